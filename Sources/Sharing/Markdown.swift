import Interview

/// A document in Markdown (CommonMark with tables), in which no text of a person's acts as markup.
struct Markdown {
  private var blocks: [String] = []

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + Self.escaped(text))
  }

  mutating func paragraph(_ text: String) { blocks.append(Self.escaped(text)) }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    blocks.append(items.map { "- " + Self.escaped($0) }.joined(separator: "\n"))
  }

  /// A question in bold, with its answer.
  mutating func list(_ items: [(term: String, text: String)]) {
    guard !items.isEmpty else { return }
    blocks.append(
      items.map { "- **\(Self.escaped($0.term))** \(Self.escaped($0.text))" }.joined(separator: "\n"))
  }

  mutating func table(_ header: [String], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String { "| " + cells.map(Self.escaped).joined(separator: " | ") + " |" }
    let rule = "|" + header.map { _ in " --- |" }.joined()
    blocks.append(([line(header), rule] + rows.map(line)).joined(separator: "\n"))
  }

  /// Text on one line that reads as it is: every character that Markdown or HTML could read as its own stands behind a
  /// backslash or as an entity, and what acts on a terminal is gone.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var isStart = true
    var number = true
    for character in sanitized(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "!", "|", "~", "\"", "'", "$", "^":
        escaped += "\\\(character)"
      // An address must not become a link.
      case ":", "@", "/": escaped += isWord(escaped) ? "\\\(character)" : String(character)
      // "1. " and "- " at the start would be lists. (A bracket is always behind a backslash.)
      case ".": escaped += number ? "\\\(character)" : String(character)
      case "-", "+", "=": escaped += isStart ? "\\\(character)" : String(character)
      case "\n", "\r\n":
        escaped += " "
      default: escaped.append(character)
      }
      if !character.isWhitespace {
        isStart = false
        if !character.isNumber { number = false }
      }
    }
    return escaped
  }

  private static func isWord(_ text: String) -> Bool { text.last.map { !$0.isWhitespace } ?? false }
}
