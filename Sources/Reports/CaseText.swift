import Interview
import Review
import Scoring

/// A couple for the therapist to read on a screen: safety first, then both views side by side, then the drafts.
///
/// - Parameter reviewed: The same with what was decided about it.
public func therapistText(_ case: Case, _ reviewed: ReviewedCase? = nil, access: TherapistAccess) -> String {
  therapistSections(`case`, reviewed, access: access).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

/// The sections of the page: the first line of each says what it is about.
func therapistSections(_ case: Case, _ reviewed: ReviewedCase? = nil, access: TherapistAccess) -> [[String]] {
  let assessment = `case`.assessment
  return [
    heading(`case`, access), alerts(`case`), glance(assessment), toDo(reviewed), safety(assessment, reviewed), areas(assessment),
    goals(assessment, reviewed), decisions(reviewed),
    discussion(assessment), suggestions(assessment), background(assessment),
    inConfidence(`case`, access), ownWords(`case`, access), promised(`case`),
  ]
  // Whatever stands in an answer, an option or a file, nothing begins a line that is not ours.
  .filter { !$0.isEmpty }.map { $0.map(oneLine) }
}

private func heading(_ `case`: Case, _ access: TherapistAccess) -> [String] {
  let assessment = `case`.assessment
  var lines = ["Couple \(assessment.couple)"]
  for partner in Partner.allCases {
    let summary = assessment.partners[partner]
    var parts = [summary.status]
    if let date = summary.date { parts.append(date.iso) }
    if let contact = `case`.confidential(partner, access).first(where: { $0.question.measure == .contact && $0.answer.hasValue }) {
      parts.append("reach: \(contact.question.words(for: contact.answer))")
    } else if `case`.intakes[partner] != nil, summary.status != Outcome.declined.rawValue {
      parts.append(Wording.noContact)
    }
    if (`case`.visits[partner] ?? 1) > 1 { parts.append(Wording.askedAgain) }
    if summary.wantsStaff {
      parts.append(summary.status == Outcome.declined.rawValue ? "** sent to staff **" : "** would like to talk to staff **")
    }
    lines.append("  Partner \(partner.rawValue): \(parts.joined(separator: ", "))")
  }
  for (partner, withdrawals) in `case`.withdrawals.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    lines += withdrawals.map { "  Partner \(partner.rawValue) \(Wording.took($0))." }
  }
  if assessment.provisional { lines.append("  \(Wording.provisional)") }
  return lines
}

/// What somebody with one minute has to know.
private func glance(_ assessment: Assessment) -> [String] {
  var lines = ["AT A GLANCE"]
  for partner in Partner.allCases {
    let flags = assessment.safety.filter { $0.partner == partner }
      .map { $0.level == .high ? "\($0.flag.rawValue) (!)" : $0.flag.rawValue }
    let screen = Wording.glance(
      assessment.partners[partner].screen, hasEntries: !flags.isEmpty)
    let all = flags + (screen.map { [$0] } ?? [])
    lines.append("  Safety, \(partner.rawValue): \(all.joined(separator: ", "))")
  }
  if assessment.tellsOfDanger { lines.append("  \(Wording.seeAlone)") }
  func names(_ reading: AreaReading.Reading) -> String {
    if assessment.isUnknown(reading) { return Wording.notKnownYet }
    let areas = assessment.areas.filter { $0.reading == reading }.map { area in
      reading == .oneSided
        ? "\(area.area.rawValue) (\(area.raisedBy.map(\.rawValue).joined()))" : area.area.rawValue
    }
    return areas.isEmpty ? "nothing" : areas.joined(separator: ", ")
  }
  lines.append("  Both raise: \(names(.shared))")
  lines.append("  One raises: \(names(.oneSided))")
  lines += assessment.goals.map { goal in
    "  \(goal.id) \(goal.area.rawValue) (\(title(goal))), \(owner(goal)): \(figures(goal))\(marked(goal.status))"
  }
  if !assessment.time.note.isEmpty { lines.append("  \(assessment.time.note)") }
  if assessment.goals.isEmpty { lines.append("  No drafts.") }
  return lines
}

/// A status that somebody with one minute has to see.
private func marked(_ status: GoalStatus) -> String {
  switch status {
  case .held: "  HELD"
  case .accepted, .declined: "  \(status.rawValue)"
  case .proposed, .replaced: ""
  }
}

/// What a draft is about, in the words of its behaviour's id: "small promises".
private func title(_ goal: GoalDraft) -> String {
  String(goal.behaviourId.split(separator: ".").last ?? "").replacing("-", with: " ")
}

private func owner(_ goal: GoalDraft) -> String {
  goal.owner == .couple ? "couple" : "partner \(goal.owner.rawValue)"
}

/// "a 2, b 3 -> 5 out of 10"
private func figures(_ goal: GoalDraft) -> String {
  let now = goal.owner.partners.map { partner in
    let figure = goal.baselines[partner].map { ($0.approximate ? "about " : "") + written($0.value) }
    return "\(partner.rawValue) \(figure ?? "?")"
  }
  return "\(now.joined(separator: ", ")) -> \(goal.target.map { written($0) } ?? "open") \(goal.unit ?? "")"
}

private func safety(_ assessment: Assessment, _ reviewed: ReviewedCase?) -> [String] {
  var lines = ["SAFETY (confidential)"]
  for partner in Partner.allCases {
    let entries = assessment.safety.filter { $0.partner == partner }
    for entry in entries {
      lines.append("  ! Partner \(partner.rawValue): \(entry.flag.rawValue) (\(entry.level.rawValue))")
      lines += entry.evidence.map { "      \($0.state): \(oneLine($0.answer))" }
      lines.append("      \(entry.guidance)")
      lines += acknowledgement(of: entry, reviewed).map { "      \($0)" }
    }
    let summary = assessment.partners[partner]
    lines.append("  Partner \(partner.rawValue): \(summary.screenNote)")
    if !summary.unanswered.isEmpty {
      lines.append(
        "      Left open: " + summary.unanswered.map { "\($0.state) (\($0.answer))" }.joined(separator: ", "))
    }
  }
  return lines
}

private func areas(_ assessment: Assessment) -> [String] {
  let rows = assessment.areas.filter(\.applies)
  // Parenting is not asked of a couple without children, and there is nothing to say of that.
  let notAsked = assessment.areas.filter { !$0.asked && !$0.applies && !$0.open.isEmpty }
  let left = notAsked.isEmpty ? [] : ["  \(Wording.notAsked(notAsked.map(\.area.rawValue)))"]
  guard !rows.isEmpty else { return left.isEmpty ? [] : ["AREAS"] + left }
  func pair(_ a: Double?, _ b: Double?) -> String {
    padded("\(a.map { written($0) } ?? "-")/\(b.map { written($0) } ?? "-")", 6)
  }
  var lines = ["AREAS (0-10)    problem a      problem b     gap import sure"]
  for row in rows {
    let gap = (row.gap.map { written($0) } ?? "-") + ((row.gap ?? 0) >= 4 ? "*" : "")
    lines.append(
      "  \(padded(row.area.rawValue, 13)) \(ruler(row.a?.need)) \(ruler(row.b?.need)) \(padded(gap, 3)) "
        + "\(pair(row.a?.importance, row.b?.importance)) \(pair(row.a?.confidence, row.b?.confidence))"
        + Wording.reading(row))
  }
  if rows.contains(where: { $0.reading == .low && $0.asked && !$0.open.isEmpty }) { lines.append("  \(Wording.openMeans)") }
  return lines + left
}

/// "###.......  3"
private func ruler(_ value: Double?) -> String {
  guard let value else { return padded("not given", 14) }
  let filled = Int(min(10, max(0, value.rounded())))
  return String(repeating: "#", count: filled) + String(repeating: ".", count: 10 - filled) + " "
    + padded(written(value), 3)
}

private func goals(_ assessment: Assessment, _ reviewed: ReviewedCase?) -> [String] {
  guard !assessment.goals.isEmpty else { return ["DRAFTS", "  \(Wording.noDrafts(assessment))"] }
  var lines = ["DRAFTS (proposals for you to edit; no client has seen them)"]
  for goal in assessment.goals {
    let held =
      goal.heldBecause.isEmpty || goal.status != .held
      ? "" : "  HELD: \(goal.heldBecause.map(\.rawValue).joined(separator: ", "))"
    lines.append("  \(goal.id)  \(goal.area.rawValue), \(owner(goal)), \(goal.status.rawValue)\(held)")
    lines += decided(about: goal, reviewed).map { "      \($0)" }
    lines.append("      \(goal.text)")
    lines.append("      \(letters(goal.smart))\(goal.needsWork ? "  needs work" : "")")
    lines += goal.asks.map { "      \($0.hasSuffix("?") ? "Ask: " : "")\($0)" }
    lines += goal.reasons.prefix(2).map { "      Why: \($0)" }
    for partner in Partner.allCases {
      let own = goal.evidence.filter { $0.partner == partner && $0.state.hasPrefix(goal.area.rawValue) }
        .map { "\($0.state.split(separator: ".").last ?? "") \(oneLine($0.answer))" }
      if !own.isEmpty { lines.append("      From \(partner.rawValue): \(own.joined(separator: "; "))") }
    }
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
    ? []
    : ["WORTH DISCUSSING" + (assessment.tellsOfDanger ? " (\(Wording.onlyAlone))" : "")]
      + Area.allCases.sorted { place($0, assessment) < place($1, assessment) }.flatMap { area in
        views(of: area, assessment.discuss.filter { $0.area == area })
      }
}

/// Where the area first comes up in what is worth discussing.
private func place(_ area: Area, _ assessment: Assessment) -> Int {
  assessment.discuss.firstIndex { $0.area == area } ?? .max
}

/// Why an area is worth discussing, and then what each partner said about it, side by side.
private func views(of area: Area, _ found: [Discussion]) -> [String] {
  guard let first = found.first else { return [] }
  return found.map { "  \(area.rawValue): \($0.why)" }
    + Partner.allCases.compactMap { partner in
      first.views[partner].map { "      \(partner.rawValue): \(Wording.view($0))" }
    }
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
  func both(_ name: String, _ labels: [String]) {
    if !labels.isEmpty { lines.append("  \(name), both: \(labels.joined(separator: "; "))") }
  }
  pair("Still works", assessment.strengths.a.map { oneLine($0.answer) }, assessment.strengths.b.map { oneLine($0.answer) })
  pair("Stressors", stressors(assessment.stressors.a), stressors(assessment.stressors.b))
  both("Stressors", assessment.stressors.shared)
  for area in Area.allCases {
    guard let pattern = assessment.patterns[area.rawValue] else { continue }
    pair("Pattern in \(area.rawValue)", pattern.a?.answer, pattern.b?.answer)
    for partner in Partner.allCases {
      lines += (pattern.named[partner] ?? []).map { "    \(Wording.named(partner, $0))" }
    }
    // Beside danger, what two patterns come to would ask the frightened one to give way.
    if let together = pattern.together, !assessment.tellsOfDanger { lines.append("    \(together)") }
  }
  pair(
    "Does already", assessment.tools.a?.does.joined(separator: "; "),
    assessment.tools.b?.does.joined(separator: "; "))
  both("Does already", assessment.tools.bothDo)
  pair(
    "Would try", assessment.tools.a?.willing.joined(separator: "; "),
    assessment.tools.b?.willing.joined(separator: "; "))
  both("Would try", assessment.tools.bothWilling)
  return lines.count > 1 ? lines : []
}

/// Every confidential answer, so that none is known to the machine alone.
private func inConfidence(_ `case`: Case, _ access: TherapistAccess) -> [String] {
  var lines: [String] = []
  for partner in Partner.allCases {
    for response in `case`.confidential(partner, access) {
      lines.append(
        "  \(partner.rawValue) \(response.question.id): \(oneLine(response.question.words(for: response.answer)))")
    }
  }
  return lines.isEmpty ? [] : ["SAID IN CONFIDENCE (never to the other partner)"] + lines
}

/// What each partner wrote, whole.
private func ownWords(_ `case`: Case, _ access: TherapistAccess) -> [String] {
  var lines: [String] = []
  for partner in Partner.allCases {
    for response in `case`.responses(partner, access) {
      guard let text = response.answer.text else { continue }
      lines.append("  \(partner.rawValue) \(response.question.id): \"\(oneLine(text))\"")
    }
  }
  return lines.isEmpty ? [] : ["IN THEIR OWN WORDS"] + lines
}

func oneLine(_ text: String) -> String {
  text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " / ") : text
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
