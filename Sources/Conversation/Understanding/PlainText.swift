/// A reply made comparable: small letters, plain quotes and digits, no closing punctuation.
struct PlainText: Hashable, Sendable {
  /// Words and figures, in order; "7/10" and "6-7" are split at the sign, which is kept.
  let words: [String]

  var isEmpty: Bool { words.isEmpty }
  var joined: String { words.joined(separator: " ") }

  init(_ typed: String) {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    let characters = Array(typed.lowercased())
    for (index, raw) in characters.enumerated() {
      let character = Self.plain(raw)
      let next = index + 1 < characters.count ? Self.plain(characters[index + 1]) : " "
      if let part = Self.fractions[character] {
        // "2½" and "½".
        if word.allSatisfy(\.isNumber), !word.isEmpty {
          word += part.afterDigits
        } else {
          close()
          word = part.alone
        }
        close()
      } else if character.isLetter || character.isNumber {
        let wasDigit = word.last?.isNumber ?? false
        // "7ish" and "3x" come apart, "1st" and "a2" do not matter.
        if wasDigit, character.isLetter { close() }
        word.append(character)
      } else if character == "'" {
        continue  // don't = dont
      } else if character == "." || character == ",", word.last?.isNumber ?? false, next.isNumber,
        !word.contains(".")
      {
        // A decimal point; "1,3" is left to whoever reads lists.
        word.append(character == "." ? "." : ",")
      } else if Self.dashes.contains(character) {
        let betweenWords = (word.last?.isLetter ?? false) && next.isLetter
        close()
        if !betweenWords { words.append("-") }
      } else if "/+&#~?%<>=".contains(character) {
        close()
        words.append(String(character))
      } else {
        close()
      }
    }
    close()
    while words.last == "-" { words.removeLast() }
    self.words = words
  }

  init(words: [String]) { self.words = words }

  static let dashes: Set<Character> = ["-", "–", "—"]

  private static let fractions: [Character: (afterDigits: String, alone: String)] = [
    "½": (".5", "0.5"), "¼": (".25", "0.25"), "¾": (".75", "0.75"),
  ]

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "’", "‘", "`", "´": return "'"
    default:
      // Full-width and other decimal digits.
      if let value = character.wholeNumberValue, character.isNumber, (0...9).contains(value),
        character.unicodeScalars.count == 1,
        character.unicodeScalars.first?.properties.numericType == .decimal
      {
        return Character(String(value))
      }
      return character
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmingSpace: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}

extension Array {
  /// The element at `index`, where there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
