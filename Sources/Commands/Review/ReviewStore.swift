import Interview
import Records
import Review
import Transcript

/// The journal of what was decided about a couple.
extension Store {
  static let reviewJournal = "review.journal"

  /// What was decided, without holding the journal.
  ///
  /// - Returns: The history, empty where nothing was decided yet, and what staff should know about its file.
  /// - Throws: ``Failure/unreadableHistory(_:_:)``, `RecordsError`.
  func history(_ couple: String) throws -> (history: History, note: String?) {
    do {
      let (entries, condition) = try records.readJournal(Self.reviewJournal, couple: couple)
      let history = try decoded(entries, couple)
      guard case .damaged = condition else { return (history, nil) }
      return (history, Wording.historyDamaged(path(couple, Self.reviewJournal), after: history.decisions.count))
    } catch RecordsError.notFound {
      return (History(couple: couple), nil)
    }
  }

  func decoded(_ entries: [[UInt8]], _ couple: String) throws -> History {
    do throws(HistoryError) {
      return try History(journal: entries, couple: couple)
    } catch {
      throw Failure.unreadableHistory(path(couple, Self.reviewJournal), error)
    }
  }

  /// Blanks what an erased visit's partner said in everything that was decided so far: see ``History/erasing(_:)``. The
  /// facts, times, reasons and digests stay. Plans with a goal of that partner's, which may quote them, are removed.
  ///
  /// When this returns, the journal on the medium has no such words any more, and copies of it that were set aside as
  /// damaged are gone. If it throws, or the machine stops in between, the old journal is there or the new one: call it
  /// again.
  ///
  /// - Throws: ``Failure``, `RecordsError`: `inUse` while somebody decides, `damaged` where the journal cannot be read
  ///   to its end; nothing has changed then.
  func eraseFromHistory(_ partner: Partner, couple: String) throws {
    let opened: OpenedJournal
    do {
      opened = try records.openJournal(Self.reviewJournal, couple: couple)
    } catch RecordsError.notFound {
      return
    }
    if case .damaged = opened.condition {
      // What follows the damage cannot be read, so it cannot be blanked: it goes, and what stands before it is kept.
      try opened.journal.setAside()
    }
    let history = try decoded(opened.entries, couple)
    // First, since what is blank in the journal is how one knows that all is done.
    try erasePlans(of: partner, couple)
    if let header = opened.entries.first {
      let decisions = try history.erasing(partner).decisions.map { try CanonicalJSON.compact($0) }
      try opened.journal.rewrite([header] + decisions)
    }
    for name in try records.files(couple: couple) where name.hasPrefix("\(Self.reviewJournal).damaged-") {
      try records.remove(name: name, couple: couple)
    }
  }
}

/// A couple open for deciding: its journal is held by this process, so nobody else decides meanwhile.
struct ReviewSession {
  let couple: String
  let store: Store
  let cases: CaseMaker
  private(set) var open: OpenReview
  private var journal: Journal?

  /// - Throws: `RecordsError.inUse` where somebody else decides; ``Failure/historySetAside(_:)`` where the end of the
  ///   journal was damaged: it has been set aside, and nobody should decide before they have looked at what is left.
  init(_ couple: String, store: Store, cases: CaseMaker) throws {
    self.couple = couple
    self.store = store
    self.cases = cases
    var history = History(couple: couple)
    do {
      let opened = try store.records.openJournal(Store.reviewJournal, couple: couple)
      if case .damaged = opened.condition { throw Failure.historySetAside(try opened.journal.setAside()) }
      history = try store.decoded(opened.entries, couple)
      journal = opened.journal
    } catch RecordsError.notFound {}
    open = try cases.review(couple, in: store, history: history)
  }

  var reviewed: ReviewedCase { open.reviewed }

  /// Keeps decisions: when this returns they are on the medium, and the case is folded anew.
  mutating func keep(_ decisions: [Decision]) throws {
    let journal = try self.journal ?? begun()
    self.journal = journal
    var entries = try decisions.map { try CanonicalJSON.compact($0) }
    if journal.count == 0 {
      let header = HistoryHeader(couple: couple, program: Version.program, began: decisions.first?.time ?? "")
      entries.insert(try CanonicalJSON.compact(header), at: 0)
    }
    try journal.append(entries)
    var history = reviewed.history
    history.decisions += decisions
    open = try cases.review(couple, in: store, history: history)
  }

  private func begun() throws -> Journal {
    do {
      return try store.records.createJournal(Store.reviewJournal, couple: couple)
    } catch RecordsError.alreadyExists(let what) {
      // Somebody else decided first, between our looking and now.
      throw RecordsError.inUse(what: what)
    }
  }
}
