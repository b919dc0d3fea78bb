extension StaticCheck {
  /// Faults of how one state leads to the next.
  func wayFaults() -> [InterviewFault] {
    var faults: [InterviewFault] = []
    if !interview.start.isEmpty, interview[interview.start] == nil, !unread.others {
      faults.append(InterviewFault(.unknownStart, at: .interview))
    }
    let ending = statesThatCanEnd()
    for (index, state) in interview.states.enumerated() {
      if case .final = state.content { continue }
      if blocks.contains(state.id) {
        if !state.next.isEmpty { faults.append(InterviewFault(.blockNext, at: .key(state.id, "next"))) }
        continue
      }
      if !unread.ways.contains(state.id) {
        if state.next.isEmpty {
          // Where it is not known which questions a focus asks, this may be one.
          if !unread.others { faults.append(InterviewFault(.noWayToFinal, at: .state(state.id))) }
        } else if state.next.allSatisfy({ $0.when != nil }) {
          faults.append(InterviewFault(.noDefault, at: .key(state.id, "next")))
        }
        if let open = state.next.firstIndex(where: { $0.when == nil }), open + 1 < state.next.count {
          faults.append(InterviewFault(.afterDefault, at: .transition(state.id, index: open + 1)))
        }
      }
      for (number, transition) in state.next.enumerated() {
        if let problem = problem(transition, from: index, ending) {
          faults.append(InterviewFault(problem, at: .target(state.id, index: number)))
        }
      }
    }
    return faults + unreachableStates()
  }

  private func problem(
    _ transition: Transition, from index: Int, _ ending: Set<StateID>
  ) -> InterviewFault.Problem? {
    guard let target = position[transition.to] else {
      return unread.others || transition.to.isEmpty ? nil : .unknownTarget(transition.to)
    }
    if blocks.contains(transition.to) { return .intoBlock(transition.to) }
    // Answers only ever add to the path, so a way back could never be left again.
    guard target <= index else { return nil }
    return ending.contains(transition.to) ? .backwards(transition.to) : .endlessLoop(transition.to)
  }

  /// States from which some way leads to a final, or may lead there.
  private func statesThatCanEnd() -> Set<StateID> {
    var ending: Set<StateID> = []
    var before: [StateID: [StateID]] = [:]
    var waiting: [StateID] = []
    for state in interview.states {
      for transition in state.next { before[transition.to, default: []].append(state.id) }
      if case .final = state.content { waiting.append(state.id) }
      if unread.ways.contains(state.id) || state.next.contains(where: { position[$0.to] == nil }) {
        waiting.append(state.id)
      }
    }
    while let id = waiting.popLast() {
      if ending.insert(id).inserted { waiting += before[id] ?? [] }
    }
    return ending
  }

  /// The first states of stretches that no path leads to. None where it is not known where all paths lead.
  private func unreachableStates() -> [InterviewFault] {
    guard interview[interview.start] != nil, unread.ways.isEmpty, !unread.others,
      interview.states.allSatisfy({ state in
        state.next.allSatisfy { position[$0.to] != nil && !blocks.contains($0.to) }
      })
    else { return [] }
    func following(_ state: State) -> [StateID] {
      var ids = state.next.map(\.to)
      if case .focus(let focus) = state.content {
        for area in focus.candidates { ids += focus.questions(for: area, at: 0) }
      }
      return ids
    }
    var reached: Set<StateID> = []
    var waiting = [interview.start]
    while let id = waiting.popLast() {
      guard let state = interview[id], reached.insert(id).inserted else { continue }
      waiting += following(state)
    }
    let missed = interview.states.filter { !reached.contains($0.id) }
    var later: Set<StateID> = []
    for state in missed { later.formUnion(following(state).filter { $0 != state.id }) }
    return missed.filter { !later.contains($0.id) }
      .map { InterviewFault(.unreachable, at: .state($0.id)) }
  }
}
