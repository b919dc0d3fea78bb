import Glibc
import Testing

@testable import Records

@Suite struct `A document` {
  private func made() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    return temporary
  }

  @Test func `comes back as it was written`() throws {
    let temporary = try made()
    let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
    try temporary.store.write(bytes, name: "couple.json", couple: temporary.couple)
    #expect(try temporary.store.read(name: "couple.json", couple: temporary.couple) == bytes)
    #expect(try temporary.store.files(couple: temporary.couple) == ["couple.json"])
  }

  @Test func `is not read past its limit`() throws {
    let temporary = try made()
    try temporary.store.write([1, 2, 3], name: "couple.json", couple: temporary.couple)
    #expect(throws: RecordsError.tooLarge(what: "MAPLE-42/couple.json", limit: 2)) {
      try temporary.store.read(name: "couple.json", couple: temporary.couple, limit: 2)
    }
    #expect(throws: RecordsError.notFound(what: "MAPLE-42/other.json")) {
      try temporary.store.read(name: "other.json", couple: temporary.couple)
    }
  }

  @Test func `is never read through a link or a pipe`() throws {
    let temporary = try made()
    symlink("/etc/passwd", temporary.path("link.json"))
    mkfifo(temporary.path("pipe.json"), 0o600)
    #expect(throws: RecordsError.cannotRead(what: "MAPLE-42/link.json", errno: ELOOP)) {
      try temporary.bytes("link.json")
    }
    #expect(throws: RecordsError.cannotRead(what: "MAPLE-42/pipe.json", errno: EINVAL)) {
      try temporary.bytes("pipe.json")
    }
  }

  @Test func `is the old one or the new one, whichever call fails`() throws {
    let temporary = try made()
    let faults = Faults()
    let store = temporary.with(.failing(faults))
    let (old, new) = (entry(1), entry(2) + entry(3))
    for fault in [Faults.Fault.error(EIO), .error(ENOSPC), .short(bytes: 3, then: ENOSPC)] {
      var call = 0
      while true {
        try temporary.store.write(old, name: "couple.json", couple: temporary.couple)
        faults.fail(call: call, fault)
        let failed = (try? store.write(new, name: "couple.json", couple: temporary.couple)) == nil
        if faults.calls <= call { break }
        let kept = try temporary.bytes("couple.json")
        #expect(kept == old || kept == new)
        if !failed { #expect(kept == new) }
        call += 1
      }
      #expect(call >= 7)
    }
  }

  @Test func `is written whole when the disk takes little at a time or a signal comes`() throws {
    let temporary = try made()
    let faults = Faults()
    let store = temporary.with(.failing(faults))
    for call in 0..<9 {
      faults.fail(call: call, .error(EINTR))
      try store.write(entry(call), name: "couple.json", couple: temporary.couple)
      #expect(try temporary.bytes("couple.json") == entry(call))
      faults.fail(call: call, .short(bytes: 1, then: EINTR))
      try store.write(entry(call + 1), name: "couple.json", couple: temporary.couple)
      #expect(try temporary.bytes("couple.json") == entry(call + 1))
    }
  }

  @Test func `takes over from a write that was cut short by a crash`() throws {
    let temporary = try made()
    try temporary.plant([9, 9], as: ".couple.json.writing")
    try temporary.store.write([1], name: "couple.json", couple: temporary.couple)
    #expect(try temporary.bytes("couple.json") == [1])
    #expect(try Disk.live.names(temporary.store.folder(of: temporary.couple)) == ["couple.json"])
  }

  @Test func `keeps every change when many change it at once`() async throws {
    let temporary = try made()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<10 {
            try temporary.store.update(name: "count.json", couple: temporary.couple) { old in
              [(old?.first ?? 0) + 1]
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try temporary.bytes("count.json") == [40])
  }

  @Test(.enabled(if: geteuid() != 0, "root writes anywhere"))
  func `says that a read-only folder cannot be written`() throws {
    let temporary = try made()
    chmod("\(temporary.root)/MAPLE-42", 0o500)
    defer { chmod("\(temporary.root)/MAPLE-42", 0o700) }
    #expect(throws: RecordsError.cannotWrite(what: "MAPLE-42/couple.json", errno: EACCES)) {
      try temporary.store.write([1], name: "couple.json", couple: temporary.couple)
    }
  }

  @Test func `says that a read-only disk cannot be written`() {
    let store = RecordStore(root: "/proc/commonground")
    #expect(throws: RecordsError.self) { try store.createCouple("ELM") }
  }
}
