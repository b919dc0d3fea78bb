import Interview

/// What a flag does before anything is proposed.
public struct Gate: Hashable, Sendable {
  /// A further suggestion for some.
  public struct Also: Hashable, Sendable {
    public var when: Guard
    public var suggest: String

    public init(when: Guard, suggest: String) {
      self.when = when
      self.suggest = suggest
    }
  }

  /// Which drafts are held until the therapist releases them.
  public enum Hold: String, CaseIterable, Hashable, Sendable {
    case all, joint, none
  }

  public var flag: Flag
  /// The smallest level that counts.
  public var atLeast: FlagLevel
  /// The place in the list of safety entries at either level: 1 stands on top.
  public var urgencyHigh: Int
  public var urgencySome: Int
  public var hold: Hold
  /// Where not empty, only drafts of these areas are held.
  public var areas: [Area]
  /// The kind of suggestion that it makes.
  public var suggest: String?
  /// What else it suggests, where an answer of the same partner that is not confidential says so.
  public var also: [Also]
  /// The highest score for "achievable" in any draft, 0...1.
  public var achievableAtMost: Double?
  /// What the therapist is told.
  public var guidance: String
  /// The same, where the level is high and that needs other words.
  public var guidanceHigh: String?

  public init(
    flag: Flag, atLeast: FlagLevel = .some, urgencyHigh: Int, urgencySome: Int, hold: Hold,
    areas: [Area] = [], suggest: String? = nil, also: [Also] = [], achievableAtMost: Double? = nil, guidance: String,
    guidanceHigh: String? = nil
  ) {
    self.flag = flag
    self.atLeast = atLeast
    self.urgencyHigh = urgencyHigh
    self.urgencySome = urgencySome
    self.hold = hold
    self.areas = areas
    self.suggest = suggest
    self.also = also
    self.achievableAtMost = achievableAtMost
    self.guidance = guidance
    self.guidanceHigh = guidanceHigh
  }

  func holds(_ draftOwner: GoalOwner, _ area: Area) -> Bool {
    switch hold {
    case .none: return false
    case .joint where draftOwner != .couple: return false
    case .joint, .all: return areas.isEmpty || areas.contains(area)
    }
  }
}

/// The words for one kind of suggestion, such as `individual-therapy`.
public struct SuggestionText: Hashable, Sendable {
  public var kind: String
  public var text: String

  public init(kind: String, text: String) {
    self.kind = kind
    self.text = text
  }
}
