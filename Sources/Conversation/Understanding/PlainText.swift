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
      if character.isLetter || character.isNumber {
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
      } else if character == "-" || character == "–" || character == "—" {
        let betweenWords = (word.last?.isLetter ?? false) && next.isLetter
        if betweenWords {
          close()
        } else {
          close()
          words.append("-")
        }
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

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "’", "‘", "`", "´": return "'"
    default:
      // Full-width and other decimal digits.
      if let value = character.wholeNumberValue, character.isNumber, (0...9).contains(value),
        character.unicodeScalars.count == 1, character.unicodeScalars.first?.properties.numericType == .decimal
      {
        return Character(String(value))
      }
      return character
    }
  }

  private static let notSure: Set<String> = [
    "idk", "dunno", "not sure", "unsure", "im not sure", "i am not sure", "i dont know",
    "i do not know", "dont know", "do not know", "dont know yet", "i really dont know",
    "im unsure", "no idea", "i have no idea", "i dont remember", "dont remember", "cant remember",
    "i cant remember", "cant say", "i cant say", "hard to say", "its hard to say", "no clue",
    "i have no clue", "not certain", "im not certain", "really not sure", "not really sure",
    "who knows", "?", "i dont know yet", "not sure yet", "honestly not sure", "no opinion",
  ]

  var isNotSure: Bool { Self.notSure.contains(joined) }
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
