/// Why a guard could not be read, and where.
public struct GuardSyntaxError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case unexpected(String)
    case missing(String)
    case tooDeep
  }
  public var problem: Problem
  /// Characters from the start of the guard.
  public var offset: Int
}

extension Guard {
  /// The words of the guard language, which no question or option can be called by.
  public static let words: Set<String> = ["and", "or", "not", "includes"]

  /// Reads a guard as it is written in a data file.
  ///
  /// - Throws: ``GuardSyntaxError``.
  public init(parsing text: String) throws(GuardSyntaxError) {
    var parser = try GuardParser(text)
    self = try parser.parse()
  }

  /// One comparison of a guard, with its place in the text.
  public struct Written: Hashable, Sendable {
    public var comparison: Guard
    /// The questions that it reads, in order, each with the characters before it.
    public var questions: [(id: StateID, offset: Int)] { zip(ids, offsets).map { ($0, $1) } }
    /// Characters before the option, word or figure that it compares with; nil where there is none.
    public var valueOffset: Int?
    private var ids: [StateID]
    private var offsets: [Int]

    init(_ comparison: Guard, ids: [StateID], offsets: [Int], valueOffset: Int?) {
      self.comparison = comparison
      self.ids = ids
      self.offsets = offsets
      self.valueOffset = valueOffset
    }
  }

  /// The comparisons in a guard's text, from left to right; none where it cannot be read.
  public static func comparisons(in text: String) -> [Written] {
    guard var parser = try? GuardParser(text), (try? parser.parse()) != nil else { return [] }
    return parser.written
  }
}

/// Recursive descent over `or` < `and` < `not` < comparison.
struct GuardParser {
  private enum Token: Hashable {
    case word(String)
    case number(Double)
    case sign(String)

    var text: String {
      switch self {
      case .word(let text), .sign(let text): text
      case .number(let value): String(value)
      }
    }
  }

  private static let deepest = 32
  /// Words, figures and signs in one guard: it is a tree that is walked and let go of by recursion.
  private static let longest = 1000
  private var tokens: [(token: Token, offset: Int)] = []
  private var position = 0
  private var depth = 0
  private let end: Int
  private(set) var written: [Guard.Written] = []

  init(_ text: String) throws(GuardSyntaxError) {
    let characters = Array(text)
    end = characters.count
    var index = 0
    while index < characters.count {
      guard tokens.count < Self.longest else {
        throw GuardSyntaxError(problem: .tooDeep, offset: index)
      }
      let start = index
      let character = characters[index]
      if character.isWhitespace {
        index += 1
      } else if "(),".contains(character) {
        tokens.append((.sign(String(character)), start))
        index += 1
      } else if "=!<>".contains(character) {
        index += 1
        if index < characters.count, characters[index] == "=" { index += 1 }
        var sign = String(characters[start..<index])
        if sign == "==" { sign = "=" }
        guard Comparison(rawValue: sign) != nil else {
          throw GuardSyntaxError(problem: .unexpected(sign), offset: start)
        }
        tokens.append((.sign(sign), start))
      } else if character.isLetter || character.isNumber || character == "-" {
        while index < characters.count, Self.isPartOfWord(characters[index]) { index += 1 }
        let word = String(characters[start..<index])
        if let value = Double(word), value.isFinite, character.isNumber || character == "-" {
          tokens.append((.number(value), start))
        } else {
          tokens.append((.word(word), start))
        }
      } else {
        throw GuardSyntaxError(problem: .unexpected(String(character)), offset: start)
      }
    }
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "."
      || character == "_"
  }

  mutating func parse() throws(GuardSyntaxError) -> Guard {
    let whole = try disjunction()
    if position < tokens.count { throw unexpected() }
    return whole
  }

  private var next: Token? { position < tokens.count ? tokens[position].token : nil }

  private func unexpected() -> GuardSyntaxError {
    guard position < tokens.count else {
      return GuardSyntaxError(problem: .missing("a condition"), offset: end)
    }
    let found = tokens[position]
    return GuardSyntaxError(problem: .unexpected(found.token.text), offset: found.offset)
  }

  private mutating func take(_ token: Token) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(GuardSyntaxError) {
    guard take(.sign(sign)) else {
      let offset = position < tokens.count ? tokens[position].offset : end
      throw GuardSyntaxError(problem: .missing(sign), offset: offset)
    }
  }

  private mutating func disjunction() throws(GuardSyntaxError) -> Guard {
    var left = try conjunction()
    while take(.word("or")) { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(GuardSyntaxError) -> Guard {
    var left = try negation()
    while take(.word("and")) { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(GuardSyntaxError) -> Guard {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw GuardSyntaxError(
        problem: .tooDeep, offset: position < tokens.count ? tokens[position].offset : end)
    }
    if take(.word("not")) { return .not(try negation()) }
    if take(.sign("(")) {
      let inner = try disjunction()
      try expect(")")
      return inner
    }
    return try comparison()
  }

  private mutating func identifier() throws(GuardSyntaxError) -> String {
    guard case .word(let id)? = next, !Guard.words.contains(id) else {
      throw unexpected()
    }
    position += 1
    return id
  }

  private mutating func comparison() throws(GuardSyntaxError) -> Guard {
    let start = offset
    let name = try identifier()
    if take(.sign("(")) {
      var offsets = [offset]
      var ids = [try identifier()]
      while take(.sign(",")) {
        offsets.append(offset)
        ids.append(try identifier())
      }
      try expect(")")
      var value: Int?
      let leaf: Guard
      switch name {
      case "answered" where ids.count == 1: leaf = .answered(ids[0])
      case "heard" where ids.count == 1: leaf = .heard(ids[0])
      case "sum": (leaf, value) = try compare(.sum(ids))
      default: throw GuardSyntaxError(problem: .unexpected(name), offset: start)
      }
      written.append(Guard.Written(leaf, ids: ids, offsets: offsets, valueOffset: value))
      return leaf
    }
    let leaf: Guard
    let value: Int
    if take(.word("includes")) {
      value = offset
      leaf = .includes(name, option: try identifier())
    } else {
      (leaf, value) = try compare(.answer(name))
    }
    written.append(Guard.Written(leaf, ids: [name], offsets: [start], valueOffset: value))
    return leaf
  }

  /// Characters before the next word, figure or sign.
  private var offset: Int { position < tokens.count ? tokens[position].offset : end }

  /// The comparison, and the characters before what it compares with.
  private mutating func compare(_ operand: Operand) throws(GuardSyntaxError) -> (Guard, Int) {
    guard case .sign(let sign)? = next, let comparison = Guard.Comparison(rawValue: sign) else {
      throw GuardSyntaxError(problem: .missing("a comparison such as = or >="), offset: offset)
    }
    position += 1
    let value = offset
    switch next {
    case .number(let figure)?:
      position += 1
      return (.compare(operand, comparison, .number(figure)), value)
    case .word(let word)?:
      position += 1
      return (.compare(operand, comparison, .word(word)), value)
    default: throw unexpected()
    }
  }

  private typealias Comparison = Guard.Comparison
  private typealias Operand = Guard.Operand
}
