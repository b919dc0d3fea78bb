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
    let characters = typed.lowercased().compactMap(Self.plain)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
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
        // "7ish", "3x" and "1h30" come apart.
        if let last = word.last, last.isNumber && character.isLetter || last.isLetter && character.isNumber { close() }
        word.append(character)
      } else if character == "'" {
        continue  // don't = dont
      } else if character == "." || character == ",", word.last?.isNumber ?? false, next.isNumber,
        !word.contains(".")
      {
        // A decimal point; "1,3" is left to whoever reads lists.
        word.append(character)
      } else if character == ".", word.isEmpty, next.isNumber, index == 0 || characters[index - 1].isWhitespace {
        word = "0."  // ".5"
      } else if character == ".", word == "no", characters[(index + 1)...].first(where: { $0 != " " })?.isNumber ?? false {
        // "No. 2"; "no 2" and "no, 2" may be a no.
        word = "number"
        close()
      } else if character == ":", word.last?.isNumber ?? false, next.isNumber {
        close()
        words.append(":")  // a time of day
      } else if character == ".", next == ".", word.last?.isNumber ?? false {
        close()
        words.append("-")  // "1..3"
      } else if Self.dashes.contains(character) {
        let betweenWords = (word.last?.isLetter ?? false) && next.isLetter
        close()
        if !betweenWords { words.append("-") }
      } else if "/+&#~?%<>=".contains(character) || character.isCurrencySymbol {
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

  /// The character as it is compared; nil for what cannot be seen.
  private static func plain(_ character: Character) -> Character? {
    if let ascii = character.asciiValue { return ascii == UInt8(ascii: "`") ? "'" : character }
    guard let scalar = character.unicodeScalars.first else { return nil }
    if ["’", "‘", "´"].contains(character) { return "'" }
    if scalar.properties.generalCategory == .format { return nil }
    // Full-width letters, digits and signs.
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
      return Character(Character(narrow).lowercased())
    }
    // Digits of other scripts, and the digit of a key such as "7️⃣".
    let isAlone = character.unicodeScalars.dropFirst().allSatisfy { $0.value == 0xFE0F || $0.value == 0x20E3 }
    if isAlone, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return "0123456789".dropFirst(Int(value)).first
    }
    return character
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
