import Interview
import Scoring

/// Why the areas and drafts of a couple came out as they did, for the therapist to read.
public func whyText(_ assessment: Assessment, _ explanation: Explanation) -> String {
  let sections = [
    ["Couple \(assessment.couple): why", "  \(Wording.madeWith(assessment))", "  \(Wording.oneAnswer)"],
    ["WHAT ADDS TO EACH AREA"] + explanation.areas.filter(isWorthShowing).flatMap { area($0, assessment) },
    ["DRAFTS"] + (explanation.drafts.isEmpty ? ["  No drafts."] : explanation.drafts.flatMap { draft($0, assessment) }),
  ]
  return sections.map { $0.map(oneLine).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

/// Areas about which nothing was said have nothing to explain.
private func isWorthShowing(_ area: AreaExplanation) -> Bool {
  area.asked || [area.a, area.b].contains { $0?.priority != nil }
}

private func area(_ area: AreaExplanation, _ assessment: Assessment) -> [String] {
  let place = "  \(area.place). \(area.area.rawValue): \(Wording.raised(area))"
  let drafts = area.drafts.isEmpty ? "no draft" : area.drafts.joined(separator: ", ")
  var lines = ["\(place); \(drafts)"]
  for partner in Partner.allCases {
    guard let view = area[partner] else { continue }
    guard let priority = view.priority else {
      lines.append("      \(partner.rawValue): \(Wording.noPriority)")
      continue
    }
    let parts = view.contributions.filter { $0.contribution.adds > 0 || $0.contribution.part == .need }
    lines.append(
      "      \(partner.rawValue) \(written(priority)) = \(parts.map(Wording.adds).joined(separator: " + "))"
        + (view.missing.isEmpty ? "" : Wording.notGiven(view.missing)))
    if view.raised { lines.append("        \(Wording.raisedBy(view.rules))") }
  }
  if let limit = area.limit { lines.append("      \(Wording.beyond(limit))") }
  if area.drafts.isEmpty {
    lines += area.changes.map { "      \(Wording.bringsIn($0, area.area, hasTwoRulers($0, assessment)))" }
    if area.changes.isEmpty { lines.append("      \(Wording.nothingBringsIn)") }
  }
  return lines
}

/// Where an area has more than one ruler of need, the question itself is shown.
private func hasTwoRulers(_ change: AnswerChange, _ assessment: Assessment) -> Bool {
  let area = assessment.areas.first { $0.area == change.area }
  return (area?[change.partner]?.rulers.count ?? 0) > 1
}

private func draft(_ why: DraftExplanation, _ assessment: Assessment) -> [String] {
  let goal = assessment.goals.first { $0.key == why.key }
  var lines = ["  \(why.id) \(why.area.rawValue), \(why.owner == .couple ? "couple" : "partner \(why.owner.rawValue)"): \(why.behaviourId)"]
  lines += why.reasons.map { "      Because: \($0)" }
  lines += why.drops.map { "      \(Wording.drops($0, hasTwoRulers($0, assessment)))" }
  if why.drops.isEmpty { lines.append("      \(Wording.nothingDrops)") }
  if let runnerUp = goal?.alternatives.first {
    lines.append("      \(Wording.runnerUp(runnerUp.text))")
    lines += why.switches.map { "      \(Wording.switches($0, hasTwoRulers($0, assessment)))" }
    if why.switches.isEmpty { lines.append("      \(Wording.nothingSwitches)") }
  } else {
    lines.append("      \(Wording.noRunnerUp)")
  }
  return lines + ["      Figures"] + figureLines(why.figures).map { "        \($0)" }
}
