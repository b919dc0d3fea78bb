import Interview
import Scoring

/// Where the figures of a draft come from, a line for each kind.
func figureLines(_ figures: [FigureTrace]) -> [String] {
  var kinds: [FigureTrace.Kind] = []
  for figure in figures where !kinds.contains(figure.kind) { kinds.append(figure.kind) }
  return kinds.map { kind in
    let own = figures.filter { $0.kind == kind }
    return "\(name(kind)): \(kind == .level ? levels(own) : own.map(entry).joined(separator: "; "))"
  }
}

/// "-2 has 0 to 1; -1 has 2 to 4; 0 has 5 to 6", and how they are made.
private func levels(_ figures: [FigureTrace]) -> String {
  let bounds = Set(figures.compactMap(\.level)).sorted().map { level in
    let ends = figures.filter { $0.level == level }.flatMap(\.numbers)
    var once: [String] = []
    for end in ends where !once.contains(end) { once.append(end) }
    return "\(level > 0 ? "+" : "")\(level) has \(once.joined(separator: once.count == 2 ? " to " : ", "))"
  }
  return "\(bounds.joined(separator: "; ")). \(Wording.levels)"
}

private func entry(_ figure: FigureTrace) -> String {
  let value = figure.date?.iso ?? figure.value.map { written($0) } ?? figure.numbers.joined(separator: ", ")
  let whose = figure.partner.map { "\($0.rawValue) " } ?? ""
  let level = figure.level.map { " for \($0 > 0 ? "+" : "")\($0)" } ?? ""
  var made: [String] = []
  switch figure.kind {
  // As answered: the question says enough.
  case .baseline, .wish, .confidence, .importance, .minutes, .words: made = figure.evidence.map(\.state)
  case .ownTarget, .target, .scale, .minutesNeeded, .start, .checkpoint, .due, .firstStep, .weeks, .level, .keptSince:
    made = [figure.how] + figure.rules.map(Wording.rule) + others(figure)
  }
  return "\(whose)\(value)\(level)" + (made.isEmpty ? "" : " (\(made.joined(separator: "; ")))")
}

/// The answers that a rule looked at beside the figures themselves, which have lines of their own.
private func others(_ figure: FigureTrace) -> [String] {
  guard figure.kind == .ownTarget || figure.kind == .firstStep else { return [] }
  return figure.evidence.filter { !$0.state.hasSuffix(".baseline") && !$0.state.hasSuffix(".wanted") }
    .map { "\($0.partner.rawValue) \($0.state) \(oneLine($0.answer))" }
}

private func name(_ kind: FigureTrace.Kind) -> String {
  switch kind {
  case .baseline: "Now"
  case .wish: "Wished for"
  case .ownTarget: "Own step"
  case .target: "Target"
  case .scale: "Scale to"
  case .confidence: "How sure"
  case .importance: "How important"
  case .minutes: "Minutes a week offered"
  case .minutesNeeded: "Minutes a week needed"
  case .start: "Start"
  case .checkpoint: "Checkpoints"
  case .due: "Due"
  case .firstStep: "First step"
  case .weeks: "Weeks"
  case .level: "Levels"
  case .keptSince: "Kept since"
  case .words: "In own words"
  }
}
