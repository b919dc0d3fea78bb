import Interview

/// The sentences of this target: couples read them.
enum Wording {
  static let title = "Your plan"
  static func couple(_ code: String) -> String { "Couple \(code)" }
  static func signed(_ plan: Plan, by name: String?) -> String {
    let day = plan.signed.map { " on \(words($0))" } ?? ""
    let who = name.map { ", \($0)," } ?? ""
    return "Your therapist\(who) signed this plan\(day). It is version \(plan.version)."
  }
  static let noPlan =
    "There is no plan yet. Your therapist looks at what you both said, and talks it over with you. Then you make a plan."
  static let yours = "You can change your mind about any of this. Tell your therapist."

  static let together = "What you work on together"
  static let alone = "What you work on yourself"
  static let noGoals = "There is no goal here yet."
  static func dates(_ goal: SharedGoal) -> String {
    let looks = goal.checkpoints.dropLast().map(words)
    let between = looks.isEmpty ? "" : " You look back on \(list(looks))."
    return "Starts on \(words(goal.start)).\(between) Until \(words(goal.due))."
  }
  static let levels = "How you can tell how it goes"
  static func level(_ level: Int) -> String {
    switch level {
    case ..<(-1): "Much less than hoped"
    case -1: "Not there yet"
    case 0: "The goal"
    case 1: "More than hoped"
    default: "Much more than hoped"
    }
  }

  static let rulers = "How each of you sees it, from 0 to 10"
  static let rulersNote = "Both of you allowed this to be shown. There is no right number, and nobody has to agree."
  static let partnersRulers = "How your partner sees it, from 0 to 10"
  static let question = "Question"
  static let ownWords = "In your own words"
  static let figures = "How it is now, and what is good enough"
  static let others = "What else you allowed to be shown"
  static let fromPartner = "What your partner allowed to be shown"

  static func partner(_ partner: Partner) -> String { partner == .a ? "Partner A" : "Partner B" }
  static func area(_ area: Area) -> String {
    switch area {
    case .communication: "Talking and feeling heard"
    case .conflict: "Arguments"
    case .trust: "Trust"
    case .intimacy: "Feeling close"
    case .boundaries: "Time and space"
    case .vision: "Home, money and plans"
    case .parenting: "Children and parenting"
    }
  }
  static func measure(_ measure: Measure) -> String {
    switch measure {
    case .need: "how much of a problem"
    case .importance: "how important a change is"
    case .confidence: "how sure that a small change can happen"
    default: measure.rawValue
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "22 November 2026"
  static func words(_ date: CalendarDate) -> String {
    guard months.indices.contains(date.month - 1) else { return date.iso }
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// "a, b and c"
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
