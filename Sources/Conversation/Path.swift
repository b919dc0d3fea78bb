import Interview

/// The way through an interview that given answers lead to.
public struct Path: Hashable, Sendable {
  /// Where it stops for want of an answer, or ends.
  public enum Stop: Hashable, Sendable {
    case question(StateID)
    case review(StateID)
    case final(StateID)
    /// The interview has no way on from here; a checked interview never comes to this.
    case nowhere
  }

  /// States that were passed, in order: questions with an answer, texts, reviews.
  public var steps: [StateID]
  public var stop: Stop
}

/// Walks an interview by its answers, reading nothing that is not on the path so far.
struct PathWalk: Redacted {
  let interview: Interview
  let answers: [StateID: Answer]
  let heard: [StateID: [HeardArea]]
  /// Whether a question without an answer is passed over: what was answered behind it still counts.
  let passesGaps: Bool

  private var steps: [StateID] = []
  private var active: [StateID: Answer] = [:]

  init(
    interview: Interview, answers: [StateID: Answer], heard: [StateID: [HeardArea]], passesGaps: Bool = false
  ) {
    self.interview = interview
    self.answers = answers
    self.heard = heard
    self.passesGaps = passesGaps
  }

  mutating func walk() -> Path {
    var id = interview.start
    // Transitions lead only onwards, so no walk is longer than the list of states.
    for _ in 0...interview.states.count {
      guard let state = interview[id] else { return Path(steps: steps, stop: .nowhere) }
      if holds(state.when), let stop = visit(state) { return Path(steps: steps, stop: stop) }
      guard let next = state.next.first(where: { holds($0.when) }) else {
        return Path(steps: steps, stop: .nowhere)
      }
      id = next.to
    }
    return Path(steps: steps, stop: .nowhere)
  }

  /// Passes a state, or says why the path stops there.
  private mutating func visit(_ state: State) -> Path.Stop? {
    switch state.content {
    case .say:
      steps.append(state.id)
      return nil
    case .final:
      steps.append(state.id)
      return .final(state.id)
    case .review:
      guard answers[state.id] != nil else { return passesGaps ? nil : .review(state.id) }
      steps.append(state.id)
      return nil
    case .ask: return ask(state.id)
    case .focus(let focus):
      steps.append(state.id)
      for (position, area) in areas(for: focus).enumerated() {
        for id in focus.questions(for: area, at: position) {
          guard let question = interview[id], holds(question.when) else { continue }
          if let stop = ask(id) { return stop }
        }
      }
      return nil
    }
  }

  private mutating func ask(_ id: StateID) -> Path.Stop? {
    guard let answer = answers[id] else { return passesGaps ? nil : .question(id) }
    steps.append(id)
    active[id] = answer
    return nil
  }

  private func holds(_ condition: Guard?) -> Bool {
    guard let condition else { return true }
    let active = active
    return condition.holds(
      in: Guard.Context(
        answer: { active[$0] },
        score: { id in
          active[id].flatMap { interview[id]?.question?.score(of: $0) } ?? 0
        },
        heard: { id in active[id] != nil && !(heard[id] ?? []).isEmpty }))
  }

  private func areas(for focus: Focus) -> [Area] {
    areasInFocus(
      focus, interview: interview, active: active,
      heard: confirmedAreas(interview: interview, active: active, heard: heard))
  }
}

/// The areas that a focus chooses, by the answers on the path so far. See ``Focus`` for the rule.
public func areasInFocus(
  _ focus: Focus, interview: Interview, active: [StateID: Answer], heard: [Area]
) -> [Area] {
  var need: [Area: Double] = [:]
  var asked: Set<Area> = []
  var named: Area?
  for state in interview.states {
    guard let question = state.question, let answer = active[state.id] else { continue }
    if question.measure == .need, let area = question.area {
      asked.insert(area)
      if let figure = answer.number { need[area] = max(need[area] ?? figure, figure) }
    }
    if question.measure == .named { named = answer.optionIDs.first.flatMap(Area.init(rawValue:)) }
  }
  func rank(_ area: Area) -> [Double] {
    focus.order.map { criterion in
      switch criterion {
      case .heard: Double(heard.firstIndex(of: area) ?? Area.allCases.count)
      case .named: named == area ? 0 : 1
      case .need: -(need[area] ?? 0)
      }
    }
  }
  return
    focus.candidates.enumerated()
    .filter { place, area in
      // An area that stands twice is chosen once.
      if focus.candidates[..<place].contains(area) { return false }
      if let figure = need[area] { return figure >= focus.atLeastNeed }
      return asked.contains(area) && (heard.contains(area) || named == area)
    }
    .sorted { left, right in
      let a = rank(left.element)
      let b = rank(right.element)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }
    .prefix(max(0, focus.most)).map(\.element)
}

/// The areas heard in the visitor's own words, as far as the visitor confirmed or corrected them.
public func confirmedAreas(
  interview: Interview, active: [StateID: Answer], heard: [StateID: [HeardArea]]
) -> [Area] {
  var areas: [Area] = []
  func add(_ more: [Area]) { areas += more.filter { !areas.contains($0) } }
  for state in interview.states {
    guard case .ask(_, let hearing) = state.content, let answer = active[state.id] else { continue }
    switch hearing {
    case .confirms(let source) where answer == .yesNo(true):
      add((heard[source] ?? []).map(\.area))
    case .corrects: add(answer.optionIDs.compactMap(Area.init(rawValue:)))
    default: break
    }
  }
  return areas
}
