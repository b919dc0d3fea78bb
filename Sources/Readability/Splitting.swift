/// The sentences of a running text, each with its words.
///
/// - A sentence ends at `.`, `!`, `?` or `…` before a space, unless the next word begins with a small letter or the
///   full stop belongs to an abbreviation or an initial. Full stops within figures and times end nothing.
/// - A line break ends one unless the next line goes on with a small letter. A list item is a sentence of its own, and
///   its number or dash is no word.
/// - A word is a run of letters or figures. Hyphens and apostrophes join (`step-parent`, `don't`), a slash does not
///   (`and/or`, `/back`). Figures with hyphens, as in telephone numbers, are a word for each group.
///
/// - Parameter measure: Counts the syllables; without one every word counts as one syllable.
public func sentences(of text: [Unicode.Scalar], _ measure: ReadingMeasure?) -> [Sentence] {
  var sentences: [Sentence] = []
  var words: [Word] = []
  var splitter = Splitter(text: text)
  while let piece = splitter.next() {
    switch piece {
    case .word(let range):
      let written = String(String.UnicodeScalarView(text[range].map { $0 == "\u{2019}" ? "'" : $0 }))
      words.append(Word(range: range, text: written, syllables: measure?.syllables(of: written) ?? 1))
    case .end:
      if !words.isEmpty { sentences.append(Sentence(words: words)) }
      words = []
    }
  }
  if !words.isEmpty { sentences.append(Sentence(words: words)) }
  return sentences
}

public func sentences(of text: String, _ measure: ReadingMeasure?) -> [Sentence] {
  sentences(of: Array(text.unicodeScalars), measure)
}

private struct Splitter {
  enum Piece {
    case word(Range<Int>)
    case end
  }

  let text: [Unicode.Scalar]
  private var place = 0
  private var atLineStart = true
  private var latest: Range<Int> = 0..<0

  init(text: [Unicode.Scalar]) { self.text = text }

  private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  mutating func next() -> Piece? {
    while let current = scalar(place) {
      if atLineStart, let marker = listMarker(at: place) {
        place = marker
        atLineStart = false
        continue
      }
      if current.isWordPart {
        let range = word(from: place)
        place = range.upperBound
        latest = range
        atLineStart = false
        return .word(range)
      }
      place += 1
      if current == "\n" {
        atLineStart = true
        if lineBreakEnds() { return .end }
      } else if current.endsSentence, stopEnds(at: place - 1) {
        return .end
      } else if !current.properties.isWhitespace {
        atLineStart = false
      }
    }
    return nil
  }

  private func word(from start: Int) -> Range<Int> {
    var end = start + 1
    while let current = scalar(end) {
      if current.isWordPart {
        end += 1
        continue
      }
      guard let before = scalar(end - 1), let after = scalar(end + 1), after.isWordPart else {
        // A per cent sign is read aloud as part of the figure.
        if current == "%", scalar(end - 1)?.isFigure == true { end += 1 }
        break
      }
      let joins =
        switch current {
        case "'", "\u{2019}": true
        case "-", "\u{2010}", "\u{2011}": !(before.isFigure && after.isFigure)
        case ".", ",": before.isFigure && after.isFigure
        default: false
        }
      guard joins else { break }
      end += 1
    }
    return start..<end
  }

  /// Behind the dash or number that a list item begins with.
  private func listMarker(at start: Int) -> Int? {
    var end = start
    if let sign = scalar(end), ["-", "*", "\u{2022}", "\u{2013}"].contains(sign) {
      end += 1
    } else {
      while scalar(end)?.isFigure == true { end += 1 }
      guard end > start, end - start <= 2, scalar(end) == "." || scalar(end) == ")" else { return nil }
      end += 1
    }
    return scalar(end) == " " ? end : nil
  }

  private func lineBreakEnds() -> Bool {
    var index = place
    while let next = scalar(index), next != "\n", next.properties.isWhitespace { index += 1 }
    guard let next = scalar(index) else { return true }
    return !next.properties.isLowercase
  }

  private func stopEnds(at stop: Int) -> Bool {
    var index = stop + 1
    while let next = scalar(index), next.endsSentence || next.closes { index += 1 }
    guard let behind = scalar(index) else { return true }
    guard behind.properties.isWhitespace else { return false }
    while let next = scalar(index), next != "\n", next.properties.isWhitespace || next.opens { index += 1 }
    guard let next = scalar(index) else { return true }
    if next == "\n" { return true }
    if next.properties.isLowercase { return false }
    return scalar(stop) != "." || !isAbbreviation(before: stop, next: next)
  }

  /// Whether the full stop belongs to the word before it.
  private func isAbbreviation(before stop: Int, next: Unicode.Scalar) -> Bool {
    guard latest.upperBound == stop else { return false }
    let written = String(String.UnicodeScalarView(text[latest]))
    let word = written.lowercased()
    if titles.contains(word) { return true }
    if beforeFigures.contains(word) { return next.isFigure }
    guard latest.count == 1, written != "I", let letter = scalar(latest.lowerBound), !letter.isFigure else {
      return false
    }
    // "J. Smith" goes on; "9 a.m. We open" does not, while "e.g. Monday" does.
    guard scalar(latest.lowerBound - 1) == "." else { return letter.properties.isUppercase }
    let first = scalar(latest.lowerBound - 2)
    return (first == "e" && letter == "g") || (first == "i" && letter == "e")
  }
}

private let titles: Set<String> = [
  "mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs", "approx", "sr", "sra", "srta", "dra", "ud", "uds",
]
private let beforeFigures: Set<String> = ["no", "nr", "tel", "ext", "p", "pp"]

extension Unicode.Scalar {
  var isFigure: Bool { ("0"..."9").contains(self) }
  fileprivate var isWordPart: Bool {
    isFigure || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
  fileprivate var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "\u{2026}" }
  fileprivate var closes: Bool { ["\"", "'", ")", "]", "}", "\u{201D}", "\u{2019}", "\u{BB}"].contains(self) }
  fileprivate var opens: Bool {
    ["\"", "'", "(", "[", "\u{201C}", "\u{2018}", "\u{AB}", "\u{BF}", "\u{A1}"].contains(self)
  }
}
