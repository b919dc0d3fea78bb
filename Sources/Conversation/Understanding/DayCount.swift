/// How many days of a week somebody names: "Monday to Friday", "Mon, Wed", "weekdays", "most days".
enum DayCount: Hashable {
  case these(Int)
  /// Most days of a week.
  case most
  /// All but one, perhaps.
  case nearlyAll
  /// One day or both.
  case weekend

  /// Nil where something else is said as well.
  ///
  /// - Parameter countsDays: Whether the question counts days. Where it counts arguments, there may be several in one.
  init?(_ plain: PlainText, countsDays: Bool) {
    let fillers: Set<String> = [
      "on", "at", "the", "only", "just", "usually", "mostly", "every", "each", "during", "i", "would", "say", "we", "do",
    ]
    let joins: Set<String> = ["and", "&", "+", "/"]
    let words = plain.words.filter { !fillers.contains($0) }
    switch words {
    case ["most", "days"], ["most", "nights"], ["most", "evenings"]: self = .most
    case ["nearly", "day"], ["almost", "day"], ["nearly", "night"], ["almost", "night"]: self = .nearlyAll
    case ["weekdays"], ["working", "days"], ["workdays"]: self = .these(5)
    case ["weekends"], ["weekend"]: self = countsDays && !plain.words.contains("every") ? .these(2) : .weekend
    default:
      guard countsDays else { return nil }
      if [["all", "week"], ["whole", "week"], ["all", "days"], ["7", "/", "7"], ["24", "/", "7"]].contains(words) {
        self = .these(7)
        return
      }
      let ranges: Set<String> = ["to", "-", "through", "till", "until"]
      let places = words.filter { !joins.contains($0) && !ranges.contains($0) }.map(Self.place)
      let days = places.compactMap { $0 }
      guard !days.isEmpty, days.count == places.count else { return nil }
      if words.contains(where: ranges.contains) {
        guard days.count == 2, let first = days.first, let last = days.last, first < last else { return nil }
        self = .these(last - first + 1)
      } else {
        self = .these(Set(days).count)
      }
    }
  }

  private static func place(of day: String) -> Int? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let short = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"]
    let name = day.hasSuffix("days") ? String(day.dropLast()) : day
    guard names.contains(name) || short.contains(day) else { return nil }
    return names.firstIndex { $0.hasPrefix(name.prefix(3)) }
  }
}
