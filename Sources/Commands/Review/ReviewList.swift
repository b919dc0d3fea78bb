import ArgumentParser
import Interview
import Review
import Scoring
import Transcript

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All couples, what asks for attention first, and what waits.")

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
    /// Safety entries that nobody has acknowledged.
    var unacknowledged = 0
    var proposed = 0
    var accepted = 0
    var declined = 0
    /// The version of the newest signed plan.
    var plan: Int?
    var todo: [ToDo] = []
    /// The place of the most urgent safety entry that nobody has acknowledged, or of the most urgent one: 1 comes first.
    var urgency = Int.max

    private enum CodingKeys: String, CodingKey {
      case couple, a, b, attention, flags, goals, held, provisional, damaged, alertUnsent, date, unacknowledged, proposed,
        accepted, declined, plan, todo
    }
  }

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      let store = try common.store(config)
      let cases = try CaseMaker(config)
      let lines = try store.records.couples().map { line($0, cases, store) }
        .sorted {
          ($1.attention, $0.urgency, $1.date ?? "", $0.couple) < ($0.attention, $1.urgency, $0.date ?? "", $1.couple)
        }
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
      let open = try cases.review(couple, in: store)
      let reviewed = open.reviewed
      let assessment = reviewed.case.assessment
      let dates = Partner.allCases.compactMap { assessment.partners[$0].date }
      func count(_ status: GoalStatus) -> Int { reviewed.goals.count { $0.status == status } }
      return Line(
        couple: couple, a: assessment.partners.a.status, b: assessment.partners.b.status,
        attention: reviewed.attention,
        flags: Array(Set(assessment.safety.map(\.flag.rawValue))).sorted(),
        goals: assessment.goals.count, held: count(.held), provisional: assessment.provisional,
        damaged: !open.notes.isEmpty, alertUnsent: reviewed.case.hasUnsentAlert, date: dates.max()?.iso,
        unacknowledged: reviewed.safety.count { $0.acknowledged == nil }, proposed: count(.proposed),
        accepted: count(.accepted), declined: count(.declined), plan: reviewed.history.inForce?.version,
        todo: reviewed.todo, urgency: mostUrgent(reviewed, cases.weights))
    } catch {
      return Line(
        couple: couple, a: "damaged", b: "damaged", attention: 2, flags: [], goals: 0, held: 0,
        provisional: true, damaged: true, alertUnsent: false, date: nil)
    }
  }

  private func mostUrgent(_ reviewed: ReviewedCase, _ weights: ScoringWeights) -> Int {
    let unread = reviewed.safety.filter { $0.acknowledged == nil }
    return (unread.isEmpty ? reviewed.safety : unread).map { weights.urgency($0.entry) }.min() ?? .max
  }

  private func text(_ line: Line) -> String {
    let mark = line.attention == 2 ? "!!" : line.attention == 1 ? "! " : "  "
    var parts = ["\(mark) \(line.couple)", line.date ?? "          ", "a: \(line.a)", "b: \(line.b)"]
    if line.alertUnsent { parts.append("ALERT: staff may not have been told") }
    if line.damaged { parts.append("DAMAGED: see `review show`") }
    if line.goals > 0 {
      let decided = [(line.held, "held"), (line.accepted, "accepted"), (line.declined, "declined")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      parts.append("\(line.goals) \(line.goals == 1 ? "draft" : "drafts")\(decided.isEmpty ? "" : " (\(decided))")")
    }
    if !line.flags.isEmpty { parts.append("safety: \(line.flags.joined(separator: ", "))") }
    if line.unacknowledged > 0 { parts.append("to acknowledge: \(line.unacknowledged)") }
    if line.todo.contains(.sign) { parts.append("ready to sign") }
    if let plan = line.plan { parts.append("plan \(plan) signed") }
    return parts.joined(separator: "  ")
  }
}
