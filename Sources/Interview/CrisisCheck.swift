extension StaticCheck {
  /// An answer that tells of danger is never followed by the next ordinary question. Help is offered first; where an
  /// earlier answer brought that already, and it is not about self-harm, a few words are enough.
  func crisisFaults(of state: State, _ question: Question) -> [InterviewFault] {
    guard !unread.ways.contains(state.id) else { return [] }
    var faults: [InterviewFault] = []
    for answer in question.answersOfDanger {
      let isSelfHarm = question.raised(by: answer).contains { $0.flag == .selfHarm && $0.level == .high }
      func fault(_ target: StateID) -> InterviewFault.Problem {
        isSelfHarm ? .selfHarmGoesOn(target) : .dangerGoesOn(target)
      }
      if blocks.contains(state.id) { faults.append(InterviewFault(fault(state.id), at: .key(state.id, "flag"))) }
      let ways = [
        Way(of: answer, at: state.id, needs: .help, isFirst: !isSelfHarm, interview),
        Way(of: answer, at: state.id, needs: .words, isFirst: false, interview),
      ]
      for way in ways {
        for (index, transition) in possible(state, way) {
          var seen: Set<StateID> = []
          let found = InterviewFault(fault(transition.to), at: .target(state.id, index: index))
          if !isMet(transition.to, way, &seen), !faults.contains(found) { faults.append(found) }
        }
      }
    }
    return faults
  }

  /// What is known on the way from an answer of danger, and what has to come before anything is asked.
  private struct Way {
    enum Need { case help, words }

    let needs: Need
    private let interview: Interview
    private let answer: Answer
    private let id: StateID
    /// Whether no other answer has told of danger yet.
    private let isFirst: Bool

    init(of answer: Answer, at id: StateID, needs: Need, isFirst: Bool, _ interview: Interview) {
      self.answer = answer
      self.id = id
      self.needs = needs
      self.isFirst = isFirst
      self.interview = interview
    }

    /// Whether a guard holds here; nil where that depends on answers that are not known.
    func holds(_ condition: Guard) -> Bool? {
      condition.holds(given: answer, at: id) { other in
        guard isFirst else { return nil }
        switch other {
        case .includes(let id, let option), .compare(.answer(let id), .equal, .word(let option)):
          return interview[id]?.question?.tellsOfDanger(option) == true ? false : nil
        default: return nil
        }
      }
    }
  }

  /// The transitions that may be taken, whatever else was answered.
  private func possible(_ state: State, _ way: Way) -> [(Int, Transition)] {
    var result: [(Int, Transition)] = []
    for (index, transition) in state.next.enumerated() {
      let holds = transition.when.map(way.holds) ?? true
      if holds == false { continue }
      result.append((index, transition))
      if holds == true { break }
    }
    return result
  }

  /// Whether what is needed is shown before anything is asked, or the visit ends with it.
  private func isMet(_ target: StateID, _ way: Way, _ seen: inout Set<StateID>) -> Bool {
    guard let state = interview[target], !unread.states.contains(target), seen.insert(target).inserted
    else { return true }
    let shown = state.when.map(way.holds) ?? true
    if shown != false {
      switch state.content {
      case .say(let text):
        if shown == true, way.needs == .words || names(["crisis"], in: text) { return true }
      case .ask(let question, _): return way.needs == .words && !question.counted || names(["crisis"], in: question.text)
      case .final(_, let text): return names(["crisis", "urgent-help"], in: text)
      case .focus, .review: return false
      }
    }
    for (_, transition) in possible(state, way) where !isMet(transition.to, way, &seen) { return false }
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
  /// The answers that tell of danger, each choice by itself.
  fileprivate var answersOfDanger: [Answer] {
    let possible: [Answer] =
      switch form {
      case .yesNo: [.yesNo(true)]
      case .choice(let options): options.map { .choice($0.id) }
      case .choices(let options): options.map { .choices([$0.id]) }
      default: []
      }
    return possible.filter { alert(for: $0) != nil }
  }

  /// Whether a word that a guard compares with is an answer of danger.
  fileprivate func tellsOfDanger(_ word: String) -> Bool {
    alert(for: form == .yesNo ? .yesNo(word == "yes") : .choice(word)) != nil
  }
}

extension Guard {
  /// Whether the guard holds where only one answer is known; nil where that depends on others.
  ///
  /// Of several options, the one known may have been chosen together with others.
  ///
  /// - Parameter others: What is known of comparisons with other answers.
  fileprivate func holds(given answer: Answer, at id: StateID, _ others: (Guard) -> Bool?) -> Bool? {
    switch self {
    case .not(let inner): return inner.holds(given: answer, at: id, others).map { !$0 }
    case .and(let left, let right):
      let both = [left.holds(given: answer, at: id, others), right.holds(given: answer, at: id, others)]
      return both.contains(false) ? false : both.contains(nil) ? nil : true
    case .or(let left, let right):
      let both = [left.holds(given: answer, at: id, others), right.holds(given: answer, at: id, others)]
      return both.contains(true) ? true : both.contains(nil) ? nil : false
    case .answered(id): return true
    case .includes(id, let option):
      if case .choices(let chosen) = answer, !chosen.contains(option) { return nil }
      return answer.optionIDs.contains(option)
    case .compare(.answer(id), _, _):
      if case .choices = answer { return nil }
      return holds(in: Guard.Context(answers: [id: answer]))
    default: return others(self)
    }
  }
}
