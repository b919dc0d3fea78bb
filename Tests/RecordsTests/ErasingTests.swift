import Glibc
import Testing

@testable import Records

private let visits = ["intake-a-1.json", "intake-a-2.journal", "intake-a-1.journal.damaged-1", ".intake-a-2.json.writing"]
private let others = ["couple.json", "intake-b-1.json"]
private let tombstone = "intake-a-withdrawn.json"
private let said = Array("what was said".utf8)
private let fact = Array("the fact".utf8)

@Suite struct `A visit that is taken back` {
  private func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    for name in visits + others { try temporary.plant(said, as: name) }
    return temporary
  }

  private func isErased(_ name: String) -> Bool { name.hasPrefix("intake-a-") && name != tombstone }

  private func all(_ temporary: TemporaryStore) throws -> [String] {
    let folder = try Disk.live.openFolder("\(temporary.root)/\(temporary.couple)", nil)
    return try Disk.live.names(folder).sorted()
  }

  @Test func `leaves the fact, and nothing of what was said, in no version of it`() throws {
    let temporary = try filled()
    try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
    #expect(try all(temporary) == ([tombstone] + others).sorted())
    #expect(try temporary.bytes(tombstone) == fact)
    for name in others { #expect(try temporary.bytes(name) == said) }
    // Again is no fault, and changes nothing.
    try temporary.store.erase(couple: temporary.couple, where: isErased)
    #expect(try all(temporary) == ([tombstone] + others).sorted())
  }

  @Test func `is overwritten before it is let go`() throws {
    let temporary = try filled()
    let path = temporary.path(visits[0])
    let held = open(path, O_RDONLY)
    defer { close(held) }
    try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
    var bytes = [UInt8](repeating: 1, count: 64)
    let count = read(held, &bytes, bytes.count)
    #expect(Array(bytes.prefix(max(0, count))) == [UInt8](repeating: 0, count: said.count))
  }

  @Test func `is whole, or kept as the fact and erased at the next opening, whichever call fails`() throws {
    for fault in [Faults.Fault.error(EIO), .error(ENOSPC), .short(bytes: 2, then: ENOSPC)] {
      var (call, done) = (0, false)
      while !done {
        let temporary = try filled()
        let faults = Faults()
        faults.fail(call: call, fault)
        var failure: RecordsError?
        do throws(RecordsError) {
          try temporary.with(.failing(faults)).erase(
            couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
        } catch {
          failure = error
        }
        done = faults.calls <= call
        let left = try all(temporary)
        if left.contains(tombstone) {
          #expect(try temporary.bytes(tombstone) == fact)
          try temporary.store.erase(couple: temporary.couple, where: isErased)
          #expect(try all(temporary) == ([tombstone] + others).sorted())
        } else {
          // Nothing had happened yet, and the visitor was told so.
          #expect(failure != nil)
          for name in visits + others { #expect(try temporary.planted(name) == said, "\(call) \(name)") }
        }
        call += 1
      }
      #expect(call > 12)
    }
  }

  @Test func `stays as it is while somebody writes it`() throws {
    let temporary = try filled()
    let journal = try temporary.store.createJournal("intake-a-3.journal", couple: temporary.couple)
    #expect(throws: RecordsError.inUse(what: "MAPLE-42/intake-a-3.journal")) {
      try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
    }
    #expect(try !all(temporary).contains(tombstone))
    for name in visits { #expect(try temporary.planted(name) == said) }
    journal.close()
    try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
    #expect(try all(temporary) == ([tombstone] + others).sorted())
  }

  @Test func `is erased by whoever writes it, who holds it until it is gone`() throws {
    for fault in [Faults.Fault.error(EIO), .error(ENOSPC), .short(bytes: 2, then: ENOSPC)] {
      var (call, done) = (0, false)
      while !done {
        let temporary = try filled()
        let faults = Faults()
        let store = temporary.with(.failing(faults))
        let journal = try store.createJournal("intake-a-3.journal", couple: temporary.couple)
        try journal.append([entry(1)])
        faults.fail(call: call, fault)
        var failure: RecordsError?
        do throws(RecordsError) {
          try store.erase(
            couple: temporary.couple, keeping: (tombstone, fact), writing: journal, where: isErased)
        } catch {
          failure = error
        }
        done = faults.calls <= call
        let left = try all(temporary)
        if left.contains(tombstone) {
          journal.close()
          try temporary.store.erase(couple: temporary.couple, where: isErased)
          #expect(try all(temporary) == ([tombstone] + others).sorted())
        } else {
          // Nothing has happened, and the journal goes on.
          #expect(failure != nil)
          try journal.append([entry(2)])
          #expect(journal.count == 2)
        }
        call += 1
      }
      #expect(call > 12)
    }
  }

  @Test func `is closed when it is erased, and another file under its name is not taken for it`() throws {
    let temporary = try filled()
    let journal = try temporary.store.createJournal("intake-a-3.journal", couple: temporary.couple)
    try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), writing: journal, where: isErased)
    #expect(throws: RecordsError.closed(what: "MAPLE-42/intake-a-3.journal")) { try journal.append([entry(1)]) }
    let other = try temporary.store.createJournal("intake-a-4.journal", couple: temporary.couple)
    unlink(temporary.path("intake-a-4.journal"))
    let third = try temporary.store.createJournal("intake-a-4.journal", couple: temporary.couple)
    #expect(throws: RecordsError.inUse(what: "MAPLE-42/intake-a-4.journal")) {
      try temporary.store.erase(couple: temporary.couple, writing: other, where: isErased)
    }
    third.close()
  }

  @Test func `takes a link away and not what it leads to, and leaves a folder alone`() throws {
    let temporary = try filled()
    symlink("couple.json", temporary.path("intake-a-5.json"))
    mkdir(temporary.path("intake-a-6.json"), 0o700)
    defer { rmdir(temporary.path("intake-a-6.json")) }
    try temporary.store.erase(couple: temporary.couple, keeping: (tombstone, fact), where: isErased)
    #expect(try all(temporary) == ([tombstone, "intake-a-6.json"] + others).sorted())
    #expect(try temporary.bytes("couple.json") == said)
  }
}

extension TemporaryStore {
  /// The bytes of a file, whatever its name.
  fileprivate func planted(_ name: String) throws -> [UInt8] {
    let folder = try Disk.live.openFolder("\(root)/\(couple)", nil)
    return try Disk.live.readAll(try Disk.live.open(name, folder, .reading), limit: 1 << 20) ?? []
  }
}
