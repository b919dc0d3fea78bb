import Yams

/// Reads one YAML file, collecting every fault with its place instead of stopping at the first.
///
/// Values stay text until a reader asks for a figure, so YAML's own idea of `no` and `1e3` never applies.
final class YAMLReader {
  let file: String
  private(set) var faults: [Fault] = []
  private var known: Set<Fault> = []
  /// How many of the faults keep an interview from being run.
  private(set) var unusable = 0
  var isUnusable: Bool { unusable > 0 }
  /// Whether further faults are left out.
  var isFull: Bool { faults.count >= most }
  private var source = SourceText("")
  /// Keys that stood twice, by the scalar that took the place of their first one.
  private var repeated: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// Files above this size are refused: the bundled interview is a twentieth of it.
  static let mostBytes = 2 * 1024 * 1024
  /// More than anybody reads: a file with so many is not the one that was meant.
  static let mostFaults = 500
  private static let longestLine = 4000
  private static let deepestBrackets = 64

  /// Whether the file holds people's own words, in which any character may stand.
  private let holdsAnswers: Bool

  private let most: Int

  /// - Parameter most: How many faults are kept.
  init(file: String, holdsAnswers: Bool = false, most: Int = mostFaults) {
    self.file = file
    self.most = most
    self.holdsAnswers = holdsAnswers
  }

  /// The root of the document, or nil where the text is not YAML at all; the fault says why.
  func document(_ bytes: [UInt8]) -> Node? {
    guard bytes.count <= Self.mostBytes else {
      report(nil, .tooLarge, Wording.tooLarge(Self.mostBytes), Wording.splitFile)
      return nil
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      let sound = SourceText(soundBeginning(of: bytes))
      add(.notText, at: sound.end, Wording.notText, Wording.saveAsUTF8)
      return nil
    }
    // A byte order mark is nothing that an editor shows or counts.
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    source = SourceText(text)
    guard withinLimits(text), anchorsAreFlat(text), withoutControlCharacters() else { return nil }
    return compose(text)
  }

  /// Reads YAML. A key that stands twice is given another name and the text is read again, so that it hides no other
  /// fault; ``fields(_:of:known:)`` reports it.
  private func compose(_ text: String) -> Node? {
    var text = text
    var place: Mark?
    let most = max(1, min(20, 2 * Self.mostBytes / max(1, text.utf8.count)))
    for attempt in 0..<most {
      do {
        guard let root = try Yams.compose(yaml: text) else {
          report(nil, .emptyFile, Wording.emptyFile, Wording.startWithFormat)
          return nil
        }
        return root
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(_, let context) = error,
          let stand = Unicode.Scalar(0xE000 + UInt32(attempt)), !text.unicodeScalars.contains(stand),
          let changed = SourceText(text).replacingKey(at: context.mark, with: stand)
        {
          place = context.mark
          repeated[stand] = changed.first
          text = changed.text
          continue
        }
        reportSyntax(error)
      } catch {
        report(nil, .yamlSyntax, Wording.notYAML(""), Wording.checkIndentation)
      }
      return nil
    }
    report(place, .duplicateKey, Wording.manyDuplicates, Wording.renameOne)
    return nil
  }

  /// Counts places as another reader of the same file does.
  func countPlaces(as other: YAMLReader) { source = other.source }

  /// The text before the first bytes that are none.
  private func soundBeginning(of bytes: [UInt8]) -> String {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var sound = String.UnicodeScalarView()
    while case .valid(let encoded) = parser.parseScalar(from: &iterator) {
      sound.append(Unicode.UTF8.decode(encoded))
    }
    return String(sound)
  }

  /// Characters that no editor shows have no business in a text that people read, or they hide something from them.
  private func withoutControlCharacters() -> Bool {
    guard !holdsAnswers else { return true }
    let found = source.controlCharacters(atMost: 20)
    for (scalar, place) in found {
      add(.controlCharacter, at: place, Wording.controlCharacter(scalar), Wording.removeCharacter)
    }
    return found.isEmpty
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
      let place = SourceText.Place(line: line, column: 1)
      if length > Self.longestLine {
        add(.longLine, at: place, Wording.longLine, Wording.writeSimpler)
        return false
      }
      if depth > Self.deepestBrackets {
        add(.tooDeep, at: place, Wording.deepBrackets, Wording.writeSimpler)
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
        let sign = [anchor, alias].compactMap { $0 }.min() ?? line.startIndex
        let column = line.distance(from: line.startIndex, to: sign) + 1
        add(.nestedAlias, at: SourceText.Place(line: number + 1, column: column), Wording.alias, Wording.writeOut)
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
      report(mark, .yamlSyntax, Wording.notYAML(problem), Wording.checkIndentation)
    case .duplicatedKeysInMapping(let duplicates, let context):
      report(context.mark, .duplicateKey, Wording.duplicateKeys(duplicates.sorted()), Wording.renameOne)
    default:
      report(nil, .yamlSyntax, Wording.notYAML(""), Wording.checkIndentation)
    }
  }

  func report(_ mark: Mark?, _ code: FaultCode, _ message: String, _ fix: String) {
    add(code, at: source.place(mark), message, fix)
  }

  /// - Parameter offset: Characters of the node's text before the place meant.
  func report(
    in node: Node, offset: Int, _ code: FaultCode, _ message: String, _ fix: String
  ) {
    add(code, at: source.place(in: node, offset: offset), message, fix)
  }

  /// The same fault at the same place, as comes from a value with several aliases, is one.
  private func add(_ code: FaultCode, at place: SourceText.Place, _ message: String, _ fix: String) {
    guard !isFull else { return }
    let fault = Fault(
      code: code, file: file, line: place.line, column: place.column, message: message, fix: fix)
    guard known.insert(fault).inserted else { return }
    faults.append(fault)
    if code.keepsFromRunning { unusable += 1 }
  }

  /// The fields of a mapping. Keys that are not in `known` are faults, with a guess at what was meant.
  ///
  /// - Parameters:
  ///   - owner: The place of the key that the mapping stands under: what is missing in it is reported there.
  ///   - duplicate: What a key that stands twice is called.
  func fields(
    _ node: Node, of what: String, known: [String]? = nil, owner: Mark? = nil,
    duplicate: FaultCode = .duplicateKey
  ) -> Fields? {
    guard case .mapping(let mapping) = node else {
      report(node.mark, .wrongShape, Wording.notAMapping(what), Wording.writeKeys)
      return nil
    }
    var entries: [Fields.Entry] = []
    var names: Set<String> = []
    var supposed: Set<String> = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report(key.mark, .wrongShape, Wording.keyNotText, Wording.writeKeys)
        continue
      }
      if case .alias = value {
        report(value.mark, .wrongShape, Wording.alias, Wording.writeOut)
        continue
      }
      let name = original(scalar.string)
      if !names.insert(name).inserted {
        report(key.mark, duplicate, Wording.duplicateKeys([name]), Wording.renameOne)
        continue
      }
      if let known, !known.contains(name) {
        let guess = nearest(to: name, among: known)
        if let guess { supposed.insert(guess) }
        report(
          key.mark, .unknownKey, Wording.unknownKey(name, in: what),
          guess.map(Wording.didYouMean) ?? Wording.knownKeys(known))
        continue
      }
      entries.append(Fields.Entry(key: name, mark: key.mark, value: value))
    }
    return Fields(
      reader: self, what: what, mark: owner ?? node.mark, entries: entries,
      supposed: supposed)
  }

  /// A key as it is in the file, where it was changed because it stands there twice.
  private func original(_ key: String) -> String {
    guard let stand = key.unicodeScalars.first, let first = repeated[stand] else { return key }
    return String(first) + String(key.dropFirst())
  }

  /// A fault where the file is of another format, or names none.
  func checkFormat(of top: Fields, _ expected: String) {
    guard let found = top.requiredText("format"), found != expected else { return }
    report(
      top.node("format")?.mark, .unknownFormat, Wording.wrongFormat(found, expected),
      Wording.useFormat(expected))
  }

  /// The text of a scalar; a fault where the node is something else, or a bare YAML yes/no where `trap` says so.
  func text(_ node: Node, _ what: String, trap: Bool = false) -> String? {
    guard case .scalar(let scalar) = node else {
      report(node.mark, .wrongShape, Wording.notText(what), Wording.writeText)
      return nil
    }
    let bare = ["yes", "no", "on", "off", "true", "false", "y", "n", "null", "~"]
    if trap, scalar.style == .plain, bare.contains(scalar.string.lowercased()) {
      report(node.mark, .yamlTrap, Wording.bareWord(scalar.string), Wording.quoteIt(scalar.string))
    }
    // What an escape stands for is not seen in the file's own text.
    if !holdsAnswers, scalar.style == .doubleQuoted,
      let hidden = SourceText(scalar.string).controlCharacters(atMost: 1).first
    {
      report(node.mark, .controlCharacter, Wording.controlCharacter(hidden.0), Wording.removeCharacter)
    }
    return scalar.string
  }

  func list(_ node: Node, _ what: String) -> [Node]? {
    guard case .sequence(let sequence) = node else {
      report(node.mark, .wrongShape, Wording.notAList(what), Wording.writeList)
      return nil
    }
    return Array(sequence)
  }
}
