/// How sure somebody says that they are, and where they say it.
struct StatedConfidence {
  /// Ranges of tokens that say it, in order and apart.
  var ranges: [Range<Int>] = []
  /// From 0 to 10; nil where it is said in words only.
  var level: Double?
  /// Whether the words say that it is small: "not sure".
  var isLow = false
}

/// Finds a confidence in any form: "8/10", "(7)", "60%", "seven out of ten sure", "pretty confident", "confidance: 6".
///
/// A figure out of ten alone is one, unless it follows the name of something else that is measured by rulers.
struct ConfidenceFinder {
  private let tokens: [Token]
  private var matcher: Matcher
  private var found = StatedConfidence()

  init(_ tokens: [Token], _ index: PhraseIndex) {
    self.tokens = tokens
    matcher = Matcher(tokens, index)
  }

  mutating func find() -> StatedConfidence {
    let elsewhere = matcher.find(.notSure)
    let unsure = matcher.find(.unsure)
    for place in tokens.indices {
      guard !isTaken(place), let words = sureWords(place) else { continue }
      let before = ratingEnding(at: words.lowerBound)
      if before == nil, needsFigure(place) { continue }
      let after = before == nil ? ratingBehind(words.upperBound) : nil
      // "Become more confident (8/10)" speaks of confidence, and only the figure says how sure somebody is.
      let isElsewhere = elsewhere.contains { $0.overlaps(words) }
      let figureIsApart = after.map { tokens[$0.range.lowerBound].opens } ?? true
      guard before != nil || !isElsewhere || !figureIsApart else { continue }
      let start = before?.range.lowerBound ?? words.lowerBound
      let end = after?.range.upperBound ?? words.upperBound
      take(leading(start)..<end, before?.level ?? after?.level)
    }
    for words in unsure {
      found.isLow = true
      if !words.contains(where: isTaken) { take(words, nil) }
    }
    for place in tokens.indices where !isTaken(place) {
      if let rating = bareRating(place) { take(leading(rating.range.lowerBound)..<rating.range.upperBound, rating.level) }
    }
    takeFigureInBrackets()
    found.ranges.sort { $0.lowerBound < $1.lowerBound }
    return found
  }

  private mutating func take(_ range: Range<Int>, _ level: Double?) {
    found.ranges.append(range)
    if found.level == nil { found.level = level.map { min(10, max(0, $0)) } }
  }

  private func isTaken(_ place: Int) -> Bool { found.ranges.contains { $0.contains(place) } }

  private mutating func sureWords(_ place: Int) -> Range<Int>? {
    if let words = matcher.longest(.sure, from: place) ?? matcher.longest(.sureByFigure, from: place) { return words }
    return tokens[place].isWord && isMisspelt(tokens[place].text) ? place..<(place + 1) : nil
  }

  private mutating func needsFigure(_ place: Int) -> Bool {
    matcher.longest(.sure, from: place) == nil && matcher.longest(.sureByFigure, from: place) != nil
  }

  /// "confidance", "confidense", "confidant", "cofident": one or two slips in a long word.
  private func isMisspelt(_ word: String) -> Bool {
    guard word.utf8.count >= 7, word.hasPrefix("co"), !matcher.index.begins(GoalWords.Role.english.rawValue, word),
      !matcher.index.begins(GoalWords.Role.notSure.rawValue, word)
    else { return false }
    return ["confident", "confidence"].contains { slips(Array(word.utf8), Array($0.utf8)) <= 2 }
  }

  /// A figure right before the words: "80% confident", "seven out of ten sure".
  private func ratingEnding(at end: Int) -> (range: Range<Int>, level: Double?)? {
    for length in 1...5 where end - length >= 0 {
      let start = end - length
      if let rating = rating(start), rating.range.upperBound == end, !isTaken(start) {
        // "walk 30 minutes, 80 confident" has no sign, and "until 8 sure" is no rating either.
        if rating.isPlain, tokens[start].before <= .space, start > 0, !isLeading(start - 1) { continue }
        return (rating.range, rating.level)
      }
    }
    return nil
  }

  /// A figure behind the words, over what may stand between: "confidence level: 8", "confident at about 70%".
  private func ratingBehind(_ place: Int) -> (range: Range<Int>, level: Double?)? {
    var place = place
    for _ in 0..<4 {
      guard place < tokens.count, tokens[place].before < .sentence || tokens[place].number != nil else { return nil }
      if let rating = rating(place) { return (rating.range, rating.level) }
      guard Self.between.contains(tokens[place].text) else { return nil }
      place += 1
    }
    return nil
  }

  private static let between: Set<String> = [
    "level", "lvl", "score", "rating", "ruler", "is", "of", "at", "about", "around", "approximately", "approx", "to", "do",
    "this", "it", "now", "today", "currently", "was", "a", "maybe", "say",
  ]

  private struct Rating {
    var range: Range<Int>
    var level: Double?
    /// Without a sign that says out of how many.
    var isPlain: Bool
    /// Of so many, which may be anything.
    var isShare = false
  }

  private func rating(_ place: Int) -> Rating? {
    guard let value = figure(tokens[place]) else { return nil }
    var next = place + 1
    var lowest = value
    // "7-8/10", "7 to 8 out of 10": the smaller one counts.
    if next < tokens.count, tokens[next].before == .hyphen, let other = figure(tokens[next]) {
      lowest = min(value, other)
      next += 1
    } else if next + 1 < tokens.count, ["to", "or"].contains(tokens[next].text), let other = figure(tokens[next + 1]) {
      lowest = min(value, other)
      next += 2
    }
    func word(_ place: Int) -> String? { place < tokens.count ? tokens[place].text : nil }
    if ["%", "percent"].contains(word(next)) { return Rating(range: place..<(next + 1), level: lowest / 10, isPlain: false) }
    if word(next) == "per", word(next + 1) == "cent" {
      return Rating(range: place..<(next + 2), level: lowest / 10, isPlain: false)
    }
    // "8 of 10" is days or nights as well: only words beside it make it a confidence.
    if word(next) == "of", next + 1 < tokens.count, let whole = figure(tokens[next + 1]), [10, 100].contains(whole), lowest <= whole {
      return Rating(range: place..<(next + 2), level: lowest / whole * 10, isPlain: false, isShare: true)
    }
    var behind = next
    if word(next) == "/" { behind = next + 1 } else if word(next) == "out", word(next + 1) == "of" { behind = next + 2 }
    if behind > next {
      guard behind < tokens.count, let whole = figure(tokens[behind]) else {
        return word(next) == "/" ? Rating(range: place..<behind, level: scaled(lowest), isPlain: false) : nil
      }
      guard [5, 10, 100].contains(whole), lowest <= whole else { return nil }
      return Rating(range: place..<(behind + 1), level: lowest / whole * 10, isPlain: false)
    }
    return Rating(range: place..<next, level: scaled(lowest), isPlain: true)
  }

  private func scaled(_ value: Double) -> Double? { value <= 10 ? value : value <= 100 ? value / 10 : nil }

  /// A figure out of ten that names nothing else, and stands for how sure somebody is.
  private mutating func bareRating(_ place: Int) -> (range: Range<Int>, level: Double?)? {
    guard let rating = rating(place), !rating.isPlain, !rating.isShare, rating.level != nil,
      let last = rating.range.last, tokens[last].text == "10" || tokens[last].text == "ten"
    else { return nil }
    if tokens[place].opens, tokens[last].closes { return (rating.range, rating.level) }
    // "From 4/10 to 6/10".
    if place >= 2, tokens[place - 1].text == "to", figure(tokens[place - 2]) != nil { return nil }
    // Up to four words of the same clause before it may name what it measures.
    var before = place
    while before > max(0, place - 4), tokens[before].before < .clause {
      before -= 1
      if let name = matcher.longest(.ruler, from: before), name.upperBound <= place { return nil }
    }
    return (rating.range, rating.level)
  }

  /// "(7)" and "(80%)" at the end, and ", 80%".
  private mutating func takeFigureInBrackets() {
    guard let last = tokens.indices.last(where: { !isTaken($0) }) else { return }
    let start = tokens[last].text == "%" && last > 0 ? last - 1 : last
    guard tokens[start].number != nil, let rating = rating(start), rating.range.upperBound == last + 1,
      start > 0, rating.level != nil
    else { return }
    let inBrackets = tokens[start].opens
    let isShare = !rating.isPlain && tokens[start].before >= .clause
    if inBrackets || isShare { take(rating.range, rating.level) }
  }

  /// The beginning of "I am", "my", "and I feel pretty" in front of it.
  private func leading(_ start: Int) -> Int {
    var start = start
    while start > 0, tokens[start].before < .sentence, isLeading(start - 1), !isTaken(start - 1) {
      start -= 1
      if Self.subjects.contains(tokens[start].text) { break }
    }
    return start
  }

  private func isLeading(_ place: Int) -> Bool { Self.leadingWords.contains(tokens[place].text) }

  private static let subjects: Set<String> = ["i", "i'm", "im", "we", "we're", "my", "our"]

  private static let leadingWords: Set<String> = [
    "i", "i'm", "im", "am", "we", "we're", "are", "feel", "feeling", "my", "our", "is", "about", "around", "pretty", "quite", "very", "really",
    "fairly", "so", "approximately", "currently", "with", "level",
  ]
}
