import Interview

/// An exploration as a page of text, for the author of the interview.
public func explorationText(_ exploration: Exploration, of interview: Interview) -> String {
  let whole = exploration.isWhole
  var lines = [
    "\(interview.title) (\(interview.id) \(interview.version), \(interview.language))", "",
    "In the file   \(Wording.count(exploration.statesInFile, "state")), \(Wording.count(exploration.transitionsInFile, "transition"))",
    "Explored      \(Wording.count(exploration.states, "state")), \(Wording.count(exploration.transitions, "transition")), \(Wording.classes(exploration.classesOfPath))",
  ]
  if let id = exploration.tooWide { lines += ["", Wording.tooWide(id)] }
  if let id = exploration.givenUpAt { lines += ["", Wording.givenUp(at: id)] }
  if exploration.isWhole { lines.append("              \(Wording.everyPath)") }
  if !exploration.endings.isEmpty {
    let width = max(6, exploration.endings.map(\.final.count).max() ?? 0)
    func row(_ cells: String...) -> String {
      "  \(padded(cells[0], width))  \(padded(cells[1], 18))  \(padded(cells[2], 14))  \(cells[3])".trimmed
    }
    lines += ["", row(Wording.final, Wording.outcome, Wording.counted, Wording.asked)]
    for ending in exploration.endings {
      lines.append(
        row(ending.final, ending.outcome.rawValue, range(ending.counted), range(ending.asked)))
      guard ending.countedByAreas.count > 1 else { continue }
      for (areas, counted) in ending.countedByAreas.sorted(by: { $0.key < $1.key }) {
        lines.append(row("", Wording.areas(areas), range(counted), ""))
      }
    }
    lines.append("  \(Wording.extremes(exploration.endings))")
  }
  if !exploration.properties.isEmpty {
    lines += ["", Wording.always]
    for property in exploration.properties { lines += text(property, interview) }
  }
  lines.append("")
  lines += section(Wording.unreachable, exploration.unreachable, isWhole: whole)
  lines += section(Wording.neverTaken, exploration.neverTaken.map { Wording.place($0, interview) }, isWhole: whole)
  lines += section(Wording.neverHolding, exploration.neverHolding.map { Wording.place($0, interview) }, isWhole: whole)
  lines += section(
    Wording.unaskedReads,
    exploration.unaskedReads.flatMap { read in
      ["\(read.question), read by \(Wording.place(read.place, interview))"]
        + (read.witness.map { Array($0.lines(in: interview).map { "  \($0)" }) } ?? ["  \(Wording.noRunFound)"])
    }, isWhole: whole)
  lines += section(Wording.stuck, exploration.stuck, isWhole: whole)
  lines += section(Wording.loops, [], isWhole: true)
  if !exploration.spareDefaults.isEmpty {
    lines += ["", Wording.spare]
    lines += exploration.spareDefaults.map { "  \(Wording.place($0, interview))" }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func text(_ property: Exploration.Property, _ interview: Interview) -> [String] {
  let claim = "\(property.final) passes \(property.passes)"
  switch property.standing {
  case .proved: return ["  proved      \(claim)"]
  case .neverReached: return ["  proved      \(claim) (\(Wording.neverReached))"]
  case .unexplored: return ["  unknown     \(claim)"]
  case .open: return ["  not proved  \(claim)", "    \(Wording.noRunFound)"]
  case .refuted(let witness):
    return ["  REFUTED     \(claim)", "    \(Wording.counterexample)"]
      + witness.lines(in: interview).map { "      \($0)" }
  }
}

private func section(_ title: String, _ entries: [String], isWhole: Bool) -> [String] {
  if entries.isEmpty { return ["\(padded(title, 44))  \(isWhole ? "none" : Wording.noneSoFar)"] }
  return [title] + entries.map { "  \($0)" }
}

private func range(_ counts: ClosedRange<Int>) -> String {
  counts.lowerBound == counts.upperBound
    ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

extension String {
  fileprivate var trimmed: String {
    var view = self[...]
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }
}
