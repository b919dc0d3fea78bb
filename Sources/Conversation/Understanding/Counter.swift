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
    Set(noun + (unit.map { PlainText($0.other).words } ?? []).prefix { $0 != "a" && $0 != "per" })
  }

  func read(_ plain: PlainText) -> Understanding {
    if let nothing = nothing(plain) { return nothing }
    let phrase = FigurePhrase(plain, unitWords: unitWords, isRuler: false)
    guard !phrase.figures.isEmpty else { return .unclear(phrase.isVague ? .vague : .notUnderstood) }
    guard !phrase.isNegated, !phrase.isMuddled, phrase.outOf == nil else { return .unclear(.notUnderstood) }
    // "One evening" is not one minute, and "3 on Sundays" not 3 a week.
    if phrase.rest.contains(where: { otherTimes.contains($0) || TimeUnit.names[$0] != nil }) {
      return .unclear(.notUnderstood)
    }
    if time != nil, time != .day, !phrase.counted.isEmpty { return .unclear(.notUnderstood) }
    if let range = range(phrase) { return .unclear(.severalFigures(range.0, range.1)) }
    guard let amount = amount(phrase.figures) else { return .unclear(.notUnderstood) }
    guard let converted = converted(amount.value, every: phrase.every) else { return .unclear(.notUnderstood) }
    let isRough = phrase.isApproximate || phrase.bound != nil || amount.isLoose
    let isCertain =
      phrase.rest.isEmpty && phrase.bound == nil && !phrase.isTentative && !phrase.isVague && !amount.isLoose
      && !amount.isCombined && converted.isExact
    if phrase.bound == .under, converted.value <= 1 {
      return whole && least <= 0 ? .unclear(.severalFigures(0, 1)) : .unclear(.vague)
    }
    return answer(converted.value, approximate: isRough, isCertain: isCertain, wasConverted: converted.wasConverted)
  }

  private func answer(_ value: Double, approximate: Bool, isCertain: Bool, wasConverted: Bool) -> Understanding {
    guard value.isFinite, value >= least, value <= most else { return .unclear(.outOfRange(least, most)) }
    if whole, value != value.rounded() {
      // Never "nothing" for what happens now and then.
      if wasConverted, value >= 0.5, value.rounded() <= most {
        return .suggestion(.number(value.rounded(), approximate: true))
      }
      return .unclear(.severalFigures(value.rounded(.down), min(value.rounded(.up), most)))
    }
    let answer = Answer.number((value * 100).rounded() / 100, approximate: approximate)
    return isCertain ? .answer(answer) : .suggestion(answer)
  }

  /// "Never", "no arguments", "not once".
  private func nothing(_ plain: PlainText) -> Understanding? {
    guard least <= 0 else { return nil }
    let words = plain.words.filter { !unitWords.contains($0) && !["time", "times"].contains($0) }
    let phrase = Phrase(PlainText(words: words))
    guard phrase.isDenial, phrase.words.first != "i" else { return nil }
    let isPlain = time != .year && words != ["no"] && words != ["nope"] || words.count < plain.words.count
    return isPlain ? .answer(.number(0, approximate: false)) : .suggestion(.number(0, approximate: false))
  }

  // MARK: Several figures

  /// "6 or 7", "2 to 3 hours", in the question's unit.
  private func range(_ phrase: FigurePhrase) -> (Double, Double)? {
    guard phrase.figures.count == 2, let first = phrase.figures.first, let last = phrase.figures.last, first.joins
    else { return nil }
    var low = first
    low.time = first.time ?? last.time
    // "1 or 2 hours": the decade of "1 or 2 decades" counts for both.
    guard let one = amount([low]), let other = amount([last]),
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
    guard !first.joins, let time, time != .day else { return nil }
    if first.isTimes != last.isTimes {
      let times = first.isTimes ? first.value : last.value
      let stretch = first.isTimes ? last : first
      return inUnit(stretch).map { ($0 * times, isLoose, true) }
    }
    guard !first.isTimes, let large = first.time, large.days > time.days else { return nil }
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
  private func converted(_ value: Double, every days: Double?) -> (
    value: Double, isExact: Bool, wasConverted: Bool
  )? {
    guard let days else { return (value, true, false) }
    guard let per else { return nil }
    if days == per.days || value == 0 { return (value, true, false) }
    let converted = value * per.days / days
    // Days and weeks convert without rounding, and so do months and years.
    let isExact =
      Set([days, per.days]) == [1, 7] || Set([days, per.days]) == [Period.month.days, Period.year.days]
    let nearest = converted.rounded()
    return (abs(converted - nearest) < 1e-9 ? nearest : converted, isExact || days == 7.0 / 5, true)
  }
}
