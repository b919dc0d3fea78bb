import Interview
import Scoring

extension History {
  /// The history after a partner's visit was erased: what was decided, when and by whom stays, and so do the digests of
  /// drafts. The words of every draft that rests on that partner's answers are blanked. That an entry of theirs was
  /// read stays, and which it was does not.
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
      // What it was released from may have been what this partner told.
      entries.contains { $0.partner == partner } || goal.rests(on: partner)
        ? .release(goal.erasing(partner), reason: reason, from: [], entries: entries.filter { $0.partner != partner })
        : .release(goal.erasing(partner), reason: reason, from: from, entries: entries)
    case .note(let text, let goal): .note(text: text, goal: goal?.erasing(partner))
    case .acknowledge(let entry) where entry.partner == partner: .note(text: Wording.entryErased(partner), goal: nil)
    case .acknowledge: self
    case .permit, .undo, .sign: self
    }
  }
}

extension DecidedGoal {
  fileprivate func rests(on partner: Partner) -> Bool { draft?.owner.includes(partner) ?? true }

  fileprivate func erasing(_ partner: Partner) -> DecidedGoal {
    guard draft?.owner.includes(partner) ?? false else { return self }
    var blanked = self
    blanked.draft = nil
    return blanked
  }
}
