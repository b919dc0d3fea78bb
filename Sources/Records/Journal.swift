import Glibc
import Synchronization

/// A file of events that only grows, held by one process at a time.
///
/// When ``append(_:)`` returns, the entries are on the medium. When it throws, none of them counts and
/// everything before is kept, so that the same journal can be tried again. The lock on the file ends
/// with ``close()``, or when the journal is let go.
public final class Journal: Sendable {
  /// The most bytes that a journal's file may have: 64 MiB.
  public static let largestFile = 64 << 20
  /// The most bytes that one entry may have: 1 MiB.
  public static let largestEntry = 1 << 20

  public let couple: String
  public let name: String
  private let disk: Disk
  private let folder: DiskHandle
  private let state: Mutex<JournalState>

  init(couple: String, name: String, disk: Disk, folder: DiskHandle, state: sending JournalState) {
    self.couple = couple
    self.name = name
    self.disk = disk
    self.folder = folder
    self.state = Mutex(state)
  }

  private var what: String { "\(couple)/\(name)" }

  /// How many entries the journal holds; the number that the next one gets.
  public var count: Int { state.withLock { $0.count } }

  /// The last link of the hash chain, in hexadecimal: it stands for every entry so far, in order.
  public var chain: String { hexadecimal(state.withLock { $0.chain }) }

  /// Adds entries with one write and one sync.
  ///
  /// If the machine stops during the call, the file keeps the first few of them, all or none.
  ///
  /// - Parameter entries: One JSON value each, as it is to be kept: not empty, no line break, at
  ///   most ``largestEntry`` bytes.
  /// - Throws: `notOneLine`, `tooLarge`, `cannotWrite`, `damaged` until the damage is set aside,
  ///   `closed`.
  public func append(_ entries: [[UInt8]]) throws(RecordsError) {
    try check(entries)
    try state.withLock { state throws(RecordsError) in
      let file = try open(state)
      if let damage = state.damage { throw .damaged(what: what, at: damage) }
      var (lines, chain) = ([UInt8](), state.chain)
      for (offset, entry) in entries.enumerated() {
        let next = state.format.line(state.count + offset, entry, after: chain)
        lines += next.line
        chain = next.chain
      }
      guard state.length + lines.count <= Self.largestFile else {
        throw .tooLarge(what: what, limit: Self.largestFile)
      }
      guard !lines.isEmpty else { return }
      try write(lines, to: file, &state)
      state.chain = chain
      state.count += entries.count
    }
  }

  private func check(_ entries: [[UInt8]]) throws(RecordsError) {
    for (index, entry) in entries.enumerated() {
      if entry.isEmpty || entry.contains(lineBreak) { throw .notOneLine(what: what, entry: index) }
      if entry.count > Self.largestEntry { throw .tooLarge(what: what, limit: Self.largestEntry) }
    }
  }

  private func write(
    _ lines: [UInt8], to file: DiskHandle, _ state: inout JournalState
  ) throws(RecordsError) {
    do {
      if state.needsCutting {
        // An earlier failure may have left bytes behind that the new ones do not cover.
        try disk.truncate(file, state.length)
      }
      state.needsCutting = true
      try disk.writeAll(lines, to: file, at: state.length)
      try disk.syncData(file)
      state.needsCutting = false
      state.length += lines.count
    } catch {
      do {
        try disk.truncate(file, state.length)
        try disk.syncData(file)
        state.needsCutting = false
      } catch {}  // the next append tries again
      throw .cannotWrite(what: what, errno: error.errno)
    }
  }

  /// Gives a damaged journal's file another name and goes on with the entries before the damage.
  ///
  /// The file is kept as `NAME.damaged-1`, or the next free number. After a crash in between, the
  /// damaged journal is still under its own name.
  ///
  /// - Returns: The name that the damaged file now has.
  /// - Throws: `cannotRead`, `cannotWrite`, `tooLarge`, `closed`.
  @discardableResult
  public func setAside() throws(RecordsError) -> String {
    try state.withLock { state throws(RecordsError) in
      let damaged = try open(state)
      let bytes = try reading(what) { () throws(SystemError) in
        try disk.readAll(damaged, limit: Self.largestFile)
      }
      guard let bytes else { throw .tooLarge(what: what, limit: Self.largestFile) }
      let good = state.format.read(bytes)
      let kept = good.length > 0 ? Array(bytes.prefix(good.length)) : state.format.firstLine
      return try writing(what) { () throws(SystemError) in
        let file = try disk.stage(name, kept, in: folder)
        // Locked before it has its name, so that nobody can come between.
        try disk.lock(file)
        let aside = try linkAside()
        try disk.rename(unfinishedName(name), name, folder)
        state.file = file
        state.length = kept.count
        state.count = good.entries.count
        state.chain = good.chain
        state.damage = nil
        state.needsCutting = false
        try disk.sync(folder)
        return aside
      }
    }
  }

  /// Puts other entries in the place of all that the journal has: for what a person wants erased.
  ///
  /// When this returns, the file of this name holds the new entries only, under a hash chain of their own. If the machine
  /// stops during the call, there is the old file or the new one, whole; if it throws, the old entries stand.
  ///
  /// - Parameter entries: As for ``append(_:)``.
  /// - Throws: `notOneLine`, `tooLarge`, `cannotWrite`, `damaged` until the damage is set aside, `closed`.
  public func rewrite(_ entries: [[UInt8]]) throws(RecordsError) {
    try check(entries)
    try state.withLock { state throws(RecordsError) in
      let old = try open(state)
      defer { withExtendedLifetime(old) {} }
      if let damage = state.damage { throw .damaged(what: what, at: damage) }
      var (bytes, chain) = (state.format.firstLine, state.format.seed)
      for (number, entry) in entries.enumerated() {
        let next = state.format.line(number, entry, after: chain)
        bytes += next.line
        chain = next.chain
      }
      guard bytes.count <= Self.largestFile else { throw .tooLarge(what: what, limit: Self.largestFile) }
      try writing(what) { () throws(SystemError) in
        let file = try disk.stage(name, bytes, in: folder)
        do throws(SystemError) {
          // Locked before it has its name, so that nobody can come between.
          try disk.lock(file)
          try disk.rename(unfinishedName(name), name, folder)
        } catch {
          disk.discard(unfinishedName(name), in: folder)
          throw error
        }
        state.file = file
        state.length = bytes.count
        state.count = entries.count
        state.chain = chain
        state.needsCutting = false
        try disk.sync(folder)
      }
    }
  }

  private func linkAside() throws(SystemError) -> String {
    var number = 1
    while true {
      let aside = "\(name).damaged-\(number)"
      do {
        try disk.link(name, aside, folder)
        return aside
      } catch {
        guard error.errno == EEXIST else { throw error }
        number += 1
      }
    }
  }

  /// Ends the journal: its finished record takes its place.
  ///
  /// The record is on the medium under its name before the journal is removed. If the machine stops
  /// between the two, both are there; the record is complete then, and
  /// ``RecordStore/standing(journal:records:couple:)`` removes the journal. The journal is closed
  /// when this returns or throws `cannotRemove`; after any other error it can still be used.
  ///
  /// - Parameters:
  ///   - bytes: The record, made from all the entries.
  ///   - record: Its file name. A record already there, of an earlier try, is replaced.
  /// - Throws: `badName`, `inUse`, `damaged`, `cannotWrite`, `cannotRemove`, `closed`.
  public func finish(_ bytes: [UInt8], as record: String) throws(RecordsError) {
    try checkFile(record)
    guard record != name else { throw .badName(record) }
    let kept = "\(couple)/\(record)"
    try state.withLock { state throws(RecordsError) in
      let file = try open(state)
      if let damage = state.damage { throw .damaged(what: what, at: damage) }
      // A handle of its own, so that the lock ends with it and not with the journal.
      let locked = try writing(kept) { () throws(SystemError) in try disk.openFolder(".", folder) }
      guard try writing(kept, { () throws(SystemError) in try disk.lockSoon(locked) }) else {
        throw .inUse(what: couple)
      }
      defer { withExtendedLifetime(locked) {} }
      try writing(kept) { () throws(SystemError) in
        try disk.replace(record, with: bytes, in: locked)
      }
      state.file = nil
      defer { withExtendedLifetime(file) {} }
      do throws(SystemError) {
        try disk.remove(name, locked)
        try disk.sync(locked)
      } catch {
        throw .cannotRemove(what: what, errno: error.errno)
      }
    }
  }

  /// Lets go of the file, which keeps all its entries.
  public func close() { state.withLock { $0.file = nil } }

  /// The open and locked file, where it is the one that has this name in a folder; nil where it is closed, or somebody
  /// put another file in its place.
  func held(as name: String, in folder: DiskHandle) throws(RecordsError) -> DiskHandle? {
    guard let file = state.withLock({ $0.file }) else { return nil }
    return try reading(what) { () throws(SystemError) in
      try disk.facts(file).isSame(as: try disk.factsOf(name, folder)) ? file : nil
    }
  }

  private func open(_ state: borrowing JournalState) throws(RecordsError) -> DiskHandle {
    guard let file = state.file else { throw .closed(what: what) }
    return file
  }
}

/// What changes in a journal.
struct JournalState: Sendable {
  /// `nil` once the journal is closed.
  var file: DiskHandle?
  let format: JournalFormat
  /// Bytes up to the end of the last acknowledged entry.
  var length: Int
  var count: Int
  var chain: [UInt8]
  var damage: Damage?
  /// Whether the file may be longer than `length`.
  var needsCutting: Bool
}
