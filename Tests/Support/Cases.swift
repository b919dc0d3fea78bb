import Conversation
import Definitions
import Interview
import Review
import Scoring
import Transcript

/// A couple from answers, by way of two whole visits.
///
/// - Parameters:
///   - policy: What both were promised about secrets.
///   - permitted: Single answers that their owner allowed in writing to be shown.
public func rehearsedCase(
  _ answers: [Partner: [StateID: String]], policy: SecretsPolicy = .noneCrosses,
  permitted: [Partner: Set<StateID>] = [:]
) throws -> Case {
  let bundled = try bundledData.get()
  var transcripts: [Partner: Transcript] = [:]
  for (partner, answers) in answers {
    transcripts[partner] = visit(of: partner, answers, policy, on: bundled.engine)
  }
  return Case(
    couple: "TEST22", transcripts: transcripts, weights: bundled.weights, catalogue: bundled.catalogue,
    permitted: permitted, access: therapist)
}

/// A visit by answers, taken straight: that it comes out the same after each save and load is tested elsewhere.
private func visit(
  of partner: Partner, _ answers: [StateID: String], _ policy: SecretsPolicy, on engine: Engine
) -> Transcript {
  let time = "2026-11-22T10:00:00+00:00"
  var (conversation, events) = engine.step(Conversation(), .begin)
  for _ in 0..<500 where conversation.outcome == nil {
    guard let question = conversation.asking else { break }
    let (next, more) = engine.step(conversation, .line(answers[question.id] ?? "/skip"))
    conversation = next
    events += more
  }
  return Transcript(
    header: VisitHeader(
      couple: "TEST22", partner: partner, visit: 1,
      interview: InterviewReference(
        id: engine.interview.id, version: engine.interview.version, sha256: "", language: engine.interview.language),
      secretsPolicy: policy.rawValue, program: "test", began: time),
    entries: events.map { Entry(time: time, event: $0) })
}

/// What the program carries, read once.
private let bundledData = Result {
  (
    engine: Engine(
      interview: try bundledInterview(), settings: Config().texts, hear: try bundledHearing()),
    weights: try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights,
    catalogue: try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
  )
}
