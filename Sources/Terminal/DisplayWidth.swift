/// How many columns of a terminal a text takes, which is neither its bytes nor its characters.
///
/// A text with line breaks counts as if they were not there.
public func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

/// 0, 1 or 2 columns for nearly every character: a Chinese one or an emoji takes two, however many
/// code points it is made of. The source is Unicode's East Asian Width (UAX #11) and emoji
/// properties (UTS #51).
public func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  if let only = scalars.first, scalars.count == 1 { return displayWidth(only) }
  let isEmoji = scalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  return isEmoji ? 2 : scalars.reduce(0) { $0 + displayWidth($1) }
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if (0x20...0x7E).contains(value) { return 1 }
  if value == 0xAD { return 1 }  // a soft hyphen shows
  switch scalar.properties.generalCategory {
  case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
    return 0
  default: break
  }
  if (0x1160...0x11FF).contains(value) { return 0 }  // joins the Hangul letter before it
  return isWide(scalar) ? 2 : 1
}

/// Whether a lone code point takes two columns.
func isWide(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 0x1100 { return false }
  if scalar.properties.isEmojiPresentation { return true }
  return wide.contains { $0.contains(value) }
}

/// Wide and full-width blocks that are not emoji.
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
  0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
  0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
