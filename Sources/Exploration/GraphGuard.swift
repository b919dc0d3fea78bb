import Interview

extension Guard {
  /// The guard as a data file writes it, with brackets only where they are needed. `Guard(parsing:)` reads it back as
  /// one that means the same.
  public var written: String { written(above: 0) }

  /// - Parameter strength: How strongly what stands around binds: 0 `or`, 1 `and`, 2 `not`.
  private func written(above strength: Int) -> String {
    func bracketed(_ text: String, _ own: Int) -> String { own < strength ? "(\(text))" : text }
    switch self {
    case .answered(let id): return "answered(\(id))"
    case .heard(let id): return "heard(\(id))"
    case .includes(let id, let option): return "\(id) includes \(option)"
    case .compare(let operand, let comparison, let literal):
      return "\(operand.written) \(comparison.rawValue) \(literal.written)"
    case .not(let inner): return "not \(inner.written(above: 2))"
    case .and(let left, let right):
      return bracketed("\(left.written(above: 1)) and \(right.written(above: 1))", 1)
    case .or(let left, let right):
      return bracketed("\(left.written(above: 0)) or \(right.written(above: 0))", 0)
    }
  }

  /// The comparisons that the guard is made of, each once, in the order in which they stand.
  public var atoms: [Guard] {
    switch self {
    case .not(let inner): return inner.atoms
    case .and(let left, let right), .or(let left, let right):
      return right.atoms.reduce(into: left.atoms) { if !$0.contains($1) { $0.append($1) } }
    default: return [self]
    }
  }

  /// The guard about other questions: each id through `name`.
  func renaming(_ name: (StateID) -> StateID) -> Guard {
    switch self {
    case .answered(let id): .answered(name(id))
    case .heard(let id): .heard(name(id))
    case .includes(let id, let option): .includes(name(id), option: option)
    case .compare(.answer(let id), let comparison, let literal):
      .compare(.answer(name(id)), comparison, literal)
    case .compare(.sum(let ids), let comparison, let literal):
      .compare(.sum(ids.map(name)), comparison, literal)
    case .not(let inner): .not(inner.renaming(name))
    case .and(let left, let right): .and(left.renaming(name), right.renaming(name))
    case .or(let left, let right): .or(left.renaming(name), right.renaming(name))
    }
  }

  /// Whether the guard holds when the question `id` has no answer, whatever the others have; nil where it depends.
  func value(withoutAnswerTo id: StateID) -> Bool? {
    switch self {
    case .answered(id), .heard(id), .includes(id, _), .compare(.answer(id), _, _): return false
    case .answered, .heard, .includes, .compare: return nil
    case .not(let inner): return inner.value(withoutAnswerTo: id).map { !$0 }
    case .and(let left, let right):
      let values = [left.value(withoutAnswerTo: id), right.value(withoutAnswerTo: id)]
      return values.contains(false) ? false : values.contains(nil) ? nil : true
    case .or(let left, let right):
      let values = [left.value(withoutAnswerTo: id), right.value(withoutAnswerTo: id)]
      return values.contains(true) ? true : values.contains(nil) ? nil : false
    }
  }
}

extension Guard {
  /// The guard without `answered(x)` beside something that only an answer to x can bring about.
  fileprivate var withoutSelfEvident: Guard {
    switch self {
    case .and(let left, let right):
      let (left, right) = (left.withoutSelfEvident, right.withoutSelfEvident)
      if case .answered(let id) = left, right.needsValue(of: id) { return right }
      if case .answered(let id) = right, left.needsValue(of: id) { return left }
      return .and(left, right)
    case .or(let left, let right): return .or(left.withoutSelfEvident, right.withoutSelfEvident)
    case .not(let inner): return .not(inner.withoutSelfEvident)
    default: return self
    }
  }

  private func needsValue(of id: StateID) -> Bool {
    switch self {
    case .includes(id, _), .answered(id): true
    case .compare(.answer(id), let comparison, let literal): !(comparison == .equal && literal == .word("not-sure"))
    case .and(let left, let right): left.needsValue(of: id) || right.needsValue(of: id)
    case .or(let left, let right): left.needsValue(of: id) && right.needsValue(of: id)
    default: false
    }
  }
}

extension Guard.Operand {
  /// As a data file writes it.
  public var written: String {
    switch self {
    case .answer(let id): id
    case .sum(let ids): "sum(\(ids.joined(separator: ", ")))"
    }
  }
}

extension Guard.Literal {
  var written: String {
    switch self {
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .word(let word): word
    }
  }
}

/// Puts guards in plain words, with the labels of the options that they name.
public struct GuardWords {
  private let interview: Interview
  /// The question whose transitions are described: it is called "the answer".
  private let own: StateID?

  public init(_ interview: Interview, at own: StateID? = nil) {
    self.interview = interview
    self.own = own
  }

  /// The guard as a clause that goes after "if".
  public func words(_ condition: Guard) -> String { words(condition.withoutSelfEvident, inside: false) }

  private func words(_ condition: Guard, inside: Bool) -> String {
    switch condition {
    case .answered(let id): return "\(name(id)) has a value"
    case .heard(let id): return "something was heard in \(name(id))"
    case .includes(let id, let option): return "\(name(id)) includes \(label(option, of: id))"
    case .compare(let operand, let comparison, let literal):
      return "\(name(operand)) \(words(comparison, literal, of: operand))"
    case .not(let inner): return not(inner)
    case .and: return joined(parts(of: condition, by: "and"), "and", inside: inside)
    case .or: return joined(gathered(parts(of: condition, by: "or")), "or", inside: inside)
    }
  }

  private func not(_ inner: Guard) -> String {
    switch inner {
    case .answered(let id): "\(name(id)) has no value"
    case .heard(let id): "nothing was heard in \(name(id))"
    case .includes(let id, let option): "\(name(id)) does not include \(label(option, of: id))"
    case .compare(.answer(let id), .equal, .word(let word)):
      "\(name(id)) is anything but \(label(word, of: id))"
    default: "it is not so that \(words(inner, inside: true))"
    }
  }

  private func words(
    _ comparison: Guard.Comparison, _ literal: Guard.Literal, of operand: Guard.Operand
  ) -> String {
    let value =
      switch (literal, operand) {
      case (.word(let word), .answer(let id)): label(word, of: id)
      default: literal.written
      }
    return switch comparison {
    case .equal: "is \(value)"
    case .notEqual: "has a value other than \(value)"
    case .less: "is below \(value)"
    case .atMost: "is \(value) or below"
    case .more: "is above \(value)"
    case .atLeast: "is \(value) or above"
    }
  }

  private func name(_ id: StateID) -> String { id == own ? "the answer" : id }

  private func name(_ operand: Guard.Operand) -> String {
    switch operand {
    case .answer(let id): return name(id)
    case .sum(let ids):
      let all = ids.map(name)
      guard let last = all.last, all.count > 1 else { return all.first ?? "0" }
      return "the sum of \(all.dropLast().joined(separator: ", ")) and \(last)"
    }
  }

  private func label(_ word: String, of id: StateID) -> String {
    if word == "not-sure" { return "\"not sure\"" }
    guard let option = interview[id]?.question?.option(word) else { return word }
    return "\"\(option.label)\""
  }

  private enum Piece {
    case plain(Guard)
    case same(head: String, tail: [String])
  }

  private func parts(of condition: Guard, by word: String) -> [Guard] {
    switch (condition, word) {
    case (.and(let left, let right), "and"), (.or(let left, let right), "or"):
      parts(of: left, by: word) + parts(of: right, by: word)
    default: [condition]
    }
  }

  private func joined(_ parts: [Guard], _ word: String, inside: Bool) -> String {
    let text = parts.map { words($0, inside: true) }.joined(separator: " \(word) ")
    return inside ? "(\(text))" : text
  }

  private func joined(_ pieces: [Piece], _ word: String, inside: Bool) -> String {
    let texts = pieces.map { piece in
      switch piece {
      case .plain(let part): words(part, inside: true)
      case .same(let head, let tail): "\(head) \(tail.joined(separator: " \(word) "))"
      }
    }
    let text = texts.joined(separator: " \(word) ")
    return inside && pieces.count > 1 ? "(\(text))" : text
  }

  /// Neighbours that ask the same of one question, as one: `x is "A" or "B"`.
  private func gathered(_ parts: [Guard]) -> [Piece] {
    var pieces: [Piece] = []
    for part in parts {
      let split: (head: String, tail: String)? =
        switch part {
        case .includes(let id, let option): ("\(name(id)) includes", label(option, of: id))
        case .compare(.answer(let id), .equal, .word(let word)): ("\(name(id)) is", label(word, of: id))
        default: nil
        }
      guard let split else {
        pieces.append(.plain(part))
        continue
      }
      if case .same(split.head, let tail)? = pieces.last {
        pieces[pieces.count - 1] = .same(head: split.head, tail: tail + [split.tail])
      } else {
        pieces.append(.same(head: split.head, tail: [split.tail]))
      }
    }
    return pieces
  }
}
