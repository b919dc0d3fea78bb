import Interview

/// A unit that stretches of time are told in.
enum TimeUnit: Hashable {
  case minute, hour, day, week, month, year

  static let names: [String: (unit: TimeUnit, count: Double)] = [
    "minute": (.minute, 1), "minutes": (.minute, 1), "min": (.minute, 1), "mins": (.minute, 1),
    "hour": (.hour, 1), "hours": (.hour, 1), "hr": (.hour, 1), "hrs": (.hour, 1), "h": (.hour, 1),
    "day": (.day, 1), "days": (.day, 1), "week": (.week, 1), "weeks": (.week, 1), "wk": (.week, 1),
    "wks": (.week, 1),
    "fortnight": (.week, 2), "fortnights": (.week, 2), "month": (.month, 1), "months": (.month, 1),
    "year": (.year, 1), "years": (.year, 1), "yr": (.year, 1), "yrs": (.year, 1), "decade": (.year, 10),
    "decades": (.year, 10),
  ]

  /// Mean length in days.
  var days: Double {
    switch self {
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day: Period.day.days
    case .week: Period.week.days
    case .month: Period.month.days
    case .year: Period.year.days
    }
  }
}

/// Words for a time that no figure is told in here: "one evening" is not one minute.
let otherTimes: Set<String> = [
  "evening", "evenings", "morning", "mornings", "night", "nights", "afternoon", "afternoons", "weekend", "weekends",
  "weekday", "weekdays", "second", "seconds", "sunday", "sundays", "saturday", "saturdays", "monday", "mondays",
  "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday", "thursdays", "friday", "fridays", "session",
  "sessions",
  "sitting", "visit", "lunch",
]

/// How often: "a week", "every other day", "weekly".
struct Frequency: Hashable {
  /// How many days it takes to come round.
  var days: Double
  /// The place after it.
  var next: Int
  /// Whether it says by itself that something happens once each time: "every week", and not "a week".
  var isWhole: Bool

  init?(_ words: [String], at start: Int) {
    guard let word = words[at: start] else { return nil }
    if let days = Self.adverbs[word] {
      self.init(days: days, next: start + 1, isWhole: true)
      return
    }
    let ofAll: Set<String> = ["every", "each", "any"]
    let ofOne: Set<String> = ["a", "per", "/", "the", "this", "last", "in", "during"]
    guard ofAll.contains(word) || ofOne.contains(word) else { return nil }
    var place = start + 1
    if word == "in", let next = words[at: place], ["a", "the", "any", "one"].contains(next) { place += 1 }
    var times = 1.0
    if word == "every" || word == "in" {
      if let next = words[at: place], ["other", "second"].contains(next) {
        times = 2
        place += 1
      } else if words[at: place] == "third" {
        times = 3
        place += 1
      } else if let number = NumberWord(words, at: place), !number.isLoose, number.value >= 1 {
        times = number.value
        place = number.next
      }
    }
    while let next = words[at: place],
      ["usual", "normal", "typical", "average", "single", "given", "whole"].contains(next)
    {
      place += 1
    }
    guard let name = words[at: place] else { return nil }
    if let unit = TimeUnit.names[name], unit.unit != .minute, unit.unit != .hour,
      word != "in" || times > 1 || place > start + 1
    {
      self.init(days: times * unit.count * unit.unit.days, next: place + 1, isWhole: ofAll.contains(word))
    } else if ["night", "evening", "morning", "afternoon"].contains(name), word != "the", word != "in" {
      self.init(days: times, next: place + 1, isWhole: ofAll.contains(word))
    } else if name == "weekday", ofAll.contains(word) {
      self.init(days: 7.0 / 5, next: place + 1, isWhole: true)
    } else {
      return nil
    }
  }

  private init(days: Double, next: Int, isWhole: Bool) {
    self.days = days
    self.next = next
    self.isWhole = isWhole
  }

  private static let adverbs: [String: Double] = [
    "daily": 1, "everyday": 1, "nightly": 1, "weekly": 7, "fortnightly": 14, "biweekly": 14,
    "monthly": Period.month.days,
    "yearly": Period.year.days, "annually": Period.year.days,
  ]
}
