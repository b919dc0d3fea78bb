import Interview

/// What a therapist signed: the accepted goals, in the words that may be shown, and nothing else.
///
/// It holds no draft, no SMART letter, no priority and no reason, since each of these would tell one partner something
/// of the other.
public struct SharedPlan: Hashable, Codable, Sendable {
  public static let format = "commonground-plan/1"

  public let format: String
  public let couple: String
  /// Counts the signed plans of this couple from 1.
  public let version: Int
  /// ISO 8601 with offset.
  public let signed: String
  /// The name that the therapist signed with.
  public let signedBy: Shareable<String>?
  /// In the order in which they are worked on.
  public let goals: [SharedGoal]
  /// Answers that their owner allowed one by one to be shown, with the plan. See `Permission`.
  public let permitted: [PermittedAnswer]

  public init(
    couple: String, version: Int, signed: String, signedBy: Shareable<String>?, goals: [SharedGoal],
    permitted: [PermittedAnswer] = []
  ) {
    format = Self.format
    self.couple = couple
    self.version = version
    self.signed = signed
    self.signedBy = signedBy
    self.goals = goals
    self.permitted = permitted
  }

  /// The goals that this partner works on: joint ones, and the partner's own.
  public func goals(of partner: Partner) -> [SharedGoal] { goals.filter { $0.owner.includes(partner) } }

  /// The goals that both work on. One partner's own goal is not among them: that it is there tells what that partner
  /// said.
  public var jointGoals: [SharedGoal] { goals.filter { $0.owner == .couple } }
}

/// An answer whose owner allowed it in writing to be shown.
public struct PermittedAnswer: Hashable, Codable, Sendable {
  public let partner: Partner
  public let state: StateID

  public init(partner: Partner, state: StateID) {
    self.partner = partner
    self.state = state
  }
}

/// An accepted goal, in the words that its owners may see.
public struct SharedGoal: Hashable, Codable, Sendable {
  /// Such as `g1`, as the therapist sees it.
  public let id: String
  public let area: Area
  public let owner: GoalOwner
  public let text: Shareable<String>
  public let start: CalendarDate
  public let due: CalendarDate
  /// The last one is the due date.
  public let checkpoints: [CalendarDate]
  /// Five levels, the lowest first; empty where a figure in them may not be shown, or none was set.
  public let attainment: [Level]

  /// One level of attainment.
  public struct Level: Hashable, Codable, Sendable {
    /// -2...2
    public let level: Int
    public let text: Shareable<String>

    public init(level: Int, text: Shareable<String>) {
      self.level = level
      self.text = text
    }
  }

  public init(
    id: String, area: Area, owner: GoalOwner, text: Shareable<String>, start: CalendarDate, due: CalendarDate,
    checkpoints: [CalendarDate], attainment: [Level]
  ) {
    self.id = id
    self.area = area
    self.owner = owner
    self.text = text
    self.start = start
    self.due = due
    self.checkpoints = checkpoints
    self.attainment = attainment
  }
}
