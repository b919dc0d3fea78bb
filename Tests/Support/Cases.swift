import Definitions
import Interview
import Review
import Scoring
import Transcript

/// A couple from answers, by way of two whole visits.
public func rehearsedCase(_ answers: [Partner: [StateID: String]]) throws -> Case {
  var transcripts: [Partner: Transcript] = [:]
  for (partner, answers) in answers {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    visit.answer(answers)
    transcripts[partner] = visit.transcript
  }
  return Case(
    couple: "TEST22", transcripts: transcripts,
    weights: try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights,
    catalogue: try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue,
    access: therapist)
}
