import Interview

extension Wording {
  typealias Said = (code: FaultCode, message: String, fix: String)

  /// The code, the sentence and the fix for a fault of an interview as a whole.
  static func fault(_ fault: InterviewFault, nearest: (String) -> String?) -> Said {
    func guess(_ word: String, _ otherwise: String) -> String {
      nearest(word).map(didYouMean) ?? otherwise
    }
    switch fault.problem {
    case .unknownStart:
      return (.unknownStart, "`start` names no state.", "Write the id of the first state.")
    case .unknownTarget(let target):
      return (
        .unknownTarget, "There is no state called `\(short(target))`.",
        guess(target, "Write the id of a state in this file.")
      )
    case .noDefault:
      return (
        .noDefault, "Some answers would lead nowhere from here.",
        "End `next` with a transition that has no `when`."
      )
    case .afterDefault:
      return (
        .afterDefault, "This is never reached: the transition above it has no `when`.",
        "Move it up, or remove it."
      )
    case .noWayToFinal:
      return (
        .noWayToFinal, "The interview stops here, and this is no final.",
        "Add `next: ...`, or make it a final with `final: complete`."
      )
    case .backwards(let target):
      return (
        .backwards, "This leads back to `\(target)`, which does not come later in the file.",
        "Lead on to a later state: a visitor goes back with /back, not through a transition."
      )
    case .endlessLoop(let target):
      return (
        .endlessLoop, "This leads back to `\(target)`, and from there no way leads to a final.",
        "Lead on to a later state, from which a final can be reached."
      )
    case .unreachable:
      return (.unreachable, "No path leads here.", "Add a transition to it, or remove it.")
    case .wipedFinal:
      return (
        .wipedFinal, "The visit ends in a part that is wiped when the visitor leaves it.",
        "Move this final to a part that is not wiped, so that its words can be read."
      )
    case .alwaysNoFinal(let final):
      return (
        .alwaysNoFinal, "There is no final called `\(short(final))`.",
        guess(final, "Write the id of a final in this file.")
      )
    case .listedTwice(let name):
      return (.listedTwice, "`\(name)` stands in this list twice.", "Remove one of them.")
    case .requiredConfidential:
      return (
        .requiredConfidential, "Nobody has to answer a confidential question.",
        "Remove `required`, so that it can be skipped."
      )
    case .tooManyRequired:
      return (
        .tooManyRequired, "Only consent, age and being alone have to be answered, and three stand above.",
        "Remove `required`, so that it can be skipped."
      )
    case .confidentialNotWiped:
      return (
        .confidentialNotWiped, "A confidential answer would stay on the screen: this part is not wiped.",
        "Add `wiped: true` to the part, or move the question to one that has it."
      )
    case .selfHarmGoesOn(let target):
      return (
        .selfHarmGoesOn, "Thoughts of death lead on to `\(target)` before any help is shown.",
        "Lead first to a text with `{crisis}`, and offer to stop."
      )
    case .dangerGoesOn(let target):
      return (
        .dangerGoesOn, "An answer that tells of danger leads on to `\(target)` before any help is shown.",
        "Lead first to a text with `{crisis}`, and offer to stop. After a later such answer a few kind words are enough."
      )
    case .wantedAlone(let area):
      return (
        .wantedAlone, "Nothing asks where `\(area.rawValue)` stands now, so this has nothing to start from.",
        "Add a question with `measure: baseline` for the same area."
      )
    case .figuresDiffer(let id):
      return (
        .figuresDiffer, "This is not the same figure as in `\(id)`, so the two cannot be compared.",
        "Give both the same indicator, kind and unit."
      )
    default: return guardOrFocus(fault, guess)
    }
  }

  private static func guardOrFocus(
    _ fault: InterviewFault, _ guess: (_ word: String, _ otherwise: String) -> String
  ) -> Said {
    switch fault.problem {
    case .unknownQuestion(let id):
      let message: String =
        if case .alwaysItem = fault.place { "No question has the id `\(short(id))`." } else {
          "The guard reads `\(short(id))`, and no question has that id."
        }
      return (.unknownQuestion, message, guess(id, "Write the id of a question in this file."))
    case .unknownOption(let option, let question):
      return (
        .unknownOption, "`\(question)` has no answer `\(short(option))`.",
        "Write the id of one of its options."
      )
    case .wrongComparison(let id, let kind):
      return (
        .wrongComparison, "An answer to `\(id)` cannot be compared like this: its kind is \(kind.rawValue).",
        comparisons(kind, id)
      )
    case .wordForSum:
      return (
        .wrongComparison, "A sum is a figure, and cannot be compared with a word.",
        "Compare it with a figure, such as `>= 3`."
      )
    case .figureNotPossible(let id):
      return (
        .figureNotPossible, "Nobody can give this figure as an answer to `\(id)`.",
        "Write a figure that its answer can have."
      )
    case .sumWithoutScores(let id):
      return (
        .sumWithoutScores, "`\(id)` has nothing to add up.",
        "Give its options a `score`, or take it out of the sum."
      )
    case .readTooEarly(let id):
      return (
        .readTooEarly, "The guard reads `\(id)` before it is asked.",
        "Move `\(id)` up, or read a question that comes before."
      )
    case .notListening(let id):
      return (
        .notListening, "`\(id)` is not a question that listens.",
        "Give it `listens: true`, or name one that has it."
      )
    case .emptyBlock(let name):
      return (
        .emptyBlock, "No candidate area has a question that ends in `.\(name)`.",
        "Add one, such as `trust.\(name)`, or take `\(name)` out."
      )
    case .missingBlockQuestion(let id):
      return (
        .missingBlockQuestion, "There is no question `\(id)` to ask about this area.",
        "Add it, or take the area out of `candidates`."
      )
    case .blockNotQuestion(let id):
      return (
        .blockNotQuestion, "A focus asks `\(id)`, and it is no question.",
        "Write a question with `ask`, or give it another id."
      )
    case .blockNext:
      return (
        .blockNext, "A focus asks this question, and says itself what comes next.",
        "Remove `next`."
      )
    case .intoBlock(let target):
      return (
        .intoBlock, "`\(target)` is asked by a focus, so nothing leads on from it.",
        "Lead to the focus, or to another state."
      )
    case .candidateWithoutNeed(let area):
      return (
        .candidateWithoutNeed, "No question asks how much of a problem `\(area.rawValue)` is.",
        "Add one with `area: \(area.rawValue)` and `measure: need`, or take it out."
      )
    default: return explored(fault)
    }
  }

  /// What exploring every path shows.
  private static func explored(_ fault: InterviewFault) -> Said {
    switch fault.problem {
    case .neverTaken:
      (
        .neverTaken, "No visitor comes to this transition: those above it take everybody.",
        "Move it up, change its guard, or remove it."
      )
    case .mayNotBeAsked(let id, let path):
      (
        .mayNotBeAsked,
        path.map { "The guard reads `\(id)`, which was not asked on this path: \($0)" }
          ?? "The guard may read `\(id)` where it was not asked.",
        "Write `answered(\(id)) and ...`, or ask it before on every path."
      )
    case .notAlways(let id, let path?):
      (
        .alwaysNotProved, "`\(id)` is left out on this path: \(path)",
        "Lead this path through `\(id)`, or take it out of `always`."
      )
    case .notAlways(let id, nil):
      (
        .alwaysNotProved,
        "It cannot be proved that every path passes `\(id)`, and no visit was found that leaves it out.",
        "Make the guards before it simpler, so that it can be proved, or take it out of `always`."
      )
    case .tooLarge(let explored):
      (
        .tooLargeToExplore,
        explored > 0
          ? "There are too many combinations of answers: after \(explored) of them nothing is proved."
          : "There are too many combinations of answers to go through, so nothing is proved.",
        "Read fewer questions in guards, or read them sooner after they are asked."
      )
    default:
      (
        .neverHolds, "No visitor can meet this guard.",
        "Change it, or remove what it stands before."
      )
    }
  }

  /// How an answer of this kind can be compared.
  private static func comparisons(_ kind: AnswerForm.Kind, _ id: StateID) -> String {
    switch kind {
    case .yesNo: "Write `\(id) = yes`, `\(id) = no` or `\(id) = not-sure`."
    case .choice: "Write `\(id) = ` and the id of an option."
    case .choices: "Write `\(id) includes ` and the id of an option."
    case .scale, .number: "Compare it with a figure, such as `\(id) >= 4`."
    case .text: "Write `answered(\(id))`: own words are not compared."
    }
  }
}
