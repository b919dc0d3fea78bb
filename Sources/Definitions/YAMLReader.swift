import Yams

/// Reads one YAML file, collecting every fault with its place instead of stopping at the first.
///
/// Values stay text until a reader asks for a figure, so YAML's own idea of `no` and `1e3` never applies.
final class YAMLReader {
  let file: String
  private(set) var faults: [Fault] = []

  /// Files above this size are refused: the bundled interview is a twentieth of it.
  static let mostBytes = 2 * 1024 * 1024
  private static let longestLine = 4000
  private static let deepestBrackets = 64

  init(file: String) { self.file = file }

  /// The root of the document, or nil where the text is not YAML at all; the fault says why.
  func document(_ bytes: [UInt8]) -> Node? {
    guard bytes.count <= Self.mostBytes else {
      report(nil, "too-large", Wording.tooLarge(Self.mostBytes), Wording.splitFile)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(nil, "not-text", Wording.notText, Wording.saveAsUTF8)
      return nil
    }
    guard withinLimits(text), anchorsAreFlat(text) else { return nil }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        report(nil, "empty-file", Wording.emptyFile, Wording.startWithFormat)
        return nil
      }
      return root
    } catch let error as YamlError {
      reportSyntax(error)
    } catch {
      report(nil, "yaml-syntax", Wording.notYAML(""), Wording.checkIndentation)
    }
    return nil
  }

  private func withinLimits(_ text: String) -> Bool {
    var depth = 0
    var length = 0
    var line = 1
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        length = 0
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      length += 1
      if length > Self.longestLine || depth > Self.deepestBrackets {
        faults.append(
          Fault(
            code: "too-deep", file: file, line: line, column: 1,
            message: length > Self.longestLine ? Wording.longLine : Wording.deepBrackets,
            fix: Wording.writeSimpler))
        return false
      }
    }
    return true
  }

  /// An anchored value stands on one line and holds no alias. Otherwise a few lines could stand for millions.
  private func anchorsAreFlat(_ text: String) -> Bool {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated()
    where bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "*"))
      || bytes.contains(UInt8(ascii: "?"))
    {
      let line = Substring(bytes)
      let anchor = mark("&", in: line)
      let alias = mark("*", in: line)
      guard anchor != nil || alias != nil else { continue }
      let isKey = alias.map { line[$0...].drop { $0 != " " && $0 != ":" }.first == ":" } ?? false
      let nested = anchor.map { anchor in
        alias != nil || line[anchor...].drop { $0 != " " }.allSatisfy(\.isWhitespace)
          || line.count { "[{".contains($0) } != line.count { "]}".contains($0) }
      }
      if isKey || nested ?? false || line.drop(while: \.isWhitespace).first == "?" {
        faults.append(
          Fault(
            code: "nested-alias", file: file, line: number + 1, column: 1, message: Wording.alias,
            fix: Wording.writeOut))
        return false
      }
    }
    return true
  }

  /// Where a value in this line begins with the sign and a name.
  private func mark(_ sign: Character, in line: Substring) -> Substring.Index? {
    var before: Character = "-"
    for index in line.indices {
      let next = line.index(after: index)
      if line[index] == sign, "-:[,{?".contains(before), next < line.endIndex,
        line[next].isLetter || line[next].isNumber
      {
        return index
      }
      if !line[index].isWhitespace { before = line[index] }
    }
    return nil
  }

  private func reportSyntax(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(mark, "yaml-syntax", Wording.notYAML(problem), Wording.checkIndentation)
    case .duplicatedKeysInMapping(let duplicates, let context):
      report(
        context.mark, "duplicate-id", Wording.duplicateKeys(duplicates.map { "\($0)" }.sorted()),
        Wording.renameOne)
    default:
      report(nil, "yaml-syntax", Wording.notYAML(""), Wording.checkIndentation)
    }
  }

  /// - Parameter offset: Characters from `mark` to the place meant, on the same line.
  func report(
    _ mark: Mark?, _ code: String, _ message: String, _ fix: String, offset: Int = 0
  ) {
    faults.append(
      Fault(
        code: code, file: file, line: mark?.line ?? 1, column: (mark?.column ?? 1) + offset,
        message: message, fix: fix))
  }

  /// The fields of a mapping. Keys that are not in `known` are faults, with a guess at what was meant.
  func fields(_ node: Node, of what: String, known: [String]? = nil) -> Fields? {
    guard case .mapping(let mapping) = node else {
      report(node.mark, "wrong-shape", Wording.notAMapping(what), Wording.writeKeys)
      return nil
    }
    var entries: [Fields.Entry] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(key.mark, "wrong-shape", Wording.keyNotText, Wording.writeKeys)
        continue
      }
      if case .alias = value {
        report(value.mark, "wrong-shape", Wording.alias, Wording.writeOut)
        continue
      }
      if let known, !known.contains(scalar.string) {
        let guess = nearest(to: scalar.string, among: known)
        report(
          key.mark, "unknown-key", Wording.unknownKey(scalar.string, in: what),
          guess.map(Wording.didYouMean) ?? Wording.knownKeys(known))
        continue
      }
      entries.append(Fields.Entry(key: scalar.string, mark: key.mark, value: value))
    }
    return Fields(reader: self, what: what, mark: node.mark, entries: entries)
  }

  /// A fault where the file is of another format, or names none.
  func checkFormat(of top: Fields, _ expected: String) {
    guard let found = top.requiredText("format"), found != expected else { return }
    report(
      top.node("format")?.mark, "unknown-format", Wording.wrongFormat(found, expected),
      Wording.useFormat(expected))
  }

  /// The text of a scalar; a fault where the node is something else, or a bare YAML yes/no where `trap` says so.
  func text(_ node: Node, _ what: String, trap: Bool = false) -> String? {
    guard case .scalar(let scalar) = node else {
      report(node.mark, "wrong-shape", Wording.notText(what), Wording.writeText)
      return nil
    }
    let bare = ["yes", "no", "on", "off", "true", "false", "y", "n", "null", "~"]
    if trap, scalar.style == .plain, bare.contains(scalar.string.lowercased()) {
      report(node.mark, "yaml-trap", Wording.bareWord(scalar.string), Wording.quoteIt(scalar.string))
    }
    return scalar.string
  }

  func list(_ node: Node, _ what: String) -> [Node]? {
    guard case .sequence(let sequence) = node else {
      report(node.mark, "wrong-shape", Wording.notAList(what), Wording.writeList)
      return nil
    }
    return Array(sequence)
  }
}

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

  func node(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
  func mark(_ key: String) -> Mark? { entries.first { $0.key == key }?.mark ?? mark }
  func has(_ key: String) -> Bool { node(key) != nil }

  func text(_ key: String, trap: Bool = false) -> String? {
    node(key).flatMap { reader.text($0, key, trap: trap) }.map(trimmedBlock)
  }

  /// Like ``text(_:trap:)``; a fault where the key is missing or the text is empty.
  func requiredText(_ key: String, trap: Bool = false) -> String? {
    guard has(key) else {
      reader.report(mark, "missing-key", Wording.missingKey(key, in: what), Wording.addKey(key))
      return nil
    }
    guard let value = text(key, trap: trap) else { return nil }
    if value.isEmpty {
      reader.report(mark(key), "empty-text", Wording.emptyText(key), Wording.writeText)
      return nil
    }
    return value
  }

  func number(_ key: String) -> Double? {
    guard let node = node(key), let text = reader.text(node, key) else { return nil }
    guard let value = Double(text), value.isFinite else {
      reader.report(node.mark, "not-a-number", Wording.notANumber(key), Wording.writeNumber)
      return nil
    }
    return value
  }

  func requiredNumber(_ key: String) -> Double? {
    guard has(key) else {
      reader.report(mark, "missing-key", Wording.missingKey(key, in: what), Wording.addKey(key))
      return nil
    }
    return number(key)
  }

  func integer(_ key: String) -> Int? {
    guard let value = number(key) else { return nil }
    guard let whole = Int(exactly: value) else {
      reader.report(mark(key), "not-a-number", Wording.notWhole(key), Wording.writeNumber)
      return nil
    }
    return whole
  }

  func requiredInteger(_ key: String) -> Int? {
    guard has(key) else {
      reader.report(mark, "missing-key", Wording.missingKey(key, in: what), Wording.addKey(key))
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
      reader.report(node.mark, "wrong-shape", Wording.notTrueOrFalse(key), Wording.writeTrueOrFalse)
      return nil
    }
  }

  /// One of a closed set of words.
  func value<Value: RawRepresentable & CaseIterable>(_ key: String, _: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let node = node(key), let text = reader.text(node, key) else { return nil }
    return reader.value(text, key, at: node.mark, Value.self)
  }

  func list(_ key: String) -> [Node]? { node(key).flatMap { reader.list($0, key) } }

  func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { reader.text($0, key) }
  }

  func fields(_ key: String, known: [String]? = nil) -> Fields? {
    node(key).flatMap { reader.fields($0, of: key, known: known) }
  }
}

extension YAMLReader {
  func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ what: String, at mark: Mark?, _: Value.Type
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    report(
      mark, "unknown-value", Wording.unknownValue(text, for: what),
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
