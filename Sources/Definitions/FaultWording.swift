import Interview

extension Wording {
  /// The code, the sentence and the fix for a fault of an interview as a whole.
  static func fault(_ fault: InterviewFault, nearest: (String) -> String?) -> (
    code: String, message: String, fix: String
  ) {
    func guess(_ word: String, _ otherwise: String) -> String {
      nearest(word).map(didYouMean) ?? otherwise
    }
    switch fault.problem {
    case .unknownStart:
      return ("unknown-start", "`start` names no state.", "Write the id of the first state.")
    case .unknownTarget(let target):
      return (
        "unknown-target", "There is no state called `\(target)`.",
        guess(target, "Write the id of a state in this file.")
      )
    case .noDefault:
      return (
        "no-default", "Some answers would lead nowhere from here.",
        "End `next` with a transition that has no `when`."
      )
    case .afterDefault:
      return (
        "after-default", "This is never reached: the transition above it has no `when`.",
        "Move it up, or remove it."
      )
    case .unknownQuestion(let id):
      return (
        "unknown-question", "The guard reads `\(id)`, and no question has that id.",
        guess(id, "Write the id of a question in this file.")
      )
    case .unknownOption(let option, let question):
      return (
        "unknown-option", "`\(question)` has no answer `\(option)`.",
        "Write the id of one of its options."
      )
    case .unreachable:
      return ("unreachable", "No path leads here.", "Add a transition to it, or remove it.")
    case .emptyBlock(let name):
      return (
        "empty-block", "No candidate area has a question that ends in `.\(name)`.",
        "Add one, such as `trust.\(name)`, or take `\(name)` out."
      )
    case .notListening(let id):
      return (
        "not-listening", "`\(id)` is not a question that listens.",
        "Give it `listens: true`, or name one that has it."
      )
    case .neverHolds:
      return (
        "never-holds", "No visitor can meet this guard.",
        "Change it, or remove what it stands before."
      )
    case .neverTaken:
      return (
        "never-taken", "No visitor comes to this transition: those above it take everybody.",
        "Move it up, change its guard, or remove it."
      )
    case .mayNotBeAsked(let id, let path):
      return (
        "may-not-be-asked", "The guard reads `\(id)`, which was not asked on this path: \(path)",
        "Write `answered(\(id)) and ...`, or ask it before on every path."
      )
    case .notAlways(let id, let path):
      return (
        "always-not-proved", "`\(id)` is left out on this path: \(path)",
        "Lead this path through `\(id)`, or take it out of `always`."
      )
    case .tooLarge(let explored):
      return (
        "too-large-to-explore",
        "There are too many combinations of answers: after \(explored) of them nothing is proved.",
        "Read fewer questions in guards, or read them sooner after they are asked."
      )
    case .backwards(let target):
      return (
        "backwards", "This leads back to `\(target)`, which comes earlier in the file.",
        "Lead on to a later state: a visitor goes back with /back, not through a transition."
      )
    }
  }
}
