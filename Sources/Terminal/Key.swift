/// What a person did at the keyboard, out of what an answer can need. There is no key for anything
/// else: no history, no macro, no file names, nothing that a previous person removed.
enum Key: Hashable, Sendable {
  /// Characters to insert, without control characters.
  case text(String)
  /// Bytes that are not UTF-8 came in.
  case notText
  case enter, tab
  case left, right, wordLeft, wordRight, home, end
  case eraseLeft, eraseRight, eraseWord, eraseToStart, eraseToEnd
  case undo
  /// Ctrl-D: erases to the right, or ends the input where the line is empty.
  case endOfInput
  /// Ctrl-X.
  case leave
}
