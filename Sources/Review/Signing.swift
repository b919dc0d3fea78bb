import Interview
import Scoring
@_spi(Crossing) import Sharing
import Transcript

/// What stands between a couple and a signed plan.
public enum Obstacle: Hashable, Sendable {
  case nothingAccepted
  case notAcknowledged(EntryName)
  /// Accepted, and held by now.
  case held(goal: String)
  /// Accepted, and its draft reads otherwise by now.
  case changed(goal: String)
  /// A partner's interview is not finished: what they have yet to say may hold a goal.
  case unfinished(Partner)
  /// The goal rests on an answer that its owner did not allow to be shown. `mayPermit` where they may allow it in
  /// writing: under `none-crosses` it was promised that nothing more crosses.
  case unshared(goal: String, Partner, StateID, mayPermit: Bool)
  /// The plan would say what this version says.
  case sameAs(version: Int)
}

/// Why a plan was not signed: everything that stands in the way, at once.
public struct SigningError: Error, Hashable, Sendable {
  public var obstacles: [Obstacle]
}

/// How the therapist wants a plan signed.
public struct SigningChoices: Hashable, Sendable {
  /// Leave out what was not allowed to be shown: the couple's wording does without it.
  public var leavesOut = false
  /// Sign although a partner's interview is not finished.
  public var althoughUnfinished = false

  public init(leavesOut: Bool = false, althoughUnfinished: Bool = false) {
    self.leavesOut = leavesOut
    self.althoughUnfinished = althoughUnfinished
  }
}

extension ReviewedCase {
  /// The drafts that a plan would have, in the order in which they are worked on.
  public var accepted: [ReviewedGoal] { goals.filter { $0.accepted != nil && $0.declined == nil } }

  /// Partners whose interview has begun and is not finished, or has not begun.
  public var unfinished: [Partner] {
    Partner.allCases.filter { partner in
      switch self.case.intakes[partner]?.outcome {
      case .complete, .completeNotAlone, .declined: false
      case .paused, .stopped, .idle, .withdrawn, nil: true
      }
    }
  }

  /// What is still to do before a plan can be signed, apart from what may be shown.
  public var obstacles: [Obstacle] {
    var found: [Obstacle] = safety.filter { $0.acknowledged == nil }.map { .notAcknowledged(EntryName($0.entry)) }
    found += accepted.filter(\.isHeld).map { .held(goal: $0.draft.id) }
    found += accepted.filter { $0.hasChanged && !$0.isHeld }.map { .changed(goal: $0.draft.id) }
    if accepted.isEmpty { found.append(.nothingAccepted) }
    return found
  }

  /// Answers behind the accepted goals that their owners did not allow to be shown.
  ///
  /// - Parameter drafts: As they come out with what was permitted: see ``permitted(and:)``.
  public func unshared(_ drafts: [GoalDraft]) -> [Obstacle] {
    accepted.flatMap { goal in
      (drafts.first { $0.key == goal.draft.key }?.unshared ?? []).map { item in
        .unshared(
          goal: goal.draft.id, item.partner, item.state,
          mayPermit: self.case.strictestPolicy[item.partner] == .withPermission)
      }
    }
  }

  /// Makes the next plan of the accepted goals, in the words that both may read.
  ///
  /// - Parameters:
  ///   - drafts: The drafts as they come out with everything that was permitted: see ``permitted(and:)``.
  ///   - version: The version of the plan, where it is not the one after the newest.
  ///   - permits: Permissions that are recorded together with the signature.
  ///   - time: ISO 8601 with offset.
  /// - Throws: ``SigningError``.
  public func sign(
    _ drafts: [GoalDraft], _ choices: SigningChoices, version: Int? = nil, permits: [Action] = [], by author: Author,
    time: String
  ) throws(SigningError) -> SignedPlan {
    var obstacles = self.obstacles
    if !choices.althoughUnfinished { obstacles += unfinished.map { .unfinished($0) } }
    if !choices.leavesOut { obstacles += unshared(drafts) }
    guard obstacles.isEmpty else { throw SigningError(obstacles: obstacles) }
    let plan = SharedPlan(
      couple: history.couple, version: version ?? history.nextVersion, signed: time, signedBy: author.name.map { Shareable($0) },
      goals: accepted.compactMap { goal in
        drafts.first { $0.key == goal.draft.key }.map { SharedGoal($0, id: goal.draft.id) }
      }, permitted: permittedAnswers(and: permits))
    let goals = canonicalDigest(of: plan.goals, digest)
    if let last = plans.last?.signature, last.goals == goals, permits.isEmpty, history.inForce != nil {
      throw SigningError(obstacles: [.sameAs(version: last.version)])
    }
    let bytes = (try? CanonicalJSON.pretty(plan)) ?? []
    let signature = Signature(version: plan.version, plan: digest(bytes), goals: goals, unfinished: unfinished)
    return SignedPlan(plan: plan, bytes: bytes, decision: Decision(time: time, by: author, action: .sign(signature)))
  }

  /// What people allowed one by one, under a policy that lets them.
  private func permittedAnswers(and permits: [Action]) -> [PermittedAnswer] {
    let all = permitted(and: permits)
    return Partner.allCases.filter { self.case.strictestPolicy[$0] == .withPermission }.flatMap { partner in
      (all[partner] ?? []).sorted().map { PermittedAnswer(partner: partner, state: $0) }
    }
  }
}

/// A plan with the decision that makes it one.
public struct SignedPlan: Sendable {
  public let plan: SharedPlan
  /// The plan's file. ``Signature/plan`` is their SHA-256.
  public let bytes: [UInt8]
  public let decision: Decision
}

extension SharedGoal {
  /// What of a draft may cross: its wording for the couple. The levels of attainment go with it only where every figure
  /// was allowed to be shown, since the level below the target tells where things stood at the start.
  init(_ draft: GoalDraft, id: String) {
    self.init(
      id: id, area: draft.area, owner: draft.owner, text: Shareable(draft.coupleText), start: draft.start,
      due: draft.due, checkpoints: draft.checkpoints,
      attainment: draft.unshared.isEmpty
        ? draft.attainment.map { Level(level: $0.level, text: Shareable($0.text)) } : [])
  }
}
