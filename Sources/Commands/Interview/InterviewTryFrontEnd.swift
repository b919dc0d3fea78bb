import Conversation
import Exploration
import Interview
import Kiosk

/// A front end around another, for the author of an interview: types given replies, shows guards, and understands
/// `/guards`, `/state` and `/jump`.
@MainActor
final class RehearsalFrontEnd: FrontEnd {
  /// The author asked for another place. The rehearsal goes on there.
  struct Jump: Error {
    var target: StateID
    var reach: GraphReach
  }

  private let interview: Interview
  private let inner: any FrontEnd
  private let saying: (String) -> Void
  /// Brings a new rehearsal to a state by replies.
  private let reach: (StateID, [StateID: String]) throws(GraphReach.Failure) -> GraphReach
  /// Replies that are typed once, when their question comes up.
  private var waiting: [StateID: String]
  private var showsGuards: Bool
  /// What happened and was not yet shown.
  private var events: [Event] = []
  private var lastAnswered: StateID?
  private var typedForVisitor: StateID?

  init(
    interview: Interview, inner: any FrontEnd, replies: [StateID: String], showsGuards: Bool,
    saying: @escaping (String) -> Void,
    reach: @escaping (StateID, [StateID: String]) throws(GraphReach.Failure) -> GraphReach
  ) {
    self.interview = interview
    self.inner = inner
    self.waiting = replies
    self.showsGuards = showsGuards
    self.saying = saying
    self.reach = reach
  }

  /// Takes an event. It is shown before the next input is asked for: the guards that led there come first.
  func show(_ event: Event) {
    if case .answered(let state, _, _) = event { lastAnswered = state }
    events.append(event)
  }

  /// Shows what has happened since the last input.
  func catchUp(_ conversation: Conversation) {
    if showsGuards, events.contains(where: { if case .answered = $0 { true } else { false } }) {
      showGuards(conversation)
    }
    for event in events {
      switch event {
      // An author wants to read what came before.
      case .wiped: saying(Wording.wipedHere)
      case .ended(_, let text): inner.show(.replied(text))
      default: inner.show(event)
      }
    }
    events = []
  }

  func next(_ conversation: Conversation) throws -> Input {
    let notUnderstood = events.contains { if case .retried = $0 { true } else { false } }
    catchUp(conversation)
    if let id = typedForVisitor, notUnderstood { throw AnswersError.notUnderstood(id, reply: "") }
    typedForVisitor = nil
    if let id = conversation.asking?.id, let typed = waiting.removeValue(forKey: id) {
      typedForVisitor = id
      saying(Wording.typed(typed))
      return .line(typed)
    }
    while true {
      let input = try inner.next(conversation)
      guard case .line(let line) = input else { return input }
      if inner is AnswersFrontEnd { saying(Wording.typed(line)) }
      let words = line.split(whereSeparator: \.isWhitespace)
      switch words.first?.lowercased() {
      case "/guards":
        showsGuards.toggle()
        saying(showsGuards ? Wording.guardsOn : Wording.guardsOff)
        if showsGuards, !showGuards(conversation) { saying(Wording.noGuards) }
      case "/state": saying(standing(conversation))
      case "/jump":
        guard words.count == 2, let target = words.last.map(String.init) else {
          saying(Wording.jumpWhere)
          continue
        }
        let known = replies(so: conversation).merging(waiting) { given, _ in given }
        switch Result(catching: { () throws(GraphReach.Failure) in try reach(target, known) }) {
        case .success(let reach): throw Jump(target: target, reach: reach)
        case .failure(let failure): saying(Wording.noWay(failure))
        }
      default: return input
      }
    }
  }

  /// Shows the guards between the last answer and the next question; false where none was looked at.
  @discardableResult
  private func showGuards(_ conversation: Conversation) -> Bool {
    guard let lastAnswered else { return false }
    let steps = GraphWalk(conversation, of: interview).steps
    guard let place = steps.firstIndex(where: { if case .shown(lastAnswered, _) = $0 { true } else { false } })
    else { return false }
    let since = steps[(place + 1)...]
    let end = since.firstIndex { step in
      if case .shown(let id, _) = step { interview[id]?.question != nil } else { false }
    }
    let lines = GraphWalk.text(since[..<(end.map { $0 + 1 } ?? since.endIndex)])
    if !lines.isEmpty { saying("[after \(lastAnswered)]\n" + lines.map { "  \($0)" }.joined(separator: "\n")) }
    return !lines.isEmpty
  }

  private func standing(_ conversation: Conversation) -> String {
    let shown = GraphWalk(conversation, of: interview).shown
    let id = conversation.asking?.id ?? shown.last ?? interview.start
    guard let state = interview[id] ?? shown.last.flatMap({ interview[$0] }) else { return id }
    return Wording.standing(
      state, of: interview, shown: shown.count,
      answers: shown.count { conversation.answers[$0] != nil }, inactive: conversation.inactive.sorted())
  }

  /// The answers so far, as somebody would type them.
  private func replies(so conversation: Conversation) -> [StateID: String] {
    var replies: [StateID: String] = [:]
    for (id, answer) in conversation.answers {
      if let question = interview[id]?.question { replies[id] = question.reply(for: answer) }
    }
    return replies
  }
}

extension Question {
  /// What somebody would type to give `answer`.
  func reply(for answer: Answer) -> String {
    func number(_ id: String) -> String {
      form.options.firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? id
    }
    return switch answer {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let id): number(id)
    case .choices(let ids): ids.map(number).joined(separator: ", ")
    case .number(let value, let approximate): "\(approximate ? "about " : "")\(written(value))"
    case .text(let words): words.hasPrefix("/") ? "/\(words)" : words
    case .notSure: "not sure"
    case .skipped: "/skip"
    }
  }
}
