import Conversation
import FoundationEssentials
import Interview
import Transcript

/// The `--io jsonl` front end: one JSON object a line out, one typed line in.
@MainActor
public final class JSONLinesFrontEnd: FrontEnd {
  private let read: () -> Input
  private let write: (String) throws -> Void
  /// The visitor's language.
  public var phrases: Phrases = .english

  /// - Parameters:
  ///   - read: The next line, as a person would type it.
  ///   - write: Puts one line, with its newline, on the output and flushes it.
  public init(read: @escaping () -> Input, write: @escaping (String) throws -> Void) {
    self.read = read
    self.write = write
  }

  public func show(_ event: Event) {
    switch event {
    case .asked(let question, let hint, let earlier):
      put(Ask(question: question, hint: hint, earlier: earlier.map { phrases.words(for: $0, to: question) }))
    case .retried(let state, _, let attempt, let text, _):
      put(Retry(id: state, text: text, attempt: attempt))
    default:
      if let text = EventText.text(of: event, in: phrases) { say(text) }
    }
  }

  public func next(_ conversation: Conversation) -> Input { read() }

  public func say(_ text: String) { put(Say(text: text)) }

  /// The last line of a rehearsal, which is nobody's visit and leaves no transcript.
  public func end(_ outcome: Outcome) { put(RehearsalEnd(outcome: outcome)) }

  /// The last line of a visit.
  public func end(_ outcome: Outcome, couple: String, partner: Partner, transcript: String) {
    put(End(outcome: outcome, couple: couple, partner: partner, transcript: transcript))
  }

  private func put(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return }
    // A reader that has gone away is noticed when the next line is read.
    try? write(String(decoding: data, as: UTF8.self) + "\n")
  }

  private struct Say: Encodable {
    var event = "say"
    var text: String
  }

  private struct Retry: Encodable {
    var event = "retry"
    var id: StateID
    var text: String
    var attempt: Int
  }

  private struct RehearsalEnd: Encodable {
    var event = "end"
    var outcome: Outcome
  }

  private struct End: Encodable {
    var event = "end"
    var outcome: Outcome
    var couple: String
    var partner: Partner
    var transcript: String
  }

  /// The contract's `ask`: every key is there, null where it has no value.
  private struct Ask: Encodable {
    var question: Question
    var hint: String?
    var earlier: String?

    private enum Key: String, CodingKey {
      case event, id, kind, text, min, max, low, high, unit, options, area, measure, better, flag,
        disclosure, optional, hint, earlier
    }

    private struct Choice: Encodable {
      var option: Option
      private enum Key: String, CodingKey { case id, label, flag }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(option.id, forKey: .id)
        try container.encode(option.label, forKey: .label)
        try container.encode(option.flag, forKey: .flag)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("ask", forKey: .event)
      try container.encode(question.id, forKey: .id)
      try container.encode(question.form.kind, forKey: .kind)
      try container.encode(question.text, forKey: .text)
      try container.encode(question.form.range?.lowerBound, forKey: .min)
      try container.encode(question.form.range?.upperBound, forKey: .max)
      if case .scale(_, _, let low, let high) = question.form {
        try container.encode(low, forKey: .low)
        try container.encode(high, forKey: .high)
      }
      if case .number(_, _, let unit?, _, _) = question.form {
        try container.encode(unit.other, forKey: .unit)
      }
      try container.encode(question.form.options.map { Choice(option: $0) }, forKey: .options)
      try container.encode(question.area, forKey: .area)
      try container.encode(question.measure, forKey: .measure)
      try container.encode(question.better, forKey: .better)
      try container.encode(question.flag, forKey: .flag)
      try container.encode(question.disclosure, forKey: .disclosure)
      try container.encode(question.optional, forKey: .optional)
      try container.encodeIfPresent(hint, forKey: .hint)
      try container.encodeIfPresent(earlier, forKey: .earlier)
    }
  }
}
