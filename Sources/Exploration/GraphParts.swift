import Interview

/// Draws a box for each part, and one for each final.
struct GraphParts {
  private let facts: GraphFacts
  private var interview: Interview { facts.interview }

  init(_ interview: Interview) { facts = GraphFacts(interview) }

  func draw() -> ([GraphPicture.Box], [GraphPicture.Group], [GraphPicture.Arrow]) {
    var boxes = [GraphPicture.Box(id: "start", kind: .start, lines: [GraphWording.start])]
    boxes += interview.parts.map(box)
    boxes += interview.states.compactMap { state in
      guard case .final(let outcome, _) = state.content else { return nil }
      let crisis = facts.crisis(state.id)
      return GraphPicture.Box(
        id: node(state.id), kind: .final,
        lines: [state.id, GraphWording.final(outcome)] + (GraphWording.mark(crisis).map { [$0] } ?? []),
        crisis: crisis)
    }
    return (boxes, [], arrows())
  }

  /// The box of a state: its own for a final, or else that of its part.
  private func node(_ id: StateID) -> String {
    guard let state = interview[id] else { return "state.\(id)" }
    if case .final = state.content { return "state.\(id)" }
    return "part.\(state.part)"
  }

  private func box(_ part: Part) -> GraphPicture.Box {
    let states = interview.states.filter { $0.part == part.id }
    let isConfidential = states.contains(where: \.isConfidential)
    var lines = GraphWording.part(part, of: interview, isConfidential: isConfidential)
    lines.append(GraphWording.contents(states))
    let showsCrisis = states.contains { facts.showsCrisis.contains($0.id) }
    if showsCrisis, let mark = GraphWording.mark(.shows) { lines.append(mark) }
    return GraphPicture.Box(
      id: "part.\(part.id)", kind: .part, lines: lines, isConfidential: isConfidential,
      crisis: showsCrisis ? .shows : .none)
  }

  private func arrows() -> [GraphPicture.Arrow] {
    var arrows = [GraphPicture.Arrow(from: "start", to: node(interview.start))]
    // Nil where one way leads there without a condition: then no condition says when it is taken.
    var labels: [[String]?] = [nil]
    for state in interview.states where !facts.blocks.contains(state.id) {
      var steps = facts.steps(from: state)
      if state.when != nil { steps += facts.stepsPast(state) }
      for step in steps {
        let (from, to) = (node(step.from), node(step.to))
        guard from != to else { continue }
        let style = facts.style(from: step.from, to: step.to)
        let label = step.label.map { GraphWording.at(state.id, $0) }
        if let place = arrows.firstIndex(where: { $0.from == from && $0.to == to && $0.style == style }) {
          guard let label, let before = labels[place] else {
            labels[place] = nil
            continue
          }
          if !before.contains(label) { labels[place] = before + [label] }
        } else {
          arrows.append(GraphPicture.Arrow(from: from, to: to, style: style))
          labels.append(label.map { [$0] })
        }
      }
    }
    for place in arrows.indices { arrows[place].label = labels[place]?.joined(separator: "\n") }
    return arrows
  }
}
