import Definitions
@_spi(Therapist) import Interview
import Records
import Review
import Scoring
import Transcript

/// Puts couples together: what scoring needs, read once.
struct CaseMaker {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let access = TherapistAccess()
  /// Which files the two were read from.
  let scoringVersion: DataVersion
  let catalogueVersion: DataVersion

  /// The clinic's own scoring and goals, where its config names them; else the bundled ones.
  ///
  /// - Throws: ``Failure`` and `FaultyFile`, where a file named cannot be read.
  init(_ config: Config = Config()) throws {
    func file(_ path: String?, _ bundled: Bundled) throws -> (bytes: [UInt8], name: String) {
      try path.map { (try readFile($0, limit: 4 << 20), $0) } ?? (bundled.bytes, bundled.rawValue)
    }
    let scoring = try file(config.scoring, .scoring)
    let goals = try file(config.goals, .goals)
    weights = try ScoringFile(bytes: scoring.bytes, name: scoring.name).weights
    catalogue = try GoalsFile(bytes: goals.bytes, name: goals.name).catalogue
    scoringVersion = DataVersion(id: weights.id, version: weights.version, sha256: sha256Hex(of: scoring.bytes))
    catalogueVersion = DataVersion(id: catalogue.id, version: catalogue.version, sha256: sha256Hex(of: goals.bytes))
  }

  func make(
    _ couple: String, _ transcripts: [Partner: Transcript], withdrawals: [Partner: WithdrawalRecord] = [:]
  ) -> Case {
    var made = Case(
      couple: couple, transcripts: transcripts, weights: weights, catalogue: catalogue,
      withdrawals: withdrawals, access: access)
    made.assessment.scoring = scoringVersion
    made.assessment.catalogue = catalogueVersion
    return made
  }

  /// Why a couple came out as it did. It takes a while: see ``explain(_:weights:catalogue:heardFlags:permitted:access:)``.
  func explanation(of open: Case) -> Explanation {
    open.explanation(weights: weights, catalogue: catalogue, access: access)
  }

  /// A couple with what was decided, as it lies in the store.
  ///
  /// - Parameter history: What was decided, where it is known already.
  func review(_ couple: String, in store: Store, history: History? = nil) throws -> OpenReview {
    var notes: [String] = []
    let known: History
    if let history {
      known = history
    } else {
      let (read, note) = try store.history(couple)
      known = read
      if let note { notes.append(note) }
    }
    let visits = try Self.visits(of: couple, in: store)
    return OpenReview(
      reviewed: ReviewedCase(
        make(couple, visits.transcripts, withdrawals: visits.withdrawals), history: known,
        digest: { sha256Hex(of: $0) }, access: access),
      transcripts: visits.transcripts, notes: notes + visits.notes, changes: visits.changes)
  }

  /// A couple as it lies in the store, what staff should know about its files, and what changed while a visit lasted.
  func open(_ couple: String, in store: Store) throws -> (case: Case, notes: [String], changes: [String]) {
    let visits = try Self.visits(of: couple, in: store)
    return (make(couple, visits.transcripts, withdrawals: visits.withdrawals), visits.notes, visits.changes)
  }

  /// What lies in the store of a couple's visits.
  struct Visits {
    var transcripts: [Partner: Transcript]
    var withdrawals: [Partner: WithdrawalRecord]
    var notes: [String]
    var changes: [String]
  }

  static func visits(of couple: String, in store: Store) throws -> Visits {
    var transcripts: [Partner: Transcript] = [:]
    var notes: [String] = []
    var changes: [String] = []
    var withdrawals: [Partner: WithdrawalRecord] = [:]
    for partner in Partner.allCases {
      withdrawals[partner] = try store.withdrawals(couple, partner)
      guard let visit = try store.visit(couple, partner) else { continue }
      transcripts[partner] = visit.transcript
      if case .damaged = visit.condition { notes.append(Wording.damagedAfter(visit)) }
      changes += visit.transcript.changes.map { Wording.changed($0, partner) }
    }
    return Visits(transcripts: transcripts, withdrawals: withdrawals, notes: notes, changes: changes)
  }
}

/// A couple with what was decided, and what staff should know about its files.
struct OpenReview {
  let reviewed: ReviewedCase
  fileprivate let transcripts: [Partner: Transcript]
  let notes: [String]
  let changes: [String]

  /// The drafts in the wording that they have with single answers allowed to be shown.
  func drafts(_ permitted: [Partner: Set<StateID>], _ cases: CaseMaker) -> [GoalDraft] {
    Case(
      couple: reviewed.history.couple, transcripts: transcripts, weights: cases.weights, catalogue: cases.catalogue,
      permitted: permitted, access: cases.access
    ).assessment.goals
  }
}
