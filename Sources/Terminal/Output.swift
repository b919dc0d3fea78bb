import Glibc
import Interview

/// Where text is shown.
///
/// Text is appended and nothing is ever redrawn, so that a screen reader can follow; ``wipe()`` is
/// the exception.
public struct Output: Sendable {
  public let descriptor: Int32
  public var style: TerminalStyle

  /// - Parameter descriptor: An open file that stays open: 1 for standard output, 2 for errors.
  public init(descriptor: Int32 = STDOUT_FILENO, style: TerminalStyle) {
    self.descriptor = descriptor
    self.style = style
    signal(SIGPIPE, SIG_IGN)  // a reader that goes is an error to report, not a reason to die
  }

  /// The columns that a line of text may take now.
  public var width: Int { min(WindowSize.of(descriptor).columns, widestText) }

  /// Shows text with a line break after it: safe for the terminal, wrapped, with its emphasis.
  ///
  /// - Throws: `outputClosed`, `cannotWrite`.
  public func show(
    _ text: String, _ emphasis: TerminalStyle.Emphasis = .none
  ) throws(TerminalError) {
    try write(style.styled(wrap(sanitized(text), width: width), emphasis) + "\n")
  }

  /// Writes text as it is, all of it.
  ///
  /// - Throws: `outputClosed`, `cannotWrite`.
  public func write(_ text: String) throws(TerminalError) {
    try write(Array(text.utf8))
  }

  /// Clears the screen and what can be scrolled back to, so that the next person sees nothing.
  ///
  /// This is for somebody's safety and no ornament, so it is done for plain output too. A terminal
  /// that cannot erase gets a window full of empty lines, which is all that can be done there. A
  /// file or a pipe gets nothing.
  ///
  /// - Throws: `outputClosed`, `cannotWrite`.
  public func wipe() throws(TerminalError) {
    if style.canErase {
      // The screen first: some terminals push what they clear into the scrollback.
      try write("\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J")
    } else if style.isTerminal {
      try write(String(repeating: "\n", count: WindowSize.of(descriptor).rows))
    }
  }

  private func write(_ bytes: [UInt8]) throws(TerminalError) {
    var done = 0
    while done < bytes.count {
      let (written, code) = bytes[done...].withUnsafeBytes { buffer in
        let written = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        return (written, errno)
      }
      if written >= 0 {
        done += written
        continue
      }
      switch code {
      case EINTR: continue
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      case EPIPE: throw .outputClosed
      default: throw .cannotWrite(errno: code)
      }
    }
  }
}
