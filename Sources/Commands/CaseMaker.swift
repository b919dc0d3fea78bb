import Definitions
import Interview
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

  /// A couple as it lies in the store.
  func open(_ couple: String, in store: Store) throws -> Case {
    var transcripts: [Partner: Transcript] = [:]
    for partner in Partner.allCases {
      transcripts[partner] = try store.visit(couple, partner)?.transcript
    }
    return make(couple, transcripts)
  }
}
