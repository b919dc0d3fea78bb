/// Why the terminal could not be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe, where a person at a keyboard is needed.
  case notATerminal
  /// Whoever read the output has gone.
  case outputClosed
  case cannotWrite(errno: Int32)
  case cannotPrepare(errno: Int32)
}
