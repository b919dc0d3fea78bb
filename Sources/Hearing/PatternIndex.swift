/// Many patterns, compiled so that a text is compared only with those whose rarest word stands in it.
///
/// A pattern becomes one or more plain sequences of word sets and gaps. Each sequence hangs at its *anchor*, the
/// word set that the fewest other sequences share; from there it is matched outwards. The work for a text is
/// bounded by its length, for a given lexicon.
struct PatternIndex: Sendable {
  typealias WordID = Int32

  /// What is counted when a pattern matches.
  struct Meaning: Hashable, Sendable {
    var category: Int
    var weight: Double
    /// A match that takes back overlapping matches of its category.
    var voids: Bool
    /// The speaker's own doing.
    var own = false
  }

  struct Hit {
    var meaning: Meaning
    /// Which pattern it was, so that one pattern counts once.
    var pattern: Int
    var words: ClosedRange<Int>
  }

  /// More ways than this in one pattern are refused by the reader.
  static let mostVariants = 256

  private struct Element: Sendable {
    /// Into `setWords`; empty for a gap.
    var set: Range<Int>
    /// How many words a gap may span; 0 for a word.
    var gap: Int
    var optional: Bool
  }

  private struct Sequence: Sendable {
    var elements: [Element]
    var pattern: Int32
  }

  private var setWords: [WordID] = []
  private var sequences: [Sequence] = []
  private var meanings: [Meaning] = []
  private var anchors: [[(sequence: Int32, element: Int32)]] = []
  private(set) var vocabulary = Vocabulary()

  /// Words, beginnings of words, and the figures, each with a number.
  struct Vocabulary: Sendable {
    private var words: [String: WordID] = [:]
    private var stems: [String: WordID] = [:]
    private var shortestStem = Int.max
    private var longestStem = 0
    private(set) var count: WordID = 1
    static let figure: WordID = 0

    mutating func id(word: String) -> WordID {
      if let id = words[word] { return id }
      defer { count += 1 }
      words[word] = count
      return count
    }

    mutating func id(stem: String) -> WordID {
      if let id = stems[stem] { return id }
      defer { count += 1 }
      stems[stem] = count
      shortestStem = min(shortestStem, stem.utf8.count)
      longestStem = max(longestStem, stem.utf8.count)
      return count
    }

    func known(_ word: String) -> WordID? { words[word] }

    /// Every number that a word of a text answers to.
    func ids(of word: String, into result: inout [WordID]) {
      if let id = words[word] { result.append(id) }
      let bytes = word.utf8
      if let first = bytes.first, first >= 48, first <= 57 { result.append(Self.figure) }
      let length = bytes.count
      guard length >= shortestStem else { return }
      var end = bytes.index(bytes.startIndex, offsetBy: shortestStem)
      for taken in shortestStem...min(length, longestStem) {
        if let text = String(bytes[..<end]), let id = stems[text] { result.append(id) }
        if taken < length { end = bytes.index(after: end) }
      }
    }
  }

  init(_ patterns: [(Pattern, Meaning)], expansion: PatternExpansion) {
    var drafts: [(parts: [PatternExpansion.Part], pattern: Int)] = []
    for (number, (pattern, meaning)) in patterns.enumerated() {
      meanings.append(meaning)
      for parts in expansion.variants(of: pattern).prefix(Self.mostVariants) {
        drafts.append((parts, number))
      }
    }
    var sets: [[WordID]: Range<Int>] = [:]
    var uses: [WordID: Int] = [:]
    for draft in drafts {
      let elements = draft.parts.map { part -> Element in
        switch part {
        case .gap(let most): return Element(set: 0..<0, gap: most, optional: false)
        case .words(let keys, let optional):
          let ids = Set(keys.map { vocabulary.id(of: $0) }).sorted()
          for id in ids { uses[id, default: 0] += 1 }
          if let known = sets[ids] { return Element(set: known, gap: 0, optional: optional) }
          let range = setWords.count..<(setWords.count + ids.count)
          setWords += ids
          sets[ids] = range
          return Element(set: range, gap: 0, optional: optional)
        }
      }
      sequences.append(Sequence(elements: elements, pattern: Int32(draft.pattern)))
    }
    anchors = Array(repeating: [], count: Int(vocabulary.count))
    for (number, sequence) in sequences.enumerated() {
      let candidates = sequence.elements.indices.filter {
        sequence.elements[$0].gap == 0 && !sequence.elements[$0].optional
      }
      let costs = candidates.map { element in
        setWords[sequence.elements[element].set].reduce(0) { $0 + (uses[$1] ?? 0) }
      }
      guard let place = costs.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
      let anchor = candidates[place]
      for id in setWords[sequence.elements[anchor].set] {
        anchors[Int(id)].append((Int32(number), Int32(anchor)))
      }
    }
  }

  /// Registers a word that general rules ask for.
  mutating func register(_ word: String) -> WordID {
    let id = vocabulary.id(word: word)
    while anchors.count < Int(vocabulary.count) { anchors.append([]) }
    return id
  }

  /// Every match of every pattern, one per pattern and anchor.
  func hits(in text: HeardText) -> [Hit] {
    var result: [Hit] = []
    for position in text.indices {
      for id in text.ids(position) {
        for (number, anchor) in anchors[Int(id)] {
          let sequence = sequences[Int(number)]
          let bounds = text.sentence(of: position)
          guard
            let first = backward(
              sequence, Int(anchor) - 1, position - 1, bounds.lowerBound, text),
            let last = forward(sequence, Int(anchor) + 1, position + 1, bounds.upperBound, text)
          else { continue }
          result.append(
            Hit(
              meaning: meanings[Int(sequence.pattern)], pattern: Int(sequence.pattern),
              words: first...last))
        }
      }
    }
    return result
  }

  /// The last word of a match that goes on with `element` at `position`.
  private func forward(
    _ sequence: Sequence, _ element: Int, _ position: Int, _ end: Int, _ text: HeardText
  ) -> Int? {
    guard element < sequence.elements.count else { return position - 1 }
    let wanted = sequence.elements[element]
    if wanted.gap > 0 {
      for skipped in 0...wanted.gap {
        if let last = forward(sequence, element + 1, position + skipped, end, text) { return last }
        guard position + skipped < end, !text.barsGap(position + skipped) else { return nil }
      }
      return nil
    }
    if position < end, has(text, position, wanted.set),
      let last = forward(sequence, element + 1, position + 1, end, text)
    {
      return last
    }
    return wanted.optional ? forward(sequence, element + 1, position, end, text) : nil
  }

  /// The first word of a match whose `element` stands at `position`.
  private func backward(
    _ sequence: Sequence, _ element: Int, _ position: Int, _ start: Int, _ text: HeardText
  ) -> Int? {
    guard element >= 0 else { return position + 1 }
    let wanted = sequence.elements[element]
    if wanted.gap > 0 {
      for skipped in 0...wanted.gap {
        if let first = backward(sequence, element - 1, position - skipped, start, text) {
          return first
        }
        guard position - skipped >= start, !text.barsGap(position - skipped) else { return nil }
      }
      return nil
    }
    if position >= start, has(text, position, wanted.set),
      let first = backward(sequence, element - 1, position - 1, start, text)
    {
      return first
    }
    return wanted.optional ? backward(sequence, element - 1, position, start, text) : nil
  }

  private func has(_ text: HeardText, _ position: Int, _ set: Range<Int>) -> Bool {
    for id in text.ids(position) {
      if set.count <= 8 {
        for index in set where setWords[index] == id { return true }
      } else {
        var low = set.lowerBound
        var high = set.upperBound
        while low < high {
          let middle = (low + high) / 2
          if setWords[middle] < id { low = middle + 1 } else { high = middle }
        }
        if low < set.upperBound, setWords[low] == id { return true }
      }
    }
    return false
  }
}

extension PatternIndex.Vocabulary {
  mutating func id(of key: PatternExpansion.Key) -> PatternIndex.WordID {
    switch key {
    case .word(let word): id(word: word)
    case .stem(let stem): id(stem: stem)
    case .figure: Self.figure
    }
  }
}
