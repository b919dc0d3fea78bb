import Interview
import Scoring

/// A couple with what the therapist decided: a fold of the history over the case as it is now.
///
/// Whatever stands in the history, folding it says something. A decision that no longer applies is kept and shown.
public struct ReviewedCase: Sendable, Redacted {
  /// The case, its drafts with the status that was decided.
  public private(set) var `case`: Case
  public let history: History
  public private(set) var goals: [ReviewedGoal] = []
  public private(set) var safety: [ReviewedSafety] = []
  /// Notes on the couple, the first first. Those on a draft stand with it.
  public private(set) var notes: [Decided] = []
  /// Accepted, declined, held, released or noted drafts that are not there any more.
  public private(set) var gone: [History.Numbered] = []
  /// Written permissions, by who gave them.
  public private(set) var permissions: [(entry: Decided, partner: Partner, state: StateID)] = []
  public private(set) var plans: [(entry: Decided, signature: Signature)] = []
  let answers: [Partner: Answered]
  let digest: Digest

  /// Which questions a partner answered, by who may read the answer.
  struct Answered: Sendable, Redacted {
    var confidential: Set<StateID> = []
    var others: [Response] = []
    var kinds: Set<SharedKind> = []
  }

  public init(_ case: Case, history: History, digest: @escaping Digest, access: TherapistAccess) {
    self.case = `case`
    self.history = history
    self.digest = digest
    var answers: [Partner: Answered] = [:]
    for (partner, intake) in `case`.intakes {
      answers[partner] = Answered(
        confidential: Set(`case`.confidential(partner, access).map(\.question.id)),
        others: `case`.responses(partner, access), kinds: intake.sharedKinds)
    }
    self.answers = answers
    fold()
    for (index, goal) in goals.enumerated() { self.case.assessment.goals[index].status = goal.status }
  }

  /// The same with further decisions.
  public func with(_ decisions: [Decision], _ access: TherapistAccess) -> ReviewedCase {
    guard !decisions.isEmpty else { return self }
    var longer = history
    longer.decisions += decisions
    return ReviewedCase(self.case, history: longer, digest: digest, access: access)
  }

  private mutating func fold() {
    let assessment = self.case.assessment
    goals = assessment.goals.map { ReviewedGoal($0, digest: DecidedGoal($0, digest: digest).digest) }
    safety = assessment.safety.map { ReviewedSafety($0, mark: SafetyMark($0, digest: digest)) }
    for entry in history.standing {
      let decided = Decided(entry)
      if let about = entry.decision.action.goal {
        guard let index = goals.firstIndex(where: { $0.draft.key == about.key }) else {
          gone.append(entry)
          continue
        }
        goals[index].take(entry.decision.action, decided)
        continue
      }
      switch entry.decision.action {
      case .note: notes.append(decided)
      case .acknowledge(let mark):
        // The same entry may be acknowledged again after an undo; the newest says when.
        for index in safety.indices where safety[index].mark == mark { safety[index].acknowledged = decided }
      case .permit(let partner, let state, _): permissions.append((decided, partner, state))
      case .sign(let signature): plans.append((decided, signature))
      case .accept, .decline, .hold, .release, .undo: break
      }
    }
    for index in goals.indices { goals[index].settle(safety.map(\.mark)) }
  }

  /// The entries that hold a draft, the most urgent first.
  public func entries(behind goal: ReviewedGoal) -> [ReviewedSafety] {
    safety.filter { goal.draft.heldBecause.contains(.flag($0.entry.flag)) }
  }

  /// What the therapist asks of a draft by its name or its key.
  public func goal(_ name: String) -> ReviewedGoal? {
    goals.first { $0.draft.id == name } ?? goals.first { $0.draft.key == name }
  }

  /// What asks for the therapist first: 2 for something urgent that nobody has acknowledged, 1 for something to look at.
  public var attention: Int {
    let isUrgent = self.case.hasUnsentAlert
    if safety.contains(where: { ($0.entry.level == .high || isUrgent) && $0.acknowledged == nil }) { return 2 }
    return min(1, self.case.attention)
  }
}

/// When, by whom and with which words something was decided.
public struct Decided: Hashable, Sendable, Redacted {
  /// Counted from 1 in the history.
  public var number: Int
  public var time: String
  public var by: Author
  public var words: String?

  public init(_ entry: History.Numbered) {
    number = entry.number
    time = entry.decision.time
    by = entry.decision.by
    words = entry.decision.action.words
  }
}

/// A safety entry, and whether the therapist has read it.
public struct ReviewedSafety: Hashable, Sendable, Redacted {
  public var entry: SafetyEntry
  /// Nil where nobody has, or where it was another entry then: of a lower level, or resting on other answers.
  public var acknowledged: Decided?
  var mark: SafetyMark

  init(_ entry: SafetyEntry, mark: SafetyMark) {
    self.entry = entry
    self.mark = mark
  }
}

/// A draft with what was decided about it.
public struct ReviewedGoal: Sendable, Redacted {
  public let draft: GoalDraft
  public private(set) var status: GoalStatus
  public private(set) var accepted: Decided?
  public private(set) var declined: Decided?
  /// A hold of the therapist's own.
  public private(set) var held: Decided?
  public private(set) var released: Decided?
  /// It was released, and holds for something that came up after that.
  public private(set) var releaseHasLapsed = false
  /// It was accepted, and reads otherwise by now.
  public private(set) var hasChanged = false
  public private(set) var notes: [Decided] = []
  let digest: String
  private var acceptedDigest: String?
  private var coveredReasons: Set<HoldReason> = []
  private var coveredEntries: Set<SafetyMark> = []

  init(_ draft: GoalDraft, digest: String) {
    self.draft = draft
    self.digest = digest
    status = draft.status
  }

  /// Whether scoring holds it, and no release covers that.
  private var isHeldByScoring: Bool { !draft.heldBecause.isEmpty && (released == nil || releaseHasLapsed) }

  public var isHeld: Bool { held != nil || isHeldByScoring }

  mutating func take(_ action: Action, _ decided: Decided) {
    switch action {
    case .accept(let goal):
      accepted = decided
      acceptedDigest = goal.digest
      declined = nil
    case .decline:
      declined = decided
      accepted = nil
      acceptedDigest = nil
    case .hold: held = decided
    case .release(_, _, let from, let entries):
      released = decided
      held = nil
      coveredReasons = Set(from)
      coveredEntries = Set(entries)
    case .note: notes.append(decided)
    case .acknowledge, .permit, .undo, .sign: break
    }
  }

  /// After the last decision: whether a release still covers what holds the draft, and what its status is.
  mutating func settle(_ entries: [SafetyMark]) {
    let behind = entries.filter { draft.heldBecause.contains(.flag($0.flag)) }
    releaseHasLapsed =
      released != nil
      && !(coveredReasons.isSuperset(of: draft.heldBecause) && coveredEntries.isSuperset(of: behind))
    hasChanged = accepted != nil && acceptedDigest != digest
    status =
      declined != nil ? .declined : isHeld ? .held : accepted != nil ? .accepted : .proposed
  }
}
