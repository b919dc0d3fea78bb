/// The many spellings of one thing, made one: "dont", "do not" and "don't"; "hubby" and "husband".
struct Spelling: Sendable {
  private struct Rule: Sendable {
    var variant: [String]
    var canonical: [String]
  }

  private var rules: [String: [Rule]] = [:]

  init(_ spellings: [(word: String, variants: [String])]) {
    for spelling in spellings {
      let canonical = plainWords(of: spelling.word)
      for variant in spelling.variants {
        let words = plainWords(of: variant)
        guard let first = words.first else { continue }
        rules[first, default: []].append(Rule(variant: words, canonical: canonical))
      }
    }
    for key in rules.keys { rules[key]?.sort { $0.variant.count > $1.variant.count } }
  }

  /// A word with its place: `first...last` of the words that it was made from.
  struct Word {
    var word: String
    var first: Int
    var last: Int
  }

  /// - Parameter together: Whether two neighbouring words may be read as one expression.
  func canonical(_ words: [String], together: (Int, Int) -> Bool = { _, _ in true }) -> [Word] {
    var result: [Word] = []
    result.reserveCapacity(words.count + 8)
    var index = 0
    next: while index < words.count {
      // "he's" is "he is"; "hubby's" and "mother in law's" are the words without their ending.
      if let candidates = rules[words[index]] ?? rules[withoutPossessive(words[index])] {
        for rule in candidates {
          let count = rule.variant.count
          guard index + count <= words.count,
            (1..<max(count, 1)).allSatisfy({ step in
              let word = words[index + step]
              return word == rule.variant[step] || withoutPossessive(word) == rule.variant[step]
            }),
            count == 1 || together(index, index + count - 1)
          else { continue }
          for word in rule.canonical {
            result.append(Word(word: word, first: index, last: index + count - 1))
          }
          index += count
          continue next
        }
      }
      result.append(Word(word: withoutApostrophe(words[index]), first: index, last: index))
      index += 1
    }
    return result
  }

  /// "husband's" is "husband"; what is left of other apostrophes is dropped.
  private func withoutApostrophe(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "'")) else { return word }
    return withoutPossessive(word).filter { $0 != "'" }
  }

  private func withoutPossessive(_ word: String) -> String {
    let bytes = word.utf8
    guard bytes.count > 2, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last == UInt8(ascii: "'") else { return word }
    return String(bytes.dropLast(2)) ?? word
  }
}

/// The words of a text as the lexicon compares them.
func plainWords(of text: String) -> [String] { rawTokens(of: text.unicodeScalars).map(\.word) }
