/// The lists of ``GoalWords``, made ready for looking them up.
struct PhraseIndex: Sendable {
  private struct List: Sendable {
    var byFirst: [String: [[Phrase.Item]]] = [:]
    var byNumber: [[Phrase.Item]] = []
  }

  private var lists: [String: List] = [:]
  private let forms: [String: Set<String>]
  private static let none = List()
  /// Every word that stands in a list.
  private var words: Set<String> = []
  private var mistyped: [String] = []

  init(_ words: GoalWords) {
    var forms: [String: Set<String>] = [:]
    for phrase in words.lists.flatMap(\.phrases) {
      phrase.items.forEach { Self.collect($0, words, &forms) }
    }
    self.forms = forms
    for phrase in words.lists.flatMap(\.phrases) { phrase.items.forEach { note($0) } }
    mistyped = words.lists.first { $0.name == GoalWords.Role.mistyped.rawValue }?.phrases.compactMap(\.word) ?? []
    for (name, phrases) in words.lists {
      var list = List()
      for phrase in phrases {
        let first = firsts(of: phrase.items)
        for word in first.words { list.byFirst[word, default: []].append(phrase.items) }
        if first.number { list.byNumber.append(phrase.items) }
      }
      lists[name] = list
    }
  }

  private static func collect(_ item: Phrase.Item, _ words: GoalWords, _ forms: inout [String: Set<String>]) {
    switch item {
    case .forms(let word):
      if forms[word] == nil { forms[word] = Set(inflections(of: word, irregular: words.forms[word] ?? [])) }
    case .choice(let choices): choices.joined().forEach { collect($0, words, &forms) }
    case .maybe(let item): collect(item, words, &forms)
    case .word, .list, .number, .gap, .end, .close: break
    }
  }

  private mutating func note(_ item: Phrase.Item) {
    switch item {
    case .word(let word): words.insert(word)
    case .forms(let word): words.formUnion(forms[word] ?? [])
    case .choice(let choices): choices.joined().forEach { note($0) }
    case .maybe(let item): note(item)
    case .list, .number, .gap, .end, .close: break
    }
  }

  /// What a phrase can begin with.
  private func firsts(of items: [Phrase.Item]) -> (words: Set<String>, number: Bool) {
    var words: Set<String> = []
    var number = false
    for item in items {
      switch item {
      case .word(let word): words.insert(word)
      case .forms(let word): words.formUnion(forms[word] ?? [])
      case .number: number = true
      case .list(let name):
        let list = lists[name] ?? Self.none
        words.formUnion(list.byFirst.keys)
        number = number || !list.byNumber.isEmpty
      case .choice(let choices):
        for choice in choices {
          let first = firsts(of: choice)
          words.formUnion(first.words)
          number = number || first.number
        }
      case .maybe(let inner):
        let first = firsts(of: [inner])
        words.formUnion(first.words)
        number = number || first.number
        continue
      case .gap, .end, .close: break
      }
      break
    }
    return (words, number)
  }

  fileprivate func candidates(_ name: String, _ token: Token) -> [[Phrase.Item]] {
    guard let list = lists[name] else { return [] }
    let named = list.byFirst[token.text] ?? []
    return list.byNumber.isEmpty || !isNumber(token) ? named : named + list.byNumber
  }

  fileprivate func forms(of word: String) -> Set<String> { forms[word] ?? [] }

  /// The word that was meant, where one slip of the finger makes a word that nobody knows of one that is often mistyped.
  func mended(_ word: String) -> String? {
    guard word.utf8.count >= 5, !words.contains(word) else { return nil }
    let letters = Array(word.utf8)
    return mistyped.first { isOneSlip(letters, Array($0.utf8)) }
  }

  /// Whether a word stands in any list.
  func knows(_ word: String) -> Bool { words.contains(word) }

  /// Whether a word begins a phrase of the list.
  func begins(_ name: String, _ word: String) -> Bool { lists[name]?.byFirst[word] != nil }
}

/// A figure in digits or in letters.
func isNumber(_ token: Token) -> Bool { token.number != nil || (token.isWord && numberWords[token.text] != nil) }

/// The value of a figure in digits or in letters.
func figure(_ token: Token) -> Double? { token.number ?? (token.isWord ? numberWords[token.text] : nil) }

private let numberWords: [String: Double] = {
  let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  var words = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, Double($0)) })
  for (index, word) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"].enumerated() {
    words[word] = Double(30 + 10 * index)
  }
  return words
}()

/// Where phrases stand in one goal.
struct Matcher {
  let tokens: [Token]
  let index: PhraseIndex
  /// The ends of what a list matches from a token on, once they were looked for.
  private var known: [String: [Int: [Int]]] = [:]

  private static let widestGap = 4

  init(_ tokens: [Token], _ index: PhraseIndex) {
    self.tokens = tokens
    self.index = index
  }

  /// Every place where a phrase of the list stands, the longest one from each word on, as ranges of tokens.
  mutating func find(_ role: GoalWords.Role) -> [Range<Int>] {
    tokens.indices.compactMap { start in longest(role, from: start) }
  }

  mutating func longest(_ role: GoalWords.Role, from start: Int) -> Range<Int>? {
    ends(role.rawValue, start).max().map { start..<$0 }
  }

  mutating func contains(_ role: GoalWords.Role) -> Bool { tokens.indices.contains { longest(role, from: $0) != nil } }

  private mutating func ends(_ list: String, _ start: Int) -> [Int] {
    guard start < tokens.count else { return [] }
    let candidates = index.candidates(list, tokens[start])
    guard !candidates.isEmpty else { return [] }
    if let ends = known[list]?[start] { return ends }
    var found: Set<Int> = []
    for items in candidates { found.formUnion(ends(of: items[...], from: start, begun: start)) }
    known[list, default: [:]][start] = Array(found)
    return Array(found)
  }

  /// - Parameter begun: Where the phrase began: what comes behind that may stand behind no comma.
  private mutating func ends(of items: ArraySlice<Phrase.Item>, from place: Int, begun: Int) -> [Int] {
    guard let item = items.first else { return [place] }
    let rest = items.dropFirst()
    var found: [Int] = []
    switch item {
    case .gap:
      for reach in 0...Self.widestGap {
        let next = place + reach
        guard next <= tokens.count, reach == 0 || next - 1 == begun || tokens[next - 1].before <= .space else { break }
        found += ends(of: rest, from: next, begun: begun)
      }
    case .maybe(let inner):
      found = ends(of: rest, from: place, begun: begun)
      for end in ends(of: inner, at: place, begun: begun) where end > place { found += ends(of: rest, from: end, begun: begun) }
    default:
      for end in ends(of: item, at: place, begun: begun) { found += ends(of: rest, from: end, begun: begun) }
    }
    return found
  }

  private mutating func ends(of item: Phrase.Item, at place: Int, begun: Int) -> [Int] {
    if case .end = item { return isEnd(place, .enders) ? [place] : [] }
    if case .close = item { return isEnd(place, .closers) ? [place] : [] }
    guard place < tokens.count, place == begun || tokens[place].before <= .space else { return [] }
    let token = tokens[place]
    switch item {
    case .word(let word): return token.text == word ? [place + 1] : []
    case .forms(let word): return index.forms(of: word).contains(token.text) ? [place + 1] : []
    case .list(let name): return ends(name, place)
    case .number: return numberEnds(place)
    case .choice(let choices): return choices.flatMap { ends(of: $0[...], from: place, begun: begun) }
    case .maybe, .gap, .end, .close: return []
    }
  }

  private func isEnd(_ place: Int, _ followers: GoalWords.Role) -> Bool {
    place >= tokens.count || tokens[place].before >= .clause || index.begins(followers.rawValue, tokens[place].text)
  }

  /// A figure, "3-4", "3 to 4", "between 3 and 4", "twenty five", "2.5".
  private func numberEnds(_ place: Int) -> [Int] {
    guard isNumber(tokens[place]) else { return [] }
    var ends = [place + 1]
    let next = place + 1
    guard next < tokens.count else { return ends }
    if isNumber(tokens[next]), tokens[next].before == .hyphen || (tokens[next].isWord && tokens[next].before == .space) {
      ends.append(next + 1)
    }
    if next + 1 < tokens.count, ["to", "or", "and", "through"].contains(tokens[next].text), tokens[next].before <= .space,
      tokens[next + 1].before <= .space, isNumber(tokens[next + 1])
    {
      ends.append(next + 2)
    }
    return ends
  }
}
