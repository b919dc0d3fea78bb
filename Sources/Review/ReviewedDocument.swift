import Interview
import Scoring

/// A couple with what was decided, as JSON for programs of the therapist's: every key of the assessment, and more.
///
/// It is encoded only; as a value it prints redacted.
public struct ReviewedDocument: Encodable, Redacted {
  private let reviewed: ReviewedCase

  private let why: Explanation?

  /// - Parameter why: Where it is asked for.
  public init(_ reviewed: ReviewedCase, why: Explanation? = nil) {
    self.reviewed = reviewed
    self.why = why
  }

  private enum Key: String, CodingKey { case safety, goals, alerts, review, why }
  private enum ReviewKey: String, CodingKey {
    case attention, notes, todo, permissions, plans, decisions, gone
  }

  public func encode(to encoder: any Encoder) throws {
    try reviewed.case.assessmentWithPromises.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reviewed.safety.map(Entry.init), forKey: .safety)
    try container.encode(reviewed.goals.map(Goal.init), forKey: .goals)
    try container.encode(reviewed.case.alerts, forKey: .alerts)
    try container.encodeIfPresent(why, forKey: .why)
    var review = container.nestedContainer(keyedBy: ReviewKey.self, forKey: .review)
    try review.encode(reviewed.attention, forKey: .attention)
    try review.encode(reviewed.notes.map(When.init), forKey: .notes)
    try review.encode(reviewed.todo, forKey: .todo)
    try review.encode(
      reviewed.permissions.map { Permit(partner: $0.partner, state: $0.state, when: When($0.entry)) },
      forKey: .permissions)
    try review.encode(
      reviewed.plans.map { Signed(signature: $0.signature, when: When($0.entry)) }, forKey: .plans)
    try review.encode(reviewed.history.decisions.count, forKey: .decisions)
    try review.encode(reviewed.gone.map(HistoryEntry.init), forKey: .gone)
  }

  private struct When: Encodable {
    let decided: Decided
    init(_ decided: Decided) { self.decided = decided }

    private enum Key: String, CodingKey { case number, time, by, text }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(decided.number, forKey: .number)
      try container.encode(decided.time, forKey: .time)
      try container.encode(decided.by, forKey: .by)
      try container.encodeIfPresent(decided.words, forKey: .text)
    }
  }

  private struct Permit: Encodable {
    var partner: Partner
    var state: StateID
    var when: When
  }

  private struct Signed: Encodable {
    var signature: Signature
    var when: When
  }

  private struct Entry: Encodable {
    let safety: ReviewedSafety
    init(_ safety: ReviewedSafety) { self.safety = safety }

    private enum Key: String, CodingKey { case acknowledged }

    func encode(to encoder: any Encoder) throws {
      try safety.entry.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(safety.acknowledged.map(When.init), forKey: .acknowledged)
    }
  }

  private struct Goal: Encodable {
    let goal: ReviewedGoal
    init(_ goal: ReviewedGoal) { self.goal = goal }

    private enum Key: String, CodingKey {
      case status, accepted, declined, held, released, releaseHasLapsed, hasChanged, notes
    }

    func encode(to encoder: any Encoder) throws {
      try goal.draft.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(goal.status, forKey: .status)
      try container.encode(goal.accepted.map(When.init), forKey: .accepted)
      try container.encode(goal.declined.map(When.init), forKey: .declined)
      try container.encode(goal.held.map(When.init), forKey: .held)
      try container.encode(goal.released.map(When.init), forKey: .released)
      try container.encode(goal.releaseHasLapsed, forKey: .releaseHasLapsed)
      try container.encode(goal.hasChanged, forKey: .hasChanged)
      try container.encode(goal.notes.map(When.init), forKey: .notes)
    }
  }
}

/// A decision with its number, as JSON.
public struct HistoryEntry: Encodable, Redacted {
  private let entry: History.Numbered

  public init(_ entry: History.Numbered) { self.entry = entry }

  private enum Key: String, CodingKey { case number, undoneBy }

  public func encode(to encoder: any Encoder) throws {
    try entry.decision.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(entry.number, forKey: .number)
    try container.encodeIfPresent(entry.undoneBy, forKey: .undoneBy)
  }
}
