import Interview

/// Makes keys out of the bytes that a terminal sends.
///
/// Bytes may come in any pieces. Escape sequences that mean nothing here are dropped whole; one that
/// stays unfinished is forgotten by ``giveUp()``, so no key can get stuck. What is pasted between the
/// marks of a bracketed paste is text, its line breaks too.
struct KeyDecoder: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    /// After ESC.
    case escape
    /// After `ESC [` or `ESC O`, with what came since.
    case sequence([UInt8])
    /// After `ESC [ [`: a function key of the Linux console is one byte more.
    case console
    /// In a string that a terminal sends about itself, which ends with BEL or `ESC \`.
    case string(afterEscape: Bool)
  }

  private var state = State.ground
  private(set) var isPasting = false
  private var text: [UInt8] = []
  /// How many bytes of a character begun in `text` are still to come.
  private var missing = 0
  private var keys: [Key] = []
  private var isAfterSpace = false

  /// Whether the bytes so far end within a key or a paste. If nothing follows soon, ``giveUp()``.
  var isWaiting: Bool { state != .ground || isPasting || missing > 0 }

  /// The keys that these bytes complete.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    endText()
    defer { keys = [] }
    return keys
  }

  /// Forgets what was begun and never finished.
  mutating func giveUp() -> [Key] {
    state = .ground
    isPasting = false
    missing = 0
    endText()
    defer { keys = [] }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscaped(byte)
    case .console: state = .ground
    case .string(let afterEscape):
      let ends = byte == 0x07 || afterEscape && byte == UInt8(ascii: "\\")
      state = ends ? .ground : .string(afterEscape: byte == 0x1B)
    case .sequence(let before):
      if (0x20...0x3F).contains(byte), before.count < 32 {
        state = .sequence(before + [byte])
        return
      }
      state = .ground
      if byte < 0x20 || byte >= 0x7F {
        takeGround(byte)  // a broken sequence; this byte is none of it
      } else if byte == UInt8(ascii: "["), before == [UInt8(ascii: "[")] {
        state = .console
      } else {
        endSequence(Array(before.dropFirst()), byte)
      }
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      endText()
      state = .escape
    case 0x0A, 0x0D, 0x09:
      if isPasting {
        if !isAfterSpace { text.append(0x20) }
        isAfterSpace = true
      } else {
        key(byte == 0x09 ? .tab : .enter)
      }
    case 0x00...0x1F, 0x7F:
      // A pasted control character does nothing.
      if !isPasting, let control = Self.controls[byte] { key(control) }
    default:
      text.append(byte)
      isAfterSpace = byte == 0x20
    }
    missing = missingAtEnd()
  }

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .eraseLeft,
    0x0B: .eraseToEnd, 0x15: .eraseToStart, 0x17: .eraseWord, 0x18: .leave, 0x1F: .undo,
    0x7F: .eraseLeft,
  ]

  private mutating func takeEscaped(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(afterEscape: false)
    case 0x1B: state = .escape
    case UInt8(ascii: "b") where !isPasting: key(.wordLeft)
    case UInt8(ascii: "f") where !isPasting: key(.wordRight)
    case 0x08 where !isPasting, 0x7F where !isPasting: key(.eraseWord)
    default: takeGround(byte)  // Escape, then an ordinary key
    }
  }

  private mutating func endSequence(_ parameters: [UInt8], _ last: UInt8) {
    let parameters = String(decoding: parameters, as: UTF8.self)
    let final = Character(Unicode.Scalar(last))
    if final == "~", parameters == "200" || parameters == "201" {
      isPasting = parameters == "200"
      return
    }
    guard !isPasting else { return }
    // A second parameter tells of Shift, Alt or Ctrl.
    let isModified = parameters.contains(";")
    switch (final, parameters.prefix { $0 != ";" }) {
    case ("D", _): key(isModified ? .wordLeft : .left)
    case ("C", _): key(isModified ? .wordRight : .right)
    case ("H", _), ("~", "1"), ("~", "7"): key(.home)
    case ("F", _), ("~", "4"), ("~", "8"): key(.end)
    case ("~", "3"): key(isModified ? .eraseWord : .eraseRight)
    case ("M", ""): key(.enter)  // of the number pad
    default: break
    }
  }

  private mutating func key(_ key: Key) {
    missing = 0
    endText()
    keys.append(key)
  }

  /// Turns the bytes before an unfinished character into text.
  private mutating func endText() {
    let begun = missing > 0 ? text.suffix(beginningAtEnd()) : []
    let whole = text.dropLast(begun.count)
    text = Array(begun)
    guard !whole.isEmpty else { return }
    if String(validating: whole, as: UTF8.self) == nil { keys.append(.notText) }
    let clean = sanitizedLine(String(decoding: whole, as: UTF8.self))
    if !clean.isEmpty { keys.append(.text(clean)) }
  }

  /// How many bytes of a character stand at the end of `text`, if it is not complete.
  private func beginningAtEnd() -> Int {
    var count = 0
    for byte in text.reversed().prefix(4) {
      count += 1
      if byte & 0xC0 != 0x80 { return byte >= 0xC0 ? count : 0 }
    }
    return 0
  }

  private func missingAtEnd() -> Int {
    let count = beginningAtEnd()
    guard count > 0, let first = text.suffix(count).first else { return 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    return max(0, length - count)
  }
}
