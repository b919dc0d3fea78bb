import Conversation
import FoundationEssentials
import Interview
import Records
import Review
import Transcript

/// Visits that were taken back: the fact is kept, and what was said is not.
extension Store {
  static func withdrawal(_ partner: Partner) -> String { "intake-\(partner.rawValue)-withdrawn.json" }
  static func waiver(_ partner: Partner) -> String { "waiver-\(partner.rawValue).json" }

  /// The withdrawal that stands for a partner: what they had said is erased, and their code begins nothing until staff
  /// invite them again. Nil where there is none, or they were invited again.
  func withdrawn(_ couple: String, _ partner: Partner) throws -> Withdrawal? {
    try withdrawals(couple, partner)?.standing
  }

  /// All that is kept of a partner's withdrawals; nil where there was none.
  ///
  /// Where the machine stopped in the middle of an erasing, or before it, it is finished here. If that is not possible
  /// just now, the next opening tries again: nothing of what is left is shown meanwhile.
  func withdrawals(_ couple: String, _ partner: Partner) throws -> WithdrawalRecord? {
    let record = try readWithdrawals(couple, partner)
    if record?.standing != nil {
      try? finishErasing(couple, partner)
    } else if let time = try takenBackAtTheEnd(couple, partner) {
      _ = try? withdraw(couple, partner, by: .visitor, now: time)
      if let record = try readWithdrawals(couple, partner), record.standing != nil { return record }
      var record = record ?? WithdrawalRecord(couple: couple, partner: partner)
      record.add(Withdrawal(time: time, by: .visitor), waivers: [])
      return record
    }
    return record
  }

  /// When the newest visit was taken back by its visitor, where it still lies here: the machine stopped before it was
  /// erased. Nil where it was not.
  private func takenBackAtTheEnd(_ couple: String, _ partner: Partner) throws -> String? {
    guard let visit = try visits(couple, partner).last,
      let entries = try? records.readJournal(Self.journal(partner, visit), couple: couple).entries,
      let last = entries.last, entries.count > 1,
      let entry = try? JSONDecoder().decode(Entry.self, from: Data(last)), entry.event.takesBack
    else { return nil }
    return entry.time
  }

  private func readWithdrawals(_ couple: String, _ partner: Partner) throws -> WithdrawalRecord? {
    let name = Self.withdrawal(partner)
    guard let bytes = try document(name, couple) else { return nil }
    let record: WithdrawalRecord
    do throws(TranscriptError) { record = try WithdrawalRecord(bytes: bytes) } catch {
      throw Failure.unreadableVisit(path(couple, name), error)
    }
    guard record.couple == couple, record.partner == partner else {
      throw Failure.foreignVisit(path(couple, name))
    }
    return record
  }

  private func document(_ name: String, _ couple: String) throws(RecordsError) -> [UInt8]? {
    do { return try records.read(name: name, couple: couple, limit: 1 << 20) } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }

  /// Erases all that a partner has said, in every version and in what was set aside, and keeps that it was so.
  ///
  /// A signed waiver goes with it: another visit needs another one.
  ///
  /// - Parameter journal: The visit's own, where this process holds it. It is closed when this returns.
  /// - Returns: The withdrawal that stands now: an earlier one, where there was nothing to take back since.
  /// - Throws: ``Failure/nothingToWithdraw``; `RecordsError`: `inUse` while the visit is under way somewhere,
  ///   `cannotWrite` with nothing changed, `cannotErase` where a file is still there.
  @discardableResult
  func withdraw(
    _ couple: String, _ partner: Partner, by person: Withdrawal.Person, now: String, writing journal: Journal? = nil
  ) throws -> Withdrawal {
    var record = try readWithdrawals(couple, partner) ?? WithdrawalRecord(couple: couple, partner: partner)
    if let standing = record.standing {
      try finishErasing(couple, partner)
      return standing
    }
    guard try !visits(couple, partner).isEmpty else { throw Failure.nothingToWithdraw }
    let withdrawal = Withdrawal(time: now, by: person)
    record.add(withdrawal, waivers: (try? waivers(couple, partner))?.waivers ?? [])
    let bytes = try CanonicalJSON.pretty(record)
    try records.erase(couple: couple, keeping: (Self.withdrawal(partner), bytes), writing: journal) {
      Self.isSaid($0, by: partner)
    }
    try eraseFromDecisions(couple, partner)
    return withdrawal
  }

  /// Erases what a power cut left of a visit that was taken back.
  private func finishErasing(_ couple: String, _ partner: Partner) throws {
    if try records.files(couple: couple).contains(where: { Self.isSaid($0, by: partner) }) {
      try records.erase(couple: couple) { Self.isSaid($0, by: partner) }
    }
    try eraseFromDecisions(couple, partner)
  }

  /// Erases what the therapist's decisions quote of a partner, where they do.
  private func eraseFromDecisions(_ couple: String, _ partner: Partner) throws {
    let (history, note) = try history(couple)
    let isSetAside = try records.files(couple: couple).contains { $0.hasPrefix("\(Self.reviewJournal).damaged-") }
    guard note != nil || isSetAside || history.erasing(partner).decisions != history.decisions else { return }
    try eraseFromHistory(partner, couple: couple)
  }

  /// Whether a file holds what this partner said, or what was signed for it.
  private static func isSaid(_ name: String, by partner: Partner) -> Bool {
    (name.hasPrefix("intake-\(partner.rawValue)-") && name != withdrawal(partner)) || name == waiver(partner)
  }

  /// Lets a partner who took a visit back begin a new one with the same code.
  ///
  /// - Throws: ``Failure/nothingWithdrawn(_:)``, `RecordsError`.
  func inviteAgain(_ couple: String, _ partner: Partner, now: String) throws {
    guard var record = try withdrawals(couple, partner), record.standing != nil else {
      throw Failure.nothingWithdrawn(partner)
    }
    // Nothing of the old visit may be taken for the new one.
    try finishErasing(couple, partner)
    record.invitedAgain = now
    try records.write(try CanonicalJSON.pretty(record), name: Self.withdrawal(partner), couple: couple)
  }

  // MARK: Visits that were declined after all

  /// Keeps a record in the place of all else that there is of a visit, and erases that.
  func keepOnly(_ record: [UInt8], ofVisit number: Int, _ couple: String, _ partner: Partner) throws {
    try records.erase(couple: couple, keeping: (Self.record(partner, number), record)) {
      Self.isPart($0, ofVisit: number, partner)
    }
  }

  /// Erases what a power cut left beside the record of a visit that was declined.
  func eraseBesideRecord(ofVisit number: Int, _ couple: String, _ partner: Partner) throws {
    let record = Self.record(partner, number)
    func isLeft(_ name: String) -> Bool { name != record && Self.isPart(name, ofVisit: number, partner) }
    guard try records.files(couple: couple).contains(where: isLeft) else { return }
    try records.erase(couple: couple, where: isLeft)
  }

  private static func isPart(_ name: String, ofVisit number: Int, _ partner: Partner) -> Bool {
    name.hasPrefix("intake-\(partner.rawValue)-\(number).")
  }

  // MARK: Waivers

  /// What a partner signed; nil where nothing is recorded.
  func waivers(_ couple: String, _ partner: Partner) throws -> WaiverRecord? {
    let name = Self.waiver(partner)
    guard let bytes = try document(name, couple) else { return nil }
    return try waivers(couple, partner, bytes)
  }

  private func waivers(_ couple: String, _ partner: Partner, _ bytes: [UInt8]) throws -> WaiverRecord {
    let name = Self.waiver(partner)
    let record: WaiverRecord
    do throws(TranscriptError) { record = try WaiverRecord(bytes: bytes) } catch {
      throw Failure.unreadableVisit(path(couple, name), error)
    }
    guard record.couple == couple, record.partner == partner else {
      throw Failure.foreignVisit(path(couple, name))
    }
    return record
  }

  /// Records that a partner signed a waiver.
  func add(_ waiver: Waiver, _ couple: String, _ partner: Partner) throws {
    try records.update(name: Self.waiver(partner), couple: couple, limit: 1 << 20) { before in
      var record = try before.map { try waivers(couple, partner, $0) } ?? WaiverRecord(couple: couple, partner: partner)
      record.waivers.append(waiver)
      return try CanonicalJSON.pretty(record)
    }
  }
}

extension Event {
  /// Whether the visitor took the visit back with it.
  var takesBack: Bool {
    if case .ended(.withdrawn, _) = self { true } else { false }
  }
}
