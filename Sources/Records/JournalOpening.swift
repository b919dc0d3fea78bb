import Glibc

/// A journal that was there already.
public struct OpenedJournal: Sendable {
  public let journal: Journal
  /// The entries, as they were given. Where ``condition`` is damaged, those before the damage.
  public let entries: [[UInt8]]
  public let condition: JournalCondition
}

extension RecordStore {
  /// Begins a journal and holds it for this process.
  ///
  /// - Throws: `badName`, `notFound` (no such couple), `alreadyExists`, `inUse`, `cannotWrite`.
  public func createJournal(_ name: String, couple: String) throws(RecordsError) -> Journal {
    try checkFile(name)
    let folder = try folder(of: couple)
    let format = JournalFormat(couple: couple, name: name)
    let what = "\(couple)/\(name)"
    let file: DiskHandle
    do {
      file = try disk.create(name, in: folder)
    } catch {
      throw error.errno == EEXIST
        ? .alreadyExists(what: what) : .cannotWrite(what: what, errno: error.errno)
    }
    guard try writing(what, { () throws(SystemError) in try disk.lockNow(file) }) else {
      throw .inUse(what: what)
    }
    try writing(what) { () throws(SystemError) in
      do throws(SystemError) {
        try disk.writeAll(format.firstLine, to: file, at: 0)
        try disk.sync(file)
        try disk.sync(folder)
      } catch {
        disk.discard(name, in: folder)
        throw error
      }
    }
    return Journal(
      couple: couple, name: name, disk: disk, folder: folder,
      state: JournalState(
        file: file, format: format, length: format.firstLine.count, count: 0, chain: format.seed,
        damage: nil, needsCutting: false))
  }

  /// Opens a journal, reads it back and holds it for this process. A last line that was never
  /// finished is cut off. A damaged journal is left as it is: nothing can be appended until
  /// ``Journal/setAside()``.
  ///
  /// - Throws: `badName`, `notFound`, `inUse`, `tooLarge`, `cannotRead`, `cannotWrite`.
  public func openJournal(_ name: String, couple: String) throws(RecordsError) -> OpenedJournal {
    try checkFile(name)
    let folder = try folder(of: couple)
    let what = "\(couple)/\(name)"
    let file = try reading(what) { () throws(SystemError) in
      try disk.open(name, folder, .changing)
    }
    guard try reading(what, { () throws(SystemError) in try disk.lockNow(file) }),
      try stillNamed(name, file, in: folder, what)
    else { throw .inUse(what: what) }

    let format = JournalFormat(couple: couple, name: name)
    let contents = try contents(of: file, format, what)
    var state = JournalState(
      file: file, format: format, length: contents.length, count: contents.entries.count,
      chain: contents.chain, damage: nil, needsCutting: false)
    switch contents.condition {
    case .whole: break
    case .damaged(let damage): state.damage = damage
    case .cutOff:
      let first = format.firstLine
      try writing(what) { () throws(SystemError) in
        try disk.truncate(file, contents.length)
        if contents.length == 0 { try disk.writeAll(first, to: file, at: 0) }
        try disk.sync(file)
        try disk.sync(folder)
      }
      state.length = max(contents.length, first.count)
    }
    return OpenedJournal(
      journal: Journal(couple: couple, name: name, disk: disk, folder: folder, state: state),
      entries: contents.entries, condition: contents.condition)
  }

  /// Reads a journal without holding or changing it, even while another process adds to it.
  ///
  /// - Throws: `badName`, `notFound`, `tooLarge`, `cannotRead`.
  public func readJournal(
    _ name: String, couple: String
  ) throws(RecordsError) -> (entries: [[UInt8]], condition: JournalCondition) {
    try checkFile(name)
    let folder = try folder(of: couple)
    let what = "\(couple)/\(name)"
    let file = try reading(what) { () throws(SystemError) in
      try disk.open(name, folder, .reading)
    }
    let contents = try contents(of: file, JournalFormat(couple: couple, name: name), what)
    return (contents.entries, contents.condition)
  }

  private func contents(
    of file: DiskHandle, _ format: JournalFormat, _ what: String
  ) throws(RecordsError) -> JournalContents {
    let bytes = try reading(what) { () throws(SystemError) in
      try disk.readAll(file, limit: Journal.largestFile)
    }
    guard let bytes else { throw .tooLarge(what: what, limit: Journal.largestFile) }
    return format.read(bytes)
  }

  /// Whether the file that was just locked is still the one under its name: between opening and
  /// locking, another process may have finished it or set it aside.
  func stillNamed(
    _ name: String, _ file: DiskHandle, in folder: DiskHandle, _ what: String
  ) throws(RecordsError) -> Bool {
    do {
      return try disk.facts(file).isSame(as: try disk.factsOf(name, folder))
    } catch {
      if error.errno == ENOENT { return false }
      throw .cannotRead(what: what, errno: error.errno)
    }
  }
}
