import Glibc

/// A folder of couples' folders, read and written as bytes.
///
/// `ROOT/<couple code>/` holds small documents and journals. Folders are made for their owner only
/// (0700), and so are files (0600). A document is replaced whole and at once (``write(_:name:couple:)``);
/// a journal only grows (``createJournal(_:couple:)``). Nothing is kept in memory between calls, so
/// several processes may use one store.
public struct RecordStore: Sendable {
  public let root: String
  let disk: Disk

  /// Touches no disk yet.
  public init(root: String) { self.init(root: root, disk: .live) }

  init(root: String, disk: Disk) {
    self.root = root
    self.disk = disk.patient
  }

  /// Makes the folder of a new couple, and the store itself where it is not there yet.
  ///
  /// - Throws: `badName`, `alreadyExists`, `cannotWrite`.
  public func createCouple(_ couple: String) throws(RecordsError) {
    try checkCouple(couple)
    try makeRoot()
    let store = try writing(root) { () throws(SystemError) in try disk.openFolder(root, nil) }
    do {
      try disk.makeFolder(couple, store)
    } catch {
      throw error.errno == EEXIST
        ? .alreadyExists(what: couple) : .cannotWrite(what: couple, errno: error.errno)
    }
    try writing(couple) { () throws(SystemError) in try disk.sync(store) }
  }

  /// The codes of all couples, sorted. Whatever else lies in the store is skipped; a store that is
  /// not there yet has none.
  ///
  /// - Throws: `cannotRead`.
  public func couples() throws(RecordsError) -> [String] {
    do {
      return try reading(root) { () throws(SystemError) in
        let store = try disk.openFolder(root, nil)
        return try disk.names(store).filter { name in
          guard isCouple(name) else { return false }
          do { return try disk.factsOf(name, store).kind == .folder } catch { return false }
        }
      }.sorted()
    } catch .notFound {
      return []
    }
  }

  /// Whether there is a folder for this couple.
  ///
  /// - Throws: `badName`, `cannotRead`.
  public func exists(couple: String) throws(RecordsError) -> Bool {
    do {
      _ = try folder(of: couple)
      return true
    } catch .notFound {
      return false
    }
  }

  /// The names of a couple's files, sorted; not those that are only half written.
  ///
  /// - Throws: `badName`, `notFound`, `cannotRead`.
  public func files(couple: String) throws(RecordsError) -> [String] {
    let folder = try folder(of: couple)
    return try reading(couple) { () throws(SystemError) in try disk.names(folder) }
      .filter(isFile).sorted()
  }

  /// Removes everything that is kept of a couple, for good.
  ///
  /// - Throws: `badName`, `notFound`, `inUse` while anybody writes a journal of theirs, `cannotWrite`.
  public func erase(couple: String) throws(RecordsError) {
    let folder = try folder(of: couple)
    let lock = try lock(folder, of: couple)
    defer { withExtendedLifetime(lock) {} }
    let names = try reading(couple) { () throws(SystemError) in try disk.names(folder) }
    var held: [DiskHandle] = []
    defer { withExtendedLifetime(held) {} }
    for name in names where isFile(name) {
      let what = "\(couple)/\(name)"
      // What cannot even be opened is no journal that anybody writes.
      guard let file = try? disk.open(name, folder, .reading) else { continue }
      guard try reading(what, { () throws(SystemError) in try disk.lockNow(file) }) else {
        throw .inUse(what: what)
      }
      held.append(file)
    }
    try writing(couple) { () throws(SystemError) in
      for name in names { try disk.remove(name, folder) }
      let store = try disk.openFolder(root, nil)
      try disk.removeFolder(couple, store)
      try disk.sync(store)
    }
  }

  /// A couple's folder, open.
  func folder(of couple: String) throws(RecordsError) -> DiskHandle {
    try checkCouple(couple)
    return try reading(couple) { () throws(SystemError) in
      let store = try disk.openFolder(root, nil)
      return try disk.openFolder(couple, store)
    }
  }

  /// Holds off everybody else who replaces a document of this couple, until the result is let go.
  func lock(_ folder: DiskHandle, of couple: String) throws(RecordsError) -> DiskHandle {
    guard try writing(couple, { () throws(SystemError) in try disk.lockSoon(folder) }) else {
      throw .inUse(what: couple)
    }
    return folder
  }

  /// Makes the store's folder and those above it, each one safely on disk before the next.
  private func makeRoot() throws(RecordsError) {
    var path = root.hasPrefix("/") ? "/" : "."
    for part in root.split(separator: "/") {
      let parent = path
      path = path == "/" ? "/\(part)" : path == "." ? String(part) : "\(path)/\(part)"
      try writing(path) { () throws(SystemError) in
        do throws(SystemError) {
          try disk.makeFolder(path, nil)
        } catch {
          if error.errno == EEXIST || error.errno == EISDIR { return }
          throw error
        }
        try disk.sync(try disk.openFolder(parent, nil))
      }
    }
  }

  private func isCouple(_ name: String) -> Bool {
    do throws(RecordsError) { try checkCouple(name) } catch { return false }
    return true
  }

  private func isFile(_ name: String) -> Bool {
    do throws(RecordsError) { try checkFile(name) } catch { return false }
    return true
  }
}

/// Says of what was being read where the system refuses.
func reading<Value>(
  _ what: String, _ body: () throws(SystemError) -> Value
) throws(RecordsError) -> Value {
  do { return try body() } catch {
    throw error.errno == ENOENT
      ? .notFound(what: what) : .cannotRead(what: what, errno: error.errno)
  }
}

/// Says of what was being written where the system refuses.
func writing<Value>(
  _ what: String, _ body: () throws(SystemError) -> Value
) throws(RecordsError) -> Value {
  do { return try body() } catch { throw .cannotWrite(what: what, errno: error.errno) }
}
