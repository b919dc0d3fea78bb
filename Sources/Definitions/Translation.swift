import Conversation
import Interview

/// The texts of an interview in another language, by the ids of the interview. Texts only: flow, guards, flags, scores
/// and disclosure are the interview's own.
public struct Translation: Hashable, Sendable {
  /// The id of the interview.
  public var of: String
  public var title: String?
  public var texts: [String: String] = [:]
  /// Titles by the ids of parts.
  public var parts: [String: String] = [:]
  public var states: [StateID: StateTexts] = [:]
  /// The program's own sentences, and the words that it understands. What is missing there is said in English.
  public var phrases: Phrases

  public init(of: String, phrases: Phrases) {
    self.of = of
    self.phrases = phrases
  }

  /// The texts of one state. What is nil is said in the interview's own language.
  public struct StateTexts: Hashable, Sendable {
    /// What is said or asked.
    public var text: String?
    public var why: String?
    public var options: [String: OptionTexts] = [:]
    /// The ends of a ruler.
    public var low: String?
    public var high: String?
    public var unit: Unit?

    public init() {}
  }

  /// An option has the words of its translation only: words of another language may mean something else in this one.
  public struct OptionTexts: Hashable, Sendable {
    public var label: String
    public var match: [String]

    public init(label: String, match: [String]) {
      self.label = label
      self.match = match
    }
  }
}

extension Interview {
  /// The same interview in the language of `translation`.
  public func translated(by translation: Translation) -> Interview {
    Interview(
      id: id, version: version, language: translation.phrases.language,
      title: translation.title ?? title, start: start, always: always,
      texts: texts.merging(translation.texts) { $1 },
      parts: parts.map {
        Part(id: $0.id, title: translation.parts[$0.id] ?? $0.title, wiped: $0.wiped)
      },
      states: states.map { state in
        guard let texts = translation.states[state.id] else { return state }
        var state = state
        state.content = state.content.translated(by: texts)
        return state
      })
  }
}

extension State.Content {
  fileprivate func translated(by texts: Translation.StateTexts) -> State.Content {
    switch self {
    case .say(let text): .say(texts.text ?? text)
    case .ask(let question, let hearing): .ask(question.translated(by: texts), hearing)
    case .focus: self
    case .review(let text): .review(texts.text ?? text)
    case .final(let outcome, let text): .final(outcome, say: texts.text ?? text)
    }
  }
}

extension Question {
  fileprivate func translated(by texts: Translation.StateTexts) -> Question {
    var question = self
    question.text = texts.text ?? text
    question.why = texts.why ?? why
    func translated(_ options: [Option]) -> [Option] {
      options.map { option in
        guard let words = texts.options[option.id] else { return option }
        var option = option
        option.label = words.label
        option.match = words.match
        return option
      }
    }
    switch form {
    case .choice(let options): question.form = .choice(translated(options))
    case .choices(let options): question.form = .choices(translated(options))
    case .scale(let min, let max, let low, let high):
      question.form = .scale(min: min, max: max, low: texts.low ?? low, high: texts.high ?? high)
    case .number(let min, let max, let unit?, let whole, let per):
      question.form = .number(min: min, max: max, unit: texts.unit ?? unit, whole: whole, per: per)
    case .yesNo, .number, .text: break
    }
    return question
  }
}
