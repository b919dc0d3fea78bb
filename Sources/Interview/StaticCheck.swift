/// Something that keeps an interview from being run, by the place where it stands.
public struct InterviewFault: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// `start` names no state.
    case unknownStart
    /// A transition leads to a state that does not exist.
    case unknownTarget(StateID)
    /// The last transition has a guard, or there is none.
    case noDefault
    /// A transition stands behind one without a guard, so it is never taken.
    case afterDefault
    /// A guard reads a question that does not exist.
    case unknownQuestion(StateID)
    /// A guard compares with an option that its question does not have.
    case unknownOption(String, of: StateID)
    /// No path from the start leads here.
    case unreachable
    /// A focus has no question for any of its candidate areas under this name.
    case emptyBlock(String)
    /// Hearing refers to a question that does not listen.
    case notListening(StateID)
    /// A transition leads back to a state that stands before it.
    case backwards(StateID)

    // Found by exploring every path: see the target Exploration.

    /// A guard that no visitor can ever meet.
    case neverHolds
    /// The transitions above take every visitor.
    case neverTaken
    /// A guard that may read a question that was not asked; `path` leads there, in a visitor's terms.
    case mayNotBeAsked(StateID, path: String)
    /// A path that reaches a final and leaves out a question that it always should pass.
    case notAlways(StateID, path: String)
    /// The interview has too many combinations of answers to explore: nothing can be said to be proved.
    case tooLarge(explored: Int)
  }

  /// Where in the state's definition.
  public enum Place: Hashable, Sendable {
    case interview
    /// What `always` says of a final.
    case always(StateID)
    case state(StateID)
    case when(StateID)
    case transition(StateID, index: Int)
  }

  public var problem: Problem
  public var place: Place

  public init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }
}

extension Focus {
  /// The questions asked for the area in place `position` among those chosen, in order.
  public func questions(for area: Area, at position: Int) -> [StateID] {
    (block + (position == 0 ? first : [])).map { "\(area.rawValue).\($0)" }
  }
}

extension Interview {
  /// What keeps this interview from being run. Empty for one that can be.
  public func staticFaults() -> [InterviewFault] {
    var faults: [InterviewFault] = []
    if self[start] == nil { faults.append(InterviewFault(.unknownStart, at: .interview)) }
    for id in always.values.joined() where self[id]?.question == nil {
      faults.append(InterviewFault(.unknownQuestion(id), at: .interview))
    }
    let blocks = blockQuestions
    let position = Dictionary(
      states.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (index, state) in states.enumerated() {
      faults += guardFaults(of: state)
      faults += contentFaults(of: state)
      if case .final = state.content { continue }
      if blocks.contains(state.id), state.next.isEmpty { continue }
      if state.next.last?.when != nil || state.next.isEmpty {
        faults.append(InterviewFault(.noDefault, at: .state(state.id)))
      }
      var closed = false
      for (number, transition) in state.next.enumerated() {
        let place = InterviewFault.Place.transition(state.id, index: number)
        if closed { faults.append(InterviewFault(.afterDefault, at: place)) }
        closed = closed || transition.when == nil
        if let target = position[transition.to] {
          // Answers only ever add to the path, so a way back could never be left again.
          if target <= index { faults.append(InterviewFault(.backwards(transition.to), at: place)) }
        } else {
          faults.append(InterviewFault(.unknownTarget(transition.to), at: place))
        }
      }
    }
    let reached = reachable(blocks: blocks)
    for state in states where !reached.contains(state.id) {
      faults.append(InterviewFault(.unreachable, at: .state(state.id)))
    }
    return faults
  }

  /// The questions that a focus asks.
  public var blockQuestions: Set<StateID> {
    var ids: Set<StateID> = []
    for state in states {
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates { ids.formUnion(focus.questions(for: area, at: 0)) }
    }
    return ids.filter { self[$0] != nil }
  }

  private func reachable(blocks: Set<StateID>) -> Set<StateID> {
    var reached: Set<StateID> = []
    var waiting = [start]
    while let id = waiting.popLast() {
      guard let state = self[id], reached.insert(id).inserted else { continue }
      waiting += state.next.map(\.to)
      if case .focus(let focus) = state.content {
        for area in focus.candidates { waiting += focus.questions(for: area, at: 0) }
      }
    }
    return reached
  }

  private func guardFaults(of state: State) -> [InterviewFault] {
    var faults: [InterviewFault] = []
    func check(_ condition: Guard?, at place: InterviewFault.Place) {
      guard let condition else { return }
      for id in condition.reads.sorted() where self[id]?.question == nil {
        faults.append(InterviewFault(.unknownQuestion(id), at: place))
      }
      for (id, option) in condition.optionsNamed {
        guard let question = self[id]?.question else { continue }
        let known: [String]
        switch question.form {
        case .yesNo: known = ["yes", "no", "not-sure"]
        case .choice(let options), .choices(let options): known = options.map(\.id) + ["not-sure"]
        case .scale, .number, .text: known = ["not-sure"]
        }
        if !known.contains(option) {
          faults.append(InterviewFault(.unknownOption(option, of: id), at: place))
        }
      }
    }
    check(state.when, at: .when(state.id))
    for (index, transition) in state.next.enumerated() {
      check(transition.when, at: .transition(state.id, index: index))
    }
    return faults
  }

  private func contentFaults(of state: State) -> [InterviewFault] {
    switch state.content {
    case .focus(let focus):
      return (focus.block + focus.first).filter { name in
        !focus.candidates.contains { self["\($0.rawValue).\(name)"] != nil }
      }.map { InterviewFault(.emptyBlock($0), at: .state(state.id)) }
    case .ask(_, .confirms(let id)), .ask(_, .corrects(let id)):
      if case .ask(_, .listens)? = self[id]?.content { return [] }
      return [InterviewFault(.notListening(id), at: .state(state.id))]
    default: return []
    }
  }
}

extension Guard {
  /// The options that the guard names, with the question each is compared to.
  var optionsNamed: [(StateID, String)] {
    switch self {
    case .includes(let id, let option): [(id, option)]
    case .compare(.answer(let id), _, .word(let word)): [(id, word)]
    case .not(let inner): inner.optionsNamed
    case .and(let left, let right), .or(let left, let right):
      left.optionsNamed + right.optionsNamed
    default: []
    }
  }
}
