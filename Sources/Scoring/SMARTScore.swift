import Interview

/// How SMART a draft is: five letters, each with its reasons.
public struct SMARTScore: Hashable, Codable, Sendable, Redacted {
  public var specific: SMARTLetter
  public var measurable: SMARTLetter
  public var achievable: SMARTLetter
  public var relevant: SMARTLetter
  public var timeBound: SMARTLetter
  /// 0...1: the mean of the letters, never more than a set amount above the lowest.
  public var overall: Double

  public var letters: [SMARTLetter] { [specific, measurable, achievable, relevant, timeBound] }
}

/// One letter: its parts count equally.
public struct SMARTLetter: Hashable, Codable, Sendable, Redacted {
  /// 0...1
  public var score: Double
  /// The score is high enough; "measurable" also needs a baseline and a target.
  public var met: Bool
  /// What was found, part by part.
  public var why: [String]
  /// What to ask, so that the letter is met.
  public var ask: [String]
}
