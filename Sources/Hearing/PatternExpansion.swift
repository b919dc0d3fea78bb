/// Writes a pattern out as plain sequences of word sets and gaps.
struct PatternExpansion: Sendable {
  enum Key: Hashable, Sendable {
    case word(String)
    case stem(String)
    case figure
  }

  enum Part: Hashable, Sendable {
    case words(Set<Key>, optional: Bool)
    case gap(Int)
  }

  let spelling: Spelling
  let lists: [String: [Pattern]]

  /// The list that any figure belongs to besides the words that the file names.
  static let figures = "number"

  func variants(of pattern: Pattern) -> [[Part]] { variants(of: pattern.items, depth: 0) }

  private func variants(of items: [Pattern.Item], depth: Int) -> [[Part]] {
    guard depth < 16 else { return [] }  // word lists that name each other
    var result: [[Part]] = [[]]
    var plain: [String] = []
    func append(_ tails: [[Part]]) {
      if tails.count == 1 {
        for index in result.indices { result[index] += tails[0] }
      } else {
        result = Array(
          result.lazy.flatMap { head in tails.lazy.map { head + $0 } }
            .prefix(PatternIndex.mostVariants + 1))
      }
    }
    func flush() {
      guard !plain.isEmpty else { return }
      append([
        spelling.canonical(plain.flatMap(plainWords)).map { .words([.word($0.word)], optional: false) }
      ])
      plain = []
    }
    for item in items {
      if case .word(let word) = item {
        plain.append(word)
        continue
      }
      flush()
      append(tails(of: item, depth: depth))
    }
    flush()
    return result
  }

  private func tails(of item: Pattern.Item, depth: Int) -> [[Part]] {
    switch item {
    case .word: return variants(of: [item], depth: depth + 1)
    case .stem(let stem):
      return [[.words([.stem(plainWords(of: stem).joined())], optional: false)]]
    case .gap(let most): return [[.gap(most)]]
    case .list(let name):
      var merged = merging((lists[name] ?? []).flatMap { variants(of: $0.items, depth: depth + 1) })
      if name == Self.figures { merged = merging(merged + [[.words([.figure], optional: false)]]) }
      return merged
    case .either(let choices):
      return merging(choices.flatMap { variants(of: $0, depth: depth + 1) })
    case .maybe(let inner):
      let inside = tails(of: inner, depth: depth + 1)
      if inside.count == 1, inside[0].count == 1, case .words(let keys, _) = inside[0][0] {
        return [[.words(keys, optional: true)]]
      }
      return inside + [[]]
    }
  }

  /// All single words together as one set; the longer ways after it.
  private func merging(_ variants: [[Part]]) -> [[Part]] {
    var single: Set<Key> = []
    var rest: [[Part]] = []
    for variant in variants {
      if variant.count == 1, case .words(let keys, false) = variant[0] {
        single.formUnion(keys)
      } else {
        rest.append(variant)
      }
    }
    return (single.isEmpty ? [] : [[.words(single, optional: false)]]) + rest
  }
}
