import Interview

/// A guard of an interview, and where it stands.
struct GuardSite: Sendable {
  var condition: Guard
  var place: InterviewFault.Place
}

/// An interview made ready for exploring: the questions that matter to what comes next, split into classes, and for each
/// place which of them can still be read.
struct Model: Sendable {
  let interview: Interview
  let variables: [Variable]
  /// The variable that a state's question is, by the state's number in the file.
  let variableOfState: [Int: Int]
  let variableByID: [StateID: Int]
  let indexOfState: [StateID: Int]
  /// For each state: the need questions of each candidate of its focus.
  let needs: [Int: [Area: [Int]]]
  /// For each state: predicates that are read there or later, as (variable, predicate) numbers.
  let live: [Set<LivePredicate>]
  /// The same for what comes after a state, apart from the state itself.
  let liveAfter: [Set<LivePredicate>]

  struct LivePredicate: Hashable, Sendable {
    var variable: Int
    var predicate: Int
  }

  init(_ interview: Interview) throws(TooWide) {
    self.interview = interview
    let states = interview.states
    let index = Dictionary(
      states.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var wanted: [StateID: [Predicate]] = [:]
    func want(_ id: StateID, _ predicate: Predicate) {
      if wanted[id, default: []].contains(predicate) { return }
      wanted[id, default: []].append(predicate)
    }
    var needs: [Int: [Area: [Int]]] = [:]
    for (number, state) in states.enumerated() {
      for condition in state.guards { for (id, predicate) in condition.predicates { want(id, predicate) } }
      guard case .focus(let focus) = state.content else { continue }
      for (other, candidate) in states.enumerated() {
        guard let question = candidate.question, question.measure == .need, let area = question.area,
          focus.candidates.contains(area)
        else { continue }
        needs[number, default: [:]][area, default: []].append(other)
        for predicate in focus.predicates(of: question.id) { want(question.id, predicate) }
      }
    }
    var variables: [Variable] = []
    var byID: [StateID: Int] = [:]
    var ofState: [Int: Int] = [:]
    for (number, state) in states.enumerated() {
      guard case .ask(let question, let hearing) = state.content, let predicates = wanted[state.id],
        byID[state.id] == nil
      else { continue }
      byID[state.id] = variables.count
      ofState[number] = variables.count
      variables.append(
        try Variable(
          state: number, question: question, listens: hearing == .listens, predicates: predicates))
    }
    self.variables = variables
    self.needs = needs
    indexOfState = index
    variableByID = byID
    variableOfState = ofState
    // Transitions lead only onwards, so one pass from the end is enough.
    var live = Array(repeating: Set<LivePredicate>(), count: states.count)
    var after = live
    let reader = PredicateReader(variables: variables, byID: byID)
    for number in states.indices.reversed() {
      let state = states[number]
      for transition in state.next {
        if let condition = transition.when { after[number].formUnion(reader.read(by: condition)) }
        if let target = index[transition.to], target > number { after[number].formUnion(live[target]) }
      }
      live[number] = after[number]
      if let condition = state.when { live[number].formUnion(reader.read(by: condition)) }
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates {
        for id in focus.questions(for: area, at: 0) {
          guard let condition = interview[id]?.when else { continue }
          live[number].formUnion(reader.read(by: condition))
        }
        for need in needs[number]?[area] ?? [] {
          live[number].formUnion(reader.find(states[need].id, focus.predicates(of: states[need].id)))
        }
      }
    }
    self.live = live
    liveAfter = after
  }

  /// The predicates that are read by the questions of a focus that are still to come, and after it.
  func live(in stage: StateGraph.FocusStage, of state: Int) -> Set<LivePredicate> {
    let reader = PredicateReader(variables: variables, byID: variableByID)
    var questions: [Int] = []
    switch stage {
    case .asking(let remaining): questions = remaining
    case .choosing(let areas):
      guard case .focus(let focus) = interview.states[state].content else { break }
      questions = areas.flatMap { focus.questions(for: $0, at: 0) }.compactMap { indexOfState[$0] }
    }
    var found = liveAfter[state]
    for question in questions {
      if let condition = interview.states[question].when { found.formUnion(reader.read(by: condition)) }
    }
    return found
  }
}

/// Finds the numbers of the predicates that guards are made of.
private struct PredicateReader {
  let variables: [Variable]
  let byID: [StateID: Int]

  func find(_ id: StateID, _ predicates: [Predicate]) -> [Model.LivePredicate] {
    guard let variable = byID[id] else { return [] }
    return predicates.compactMap { predicate in
      variables[variable].predicates.firstIndex(of: predicate).map {
        Model.LivePredicate(variable: variable, predicate: $0)
      }
    }
  }

  func read(by condition: Guard) -> [Model.LivePredicate] {
    condition.predicates.flatMap { find($0.0, [$0.1]) }
  }
}

extension State {
  /// Every guard of the state: its own, then those of its transitions.
  var guards: [Guard] { (when.map { [$0] } ?? []) + next.compactMap(\.when) }
}

extension Focus {
  /// What a focus wants to know of a need: is there a figure, and is it high enough?
  func predicates(of id: StateID) -> [Predicate] {
    [
      .condition(.compare(.answer(id), .atLeast, .number(atLeastNeed))),
      .condition(.compare(.answer(id), .atLeast, .number(-.greatestFiniteMagnitude))),
    ]
  }
}
