import Interview
import Records
import Review
import Scoring
import TestSupport

let sha256: Digest = { sha256Hex(of: $0) }

/// Answers with two joint drafts in them, and nothing of danger.
let opening: [StateID: String] = ["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"]
let troubled: [StateID: String] = opening.merging([
  "communication.need": "8", "trust.need": "9", "areas.named": "trust", "trust.importance": "9", "trust.confidence": "6",
  "trust.baseline": "3", "trust.wanted": "6", "communication.importance": "8", "communication.confidence": "7",
  "communication.baseline": "1", "communication.wanted": "3", "practical.minutes": "60",
  "safety.fear": "never", "safety.hurt": "none",
]) { $1 }
let afraid = troubled.merging(["safety.fear": "often"]) { $1 }

/// A review that decides and keeps what it decided, without a disk.
struct Reviewing {
  var opened: Case
  var history: History
  private var minute = 0

  init(
    a: [StateID: String] = troubled, b: [StateID: String]? = troubled, policy: SecretsPolicy = .noneCrosses
  ) throws {
    var answers: [Partner: [StateID: String]] = [.a: a]
    answers[.b] = b
    opened = try rehearsedCase(answers, policy: policy)
    history = History(couple: "TEST22")
  }

  var reviewed: ReviewedCase { ReviewedCase(opened, history: history, digest: sha256, access: therapist) }

  let author = Author(account: "lee", name: "Dr. Reyes")

  var time: String { "2026-11-24T10:\(minute < 10 ? "0" : "")\(minute):00+00:00" }

  mutating func decide(_ request: Request) throws(DecisionError) {
    let action = try Review.decide(request, on: reviewed)
    minute = (minute + 1) % 60
    history.decisions.append(Decision(time: time, by: author, action: action))
  }

  /// Acknowledges everything that there is.
  mutating func acknowledgeAll() throws(DecisionError) {
    for entry in reviewed.safety where entry.acknowledged == nil {
      try decide(.acknowledge(entry.entry.partner, flag: entry.entry.flag.rawValue))
    }
  }

  @discardableResult
  mutating func sign(_ choices: SigningChoices = SigningChoices(leavesOut: true)) throws(SigningError) -> SignedPlan {
    let signed = try reviewed.sign(opened.assessment.goals, choices, by: author, time: time)
    history.decisions.append(signed.decision)
    return signed
  }

  func status(_ goal: String) -> GoalStatus? { reviewed.goal(goal)?.status }
}
