/// A word as it stands in a text, made comparable: small letters, no accents, plain apostrophes.
struct RawToken {
  var word: String
  /// In code points.
  var start: Int
  var end: Int
  var sentence: Int
  var clause: Int
}

/// Cuts a text into words, sentences and clauses, in one pass.
///
/// A sentence ends at `. ! ? ;` and at an empty line; a clause also at `, : ( )` and a dash between spaces.
func rawTokens(of text: String.UnicodeScalarView) -> [RawToken] {
  var tokens: [RawToken] = []
  var bytes: [UInt8] = []
  var start = 0
  var end = 0
  var sentence = 0
  var clause = 0
  var pendingApostrophe = false
  var lineBreaks = 0
  var lastWasDigit = false
  var pendingStop = false

  func close() {
    if !bytes.isEmpty {
      tokens.append(
        RawToken(
          word: String(decoding: bytes, as: UTF8.self), start: start, end: end,
          sentence: sentence, clause: clause))
      bytes.removeAll(keepingCapacity: true)
    }
    pendingApostrophe = false
  }

  var offset = 0
  for scalar in text {
    defer { offset += 1 }
    if let folded = fold(scalar) {
      let digit = scalar.value >= 48 && scalar.value <= 57
      if pendingStop {
        // "3.5" is one thing; any other full stop ends the sentence.
        if !(digit && lastWasDigit) {
          sentence += 1
          clause += 1
        }
        pendingStop = false
      }
      lineBreaks = 0
      if bytes.isEmpty { start = offset }
      // A word longer than any there is counts as a word that nobody knows.
      if bytes.count < 48 {
        if pendingApostrophe { bytes.append(UInt8(ascii: "'")) }
        switch folded {
        case .letter(let byte): bytes.append(byte)
        case .other(let text): bytes.append(contentsOf: text.utf8)
        }
      }
      pendingApostrophe = false
      lastWasDigit = digit
      end = offset + 1
      continue
    }
    switch scalar.value {
    case 0x27, 0x2019, 0x2018, 0x60, 0xB4, 0x2BC, 0x2032:
      if bytes.isEmpty || pendingApostrophe { close() } else { pendingApostrophe = true }
      continue
    case 0x300...0x36F, 0x200B...0x200D, 0xFEFF, 0xAD, 0xFE0F:
      continue  // accents that stand alone, and characters that nobody sees
    default: break
    }
    close()
    switch scalar.value {
    case 0x2E:
      if pendingStop { lastWasDigit = false }
      pendingStop = true
    case 0x21, 0x3F, 0x3B, 0x2026, 0x3002, 0xFF01, 0xFF1F:
      sentence += 1
      clause += 1
      lastWasDigit = false
    case 0x2C, 0x3A, 0x28, 0x29, 0x2013, 0x2014, 0x22, 0x201C, 0x201D: clause += 1
    case 0x0A:
      lineBreaks += 1
      if lineBreaks == 2 {
        sentence += 1
        clause += 1
      }
      lastWasDigit = false
    default: lastWasDigit = false
    }
  }
  close()
  return tokens
}

private enum Folded {
  case letter(UInt8)
  case other(String)
}

/// The letter or figure that a code point stands for; nil for anything else.
private func fold(_ scalar: Unicode.Scalar) -> Folded? {
  let value = scalar.value
  switch value {
  case 97...122, 48...57: return .letter(UInt8(value))
  case 65...90: return .letter(UInt8(value + 32))
  case 0...127: return nil
  case 0xC0...0xC5, 0xE0...0xE5: return .letter(UInt8(ascii: "a"))
  case 0xC7, 0xE7: return .letter(UInt8(ascii: "c"))
  case 0xC8...0xCB, 0xE8...0xEB: return .letter(UInt8(ascii: "e"))
  case 0xCC...0xCF, 0xEC...0xEF: return .letter(UInt8(ascii: "i"))
  case 0xD1, 0xF1: return .letter(UInt8(ascii: "n"))
  case 0xD2...0xD6, 0xF2...0xF6: return .letter(UInt8(ascii: "o"))
  case 0xD9...0xDC, 0xF9...0xFC: return .letter(UInt8(ascii: "u"))
  // Full-width letters, which some keyboards write.
  case 0xFF41...0xFF5A: return .letter(UInt8(value - 0xFF41 + 97))
  case 0xFF21...0xFF3A: return .letter(UInt8(value - 0xFF21 + 97))
  case 0x2BC: return nil
  default:
    guard scalar.properties.isAlphabetic, !scalar.properties.isEmojiPresentation else { return nil }
    return .other(scalar.properties.lowercaseMapping)
  }
}
