import Interview

let smallNumbers: [String: Int] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
]

private let tens: [String: Int] = [
  "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
  "eighty": 80, "ninety": 90,
]

private let hedges: Set<String> = [
  "about", "around", "roughly", "approximately", "approx", "maybe", "probably", "perhaps", "~",
  "circa", "nearly", "almost", "ish", "like",
]

private let fillers: Set<String> = [
  "i", "id", "say", "think", "guess", "would", "its", "it", "is", "a", "an", "the", "just", "only",
  "at", "we", "have", "had", "do", "my", "answer", "please", "so", "now", "right", "currently",
  "usually", "normally", "give", "im", "am", "well", "um", "hmm", "oh", "ok", "okay", "feel", "and",
]

private let vague: Set<String> = [
  "lot", "lots", "often", "few", "couple", "some", "several", "many", "sometimes", "rarely",
  "seldom", "constantly", "always", "hardly", "little", "bit", "loads", "tons", "varies",
  "depends", "frequently", "much", "high", "low", "medium", "middle", "okay", "most",
]

private let opposites: Set<String> = [
  "not", "no", "isnt", "less", "more", "over", "under", "than", "least", "below", "above", "except",
  "dont", "minus", "plus", "nor", "<", ">",
]

/// Reads one figure: "7", "7/10", "seven out of ten", "about 6", "twice a week", "half an hour".
struct FigureReader {
  let least: Double
  let most: Double
  let whole: Bool
  let unit: Unit?
  let per: Period?
  let isScale: Bool

  func read(_ plain: PlainText) -> Understanding {
    var words = plain.words.map { $0.replacingComma }
    let approximate = words.contains { hedges.contains($0) }
    if words.last == "so", words.dropLast().last == "or" {
      words.removeLast(2)
      return finish(words, approximate: true)
    }
    return finish(words, approximate: approximate)
  }

  private func finish(_ all: [String], approximate: Bool) -> Understanding {
    let words = all.filter { !hedges.contains($0) }
    if words.contains(where: opposites.contains) {
      // "No arguments", "not once": nothing, where nothing is possible.
      if least <= 0, Set(["no", "none", "not"]).contains(words.first ?? ""),
        words.dropFirst().allSatisfy({ unitWords.contains($0) || ["once", "any", "at", "all"].contains($0) })
      {
        return figure(0, approximate: approximate)
      }
      return .unclear(.notUnderstood)
    }
    if let range = range(words) { return .unclear(.severalFigures(range.0, range.1)) }
    guard let reading = Reading(words, reader: self) else {
      return .unclear(words.contains(where: vague.contains) ? .vague : .notUnderstood)
    }
    if let scale = reading.outOf {
      guard isScale, scale == most else { return .unclear(.notUnderstood) }
    }
    guard let converted = converted(reading) else { return .unclear(.notUnderstood) }
    let rest = reading.rest.filter { !fillers.contains($0) && !unitWords.contains($0) }
    if rest.contains(where: vague.contains) { return .unclear(.vague) }
    let understood = figure(converted.value, approximate: approximate)
    guard case .answer(let answer) = understood else {
      // "Once a month" where whole days a week are counted: say what that comes to.
      if case .unclear(.wholeNumbersOnly) = understood, converted.wasConverted {
        let nearest = converted.value.rounded()
        // Never "nothing" for what happens now and then.
        if (least...most).contains(nearest), nearest > 0 { return .suggestion(.number(nearest, approximate: true)) }
      }
      return understood
    }
    return rest.isEmpty && !converted.isUncertain ? .answer(answer) : .suggestion(answer)
  }

  private func figure(_ value: Double, approximate: Bool) -> Understanding {
    guard value.isFinite, value >= least, value <= most else {
      return .unclear(.outOfRange(least, most))
    }
    if whole, value != value.rounded() { return .unclear(.wholeNumbersOnly) }
    return .answer(.number(value, approximate: approximate))
  }

  private var unitWords: Set<String> {
    let own = unit.map { PlainText($0.one).words + PlainText($0.other).words } ?? []
    return Set(own).union(["times", "time", "x", "points", "point"])
  }

  /// "6 or 7", "6-7", "between 6 and 7", "6 to 7".
  private func range(_ words: [String]) -> (Double, Double)? {
    var figures: [(place: Int, value: Double)] = []
    for (place, word) in words.enumerated() {
      if let value = Double(word) ?? smallNumbers[word].map(Double.init) ?? tens[word].map(Double.init) {
        figures.append((place, value))
      }
    }
    guard figures.count == 2, let first = figures.first, let last = figures.last else { return nil }
    let between = Set(words[first.place..<last.place].dropFirst())
    let joins: Set<String> = ["-", "to", "or", "and", "bis"]
    guard !between.isEmpty, between.isSubset(of: joins) else { return nil }
    // "twenty-one" is one number.
    if tens[words[first.place]] != nil, between == ["-"], last.value < 10 { return nil }
    return (min(first.value, last.value), max(first.value, last.value))
  }

  private func converted(_ reading: Reading) -> (
    value: Double, wasConverted: Bool, isUncertain: Bool
  )? {
    if let minutes = reading.minutes {
      guard let unit, unit.other.hasPrefix("minute") else { return nil }
      guard let given = reading.per, let per, given != per else {
        return (minutes, minutes != reading.value, false)
      }
      return (minutes * per.days / given.days, true, !exact(given, per))
    }
    if reading.isYears || reading.isMonths {
      guard let unit, unit.other.hasPrefix("year"), reading.per == nil else { return nil }
      return (reading.isMonths ? reading.value / 12 : reading.value, reading.isMonths, false)
    }
    guard let given = reading.per else { return (reading.value, false, false) }
    guard let per else { return nil }
    if given == per { return (reading.value, false, false) }
    if reading.value == 0 { return (0, false, false) }
    return (reading.value * per.days / given.days, true, !exact(given, per))
  }

  /// Days and weeks convert without rounding, and so do months and years.
  private func exact(_ left: Period, _ right: Period) -> Bool {
    let pair: Set<Period> = [left, right]
    return pair == [.day, .week] || pair == [.month, .year]
  }

  /// The parts of a phrase that names one figure.
  private struct Reading {
    var value: Double
    var outOf: Double?
    var per: Period?
    var minutes: Double?
    var isYears = false
    var isMonths = false
    var rest: [String]

    init?(_ words: [String], reader: FigureReader) {
      var rest = words
      guard let value = Self.value(&rest, per: reader.per) else { return nil }
      self.value = value.figure
      per = value.per
      if let place = rest.firstIndex(where: { $0 == "/" || $0 == "of" }),
        case let after = rest.index(after: place), after < rest.endIndex,
        let scale = Self.plainNumber(rest[after])
      {
        outOf = scale
        let start = place > 0 && rest[place - 1] == "out" ? place - 1 : place
        rest.removeSubrange(start...after)
      }
      Self.takePeriod(&rest, into: &per)
      let minuteUnit = reader.unit?.other.hasPrefix("minute") ?? false
      if minuteUnit, let place = rest.firstIndex(where: { ["hour", "hours", "hr", "hrs", "h"].contains($0) }) {
        minutes = self.value * 60
        rest.remove(at: place)
      } else if minuteUnit {
        minutes = self.value
        rest.removeAll { ["minute", "minutes", "min", "mins", "m"].contains($0) }
      }
      if reader.unit?.other.hasPrefix("year") ?? false {
        if let place = rest.firstIndex(where: { ["month", "months"].contains($0) }) {
          isMonths = true
          rest.remove(at: place)
        } else if let place = rest.firstIndex(where: { ["year", "years", "yr", "yrs"].contains($0) }) {
          isYears = true
          rest.remove(at: place)
        }
      }
      // A second figure makes the phrase mean something else.
      if rest.contains(where: { Self.plainNumber($0) != nil }) { return nil }
      self.rest = rest
    }

    static func plainNumber(_ word: String) -> Double? {
      if let value = Double(word), value.isFinite { return value }
      return (smallNumbers[word] ?? tens[word] ?? (word == "hundred" ? 100 : nil)).map(Double.init)
    }

    /// Takes the first figure out of `words`.
    static func value(_ words: inout [String], per: Period?) -> (figure: Double, per: Period?)? {
      let text = words.joined(separator: " ")
      if ["every day", "daily", "each day", "every single day", "every night", "everyday", "nightly"].contains(text) {
        words = []
        return (1, .day)
      }
      if ["every other day", "every second day"].contains(text) {
        words = []
        return (0.5, .day)
      }
      if ["every week", "weekly", "each week"].contains(text) {
        words = []
        return (1, .week)
      }
      if ["every month", "monthly", "each month"].contains(text) {
        words = []
        return (1, .month)
      }
      if ["never", "none", "nothing", "zero", "nil", "not once", "never ever", "none at all"].contains(text) {
        words = []
        return (0, nil)
      }
      if text.contains("hour and a half"), !words.contains(where: { plainNumber($0) != nil }) {
        words.removeAll { ["and", "half"].contains($0) }
        return (1.5, nil)
      }
      if let place = words.firstIndex(of: "once") {
        words.remove(at: place)
        return (1, nil)
      }
      if let place = words.firstIndex(where: { $0 == "twice" }) {
        words.remove(at: place)
        return (2, nil)
      }
      if let place = words.firstIndex(of: "half"), !words.contains(where: { plainNumber($0) != nil }) {
        words.removeSubrange(place...place)
        return (0.5, nil)
      }
      if let place = words.firstIndex(of: "dozen") {
        words.remove(at: place)
        return (12, nil)
      }
      guard let place = words.firstIndex(where: { plainNumber($0) != nil }) else {
        // "an hour a week"
        if let place = words.firstIndex(where: { ["hour", "hr"].contains($0) }), place <= 1 {
          return (1, nil)
        }
        return nil
      }
      // "-1"
      if place > 0, words[place - 1] == "-" {
        guard let size = plainNumber(words[place]) else { return nil }
        words.removeSubrange((place - 1)...place)
        return (-size, nil)
      }
      guard let first = plainNumber(words[place]) else { return nil }
      if tens[words[place]] != nil, place + 1 < words.count {
        let skip = words[place + 1] == "-" ? 2 : 1
        if place + skip < words.count, let ones = smallNumbers[words[place + skip]], (1...9).contains(ones) {
          words.removeSubrange(place...(place + skip))
          return (first + Double(ones), nil)
        }
      }
      let joined = words.joined(separator: " ")
      if joined.contains("and a half") {
        words.removeAll { ["and", "half"].contains($0) }
        if let again = words.firstIndex(where: { plainNumber($0) != nil }) { words.remove(at: again) }
        return (first + 0.5, nil)
      }
      words.remove(at: place)
      return (first, nil)
    }

    /// Takes "a week", "per month", "each day", "/ week" out of `words`.
    static func takePeriod(_ words: inout [String], into per: inout Period?) {
      let names: [String: Period] = [
        "day": .day, "daily": .day, "night": .day, "week": .week, "weekly": .week, "wk": .week,
        "month": .month, "monthly": .month, "year": .year, "yearly": .year,
      ]
      for (place, word) in words.enumerated() {
        guard let period = names[word] else { continue }
        let before = place > 0 ? words[place - 1] : ""
        let marks = ["a", "per", "each", "every", "/", "this", "last", "the", "in", "any"]
        guard marks.contains(before) || word.hasSuffix("ly") else { continue }
        per = period
        words.remove(at: place)
        if marks.contains(before) { words.remove(at: place - 1) }
        return
      }
    }
  }
}

extension String {
  /// "2,5" is how many people write 2.5.
  /// "1,000" is a thousand, not one.
  fileprivate var replacingComma: String {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts.last else { return self }
    return parts.joined(separator: last.count == 3 ? "" : ".")
  }
}
