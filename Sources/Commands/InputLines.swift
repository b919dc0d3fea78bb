import Glibc

/// The lines of standard input, as they come. A line that is too long is skipped as a whole.
struct InputLines: Sequence, IteratorProtocol {
  enum Line {
    case text(String)
    /// It is no UTF-8.
    case notText
    /// It is longer than ``most``.
    case tooLong
  }

  /// The most bytes that a line may have.
  static let most = 1 << 20

  private var buffer: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var searched = 0
  private var isAtEnd = false
  private var isSkipping = false

  mutating func next() -> Line? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        buffer.removeSubrange(...end)
        searched = 0
        if let line = finished(Array(line)) { return line }
        continue
      }
      searched = buffer.count
      if buffer.count > Self.most {
        buffer = []
        searched = 0
        isSkipping = true
      }
      guard !isAtEnd else {
        guard !buffer.isEmpty || isSkipping else { return nil }
        let line = buffer
        buffer = []
        searched = 0
        return finished(line)
      }
      fill()
    }
  }

  private mutating func fill() {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    buffer += chunk[..<count]
  }

  private mutating func finished(_ bytes: [UInt8]) -> Line? {
    if isSkipping || bytes.count > Self.most {
      isSkipping = false
      return .tooLong
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return .notText }
    return .text(text.last == "\r" || text.last == "\r\n" ? String(text.dropLast()) : text)
  }
}
