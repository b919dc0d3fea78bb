import Interview

/// What the two partners' answers say about one area, side by side.
public struct AreaReading: Hashable, Codable, Sendable, Redacted {
  public enum Reading: String, Codable, Hashable, Sendable {
    /// Both raise it.
    case shared
    /// Exactly one raises it.
    case oneSided = "one-sided"
    case low
  }

  public var area: Area
  @ExplicitNull public var a: PartnerReading?
  @ExplicitNull public var b: PartnerReading?
  /// The difference in need, 0...10, where both gave one.
  @ExplicitNull public var gap: Double?
  public var reading: Reading
  /// Who raises it.
  public var raisedBy: [Partner]
  /// The smaller of the two priorities, 0...1, for a shared area.
  @ExplicitNull public var couplePriority: Double?
  /// False where it applies to neither, such as parenting without children.
  public var applies: Bool
  /// Somebody was asked how much of a problem it is. Where nobody was, "low" only means that nobody raises it.
  public var asked: Bool
  /// Whose view is not known: who has not finished, or gave no figure for it. Not those to whom it does not apply.
  public var open: [Partner]

  public subscript(partner: Partner) -> PartnerReading? { partner == .a ? a : b }

  /// The mean of the two priorities: it decides ties and nothing else, and is never shown.
  var meanPriority: Double {
    let given = [a?.priority, b?.priority].compactMap { $0 }
    return given.isEmpty ? 0 : given.reduce(0, +) / Double(given.count)
  }

  /// What decides its place in a list: the couple's priority, or that of the one who raises it.
  var leadingPriority: Double {
    couplePriority ?? raisedBy.compactMap { self[$0]?.priority }.max() ?? meanPriority
  }
}

/// How much one area matters to one partner, with the reasons.
public struct PartnerReading: Hashable, Codable, Sendable, Redacted {
  /// 0...10; for an area with more than one ruler the highest.
  @ExplicitNull public var need: Double?
  /// 0...10
  @ExplicitNull public var importance: Double?
  /// 0...10
  @ExplicitNull public var confidence: Double?
  /// 0...1; null where neither need nor importance was given, or the area does not apply.
  @ExplicitNull public var priority: Double?
  public var heard: Bool
  public var named: Bool
  /// Whether this partner raises the area.
  public var raised: Bool
  /// False where the area does not apply to this partner.
  public var applies: Bool
  /// Every ruler of need, as answered.
  public var rulers: [Evidence]
  /// How much each part adds to the priority.
  public var contributions: [Contribution]
  /// Parts that were not given: their weight went to the others.
  public var missing: [Contribution.Part]
  /// The same in a sentence; empty where nothing is missing.
  public var note: String
}

/// What one part adds to a priority.
public struct Contribution: Hashable, Codable, Sendable, Redacted {
  public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    case need, importance, confidence, heard, named
  }

  public var part: Part
  /// The weight as used, 0...1, after what is missing was scaled out.
  public var weight: Double
  /// 0...1
  public var value: Double
  /// `weight` times `value`.
  public var adds: Double
  /// The answer behind it; null where a part is a plain "no".
  @ExplicitNull public var evidence: Evidence?
}
