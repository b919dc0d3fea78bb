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
    if let end = end(reply) { return .suggestion(.number(Double(end), approximate: false)) }
    if reply.isDenial, least == 0 {
      let isNone = !reply.words.filter { ["none", "nothing", "nil"].contains($0) }.isEmpty
      return isNone ? .answer(.number(0, approximate: false)) : .suggestion(.number(0, approximate: false))
    }
    let phrase = FigurePhrase(plain, unitWords: ["point", "points"], isRuler: true)
    guard !phrase.isNegated, !phrase.isMuddled, phrase.every == nil else {
      return .unclear(phrase.figures.isEmpty && phrase.isVague ? .vague : .notUnderstood)
    }
    guard let first = phrase.figures.first, !first.isLoose, phrase.bound == nil else {
      return .unclear(phrase.isVague || phrase.bound != nil || !phrase.figures.isEmpty ? .vague : .notUnderstood)
    }
    if let outOf = phrase.outOf, outOf != Double(most) { return .unclear(.notUnderstood) }
    if phrase.figures.contains(where: { $0.time != nil || $0.isTimes }) { return .unclear(.notUnderstood) }
    if phrase.rest.contains(where: { otherTimes.contains($0) || TimeUnit.names[$0] != nil }) {
      return .unclear(.notUnderstood)
    }
    let range = Double(least)...Double(most)
    if let last = phrase.figures.last, phrase.figures.count > 1 {
      let ends = [first.value, last.value].sorted()
      guard phrase.figures.count == 2, first.joins, ends.allSatisfy(range.contains) else {
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

  /// The end of the ruler that words mean: "no problem", "not a problem", "the biggest", "the maximum".
  private func end(_ reply: Phrase) -> Int? {
    guard !reply.words.contains(where: { Double($0) != nil }), !reply.words.contains("half") else { return nil }
    if [["max"], ["maximum"], ["highest"], ["top"]].contains(reply.core) { return most }
    if [["min"], ["minimum"], ["lowest"]].contains(reply.core) { return least }
    if [["middle"], ["medium"], ["halfway"], ["average"], ["so", "so"], ["50", "/", "50"]].contains(reply.core),
      (least + most).isMultiple(of: 2)
    {
      return (least + most) / 2
    }
    let ends = [(place: least, phrase: Phrase(low)), (place: most, phrase: Phrase(high))]
    let fitting = ends.filter { end in fits(reply, end.phrase, other: ends.first { $0.place != end.place }?.phrase)
    }
    return fitting.count == 1 ? fitting.first?.place : nil
  }

  private func fits(_ reply: Phrase, _ label: Phrase, other: Phrase?) -> Bool {
    guard !label.words.isEmpty else { return false }
    if reply.core == label.core || reply.words == label.words { return true }
    guard reply.isNegated == label.isNegated else { return false }
    let told = Set(reply.content + reply.words.filter { $0 == "most" })
    let named = Set(label.content)
    guard !told.isEmpty, told.isSubset(of: named) else { return false }
    // "A problem" may be any of them.
    return reply.isNegated || !told.isSubset(of: other?.content ?? [])
  }
}
