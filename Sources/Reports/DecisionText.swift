import Interview
import Review
import Scoring

/// What is still to do, the first thing first, each as a sentence with the command for it.
public func nextSteps(_ reviewed: ReviewedCase) -> [String] {
  let couple = reviewed.history.couple
  var steps: [String] = []
  for partner in Partner.allCases {
    let flags = reviewed.todo.compactMap { step -> Flag? in
      if case .acknowledge(let entry) = step, entry.partner == partner { entry.flag } else { nil }
    }
    if !flags.isEmpty { steps.append(Wording.acknowledge(partner, flags, couple)) }
  }
  for step in reviewed.todo {
    switch step {
    case .acknowledge: continue
    case .release(let goal): steps.append(Wording.release(goal, couple))
    case .decide(let goal): steps.append(Wording.decide(goal, couple))
    case .acceptAnew(let goal): steps.append(Wording.acceptAnew(goal, couple))
    case .sign: steps.append(Wording.sign(couple, again: !reviewed.plans.isEmpty))
    }
  }
  return steps
}

/// The section of what is to do; none without a review, and where nothing is.
func toDo(_ reviewed: ReviewedCase?) -> [String] {
  let steps = reviewed.map(nextSteps) ?? []
  return steps.isEmpty ? [] : ["TO DO"] + steps.map { "  \($0)" }
}

/// Who acknowledged a safety entry, or that nobody has.
func acknowledgement(of entry: SafetyEntry, _ reviewed: ReviewedCase?) -> [String] {
  guard let found = reviewed?.safety.first(where: { $0.entry == entry }) else { return [] }
  return [found.acknowledged.map { Wording.acknowledged(signature($0)) } ?? Wording.notAcknowledged]
}

/// What was decided about a draft, in the order of what stands.
func decided(about draft: GoalDraft, _ reviewed: ReviewedCase?) -> [String] {
  guard let goal = reviewed?.goals.first(where: { $0.draft.key == draft.key }) else { return [] }
  func line(_ what: String, _ decided: Decided?) -> [String] {
    decided.map { ["\(what), \(signature($0))\(quoted($0.words))"] } ?? []
  }
  var lines = line(Wording.acceptedBy, goal.accepted)
  if goal.hasChanged { lines.append(Wording.changedSince) }
  if goal.accepted != nil, goal.declined == nil {
    let permitted = reviewed?.permitted() ?? [:]
    let left = goal.draft.unshared.filter { !(permitted[$0.partner]?.contains($0.state) ?? false) }
    if !left.isEmpty { lines.append(Wording.unshared(left.map { "\($0.state) (\($0.partner.rawValue))" })) }
    // With single answers allowed, the wording is another one: `sign` makes it.
    if left.count == goal.draft.unshared.count, goal.draft.coupleText != goal.draft.text { lines.append(Wording.coupleReads(goal.draft.coupleText)) }
  }
  lines += line(Wording.declinedBy, goal.declined)
  lines += line(Wording.heldBy, goal.held)
  lines += line(Wording.releasedBy, goal.released)
  if goal.releaseHasLapsed { lines.append(Wording.releaseLapsed) }
  lines += goal.notes.flatMap { line(Wording.note, $0) }
  return lines
}

/// The section of what was decided about the couple as a whole; none where nothing was.
func decisions(_ reviewed: ReviewedCase?) -> [String] {
  guard let reviewed, !reviewed.history.decisions.isEmpty else { return [] }
  var lines = reviewed.plans.map { plan in
    "  \(Wording.plan(plan.signature.version)), \(signature(plan.entry))"
      + (plan.signature.unfinished.isEmpty ? "" : "; \(Wording.unfinished(plan.signature.unfinished))")
  }
  lines += reviewed.notes.map { "  \(Wording.note), \(signature($0))\(quoted($0.words))" }
  lines += reviewed.permissions.map { permission in
    "  \(Wording.permission(permission.partner, oneLine(permission.state))), \(signature(permission.entry))\(quoted(permission.entry.words))"
  }
  lines += reviewed.gone.map { "  \(Wording.gone(described($0.decision.action))), \(signature(Decided($0)))" }
  lines.append("  \(Wording.historyHas(reviewed.history.decisions.count, reviewed.history.couple))")
  return ["DECISIONS"] + lines
}

/// Everything that was decided, the first first, for the therapist to read.
public func historyText(_ history: History) -> String {
  let entries = history.numbered
  guard !entries.isEmpty else { return Wording.nothingDecided(history.couple) + "\n" }
  return entries.map { entry in
    let undone = entry.undoneBy.map { "  \(Wording.undone($0))" } ?? ""
    let decided = Decided(entry)
    return "\(entry.number)  \(signature(decided)): \(described(entry.decision.action))\(quoted(decided.words))\(undone)"
  }.joined(separator: "\n") + "\n"
}

/// "2026-11-24 10:00 by lee (Dr. Reyes)"
private func signature(_ decided: Decided) -> String {
  let time = oneLine(String(decided.time.prefix(40)))
  let shown = String(time.prefix(16).map { $0 == "T" ? " " : $0 })
  let name = decided.by.name.map { " (\(oneLine($0)))" } ?? ""
  return "\(shown) by \(oneLine(decided.by.account))\(name)"
}

/// What somebody wrote, on one line, so that no line of theirs looks like one of the page.
private func quoted(_ words: String?) -> String { words.map { ": “\(oneLine($0))”" } ?? "" }

private func described(_ action: Action) -> String {
  switch action {
  case .accept(let goal): "accepted \(name(goal))"
  case .decline(let goal, _): "declined \(name(goal))"
  case .hold(let goal, _): "held \(name(goal))"
  case .release(let goal, _, let from, _):
    "released \(name(goal))\(from.isEmpty ? "" : " from \(from.map(\.rawValue).joined(separator: ", "))")"
  case .note(_, let goal): goal.map { "note on \(name($0))" } ?? "note"
  case .acknowledge(let entry):
    "acknowledged \(entry.flag.rawValue) (\(entry.level.rawValue)) of partner \(entry.partner.rawValue)"
  case .permit(let partner, let state, _): "partner \(partner.rawValue) allowed \(oneLine(state)) to be shown"
  case .undo(let number): "undid decision \(number)"
  case .sign(let signature): "signed plan \(signature.version) (\(oneLine(String(signature.plan.prefix(12)))))"
  }
}

private func name(_ goal: DecidedGoal) -> String { "\(oneLine(goal.id)) (\(oneLine(goal.key)))" }
