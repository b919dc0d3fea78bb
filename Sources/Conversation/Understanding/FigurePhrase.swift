/// One figure of a phrase, with the unit of time that it was told in.
struct Figure: Hashable {
  var value: Double
  var time: TimeUnit?
  /// "Twice", "3 times".
  var isTimes = false
  /// "A couple", "a few".
  var isLoose = false
  /// Joined to the next one: "6 or", "6-", "6 to".
  var joins = false
}

/// The parts of a phrase with figures in it.
struct FigurePhrase {
  enum Bound: Hashable { case over, under }

  var figures: [Figure] = []
  /// In days: 7 for "a week", 2 for "every other day".
  var every: Double?
  /// The 10 of "7 out of 10".
  var outOf: Double?
  var isApproximate = false
  /// "Not sure, maybe 3".
  var isTentative = false
  /// "More than", "up to".
  var bound: Bound?
  var isNegated = false
  var isVague = false
  /// Something that makes another thing of the figures: two frequencies, or "since I was 15".
  var isMuddled = false
  /// What is counted, where that is not what the question counts: the "sessions" of "3 sessions".
  var counted: [String] = []
  /// What is left over.
  var rest: [String] = []

  private let words: [String]
  private let unitWords: Set<String>
  private let isRuler: Bool
  private var place = 0
  private var isEveryTime = false

  /// - Parameter unitWords: What the question counts: "argument", "arguments".
  init(_ plain: PlainText, unitWords: Set<String>, isRuler: Bool) {
    words = plain.words.flatMap { contractions[$0] ?? [$0] }.map(\.withDecimalPoint)
    self.unitWords = unitWords
    self.isRuler = isRuler
    while let word = words[at: place] {
      if takeSet() || takeFrequency() || takeNumber() || takeUnitAlone() { continue }
      place += 1
      take(word)
    }
    // "Every day" alone is once a day.
    if figures.isEmpty, isEveryTime { figures = [Figure(value: 1, isTimes: true)] }
  }

  private mutating func take(_ word: String) {
    if let last = figures.indices.last {
      if ["-", "to", "or"].contains(word) || word == "and" && words.contains("between") {
        figures[last].joins = true
        return
      }
      // "20 or more years".
      if let unit = TimeUnit.names[word], figures[last].time == nil, !figures[last].isTimes, isAfterBound {
        figures[last].time = unit.unit
        figures[last].value *= unit.count
        return
      }
    }
    switch word {
    case "+", ">", "plus": bound = .over
    case "<": bound = .under
    case _ where muddling.contains(word): isMuddled = true
    case _ where hedges.contains(word): isApproximate = true
    case _ where vague.contains(word): isVague = true
    case _ where negators.contains(word): isNegated = true
    case _ where figureFillers.contains(word) || unitWords.contains(word): break
    // "I am a 7", but "I am 45" is an age.
    case "am" where isRuler: break
    case _ where figures.isEmpty && leaders.contains(word): break
    case _ where word.contains(where: \.isNumber): isMuddled = true
    default:
      if rest.isEmpty, !clauses.contains(word), endsNumber(place - 2) { counted.append(word) }
      rest.append(word)
    }
  }

  /// Whether "or more" or a plus stands just before.
  private var isAfterBound: Bool {
    BoundWords.all.contains { words[..<(place - 1)].suffix($0.words.count) == $0.words[...] }
      || ["+", "plus"].contains(words[at: place - 2])
  }

  private func endsNumber(_ place: Int) -> Bool {
    guard let word = words[at: place] else { return false }
    return NumberWord(words, at: place) != nil || ["times", "time", "x"].contains(word)
  }

  /// "More than", "or so", "more or less", "at least".
  private mutating func takeSet() -> Bool {
    guard let set = BoundWords.all.first(where: { words[place...].starts(with: $0.words) }) else { return false }
    switch set.meaning {
    case .about: isApproximate = true
    case .tentative: isTentative = true
    case .over: bound = .over
    case .under: bound = .under
    case .vague: isVague = true
    }
    place += set.words.count
    return true
  }

  private mutating func takeFrequency() -> Bool {
    guard let frequency = Frequency(words, at: place) else { return false }
    // "A year" is a stretch of time, "2 a year" a frequency.
    if figures.isEmpty, !frequency.isWhole { return false }
    if let every, every != frequency.days { isMuddled = true }
    every = frequency.days
    isEveryTime = isEveryTime || frequency.isWhole
    place = frequency.next
    return true
  }

  private mutating func takeNumber() -> Bool {
    let isBelowZero = figures.isEmpty && words[at: place] == "-"
    let start = isBelowZero ? place + 1 : place
    guard let number = NumberWord(words, at: start) else { return false }
    place = number.next
    var figure = Figure(value: isBelowZero ? -number.value : number.value, isLoose: number.isLoose)
    figure.isTimes = ["once", "twice", "thrice"].contains(words[at: start])
    takeScale(of: &figure)
    if let sign = words[at: place], ["+", "plus"].contains(sign) {
      bound = .over
      place += 1
    }
    takeUnit(of: &figure)
    figures.append(figure)
    return true
  }

  /// "Out of 10" and "/10"; "1/2" where no ruler is meant.
  private mutating func takeScale(of figure: inout Figure) {
    let start: Int? =
      switch words[at: place] {
      case "/", "of": place + 1
      case "out" where words[at: place + 1] == "of": place + 2
      default: nil
      }
    guard let start, let scale = NumberWord(words, at: start), !scale.isLoose else { return }
    place = scale.next
    if !isRuler, scale.value > figure.value, scale.value <= 4 {
      figure.value /= scale.value
    } else {
      outOf = scale.value
    }
  }

  /// The unit after a number, and what it adds: "hours", "of an hour", "years and a half", "times".
  private mutating func takeUnit(of figure: inout Figure) {
    var next = place
    if figure.value < 1 {
      if words[at: next] == "of" { next += 1 }
      if let article = words[at: next], ["a", "an"].contains(article) { next += 1 }
    }
    guard let name = words[at: next] else { return }
    if ["times", "time", "x"].contains(name) {
      figure.isTimes = true
      place = next + 1
    } else if let unit = TimeUnit.names[name] {
      place = next + 1
      figure.time = unit.unit
      figure.value *= unit.count
      takePart(of: unit.count, of: &figure)
    }
  }

  /// "A year", "an hour and a half".
  private mutating func takeUnitAlone() -> Bool {
    guard let article = words[at: place], ["a", "an"].contains(article), let name = words[at: place + 1],
      let unit = TimeUnit.names[name]
    else { return false }
    place += 2
    var figure = Figure(value: unit.count, time: unit.unit)
    takePart(of: unit.count, of: &figure)
    figures.append(figure)
    return true
  }

  private mutating func takePart(of count: Double, of figure: inout Figure) {
    guard let part = NumberWord.part(words, at: place) else { return }
    figure.value += part.value * count
    place = part.next
  }
}

private let vague: Set<String> = [
  "lot", "lots", "often", "some", "several", "many", "sometimes", "rarely", "seldom", "constantly", "always",
  "hardly",
  "little", "bit", "loads", "tons", "varies", "depends", "frequently", "much", "high", "low", "most", "ages",
  "forever",
  "long", "regularly", "occasionally", "plenty", "enough", "while", "countless", "too", "big", "huge", "small",
]

/// A figure after one of these is a date or an age.
private let muddling: Set<String> = ["since", "until", "age", "aged", "old", "%", "minus"]

/// Begin a remark on a figure.
private let clauses: Set<String> = [
  "because", "but", "when", "if", "with", "depending", "today", "due", "unless", "though", "even", "before",
  "after",
  "without", "married", "each", "apart", "away", "by", "while", "as", "mostly", "on", "in",
]

private let figureFillers: Set<String> = [
  "i", "would", "say", "think", "it", "is", "a", "an", "the", "just", "only", "at", "we", "have", "had", "do", "my",
  "answer",
  "please", "so", "now", "right", "currently", "usually", "normally", "give", "well", "um", "hmm", "oh", "ok",
  "okay",
  "feel", "and", "times", "time", "x", "points", "point", "of", "between", "been", "yes", "=", "#", "for", "that",
  "be", "us",
  "total", "together", "were", "are", "happens", "spend", "can", "could", "there", "exactly",
]

/// Fillers before a figure, and the beginning of a remark after one.
private let leaders: Set<String> = [
  "on", "in", "with", "by", "from", "every", "each", "usual", "week", "month", "good",
]

extension String {
  /// "2,5" is how many people write 2.5, and "1,000" is a thousand.
  fileprivate var withDecimalPoint: String {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts.last else { return self }
    return parts.joined(separator: last.count == 3 ? "" : ".")
  }
}
