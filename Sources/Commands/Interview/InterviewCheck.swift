import ArgumentParser
import Definitions
import Transcript

struct InterviewCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds faults in interviews, each with line, column and fix; the bundled ones where none is named.",
    discussion: """
      A translation among the files is compared with its interview. What it does not translate is listed and is no \
      fault: it is shown as the interview has it. Exit status 1 where there are faults. FAULTS.md explains every code.
      """)

  @ArgumentParser.Flag(help: "List every text that is not translated, and not only the first.") var all = false

  @OptionGroup var output: FaultOutput

  @ArgumentParser.Flag(help: "Show how easily each part reads, as a table, instead of faults.") var reading = false

  @Argument(help: "Interview files, and translations.", completion: .file(extensions: ["yaml"])) var files: [String] = []

  func run() throws {
    try explaining {
      let named = try filesToCheck(files, otherwise: Bundled.interviews)
      if reading { return try show(try named.map { (name, bytes) in try ReadingTable(bytes, name) }) }
      let findings = InterviewFindings(named)
      try output.report(findings.faults, untranslated: findings.untranslated, all: all)
    }
  }

  private func show(_ tables: [ReadingTable]) throws {
    if output.json { return try put(String(decoding: try CanonicalJSON.pretty(tables), as: UTF8.self)) }
    try say(tables.map { (tables.count > 1 ? "\($0.file)\n" : "") + $0.text }.joined(separator: "\n"))
  }
}
