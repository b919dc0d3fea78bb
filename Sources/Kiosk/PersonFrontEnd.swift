import Conversation
import Interview
import Terminal

/// How long nobody has to press a key before the visit pauses.
public struct IdleTimes: Hashable, Sendable {
  /// Until the visitor is asked whether they are still there.
  public var after: Duration
  /// From then until the visit pauses.
  public var grace: Duration

  public init(after: Duration, grace: Duration) {
    self.after = after
    self.grace = grace
  }
}

/// A person at a terminal: text that is only ever appended, one line edited at a time.
@MainActor
public final class PersonFrontEnd: FrontEnd {
  private let editor: LineEditor
  private let output: Output
  private let idle: IdleTimes
  /// The visitor's language.
  public var phrases: Phrases = .english
  private var draft = ""
  private var left = false
  /// Rows shown since somebody last pressed Enter.
  private var rows = 0
  /// What came in while a long text waited for Enter.
  private var waiting: Input?
  /// What was typed there and is taken once all is shown: it may still be decided against.
  private var deferred: Input?

  public init(editor: LineEditor, output: Output, idle: IdleTimes) {
    self.editor = editor
    self.output = output
    self.idle = idle
  }

  public func show(_ event: Event) {
    switch event {
    case .wiped: wipe()
    case .commanded(.quit, _):
      left = true
      wipe()
    case .entered:
      paragraph(event, .dim)
    case .ended:
      // Nobody who comes later reads what was asked last.
      wipe()
      paragraph(event)
    default: paragraph(event)
    }
  }

  public func say(_ text: String) { show(text, .none) }

  /// Clears the screen and what can be scrolled back to.
  public func wipe() {
    rows = 0
    attempt { try output.wipe() }
  }

  public func next(_ conversation: Conversation) -> Input {
    if let waiting {
      self.waiting = nil
      return waiting
    }
    if let deferred {
      self.deferred = nil
      return deferred
    }
    defer { rows = 0 }
    var warned = false
    while true {
      let event = editor.next(
        prompt: "> ", draft: draft, completions: completions(conversation.asking),
        idle: warned ? idle.grace : idle.after)
      draft = ""
      switch event {
      case .line(let text): return .line(text)
      case .tooLong(let limit, let begun):
        draft = begun
        return .overlongLine(most: limit)
      case .notText(let rest):
        draft = rest
        return .unreadableLine
      case .interrupted: return .interrupt
      case .leave: return .leave
      case .endOfInput, .terminated: return .endOfInput
      case .idle(let unfinished):
        draft = unfinished
        if warned {
          wipe()
          return .idle
        }
        warned = true
        say(phrases(.stillThere))
      }
    }
  }

  /// Asks something that is not part of the interview.
  public func ask(_ text: String) -> String? {
    say(text)
    if case .line(let reply) = editor.next(prompt: "> ", idle: idle.after + idle.grace) {
      return reply
    }
    return nil
  }

  private func paragraph(_ event: Event, _ emphasis: TerminalStyle.Emphasis = .none) {
    guard let text = EventText.text(of: event, in: phrases) else { return }
    show(text, emphasis)
  }

  /// Shows a text, one windowful at a time: nothing scrolls away before it could be read.
  private func show(_ text: String, _ emphasis: TerminalStyle.Emphasis) {
    // Whoever left fast left nothing on the screen.
    guard !left, waiting == nil else { return }
    let lines = wrap(sanitized(text), width: output.width).split(
      separator: "\n", omittingEmptySubsequences: false)
    let room = max(4, WindowSize.of(output.descriptor).rows - 3)
    if rows > 0, rows + lines.count + 1 > room, lines.count < room { pause() }
    attempt { try output.write("\n") }
    rows += 1
    // A list that is longer than the window is shown in pieces.
    for line in lines {
      if rows >= room { pause() }
      guard !left, waiting == nil else { return }
      rows += 1
      attempt { try output.show(String(line), emphasis) }
    }
  }

  /// Waits for Enter. A command typed here is taken at the next question.
  private func pause() {
    attempt { try output.write("\n") }
    let event = editor.next(prompt: phrases(.enterToGoOn) + " ", idle: idle.after + idle.grace)
    rows = 0
    switch event {
    case .line(let text):
      let word = text.lowercased().filter { !$0.isWhitespace }
      if ["/quit", "/stop", "/pause", "/exit", "/leave"].contains(word) { waiting = .line(text) }
      // Whoever is asked back and goes on has missed nothing.
      if word == "/withdraw" { deferred = .line(text) }
    case .interrupted: waiting = .interrupt
    case .leave: waiting = .leave
    case .endOfInput, .terminated: waiting = .endOfInput
    case .idle:
      wipe()
      waiting = .idle
    case .tooLong, .notText: break
    }
  }

  /// A screen that has gone is noticed when the next line is read.
  private func attempt(_ body: () throws -> Void) { try? body() }

  private func completions(_ question: Question?) -> [String] {
    (question?.form.options.map(\.label) ?? [])
      + Command.allCases.filter { $0 != .interrupt }.map { "/\($0.rawValue)" }
  }

}

/// Lines from a pipe or a file, and plain text out.
@MainActor
public final class PlainFrontEnd: FrontEnd {
  private let read: () -> Input
  private let output: Output
  /// The visitor's language.
  public var phrases: Phrases = .english

  public init(read: @escaping () -> Input, output: Output) {
    self.read = read
    self.output = output
  }

  public func show(_ event: Event) {
    switch event {
    // Nothing where the output is a pipe or a file; a terminal keeps its word to the visitor.
    case .wiped, .commanded(.quit, _), .ended: try? output.wipe()
    default: break
    }
    if let text = EventText.text(of: event, in: phrases) { say(text) }
  }

  public func say(_ text: String) {
    // A reader that has gone away is noticed when the next line is read.
    try? output.write("\n")
    try? output.show(text)
  }

  public func next(_ conversation: Conversation) -> Input { read() }
}

/// Lines of standard input as inputs of the engine.
@MainActor
public func inputs(of reader: LineReader) -> () -> Input {
  {
    switch reader.next() {
    case .line(let text): .line(text)
    case .tooLong(let limit, _): .overlongLine(most: limit)
    case .notText: .unreadableLine
    case .interrupted: .interrupt
    case .leave: .leave
    case .idle: .idle
    case .endOfInput, .terminated: .endOfInput
    }
  }
}
