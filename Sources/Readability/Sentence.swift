/// A word of a running text.
public struct Word: Hashable, Sendable {
  /// Where it stands, in Unicode scalars from the beginning of the text.
  public var range: Range<Int>
  /// As written, with straight apostrophes.
  public var text: String
  /// At least 1.
  public var syllables: Int
}

/// A sentence of a running text: at least one word.
public struct Sentence: Hashable, Sendable {
  public var words: [Word]

  /// From the first letter to the last, in Unicode scalars from the beginning of the text.
  public var range: Range<Int> { (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0) }

  public var grade: Grade {
    Grade(sentences: 1, words: words.count, syllables: words.reduce(0) { $0 + $1.syllables })
  }
}
