/// Text that cannot act on whatever shows it: a terminal, a page, a document.
///
/// Everything that is shown goes through here, because a prompt comes from a file and an answer from
/// a stranger. Removed: control characters (so no escape sequence survives), characters that turn
/// the direction of what follows, byte order marks, characters without a meaning of their own.
/// Line and paragraph separators and lone carriage returns become line breaks, tabs become spaces. Of marks that are
/// piled onto one letter the first ``mostMarks`` stay: more would be drawn over the lines above and below.
public func sanitized(_ text: String) -> String {
  var clean = ""
  clean.reserveCapacity(text.utf8.count)
  var afterReturn = false
  var marks = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A:
      if !afterReturn { clean.unicodeScalars.append("\n") }
    case 0x0D, 0x85, 0x2028, 0x2029:
      clean.unicodeScalars.append("\n")
    case 0x09, 0x0B, 0x0C:
      clean.unicodeScalars.append(" ")
    default:
      if isUnsafe(scalar) { break }
      switch kind(scalar) {
      case .mark: marks += 1
      // A joiner begins no new letter.
      case .format: break
      case .letter: marks = 0
      }
      if marks <= mostMarks { clean.unicodeScalars.append(scalar) }
    }
    afterReturn = scalar == "\r"
  }
  return clean
}

/// ``sanitized(_:)`` text on one line: what a person typed as one answer.
public func sanitizedLine(_ text: String) -> String {
  String(String.UnicodeScalarView(sanitized(text).unicodeScalars.map { $0 == "\n" ? " " : $0 }))
}

/// More marks than any script puts onto one letter.
private let mostMarks = 8

private enum Kind { case letter, mark, format }

private func kind(_ scalar: Unicode.Scalar) -> Kind {
  guard scalar.value >= 0x300 else { return .letter }
  return switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: .mark
  case .format: .format
  default: .letter
  }
}

extension Unicode.Scalar {
  /// Whether it acts on the screen that it is shown on, or hides or turns what stands beside it. A line break does, too.
  public var actsOnTheScreen: Bool { isUnsafe(self) || value == 0x2028 || value == 0x2029 }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // direction
  case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, interlinear annotation
  default: scalar.properties.isNoncharacterCodePoint
  }
}
