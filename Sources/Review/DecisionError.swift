import Interview
import Scoring

/// Why something cannot be decided. It carries facts, and no answer's text.
public enum DecisionError: Error, Hashable, Sendable {
  /// `known` are the drafts that there are, by id.
  case unknownGoal(String, known: [String])
  /// `known` are the flags of that partner's entries.
  case unknownEntry(Partner, String, known: [String])
  case unknownAnswer(Partner, String, known: [String])
  /// Released first: the reasons, and the entries among them that are not acknowledged.
  case held(goal: String, because: [HoldReason], byTherapist: Bool)
  case notHeld(goal: String)
  case alreadyHeld(goal: String)
  case alreadyAccepted(goal: String)
  case alreadyDeclined(goal: String)
  /// Entries that hold the draft and that nobody has acknowledged.
  case notAcknowledged(goal: String, entries: [EntryName])
  case alreadyAcknowledged(EntryName)
  /// A reason, note or permission of blanks only.
  case blank(Action.Kind)
  /// More than ``DecisionError/longestText`` characters.
  case tooLong(Action.Kind)
  case confidentialAnswer(Partner, StateID)
  /// That partner was promised that nothing crosses but what they allowed at the end of the interview.
  case promisedNoneCrosses(Partner, StateID)
  /// That partner has signed that there are no secrets, so no permission is needed.
  case noPermissionNeeded(Partner, StateID)
  case alreadyShared(Partner, StateID)
  case nothingToUndo
  /// The newest decision is the signing of this plan.
  case signedSince(version: Int)

  /// Characters.
  public static let longestText = 10_000
}

/// A safety entry by name: whose, and which flag.
public struct EntryName: Hashable, Sendable {
  public var partner: Partner
  public var flag: Flag

  public init(_ entry: SafetyEntry) {
    partner = entry.partner
    flag = entry.flag
  }
}
