import Interview

/// Reads a place on a ruler: "7", "7/10", "seven out of ten", "about 6", or what the ends are called.
struct Ruler {
  let least: Int
  let most: Int
  let low: String
  let high: String

  /// "Not sure" may be a place on a ruler that says how sure somebody is.
  func notSure(_ phrase: Phrase) -> Understanding? {
    guard phrase.isNotSure, ![low, high].contains(where: { Phrase($0) == phrase }) else { return nil }
    let isAboutSureness = [low, high].contains { Phrase($0).words.contains("sure") }
    return isAboutSureness && phrase.isUncertain ? .unclear(.sureness) : .answer(.notSure)
  }

  func read(_ plain: PlainText) -> Understanding {
    let reply = Phrase(plain)
    if let end = end(reply) {
      let answer = Answer.number(Double(end.place), approximate: false)
      return end.isNamed ? .answer(answer) : .suggestion(answer)
    }
    if reply.isDenial, least == 0 {
      let isNone = reply.words.contains { ["none", "nil"].contains($0) }
      return isNone ? .answer(.number(0, approximate: false)) : .suggestion(.number(0, approximate: false))
    }
    let phrase = FigurePhrase(plain, unitWords: ["point", "points"], isRuler: true)
    if let percent = percent(phrase, plain) { return percent }
    guard !phrase.isNegated, !phrase.isMuddled, phrase.every == nil else {
      return .unclear(phrase.figures.isEmpty && phrase.isVague ? .vague : .notUnderstood)
    }
    guard let first = phrase.figures.first, !first.isLoose, !first.isPart, phrase.bound == nil else {
      return .unclear(phrase.isVague || phrase.bound != nil || !phrase.figures.isEmpty ? .vague : .notUnderstood)
    }
    if phrase.figures.contains(where: { $0.time != nil || $0.isTimes }) { return .unclear(.notUnderstood) }
    if let counted = phrase.counted.first, otherTimes.contains(counted) { return .unclear(.notUnderstood) }
    if let outOf = phrase.outOf, outOf != Double(most) { return share(first.value, of: outOf, phrase) }
    let range = Double(least)...Double(most)
    if let last = phrase.figures.last, phrase.figures.count > 1 {
      // "8, it was 3", "6 for me, 2 for my partner": which of the two counts is asked, never guessed.
      let ends = [first.value, last.value].sorted()
      guard phrase.figures.count == 2, ends.allSatisfy(range.contains), first.value != last.value else {
        return .unclear(.notUnderstood)
      }
      return .unclear(.severalFigures(ends.min() ?? 0, ends.max() ?? 0))
    }
    guard range.contains(first.value) else { return .unclear(.outOfRange(range.lowerBound, range.upperBound)) }
    if first.value != first.value.rounded() {
      return .unclear(.severalFigures(first.value.rounded(.down), first.value.rounded(.up)))
    }
    let answer = Answer.number(first.value, approximate: phrase.isApproximate)
    let isCertain = phrase.rest.isEmpty && !phrase.isVague && !phrase.isTentative
    return isCertain ? .answer(answer) : .suggestion(answer)
  }

  /// "70 %" as a place on the ruler: asked back.
  private func percent(_ phrase: FigurePhrase, _ plain: PlainText) -> Understanding? {
    let signs: Set<String> = ["%", "percent", "per", "cent"]
    guard plain.words.contains(where: { $0 == "%" || $0 == "percent" || $0 == "cent" }), !phrase.isNegated,
      phrase.bound == nil, let first = phrase.figures.first, phrase.figures.count == 1, !first.isLoose, !first.isPart,
      phrase.rest.allSatisfy(signs.contains)
    else { return nil }
    return share(first.value, of: 100, phrase)
  }

  /// A figure that was told on another scale: "4 out of 5".
  private func share(_ value: Double, of whole: Double, _ phrase: FigurePhrase) -> Understanding {
    guard phrase.isOutOfCertain || whole == 100, phrase.figures.count == 1, (0...whole).contains(value), whole > 1
    else { return .unclear(.notUnderstood) }
    let place = Double(least) + value / whole * Double(most - least)
    if abs(place - place.rounded()) < 1e-9 {
      return .suggestion(.number(place.rounded(), approximate: phrase.isApproximate))
    }
    return .unclear(.severalFigures(place.rounded(.down), place.rounded(.up)))
  }

  /// The place that words mean: "no problem", "not a problem", "the biggest", "the maximum", "half".
  ///
  /// `isNamed` where they are those that stand at the end of the ruler.
  private func end(_ reply: Phrase) -> (place: Int, isNamed: Bool)? {
    let middles: Set<String> = [
      "middle", "medium", "halfway", "half way", "average", "so so", "50 / 50", "50 50", "fifty fifty", "half half",
      "half",
    ]
    if middles.contains(reply.core.joined(separator: " ")), (least + most).isMultiple(of: 2) {
      return ((least + most) / 2, false)
    }
    guard !reply.words.contains(where: { Double($0) != nil }), !reply.words.contains("half") else { return nil }
    if [["max"], ["maximum"], ["highest"], ["top"]].contains(reply.core) { return (most, false) }
    if [["min"], ["minimum"], ["lowest"]].contains(reply.core) { return (least, false) }
    let ends = [(place: least, phrase: Phrase(low)), (place: most, phrase: Phrase(high))]
    let fitting = ends.filter { end in fits(reply, end.phrase, other: ends.first { $0.place != end.place }?.phrase)
    }
    guard let only = fitting.first, fitting.count == 1 else { return nil }
    return (only.place, reply.words == only.phrase.words || reply.core == only.phrase.core)
  }

  private func fits(_ reply: Phrase, _ label: Phrase, other: Phrase?) -> Bool {
    guard !label.words.isEmpty, !reply.words.contains(where: { ["more", "less", "than", "could"].contains($0) })
    else { return false }
    if reply.core == label.core || reply.words == label.words { return true }
    guard reply.isNegated == label.isNegated else { return false }
    let told = Set(reply.content + reply.words.filter { $0 == "most" })
    let named = Set(label.content)
    guard !told.isEmpty, told.isSubset(of: named) else { return false }
    // "A problem" may be any of them.
    return reply.isNegated || !told.isSubset(of: other?.content ?? [])
  }
}
