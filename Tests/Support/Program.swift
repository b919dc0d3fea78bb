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

  /// The folder that holds the program and the tests.
  public static var folder: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  public static var path: String { folder.appendingPathComponent("commonground").path }

  /// A folder that is removed when the program is let go.
  public let home: URL
  public var store: String { home.appendingPathComponent("store").path }
  public var environment: [String: String]

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
    try Running(arguments: arguments + storeOption(arguments), environment: environment)
  }

  private func storeOption(_ arguments: [String]) -> [String] {
    ["check", "--version", "--help"].contains(arguments.first ?? "") || arguments.contains("--transcripts")
      ? [] : ["--transcripts", store]
  }

  /// Runs the program to its end.
  public func run(_ arguments: String..., input: Data = Data()) throws -> Result {
    let running = try start(arguments)
    running.send(input)
    return running.finish()
  }

  /// Runs one partner's interview from a table of answers, and returns the parsed end line.
  public func file(_ name: String, _ text: String) throws -> String {
    let url = home.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  public final class Running {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private var pending = Data()

    init(arguments: [String], environment: [String: String]) throws {
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = arguments
      process.environment = environment
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      signal(SIGPIPE, SIG_IGN)
      try process.run()
    }

    public func send(_ data: Data) { try? input.fileHandleForWriting.write(contentsOf: data) }
    public func send(line: String) { send(Data((line + "\n").utf8)) }

    /// The next line of output as JSON; nil at its end.
    public func line() -> [String: Any]? {
      while true {
        if let end = pending.firstIndex(of: 0x0A) {
          let line = pending[pending.startIndex..<end]
          pending = Data(pending[pending.index(after: end)...])
          return (try? JSONSerialization.jsonObject(with: line)) as? [String: Any]
        }
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { return nil }
        pending += more
      }
    }

    /// Reads lines until one of this kind comes.
    public func wait(for event: String) -> [String: Any]? {
      while let line = line() { if line["event"] as? String == event { return line } }
      return nil
    }

    /// Ends the program as a power cut would.
    public func kill() {
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    /// Closes the input and waits.
    public func finish() -> Result {
      try? input.fileHandleForWriting.close()
      let text = String(decoding: pending + output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return Result(status: process.terminationStatus, output: text, errors: said)
    }
  }
}
