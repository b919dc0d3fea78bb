import Interview
import Yams

/// Where in the file a fault of an interview stands.
extension InterviewReader {
  func report(_ fault: InterviewFault) {
    guard !yaml.isFull else { return }
    // A guess costs a look at every id; whoever has so many faults will not read each.
    let guesses = yaml.faults.count < 50
    let text = Wording.fault(fault) { word in
      guesses ? nearest(to: word, among: states.keys.sorted()) : nil
    }
    switch fault.place {
    case .when(let id): report(text, fault.problem, guardOf: id, transition: nil)
    case .transition(let id, let index):
      if case .neverHolds = fault.problem {
        report(text, fault.problem, guardOf: id, transition: index)
      } else if case .mayNotBeAsked = fault.problem {
        report(text, fault.problem, guardOf: id, transition: index)
      } else {
        yaml.report(transition(id, index)?.mark, text.code, text.message, text.fix)
      }
    case .comparison(let id, let transition, let number, let part):
      guard let node = guardNode(id, transition), let written = node.scalar?.string else { return }
      let comparisons = Guard.comparisons(in: written)
      let comparison = comparisons.indices.contains(number) ? comparisons[number] : nil
      let offset: Int? =
        switch part {
        case .value: comparison?.valueOffset
        case .question(let place): comparison?.questions.dropFirst(place).first?.offset
        }
      yaml.report(in: node, offset: offset ?? 0, text.code, text.message, text.fix)
    default: yaml.report(mark(fault.place), text.code, text.message, text.fix)
    }
  }

  /// A fault of a guard: at the question that it is about, else at the guard.
  private func report(
    _ text: Wording.Said, _ problem: InterviewFault.Problem, guardOf id: StateID, transition: Int?
  ) {
    guard let node = guardNode(id, transition), let written = node.scalar?.string else {
      return yaml.report(states[id]?.mark, text.code, text.message, text.fix)
    }
    var offset = 0
    if case .mayNotBeAsked(let question, _) = problem {
      offset =
        Guard.comparisons(in: written).flatMap(\.questions).first { $0.id == question }?.offset ?? 0
    }
    yaml.report(in: node, offset: offset, text.code, text.message, text.fix)
  }

  private func guardNode(_ id: StateID, _ transition: Int?) -> Node? {
    guard let index = transition else { return states[id]?.fields?.node("when") }
    return self.transition(id, index)?.mapping?["when"]
  }

  /// What stands for a transition: a mapping, or just the id of where it leads.
  private func transition(_ id: StateID, _ index: Int) -> Node? {
    guard let node = states[id]?.fields?.node("next") else { return nil }
    guard case .sequence(let items) = node else { return node }
    return items.indices.contains(index) ? items[index] : nil
  }

  private func mark(_ place: InterviewFault.Place) -> Mark? {
    switch place {
    case .interview: top?.node("start")?.mark ?? top?.mark
    case .always(let final): top?.fields("always")?.mark(final)
    case .alwaysItem(let final, let index):
      top?.fields("always")?.node(final)?.sequence?.dropFirst(index).first?.mark
    case .state(let id), .when(let id), .comparison(let id, _, _, _): states[id]?.mark
    case .transition(let id, let index): transition(id, index)?.mark
    case .target(let id, let index):
      transition(id, index)?.mapping?["to"]?.mark ?? transition(id, index)?.mark
    case .key(let id, let key):
      states[id]?.fields?.node(key)?.mark ?? partMark(id, key) ?? states[id]?.mark
    case .item(let id, let key, let index):
      states[id]?.fields?.node("focus")?.mapping?[key]?.sequence?.dropFirst(index).first?.mark
        ?? states[id]?.mark
    }
  }

  /// What a state does not say itself, its part may say for it.
  private func partMark(_ id: StateID, _ key: String) -> Mark? {
    guard key == "disclosure", let part = states[id]?.part else { return nil }
    return parts[part]?.node(key)?.mark
  }
}
