import ArgumentParser
import Definitions

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds faults in data files: interviews and configurations; the bundled ones where none is named.")

  @Argument(help: "Files to check.", completion: .file(extensions: ["yaml"])) var files: [String] = []

  func run() throws {
    try explaining {
      let named =
        files.isEmpty
        ? Bundled.allCases.map { ($0.rawValue, $0.bytes) }
        : try files.map { ($0, try readFile($0, limit: 4 << 20)) }
      try reportFaults(named.map { (name, bytes) in (name, check(bytes, name)) })
    }
  }
}

/// Prints every fault; exit status 1 where there is one.
func reportFaults(_ files: [(name: String, faults: [Fault])]) throws {
  for fault in files.flatMap(\.faults) { try say("\(fault)\n") }
  guard files.allSatisfy(\.faults.isEmpty) else { throw ExitCode(Status.differs) }
  try say("No faults in \(files.count) \(files.count == 1 ? "file" : "files").\n")
}
