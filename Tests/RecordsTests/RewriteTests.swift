import Glibc
import Testing

@testable import Records

private let name = "review.journal"

@Suite struct `A journal that is rewritten` {
  @Test func `holds the new entries only, under a chain of their own, and goes on from there`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    let journal = try temporary.store.createJournal(name, couple: temporary.couple)
    for number in 0..<4 { try journal.append([entry(number)]) }
    try journal.rewrite([entry(10), entry(11)])
    try journal.append([entry(12)])
    #expect(journal.count == 3)
    #expect(throws: RecordsError.inUse(what: "MAPLE-42/review.journal")) {
      try temporary.store.openJournal(name, couple: temporary.couple)
    }
    let seen = try temporary.store.readJournal(name, couple: temporary.couple)
    #expect(seen.entries == [entry(10), entry(11), entry(12)] && seen.condition == .whole)
    #expect(!String(decoding: try temporary.bytes(name), as: UTF8.self).contains("number 0"))
    #expect(temporary.mode(temporary.path(name)) == 0o600)
    #expect(throws: RecordsError.notOneLine(what: "MAPLE-42/review.journal", entry: 0)) {
      try journal.rewrite([Array("a\nb".utf8)])
    }
    journal.close()
    #expect(throws: RecordsError.closed(what: "MAPLE-42/review.journal")) { try journal.rewrite([]) }
    #expect(try temporary.store.files(couple: temporary.couple) == [name])
  }

  @Test(arguments: [Faults.Fault.error(ENOSPC), .error(EIO), .short(bytes: 30, then: ENOSPC), .error(EINTR)].indices)
  func `is the old one or the new one, whole, whichever call on the disk fails`(which: Int) throws {
    let fault = [Faults.Fault.error(ENOSPC), .error(EIO), .short(bytes: 30, then: ENOSPC), .error(EINTR)][which]
    let old = [entry(0), entry(1), entry(2)]
    let new = [entry(10), entry(11)]
    var call = 0
    var done = false
    while !done {
      let temporary = try TemporaryStore()
      try temporary.store.createCouple(temporary.couple)
      let faults = Faults()
      let journal = try temporary.with(.failing(faults)).createJournal(name, couple: temporary.couple)
      try journal.append(old)
      faults.fail(call: call, fault)
      do throws(RecordsError) {
        try journal.rewrite(new)
        done = faults.calls <= call
      } catch {
        guard case .cannotWrite = error else {
          Issue.record("\(error)")
          continue
        }
      }
      let seen = try temporary.store.readJournal(name, couple: temporary.couple)
      #expect(seen.condition == .whole && (seen.entries == old || seen.entries == new), "call \(call)")
      faults.never()
      // It can be tried again, and gone on with.
      try journal.rewrite(new)
      try journal.append([entry(12)])
      #expect(try temporary.store.readJournal(name, couple: temporary.couple).entries == new + [entry(12)])
      call += 1
      #expect(call < 60)
    }
    #expect(call > 4)
  }

  @Test func `leaves documents that can be removed for good`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    try temporary.store.write([1], name: "x.damaged-1", couple: temporary.couple)
    try temporary.store.remove(name: "x.damaged-1", couple: temporary.couple)
    try temporary.store.remove(name: "x.damaged-1", couple: temporary.couple)
    #expect(try temporary.store.files(couple: temporary.couple).isEmpty)
    #expect(throws: RecordsError.badName("../x")) {
      try temporary.store.remove(name: "../x", couple: temporary.couple)
    }
  }
}
