extension StaticCheck {
  /// An answer that speaks of self-harm is never followed by the next ordinary question: help is offered first.
  func crisisFaults(of state: State, _ question: Question) -> [InterviewFault] {
    guard !unread.ways.contains(state.id) else { return [] }
    var faults: [InterviewFault] = []
    for answer in question.answersOfSelfHarm {
      if blocks.contains(state.id) {
        faults.append(InterviewFault(.selfHarmGoesOn(state.id), at: .key(state.id, "flag")))
      }
      for (index, transition) in possible(state, answer, state.id) {
        var seen: Set<StateID> = []
        if !offersHelp(transition.to, answer, state.id, &seen) {
          faults.append(
            InterviewFault(.selfHarmGoesOn(transition.to), at: .target(state.id, index: index)))
        }
      }
    }
    return faults
  }

  /// The transitions that may be taken after `answer` was given at `id`, whatever else was answered.
  private func possible(_ state: State, _ answer: Answer, _ id: StateID) -> [(Int, Transition)] {
    var result: [(Int, Transition)] = []
    for (index, transition) in state.next.enumerated() {
      let holds = transition.when == nil ? true : transition.when?.holds(given: answer, at: id)
      if holds == false { continue }
      result.append((index, transition))
      if holds == true { break }
    }
    return result
  }

  /// Whether help is shown before anything is asked, or the visit ends with it.
  private func offersHelp(
    _ target: StateID, _ answer: Answer, _ id: StateID, _ seen: inout Set<StateID>
  ) -> Bool {
    guard let state = interview[target], !unread.states.contains(target), seen.insert(target).inserted
    else { return true }
    let shown = state.when == nil ? true : state.when?.holds(given: answer, at: id)
    if shown != false {
      switch state.content {
      case .say(let text): if shown == true, names(["crisis"], in: text) { return true }
      case .ask(let question, _): return names(["crisis"], in: question.text)
      case .final(_, let text): return names(["crisis", "urgent-help"], in: text)
      case .focus, .review: return false
      }
    }
    for (_, transition) in possible(state, answer, id)
    where !offersHelp(transition.to, answer, id, &seen) { return false }
    return true
  }

  /// Whether one of these texts is part of `text`, perhaps by way of others.
  private func names(_ wanted: Set<String>, in text: String) -> Bool {
    var seen: Set<String> = []
    var waiting = text.namesInBraces
    while let name = waiting.popLast() {
      if wanted.contains(name) { return true }
      guard seen.insert(name).inserted else { continue }
      waiting += interview.texts[name]?.namesInBraces ?? []
    }
    return false
  }
}

extension String {
  /// The names that stand in braces, in order.
  public var namesInBraces: [String] {
    var names: [String] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}

extension Question {
  /// The answers that raise the flag of self-harm strongly, each choice by itself.
  fileprivate var answersOfSelfHarm: [Answer] {
    let possible: [Answer] =
      switch form {
      case .yesNo: [.yesNo(true)]
      case .choice(let options): options.map { .choice($0.id) }
      case .choices(let options): options.map { .choices([$0.id]) }
      default: []
      }
    return possible.filter { raised(by: $0).contains { $0.flag == .selfHarm && $0.level == .high } }
  }
}

extension Guard {
  /// Whether the guard holds where only one answer is known; nil where that depends on others.
  ///
  /// Of several options, the one known may have been chosen together with others.
  fileprivate func holds(given answer: Answer, at id: StateID) -> Bool? {
    switch self {
    case .not(let inner): return inner.holds(given: answer, at: id).map { !$0 }
    case .and(let left, let right):
      let both = [left.holds(given: answer, at: id), right.holds(given: answer, at: id)]
      return both.contains(false) ? false : both.contains(nil) ? nil : true
    case .or(let left, let right):
      let both = [left.holds(given: answer, at: id), right.holds(given: answer, at: id)]
      return both.contains(true) ? true : both.contains(nil) ? nil : false
    case .answered(id): return true
    case .includes(id, let option):
      if case .choices(let chosen) = answer, !chosen.contains(option) { return nil }
      return answer.optionIDs.contains(option)
    case .compare(.answer(id), _, _):
      if case .choices = answer { return nil }
      return holds(in: Guard.Context(answers: [id: answer]))
    default: return nil
    }
  }
}
