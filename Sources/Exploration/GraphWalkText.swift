import Interview

extension GraphWalk {
  /// What was looked at, line by line: guards, their values, the way taken, the areas chosen and why.
  ///
  /// - Parameter steps: Those to write about, of ``steps``. Answers are in it: it is for whoever gave them.
  public static func text(_ steps: some Sequence<Step>) -> [String] { steps.flatMap(lines) }

  private static func lines(_ step: Step) -> [String] {
    switch step {
    case .shown(_, nil): return []
    case .shown(let id, let look?): return GraphWording.look(look, GraphWording.isShown(id))
    case .passed(let id, let look): return GraphWording.look(look, GraphWording.isPassed(id))
    case .left(_, let ways):
      // A single way on without a guard is no choice.
      if ways.count == 1, ways.first?.look.condition == nil { return [] }
      return ways.flatMap { GraphWording.look($0.look, GraphWording.way(to: $0.to, taken: $0.look.holds)) }
    case .chose(let id, let focus, let candidates): return GraphWording.chose(id, focus, candidates)
    }
  }
}

extension GraphWording {
  static let notAsked = "no answer on the path"
  static let nothingHeard = "nothing heard"

  /// A value as guards see it: options by their ids.
  static func value(_ answer: Answer) -> String {
    switch answer {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let id): id
    case .choices(let ids): ids.joined(separator: ", ")
    case .number(let value, let approximate): "\(approximate ? "about " : "")\(written(value))"
    case .text: "a text"
    case .notSure: "not sure"
    case .skipped: "skipped"
    }
  }

  static func isShown(_ id: StateID) -> String { "\(id) is shown" }
  static func isPassed(_ id: StateID) -> String { "\(id) is passed by" }
  static func way(to id: StateID, taken: Bool) -> String { taken ? "to \(id), taken" : "not to \(id)" }

  /// `trust.need >= 4: true (9)`, and what became of it.
  static func look(_ look: GraphWalk.Look, _ result: String) -> [String] {
    guard let condition = look.condition else { return ["otherwise: \(result)"] }
    if let only = look.atoms.first, look.atoms.count == 1 {
      return ["\(condition.written): \(look.holds) (\(only.saw)): \(result)"]
    }
    return ["\(condition.written): \(look.holds): \(result)"]
      + look.atoms.map { "  \($0.condition.written): \($0.holds) (\($0.saw))" }
  }

  static func chose(_ id: StateID, _ focus: Focus, _ candidates: [GraphWalk.Candidate]) -> [String] {
    let chosen = candidates.filter { $0.chosen != nil }.sorted { ($0.chosen ?? 0) < ($1.chosen ?? 0) }
    let names = chosen.map(\.area.rawValue).joined(separator: ", ")
    return ["\(id) chooses \(names.isEmpty ? "no area" : names) (at most \(focus.most))"]
      + candidates.map { candidate in
        "  \(candidate.area.rawValue): \(facts(candidate, focus)): \(result(candidate, focus))"
      }
  }

  private static func facts(_ candidate: GraphWalk.Candidate, _ focus: Focus) -> String {
    var facts: [String] = []
    if let need = candidate.need {
      facts.append("need \(written(need)), \(need >= focus.atLeastNeed ? "at least" : "below") \(written(focus.atLeastNeed))")
    } else {
      facts.append(candidate.wasAsked ? "no figure for its need" : "its need was not asked")
    }
    if let heard = candidate.heard { facts.append("heard, number \(heard)") }
    if candidate.isNamed { facts.append("named") }
    return facts.joined(separator: ", ")
  }

  private static func result(_ candidate: GraphWalk.Candidate, _ focus: Focus) -> String {
    if let place = candidate.chosen { return "chosen as number \(place)" }
    return candidate.qualifies ? "there is room for \(focus.most) only" : "left out"
  }
}
