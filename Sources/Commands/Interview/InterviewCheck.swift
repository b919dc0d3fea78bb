import ArgumentParser
import Definitions
import Transcript

struct InterviewCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds faults in interviews, each with line, column and fix; the bundled ones where none is named.",
    discussion: """
      A translation among the files is compared with its interview. What it does not translate is listed and is no \
      fault: it is shown as the interview has it.
      """)

  @ArgumentParser.Flag(help: "List every text that is not translated, and not only the first.") var all = false

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  @ArgumentParser.Flag(help: "Show how easily each part reads, as a table, instead of faults.") var reading = false

  @Argument(help: "Interview files, and translations.", completion: .file(extensions: ["yaml"])) var files: [String] = []

  func run() throws {
    try explaining {
      let named =
        files.isEmpty
        ? Bundled.interviews.map { ($0.rawValue, $0.bytes) }
        : try files.map { ($0, try readFile($0, limit: 4 << 20)) }
      if reading { return try show(try named.map { (name, bytes) in try ReadingTable(bytes, name) }) }
      let findings = InterviewFindings(named)
      if json {
        try findings.putJSON()
      } else {
        for note in findings.notes(all: all) { try say("\(note)\n") }
        try reportFaults(findings.faults)
      }
    }
  }

  private func show(_ tables: [ReadingTable]) throws {
    if json { return try put(String(decoding: try CanonicalJSON.pretty(tables), as: UTF8.self)) }
    try say(tables.map { (tables.count > 1 ? "\($0.file)\n" : "") + $0.text }.joined(separator: "\n"))
  }
}
