import Interview
import Scoring

/// What moves for couples whose answers are scored with other data, for the clinic to read.
public func movementText(_ movements: [Movement]) -> String {
  var sections: [[String]] = []
  if let first = movements.first { sections.append(Wording.versions(first)) }
  sections += movements.filter { !$0.isStill }.map(couple)
  sections.append([Wording.still(movements.filter(\.isStill).map(\.couple), of: movements.count)])
  return sections.map { $0.map(oneLine).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

private func couple(_ movement: Movement) -> [String] {
  ["Couple \(movement.couple)"] + movement.areas.map(area) + movement.drafts.flatMap(draft)
    + movement.safety.map { "  \(Wording.moved($0))" }
}

private func area(_ area: AreaMovement) -> String {
  let parts = [
    area.place.map { Wording.moved("place", $0) { "\($0)" } },
    area.reading.map { Wording.moved("reading", $0) { $0.rawValue } },
    area.raisedBy.map { Wording.moved("raised by", $0) { $0.isEmpty ? "nobody" : $0.map(\.rawValue).joined(separator: " and ") } },
    area.a.map { Wording.moved("priority a", $0) { written($0) } },
    area.b.map { Wording.moved("priority b", $0) { written($0) } },
    area.couplePriority.map { Wording.moved("both", $0) { written($0) } },
  ]
  return "  \(area.area.rawValue): \(parts.compactMap { $0 }.joined(separator: "; "))"
}

private func draft(_ draft: DraftMovement) -> [String] {
  let owner = draft.owner == .couple ? "couple" : "partner \(draft.owner.rawValue)"
  let head = "  draft on \(draft.area.rawValue), \(owner)"
  switch draft.change {
  case .new: return ["\(head): new, \(draft.behaviourId?.after ?? "")"]
  case .gone: return ["\(head): gone, \(draft.behaviourId?.before ?? "")"]
  case .changed: break
  }
  let parts = [
    draft.id.map { Wording.moved("number", $0) { $0 } },
    draft.behaviourId.map { Wording.moved("behaviour", $0) { $0 } },
    draft.baseline.map { Wording.moved("now", $0) { written($0) } },
    draft.target.map { Wording.moved("target", $0) { written($0) } },
    draft.unit.map { Wording.moved("unit", $0) { $0 } },
    draft.due.map { Wording.moved("due", $0) { $0.iso } },
    draft.checkpoints.map { Wording.moved("checkpoints", $0) { $0.map(\.iso).joined(separator: ", ") } },
    draft.firstStep.map { Wording.moved("first step", $0) { $0.iso } },
    draft.overall.map { Wording.moved("overall", $0) { written($0) } },
    draft.status.map { Wording.moved("status", $0) { $0.rawValue } },
    draft.heldBecause.map { Wording.moved("held for", $0) { $0.isEmpty ? "nothing" : $0.map(\.rawValue).joined(separator: ", ") } },
  ].compactMap { $0 }
  return ["\(head): \(parts.isEmpty ? Wording.otherWords : parts.joined(separator: "; "))"]
}
