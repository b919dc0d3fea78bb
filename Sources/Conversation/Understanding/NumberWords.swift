let smallNumbers: [String: Int] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
]

private let tens: [String: Int] = [
  "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
  "eighty": 80, "ninety": 90,
]

let ordinals = [
  "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
  "eighth": 8, "ninth": 9, "tenth": 10,
]

/// A number that stands in a row of words.
struct NumberWord: Hashable {
  var value: Double
  /// The place after it.
  var next: Int
  /// "A couple", "a few": a number only in a manner of speaking.
  var isLoose = false
  /// "Half", "a quarter": a number only of something that is named.
  var isPart = false

  /// Reads the number that begins at `start`: "7", "2.5", "twenty-one", "three quarters", "two and a half".
  init?(_ words: [String], at start: Int) {
    guard let begun = Self.begun(words, start) else { return nil }
    self = begun
    addPart(words)
  }

  private init(_ value: Double, _ next: Int, isLoose: Bool = false) {
    self.value = value
    self.next = next
    self.isLoose = isLoose
  }

  private init(part: Double, _ next: Int) {
    self.init(part, next)
    isPart = true
  }

  private static func begun(_ words: [String], _ start: Int) -> NumberWord? {
    guard let word = words[at: start] else { return nil }
    let after = start + 1
    if ["a", "an"].contains(word) {
      guard let next = words[at: after], ["dozen", "hundred", "half", "quarter", "couple", "few"].contains(next)
      else { return nil }
      return begun(words, after)
    }
    switch word {
    case "half":
      if let place = skip(words, after, over: ["a"]), words[at: place] == "dozen" {
        return NumberWord(6, place + 1)
      }
      return NumberWord(part: 0.5, after)
    case "quarter": return NumberWord(part: 0.25, after)
    case "dozen": return NumberWord(12, after)
    case "hundred": return hundreds(1, words, after)
    case "couple": return NumberWord(2, skip(words, after, over: ["of"]) ?? after, isLoose: true)
    case "few": return NumberWord(3, after, isLoose: true)
    case "once": return NumberWord(1, after)
    case "twice": return NumberWord(2, after)
    case "thrice": return NumberWord(3, after)
    default: break
    }
    if let value = Double(word), word.first?.isNumber ?? false, value.isFinite { return NumberWord(value, after) }
    if let ten = tens[word] {
      let place = words[at: after] == "-" ? after + 1 : after
      if let ones = words[at: place].flatMap({ smallNumbers[$0] }), (1...9).contains(ones) {
        return NumberWord(Double(ten + ones), place + 1)
      }
      return NumberWord(Double(ten), after)
    }
    guard let small = smallNumbers[word] else { return nil }
    let next = words[at: after]
    if ["quarters", "quarter"].contains(next) { return NumberWord(Double(small) / 4, after + 1) }
    if next == "dozen" { return NumberWord(Double(small) * 12, after + 1) }
    if next == "hundred" { return hundreds(small, words, after + 1) }
    if next == "point", let part = words[at: after + 1].flatMap({ smallNumbers[$0] }), part < 10 {
      return NumberWord(Double(small) + Double(part) / 10, after + 2)
    }
    return NumberWord(Double(small), after)
  }

  /// "A hundred and twenty": what follows the hundred.
  private static func hundreds(_ count: Int, _ words: [String], _ after: Int) -> NumberWord {
    let value = Double(count) * 100
    let place = words[at: after] == "and" ? after + 1 : after
    guard let word = words[at: place], (tens[word] ?? smallNumbers[word]) != nil, let rest = begun(words, place),
      rest.value < 100, !rest.isLoose
    else { return NumberWord(value, after) }
    return NumberWord(value + rest.value, rest.next)
  }

  private static func skip(_ words: [String], _ place: Int, over: Set<String>) -> Int? {
    guard let word = words[at: place] else { return nil }
    return over.contains(word) ? place + 1 : place
  }

  /// "... and a half".
  private mutating func addPart(_ words: [String]) {
    // "2 1/2".
    if value == value.rounded(), words[at: next + 1] == "/", let upper = words[at: next].flatMap({ Int($0) }),
      let lower = words[at: next + 2].flatMap({ Int($0) }), upper > 0, upper < lower, lower <= 4
    {
      value += Double(upper) / Double(lower)
      next += 3
    }
    guard value >= 1, let part = Self.part(words, at: next) else { return }
    value += part.value
    next = part.next
  }

  /// The "and a half" that begins at `start`.
  static func part(_ words: [String], at start: Int) -> (value: Double, next: Int)? {
    guard words[at: start] == "and" else { return nil }
    let place = words[at: start + 1] == "a" ? start + 2 : start + 1
    switch words[at: place] {
    case "half": return (0.5, place + 1)
    case "quarter": return (0.25, place + 1)
    case "three" where words[at: place + 1] == "quarters": return (0.75, place + 2)
    default: return nil
    }
  }
}
