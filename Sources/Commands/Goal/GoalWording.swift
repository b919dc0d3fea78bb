import GoalReading
import Interview

/// The sentences of `goal check`.
enum GoalWording {
  static let emptyGoal = "There is no goal to read. Write it in quotes, such as \"We will walk together for 20 minutes every Sunday\"."
  static let noGoal = "There was no goal to read. Give one goal a line, or one in quotes."
  static let typeGoals = "Type one goal a line. Ctrl-D ends."

  static func unreadableLine(_ number: Int) -> String {
    "Line \(number) was left out: it is not UTF-8 text of at most 1 MB."
  }

  static func page(_ goal: WrittenGoal) -> String {
    // Nobody is given marks for this.
    if !goal.dangers.isEmpty { return ([shortened(goal.text)] + goal.advice.prefix(1).map { "  \(plain($0))" }).joined(separator: "\n") + "\n" }
    let rows = WrittenGoal.Letter.allCases.map { letter in
      let name = name(letter)
      return "  \(goal[letter].met ? "yes    " : "not yet")  \(name)\(String(repeating: " ", count: max(1, 12 - name.count)))\(plain(goal[letter].why))"
    }
    var lines = [shortened(goal.text)] + rows + ["  \(goal.met.count) of \(WrittenGoal.Letter.allCases.count) letters"]
    if !goal.advice.isEmpty { lines += ["To make it clearer:"] + goal.advice.map { "  - \(plain($0))" } }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ letter: WrittenGoal.Letter) -> String {
    switch letter {
    case .specific: "Specific"
    case .measurable: "Measurable"
    case .achievable: "Achievable"
    case .relevant: "Relevant"
    case .timeBound: "Time-bound"
    }
  }

  private static func plain(_ text: String) -> String { sanitizedLine(text) }

  /// A goal on one line. More than its beginning is not needed to know which one it is.
  private static func shortened(_ text: String) -> String {
    let line = sanitizedLine(String(text.prefix(2000))).split(separator: " ").joined(separator: " ")
    return line.count > 200 ? line.prefix(197) + "..." : line
  }
}
