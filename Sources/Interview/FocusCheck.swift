extension StaticCheck {
  /// Faults of what a focus chooses from and asks.
  func focusFaults(_ focus: Focus, of state: State) -> [InterviewFault] {
    var faults: [InterviewFault] = []
    func report(_ problem: InterviewFault.Problem, _ key: String, _ index: Int) {
      faults.append(InterviewFault(problem, at: .item(state.id, key: key, index: index)))
    }
    func twice(_ names: [String], _ key: String) {
      for (index, name) in names.enumerated() where names[..<index].contains(name) {
        report(.listedTwice(name), key, index)
      }
    }
    twice(focus.candidates.map(\.rawValue), "candidates")
    twice(focus.order.map(\.rawValue), "order")
    twice(focus.block, "block")
    twice(focus.first, "first")
    guard !unread.others else { return faults }
    for (index, area) in focus.candidates.enumerated() where unread.isEmpty {
      if !interview.states.contains(where: { $0.question?.measure == .need && $0.question?.area == area }) {
        report(.candidateWithoutNeed(area), "candidates", index)
      }
    }
    for (key, names) in [("block", focus.block), ("first", focus.first)] {
      for (index, name) in names.enumerated() where !names[..<index].contains(name) {
        let ids = focus.candidates.map { "\($0.rawValue).\(name)" }
        if ids.allSatisfy({ interview[$0] == nil }) {
          report(.emptyBlock(name), key, index)
          continue
        }
        for (area, id) in ids.enumerated() where ids.firstIndex(of: id) == area {
          if interview[id] == nil {
            report(.missingBlockQuestion(id), "candidates", area)
          } else if isNoQuestion(id) {
            faults.append(InterviewFault(.blockNotQuestion(id), at: .state(id)))
          }
        }
      }
    }
    return faults
  }
}
