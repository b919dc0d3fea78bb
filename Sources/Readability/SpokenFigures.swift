/// The syllables of figures, as they are read aloud in one language.
struct SpokenFigures {
  /// Zero to nineteen.
  var small: [Int]
  /// Tens from twenty to ninety.
  var tens: [Int]
  /// Twenty-one to twenty-nine where they are one word; otherwise a ten and a unit.
  var twenties: Int?
  /// Hundreds from one to nine, with more behind them.
  var hundreds: [Int]
  var thousand: Int
  var point: Int
  var perCent: Int

  static let english = SpokenFigures(
    small: [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2],
    tens: [2, 2, 2, 2, 2, 3, 2, 2], twenties: nil,
    hundreds: [3, 3, 3, 3, 3, 3, 4, 3, 3], thousand: 2, point: 1, perCent: 2)

  static let spanish = SpokenFigures(
    small: [2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 3, 4],
    tens: [2, 2, 3, 3, 3, 3, 3, 3], twenties: 2,
    hundreds: [2, 3, 3, 4, 3, 4, 4, 4, 4], thousand: 1, point: 2, perCent: 3)

  /// The syllables of a word of figures such as `7`, `988`, `0.5`, `1,000`, `20%`.
  ///
  /// Up to six figures are read as one number, more are read one by one.
  func syllables(of word: String) -> Int {
    var total = 0
    for (place, group) in word.split(whereSeparator: { $0 == "." || $0 == "," }).enumerated() {
      let figures = group.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        .map { Int($0 - UInt8(ascii: "0")) }
      // 1,000 and 1.000 are thousands; 0.5 has a point.
      if place > 0 { total += figures.count == 3 ? thousand : point }
      total += figures.count <= 6 && figures.first != 0
        ? spoken(figures.reduce(0) { $0 * 10 + $1 })
        : figures.reduce(0) { $0 + one($1) }
      if place > 0, figures == [0, 0, 0] { total -= 3 * one(0) }
    }
    if word.hasSuffix("%") { total += perCent }
    return max(1, total)
  }

  private func one(_ figure: Int) -> Int { small.indices.contains(figure) ? small[figure] : 1 }

  private func spoken(_ number: Int) -> Int {
    if number >= 1000 {
      let rest = number % 1000
      return (number < 2000 && thousand == 1 ? 0 : spoken(number / 1000)) + thousand + (rest == 0 ? 0 : spoken(rest))
    }
    if number >= 100 {
      let place = number / 100 - 1
      let hundred = hundreds.indices.contains(place) ? hundreds[place] : 3
      return hundred + (number % 100 == 0 ? 0 : spoken(number % 100))
    }
    if number < 20 { return one(number) }
    let unit = number % 10
    let place = number / 10 - 2
    let ten = tens.indices.contains(place) ? tens[place] : 2
    if unit == 0 { return ten }
    // Spanish says "y" between a ten and a unit, and writes the twenties as one word: "vein-tiu-no".
    guard let twenties else { return ten + one(unit) }
    guard place == 0 else { return ten + 1 + one(unit) }
    return twenties + one(unit) - (unit == 1 || unit == 8 ? 1 : 0)
  }
}

/// The syllables of letters read one by one, as in `US`; nil where the word is not read so.
func spelledSyllables(_ word: String, english: Bool) -> Int? {
  let letters = Array(word.unicodeScalars)
  guard (2...4).contains(letters.count), letters.allSatisfy({ ("A"..."Z").contains($0) }) else { return nil }
  let hasVowel = letters.contains { "AEIOUY".unicodeScalars.contains($0) }
  guard !hasVowel || (letters.count == 2 && !readAsWords.contains(word)) else { return nil }
  return letters.reduce(0) { $0 + (english && $1 == "W" ? 3 : 1) }
}

private let readAsWords: Set<String> = [
  "AM", "AN", "AS", "AT", "BE", "BY", "DO", "GO", "HE", "IF", "IN", "IS", "IT", "ME", "MY", "NO", "OF", "ON", "OR", "SO",
  "TO", "UP", "WE", "YA", "YO", "TU", "SU", "SI", "EL", "LA", "LO", "LE", "DE", "EN", "UN", "AL", "SE", "TE", "ES",
]
