import Yams

/// A place in a file, both from 1; the column in Unicode scalars.
struct SourcePlace: Hashable {
  var line: Int
  var column: Int
}

/// A text with the place in the file of each of its scalars, so that a fault can point at a word within a block text.
struct PlacedText {
  var scalars: [Unicode.Scalar] = []
  var places: [SourcePlace] = []

  init() {}

  /// A text all of which stands at one place.
  init(_ text: String, at place: SourcePlace) {
    scalars = Array(text.unicodeScalars)
    places = Array(repeating: place, count: scalars.count)
  }

  /// The text of a YAML scalar.
  ///
  /// - Parameter lines: The lines of the file that it was read from.
  init?(_ node: Node, in lines: [[Unicode.Scalar]]) {
    guard case .scalar(let scalar) = node, let mark = node.mark else { return nil }
    scalars = Array(scalar.string.unicodeScalars)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    var cursor = ScalarCursor(lines: lines, line: mark.line - 1, column: mark.column - 1, style: scalar.style)
    cursor.enter()
    places = scalars.map { cursor.place(of: $0) }
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  func place(at offset: Int) -> SourcePlace {
    places.indices.contains(offset) ? places[offset] : places.last ?? SourcePlace(line: 1, column: 1)
  }

  /// The scalars with each `{name}` blanked out: it is no word that anybody reads.
  var withoutNames: [Unicode.Scalar] {
    var result = scalars
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == "{" { open = index }
      if scalar == "}", let start = open {
        for place in start...index { result[place] = " " }
        open = nil
      }
    }
    return result
  }

  static func += (left: inout PlacedText, right: PlacedText) {
    left.scalars += right.scalars
    left.places += right.places
  }

  /// The text with what stands for each `{name}` put in its place, as the engine does it.
  ///
  /// - Parameters:
  ///   - names: Texts of the same file; these keep their own places.
  ///   - settings: Texts from elsewhere, which win; they stand where the name stands.
  func filled(_ names: [String: PlacedText], _ settings: [String: String], depth: Int = 0) -> PlacedText {
    var result = PlacedText()
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "{", let close = scalars[index...].firstIndex(of: "}"), depth < 4,
        result.scalars.count < 20_000
      else {
        result.scalars.append(scalars[index])
        result.places.append(place(at: index))
        index += 1
        continue
      }
      let name = String(String.UnicodeScalarView(scalars[(index + 1)..<close]))
      if let setting = settings[name] {
        result += PlacedText(setting, at: place(at: index)).filled(names, settings, depth: depth + 1)
      } else if let inner = names[name] {
        result += inner.filled(names, settings, depth: depth + 1)
      } else {
        result += PlacedText(String(String.UnicodeScalarView(scalars[index...close])), at: place(at: index))
      }
      index = close + 1
    }
    return result
  }
}

/// Walks along the writing of a YAML scalar in step with its value.
///
/// White space is folded and indentation dropped on the way from the file to the value; everything else is in the same
/// order in both. So it is enough to match what is no white space, and to know the escapes of quoted texts.
private struct ScalarCursor {
  let lines: [[Unicode.Scalar]]
  var line: Int
  var column: Int
  let style: Node.Scalar.Style

  private func ahead(_ count: Int = 0) -> Unicode.Scalar? {
    guard lines.indices.contains(line), lines[line].indices.contains(column + count) else { return nil }
    return lines[line][column + count]
  }

  private var isAtEnd: Bool { !lines.indices.contains(line) }
  private var here: SourcePlace { SourcePlace(line: line + 1, column: column + 1) }

  /// Goes to where the text begins: behind an anchor or tag, and behind the quote or the header of a block.
  mutating func enter() {
    while let sign = ahead(), sign == "&" || sign == "!" {
      while let next = ahead(), !next.properties.isWhitespace { column += 1 }
      skipSpace()
    }
    switch style {
    case .literal, .folded:
      line += 1
      column = 0
    case .singleQuoted, .doubleQuoted: column += 1
    default: break
    }
  }

  private mutating func skipSpace() {
    while !isAtEnd {
      guard let next = ahead() else {
        line += 1
        column = 0
        continue
      }
      if next.properties.isWhitespace {
        column += 1
      } else if style == .doubleQuoted, next == "\\", " tnr\t\nN_LPve".unicodeScalars.contains(ahead(1) ?? "\n") {
        column += 2
      } else {
        return
      }
    }
  }

  mutating func place(of wanted: Unicode.Scalar) -> SourcePlace {
    if wanted.properties.isWhitespace { return here }
    skipSpace()
    let place = here
    guard let found = ahead() else { return place }
    switch (style, found) {
    case (.doubleQuoted, "\\"):
      let figures: Int =
        switch ahead(1) {
        case "x": 2
        case "u": 4
        case "U": 8
        default: 0
        }
      column += 2 + figures
    case (.singleQuoted, "'"): column += 2
    default: if found == wanted { column += 1 }
    }
    return place
  }
}

/// The lines of a file, without their ends.
func sourceLines(_ bytes: [UInt8]) -> [[Unicode.Scalar]] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    Array(String(decoding: line, as: UTF8.self).unicodeScalars).filter { $0 != "\r" && $0 != "\u{FEFF}" }
  }
}
