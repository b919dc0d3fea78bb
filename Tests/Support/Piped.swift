import Glibc

/// A program with pipes instead of a terminal.
public final class Piped {
  private let child: pid_t
  private let input: Int32
  private let output: Int32

  public init(_ program: String, _ arguments: [String]) throws {
    let (started, toChild, fromChild) = try starting.withLock { _ in
      let (toChild, fromChild) = try twoPipes()
      let started = try startProgram(
        program, arguments, environment: ["LC_ALL=C.UTF-8"],
        files: { actions in
          posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
          posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        })
      return (started, toChild, fromChild)
    }
    child = started
    close(toChild[0])
    close(fromChild[1])
    (input, output) = (toChild[1], fromChild[0])
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  public func send(_ text: String) { send(Array(text.utf8)) }

  public func signal(_ number: Int32) { kill(child, number) }

  public func stopListening() { close(output) }

  /// The next line that the program says.
  public func line() -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }

  /// Ends the input, and waits for the program to end.
  ///
  /// - Returns: The lines it said, and its exit status or the negative number of a signal.
  public func finish() -> (lines: [String], status: Int32) {
    close(input)
    var lines: [String] = []
    while true {
      let line = line()
      if line.isEmpty { break }
      lines.append(line)
    }
    return (lines, wait())
  }

  public func wait() -> Int32 {
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// The most memory that the program held at a time, in KiB.
  public var memory: Int {
    let file = open("/proc/\(child)/status", O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = read(file, &bytes, bytes.count)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
  }
}
