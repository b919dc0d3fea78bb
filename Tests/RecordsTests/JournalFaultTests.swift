import Glibc
import Testing

@testable import Records

private let name = "visit-a.journal"
private let faultsToTry: [Faults.Fault] = [
  .error(ENOSPC), .error(EIO), .short(bytes: 1, then: nil), .short(bytes: 40, then: ENOSPC),
  .short(bytes: 0, then: nil), .error(EINTR),
]

@Suite struct `A journal on a failing disk` {
  @Test(arguments: faultsToTry.indices)
  func `loses no acknowledged entry, and can be tried again`(which: Int) throws {
    let fault = faultsToTry[which]
    // Every call in a visit of six appends fails once, the ones that clean up included.
    var call = 0
    var done = false
    while !done {
      let temporary = try TemporaryStore()
      try temporary.store.createCouple(temporary.couple)
      let faults = Faults()
      let store = temporary.with(.failing(faults))
      let journal = try store.createJournal(name, couple: temporary.couple)
      faults.fail(call: call, fault)
      var acknowledged: [[UInt8]] = []
      for number in 0..<6 {
        let batch = number == 3 ? [entry(30), entry(31)] : [entry(number)]
        do throws(RecordsError) {
          try journal.append(batch)
          acknowledged += batch
        } catch {
          guard case .cannotWrite = error else {
            Issue.record("\(error)")
            continue
          }
          let seen = try temporary.store.readJournal(name, couple: temporary.couple)
          #expect(Array(seen.entries.prefix(acknowledged.count)) == acknowledged)
          if number % 2 == 0 {
            try journal.append(batch)
            acknowledged += batch
          }
        }
      }
      done = faults.calls <= call
      journal.close()
      let opened = try temporary.store.openJournal(name, couple: temporary.couple)
      #expect(opened.entries == acknowledged)
      #expect(opened.condition == .whole)
      call += 1
    }
    #expect(call > 12)
  }

  @Test func `is on the medium with one write and one sync before anybody is told`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    let faults = Faults()
    let store = temporary.with(.failing(faults))
    let journal = try store.createJournal(name, couple: temporary.couple)
    #expect(faults.names.suffix(5) == ["open", "lock", "write", "sync", "sync"])
    faults.never()
    try journal.append([entry(0), entry(1), entry(2)])
    #expect(faults.names == ["write", "syncData"])
    faults.never()
    try store.write([1], name: "couple.json", couple: temporary.couple)
    #expect(faults.names.suffix(6) == ["lock", "open", "write", "sync", "rename", "sync"])
    faults.never()
    try journal.finish([1], as: "visit-a.json")
    #expect(
      faults.names == [
        "openFolder", "lock", "open", "write", "sync", "rename", "sync", "remove", "sync",
      ])
  }

  @Test func `leaves no trace of a failed append that could not be cut off at once`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    let broken = Faults()
    var disk = Disk.failing(broken)
    let cut = Faults()
    disk.truncate = Disk.failing(cut).truncate
    let journal = try temporary.with(disk).createJournal(name, couple: temporary.couple)
    try journal.append([entry(0)])
    // More than the next, shorter line will cover.
    broken.fail(call: 0, .short(bytes: 110, then: ENOSPC))
    cut.fail(call: 0, .error(EIO))
    #expect(throws: RecordsError.cannotWrite(what: "MAPLE-42/visit-a.journal", errno: ENOSPC)) {
      try journal.append([entry(1)])
    }
    // What was left behind reads as a line that was never finished.
    let seen = try temporary.store.readJournal(name, couple: temporary.couple)
    #expect(seen.entries == [entry(0)])
    #expect(seen.condition == .cutOff(bytes: 110))
    try journal.append([Array("1".utf8)])
    let after = try temporary.store.readJournal(name, couple: temporary.couple)
    #expect(after.entries == [entry(0), Array("1".utf8)])
    #expect(after.condition == .whole)
  }

  @Test func `is not taken for one that was finished just before it could be locked`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    try temporary.store.createJournal(name, couple: temporary.couple).append([entry(0)])
    var disk = Disk.live
    let path = temporary.path(name)
    disk.lock = { file throws(SystemError) in
      unlink(path)
      try Disk.live.lock(file)
    }
    #expect(throws: RecordsError.inUse(what: "MAPLE-42/visit-a.journal")) {
      try temporary.with(disk).openJournal(name, couple: temporary.couple)
    }
  }

  @Test func `that cannot be begun leaves nothing in the way`() throws {
    for call in 0..<7 {
      let temporary = try TemporaryStore()
      try temporary.store.createCouple(temporary.couple)
      let faults = Faults()
      faults.fail(call: call, .error(ENOSPC))
      let journal = try? temporary.with(.failing(faults)).createJournal(
        name, couple: temporary.couple)
      faults.never()
      if let journal { journal.close() }
      do throws(RecordsError) {
        try temporary.store.createJournal(name, couple: temporary.couple).append([entry(0)])
      } catch {
        // A lock that fails leaves an empty file, which opens as a journal without entries.
        #expect(error == .alreadyExists(what: "MAPLE-42/visit-a.journal"))
        let opened = try temporary.store.openJournal(name, couple: temporary.couple)
        #expect(opened.entries == [])
        try opened.journal.append([entry(0)])
      }
    }
  }

  @Test func `is set aside whole, or still under its name`() throws {
    var (call, done) = (0, false)
    while !done {
      let temporary = try TemporaryStore()
      try temporary.store.createCouple(temporary.couple)
      let journal = try temporary.store.createJournal(name, couple: temporary.couple)
      for number in 0..<3 { try journal.append([entry(number)]) }
      journal.close()
      var damaged = try temporary.bytes(name)
      damaged[damaged.count - 80] ^= 1
      try temporary.plant(damaged, as: name)

      let faults = Faults()
      let opened = try temporary.with(.failing(faults)).openJournal(name, couple: temporary.couple)
      faults.fail(call: call, .error(EIO))
      let aside = try? opened.journal.setAside()
      done = faults.calls <= call
      opened.journal.close()
      let read = try temporary.store.readJournal(name, couple: temporary.couple)
      #expect(read.entries == [entry(0), entry(1)])
      if aside != nil { #expect(read.condition == .whole) }
      let kept = try temporary.store.files(couple: temporary.couple)
      #expect(try kept.contains { try temporary.bytes($0) == damaged })
      call += 1
    }
    #expect(call > 7)
  }
}
