import ArgumentParser
import Definitions
import Interview
import Review
import Scoring

/// The sentences about decisions.
extension Wording {
  static let blankName = "A name with --as has to say something. Leave it out, or write your name."
  static let sayHow = "Say with --how in which way the permission was given, such as \"signed paper of 2026-11-20\"."
  static let howOfWhat = "--how belongs to --with-permission. Name the answers that were allowed there."

  static func whoseAnswer(_ item: String, owners: Int) -> String {
    owners == 0
      ? "No accepted goal needs permission for \(quoted(item)). `commonground review sign` names the answers that do."
      : "Both partners gave an answer to \(quoted(item)). Say whose it is, such as a:\(item.prefix(40))."
  }

  static func historyDamaged(_ path: String, after count: Int) -> String {
    "\(path) is damaged after decision \(count). What was decided before it is shown; restore a backup copy for the rest."
  }

  static func next(_ step: String) -> String { "Next: \(step)" }

  static func decided(_ action: Action, _ reviewed: ReviewedCase) -> String {
    func name(_ goal: DecidedGoal) -> String {
      guard let draft = goal.draft else { return goal.id }
      return "\(goal.id) (\(draft.area.rawValue), \(draft.owner == .couple ? "couple" : "partner \(draft.owner.rawValue)"))"
    }
    switch action {
    case .accept(let goal): return "\(name(goal)) is accepted. No client sees it before the plan is signed."
    case .decline(let goal, _): return "\(name(goal)) is declined, with your reason."
    case .hold(let goal, _): return "\(name(goal)) is held, with your reason. A signed plan that has it is shown to nobody until you sign again."
    case .release(let goal, _, _, _): return "\(name(goal)) is released, with your reason."
    case .note(_, let goal): return goal.map { "Your note on \(name($0)) is kept." } ?? "Your note is kept."
    case .acknowledge(let entry):
      return "You have read the entry \(entry.flag.rawValue) of partner \(entry.partner.rawValue)."
    case .permit(let partner, let state, _):
      return "Partner \(partner.rawValue)'s permission to show \(quoted(state)) is kept."
    case .undo(let number): return "Decision \(number) is undone. It stays in the history."
    case .sign(let signature):
      let code = reviewed.history.couple
      return "Plan \(signature.version) of couple \(code) is signed. `commonground report \(code) --for couple` shows it."
    }
  }

  static func explained(_ error: DecisionError) -> String {
    switch error {
    case .unknownGoal(let name, let known):
      return "There is no draft \(quoted(name)). \(didYouMean(name, known, none: "There are no drafts."))"
    case .unknownEntry(let partner, let name, let known):
      return "Partner \(partner.rawValue) has no safety entry \(quoted(name)). "
        + didYouMean(name, known, none: "There are none.")
    case .unknownAnswer(let partner, let name, let known):
      let near = nearest(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
      return "Partner \(partner.rawValue) has given no answer \(quoted(name)).\(near) `commonground review show` names the answers."
    case .held(let goal, let because, let byTherapist):
      let reasons = because.map(\.rawValue) + (byTherapist ? ["your own reason"] : [])
      return "\(goal) is held: \(reasons.joined(separator: ", ")). Release it first, with `review release` and your reason."
    case .notHeld(let goal): return "\(goal) is not held, so there is nothing to release."
    case .alreadyHeld(let goal): return "\(goal) is held already. A `review note` can add to it."
    case .alreadyAccepted(let goal): return "\(goal) is accepted already."
    case .alreadyDeclined(let goal): return "\(goal) is declined. Accept it first if you have changed your mind."
    case .notAcknowledged(let goal, let entries):
      return "\(goal) is held for what you have not acknowledged yet: \(names(entries)). "
        + "Read each with `review show`, then use `review acknowledge`."
    case .alreadyAcknowledged(let entry): return "You have acknowledged \(names([entry])) already."
    case .blank(let kind):
      return "\(thing(kind)) has to say something. Write it in your own words."
    case .tooLong(let kind):
      return "\(thing(kind)) is longer than \(DecisionError.longestText) characters. Write the main part of it, and keep the rest in your own files."
    case .confidentialAnswer(let partner, let state):
      return "Partner \(partner.rawValue) said \(quoted(state)) in confidence. It can never be shown, whoever allows it."
    case .promisedNoneCrosses(let partner, _):
      return "Partner \(partner.rawValue) was promised that nothing crosses but what they chose at the end of the interview. Leave this answer out."
    case .noPermissionNeeded(let partner, _):
      return "Partner \(partner.rawValue) has signed that there are no secrets between the two, so no permission is needed."
    case .alreadyShared(let partner, let state):
      return "Partner \(partner.rawValue) has allowed \(quoted(state)) to be shown already."
    case .nothingToUndo: return "Nothing was decided yet that could be undone."
    case .signedSince(let version):
      return "Plan \(version) is signed, and stays. Decide anew about a goal, then sign again: that makes plan \(version + 1)."
    }
  }

  static func explained(_ error: SigningError) -> String {
    var lines = ["Nothing was signed. In the way:"] + error.obstacles.map { "- \(explained($0))" }
    let unshared = error.obstacles.compactMap { obstacle -> (item: String, mayPermit: Bool)? in
      if case .unshared(_, let partner, let state, let mayPermit) = obstacle {
        ("\(partner.rawValue):\(state)", mayPermit)
      } else {
        nil
      }
    }
    if !unshared.isEmpty {
      let items = unshared.filter(\.mayPermit).map(\.item)
      lines.append(
        "To sign without these answers, say --leave-out."
          + (items.isEmpty
            ? "" : " Where they were allowed in writing: --with-permission \(items.joined(separator: " ")) --how TEXT."))
    }
    return lines.joined(separator: "\n")
  }

  private static func explained(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .nothingAccepted: return "No goal is accepted yet. See `review show`, then use `review accept`."
    case .notAcknowledged(let entry): return "\(names([entry])) is not acknowledged: `review acknowledge`."
    case .held(let goal): return "\(goal) was accepted and is held now: `review release` or `review decline`."
    case .changed(let goal):
      return "\(goal) was accepted and reads otherwise now. Look at it, then accept it again: `review accept`."
    case .unfinished(let partner):
      return "Partner \(partner.rawValue)'s interview is not finished. What they have yet to say may matter. "
        + "Wait for it, or say --although-unfinished."
    case .unshared(let goal, let partner, let state, _):
      return "\(goal) rests on \(state) of partner \(partner.rawValue), who did not allow it to be shown."
    case .sameAs(let version): return "Plan \(version) says the same. Nothing was decided since."
    }
  }

  static func explained(_ error: HistoryError, _ path: String) -> String {
    switch error {
    case .notJSON, .badDecision(0): "\(path) is not this couple's record of decisions. It was left as it is; restore a backup copy."
    case .unknownFormat(let format):
      "\(path) has the format \(quoted(format)), which this version cannot read. Use a newer version; the file was left as it is."
    case .unknownDecision(let kind, let number):
      "\(path) has a decision \(quoted(kind)) at \(number), which this version does not know. Use a newer version; the file was left as it is."
    case .badDecision(let number):
      "\(path) cannot be read at decision \(number). It was left as it is; restore a backup copy."
    }
  }

  static func historySetAside(_ name: String) -> String {
    "The end of the record of decisions was damaged. It was set aside as \(name), and what came before it is kept. "
      + "Nothing was decided now: look at `review show` and `review history`, then decide again."
  }

  private static func didYouMean(_ name: String, _ known: [String], none: String) -> String {
    guard !known.isEmpty else { return none }
    if let near = nearest(to: name, among: known) { return "Did you mean \(near)? There is: \(known.joined(separator: ", "))." }
    return "There is: \(known.joined(separator: ", "))."
  }

  private static func names(_ entries: [EntryName]) -> String {
    entries.map { "\($0.flag.rawValue) (partner \($0.partner.rawValue))" }.joined(separator: ", ")
  }

  private static func thing(_ kind: Action.Kind) -> String {
    switch kind {
    case .note: "A note"
    case .permit: "How a permission was given"
    default: "A reason"
    }
  }
}

extension DecisionError {
  var status: Int32 {
    switch self {
    case .unknownGoal, .unknownEntry, .unknownAnswer: Status.notFound
    case .blank, .tooLong: Status.usage
    case .held, .notAcknowledged, .confidentialAnswer, .promisedNoneCrosses, .signedSince: Status.notPermitted
    case .notHeld, .alreadyHeld, .alreadyAccepted, .alreadyDeclined, .alreadyAcknowledged, .noPermissionNeeded,
      .alreadyShared, .nothingToUndo: Status.differs
    }
  }
}
