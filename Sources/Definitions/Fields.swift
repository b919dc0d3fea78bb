import Yams

/// The keys and values of one mapping, with their places.
struct Fields {
  struct Entry {
    var key: String
    var mark: Mark?
    var value: Node
  }

  let reader: YAMLReader
  let what: String
  let mark: Mark?
  let entries: [Entry]
  /// Keys that some other key was most likely meant to be: it is that one that is reported.
  let supposed: Set<String>

  /// A fault for a key that has to be there, at what it is missing from.
  func reportMissing(_ key: String) {
    guard !supposed.contains(key) else { return }
    reader.report(mark, .missingKey, Wording.missingKey(key, in: what), Wording.addKey(key))
  }

  func node(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
  func mark(_ key: String) -> Mark? { entries.first { $0.key == key }?.mark ?? mark }
  func has(_ key: String) -> Bool { node(key) != nil }

  func text(_ key: String, trap: Bool = false) -> String? {
    node(key).flatMap { reader.text($0, key, trap: trap) }.map(trimmedBlock)
  }

  /// Like ``text(_:trap:)``; a fault where the key is missing or the text is empty.
  func requiredText(_ key: String, trap: Bool = false) -> String? {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    guard let value = text(key, trap: trap) else { return nil }
    if value.isEmpty {
      reader.report(mark(key), .emptyText, Wording.emptyText(key), Wording.writeText)
      return nil
    }
    return value
  }

  func number(_ key: String) -> Double? {
    guard let node = node(key), let text = reader.text(node, key) else { return nil }
    guard let value = Double(text), value.isFinite else {
      reader.report(node.mark, .notANumber, Wording.notANumber(key), Wording.writeNumber)
      return nil
    }
    return value
  }

  func requiredNumber(_ key: String) -> Double? {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    return number(key)
  }

  func integer(_ key: String) -> Int? {
    guard let value = number(key) else { return nil }
    guard let whole = Int(exactly: value) else {
      reader.report(node(key)?.mark, .notANumber, Wording.notWhole(key), Wording.writeNumber)
      return nil
    }
    return whole
  }

  func requiredInteger(_ key: String) -> Int? {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    return integer(key)
  }

  func truth(_ key: String) -> Bool? {
    guard let node = node(key), let text = reader.text(node, key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      reader.report(node.mark, .wrongShape, Wording.notTrueOrFalse(key), Wording.writeTrueOrFalse)
      return nil
    }
  }

  /// One of a closed set of words.
  func value<Value: RawRepresentable & CaseIterable>(
    _ key: String, _: Value.Type, among allowed: [Value] = Array(Value.allCases)
  ) -> Value? where Value.RawValue == String {
    guard let node = node(key), let text = reader.text(node, key) else { return nil }
    return reader.value(text, key, at: node.mark, Value.self, among: allowed)
  }

  func list(_ key: String) -> [Node]? { node(key).flatMap { reader.list($0, key) } }

  func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { reader.text($0, key) }
  }

  func fields(_ key: String, known: [String]? = nil, duplicate: FaultCode = .duplicateKey) -> Fields? {
    node(key).flatMap {
      reader.fields($0, of: "`\(key)`", known: known, owner: mark(key), duplicate: duplicate)
    }
  }
}

extension YAMLReader {
  func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ what: String, at mark: Mark?, _: Value.Type, among allowed: [Value] = Array(Value.allCases)
  ) -> Value? where Value.RawValue == String {
    if let value = allowed.first(where: { $0.rawValue == text }) { return value }
    let known = allowed.map(\.rawValue)
    report(
      mark, .unknownValue, Wording.unknownValue(text, for: what),
      nearest(to: text, among: known).map(Wording.didYouMean) ?? Wording.knownValues(known))
    return nil
  }
}

/// Block texts end in a newline that is no part of what is said.
private func trimmedBlock(_ text: String) -> String {
  var view = text[...]
  while view.last?.isWhitespace == true { view = view.dropLast() }
  return String(view)
}
