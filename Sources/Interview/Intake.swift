/// A question that was asked, with the answer that counts. It prints redacted.
public struct Response: Hashable, Codable, Sendable, Redacted {
  public var question: Question
  public var answer: Answer

  public init(question: Question, answer: Answer) {
    self.question = question
    self.answer = answer
  }
}

/// An area that was heard in somebody's own words, with the words.
public struct HeardArea: Hashable, Codable, Sendable, Redacted {
  public var area: Area
  /// The person's words that speak of it, as they stand in the text.
  public var words: [String]

  public init(area: Area, words: [String]) {
    self.area = area
    self.words = words
  }
}

/// Words that speak of danger, as they stand in somebody's free text.
public struct FlaggedWords: Hashable, Codable, Sendable, Redacted {
  public var flag: Flag
  public var words: [String]
  /// How plainly they speak of it: `some` where they may well mean something else ("his temper").
  public var level: FlagLevel

  public init(flag: Flag, words: [String], level: FlagLevel = .high) {
    self.flag = flag
    self.words = words
    self.level = level
  }

  private enum Key: String, CodingKey { case flag, words, level }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      flag: try container.decode(Flag.self, forKey: .flag), words: try container.decode([String].self, forKey: .words),
      level: try container.decodeIfPresent(FlagLevel.self, forKey: .level) ?? .high)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(flag, forKey: .flag)
    try container.encode(words, forKey: .words)
    if level != .high { try container.encode(level, forKey: .level) }
  }
}

/// Words that speak of danger, and the question they were written at.
public struct FlaggedAnswer: Hashable, Sendable, Redacted {
  public var state: StateID
  public var flagged: FlaggedWords

  public init(state: StateID, flagged: FlaggedWords) {
    self.state = state
    self.flagged = flagged
  }
}

/// What one partner's interview came to: the answers that are on the path, by who may read them.
///
/// Made by folding a transcript. Answers that an edit took off the path are not in it. It prints redacted.
public struct Intake: Sendable, Redacted {
  public var partner: Partner
  /// The day of the last event, by the kiosk's own clock and offset.
  public var date: CalendarDate
  /// Nil while the visit is under way.
  public var outcome: Outcome?
  /// An earlier visit was finished, and goes on in this one: what it came to stands meanwhile.
  public var finishedBefore: Bool
  /// The policy on secrets that this person was promised last.
  public var secretsPolicy: SecretsPolicy
  /// Private and shareable answers, in the order asked.
  public var responses: Private<[Response]>
  /// Confidential answers, in the order asked.
  public var confidential: Confidential<[Response]>
  /// Areas heard in the person's own words and confirmed by the person, first heard first.
  public var heard: [Area]
  /// The person would like to talk to somebody of the staff, or the interview ended by sending them there. Everybody
  /// is asked, and the front desk may know.
  public var wantsStaff: Bool
  /// Confidential answers were given, and then taken off the path by another answer: what they say is not here.
  public var confidentialSetAside: Bool
  /// Signs of danger heard in free text: they add to what the questions raised, and never clear anything.
  public var flagged: Confidential<[FlaggedAnswer]>

  /// The kinds of answer that the person allowed to be shown; none where that question was left out.
  public let sharedKinds: Set<SharedKind>

  public init(
    partner: Partner, date: CalendarDate, outcome: Outcome?, finishedBefore: Bool = false,
    secretsPolicy: SecretsPolicy = .noneCrosses, responses: [Response], confidential: Confidential<[Response]>, heard: [Area],
    wantsStaff: Bool = false, confidentialSetAside: Bool = false, flagged: Confidential<[FlaggedAnswer]> = Confidential([])
  ) {
    self.partner = partner
    self.date = date
    self.outcome = outcome
    self.finishedBefore = finishedBefore
    self.secretsPolicy = secretsPolicy
    self.responses = Private(responses)
    let share = responses.first { $0.question.measure == .share && $0.answer.hasValue }
    sharedKinds = Set((share?.answer.optionIDs ?? []).compactMap(SharedKind.init(rawValue:)))
    self.confidential = confidential
    self.heard = heard
    self.wantsStaff = wantsStaff
    self.confidentialSetAside = confidentialSetAside
    self.flagged = flagged
  }
}

extension [Response] {
  /// The first answer with this measure (and area) that has a value.
  public func first(_ measure: Measure, area: Area? = nil) -> Response? {
    first { $0.question.measure == measure && $0.question.area == area && $0.answer.hasValue }
  }
}
