import Interview

/// Why an assessment came out as it did: what added to each priority, what a single other answer would have changed, and
/// where each figure of each draft comes from.
///
/// For the therapist only. Nothing in it depends on what was said in confidence: it is the same whatever that was.
public struct Explanation: Hashable, Codable, Sendable, Redacted {
  /// In the order of the assessment's areas.
  public var areas: [AreaExplanation]
  /// In the order of the assessment's goals.
  public var drafts: [DraftExplanation]
}

/// Why an area has a draft, or has none.
public struct AreaExplanation: Hashable, Codable, Sendable, Redacted {
  public var area: Area
  /// Its place among the areas, from 1.
  public var place: Int
  public var reading: AreaReading.Reading
  public var asked: Bool
  @ExplicitNull public var a: PartnerExplanation?
  @ExplicitNull public var b: PartnerExplanation?
  /// The ids of its drafts: `g1`.
  public var drafts: [String]
  /// It is raised as the areas with drafts are, and comes after as many as there may be; nil where that is not so.
  @ExplicitNull public var limit: RuleUse?
  /// The smallest change of one answer that brings a draft of the area in, where there is none: of each partner the
  /// smallest, the smaller one first. Empty where no single answer does.
  public var changes: [AnswerChange]

  public subscript(partner: Partner) -> PartnerExplanation? { partner == .a ? a : b }
}

/// What one partner's answers add to an area.
public struct PartnerExplanation: Hashable, Codable, Sendable, Redacted {
  /// 0...1
  @ExplicitNull public var priority: Double?
  public var raised: Bool
  /// The thresholds by which this partner raises it.
  public var rules: [RuleUse]
  public var contributions: [WeightedContribution]
  /// Parts that were not given.
  public var missing: [Contribution.Part]
}

/// What one part adds to a priority, with the weight as the file has it.
public struct WeightedContribution: Hashable, Codable, Sendable, Redacted {
  public var contribution: Contribution
  public var rule: RuleUse
}

/// Why a draft is there, why it is about this behaviour, and where its figures come from.
public struct DraftExplanation: Hashable, Codable, Sendable, Redacted {
  /// `g1`
  public var id: String
  /// `trust-couple`
  public var key: String
  public var area: Area
  public var owner: GoalOwner
  public var behaviourId: String
  public var reasons: [String]
  /// The answers behind the draft.
  public var evidence: [Evidence]
  /// The next best behaviour; nil where nothing else fits.
  @ExplicitNull public var runnerUp: String?
  /// The smallest change of one answer without which the draft would not be there, of each partner.
  public var drops: [AnswerChange]
  /// The smallest change of one answer that puts the runner-up in place of the behaviour, of each partner.
  public var switches: [AnswerChange]
  /// Every figure of its texts.
  public var figures: [FigureTrace]
}

/// One answer, changed: what was said, what would have been said instead, and what that does to the drafts.
///
/// Found by scoring the changed answers, everything else as it was said. Whoever goes through the interview with such an
/// answer may be asked other questions; what they would say there is not guessed at.
public struct AnswerChange: Hashable, Codable, Sendable, Redacted {
  public var partner: Partner
  public var state: StateID
  /// The words of the question.
  public var question: String
  public var kind: AnswerForm.Kind
  @ExplicitNull public var measure: Measure?
  @ExplicitNull public var area: Area?
  /// What was said, and what would have been.
  public var said: String
  public var instead: String
  /// For a list, the option that would have been chosen in addition, or left out.
  @ExplicitNull public var added: String?
  @ExplicitNull public var removed: String?
  /// How far the two are apart, as a share of what the question lets one say, above 0, at most 1: points of its range, or
  /// one of its options. So a ruler from 0 to 10 has steps of 0.1, and a list of 9 options steps of 1/9.
  public var size: Double
  /// Drafts that would not be there, and those that would be there in addition, by key.
  public var without: [DraftName]
  public var with: [DraftName]
}

/// A draft by what does not depend on its number.
public struct DraftName: Hashable, Codable, Sendable {
  /// `trust-couple`
  public var key: String
  public var area: Area
  public var owner: GoalOwner
}
