import Interview
import Scoring

extension History {
  /// The history after a partner's visit was erased: what was decided, when and by whom stays, and so do the digests of
  /// drafts. The words of every draft that rests on that partner's answers are blanked, and so are the digests of single
  /// answers about danger: there are so few such answers that a digest would tell which it was.
  ///
  /// What the therapist wrote, reasons and notes, is the therapist's own record and stays.
  public func erasing(_ partner: Partner) -> History {
    var blanked = self
    for index in blanked.decisions.indices {
      blanked.decisions[index].action = blanked.decisions[index].action.erasing(partner)
    }
    return blanked
  }
}

extension Action {
  fileprivate func erasing(_ partner: Partner) -> Action {
    switch self {
    case .accept(let goal): .accept(goal.erasing(partner))
    case .decline(let goal, let reason): .decline(goal.erasing(partner), reason: reason)
    case .hold(let goal, let reason): .hold(goal.erasing(partner), reason: reason)
    case .release(let goal, let reason, let from, let entries):
      .release(goal.erasing(partner), reason: reason, from: from, entries: entries.map { $0.erasing(partner) })
    case .note(let text, let goal): .note(text: text, goal: goal?.erasing(partner))
    case .acknowledge(let entry): .acknowledge(entry.erasing(partner))
    case .permit, .undo, .sign: self
    }
  }
}

extension DecidedGoal {
  fileprivate func erasing(_ partner: Partner) -> DecidedGoal {
    guard draft?.owner.includes(partner) ?? false else { return self }
    var blanked = self
    blanked.draft = nil
    return blanked
  }
}

extension SafetyMark {
  fileprivate func erasing(_ partner: Partner) -> SafetyMark {
    guard self.partner == partner else { return self }
    var blanked = self
    blanked.evidence = ""
    return blanked
  }
}
