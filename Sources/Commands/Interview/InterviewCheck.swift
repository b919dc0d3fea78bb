import ArgumentParser
import Definitions

struct InterviewCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds faults in interviews, each with line, column and fix; the bundled ones where none is named.")

  @Argument(help: "Interview files.", completion: .file(extensions: ["yaml"])) var files: [String] = []
  @ArgumentParser.Flag(help: "Show how easily each part reads, as a table, instead of faults.") var reading = false

  func run() throws {
    try explaining {
      let named =
        files.isEmpty
        ? Bundled.interviews.map { ($0.rawValue, $0.bytes) }
        : try files.map { ($0, try readFile($0, limit: 4 << 20)) }
      if reading {
        for (name, bytes) in named {
          if named.count > 1 { try say("\(name)\n") }
          try say(try ReadingTable(bytes, name).text)
        }
        return
      }
      try reportFaults(named.map { (name, bytes) in (name, checkInterview(bytes, name)) })
    }
  }
}
