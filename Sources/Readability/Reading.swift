/// What makes a text hard to read, or hard to take.
public enum ReadingProblem: Hashable, Sendable {
  /// A sentence has more words than ``ReadingRules/mostWords``.
  case longSentence(words: Int)
  /// One long text is harder than ``ReadingMeasure/hardestText``. `longest` are the longest words of the sentence that
  /// weighs most.
  case hardText(value: Double, longest: [String])
  /// A part of an interview, as running text, is harder than ``ReadingMeasure/hardestPart``.
  case hardPart(value: Double, longest: [String])
  /// A word that texts for visitors do without, as it was written.
  case word(WordRule, written: String)
}

/// One problem and where it stands.
public struct ReadingFinding: Hashable, Sendable {
  public var problem: ReadingProblem
  /// In Unicode scalars from the beginning of the text.
  public var offset: Int

  public init(problem: ReadingProblem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

/// What a text for visitors is held to in one language.
public struct ReadingRules: Hashable, Sendable {
  public var measure: ReadingMeasure?
  public let words: [WordRule]
  private let index: PhraseIndex

  /// The most words of a sentence.
  public static let mostWords = 22
  /// A text of so many sentences and more words than ``longText`` is held to ``ReadingMeasure/hardestText`` by itself.
  public static let longTextSentences = 3
  public static let longText = 60

  public init(measure: ReadingMeasure?, words: [WordRule] = []) {
    self.measure = measure
    self.words = words
    index = PhraseIndex(words)
  }

  public func sentences(of text: [Unicode.Scalar]) -> [Sentence] { Readability.sentences(of: text, measure) }

  /// The problems of one text by itself, in the order in which they stand.
  public func findings(in sentences: [Sentence]) -> [ReadingFinding] {
    (lengthFindings(in: sentences) + wordFindings(in: sentences)).sorted { $0.offset < $1.offset }
  }

  /// Sentences that are too long, and a long text that is too hard.
  public func lengthFindings(in sentences: [Sentence]) -> [ReadingFinding] {
    var findings = sentences.filter { $0.words.count > Self.mostWords }.map { sentence in
      ReadingFinding(problem: .longSentence(words: sentence.words.count), offset: sentence.range.lowerBound)
    }
    let whole = Grade(sentences)
    if sentences.count >= Self.longTextSentences, whole.words > Self.longText, let measure,
      let value = measure.value(of: whole), measure.exceeds(value, measure.hardestText),
      let heaviest = heaviest(of: sentences)
    {
      findings.append(
        ReadingFinding(
          problem: .hardText(value: value, longest: longestWords(heaviest)), offset: heaviest.range.lowerBound))
    }
    return findings
  }

  /// Words that texts for visitors do without.
  public func wordFindings(in sentences: [Sentence]) -> [ReadingFinding] {
    sentences.flatMap { sentence in
      index.places(in: sentence.words.map(\.forms)).compactMap { place in
        guard words.indices.contains(place.rule) else { return nil }
        let found = sentence.words[place.words]
        return ReadingFinding(
          problem: .word(words[place.rule], written: found.map(\.text).joined(separator: " ")),
          offset: found.first?.range.lowerBound ?? 0)
      }
    }
  }

  /// The value of several texts as one running text, where it is harder than a part may be.
  public func excess(of sentences: [Sentence]) -> Double? {
    guard let measure, let value = measure.value(of: Grade(sentences)) else { return nil }
    return measure.exceeds(value, measure.hardestPart) ? value : nil
  }

  /// The sentence without which the rest would be easiest; nil without a measure.
  public func heaviest(of sentences: [Sentence]) -> Sentence? {
    guard let measure else { return nil }
    let whole = Grade(sentences)
    return sentences.max { measure.weight(of: $0.grade, in: whole) < measure.weight(of: $1.grade, in: whole) }
  }

  /// Up to three words of three syllables or more, longest first.
  public func longestWords(_ sentence: Sentence) -> [String] {
    var seen: Set<String> = []
    return sentence.words
      .filter { $0.syllables >= 3 && !$0.text.unicodeScalars.contains(where: \.isFigure) }
      .filter { seen.insert($0.text.lowercased()).inserted }
      .enumerated().sorted { ($1.element.syllables, $0.offset) < ($0.element.syllables, $1.offset) }
      .prefix(3).map(\.element.text)
  }
}
