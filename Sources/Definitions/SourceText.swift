import Yams

/// The text of a data file, and where in it things stand.
///
/// libYAML counts columns in Unicode scalars and takes U+0085, U+2028 and U+2029 for line ends. Editors and people
/// count characters, and lines that end in a line feed: places that are shown are theirs.
struct SourceText {
  /// A place as people count: from 1, in characters.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  private let scalars: [Unicode.Scalar]
  /// Where each line begins, as libYAML sees lines.
  private let parserLines: [Int]
  /// Where each line begins, as editors see lines.
  private let lines: [Int]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var parserLines = [0]
    var lines = [0]
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n":
        parserLines.append(index + 1)
        lines.append(index + 1)
      case "\r": if index + 1 >= scalars.count || scalars[index + 1] != "\n" { parserLines.append(index + 1) }
      case "\u{85}", "\u{2028}", "\u{2029}": parserLines.append(index + 1)
      default: break
      }
    }
    self.scalars = scalars
    self.parserLines = parserLines
    self.lines = lines
  }

  /// The place of a mark. One that lies behind the end of its line or of the file is brought back inside.
  func place(_ mark: Mark?) -> Place { mark.map { place(at: index($0)) } ?? Place(line: 1, column: 1) }

  /// The place of the scalar in position `index`.
  func place(at index: Int) -> Place {
    let end = max(0, min(index, scalars.count))
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= end { low = middle } else { high = middle }
    }
    return Place(
      line: low + 1,
      column: String(String.UnicodeScalarView(scalars[lines[low]..<end])).count + 1)
  }

  private func index(_ mark: Mark) -> Int {
    let line = mark.line - 1
    guard line >= 0 else { return 0 }
    guard line < parserLines.count else { return lastIndex }
    let start = parserLines[line]
    let end = line + 1 < parserLines.count ? parserLines[line + 1] - 1 : scalars.count
    return min(start + max(0, mark.column - 1), max(start, end), lastIndex)
  }

  /// The last place that shows something: behind a closing line feed there is no line.
  private var lastIndex: Int {
    scalars.last == "\n" ? max(0, scalars.count - 1) : scalars.count
  }

  /// The place of the character in position `offset` of a scalar node's text.
  ///
  /// Folding changes only white space, so source and text are followed side by side without it. Where an escape
  /// makes them differ, the place is that of the last character they had in common.
  func place(in node: Node, offset: Int) -> Place {
    guard case .scalar(let scalar) = node, let mark = scalar.mark, !scalar.string.isEmpty else {
      return place(node.mark)
    }
    var source = index(mark)
    switch scalar.style {
    case .literal, .folded:
      while source < scalars.count, scalars[source] != "\n" { source += 1 }
    case .singleQuoted, .doubleQuoted: source += 1
    default: break
    }
    let text = Array(scalar.string)
    guard offset <= text.count else { return place(mark) }
    var last = source
    for character in text[..<offset] where !character.isWhitespace {
      source = skippingSpace(from: source)
      let wanted = Array(character.unicodeScalars)
      if isEscape(source, before: wanted, scalar.style) { source += 1 }
      guard source + wanted.count <= scalars.count,
        Array(scalars[source..<(source + wanted.count)]) == wanted
      else { return place(at: last) }
      last = source
      source += wanted.count
    }
    if offset < text.count, !text[offset].isWhitespace { source = skippingSpace(from: source) }
    return place(at: min(source, lastIndex))
  }

  private func skippingSpace(from index: Int) -> Int {
    var index = index
    while index < scalars.count, Character(scalars[index]).isWhitespace { index += 1 }
    return index
  }

  /// `''` in single quotes, `\"` and `\\` in double ones.
  private func isEscape(_ index: Int, before wanted: [Unicode.Scalar], _ style: Node.Scalar.Style) -> Bool {
    guard index + 1 < scalars.count, let first = wanted.first, scalars[index + 1] == first else {
      return false
    }
    return style == .singleQuoted && scalars[index] == "'" && first == "'"
      || style == .doubleQuoted && scalars[index] == "\\"
  }

  /// The same text with another scalar in the place of the first one of the key at `mark`; nil where there is none.
  func replacingKey(at mark: Mark, with scalar: Unicode.Scalar) -> (text: String, first: Unicode.Scalar)? {
    var index = index(mark)
    guard index < scalars.count else { return nil }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, Character(scalars[index]).isLetter || Character(scalars[index]).isNumber
    else { return nil }
    var changed = scalars
    changed[index] = scalar
    return (String(String.UnicodeScalarView(changed)), scalars[index])
  }

  /// The place behind the last character.
  var end: Place { place(at: lastIndex) }

  /// The first characters that no editor shows, or that turn the order of others around: C0 and C1 controls apart
  /// from tab and line ends, zero-width and bidirectional marks, U+2028 and U+2029. Joiners of emoji are let be.
  func controlCharacters(atMost most: Int) -> [(Unicode.Scalar, Place)] {
    var found: [(Unicode.Scalar, Place)] = []
    for (index, scalar) in scalars.enumerated() where found.count < most {
      switch scalar.value {
      case 0x09, 0x0A: continue
      case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n": continue
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        found.append((scalar, place(at: index)))
      default: continue
      }
    }
    return found
  }
}
