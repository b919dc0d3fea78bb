/// A way of saying something, written so that a person can read it.
///
/// | Written | Stands for |
/// |---|---|
/// | `trust issues` | these words, next to each other |
/// | `cheat*` | a word that begins so |
/// | `(yell\|shout at)` | either |
/// | `really?`, `(do not)?` | the word, or nothing |
/// | `<partner>` | any word of that list in the file |
/// | `..` | up to three words |
/// | `...` | up to six words |
///
/// A match lies within one sentence. Small and capital letters, accents and apostrophes make no difference.
public struct Pattern: Hashable, Sendable {
  indirect enum Item: Hashable, Sendable {
    case word(String)
    case stem(String)
    case list(String)
    case gap(Int)
    case either([[Item]])
    case maybe(Item)
  }

  /// As it was written.
  public let text: String
  let items: [Item]

  /// - Throws: ``PatternSyntaxError`` with the place in `text`.
  public init(parsing text: String) throws(PatternSyntaxError) {
    var parser = PatternParser(text)
    self.text = text
    items = try parser.parse()
  }

  /// The names of the word lists that the pattern uses.
  public var lists: [String] {
    func names(_ items: [Item]) -> [String] {
      items.flatMap { item -> [String] in
        switch item {
        case .list(let name): [name]
        case .either(let choices): choices.flatMap(names)
        case .maybe(let item): names([item])
        case .word, .stem, .gap: []
        }
      }
    }
    return names(items)
  }
}

public struct PatternSyntaxError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case empty
    case unexpected(String)
    case missing(String)
    /// A pattern has to begin and end with words, and to have one that cannot be left out.
    case noWord
    case stemTooShort
    case tooDeep
  }

  public var problem: Problem
  /// Characters from the beginning of the pattern.
  public var offset: Int
}

private struct PatternParser {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  mutating func parse() throws(PatternSyntaxError) -> [Pattern.Item] {
    let items = try sequence(depth: 0)
    if let next = peek { throw error(.unexpected(String(next))) }
    guard !items.isEmpty else { throw error(.empty) }
    if case .gap = items[0] { throw PatternSyntaxError(problem: .noWord, offset: 0) }
    if case .gap = items[items.count - 1] { throw error(.noWord) }
    guard items.contains(where: needsWord) else { throw error(.noWord) }
    return items
  }

  private func needsWord(_ item: Pattern.Item) -> Bool {
    switch item {
    case .word, .stem, .list: true
    case .gap, .maybe: false
    case .either(let choices): choices.allSatisfy { $0.contains(where: needsWord) }
    }
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private func error(_ problem: PatternSyntaxError.Problem) -> PatternSyntaxError {
    PatternSyntaxError(problem: problem, offset: position)
  }

  private mutating func sequence(depth: Int) throws(PatternSyntaxError) -> [Pattern.Item] {
    guard depth < 8 else { throw error(.tooDeep) }
    var items: [Pattern.Item] = []
    while let next = peek {
      switch next {
      case " ": position += 1
      case ")", "|": return items
      case "(":
        position += 1
        var choices = [try sequence(depth: depth + 1)]
        while peek == "|" {
          position += 1
          choices.append(try sequence(depth: depth + 1))
        }
        guard peek == ")" else { throw error(.missing("`)`")) }
        guard choices.allSatisfy({ !$0.isEmpty }) else { throw error(.empty) }
        guard choices.allSatisfy({ $0.contains(where: needsWord) }) else { throw error(.noWord) }
        position += 1
        items.append(optional(.either(choices)))
      case "<":
        position += 1
        let name = run { $0.isLetter || $0 == "-" }
        guard !name.isEmpty else { throw error(.missing("The name of a word list")) }
        guard peek == ">" else { throw error(.missing("`>`")) }
        position += 1
        items.append(optional(.list(name)))
      case ".":
        let dots = run { $0 == "." }.count
        guard dots == 2 || dots == 3 else { throw error(.unexpected(".")) }
        items.append(.gap(dots == 2 ? 3 : 6))
      default:
        let word = run { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-" }
        guard !word.isEmpty else { throw error(.unexpected(String(next))) }
        if peek == "*" {
          guard word.count >= 3 else { throw error(.stemTooShort) }
          position += 1
          items.append(optional(.stem(word)))
        } else {
          items.append(optional(.word(word)))
        }
      }
    }
    return items
  }

  private mutating func optional(_ item: Pattern.Item) -> Pattern.Item {
    guard peek == "?" else { return item }
    position += 1
    return .maybe(item)
  }

  private mutating func run(while belongs: (Character) -> Bool) -> String {
    let start = position
    while let next = peek, belongs(next) { position += 1 }
    return String(characters[start..<position])
  }
}
