import Definitions
@_spi(Therapist) import Interview
import Review
import Scoring
import Transcript

/// Puts couples together: what scoring needs, read once.
struct CaseMaker {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let access = TherapistAccess()

  init() throws {
    weights = try ScoringFile(bytes: Bundled.scoring.bytes, name: Bundled.scoring.rawValue).weights
    catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: Bundled.goals.rawValue).catalogue
  }

  func make(_ couple: String, _ transcripts: [Partner: Transcript]) -> Case {
    Case(
      couple: couple, transcripts: transcripts, weights: weights, catalogue: catalogue,
      access: access)
  }

  /// A couple as it lies in the store, what staff should know about its files, and what changed while a visit lasted.
  func open(_ couple: String, in store: Store) throws -> (case: Case, notes: [String], changes: [String]) {
    var transcripts: [Partner: Transcript] = [:]
    var notes: [String] = []
    var changes: [String] = []
    for partner in Partner.allCases {
      guard let visit = try store.visit(couple, partner) else { continue }
      transcripts[partner] = visit.transcript
      if case .damaged = visit.condition { notes.append(Wording.damagedAfter(visit)) }
      changes += visit.transcript.changes.map { Wording.changed($0, partner) }
    }
    return (make(couple, transcripts), notes, changes)
  }
}
