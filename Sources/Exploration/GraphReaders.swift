import Interview

/// Something in an interview that depends on the answer to a question.
public enum AnswerReader: Hashable, Sendable {
  /// The `when` of a state.
  case when(StateID)
  /// The guard of a transition.
  case way(from: StateID, to: StateID)
  /// A focus, which reads needs, the area named, and what was heard and confirmed.
  case focus(StateID)
  /// A question that says back, or corrects, what was heard here.
  case hearing(StateID)
}

extension Interview {
  /// What reads each question, in the order of the file. Questions that nothing reads are left out.
  public func readers() -> [StateID: [AnswerReader]] {
    var readers: [StateID: [AnswerReader]] = [:]
    func add(_ reader: AnswerReader, to ids: some Sequence<StateID>) {
      for id in ids where readers[id]?.contains(reader) != true { readers[id, default: []].append(reader) }
    }
    for state in states {
      if let when = state.when { add(.when(state.id), to: when.reads) }
      for transition in state.next {
        if let when = transition.when { add(.way(from: state.id, to: transition.to), to: when.reads) }
      }
      switch state.content {
      case .focus(let focus): add(.focus(state.id), to: questions(readBy: focus))
      case .ask(_, .confirms(let id)), .ask(_, .corrects(let id)): add(.hearing(state.id), to: [id])
      default: break
      }
    }
    return readers
  }

  private func questions(readBy focus: Focus) -> [StateID] {
    states.compactMap { state in
      guard case .ask(let question, let hearing) = state.content else { return nil }
      switch (hearing, question.measure) {
      case (.listens, _), (.confirms, _), (.corrects, _): return state.id
      case (_, .named?): return state.id
      case (_, .need?): return question.area.map(focus.candidates.contains) ?? false ? state.id : nil
      default: return nil
      }
    }
  }
}
