import Interview

/// Draws a box for each state. What a focus asks is drawn once, for the area in hand.
struct GraphStates {
  private let facts: GraphFacts
  private var interview: Interview { facts.interview }

  init(_ interview: Interview) { facts = GraphFacts(interview) }

  func draw() -> ([GraphPicture.Box], [GraphPicture.Group], [GraphPicture.Arrow]) {
    let start = GraphPicture.Box(id: "start", kind: .start, lines: [GraphWording.start])
    var arrows = [GraphPicture.Arrow(from: start.id, to: entry(interview.start))]
    let groups = interview.parts.map { part in
      let states = interview.states.filter { $0.part == part.id && !facts.blocks.contains($0.id) }
      var group = GraphPicture.Group(
        id: "part.\(part.id)",
        lines: GraphWording.part(part, of: interview, isConfidential: states.contains(where: \.isConfidential)),
        isConfidential: states.contains(where: \.isConfidential), boxes: [])
      for state in states {
        if isForked(state) {
          group.boxes.append(GraphPicture.Box(id: fork(state.id), kind: .fork, lines: ["?"]))
        }
        if case .focus(let focus) = state.content {
          let drawn = draw(focus, at: state)
          group.groups.append(drawn.group)
          arrows += drawn.arrows
        } else {
          group.boxes.append(box(state))
        }
        arrows += self.arrows(of: state)
      }
      return group
    }
    return ([start], groups, arrows)
  }

  private func node(_ id: StateID) -> String { "state.\(id)" }
  private func fork(_ id: StateID) -> String { "fork.\(id)" }

  private func isForked(_ state: State) -> Bool {
    if case .final = state.content { return false }
    return state.when != nil
  }

  /// Where arrows to a state lead: to the fork before it, where it has one.
  private func entry(_ id: StateID) -> String {
    interview[id].map(isForked) ?? false ? fork(id) : node(id)
  }

  private func arrows(of state: State) -> [GraphPicture.Arrow] {
    var arrows: [GraphPicture.Arrow] = []
    if isForked(state), let when = state.when {
      arrows.append(
        GraphPicture.Arrow(
          from: fork(state.id), to: node(state.id),
          label: GraphWording.way(GuardWords(interview).words(when), isFirst: true),
          style: facts.showsCrisis.contains(state.id) ? .crisis : .usual))
      arrows += facts.stepsPast(state).map { step in
        GraphPicture.Arrow(
          from: fork(state.id), to: entry(step.to), label: step.label, style: .passing)
      }
    }
    let ways = facts.steps(from: state).map { step in
      GraphPicture.Arrow(
        from: node(state.id), to: entry(step.to), label: step.label,
        style: facts.style(from: step.from, to: step.to))
    }
    guard case .focus(let focus) = state.content, !focus.block.isEmpty || !focus.first.isEmpty else {
      return arrows + ways
    }
    return arrows
      + ways.map { way in
        var way = way
        way.label = GraphWording.noAreaLeft(way.label)
        return way
      }
  }

  private func box(_ state: State) -> GraphPicture.Box {
    var lines = [state.id]
    var kind = GraphPicture.Box.Kind.say
    switch state.content {
    case .say(let text): lines.append(GraphWording.short(text))
    case .review(let text):
      kind = .review
      lines += [GraphWording.review, GraphWording.short(text)]
    case .ask(let question, let hearing):
      kind = .ask
      lines.append(GraphWording.short(question.text))
      lines += GraphWording.marks(question, hearing, hasCrisisText: interview.texts["crisis"] != nil)
    case .final(let outcome, _):
      kind = .final
      lines.append(GraphWording.final(outcome))
    case .focus(let focus):
      kind = .focus
      lines += GraphWording.focus(focus)
    }
    let crisis = facts.crisis(state.id)
    if let mark = GraphWording.mark(crisis) { lines.append(mark) }
    return GraphPicture.Box(
      id: node(state.id), kind: kind, lines: lines.filter { !$0.isEmpty },
      isConfidential: state.isConfidential, crisis: crisis)
  }

  // MARK: Focus

  /// The focus and its questions: a round for each area chosen, from the focus and back to it.
  private func draw(
    _ focus: Focus, at state: State
  ) -> (group: GraphPicture.Group, arrows: [GraphPicture.Arrow]) {
    var group = GraphPicture.Group(
      id: "focus.\(state.id)", lines: [GraphWording.round(focus)], boxes: [box(state)])
    var arrows: [GraphPicture.Arrow] = []
    var last = node(state.id)
    var label: String? = GraphWording.nextArea
    func add(_ names: [String], _ list: String) {
      for (place, name) in names.enumerated() {
        let id = "\(list).\(state.id).\(place).\(name)"
        group.boxes.append(blockBox(name, focus, id: id))
        arrows.append(GraphPicture.Arrow(from: last, to: id, label: label))
        (last, label) = (id, nil)
      }
    }
    add(focus.block, "block")
    if !focus.first.isEmpty {
      if !focus.block.isEmpty {
        arrows.append(
          GraphPicture.Arrow(from: last, to: node(state.id), label: GraphWording.otherAreas))
      }
      label = GraphWording.firstArea
      add(focus.first, "first")
    }
    if last != node(state.id) {
      arrows.append(GraphPicture.Arrow(from: last, to: node(state.id), label: GraphWording.areaDone))
    }
    return (group, arrows)
  }

  private func blockBox(_ name: String, _ focus: Focus, id: String) -> GraphPicture.Box {
    let found = focus.candidates.compactMap { area in
      interview["\(area.rawValue).\(name)"].map { (area: area, state: $0) }
    }
    var lines = ["\(GraphWording.anyArea).\(name)"]
    lines.append(GraphWording.kinds(found.compactMap { $0.state.question }))
    let missing = focus.candidates.filter { area in !found.contains { $0.area == area } }
    if !missing.isEmpty { lines.append(GraphWording.missing(missing)) }
    // Areas with the same condition, apart from their name, are named together.
    var conditions: [(condition: Guard, areas: [Area])] = []
    for (area, state) in found {
      guard let when = state.when else { continue }
      let prefix = "\(area.rawValue)."
      let general = when.renaming {
        $0.hasPrefix(prefix) ? "\(GraphWording.anyArea).\($0.dropFirst(prefix.count))" : $0
      }
      if let place = conditions.firstIndex(where: { $0.condition == general }) {
        conditions[place].areas.append(area)
      } else {
        conditions.append((general, [area]))
      }
    }
    for (condition, areas) in conditions {
      lines.append(
        GraphWording.onlyIf(
          GuardWords(interview).words(condition), areas: areas.count == found.count ? [] : areas))
    }
    let isConfidential = found.contains { $0.state.isConfidential }
    if isConfidential { lines.append(GraphWording.confidential) }
    return GraphPicture.Box(
      id: id, kind: .ask, lines: lines.filter { !$0.isEmpty }, isConfidential: isConfidential)
  }
}
