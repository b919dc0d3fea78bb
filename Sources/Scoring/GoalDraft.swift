import Interview

/// What became of a draft. Scoring proposes and holds; the rest is the therapist's.
public enum GoalStatus: String, CaseIterable, Codable, Hashable, Sendable {
  case proposed, held, accepted, declined, replaced
}

/// A candidate goal, for the therapist to accept, edit, hold or decline. No client sees a draft.
public struct GoalDraft: Hashable, Codable, Sendable, Redacted {
  /// `g1`, `g2`, ... in the order shown.
  public var id: String
  /// `trust-couple`: the same after an assessment is made anew, whatever else changes.
  public var key: String
  public var area: Area
  public var owner: GoalOwner
  public var status: GoalStatus
  public var text: String
  /// The text without figures that their owner has not agreed to share.
  public var coupleText: String
  /// In the indicator's unit. For a joint goal the common figure, or the figure of the partner whose target it is.
  @ExplicitNull public var baseline: Double?
  /// Null where it is left open, to be settled in the session.
  @ExplicitNull public var target: Double?
  /// In the plural: "days a week".
  @ExplicitNull public var unit: String?
  @ExplicitNull public var indicator: Indicator?
  /// Each owner's own figures.
  public var baselines: PerPartner<Figure>
  public var wishes: PerPartner<Figure>
  public var targets: PerPartner<Figure>
  @ExplicitNull public var openTarget: OpenTarget?
  public var limits: [GoalLimit]
  /// The wish beyond the target, in a sentence.
  @ExplicitNull public var longTermAim: String?
  public var start: CalendarDate
  public var due: CalendarDate
  /// The last one is the due date.
  public var checkpoints: [CalendarDate]
  public var firstStep: FirstStep
  /// Minutes a week that it takes; null where it takes no time of its own.
  @ExplicitNull public var minutes: Double?
  public var smart: SMARTScore
  /// The overall score is low: see ``asks``.
  public var needsWork: Bool
  /// What to ask, so that the draft gets better.
  public var asks: [String]
  /// Five levels, the lowest first; empty while there is no target.
  public var attainment: [AttainmentLevel]
  public var evidence: [Evidence]
  /// What the owners wrote about it, for the therapist, whether or not they agreed to share it.
  public var ownWords: [Evidence]
  /// Answers behind the text that their owner has not agreed to share.
  public var unshared: [Evidence]
  public var behaviourId: String
  /// When, where or with whom, as it stands in the text.
  public var setting: String
  /// The id of a tool that is woven into the text, besides what the behaviour is made of.
  @ExplicitNull public var tool: String?
  /// Why the behaviour is likely to help.
  public var rationale: String
  /// Why this behaviour for these people.
  public var reasons: [String]
  public var alternatives: [Alternative]
  /// From 1: goals of an earlier stage are worked on first.
  public var stage: Int
  public var heldBecause: [HoldReason]

  public struct FirstStep: Hashable, Codable, Sendable, Redacted {
    public var text: String
    public var due: CalendarDate
  }

  /// Another behaviour that fits.
  public struct Alternative: Hashable, Codable, Sendable, Redacted {
    public var behaviourId: String
    public var text: String
  }
}
