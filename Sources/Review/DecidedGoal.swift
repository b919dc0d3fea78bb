import Interview
import Scoring
import Transcript

/// Makes the SHA-256 of bytes, as 64 lower-case hexadecimal figures. It comes from outside: this target knows no
/// cryptography.
public typealias Digest = @Sendable ([UInt8]) -> String

/// The draft that a decision is about, and what it said then.
public struct DecidedGoal: Hashable, Codable, Sendable, Redacted {
  /// What it was called then, such as `g1`. Another draft may be called so by now.
  public var id: String
  /// `trust-couple`: what it is found by.
  public var key: String
  /// SHA-256 of ``draft`` in canonical JSON. It stays where the draft's words have been blanked.
  public var digest: String
  /// Nil where somebody whose words are in it had their visit erased.
  public var draft: DraftSnapshot?

  public init(_ goal: GoalDraft, digest: Digest) {
    let snapshot = DraftSnapshot(goal)
    id = goal.id
    key = goal.key
    draft = snapshot
    self.digest = snapshot.digest(digest)
  }
}

/// What a draft said, as far as somebody decides on it.
public struct DraftSnapshot: Hashable, Codable, Sendable, Redacted {
  public var area: Area
  public var owner: GoalOwner
  public var text: String
  public var coupleText: String
  public var baseline: Double?
  public var target: Double?
  public var unit: String?
  public var start: CalendarDate
  public var due: CalendarDate
  public var checkpoints: [CalendarDate]
  public var firstStep: GoalDraft.FirstStep
  public var attainment: [String]

  public init(_ goal: GoalDraft) {
    area = goal.area
    owner = goal.owner
    text = goal.text
    coupleText = goal.coupleText
    baseline = goal.baseline
    target = goal.target
    unit = goal.unit
    start = goal.start
    due = goal.due
    checkpoints = goal.checkpoints
    firstStep = goal.firstStep
    attainment = goal.attainment.map(\.text)
  }

  func digest(_ digest: Digest) -> String { canonicalDigest(of: self, digest) }
}

/// A safety entry as it stood when it was acknowledged: what comes up later is another one.
public struct SafetyMark: Hashable, Codable, Sendable, Redacted {
  public var partner: Partner
  public var flag: Flag
  public var level: FlagLevel
  /// SHA-256 of the entry's evidence. Empty where that partner's visit has been erased.
  public var evidence: String

  public init(_ entry: SafetyEntry, digest: Digest) {
    partner = entry.partner
    flag = entry.flag
    level = entry.level
    evidence = canonicalDigest(of: entry.evidence, digest)
  }
}

/// SHA-256 of a value in canonical JSON. A value that JSON cannot hold (a figure without end) has none, which is told
/// from every other.
func canonicalDigest(of value: some Encodable, _ digest: Digest) -> String {
  (try? CanonicalJSON.compact(value)).map(digest) ?? ""
}
