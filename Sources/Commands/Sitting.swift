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
    /// Whether the visitor took it all back.
    var isTakenBack = false
    init(_ entries: [Entry]) { self.entries = entries }
  }

  /// The number of the visit, from 1.
  private let number: Int

  /// Begins a visit, or takes one up that was begun. Whoever was not alone in a visit that is finished goes on from it
  /// in another one.
  ///
  /// - Throws: ``Failure``, `RecordsError`.
  init(
    couple: CoupleFile, partner: Partner, store: Store, interview: LoadedInterview, config: Config,
    engine: Engine, now: @escaping @Sendable () -> String
  ) throws {
    self.couple = couple
    self.partner = partner
    self.store = store
    let newHeader = VisitHeader(
      couple: couple.couple, partner: partner, visit: 1, interview: interview.reference,
      secretsPolicy: config.secretsPolicy.rawValue, program: Version.program, began: now())
    let taken = try Self.take(couple.couple, partner, store)
    (journal, number, note) = (taken.journal, taken.visit, taken.note)
    let kept: Kept
    var opening = Input.begin
    if let transcript = taken.transcript {
      guard transcript.header.interview.id == interview.interview.id else {
        throw Failure.otherInterview(transcript.header.interview.id)
      }
      header = transcript.header
      kept = Kept(transcript.entries)
      try journal.append(try taken.missing())
      // Also where both are the same: a text that the visitor agreed to may be the clinic's own, from its configuration.
      opening = .changed(from: transcript.basis, to: newHeader.basis)
    } else {
      kept = Kept([])
      header = newHeader
      try journal.append([try CanonicalJSON.compact(newHeader)])
    }
    let journal = journal
    self.kept = kept
    visit = Visit(
      engine: engine, events: kept.entries.map(\.event), opening: opening, now: now,
      keep: { entries in
        // What comes of an alert after that is in the log, and nowhere else.
        if kept.isTakenBack { return }
        let bytes = try entries.map { try CanonicalJSON.compact($0) }
        guard let last = entries.last, last.event.takesBack else {
          try journal.append(bytes)
          kept.entries += entries
          return
        }
        // First so that it counts from now on, also where the machine stops; but a journal that takes no more is no
        // reason to keep it. It is erased before the visitor reads that it is.
        do {
          try journal.append(bytes)
          kept.isTakenBack = true
        } catch {}
        try store.withdraw(couple.couple, partner, by: .visitor, now: last.time, writing: journal)
        kept.isTakenBack = true
        kept.entries = []
      },
      tellStaff: { [setting = config.alert, couple = couple.couple] level in
        StaffAlert(couple: couple, partner: partner, level: level).send(by: setting, now: now)
      })
  }

  /// A journal to go on in.
  private struct Taken {
    var journal: Journal
    var visit: Int
    var note: String?
    /// What was said before; nil where the visit begins anew.
    var transcript: Transcript?

    /// What the journal does not have yet of what was said before.
    func missing() throws -> [[UInt8]] {
      guard let transcript else { return [] }
      let header = journal.count == 0 ? [try CanonicalJSON.compact(transcript.header)] : []
      return header + (try transcript.entries.dropFirst(max(0, journal.count - 1)).map { try CanonicalJSON.compact($0) })
    }
  }

  /// Opens the journal of the newest visit, or begins one.
  private static func take(_ couple: String, _ partner: Partner, _ store: Store) throws -> Taken {
    // What a power cut left of a visit that was taken back is erased first.
    guard try store.withdrawn(couple, partner) == nil else { throw Failure.withdrawn }
    let (number, standing) = try store.standing(couple, partner)
    let name = Store.journal(partner, number)
    var taken: Taken
    switch standing {
    case .notBegun:
      taken = Taken(journal: try store.records.createJournal(name, couple: couple), visit: 1)
    case .finished:
      guard let earlier = try store.visit(couple, partner)?.transcript else { throw Failure.withdrawn }
      guard earlier.outcome?.isOfferedAgain == true else { throw Failure.alreadyFinished }
      let next = Store.journal(partner, number + 1)
      taken = Taken(journal: try store.records.createJournal(next, couple: couple), visit: number + 1)
      taken.transcript = earlier.goingOn(as: number + 1)
    case .underWay:
      let opened = try store.records.openJournal(name, couple: couple)
      taken = Taken(journal: opened.journal, visit: number)
      if case .damaged = opened.condition { taken.note = Wording.setAside(try opened.journal.setAside()) }
      if !opened.entries.isEmpty {
        do throws(TranscriptError) { taken.transcript = try Transcript(journal: opened.entries) } catch {
          throw Failure.unreadableVisit(store.path(couple, name), error)
        }
      }
      if let header = taken.transcript?.header, header.couple != couple || header.partner != partner {
        throw Failure.foreignVisit(store.path(couple, name))
      }
      // A power cut came while the earlier visit was being taken over.
      if number > 1, taken.transcript?.hasTakenOver != true, let earlier = try store.visit(couple, partner)?.transcript {
        taken.transcript = earlier.goingOn(as: number)
      } else if let transcript = taken.transcript, transcript.outcome?.isOfferedAgain == true {
        // It came before the finished visit became its record.
        try taken.journal.finish(
          try transcript.record(chain: taken.journal.chain), as: Store.record(partner, number))
        return try take(couple, partner, store)
      }
    }
    // Only now does nobody else write it: it may have been taken back in between.
    guard try store.withdrawn(couple, partner) == nil else {
      taken.journal.close()
      _ = try store.withdrawn(couple, partner)
      throw Failure.withdrawn
    }
    return taken
  }

  /// Whether the visitor took the visit back. Then it counts as erased, also where a file of it is still there.
  var isTakenBack: Bool { kept.isTakenBack }

  /// The path of what is kept while the visit is under way; empty where nothing is.
  var path: String { isTakenBack ? "" : store.path(couple.couple, Store.journal(partner, number)) }

  /// Turns a finished visit's journal into its record. A visit that can be taken up again stays a journal.
  ///
  /// - Returns: The path of what is kept; empty where it was all erased.
  func close(_ outcome: Outcome) throws -> String {
    if isTakenBack { return "" }
    guard !outcome.canResume else {
      journal.close()
      return path
    }
    let transcript = Transcript(header: header, entries: kept.entries)
    let record = Store.record(partner, number)
    let allowed = transcript.withoutWhatWasDeclined
    guard allowed == transcript else {
      let bytes = try allowed.record(chain: journal.chain)
      journal.close()
      try store.keepOnly(bytes, ofVisit: number, couple.couple, partner)
      return store.path(couple.couple, record)
    }
    try journal.finish(try transcript.record(chain: journal.chain), as: record)
    return store.path(couple.couple, record)
  }
}

enum Version {
  static let number = "0.1.0"
  static let program = "commonground \(number)"
}
