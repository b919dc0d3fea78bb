import Interview

/// The sentences of this target.
enum Wording {
  static let everyPath = "Every path was explored. What is called proved holds on every run."
  static let final = "final"
  static let outcome = "outcome"
  static let counted = "questions"
  static let asked = "with follow-ups"
  static let always = "Always"
  static let neverReached = "no path leads to it at all"
  static let noneSoFar = "none so far"
  static let noRunFound =
    "Some path comes here, and no visit was found that takes it. A focus is explored\n    with more orders than there are. Look at it yourself."
  static let counterexample = "Here is a run that leaves it out:"
  static let unreachable = "States that no path leads to"
  static let neverTaken = "Transitions that are never taken"
  static let neverHolding = "Guards that can never hold"
  static let unaskedReads = "Guards that may read what was not asked"
  static let stuck = "States that lead nowhere"
  static let loops = "Loops without an exit"
  static let statesNotCovered = "States that no transcript came to"
  static let transitionsNotCovered = "Transitions that no transcript took"
  static let spare = "Last transitions that the format asks for and nobody takes"

  static func tooWide(_ id: StateID) -> String {
    "Too large to explore: guards tell too many replies to `\(id)` apart.\nNothing is proved.\nRead fewer of its options, or sum up a narrower range."
  }

  static func givenUp(at id: StateID) -> String {
    "Too large to explore in full. Every state before `\(id)`\nin the file was explored in full; of what comes after, nothing is proved.\nRead fewer questions in guards, or read them sooner after they are asked;\nor try --most with a larger number."
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(String(number))) \(noun)\(number == 1 ? "" : "s")"
  }

  static func areas(_ number: Int) -> String {
    number == 0 ? "  no area deepened" : "  \(number) deepened"
  }

  static func classes(_ count: UInt128?) -> String {
    guard let count else { return "more than 10^38 classes of path" }
    return "\(grouped(String(count))) \(count == 1 ? "class" : "classes") of path"
  }

  /// Says how far the fewest and the most questions are those of real runs.
  static func extremes(_ endings: [Exploration.Ending]) -> String {
    let open = endings.filter { $0.longest == nil || $0.shortest == nil }.map(\.final)
    return open.isEmpty
      ? "Each fewest and each most is that of a run that the engine took. Follow-ups:\n  confirmations, and what comes after a crisis answer."
      : "Bounds for all runs; for \(open.joined(separator: ", ")) the engine was not brought to take one at the bound."
  }

  static func place(_ place: InterviewFault.Place, _ interview: Interview) -> String {
    switch place {
    case .interview: interview.id
    case .always(let id), .alwaysItem(let id, _): "`always` of \(id)"
    case .state(let id), .target(let id, _), .comparison(let id, _, _, _), .key(let id, _), .item(let id, _, _): id
    case .when(let id): "`when` of \(id)"
    case .transition(let id, let index):
      "\(id) -> \(target(id, index, interview)) (number \(index + 1) of its `next`)"
    }
  }

  private static func target(_ id: StateID, _ index: Int, _ interview: Interview) -> String {
    guard let next = interview[id]?.next, next.indices.contains(index) else { return "?" }
    return next[index].to
  }

  /// Figures in groups of three: `1,234,567`.
  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
