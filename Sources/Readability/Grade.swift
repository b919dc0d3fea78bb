/// How hard a text is to read, as counts of its words, sentences and syllables.
public struct Grade: Hashable, Sendable {
  public var sentences: Int
  public var words: Int
  public var syllables: Int

  public init(sentences: Int = 0, words: Int = 0, syllables: Int = 0) {
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
  }

  public init(_ sentences: some Sequence<Sentence>) {
    self.init()
    for sentence in sentences { self += sentence.grade }
  }

  /// The Flesch-Kincaid grade level: years of school in the US, about 0 to 18; nil for a text without words.
  ///
  /// Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training Command.
  public var fleschKincaid: Double? {
    guard sentences > 0, words > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// The ease of reading of Fernández Huerta for Spanish, about 0 (hard) to 100 (easy); nil for a text without words.
  ///
  /// Fernández Huerta (1959), "Medidas sencillas de lecturabilidad", Consigna 214, in the corrected form: the article
  /// writes 206.84 - 0.60 P - 1.02 F and calls F the sentences in 100 words, which would make long sentences easy.
  /// With F as words in a sentence it gives the article's own examples (Law, 2011).
  public var fernandezHuerta: Double? {
    guard sentences > 0, words > 0 else { return nil }
    return 206.84 - 60 * Double(syllables) / Double(words) - 1.02 * Double(words) / Double(sentences)
  }

  public static func += (left: inout Grade, right: Grade) {
    left.sentences += right.sentences
    left.words += right.words
    left.syllables += right.syllables
  }

  public static func - (left: Grade, right: Grade) -> Grade {
    Grade(
      sentences: left.sentences - right.sentences, words: left.words - right.words,
      syllables: left.syllables - right.syllables)
  }
}
