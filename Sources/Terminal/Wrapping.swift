import Interview

/// The most columns that a text takes, however wide the window is: longer lines are harder to read.
public let widestText = 72

/// Breaks lines between words so that none is wider than `width` columns.
///
/// Line breaks that are there stay, and so do empty lines. A line that begins with spaces or with a
/// list mark (`1.`, `2)`, `-`, `*`, `•`) goes on under its first word. A word that is wider than a line
/// is broken where the line ends; between Chinese or Japanese characters any place will do. Expects
/// ``sanitized(_:)`` text.
///
/// - Parameter width: In columns; at least 2 are used, and at most ``widestText``.
public func wrap(_ text: String, width: Int) -> String {
  let width = min(max(width, 2), widestText)
  return text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { wrapLine($0, width: width) }
    .joined(separator: "\n")
}

private func wrapLine(_ line: Substring, width: Int) -> String {
  var prefix = hangingPrefix(of: line)
  var line = line
  if displayWidth(String(prefix)) > width / 2 {
    // Deep indentation in a narrow window would leave no room for the words.
    line = line.drop { $0 == " " }
    prefix = line.prefix(0)
  }
  let indentation = displayWidth(String(prefix))
  let margin = String(repeating: " ", count: indentation)

  var lines: [String] = []
  var current = String(prefix)
  var column = displayWidth(current)
  var spaces = ""
  var hasWord = false

  func breakLine() {
    lines.append(current.trimmingSpacesAtEnd)
    current = margin
    column = indentation
    spaces = ""
    hasWord = false
  }

  for piece in pieces(of: line[prefix.endIndex...]) {
    if piece.isSpace {
      spaces += piece.text
      continue
    }
    if column + spaces.count + piece.width > width, hasWord { breakLine() }
    if hasWord || lines.isEmpty {
      current += spaces
      column += spaces.count
    }
    spaces = ""
    for character in piece.text {
      let columns = displayWidth(character)
      if column + columns > width, hasWord { breakLine() }
      current.append(character)
      column += columns
      hasWord = true
    }
  }
  lines.append(current.trimmingSpacesAtEnd)
  return lines.joined(separator: "\n")
}

/// The spaces and the list mark that a line begins with, to the start of its first word.
private func hangingPrefix(of line: Substring) -> Substring {
  let afterSpaces = line.drop { $0 == " " }
  var rest = afterSpaces
  if let mark = rest.first, "-*•".contains(mark) {
    rest = rest.dropFirst()
  } else {
    let figures = rest.prefix { $0.isASCII && $0.isNumber }
    let sign = rest.dropFirst(figures.count).first
    guard (1...3).contains(figures.count), sign == "." || sign == ")" else {
      return line[..<afterSpaces.startIndex]
    }
    rest = rest.dropFirst(figures.count + 1)
  }
  guard rest.first == " " else { return line[..<afterSpaces.startIndex] }
  return line[..<rest.drop { $0 == " " }.startIndex]
}

private struct Piece {
  var text: String
  var width: Int
  var isSpace: Bool
}

/// Runs of spaces, and what must stay together: words, and single wide characters with the
/// punctuation that follows them.
private func pieces(of text: Substring) -> [Piece] {
  var pieces: [Piece] = []
  var afterWide = false
  for character in text {
    let width = displayWidth(character)
    let isSpace = character == " "
    let isWide = width == 2
    let isPunctuation = character.isPunctuation && !"（「『【〈《".contains(character)
    let joins = isSpace || isPunctuation || !(isWide || afterWide)
    if joins, let last = pieces.last, last.isSpace == isSpace {
      pieces[pieces.count - 1].text.append(character)
      pieces[pieces.count - 1].width += width
    } else {
      pieces.append(Piece(text: String(character), width: width, isSpace: isSpace))
    }
    afterWide = isWide
  }
  return pieces
}

extension String {
  fileprivate var trimmingSpacesAtEnd: String {
    var trimmed = Substring(self)
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }
}
