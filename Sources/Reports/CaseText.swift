import Interview
import Review
import Scoring

/// A couple for the therapist to read on a screen: safety first, then both views side by side, then the drafts.
public func therapistText(_ case: Case, access: TherapistAccess) -> String {
  let assessment = `case`.assessment
  return [
    heading(assessment), glance(assessment), safety(assessment), areas(assessment), goals(assessment),
    discussion(assessment), suggestions(assessment), background(assessment),
    ownWords(`case`),
  ]
  .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

private func heading(_ assessment: Assessment) -> [String] {
  var lines = ["Couple \(assessment.couple)"]
  for partner in Partner.allCases {
    let summary = assessment.partners[partner]
    let date = summary.date.map { ", \($0.iso)" } ?? ""
    let staff = summary.wantsStaff ? "  ** would like to talk to staff **" : ""
    lines.append("  Partner \(partner.rawValue): \(summary.status)\(date)\(staff)")
  }
  if assessment.provisional { lines.append("  \(Wording.provisional)") }
  return lines
}

/// What somebody with one minute has to know.
private func glance(_ assessment: Assessment) -> [String] {
  func names(_ reading: AreaReading.Reading) -> String {
    let areas = assessment.areas.filter { $0.reading == reading }.map { area in
      reading == .oneSided
        ? "\(area.area.rawValue) (\(area.raisedBy.map(\.rawValue).joined()) raises it)" : area.area.rawValue
    }
    return areas.isEmpty ? "nothing" : areas.joined(separator: ", ")
  }
  var lines = ["AT A GLANCE"]
  let urgent = assessment.safety.count { $0.level == .high }
  let entries = assessment.safety.count
  var safety = entries == 0 ? [] : ["\(entries) \(entries == 1 ? "entry" : "entries")"]
  if urgent > 0 { safety.append("\(urgent) urgent") }
  safety += Partner.allCases.compactMap { partner in
    Wording.glance(assessment.partners[partner].screen).map { "partner \(partner.rawValue) \($0)" }
  }
  lines.append("  Safety: \(safety.joined(separator: "; "))")
  lines.append("  Both raise: \(names(.shared))")
  lines.append("  One raises: \(names(.oneSided))")
  for goal in assessment.goals {
    let from = goal.baseline.map { written($0) } ?? "?"
    let to = goal.target.map { written($0) } ?? "?"
    let owner = goal.owner == .couple ? "couple" : "partner \(goal.owner.rawValue)"
    lines.append(
      "  \(goal.id) \(goal.area.rawValue), \(owner): \(from) -> \(to) \(goal.unit ?? "") by \(goal.due.iso)\(goal.status == .held ? "  HELD" : "")")
  }
  if assessment.goals.isEmpty { lines.append("  No drafts.") }
  return lines
}

private func safety(_ assessment: Assessment) -> [String] {
  var lines = ["SAFETY (confidential)"]
  for entry in assessment.safety {
    lines.append("  ! Partner \(entry.partner.rawValue): \(entry.flag.rawValue) (\(entry.level.rawValue))")
    lines += entry.evidence.map { "      \($0.state): \(oneLine($0.answer))" }
    lines.append("      \(entry.guidance)")
  }
  for partner in Partner.allCases {
    lines.append("  Partner \(partner.rawValue): \(assessment.partners[partner].screenNote)")
  }
  return lines
}

private func areas(_ assessment: Assessment) -> [String] {
  let rows = assessment.areas.filter(\.applies)
  guard !rows.isEmpty else { return [] }
  var lines = [
    "AREAS (0-10)     a                 b                 gap reading"
  ]
  for row in rows {
    let name = padded(row.area.rawValue, 14)
    let gap = row.gap.map { written($0) } ?? "-"
    let mark = (row.gap ?? 0) >= 4 ? "*" : " "
    lines.append(
      "  \(name) \(ruler(row.a?.need))  \(ruler(row.b?.need))  \(padded(gap, 2))\(mark) \(row.reading.rawValue)")
  }
  return lines
}

/// "###.......  3"
private func ruler(_ value: Double?) -> String {
  guard let value else { return padded("not given", 16) }
  let filled = Int(min(10, max(0, value.rounded())))
  return String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled) + " "
    + padded(written(value), 5)
}

private func goals(_ assessment: Assessment) -> [String] {
  guard !assessment.goals.isEmpty else { return ["DRAFTS", "  \(Wording.noDrafts)"] }
  var lines = ["DRAFTS (proposals for you to edit; no client has seen them)"]
  for goal in assessment.goals {
    let owner = goal.owner == .couple ? "couple" : "partner \(goal.owner.rawValue)"
    let held =
      goal.heldBecause.isEmpty
      ? "" : "  HELD: \(goal.heldBecause.map(\.rawValue).joined(separator: ", "))"
    lines.append(
      "  \(goal.id)  \(goal.area.rawValue), \(owner), \(goal.status.rawValue)\(held)")
    lines.append("      \(goal.text)")
    lines.append("      Due \(goal.due.iso); checkpoints \(goal.checkpoints.map(\.iso).joined(separator: ", "))")
    lines.append(
      "      First step by \(goal.firstStep.due.iso): \(goal.firstStep.text)")
    lines.append("      \(letters(goal.smart))\(goal.needsWork ? "  needs work" : "")")
    lines += goal.asks.map { "      Ask: \($0)" }
    lines.append(
      "      From: "
        + goal.evidence.map { "\($0.partner.rawValue) \($0.state) = \(oneLine($0.answer))" }
        .joined(separator: "; "))
    lines += goal.attainment.map { level in
      "      \(level.level > 0 ? "+" : level.level == 0 ? " " : "")\(level.level)  \(level.text)"
    }
  }
  return lines
}

/// "S 1.0  M 1.0  A 0.8  R 1.0  T 1.0  overall 0.96"
private func letters(_ smart: SMARTScore) -> String {
  zip(["S", "M", "A", "R", "T"], smart.letters).map { "\($0) \(written($1.score))" }
    .joined(separator: "  ") + "  overall \(written(smart.overall))"
}

private func discussion(_ assessment: Assessment) -> [String] {
  assessment.discuss.isEmpty
    ? [] : ["WORTH DISCUSSING"] + assessment.discuss.map { "  \($0.area.rawValue): \($0.why)" }
}

private func suggestions(_ assessment: Assessment) -> [String] {
  guard !assessment.suggestions.isEmpty else { return [] }
  return ["TO CONSIDER"]
    + assessment.suggestions.flatMap { suggestion in
      ["  Partner \(suggestion.partner.rawValue), \(suggestion.kind): \(suggestion.text)"]
        + suggestion.why.map { "      \(oneLine($0))" }
    }
}

private func background(_ assessment: Assessment) -> [String] {
  var lines = ["BACKGROUND"]
  func pair(_ name: String, _ a: String?, _ b: String?) {
    if let a, !a.isEmpty { lines.append("  \(name), a: \(a)") }
    if let b, !b.isEmpty { lines.append("  \(name), b: \(b)") }
  }
  func stressors(_ one: StressorSummary.One?) -> String? {
    one.map { $0.chosen.joined(separator: "; ") + ($0.load.map { " (load \(written($0)))" } ?? "") }
  }
  pair("Stressors", stressors(assessment.stressors.a), stressors(assessment.stressors.b))
  for area in Area.allCases {
    guard let pattern = assessment.patterns[area.rawValue] else { continue }
    pair("Pattern in \(area.rawValue)", pattern.a?.answer, pattern.b?.answer)
    if let together = pattern.together { lines.append("    \(together)") }
  }
  pair(
    "Does already", assessment.tools.a?.does.joined(separator: "; "),
    assessment.tools.b?.does.joined(separator: "; "))
  pair(
    "Would try", assessment.tools.a?.willing.joined(separator: "; "),
    assessment.tools.b?.willing.joined(separator: "; "))
  return lines.count > 1 ? lines : []
}

/// What each partner wrote, whole.
private func ownWords(_ case: Case) -> [String] {
  var lines: [String] = []
  for partner in Partner.allCases {
    for response in `case`.intakes[partner]?.responses ?? [] {
      guard let text = response.answer.text else { continue }
      lines.append("  \(partner.rawValue) \(response.question.id): \"\(oneLine(text))\"")
    }
  }
  return lines.isEmpty ? [] : ["IN THEIR OWN WORDS"] + lines
}

private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " / ")
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
