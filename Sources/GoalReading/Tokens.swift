/// A word, a figure or a sign of a goal, with its place.
struct Token: Sendable {
  enum Kind: Sendable, Hashable {
    case word
    /// The figure that the digits stand for; "10k" is 10,000 and "1.5" one and a half.
    case number(Double)
    /// `%`, `/` or a currency.
    case sign
  }

  /// What stands between a token and the one before it.
  enum Joint: Int, Sendable, Comparable {
    /// A hyphen or a short dash without spaces, as in "3-4" and "home-cooked".
    case hyphen
    case space
    /// A comma, a colon, a bracket, a dash.
    case clause
    /// The end of a sentence or of a line.
    case sentence

    static func < (left: Joint, right: Joint) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: Kind
  /// In small letters, without accents and without a possessive 's.
  var text: String
  /// In code points of the goal, `end` behind the last one.
  var start: Int
  var end: Int
  var before: Joint
  /// Whether a bracket opens right before it, and closes right behind it.
  var opens = false
  var closes = false

  var isWord: Bool { kind == .word }
  var number: Double? { if case .number(let value) = kind { value } else { nil } }
}

/// Cuts a goal into tokens, in one pass that ends once there are more than `most`.
func tokens(of text: String, most: Int = .max) -> [Token] {
  var cutter = Cutter()
  for scalar in text.unicodeScalars {
    if cutter.tokens.count > most { break }
    cutter.take(scalar)
  }
  cutter.close()
  return cutter.tokens
}

private struct Cutter {
  var tokens: [Token] = []
  private var piece = ""
  private var isDigits = false
  /// A mark that belongs to the piece only if the right thing follows: "1.5", "1,000", "10:30", "don't".
  private var pending: Unicode.Scalar?
  private var offset = 0
  private var start = 0
  private var end = 0
  private var joint = Token.Joint.sentence
  private var opens = false
  private var sawHyphen = false

  /// A longer word is one that nobody knows.
  private static let longest = 40

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { offset += 1 }
    if let folded = folded(scalar) {
      let digit = folded.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      if !piece.isEmpty { join(digit) }
      if piece.isEmpty {
        start = offset
        isDigits = digit
      }
      if piece.utf8.count < Self.longest { piece += folded }
      end = offset + 1
      return
    }
    switch scalar.value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F,
      0x00...0x08, 0x0E...0x1F, 0x7F, 0x80...0x84, 0x86...0x9F:
      return  // nothing that anybody sees
    case 0x27, 0x2018, 0x2019, 0x60, 0xB4, 0x2BC, 0x2032:
      if piece.isEmpty || pending != nil { close() } else { pending = "'" }
      return
    default: break
    }
    if [0x2E, 0x2C, 0x3A].contains(scalar.value), isDigits, !piece.isEmpty, pending == nil {
      pending = scalar
      return
    }
    close()
    mark(scalar)
  }

  /// Decides what becomes of the piece so far when a letter or a digit follows.
  private mutating func join(_ digit: Bool) {
    if let mark = pending {
      pending = nil
      if mark == "'" {
        if !isDigits { piece.unicodeScalars.append(mark) } else { close() }
      } else if digit, isDigits {
        piece.unicodeScalars.append(mark)
      } else {
        close()
        self.mark(mark)
      }
    } else if digit != isDigits {
      // "30mins" is a figure and a word; "b12" is a word.
      if isDigits { close(); joint = .hyphen }
    }
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    let kind: Token.Joint
    switch scalar.value {
    case 0x2D, 0x2010...0x2013:
      // " - " and "--" are dashes, "3-4" is none.
      kind = sawHyphen || joint == .space ? .clause : .hyphen
      sawHyphen = true
    case 0x25, 0x2F, 0x24, 0xA3, 0x20AC, 0xFF05:
      let sign = scalar.value == 0xFF05 ? "%" : String(scalar)
      append(Token(kind: .sign, text: sign, start: offset, end: offset + 1, before: joint, opens: opens))
      joint = .hyphen
      return
    case 0xD7:  // multiplication
      append(Token(kind: .word, text: "x", start: offset, end: offset + 1, before: joint, opens: opens))
      joint = .space
      return
    case 0x28, 0x5B:
      kind = .clause
      opens = true
    case 0x29, 0x5D:
      if !tokens.isEmpty { tokens[tokens.count - 1].closes = true }
      kind = .clause
    case 0x2C, 0x3A, 0x2014, 0x2015, 0x22, 0x201C, 0x201D, 0x7C, 0x3D, 0x3E, 0x3C, 0x2B, 0x26: kind = .clause
    case 0x2E, 0x21, 0x3F, 0x3B, 0x2026, 0x0A, 0x0D, 0x85, 0x2028, 0x2029, 0x3002: kind = .sentence
    default: kind = .space
    }
    joint = max(joint, kind)
  }

  private mutating func append(_ token: Token) {
    tokens.append(token)
    opens = false
    sawHyphen = false
  }

  mutating func close() {
    let left = pending
    pending = nil
    defer { if let left, left != "'" { mark(left) } }
    guard !piece.isEmpty else { return }
    if isDigits {
      append(Token(kind: .number(figure(piece)), text: piece, start: start, end: end, before: joint, opens: opens))
    } else {
      merge(piece.hasSuffix("'s") ? String(piece.dropLast(2)) : piece)
    }
    piece = ""
    joint = .hyphen
  }

  /// A word right behind a figure may belong to it: "10k steps", "5th".
  private mutating func merge(_ word: String) {
    if joint == .hyphen, let last = tokens.last, last.end == start, case .number(let value) = last.kind {
      let index = tokens.count - 1
      switch word {
      case "k":
        tokens[index].kind = .number(value * 1000)
        tokens[index].end = end
        return
      case "st", "nd", "rd", "th":
        tokens[index].end = end
        return
      default: break
      }
    }
    append(Token(kind: .word, text: word, start: start, end: end, before: joint, opens: opens))
  }

  /// "1,000" is a thousand, "1.5" and "1,5" one and a half, "10:30" stays ten o'clock and thirty minutes.
  private func figure(_ digits: String) -> Double {
    let hour = digits.split(separator: ":").first.map(String.init) ?? digits
    let parts = hour.split(separator: ",")
    let isThousands = parts.count > 1 && parts.dropFirst().allSatisfy { $0.count == 3 }
    return Double(isThousands ? parts.joined() : hour.replacing(",", with: ".")) ?? 0
  }
}

/// The small letter or the digit that a code point stands for, without its accent; nil for anything else.
private func folded(_ scalar: Unicode.Scalar) -> String? {
  let value = scalar.value
  switch value {
  case 0x61...0x7A, 0x30...0x39: return String(scalar)
  case 0x41...0x5A: return Unicode.Scalar(value + 32).map { String($0) }
  case 0x00...0x7F, 0xD7, 0xF7, 0x2BC: return nil
  // Full-width letters and digits, which some keyboards write.
  case 0xFF10...0xFF19: return Unicode.Scalar(value - 0xFF10 + 0x30).map { String($0) }
  case 0xFF21...0xFF3A: return Unicode.Scalar(value - 0xFF21 + 0x61).map { String($0) }
  case 0xFF41...0xFF5A: return Unicode.Scalar(value - 0xFF41 + 0x61).map { String($0) }
  case 0xC0...0xC5, 0xE0...0xE5: return "a"
  case 0xC7, 0xE7: return "c"
  case 0xC8...0xCB, 0xE8...0xEB: return "e"
  case 0xCC...0xCF, 0xEC...0xEF: return "i"
  case 0xD1, 0xF1: return "n"
  case 0xD2...0xD6, 0xF2...0xF6: return "o"
  case 0xD9...0xDC, 0xF9...0xFC: return "u"
  default:
    guard scalar.properties.isAlphabetic, !scalar.properties.isEmojiPresentation else { return nil }
    return scalar.properties.lowercaseMapping
  }
}
