/// One figure of a phrase, with the unit of time that it was told in.
struct Figure: Hashable {
  var value: Double
  var time: TimeUnit?
  /// "Twice", "3 times".
  var isTimes = false
  /// "A couple", "a few".
  var isLoose = false
  /// "Half", with nothing named that it is half of.
  var isPart = false
  /// Directly after the one before, or joined by "and": "1 hour and 30".
  var follows = false
  /// Joined to the next one: "6 or", "6-", "6 to".
  var joins = false
}

/// The parts of a phrase with figures in it.
struct FigurePhrase {
  enum Bound: Hashable {
    /// "At least", "at most".
    case over, under
    /// "More than", "less than": not the figure itself.
    case above, below
  }

  var figures: [Figure] = []
  /// In days: 7 for "a week", 2 for "every other day".
  var every: Double?
  /// The 10 of "7 out of 10".
  var outOf: Double?
  /// "7/8" may be two figures as well, "7 out of 8" may not.
  var isOutOfCertain = false
  var isApproximate = false
  /// "Not sure, maybe 3".
  var isTentative = false
  /// "More than", "up to".
  var bound: Bound?
  var isNegated = false
  /// The denial stands before all figures: "not 0", but not "0, we never argue".
  var isNegatedFirst = false
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
  private(set) var isEveryTime = false
  /// Where the last figure ended.
  private var end = 0

  /// - Parameter unitWords: What the question counts: "argument", "arguments".
  init(_ plain: PlainText, unitWords: Set<String>, isRuler: Bool) {
    var words = plain.words.flatMap { contractions[$0] ?? [$0] }.map(\.withDecimalPoint)
    // "No, 7" corrects something, and denies nothing.
    if let first = words.first, ["no", "nope", "nah"].contains(first), NumberWord(words, at: 1) != nil {
      words.removeFirst()
      isTentative = true
    }
    self.words = words
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
      // "6, maybe 7" and "6, no, 7" are two to choose from.
      if hedges.contains(word) || word == "no", end == place - 1, isNumber(after: place) {
        figures[last].joins = true
        return
      }
      // "20 or more years", "32 wonderful years".
      if let unit = TimeUnit.names[word], figures[last].time == nil, !figures[last].isTimes,
        isAfterBound || place - 2 == end && !rest.isEmpty
      {
        counted = []
        figures[last].time = unit.unit
        figures[last].value *= unit.count
        return
      }
    }
    switch word {
    case "+", "plus": bound = .over
    case ">": bound = .above
    case "<": bound = .below
    case "as", "more", "less", "fewer", "extra":
      // "Twice as many", "one more": than something that is not told.
      if endsNumber(place - 2) { isMuddled = true } else { rest.append(word) }
    case _ where muddlingWords.contains(word): isMuddled = true
    case _ where hedges.contains(word): isApproximate = true
    case _ where vagueWords.contains(word): isVague = true
    case _ where negators.contains(word):
      isNegated = true
      isNegatedFirst = isNegatedFirst || figures.isEmpty
    case _ where figureFillers.contains(word) || unitWords.contains(word): break
    // "I am a 7", but "I am 45" is an age.
    case "am" where isRuler: break
    case _ where figures.isEmpty && leaders.contains(word): break
    case _ where word.contains(where: \.isNumber) || word.first?.isCurrencySymbol == true: isMuddled = true
    // "1O" is perhaps a ten.
    case _ where word.count == 1 && word != "?" && end == place - 1 && !figures.isEmpty: isMuddled = true
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

  /// Whether a number comes next, give or take a word such as "wait".
  private func isNumber(after place: Int) -> Bool {
    var place = place
    while let word = words[at: place], ["wait", "sorry", "actually", "rather", "i", "mean", "no"].contains(word) {
      place += 1
    }
    return NumberWord(words, at: place) != nil
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
    case .above: bound = .above
    case .below: bound = .below
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
    // "As few as possible".
    if number.isLoose, words[at: start - 1] == "as" {
      isVague = true
      place = number.next
      return true
    }
    // Nobody can know whether 1.000 is one or a thousand.
    if let point = words[start].firstIndex(of: "."), words[start][point...].count == 4 { isMuddled = true }
    // "Five (5)" is one figure.
    if let last = figures.last, end == start, last.value == number.value, words[start - 1] != words[start],
      words[start - 1].first?.isNumber != words[start].first?.isNumber, !last.isTimes, last.time == nil
    {
      place = number.next
      end = place
      return true
    }
    var figure = Figure(
      value: isBelowZero ? -number.value : number.value, isLoose: number.isLoose, isPart: number.isPart,
      follows: !figures.isEmpty && words[end..<start].allSatisfy { $0 == "and" })
    place = number.next
    figure.isTimes = ["once", "twice", "thrice"].contains(words[at: start])
    takeScale(of: &figure)
    if let sign = words[at: place], ["+", "plus"].contains(sign) {
      bound = .over
      place += 1
    }
    takeUnit(of: &figure)
    // "5 days out of 7".
    if figure.time != nil, outOf == nil { takeScale(of: &figure) }
    if figure.time != nil { figure.isPart = false }
    figures.append(figure)
    end = place
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
    isOutOfCertain = words[place] != "/" || scale.value == 100
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
      // "1 x week".
      if let unit = words[at: place].flatMap({ TimeUnit.names[$0] }), unit.unit != .minute, unit.unit != .hour {
        every = every ?? unit.count * unit.unit.days
        place += 1
      }
    } else if let unit = TimeUnit.names[name] {
      place = next + 1
      figure.time = unit.unit
      figure.value *= unit.count
      takePart(of: unit.count, of: &figure)
    }
  }

  /// "A year", "an hour and a half".
  private mutating func takeUnitAlone() -> Bool {
    guard let article = words[at: place], ["a", "an"].contains(article), let name = words[at: place + 1]
    else { return false }
    // "An argument a day".
    if figures.isEmpty, TimeUnit.names[name] == nil, unitWords.contains(name) {
      place += 2
      figures.append(Figure(value: 1))
      end = place
      return true
    }
    guard let unit = TimeUnit.names[name] else { return false }
    var figure = Figure(value: unit.count, time: unit.unit, follows: !figures.isEmpty && end == place)
    place += 2
    takePart(of: unit.count, of: &figure)
    figures.append(figure)
    end = place
    return true
  }

  private mutating func takePart(of count: Double, of figure: inout Figure) {
    guard let part = NumberWord.part(words, at: place) else { return }
    figure.value += part.value * count
    place = part.next
  }
}

let vagueWords: Set<String> = [
  "lot", "lots", "often", "some", "several", "many", "sometimes", "rarely", "seldom", "constantly", "always",
  "hardly",
  "few", "little", "bit", "loads", "tons", "varies", "depends", "frequently", "much", "high", "low", "most", "ages",
  "forever",
  "long", "regularly", "occasionally", "plenty", "enough", "while", "countless", "too", "big", "huge", "small",
]

/// A figure after one of these is a date or an age.
let muddlingWords: Set<String> = [":", "anything", "except", "since", "until", "age", "aged", "old", "%", "minus"]

/// Begin a remark on a figure.
let clauses: Set<String> = [
  "because", "but", "when", "if", "with", "depending", "today", "due", "unless", "though", "even", "before",
  "after",
  "without", "married", "each", "apart", "away", "by", "while", "as", "mostly", "on", "in",
]

let figureFillers: Set<String> = [
  "i", "would", "say", "think", "it", "is", "a", "an", "the", "just", "only", "at", "we", "have", "had", "do", "my",
  "answer",
  "please", "so", "now", "right", "currently", "usually", "normally", "give", "well", "um", "hmm", "oh", "ok",
  "okay",
  "feel", "and", "times", "time", "x", "points", "point", "of", "between", "been", "yes", "=", "#", "for", "that",
  "be", "us",
  "total", "together", "were", "definitely", "certainly", "surely", "sure", "honestly", "lets", "let", "level",
  "number", "nr", "pts", "lol", "haha", "fucking", "damn", "bloody", "shit", "sadly", "sorry", "wait", "mean",
  "actually", "are", "happens", "spend", "can", "could", "there", "exactly",
]

/// Fillers before a figure, and the beginning of a remark after one.
let leaders: Set<String> = [
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
