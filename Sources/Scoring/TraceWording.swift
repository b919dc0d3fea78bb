import Interview

/// How a figure was made, in a few words.
extension Wording {
  static let asAnswered = "as answered"
  static let scale = "the end of the scale that was asked"
  static let laterInterview = "the day of the later interview"
  static let weeks = "weeks from start to due date, the most there may be, and the number of checkpoints"
  static let ownWordsTrace = "in their own words"
  static let minutesForMore = "the increase, times the minutes that each one takes"
  static let minutesOfBehaviour = "what the behaviour takes in a week"

  static func after(_ start: CalendarDate, _ date: CalendarDate) -> String {
    let days = start.days(to: date)
    return days % 7 == 0 ? "\(days / 7) weeks after the start" : "\(days) days after the start"
  }

  /// "2 + 3, on the way to 8", or that it is the wish.
  static func step(from baseline: Double, wish: Double, to target: Double, _ rules: [RuleUse]) -> String {
    if rules.isEmpty { return "the wish itself" }
    let sign = target >= baseline ? "+" : "-"
    return "\(written(baseline)) \(sign) \(written(abs(target - baseline))), on the way to \(written(wish))"
  }

  static func target(_ own: [Double]) -> String {
    guard let first = own.first, let last = own.last, own.count > 1, first != last else { return "the owners' own step" }
    return "the more cautious of \(own.map { written($0) }.joined(separator: " and "))"
  }

  static func level(_ level: Int, from baseline: Double, to target: Double) -> String {
    let step = "\(written(baseline)) now, \(written(target)) aimed for"
    switch level {
    case ...(-2): return "the lower end: \(step)"
    case -1: return "from where it stands up to the target: \(step)"
    case 0: return "from the target on: \(step)"
    default: return "beyond the target, in steps as large as from now to the target where there is room: \(step)"
    }
  }

  static func early(_ level: Int) -> String {
    level > 1 ? "a third of the way to the due date" : "two thirds of the way to the due date"
  }
}
