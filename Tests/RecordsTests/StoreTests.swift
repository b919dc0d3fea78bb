import Glibc
import Testing

@testable import Records

@Suite struct `A store of couples` {
  @Test func `makes folders that only their owner can open`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    try temporary.store.write([1, 2, 3], name: "review.json", couple: temporary.couple)
    #expect(temporary.mode(temporary.root) == 0o700)
    #expect(temporary.mode("\(temporary.root)/MAPLE-42") == 0o700)
    #expect(temporary.mode(temporary.path("review.json")) == 0o600)
  }

  @Test func `refuses a couple that is there already`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    #expect(throws: RecordsError.alreadyExists(what: "MAPLE-42")) {
      try temporary.store.createCouple(temporary.couple)
    }
  }

  @Test func `lists couples in order and skips what is not one`() throws {
    let temporary = try TemporaryStore()
    #expect(try temporary.store.couples() == [])
    for code in ["OAK-77", "BIRCH-3", "ELM"] { try temporary.store.createCouple(code) }
    mkdir("\(temporary.root)/lost+found", 0o700)
    symlink("/tmp", "\(temporary.root)/LINK-22")
    defer {
      rmdir("\(temporary.root)/lost+found")
      unlink("\(temporary.root)/LINK-22")
    }
    #expect(try temporary.store.couples() == ["BIRCH-3", "ELM", "OAK-77"])
    #expect(try temporary.store.exists(couple: "ELM"))
    #expect(try !temporary.store.exists(couple: "ASH"))
    #expect(throws: RecordsError.cannotRead(what: "LINK-22", errno: ENOTDIR)) {
      try temporary.store.files(couple: "LINK-22")
    }
  }

  @Test(arguments: [
    "", "AB", "..", "../ETC", "A/B", "maple-42", "MAPLE 42", "MAPLE-10", "-MAPLE", "MAPLE-", ".HID",
    "MÄPLE", "MAPLE\n", "MAPLE\0", String(repeating: "A", count: 33),
  ])
  func `refuses a code that is no couple's`(code: String) throws {
    let store = try TemporaryStore().store
    #expect(throws: RecordsError.badName(code)) { try store.createCouple(code) }
    #expect(throws: RecordsError.badName(code)) { try store.exists(couple: code) }
  }

  @Test(arguments: ["", ".", "..", ".hidden", "a/b", "A", "a b", "a\0", "-a", "ä"])
  func `refuses a name that is no file's`(name: String) throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    #expect(throws: RecordsError.badName(name)) {
      try temporary.store.write([], name: name, couple: temporary.couple)
    }
  }

  @Test func `erases everything of a couple, and only of that couple`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple("ELM")
    try temporary.store.createCouple(temporary.couple)
    try temporary.store.write([1], name: "review.json", couple: temporary.couple)
    try temporary.plant([1], as: ".review.json.writing")
    try temporary.store.erase(couple: temporary.couple)
    #expect(try temporary.store.couples() == ["ELM"])
  }

  @Test func `does not erase what is being written`() throws {
    let temporary = try TemporaryStore()
    try temporary.store.createCouple(temporary.couple)
    let journal = try temporary.store.createJournal("visit-a.journal", couple: temporary.couple)
    #expect(throws: RecordsError.inUse(what: "MAPLE-42/visit-a.journal")) {
      try temporary.store.erase(couple: temporary.couple)
    }
    journal.close()
    try temporary.store.erase(couple: temporary.couple)
  }

  @Test func `says what to do next, whatever happens`() {
    let errors: [RecordsError] = [
      .badName("../x\u{1B}[2J"), .notFound(what: "ELM"), .alreadyExists(what: "ELM"),
      .inUse(what: "ELM"), .cannotRead(what: "ELM", errno: EACCES),
      .cannotWrite(what: "ELM", errno: ENOSPC), .cannotRemove(what: "ELM", errno: EIO),
      .damaged(what: "ELM", at: .header), .damaged(what: "ELM", at: .event(3)),
      .tooLarge(what: "ELM", limit: 10), .notOneLine(what: "ELM", entry: 0), .closed(what: "ELM"),
    ]
    for error in errors {
      let text = error.description
      #expect(text.hasSuffix("."))
      #expect(text.contains(". "), "\(text) does not say what to do")
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test func `knows the published digest of abc`() {
    #expect(
      sha256Hex(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
