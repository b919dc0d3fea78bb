/// A text as the lexicon sees it: words with their numbers, roles, sentences and clauses.
struct HeardText {
  private(set) var words: [RawToken] = []
  private var idPool: [PatternIndex.WordID] = []
  private var idRanges: [Range<Int>] = []
  private var sentences: [Range<Int>] = []
  private var bars: [Bool] = []

  init(
    _ text: String, spelling: Spelling, vocabulary: PatternIndex.Vocabulary,
    barsGap: (PatternIndex.WordID) -> Bool
  ) {
    let raw = rawTokens(of: text.unicodeScalars)
    let canonical = spelling.canonical(raw.map(\.word)) { raw[$0].sentence == raw[$1].sentence }
    words.reserveCapacity(canonical.count)
    for word in canonical {
      let start = idPool.count
      vocabulary.ids(of: word.word, into: &idPool)
      idRanges.append(start..<idPool.count)
      bars.append(idPool[start...].contains(where: barsGap))
      words.append(
        RawToken(
          word: word.word, start: raw[word.first].start, end: raw[word.last].end,
          sentence: raw[word.first].sentence, clause: raw[word.first].clause))
    }
    sentences = Array(repeating: 0..<0, count: words.count)
    var start = 0
    for index in words.indices {
      let isLast = index + 1 == words.count || words[index + 1].sentence != words[index].sentence
      if isLast {
        for inside in start...index { sentences[inside] = start..<(index + 1) }
        start = index + 1
      }
    }
  }

  var indices: Range<Int> { words.indices }

  func ids(_ index: Int) -> ArraySlice<PatternIndex.WordID> { idPool[idRanges[index]] }

  /// The words of the sentence that a word stands in.
  func sentence(of index: Int) -> Range<Int> { sentences[index] }

  /// Whether no gap may span this word: a negation in a gap would turn the meaning round.
  func barsGap(_ index: Int) -> Bool { bars[index] }
}
