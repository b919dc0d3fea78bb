import Interview
import Scoring

/// What the therapist asks for. Drafts are named by id or key, flags and answers by their own names.
public enum Request: Hashable, Sendable, Redacted {
  case accept(goal: String)
  case decline(goal: String, reason: String)
  case hold(goal: String, reason: String)
  case release(goal: String, reason: String)
  case note(text: String, goal: String?)
  case acknowledge(Partner, flag: String)
  case permit(Partner, state: StateID, how: String)
  case undo
}

/// What a request comes to, or why it cannot be.
///
/// A pure function: time and author are given to the decision by the caller.
public func decide(_ request: Request, on reviewed: ReviewedCase) throws(DecisionError) -> Action {
  switch request {
  case .accept(let name):
    let goal = try reviewed.existing(name)
    if goal.accepted != nil, !goal.hasChanged, !goal.isHeld { throw .alreadyAccepted(goal: goal.draft.id) }
    guard !goal.isHeld else {
      throw .held(goal: goal.draft.id, because: goal.draft.heldBecause, byTherapist: goal.held != nil)
    }
    return .accept(reviewed.decided(goal))
  case .decline(let name, let reason):
    let goal = try reviewed.existing(name)
    guard goal.declined == nil else { throw .alreadyDeclined(goal: goal.draft.id) }
    return .decline(reviewed.decided(goal), reason: try written(reason, .decline))
  case .hold(let name, let reason):
    let goal = try reviewed.existing(name)
    if goal.declined != nil { throw .alreadyDeclined(goal: goal.draft.id) }
    guard !goal.isHeld else { throw .alreadyHeld(goal: goal.draft.id) }
    return .hold(reviewed.decided(goal), reason: try written(reason, .hold))
  case .release(let name, let reason):
    return try reviewed.release(name, reason)
  case .note(let text, let name):
    let goal = try name.map { name throws(DecisionError) in try reviewed.existing(name) }
    return .note(text: try written(text, .note), goal: goal.map(reviewed.decided))
  case .acknowledge(let partner, let flag):
    let entries = reviewed.safety.filter { $0.entry.partner == partner }
    guard let entry = entries.first(where: { $0.entry.flag.rawValue == flag }) else {
      throw .unknownEntry(partner, flag, known: entries.map(\.entry.flag.rawValue))
    }
    guard entry.acknowledged == nil else { throw .alreadyAcknowledged(EntryName(entry.entry)) }
    return .acknowledge(entry.mark)
  case .permit(let partner, let state, let how):
    return try reviewed.permit(partner, state, how)
  case .undo:
    guard let newest = reviewed.history.standing.last else { throw .nothingToUndo }
    if case .sign(let signature) = newest.decision.action { throw .signedSince(version: signature.version) }
    return .undo(of: newest.number)
  }
}

extension ReviewedCase {
  fileprivate func existing(_ name: String) throws(DecisionError) -> ReviewedGoal {
    guard let goal = goal(name) else { throw .unknownGoal(name, known: goals.map(\.draft.id)) }
    return goal
  }

  func decided(_ goal: ReviewedGoal) -> DecidedGoal { DecidedGoal(goal.draft, digest: digest) }

  fileprivate func release(_ name: String, _ reason: String) throws(DecisionError) -> Action {
    let goal = try existing(name)
    guard goal.isHeld else { throw .notHeld(goal: goal.draft.id) }
    let behind = entries(behind: goal)
    let unread = behind.filter { $0.acknowledged == nil }
    guard unread.isEmpty else {
      throw .notAcknowledged(goal: goal.draft.id, entries: unread.map { EntryName($0.entry) })
    }
    return .release(
      decided(goal), reason: try written(reason, .release), from: goal.draft.heldBecause,
      entries: behind.map(\.mark))
  }

  fileprivate func permit(_ partner: Partner, _ state: StateID, _ how: String) throws(DecisionError) -> Action {
    let answered = answers[partner] ?? Answered()
    guard !answered.confidential.contains(state) else { throw .confidentialAnswer(partner, state) }
    guard let response = answered.others.first(where: { $0.question.id == state && $0.answer.hasValue }) else {
      throw .unknownAnswer(
        partner, state, known: answered.others.filter(\.answer.hasValue).map(\.question.id))
    }
    guard response.question.disclosure == .private, !(SharedKind(response).map(answered.kinds.contains) ?? false),
      !(history.permitted[partner]?.contains(state) ?? false)
    else { throw .alreadyShared(partner, state) }
    switch self.case.strictestPolicy[partner] ?? .noneCrosses {
    case .noneCrosses: throw .promisedNoneCrosses(partner, state)
    case .noSecrets: throw .noPermissionNeeded(partner, state)
    case .withPermission: return .permit(partner: partner, state: state, how: try written(how, .permit))
    }
  }

  /// Single answers that may be shown: those that were permitted, as far as the policy that was promised lets them, and
  /// every private one of somebody who signed that there are no secrets. Never a confidential one.
  public func permitted(and more: [Action] = []) -> [Partner: Set<StateID>] {
    var given = history.permitted
    for case .permit(let partner, let state, _) in more { given[partner, default: []].insert(state) }
    var result: [Partner: Set<StateID>] = [:]
    for (partner, answered) in answers {
      switch self.case.strictestPolicy[partner] ?? .noneCrosses {
      case .noneCrosses: continue
      case .withPermission: result[partner] = (given[partner] ?? []).subtracting(answered.confidential)
      case .noSecrets: result[partner] = Set(answered.others.map(\.question.id)).subtracting(answered.confidential)
      }
    }
    return result
  }
}

/// What somebody wrote, without the blanks around it.
///
/// - Throws: ``DecisionError/blank(_:)`` where nothing in it can be read, ``DecisionError/tooLong(_:)``.
private func written(_ text: String, _ kind: Action.Kind) throws(DecisionError) -> String {
  // Counted in scalars first: a character may be made of any number of them.
  guard text.unicodeScalars.count <= 4 * DecisionError.longestText, text.count <= DecisionError.longestText else {
    throw .tooLong(kind)
  }
  let isReadable = text.unicodeScalars.contains { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse, .nonspacingMark, .enclosingMark, .spacingMark: false
    default: true
    }
  }
  guard isReadable else { throw .blank(kind) }
  return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
