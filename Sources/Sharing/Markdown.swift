import Interview

/// A document in Markdown (CommonMark with tables), in which no text of a person's acts as markup.
struct Markdown {
  private var blocks: [String] = []

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + Self.escaped(text, beginsBlock: false))
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
      items.map { "- **\(Self.escaped($0.term))** \(Self.escaped($0.text, beginsBlock: false))" }.joined(separator: "\n"))
  }

  mutating func table(_ header: [String], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String { "| " + cells.map { Self.escaped($0, beginsBlock: false) }.joined(separator: " | ") + " |" }
    let rule = "|" + header.map { _ in " --- |" }.joined()
    blocks.append(([line(header), rule] + rows.map(line)).joined(separator: "\n"))
  }

  /// Text on one line that reads as it is: every character that Markdown or HTML could read as its own stands behind a
  /// backslash or as an entity, and what acts on a terminal is gone.
  ///
  /// - Parameter beginsBlock: Whether a number or a dash at its start would begin a list.
  static func escaped(_ text: String, beginsBlock: Bool = true) -> String {
    // By code points, as readers of Markdown go: a mark behind a "|" makes it another character and leaves it a border.
    let characters = sanitizedLine(text).unicodeScalars.map { Character($0) }
    var escaped = ""
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // `[` behind a backslash begins no link and no picture, whatever follows.
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "@": escaped += "\\\(character)"
      // Addresses become links by themselves.
      case ":" where next == "/": escaped += "\\:"
      case "." where escaped.suffix(3).lowercased() == "www": escaped += "\\."
      // At the start: a heading, a list, a line under a heading.
      case "#", "+", "-", "=": escaped += beginsBlock && isBlank(characters[..<index]) ? "\\\(character)" : String(character)
      case ".", ")": escaped += beginsBlock && isNumber(characters[..<index]) ? "\\\(character)" : String(character)
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private static func isBlank(_ start: ArraySlice<Character>) -> Bool { start.allSatisfy(\.isWhitespace) }

  /// A figure and nothing else: with a point it would be a list. Longer ones are none.
  private static func isNumber(_ start: ArraySlice<Character>) -> Bool {
    start.count < 16 && !isBlank(start) && start.allSatisfy { $0.isWhitespace || $0.isNumber }
  }
}
