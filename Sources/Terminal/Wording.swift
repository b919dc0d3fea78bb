import Glibc

extension TerminalError: CustomStringConvertible {
  /// One sentence of what is the case, and one of what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "This needs a terminal with a keyboard. Run it in one, or use --io plain."
    case .outputClosed:
      "Nobody reads what is shown any more. Start again in an open window."
    case .cannotWrite(let errno):
      "What is shown cannot be written: \(String(cString: strerror(errno))). "
        + "Check where the output goes, then start again."
    case .cannotPrepare(let errno):
      "The terminal cannot be set up: \(String(cString: strerror(errno))). "
        + "Open another window, or use --io plain."
    }
  }
}
