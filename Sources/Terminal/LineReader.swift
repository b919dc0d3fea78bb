import Glibc
import Interview

/// Reads lines from a pipe, a file or a terminal without editing.
///
/// It never holds more than one line of the allowed length, whatever is sent to it.
@MainActor
public final class LineReader {
  private let descriptor: Int32
  private let limit: Int
  private let isTerminal: Bool
  private var chunk: ArraySlice<UInt8> = []
  private var line: [UInt8] = []
  private var isOverfull = false
  private var hasEnded = false

  /// Also takes over SIGINT, SIGTERM and SIGHUP for the process.
  ///
  /// - Parameters:
  ///   - descriptor: An open file that stays open: 0 for standard input.
  ///   - limit: The most characters (Unicode scalars) of one line, at least 1.
  /// - Throws: `cannotPrepare`.
  public init(
    descriptor: Int32 = STDIN_FILENO, limit: Int = longestLine
  ) throws(TerminalError) {
    try Signals.install()
    self.descriptor = descriptor
    self.limit = max(1, limit)
    isTerminal = isatty(descriptor) == 1
    if isTerminal { tcflush(descriptor, TCIFLUSH) }
  }

  /// Waits for the next line.
  ///
  /// Lines end with LF or CRLF; the last one may have no end. At a terminal, of several lines pasted
  /// at once the first counts and the rest are dropped: they answer nothing that was asked.
  ///
  /// - Parameter idle: How long without input before giving up; `nil` waits for ever. What had come
  ///   of a line is kept for the next call.
  /// - Returns: Never `leave`; a draft is always empty.
  public func next(idle: Duration? = nil) -> LineEvent {
    var deadline = idle.map { ContinuousClock.now + $0 }
    while true {
      if takeLine() {
        if isTerminal { dropRest() }
        return finish()
      }
      if hasEnded {
        guard !line.isEmpty || isOverfull else {
          hasEnded = !isTerminal  // Ctrl-D ends the input once; the keyboard is still there
          return .endOfInput
        }
        return finish()
      }
      if Signals.take(.terminated) { return .terminated }
      if Signals.take(.interrupted) {
        forget()
        return .interrupted
      }
      switch Signals.waitForInput(descriptor, until: deadline) {
      case .signal: continue
      case .time: return .idle(draft: "")
      case .input:
        read()
        deadline = idle.map { ContinuousClock.now + $0 }
      }
    }
  }

  private func read() {
    var code: Int32 = 0
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      code = errno
      initialized = max(0, count)
    }
    if count < 0, code == EINTR || code == EAGAIN { return }
    hasEnded = count <= 0
    chunk = bytes[...]
  }

  /// Moves bytes from the chunk to the line.
  ///
  /// - Returns: Whether the line is complete.
  private func takeLine() -> Bool {
    let end = chunk.firstIndex(of: UInt8(ascii: "\n")) ?? chunk.endIndex
    let part = chunk[..<end]
    // A character has at most four bytes; one byte more for the carriage return.
    if isOverfull || line.count + part.count > limit * 4 + 1 {
      isOverfull = true
      line = []
    } else {
      line += part
    }
    guard end < chunk.endIndex else {
      chunk = []
      return false
    }
    chunk = chunk[(end + 1)...]
    return true
  }

  /// Drops what follows a line without a pause, which no hand types; at most for two seconds.
  private func dropRest() {
    chunk = []
    let latest = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < latest {
      let soon = ContinuousClock.now + .milliseconds(10)
      guard Signals.waitForInput(descriptor, until: soon) == .input else { return }
      tcflush(descriptor, TCIFLUSH)
      // Nothing is left to read now, unless the terminal has gone.
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLIN) == 0 { return }
    }
  }

  private func finish() -> LineEvent {
    defer { forget() }
    if isOverfull { return .tooLong(limit: limit, draft: "") }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { return .notText(draft: "") }
    guard text.unicodeScalars.count <= limit else { return .tooLong(limit: limit, draft: "") }
    return .line(sanitizedLine(text))
  }

  private func forget() {
    line = []
    isOverfull = false
  }
}
