/// One of the two people who make up a couple. Which of them is `a` says nothing about them.
public enum Partner: String, CaseIterable, Codable, Hashable, Sendable {
  case a, b

  public var other: Partner { self == .a ? .b : .a }
}

/// The seven areas that a couple's goals can be about.
public enum Area: String, CaseIterable, Codable, Hashable, Sendable {
  case communication, conflict, trust, intimacy, boundaries, vision, parenting
}

/// Who may read an answer.
///
/// - `confidential`: the therapist only, always.
/// - `private`: the therapist; the partner only with this person's recorded permission.
/// - `shareable`: the therapist, and documents for the couple.
public enum Disclosure: String, CaseIterable, Codable, Hashable, Sendable {
  case confidential, `private`, shareable
}

/// What an answer means to scoring and to the reports. A question without one is read by people only.
public enum Measure: String, CaseIterable, Codable, Hashable, Sendable {
  /// How much of a problem an area is now, 0...10.
  case need
  /// How important a change in an area is, 0...10.
  case importance
  /// How confident the person is that a small change can happen in the coming weeks, 0...10.
  case confidence
  /// Where an area's indicator stands now, in the indicator's unit.
  case baseline
  /// Where the person would call an area's indicator good enough, in the same unit.
  case wanted
  /// What usually happens in an area.
  case pattern
  /// An example in the person's own words.
  case example
  /// What the person could do differently.
  case step
  /// What would make the confidence one point higher.
  case higher
  /// The one area to change, where only one could.
  case named
  /// What brings the person, in their own words.
  case concern
  /// What a good outcome would look like, in their own words.
  case outcome
  /// Areas heard in the person's own words: a yes or no to them, or the person's correction.
  case heard
  /// What still works between the two.
  case strengths
  /// Stressors outside the relationship.
  case stressors
  /// How heavy those weigh, 0...10.
  case load
  /// What the person already does when things heat up.
  case coping
  /// Tools that the person is willing to try.
  case tools
  /// Minutes a week that the person can give.
  case minutes
  /// Days of the week that suit.
  case days
  /// How soon the person hopes to notice a change.
  case soon
  /// Stage of the relationship and living together.
  case stage
  /// How long together, in years.
  case together
  /// Children in the couple's life.
  case children
  /// What the partner may see.
  case share
  /// Whether the person would like to talk to staff today.
  case staff
  /// A safe way to be reached.
  case contact
  /// The list of answers, to go on from or to change one: a way through the interview, no answer.
  case review
}

/// Something that the therapist has to know before anything else.
public enum Flag: String, CaseIterable, Codable, Hashable, Sendable {
  case fear, violence
  case sexualPressure = "sexual-pressure"
  case control
  case ownForce = "own-force"
  case weapon
  case selfHarm = "self-harm"
  case childSafety = "child-safety"
  case substance
  case affairOngoing = "affair-ongoing"
  case leaningOut = "leaning-out"
  case individualDistress = "individual-distress"
  case unsafeHere = "unsafe-here"
}

/// How strongly an answer raises a flag.
public enum FlagLevel: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
  case some, high

  public static func < (left: FlagLevel, right: FlagLevel) -> Bool {
    left == .some && right == .high
  }
}

/// Which way a figure improves.
public enum Better: String, Codable, Hashable, Sendable {
  case higher, lower
}

/// How a visit ended.
public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
  case complete
  case completeNotAlone = "complete-not-alone"
  case declined, paused, stopped, idle
  /// The visitor took it back: what was said in it is erased.
  case withdrawn

  /// The ends that an interview may have. Nobody but the visitor decides that a visit is erased.
  public static let ofInterviews = allCases.filter { $0 != .withdrawn }

  /// Whether the visit can be taken up again with its visit code.
  public var canResume: Bool {
    switch self {
    case .paused, .stopped, .idle: true
    case .complete, .completeNotAlone, .declined, .withdrawn: false
    }
  }

  /// Whether another visit with the same code may go on from this one: whoever was not alone can be asked later what
  /// was left out.
  public var isOfferedAgain: Bool { self == .completeNotAlone }
}
