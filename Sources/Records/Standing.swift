import Glibc

/// How far a visit has come, as its files tell.
public enum Standing: Hashable, Sendable {
  case notBegun
  /// There is a journal and no record.
  case underWay
  /// There is a record, under this name.
  case finished(record: String)
}

extension RecordStore {
  /// How far a visit has come.
  ///
  /// **The record wins.** A record is written only after the journal's last entry, whole and synced before it gets
  /// its name; so where both are there, the machine stopped between the two last steps of
  /// ``Journal/finish(_:as:)``. Looking removes nothing: what lies under a record's name may be something else.
  ///
  /// - Parameters:
  ///   - journal: The name of the visit's journal.
  ///   - records: The names that its record may have, such as one sealed and one in clear.
  /// - Throws: `badName`, `notFound` (no such couple), `cannotRead`.
  public func standing(
    journal: String, records: [String], couple: String
  ) throws(RecordsError) -> Standing {
    for name in [journal] + records { try checkFile(name) }
    let folder = try folder(of: couple)
    for record in records where try isThere(record, in: folder, of: couple) {
      return .finished(record: record)
    }
    return try isThere(journal, in: folder, of: couple) ? .underWay : .notBegun
  }

  private func isThere(
    _ name: String, in folder: DiskHandle, of couple: String
  ) throws(RecordsError) -> Bool {
    do {
      let facts = try reading("\(couple)/\(name)") { () throws(SystemError) in
        try disk.factsOf(name, folder)
      }
      return facts.kind == .file
    } catch .notFound {
      return false
    }
  }
}
