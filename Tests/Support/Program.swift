import Foundation
import Glibc

/// The built program, run as a person or a script runs it, with a store of its own.
public final class Program {
  public struct Result {
    public var status: Int32
    public var output: String
    public var errors: String

    /// The lines of `--io jsonl`.
    public var lines: [[String: Any]] {
      output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  /// A folder that is removed when the program is let go.
  public let home: URL
  public var store: String { home.appendingPathComponent("store").path }
  public var environment: [String: String]
  private var count = 0

  public init() throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("commonground-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm",
      "COMMONGROUND_NOW": "2026-11-22T10:00:00+00:00",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Starts the program with `arguments` and the store, and leaves its input open.
  public func start(_ arguments: [String]) throws -> Running {
    count += 1
    return try Running(
      arguments: arguments + storeOption(arguments), environment: environment,
      errors: home.appendingPathComponent("errors-\(count)").path)
  }

  private func storeOption(_ arguments: [String]) -> [String] {
    ["check", "cues", "goal", "interview", "alert", "--version", "--help", "nonsense"].contains(arguments.first ?? "") || arguments.contains("--transcripts")
      ? [] : ["--transcripts", store]
  }

  /// Runs the program to its end.
  public func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    let running = try start(arguments)
    running.send(input)
    return running.finish()
  }

  /// Writes a file, and returns its path.
  public func file(_ name: String, _ text: String) throws -> String {
    let url = home.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The program while it runs.
  public final class Running {
    private let child: pid_t
    private var input: Int32
    private let output: Int32
    private let errors: String
    private var pending: [UInt8] = []

    init(arguments: [String], environment: [String: String], errors: String) throws {
      self.errors = errors
      let (started, toChild, fromChild) = try starting.withLock { _ in
        let (toChild, fromChild) = try twoPipes()
        let started = try startProgram(
          "commonground", arguments, environment: environment.map { "\($0.key)=\($0.value)" },
          files: { actions in
            posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
            posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
            posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
          })
        return (started, toChild, fromChild)
      }
      child = started
      close(toChild[0])
      close(fromChild[1])
      (input, output) = (toChild[1], fromChild[0])
      Glibc.signal(SIGPIPE, SIG_IGN)
    }

    deinit {
      if input >= 0 { close(input) }
      close(output)
    }

    public func send(_ data: Data) {
      var rest = Array(data)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    public func send(line: String) { send(Data((line + "\n").utf8)) }

    private func more() -> Bool {
      // A program that says nothing for so long waits for something that the test does not give it.
      var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 60_000) > 0 else { return false }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { return false }
      pending += buffer.prefix(count)
      return true
    }

    /// The next line of output as JSON; nil at its end.
    public func line() -> [String: Any]? {
      while true {
        if let end = pending.firstIndex(of: 0x0A) {
          let line = Data(pending[..<end])
          pending.removeFirst(end + 1)
          return (try? JSONSerialization.jsonObject(with: line)) as? [String: Any]
        }
        guard more() else { return nil }
      }
    }

    /// Reads lines until one of this kind comes.
    public func wait(for event: String) -> [String: Any]? {
      while let line = line() { if line["event"] as? String == event { return line } }
      return nil
    }

    /// Ends the program as a power cut would.
    public func kill() {
      Glibc.kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }

    /// Closes the input and waits.
    public func finish() -> Result {
      if input >= 0 { close(input) }
      input = -1
      while more() {}
      var status: Int32 = 0
      waitpid(child, &status, 0)
      let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      return Result(
        status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F),
        output: String(decoding: pending, as: UTF8.self), errors: said)
    }
  }
}
