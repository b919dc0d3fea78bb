import ArgumentParser
import Definitions
import Interview
import Review
import Scoring
import Transcript

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The therapist's side: couples, what they said, and the drafts.",
    subcommands: [ReviewList.self, ReviewShow.self])
}

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All couples, what asks for attention first.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  private struct Line: Encodable {
    var couple: String
    var a: String
    var b: String
    var attention: Int
    var flags: [String]
    var goals: Int
    var held: Int
    var provisional: Bool
    var damaged: Bool
    var alertUnsent: Bool
    var date: String?
  }

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let cases = try CaseMaker()
      let lines = try store.records.couples().map { line($0, cases, store) }
        .sorted { ($1.attention, $1.date ?? "", $0.couple) < ($0.attention, $0.date ?? "", $1.couple) }
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(lines), as: UTF8.self))
      } else if lines.isEmpty {
        try put("No couples yet. `commonground invite` makes one, and so does `commonground intake`.\n")
      } else {
        for line in lines { try put(text(line) + "\n") }
      }
    }
  }

  private func line(_ couple: String, _ cases: CaseMaker, _ store: Store) -> Line {
    do {
      let (open, notes, _) = try cases.open(couple, in: store)
      let assessment = open.assessment
      let dates = Partner.allCases.compactMap { assessment.partners[$0].date }
      return Line(
        couple: couple, a: assessment.partners.a.status, b: assessment.partners.b.status,
        attention: open.attention,
        flags: Array(Set(assessment.safety.map(\.flag.rawValue))).sorted(),
        goals: assessment.goals.count,
        held: assessment.goals.count { $0.status == .held }, provisional: assessment.provisional,
        damaged: !notes.isEmpty, alertUnsent: open.hasUnsentAlert, date: dates.max()?.iso)
    } catch {
      return Line(
        couple: couple, a: "damaged", b: "damaged", attention: 2, flags: [], goals: 0, held: 0,
        provisional: true, damaged: true, alertUnsent: false, date: nil)
    }
  }

  private func text(_ line: Line) -> String {
    let mark = line.attention == 2 ? "!!" : line.attention == 1 ? "! " : "  "
    var parts = ["\(mark) \(line.couple)", line.date ?? "          ", "a: \(line.a)", "b: \(line.b)"]
    if line.alertUnsent { parts.append("ALERT: staff may not have been told") }
    if line.damaged { parts.append("DAMAGED: see `review show`") }
    if line.goals > 0 {
      parts.append(
        "\(line.goals) \(line.goals == 1 ? "draft" : "drafts")\(line.held > 0 ? " (\(line.held) held)" : "")")
    }
    if !line.flags.isEmpty { parts.append("safety: \(line.flags.joined(separator: ", "))") }
    return parts.joined(separator: "  ")
  }
}

struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One couple: safety first, both views side by side, the drafts.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false
  @Argument(help: "The code of the couple.") var couple: String

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let code = try store.couple(couple).couple
      let cases = try CaseMaker()
      let (open, notes, changes) = try cases.open(code, in: store)
      for note in notes + changes { complain(note) }
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(ReviewDocument(open: open)), as: UTF8.self))
      } else {
        try put(therapistPage(open, cases.access))
      }
    }
  }
}
