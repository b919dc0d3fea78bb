extension Guard {
  /// The comparisons that the guard is made of, from left to right.
  public var comparisons: [Guard] {
    switch self {
    case .not(let inner): inner.comparisons
    case .and(let left, let right), .or(let left, let right): left.comparisons + right.comparisons
    default: [self]
    }
  }
}

extension Interview {
  /// What a condition that stands outside of the interview, such as one of a goal catalogue, gets wrong about its
  /// questions: ids that are none, options that there are not, figures that nobody can give.
  public func problems(of condition: Guard) -> [InterviewFault.Problem] {
    let check = StaticCheck(interview: self, unread: Unread())
    return condition.comparisons.flatMap { comparison in
      let unknown = comparison.readsInOrder.filter(check.isNoQuestion).map(InterviewFault.Problem.unknownQuestion)
      return unknown + [check.problem(comparison)].compactMap(\.self)
    }
  }
}

extension StaticCheck {
  /// Faults of the guards of a state and of its transitions.
  func guardFaults(of state: State) -> [InterviewFault] {
    var faults = faults(of: state.when, state, transition: nil)
    for (index, transition) in state.next.enumerated() {
      faults += self.faults(of: transition.when, state, transition: index)
    }
    return faults
  }

  private func faults(of condition: Guard?, _ state: State, transition: Int?) -> [InterviewFault] {
    guard let condition else { return [] }
    var faults: [InterviewFault] = []
    for (number, comparison) in condition.comparisons.enumerated() {
      func report(_ problem: InterviewFault.Problem, _ part: InterviewFault.Place.Part) {
        faults.append(
          InterviewFault(
            problem, at: .comparison(state.id, transition: transition, number: number, part)))
      }
      for (index, id) in comparison.readsInOrder.enumerated() {
        if isNoQuestion(id) {
          report(.unknownQuestion(id), .question(index))
        } else if isLater(id, than: state, transition: transition) {
          report(.readTooEarly(id), .question(index))
        } else if let question = question(id), case .compare(.sum, _, _) = comparison, !question.form.adds {
          report(.sumWithoutScores(id), .question(index))
        } else if case .heard = comparison, !unread.states.contains(id), !listens(id), !unread.others {
          report(.notListening(id), .question(index))
        }
      }
      if let problem = self.problem(comparison) { report(problem, .value) }
    }
    return faults
  }

  /// What is wrong with what an answer is compared with.
  fileprivate func problem(_ comparison: Guard) -> InterviewFault.Problem? {
    switch comparison {
    case .compare(.sum, _, .word): return .wordForSum
    case .includes(let id, let option):
      guard let question = question(id) else { return nil }
      switch question.form {
      case .choice, .choices: return question.option(option) == nil ? .unknownOption(option, of: id) : nil
      default: return .wrongComparison(id, question.form.kind)
      }
    case .compare(.answer(let id), let sign, .word(let word)):
      guard let question = question(id) else { return nil }
      guard sign == .equal || sign == .notEqual else { return .wrongComparison(id, question.form.kind) }
      if word == "not-sure" { return nil }
      switch question.form {
      case .yesNo: return ["yes", "no"].contains(word) ? nil : .unknownOption(word, of: id)
      case .choice, .choices: return question.option(word) == nil ? .unknownOption(word, of: id) : nil
      case .scale, .number, .text: return .wrongComparison(id, question.form.kind)
      }
    case .compare(.answer(let id), let sign, .number(let value)):
      guard let question = question(id) else { return nil }
      guard let range = question.form.range else { return .wrongComparison(id, question.form.kind) }
      let exact = sign == .equal || sign == .notEqual
      let fits = !exact || !question.form.isWhole || value == value.rounded()
      return range.contains(value) && fits ? nil : .figureNotPossible(id)
    default: return nil
    }
  }

  /// Whether the question surely has no answer yet where the guard is read.
  private func isLater(_ id: StateID, than state: State, transition: Int?) -> Bool {
    guard let here = position[state.id], let there = position[id] else { return false }
    let asked = inBlock[id]
    let read = inBlock[state.id]
    if let asked, let read, asked.focus == read.focus {
      // Which of two areas comes first, only the visitor's answers say.
      return id.areaPrefix == state.id.areaPrefix
        && (transition == nil ? asked.place >= read.place : asked.place > read.place)
    }
    let before = read?.focus ?? here
    let after = asked?.focus ?? there
    return transition == nil ? after >= before : after > before
  }
}

extension StateID {
  /// The area that a question of a focus is about: all before the last dot.
  fileprivate var areaPrefix: Substring { lastIndex(of: ".").map { self[..<$0] } ?? self[...] }
}

extension Guard {
  /// The questions that a comparison reads, as they are written.
  fileprivate var readsInOrder: [StateID] {
    if case .compare(.sum(let ids), _, _) = self { ids } else { reads.sorted() }
  }
}

extension AnswerForm {
  /// Whether `sum` finds something to add.
  fileprivate var adds: Bool { range != nil || options.contains { $0.score != nil } }

  fileprivate var isWhole: Bool {
    switch self {
    case .scale: true
    case .number(_, _, _, let whole, _): whole
    default: false
    }
  }
}
