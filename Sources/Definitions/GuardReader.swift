import Interview
import Yams

extension YAMLReader {
  /// The condition that a node holds, as text; a fault at the very place where it cannot be read.
  func condition(_ node: Node, _ what: String = "when") -> Guard? {
    guard let text = text(node, what) else { return nil }
    do {
      return try Guard(parsing: text)
    } catch {
      let problem =
        switch error.problem {
        case .unexpected(let found): "`\(found)` was not expected here"
        case .missing(let wanted): "\(wanted) is missing"
        case .tooDeep: "it is nested too deeply"
        }
      report(
        in: node, offset: error.offset, .guardSyntax, Wording.badGuard(problem), Wording.guardForm)
      return nil
    }
  }
}

extension Fields {
  func condition(_ key: String) -> Guard? { node(key).flatMap { reader.condition($0, key) } }

  /// The mapping under a key; a fault where it is missing.
  func requiredFields(
    _ key: String, known: [String]? = nil, duplicate: FaultCode = .duplicateKey
  ) -> Fields? {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    return fields(key, known: known, duplicate: duplicate)
  }

  /// The list under a key; a fault where it is missing.
  func requiredList(_ key: String) -> [Node] {
    guard has(key) else {
      reportMissing(key)
      return []
    }
    return list(key) ?? []
  }

  /// One of a closed set of words; a fault where the key is missing.
  func requiredValue<Value: RawRepresentable & CaseIterable>(_ key: String, _: Value.Type) -> Value?
  where Value.RawValue == String {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    return value(key, Value.self)
  }

  /// A figure within bounds; a fault where it is missing or out of them.
  func number(_ key: String, in range: ClosedRange<Double>) -> Double {
    guard let value = requiredNumber(key) else { return range.lowerBound }
    if !range.contains(value) {
      reader.report(
        node(key)?.mark, .outOfRange, Wording.outOfRange(key, range), Wording.within(range))
    }
    return value
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
    guard let value = requiredInteger(key) else { return range.lowerBound }
    if !range.contains(value) {
      let bounds = Double(range.lowerBound)...Double(range.upperBound)
      reader.report(
        node(key)?.mark, .outOfRange, Wording.outOfRange(key, bounds), Wording.within(bounds))
    }
    return value
  }
}
