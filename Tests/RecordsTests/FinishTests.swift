import Glibc
import Testing

@testable import Records

private let name = "visit-a.journal"
private let record = "visit-a.json"

@Suite struct `A finished visit` {
  private func underWay(_ disk: Disk = .live) throws -> (TemporaryStore, Journal) {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    let journal = try temporary.with(disk).createJournal(name, couple: temporary.couple)
    try journal.append([entry(0), entry(1)])
    return (temporary, journal)
  }

  private func standing(_ temporary: TemporaryStore) throws -> Standing {
    try temporary.store.standing(
      journal: name, records: ["visit-a.sealed", record], couple: temporary.couple)
  }

  @Test func `has its record and no journal`() throws {
    let (temporary, journal) = try underWay()
    #expect(try standing(temporary) == .underWay)
    try journal.finish([1, 2, 3], as: record)
    #expect(try temporary.bytes(record) == [1, 2, 3])
    #expect(try temporary.store.files(couple: temporary.couple) == [record])
    #expect(try standing(temporary) == .finished(record: record))
    #expect(throws: RecordsError.closed(what: "MAPLE-42/visit-a.journal")) {
      try journal.append([entry(2)])
    }
    #expect(
      try temporary.store.standing(journal: "visit-b.journal", records: [], couple: "MAPLE-42")
        == .notBegun)
  }

  @Test func `is the record where a crash left the journal beside it, and looking removes nothing`() throws {
    let (temporary, journal) = try underWay()
    journal.close()
    try temporary.store.write([4, 5], name: record, couple: temporary.couple)
    #expect(try standing(temporary) == .finished(record: record))
    #expect(try temporary.store.files(couple: temporary.couple) == [name, record])
  }

  @Test func `is not finished by something else under its record's name`() throws {
    let (temporary, journal) = try underWay()
    journal.close()
    mkdir("\(temporary.store.root)/\(temporary.couple)/\(record)", 0o700)
    #expect(try standing(temporary) == .underWay)
    #expect(try temporary.store.readJournal(name, couple: temporary.couple).entries.count == 2)
  }

  @Test func `keeps a journal that somebody is just finishing`() throws {
    let (temporary, journal) = try underWay()
    try temporary.store.write([4, 5], name: record, couple: temporary.couple)
    #expect(try standing(temporary) == .finished(record: record))
    #expect(try temporary.store.files(couple: temporary.couple) == [name, record])
    try journal.finish([4, 5], as: record)
  }

  @Test func `has its journal or its whole record, whichever call fails`() throws {
    for fault in [Faults.Fault.error(EIO), .error(ENOSPC), .short(bytes: 2, then: ENOSPC)] {
      var (call, done) = (0, false)
      while !done {
        let faults = Faults()
        let (temporary, journal) = try underWay(.failing(faults))
        faults.fail(call: call, fault)
        var failure: RecordsError?
        do throws(RecordsError) {
          try journal.finish([1, 2, 3], as: record)
        } catch {
          failure = error
        }
        done = faults.calls <= call
        faults.never()
        switch failure {
        case nil: #expect(try temporary.store.files(couple: temporary.couple) == [record])
        case .cannotRemove: #expect(try temporary.bytes(record) == [1, 2, 3])
        case .cannotWrite:
          let read = try temporary.store.readJournal(name, couple: temporary.couple)
          #expect(read.entries == [entry(0), entry(1)])
          try journal.finish([1, 2, 3], as: record)
        case .some(let other): Issue.record("\(other)")
        }
        journal.close()
        #expect(try standing(temporary) == .finished(record: record))
        #expect(try temporary.bytes(record) == [1, 2, 3])
        #expect(try temporary.store.files(couple: temporary.couple).filter { $0 != name } == [record])
        call += 1
      }
      #expect(call > 8)
    }
  }
}
