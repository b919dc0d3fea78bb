/// A way of saying something, as `goal-reading.yaml` writes it.
///
/// Words stand as they are; `walk~` is any form of a word ("walks", "walking", "walked"); `<day>` is anything in that
/// list, and `<number>` a figure in digits or letters, or a range of them; `(a|b c)` is a choice; what ends in `?` may be
/// left out; `..` is up to four words; `<end>` is where a clause ends or one of the list `enders` follows, `<close>` the same with `closers`. A phrase holds
/// something that has to be there, and neither begins nor ends in a gap.
public struct Phrase: Hashable, Sendable {
  indirect enum Item: Hashable, Sendable {
    case word(String)
    case forms(String)
    case list(String)
    case number
    case choice([[Item]])
    case maybe(Item)
    case gap
    case end
    case close
  }

  var items: [Item]

  /// - Throws: ``PhraseFault`` with the place of what cannot be read.
  public init(parsing text: String) throws(PhraseFault) {
    var parser = PhraseParser(Array(text))
    items = try parser.phrase()
  }

  /// The word where it is a single one.
  var word: String? { if items.count == 1, case .word(let word)? = items.first { word } else { nil } }

  /// The names of the lists that it uses.
  public var lists: [String] { items.flatMap(\.lists) }
}

extension Phrase.Item {
  fileprivate var lists: [String] {
    switch self {
    case .word, .forms, .number, .gap, .end, .close: []
    case .list(let name): [name]
    case .choice(let choices): choices.flatMap { $0.flatMap(\.lists) }
    case .maybe(let item): item.lists
    }
  }
}

/// Why a phrase cannot be read.
public struct PhraseFault: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case empty
    case unexpected(String)
    case missing(String)
    /// It begins or ends in a gap, or all of it may be left out.
    case noEnd
    case tooDeep
  }
  public var problem: Problem
  /// In characters from the beginning.
  public var offset: Int
}

private struct PhraseParser {
  let text: [Character]
  var index = 0
  var depth = 0

  init(_ text: [Character]) { self.text = text }

  private var current: Character? { index < text.count ? text[index] : nil }

  mutating func phrase() throws(PhraseFault) -> [Phrase.Item] {
    let items = try sequence()
    if let current { throw PhraseFault(problem: .unexpected(String(current)), offset: index) }
    guard let first = items.first, let last = items.last else { throw PhraseFault(problem: .empty, offset: 0) }
    if case .gap = first { throw PhraseFault(problem: .noEnd, offset: 0) }
    let isFixed = items.contains { item in
      switch item {
      case .maybe, .gap, .end, .close: false
      case .word, .forms, .list, .number, .choice: true
      }
    }
    guard isFixed else { throw PhraseFault(problem: .noEnd, offset: 0) }
    if case .gap = last { throw PhraseFault(problem: .noEnd, offset: 0) }
    return items
  }

  private mutating func sequence() throws(PhraseFault) -> [Phrase.Item] {
    var items: [Phrase.Item] = []
    while true {
      while current == " " { index += 1 }
      guard let current, current != "|", current != ")" else { return items }
      var item = try atom(current)
      if self.current == "?" {
        index += 1
        item = .maybe(item)
      }
      items.append(item)
    }
  }

  private mutating func atom(_ sign: Character) throws(PhraseFault) -> Phrase.Item {
    let start = index
    switch sign {
    case "(":
      guard depth < 4 else { throw PhraseFault(problem: .tooDeep, offset: index) }
      depth += 1
      defer { depth -= 1 }
      var choices: [[Phrase.Item]] = []
      repeat {
        index += 1
        let choice = try sequence()
        guard !choice.isEmpty else { throw PhraseFault(problem: .empty, offset: index) }
        choices.append(choice)
      } while current == "|"
      guard current == ")" else { throw PhraseFault(problem: .missing(")"), offset: start) }
      index += 1
      return .choice(choices)
    case "<":
      guard let end = text[index...].firstIndex(of: ">") else {
        throw PhraseFault(problem: .missing(">"), offset: index)
      }
      let name = String(text[(index + 1)..<end])
      index = end + 1
      return switch name {
      case "number": .number
      case "end": .end
      case "close": .close
      default: .list(name)
      }
    case ".":
      guard index + 1 < text.count, text[index + 1] == "." else {
        throw PhraseFault(problem: .unexpected("."), offset: index)
      }
      index += 2
      return .gap
    default:
      while let current, current.isLetter || current.isNumber || "'%/$£€".contains(current) { index += 1 }
      guard index > start else { throw PhraseFault(problem: .unexpected(String(sign)), offset: index) }
      let written = String(text[start..<index])
      let read = tokens(of: written)
      guard read.count == 1, let word = read.first?.text else {
        throw PhraseFault(problem: .unexpected(written), offset: start)
      }
      guard current == "~" else { return .word(word) }
      index += 1
      return .forms(word)
    }
  }
}
