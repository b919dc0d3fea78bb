import Interview

/// Something that happened in a visit. A transcript is a list of these, and everything else is derived from it.
///
/// It prints redacted.
public enum Event: Hashable, Sendable, Redacted {
  /// A part of the interview began, shown as progress.
  case entered(part: String, number: Int, of: Int, title: String)
  /// A text was shown that asks nothing.
  case said(state: StateID, text: String)
  /// A question was shown. `earlier` is the answer so far where it is asked again to be edited.
  case asked(Question, hint: String?, earlier: Answer?)
  /// An answer was understood. It replaces an earlier one to the same question.
  case answered(state: StateID, typed: String, Answer)
  /// What was typed was not understood, or needs a "yes" first; `text` was shown.
  case retried(state: StateID, typed: String, attempt: Int, text: String, suggestion: Answer?)
  /// What was heard in an answer given in the person's own words.
  /// At a question that asks for something else, only `flags`: danger is listened for in every word.
  case heard(state: StateID, areas: [HeardArea], flags: [FlaggedWords])
  /// Answers that an edit took off the path. They count nowhere, and are kept.
  case left([StateID])
  /// Answers that an edit brought back onto the path.
  case returned([StateID])
  /// The visitor used a command, or a key that stands for one.
  case commanded(Command, state: StateID?)
  /// A text was shown in reply to a command.
  case replied(String)
  /// The visitor took an earlier question up again.
  case reopened(StateID)
  /// The screen and its scrollback were wiped on leaving a part.
  case wiped(part: String)
  /// The visit was taken up again after a break.
  case resumed
  /// The visit goes on under another version of its interview, or under another promise about secrets.
  case changed(Changeover)
  /// Staff ought to be told now that somebody needs to be looked after. At most once a level and visit.
  case alert(FlagLevel)
  /// What came of telling them. The shell adds it, not the engine, and the conversation does not depend on it.
  case alerted(FlagLevel, AlertOutcome)
  case ended(Outcome, text: String)
}

/// What a visitor can say at every prompt.
public enum Command: String, CaseIterable, Codable, Hashable, Sendable {
  case back, skip, why, help, `repeat`, review, keep, pause, stop, quit, withdraw
  /// Ctrl-C.
  case interrupt
}

extension Event: Codable {
  private enum Key: String, CodingKey {
    case event, part, number, of, title, state, text, question, hint, earlier, typed, answer,
      attempt, suggestion, areas, flags, states, command, change, level, result, outcome
  }

  private enum Name: String, Codable {
    case entered, said, asked, answered, retried, heard, left, returned, commanded, replied,
      reopened, wiped, resumed, changed, alert, alerted, ended
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    switch try container.decode(Name.self, forKey: .event) {
    case .entered:
      self = .entered(
        part: try text(.part), number: try container.decode(Int.self, forKey: .number),
        of: try container.decode(Int.self, forKey: .of), title: try text(.title))
    case .said: self = .said(state: try text(.state), text: try text(.text))
    case .asked:
      self = .asked(
        try container.decode(Question.self, forKey: .question),
        hint: try container.decodeIfPresent(String.self, forKey: .hint),
        earlier: try container.decodeIfPresent(Answer.self, forKey: .earlier))
    case .answered:
      self = .answered(
        state: try text(.state), typed: try text(.typed),
        try container.decode(Answer.self, forKey: .answer))
    case .retried:
      self = .retried(
        state: try text(.state), typed: try text(.typed),
        attempt: try container.decode(Int.self, forKey: .attempt), text: try text(.text),
        suggestion: try container.decodeIfPresent(Answer.self, forKey: .suggestion))
    case .heard:
      self = .heard(
        state: try text(.state), areas: try container.decode([HeardArea].self, forKey: .areas),
        flags: try container.decodeIfPresent([FlaggedWords].self, forKey: .flags) ?? [])
    case .left: self = .left(try container.decode([StateID].self, forKey: .states))
    case .returned: self = .returned(try container.decode([StateID].self, forKey: .states))
    case .commanded:
      self = .commanded(
        try container.decode(Command.self, forKey: .command),
        state: try container.decodeIfPresent(StateID.self, forKey: .state))
    case .replied: self = .replied(try text(.text))
    case .reopened: self = .reopened(try text(.state))
    case .wiped: self = .wiped(part: try text(.part))
    case .resumed: self = .resumed
    case .changed: self = .changed(try container.decode(Changeover.self, forKey: .change))
    case .alert: self = .alert(try container.decode(FlagLevel.self, forKey: .level))
    case .alerted:
      self = .alerted(
        try container.decode(FlagLevel.self, forKey: .level),
        try container.decode(AlertOutcome.self, forKey: .result))
    case .ended:
      self = .ended(
        try container.decode(Outcome.self, forKey: .outcome), text: try text(.text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ name: Name) throws { try container.encode(name, forKey: .event) }
    switch self {
    case .entered(let part, let number, let of, let title):
      try put(.entered)
      try container.encode(part, forKey: .part)
      try container.encode(number, forKey: .number)
      try container.encode(of, forKey: .of)
      try container.encode(title, forKey: .title)
    case .said(let state, let text):
      try put(.said)
      try container.encode(state, forKey: .state)
      try container.encode(text, forKey: .text)
    case .asked(let question, let hint, let earlier):
      try put(.asked)
      try container.encode(question, forKey: .question)
      try container.encodeIfPresent(hint, forKey: .hint)
      try container.encodeIfPresent(earlier, forKey: .earlier)
    case .answered(let state, let typed, let answer):
      try put(.answered)
      try container.encode(state, forKey: .state)
      try container.encode(typed, forKey: .typed)
      try container.encode(answer, forKey: .answer)
    case .retried(let state, let typed, let attempt, let text, let suggestion):
      try put(.retried)
      try container.encode(state, forKey: .state)
      try container.encode(typed, forKey: .typed)
      try container.encode(attempt, forKey: .attempt)
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(suggestion, forKey: .suggestion)
    case .heard(let state, let areas, let flags):
      try put(.heard)
      try container.encode(state, forKey: .state)
      try container.encode(areas, forKey: .areas)
      if !flags.isEmpty { try container.encode(flags, forKey: .flags) }
    case .left(let states):
      try put(.left)
      try container.encode(states, forKey: .states)
    case .returned(let states):
      try put(.returned)
      try container.encode(states, forKey: .states)
    case .commanded(let command, let state):
      try put(.commanded)
      try container.encode(command, forKey: .command)
      try container.encodeIfPresent(state, forKey: .state)
    case .replied(let text):
      try put(.replied)
      try container.encode(text, forKey: .text)
    case .reopened(let state):
      try put(.reopened)
      try container.encode(state, forKey: .state)
    case .wiped(let part):
      try put(.wiped)
      try container.encode(part, forKey: .part)
    case .resumed: try put(.resumed)
    case .changed(let change):
      try put(.changed)
      try container.encode(change, forKey: .change)
    case .alert(let level):
      try put(.alert)
      try container.encode(level, forKey: .level)
    case .alerted(let level, let outcome):
      try put(.alerted)
      try container.encode(level, forKey: .level)
      try container.encode(outcome, forKey: .result)
    case .ended(let outcome, let text):
      try put(.ended)
      try container.encode(outcome, forKey: .outcome)
      try container.encode(text, forKey: .text)
    }
  }
}
