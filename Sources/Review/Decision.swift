import Interview
import Scoring

/// Who decided something.
public struct Author: Hashable, Codable, Sendable {
  /// The account of the operating system that the program ran under.
  public var account: String
  /// The name that somebody gave, where more than one person works under an account.
  public var name: String?

  public init(account: String, name: String? = nil) {
    self.account = account
    self.name = name
  }
}

/// One thing that the therapist decided about a couple, with when and who. It is never changed or taken away: a change of
/// mind is one more decision. It prints redacted: a reason may tell what somebody said.
public struct Decision: Hashable, Sendable, Redacted {
  /// ISO 8601 with offset.
  public var time: String
  public var by: Author
  public var action: Action

  public init(time: String, by: Author, action: Action) {
    self.time = time
    self.by = by
    self.action = action
  }
}

/// What was decided.
public enum Action: Hashable, Sendable, Redacted {
  /// A draft becomes a goal of the couple.
  case accept(DecidedGoal)
  case decline(DecidedGoal, reason: String)
  /// A draft waits, for a reason of the therapist's own.
  case hold(DecidedGoal, reason: String)
  /// A held draft may be accepted. It covers only what held the draft then: `from`, and the safety entries behind it.
  case release(DecidedGoal, reason: String, from: [HoldReason], entries: [SafetyMark])
  /// A note on the couple, or on one draft.
  case note(text: String, goal: DecidedGoal?)
  /// The therapist has read a safety entry, as it stood then.
  case acknowledge(SafetyMark)
  /// A person allowed in writing that their partner sees one private answer. `how` says how that was given.
  case permit(partner: Partner, state: StateID, how: String)
  /// The decision with this number, counted from 1, counts no longer.
  case undo(of: Int)
  case sign(Signature)
}

/// The signing of a plan.
public struct Signature: Hashable, Codable, Sendable {
  /// Counted from 1.
  public var version: Int
  /// SHA-256 of the plan's file, in hexadecimal.
  public var plan: String
  /// SHA-256 of the plan's goals alone, to tell whether a further plan would say anything new.
  public var goals: String
  /// Partners whose interview was not finished then, as far as the therapist signed all the same.
  public var unfinished: [Partner]

  public init(version: Int, plan: String, goals: String, unfinished: [Partner] = []) {
    self.version = version
    self.plan = plan
    self.goals = goals
    self.unfinished = unfinished
  }
}

extension Action {
  /// The draft that it is about; nil where it is about none.
  public var goal: DecidedGoal? {
    switch self {
    case .accept(let goal), .decline(let goal, _), .hold(let goal, _), .release(let goal, _, _, _): goal
    case .note(_, let goal): goal
    case .acknowledge, .permit, .undo, .sign: nil
    }
  }

  /// The words that the therapist wrote for it.
  public var words: String? {
    switch self {
    case .decline(_, let reason), .hold(_, let reason), .release(_, let reason, _, _): reason
    case .note(let text, _): text
    case .permit(_, _, let how): how
    case .accept, .acknowledge, .undo, .sign: nil
    }
  }
}

extension Decision: Codable {
  private enum Key: String, CodingKey { case time, by }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    time = try container.decode(String.self, forKey: .time)
    by = try container.decode(Author.self, forKey: .by)
    action = try Action(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try action.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(time, forKey: .time)
    try container.encode(by, forKey: .by)
  }
}

extension Action: Codable {
  private enum Key: String, CodingKey {
    case decision, goal, reason, text, from, entries, entry, partner, state, how, of, signature
  }

  /// The name of a decision, as it is kept. A program that meets one it does not know reads no further: it could not
  /// tell what stands.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case accept, decline, hold, release, note, acknowledge, permit, undo, sign
  }

  public var kind: Kind {
    switch self {
    case .accept: .accept
    case .decline: .decline
    case .hold: .hold
    case .release: .release
    case .note: .note
    case .acknowledge: .acknowledge
    case .permit: .permit
    case .undo: .undo
    case .sign: .sign
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func goal() throws -> DecidedGoal { try container.decode(DecidedGoal.self, forKey: .goal) }
    func reason() throws -> String { try container.decode(String.self, forKey: .reason) }
    switch try container.decode(Kind.self, forKey: .decision) {
    case .accept: self = .accept(try goal())
    case .decline: self = .decline(try goal(), reason: try reason())
    case .hold: self = .hold(try goal(), reason: try reason())
    case .release:
      self = .release(
        try goal(), reason: try reason(), from: try container.decode([HoldReason].self, forKey: .from),
        entries: try container.decode([SafetyMark].self, forKey: .entries))
    case .note:
      self = .note(
        text: try container.decode(String.self, forKey: .text),
        goal: try container.decodeIfPresent(DecidedGoal.self, forKey: .goal))
    case .acknowledge: self = .acknowledge(try container.decode(SafetyMark.self, forKey: .entry))
    case .permit:
      self = .permit(
        partner: try container.decode(Partner.self, forKey: .partner),
        state: try container.decode(StateID.self, forKey: .state),
        how: try container.decode(String.self, forKey: .how))
    case .undo: self = .undo(of: try container.decode(Int.self, forKey: .of))
    case .sign: self = .sign(try container.decode(Signature.self, forKey: .signature))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .decision)
    switch self {
    case .accept(let goal): try container.encode(goal, forKey: .goal)
    case .decline(let goal, let reason), .hold(let goal, let reason):
      try container.encode(goal, forKey: .goal)
      try container.encode(reason, forKey: .reason)
    case .release(let goal, let reason, let from, let entries):
      try container.encode(goal, forKey: .goal)
      try container.encode(reason, forKey: .reason)
      try container.encode(from, forKey: .from)
      try container.encode(entries, forKey: .entries)
    case .note(let text, let goal):
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(goal, forKey: .goal)
    case .acknowledge(let entry): try container.encode(entry, forKey: .entry)
    case .permit(let partner, let state, let how):
      try container.encode(partner, forKey: .partner)
      try container.encode(state, forKey: .state)
      try container.encode(how, forKey: .how)
    case .undo(let number): try container.encode(number, forKey: .of)
    case .sign(let signature): try container.encode(signature, forKey: .signature)
    }
  }
}
