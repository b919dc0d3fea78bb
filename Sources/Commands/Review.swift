import ArgumentParser
import Definitions
import FoundationEssentials
import Interview
import Records
import Reports
import Review
import Scoring
import Terminal
import Transcript

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The therapist's side: couples, what they said, and the drafts.",
    subcommands: [ReviewList.self, ReviewShow.self])
}

/// Puts couples together from what lies in the store.
struct CaseFile {
  let store: Store
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let access = TherapistAccess()

  init(store: Store) throws {
    self.store = store
    let scoring = try ScoringFile(bytes: Bundled.scoring.bytes, name: Bundled.scoring.rawValue)
    weights = scoring.weights
    catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: Bundled.goals.rawValue).catalogue
  }

  func open(_ couple: String) throws -> Case {
    var transcripts: [Partner: Transcript] = [:]
    for partner in Partner.allCases {
      transcripts[partner] = try store.visit(couple, partner)?.transcript
    }
    return Case(
      couple: couple, transcripts: transcripts, weights: weights, catalogue: catalogue,
      access: access)
  }
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
    var date: String?
  }

  func run() throws {
    try explaining {
      let store = common.store(try common.loadConfig())
      let file = try CaseFile(store: store)
      let lines = try store.records.couples().map { line($0, file) }
        .sorted { ($1.attention, $1.date ?? "", $0.couple) < ($0.attention, $0.date ?? "", $1.couple) }
      if json {
        put(String(decoding: try CanonicalJSON.pretty(lines), as: UTF8.self))
      } else if lines.isEmpty {
        put("No couples yet. `commonground invite` makes one, and so does `commonground intake`.\n")
      } else {
        for line in lines { put(text(line) + "\n") }
      }
    }
  }

  private func line(_ couple: String, _ file: CaseFile) -> Line {
    do {
      let open = try file.open(couple)
      let assessment = open.assessment
      let dates = Partner.allCases.compactMap { assessment.partners[$0].date }
      return Line(
        couple: couple, a: assessment.partners.a.status, b: assessment.partners.b.status,
        attention: open.attention,
        flags: Array(Set(assessment.safety.map(\.flag.rawValue))).sorted(),
        goals: assessment.goals.count,
        held: assessment.goals.count { $0.status == .held }, provisional: assessment.provisional,
        damaged: false, date: dates.max()?.iso)
    } catch {
      return Line(
        couple: couple, a: "damaged", b: "damaged", attention: 2, flags: [], goals: 0, held: 0,
        provisional: true, damaged: true, date: nil)
    }
  }

  private func text(_ line: Line) -> String {
    let mark = line.attention == 2 ? "!!" : line.attention == 1 ? "! " : "  "
    var parts = ["\(mark) \(line.couple)", line.date ?? "          ", "a: \(line.a)", "b: \(line.b)"]
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
      let store = common.store(try common.loadConfig())
      let code = try store.couple(couple).couple
      let open = try CaseFile(store: store).open(code)
      if json {
        put(String(decoding: try CanonicalJSON.pretty(open.assessment), as: UTF8.self))
      } else {
        put(wrap(sanitized(therapistText(open, access: TherapistAccess())), width: 100))
      }
    }
  }
}
