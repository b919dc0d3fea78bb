/// How hard a text is to read, as counts of its words, sentences and syllables.
public struct Grade: Hashable, Sendable {
  public var sentences: Int
  public var words: Int
  public var syllables: Int

  public init(sentences: Int, words: Int, syllables: Int) {
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
  }

  /// The Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, 1975); nil for a text without words.
  public var fleschKincaid: Double? {
    guard sentences > 0, words > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }
}
