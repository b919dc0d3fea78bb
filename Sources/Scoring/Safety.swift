import Interview

/// Something that the therapist has to know before anything else, from one partner.
///
/// It prints redacted: what it holds was said in confidence.
public struct SafetyEntry: Hashable, Codable, Sendable, Redacted {
  public var partner: Partner
  public var flag: Flag
  public var level: FlagLevel
  public var evidence: [Evidence]
  /// What to do first.
  public var guidance: String
}

/// A flag heard in somebody's free text. It adds to what the questions raised and never clears anything.
public struct HeardFlag: Hashable, Sendable, Redacted {
  public var partner: Partner
  public var flag: Flag
  public var state: StateID
  /// The words that were heard.
  public var words: String
  /// How plainly they speak of it.
  public var level: FlagLevel

  public init(partner: Partner, flag: Flag, state: StateID, words: String, level: FlagLevel = .some) {
    self.partner = partner
    self.flag = flag
    self.state = state
    self.words = words
    self.level = level
  }
}

/// How far one partner's safety questions got. None of these means "safe".
public enum SafetyScreen: String, CaseIterable, Codable, Hashable, Sendable {
  case notBegun = "not-begun"
  case notFinished = "not-finished"
  case declined
  /// The partner took the visit back, and what was said is erased.
  case withdrawn
  /// The partner was not alone, so nothing was asked.
  case notAskedNotAlone = "not-asked-not-alone"
  /// The partner answered such questions, and then said that they were not alone: those answers are set aside.
  case setAsideNotAlone = "set-aside-not-alone"
  /// The interview has no such questions.
  case notAsked = "not-asked"
  /// A sign of danger was reported.
  case reported
  /// No danger was reported, and some questions were left out or answered "not sure".
  case partlyAnswered = "partly-answered"
  /// No danger was reported here; the personal interview is still due.
  case nothingReported = "nothing-reported"
}

/// Why a draft is held: a flag, or safety questions that were never asked.
public enum HoldReason: Hashable, Sendable {
  case flag(Flag)
  case safetyNotAsked

  private static let notAsked = "safety-not-asked"
}

extension HoldReason: RawRepresentable, Codable {
  public init?(rawValue: String) {
    if rawValue == Self.notAsked {
      self = .safetyNotAsked
    } else if let flag = Flag(rawValue: rawValue) {
      self = .flag(flag)
    } else {
      return nil
    }
  }

  /// The flag's own name, or `safety-not-asked`.
  public var rawValue: String {
    switch self {
    case .flag(let flag): flag.rawValue
    case .safetyNotAsked: Self.notAsked
    }
  }
}
