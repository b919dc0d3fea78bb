import Conversation
import Definitions
import Interview
import Kiosk
import Records
import Transcript

/// One partner's sitting at the kiosk: the visit, its journal, and what becomes of them.
struct Sitting {
  let couple: CoupleFile
  let partner: Partner
  let store: Store
  let journal: Journal
  var visit: Visit
  /// What staff should know about the visit's file.
  var note: String?
  private let header: VisitHeader
  private let kept: Kept

  /// What has been kept, as it went to disk: the record is made from this, whatever becomes of the file meanwhile.
  private final class Kept {
    var entries: [Entry]
    init(_ entries: [Entry]) { self.entries = entries }
  }

  /// Begins a visit, or takes one up that was begun.
  ///
  /// - Throws: ``Failure``, `RecordsError`.
  init(
    couple: CoupleFile, partner: Partner, store: Store, interview: LoadedInterview, config: Config,
    engine: Engine, now: @escaping @Sendable () -> String
  ) throws {
    self.couple = couple
    self.partner = partner
    self.store = store
    let name = Store.journal(partner)
    let newHeader = VisitHeader(
      couple: couple.couple, partner: partner, visit: 1, interview: interview.reference,
      secretsPolicy: config.secretsPolicy.rawValue, program: Version.program, began: now())
    var entries: [[UInt8]] = []
    switch try store.standing(couple.couple, partner) {
    case .finished: throw Failure.alreadyFinished
    case .notBegun: journal = try store.records.createJournal(name, couple: couple.couple)
    case .underWay:
      let opened = try store.records.openJournal(name, couple: couple.couple)
      if case .damaged = opened.condition { note = Wording.setAside(try opened.journal.setAside()) }
      journal = opened.journal
      entries = opened.entries
    }
    let kept: Kept
    var opening = Input.begin
    if entries.isEmpty {
      kept = Kept([])
      header = newHeader
      try journal.append([try CanonicalJSON.compact(newHeader)])
    } else {
      let transcript: Transcript
      do {
        transcript = try Transcript(journal: entries)
      } catch {
        throw Failure.unreadableVisit(store.path(couple.couple, name), error)
      }
      guard transcript.header.interview.id == interview.interview.id else {
        throw Failure.otherInterview(transcript.header.interview.id)
      }
      guard transcript.header.couple == couple.couple, transcript.header.partner == partner else {
        throw Failure.foreignVisit(store.path(couple.couple, name))
      }
      header = transcript.header
      kept = Kept(transcript.entries)
      // Also where both are the same: a text that the visitor agreed to may be the clinic's own, from its configuration.
      opening = .changed(from: transcript.basis, to: newHeader.basis)
    }
    let journal = journal
    self.kept = kept
    visit = Visit(
      engine: engine, events: kept.entries.map(\.event), opening: opening, now: now,
      keep: { entries in
        try journal.append(try entries.map { try CanonicalJSON.compact($0) })
        kept.entries += entries
      },
      tellStaff: { [setting = config.alert, couple = couple.couple] level in
        StaffAlert(couple: couple, partner: partner, level: level).send(by: setting, now: now)
      })
  }

  /// Turns a finished visit's journal into its record. A visit that can be taken up again stays a journal.
  ///
  /// - Returns: The path of what is kept.
  func close(_ outcome: Outcome) throws -> String {
    let name = Store.journal(partner)
    guard !outcome.canResume else {
      journal.close()
      return store.path(couple.couple, name)
    }
    let transcript = Transcript(header: header, entries: kept.entries)
    let record = Store.record(partner)
    try journal.finish(try transcript.record(chain: journal.chain), as: record)
    return store.path(couple.couple, record)
  }
}

enum Version {
  static let number = "0.1.0"
  static let program = "commonground \(number)"
}
