import Interview

/// Reads a figure in the question's own unit: "twice a week", "half an hour", "a year and a half".
struct Counter {
  let least: Double
  let most: Double
  let whole: Bool
  let unit: Unit?
  let per: Period?

  /// The unit of time that is asked for, where it is one: minutes, years.
  private var time: TimeUnit? { noun.last.flatMap { TimeUnit.names[$0] }?.unit }

  /// What is counted: "heated argument", "day".
  private var noun: [String] {
    (unit.map { PlainText($0.one).words } ?? []).prefix { $0 != "a" && $0 != "per" }.map { $0 }
  }

  private var unitWords: Set<String> {
    let short: [String] =
      switch time {
      case .minute?: ["m"]
      case .year?: ["y"]
      default: []
      }
    return Set(noun + (unit.map { PlainText($0.other).words } ?? []).prefix { $0 != "a" && $0 != "per" } + short)
  }

  func read(_ plain: PlainText) -> Understanding {
    if let nothing = nothing(plain) { return nothing }
    if let days = DayCount(plain, countsDays: noun == ["day"]), per == .week { return read(days) }
    let phrase = FigurePhrase(plain, unitWords: unitWords, isRuler: false)
    guard !phrase.figures.isEmpty else {
      if saysNothing(plain) { return .suggestion(.number(0, approximate: false)) }
      return .unclear(phrase.isVague ? .vague : .notUnderstood)
    }
    // "5 out of 7" days.
    let isShare = phrase.outOf == most && noun == ["day"]
    guard !phrase.isMuddled, phrase.outOf == nil || isShare else { return .unclear(.notUnderstood) }
    if let part = phrase.figures.first(where: \.isPart) {
      // "Half" is likely half a year where years are asked for, and half of something unknown elsewhere.
      let isAlone = time == .year && plain.words.count == 1
      return isAlone ? .suggestion(.number(part.value, approximate: false)) : .unclear(.notUnderstood)
    }
    if phrase.isNegated {
      // "0, we never argue" says it twice.
      let isNothing = !phrase.isNegatedFirst && phrase.figures.allSatisfy { $0.value == 0 } && least <= 0
      return isNothing ? .suggestion(.number(0, approximate: false)) : .unclear(.notUnderstood)
    }
    // "One evening" is not one minute, and "3 on Sundays" not 3 a week.
    if phrase.rest.contains(where: { otherTimes.contains($0) || TimeUnit.names[$0] != nil }) {
      return .unclear(.notUnderstood)
    }
    if time != nil, time != .day, !phrase.counted.isEmpty { return .unclear(.notUnderstood) }
    // "3 children, so every day".
    if phrase.isEveryTime, !phrase.counted.isEmpty { return .unclear(.notUnderstood) }
    if let range = range(phrase) { return .unclear(.severalFigures(range.0, range.1)) }
    guard let amount = amount(phrase.figures) else { return .unclear(.notUnderstood) }
    guard let converted = converted(amount.value, every: phrase.every) else { return .unclear(.notUnderstood) }
    if let bound = phrase.bound, let unknown = unknown(converted.value, bound) { return unknown }
    let isRough = phrase.isApproximate || phrase.bound != nil || amount.isLoose
    let isCertain =
      phrase.rest.isEmpty && phrase.bound == nil && !phrase.isTentative && !phrase.isVague && !amount.isLoose
      && !amount.isCombined
    return answer(converted.value, approximate: isRough, isCertain: isCertain, wasConverted: converted.wasConverted)
  }

  private func read(_ days: DayCount) -> Understanding {
    switch days {
    case .these(let count): answer(Double(count), approximate: false, isCertain: false, wasConverted: false)
    case .most: answer(5, approximate: true, isCertain: false, wasConverted: false)
    case .nearlyAll: .unclear(.severalFigures(6, 7))
    case .weekend: .unclear(.severalFigures(1, 2))
    }
  }

  /// "More than once", "less than twice": which figure is meant cannot be known where the figures are small.
  private func unknown(_ value: Double, _ bound: FigurePhrase.Bound) -> Understanding? {
    switch bound {
    case .below where value <= 1: whole && least <= 0 ? .unclear(.severalFigures(0, 1)) : .unclear(.vague)
    case .below, .above: whole && value < 5 ? .unclear(.vague) : nil
    case .over, .under: nil
    }
  }

  private func answer(_ value: Double, approximate: Bool, isCertain: Bool, wasConverted: Bool) -> Understanding {
    guard value.isFinite, value >= least, value <= most else { return .unclear(.outOfRange(least, most)) }
    var (value, approximate) = (value, approximate)
    if whole, value != value.rounded() {
      // "Twice a week" is about 9 times a month; a figure further off, or none at all, is the visitor's to choose.
      let nearest = value.rounded()
      guard wasConverted, nearest >= 1, nearest <= most, abs(value - nearest) <= value / 10 else {
        return .unclear(.severalFigures(value.rounded(.down), min(value.rounded(.up), most)))
      }
      (value, approximate) = (nearest, true)
    }
    let answer = Answer.number((value * 100).rounded() / 100, approximate: approximate)
    return isCertain ? .answer(answer) : .suggestion(answer)
  }

  /// "Never", "no arguments", "not once".
  private func nothing(_ plain: PlainText) -> Understanding? {
    guard least <= 0 else { return nil }
    let words = plain.words.filter { !unitWords.contains($0) && !["time", "times"].contains($0) }
    let phrase = Phrase(PlainText(words: words))
    let notOnce: Set<[String]> = [["not", "even", "once"], ["not", "1"], ["not", "even", "1"], ["not", "single", "1"]]
    if notOnce.contains(phrase.words) { return .suggestion(.number(0, approximate: false)) }
    guard phrase.isDenial, phrase.words.first != "i" else { return nil }
    let isPlain = time != .year && words != ["no"] && words != ["nope"] || words.count < plain.words.count
    return isPlain ? .answer(.number(0, approximate: false)) : .suggestion(.number(0, approximate: false))
  }

  /// "We never argue", "none, thank God", "no calm talks": likely nothing.
  private func saysNothing(_ plain: PlainText) -> Bool {
    guard least <= 0, time == nil || time == .day else { return false }
    let others: Set<String> = [
      "enough", "mind", "sure", "know", "idea", "more", "less", "longer", "used", "comment", "business", "way", "until",
      "unless", "before", "since", "when", "if", "to", "sometimes", "often", "always", "every", "want",
    ]
    let all = Phrase(plain).words
    guard all.count <= 8, !all.contains(where: { turns.contains($0) || others.contains($0) }) else { return false }
    let words = all.drop { ["we", "it", "there", "is", "are", "has", "been", "well", "oh", "honestly"].contains($0) }
    switch words.first {
    case "never", "none": return true
    case "no": return words.count > 1 && !["i", "we", "partner", "it", "one"].contains(words.dropFirst().first)
    case "do": return all.first == "we" && words.dropFirst().first == "not"
    default: return false
    }
  }

  // MARK: Several figures

  /// "6 or 7", "2 to 3 hours", in the question's unit.
  private func range(_ phrase: FigurePhrase) -> (Double, Double)? {
    guard phrase.figures.count == 2, let first = phrase.figures.first, let last = phrase.figures.last else { return nil }
    // "12 years, 10 married", "1 for me, 3 for him": which of the two counts is asked, never guessed.
    let areAlike = first.isTimes == last.isTimes && (first.time == last.time || time != .minute && last.time == nil)
    guard first.joins || areAlike && !first.follows && !last.follows else { return nil }
    var (low, high) = (first, last)
    // "1 or 2 hours", "an hour or two": the decade of "1 or 2 decades" counts for both.
    low.time = first.time ?? last.time
    if first.joins, high.time == nil, !high.isTimes { high.time = first.time }
    guard let one = amount([low]), let other = amount([high]),
      let from = converted(one.value, every: phrase.every), let to = converted(other.value, every: phrase.every)
    else { return nil }
    let ends = [from.value, to.value].map { whole ? $0.rounded() : ($0 * 10).rounded() / 10 }.sorted()
    guard let least = ends.first, let most = ends.last, least >= self.least, most <= self.most, least < most else {
      return nil
    }
    return (least, most)
  }

  /// What the figures come to in the question's unit: "1 hour 30 minutes", "30 minutes twice a week".
  private func amount(_ figures: [Figure]) -> (value: Double, isLoose: Bool, isCombined: Bool)? {
    guard let first = figures.first, figures.count <= 2 else { return nil }
    // Weeks are told in years by nobody but us.
    let isLoose = figures.contains { $0.isLoose || time == .year && ($0.time == .week || $0.time == .day) }
    guard let last = figures.last, figures.count == 2 else {
      return inUnit(first).map { ($0, isLoose, false) }
    }
    guard !first.joins, last.follows || first.isTimes != last.isTimes, let time, time != .day else { return nil }
    if first.isTimes != last.isTimes {
      let times = first.isTimes ? first.value : last.value
      let stretch = first.isTimes ? last : first
      return inUnit(stretch).map { ($0 * times, isLoose, true) }
    }
    guard !first.isTimes, let large = first.time, large.days > time.days || large == time && last.time != nil
    else { return nil }
    // "1 hour 30": the smaller unit goes without saying.
    guard last.time == nil || last.time.map({ $0.days < large.days }) ?? false,
      last.value < large.days / (last.time ?? time).days,
      let one = inUnit(first), let other = inUnit(last)
    else { return nil }
    return (one + other, isLoose, false)
  }

  private func inUnit(_ figure: Figure) -> Double? {
    guard let given = figure.time else {
      // "Twice" is no answer where minutes or years are asked for, and "half" is half of something.
      if time == nil || time == .day { return figure.value }
      return figure.isTimes || time == .minute && figure.value != figure.value.rounded() ? nil : figure.value
    }
    guard let time, !figure.isTimes else { return nil }
    if given == time { return figure.value }
    switch (time, given) {
    case (.minute, .hour): return figure.value * 60
    case (.year, .month): return figure.value / 12
    case (.year, .week), (.year, .day): return figure.value * given.days / time.days
    default: return nil
    }
  }

  // MARK: How often

  /// A figure for every so many days, as one for the question's own period. Nil where the question has none.
  private func converted(_ value: Double, every days: Double?) -> (value: Double, wasConverted: Bool)? {
    guard let days else { return (value, false) }
    guard let per else { return nil }
    if days == per.days || value == 0 { return (value, false) }
    // A month of days has 30, as people count.
    let isInDays = per == .month && days < 7 && days == days.rounded()
    let converted = value * (isInDays ? 30 : per.days) / days
    let nearest = converted.rounded()
    return (abs(converted - nearest) < 1e-9 ? nearest : converted, true)
  }
}
