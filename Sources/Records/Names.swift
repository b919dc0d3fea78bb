/// What a couple's folder may be called: 3 to 32 of A-Z, 2-9 and `-`, with a hyphen at neither end.
///
/// Such a name is safe as a folder, as an argument and in a shell. Bring what somebody typed to
/// capitals before it comes here.
func checkCouple(_ code: String) throws(RecordsError) {
  let bytes = Array(code.utf8)
  let hyphen = UInt8(ascii: "-")
  let allowed = bytes.allSatisfy { byte in
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(byte) || byte == hyphen
  }
  guard (3...32).contains(bytes.count), allowed, bytes.first != hyphen, bytes.last != hyphen else {
    throw .badName(code)
  }
}

/// What a file may be called: 1 to 64 of a-z, 0-9, `-` and `.`, beginning with a letter or a figure.
///
/// So no name leaves its folder, and none is taken for a file that is being written, which begins
/// with a dot.
func checkFile(_ name: String) throws(RecordsError) {
  let bytes = Array(name.utf8)
  func isLetterOrFigure(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  let allowed = bytes.allSatisfy {
    isLetterOrFigure($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
  }
  guard (1...64).contains(bytes.count), allowed, let first = bytes.first, isLetterOrFigure(first)
  else {
    throw .badName(name)
  }
}

/// The name under which `name` is written before it takes its place.
func unfinishedName(_ name: String) -> String { ".\(name).writing" }

/// The name that a file has, or would have had if its writing had been finished.
func finishedName(_ name: String) -> String {
  let (start, end) = (".", ".writing")
  guard name.hasPrefix(start), name.hasSuffix(end), name.count > start.count + end.count else { return name }
  return String(name.dropFirst(start.count).dropLast(end.count))
}
