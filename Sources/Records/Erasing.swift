import Glibc

extension RecordStore {
  /// Erases some of a couple's files for good, those half written included, and first keeps a document that says so.
  ///
  /// The document is on the medium before anything is erased. So if the machine stops in between, nothing has happened
  /// yet, or the document is there and the same call without it erases the rest. Each file is overwritten with zeros
  /// and then removed. That reaches what lies in this folder: no backup, and not what a disk keeps of its own accord,
  /// such as snapshots or the spare blocks of an SSD.
  ///
  /// - Parameters:
  ///   - document: What is kept in their place, at most ``Journal/largestFile``; `nil` to finish what was begun.
  ///   - journal: One of the files that this process itself writes. It stays held until it is erased, so that nobody
  ///     comes between, and is closed then; where this throws, it can still be written unless `cannotErase` was thrown.
  ///   - isErased: Which files, by name. The document itself never is; a folder is left alone.
  /// - Throws: `badName`, `tooLarge`, `notFound` (no such couple), `cannotRead`, `cannotWrite`, or `inUse` while anybody
  ///   writes one of the files: nothing has changed then. `cannotErase`: the document is kept, and a file is still there.
  public func erase(
    couple: String, keeping document: (name: String, bytes: [UInt8])? = nil, writing journal: Journal? = nil,
    where isErased: (String) -> Bool
  ) throws(RecordsError) {
    if let document {
      try checkFile(document.name)
      guard document.bytes.count <= Journal.largestFile else {
        throw .tooLarge(what: "\(couple)/\(document.name)", limit: Journal.largestFile)
      }
    }
    let folder = try folder(of: couple)
    let lock = try lock(folder, of: couple)
    defer { withExtendedLifetime(lock) {} }
    let doomed = try doomed(in: folder, of: couple, writing: journal) { $0 != document?.name && isErased($0) }
    if let document {
      try writing("\(couple)/\(document.name)") { () throws(SystemError) in
        try disk.replace(document.name, with: document.bytes, in: folder)
      }
    }
    // Nothing may be added to a file that is being erased.
    if let journal, doomed.contains(where: { $0.name == journal.name }) { journal.close() }
    for (name, file) in doomed {
      if let file { overwrite(file) }
      do throws(SystemError) { try disk.remove(name, folder) } catch {
        throw .cannotErase(what: "\(couple)/\(name)", errno: error.errno)
      }
    }
    guard !doomed.isEmpty else { return }
    do throws(SystemError) { try disk.sync(folder) } catch {
      throw .cannotErase(what: couple, errno: error.errno)
    }
  }

  /// The files to erase, each held so that nobody writes it; what is no ordinary file, such as a link, has no handle.
  private func doomed(
    in folder: DiskHandle, of couple: String, writing journal: Journal?, where isErased: (String) -> Bool
  ) throws(RecordsError) -> [(name: String, file: DiskHandle?)] {
    var doomed: [(name: String, file: DiskHandle?)] = []
    for name in try reading(couple, { () throws(SystemError) in try disk.names(folder) }).sorted()
    where isErased(finishedName(name)) {
      let what = "\(couple)/\(name)"
      let kind = try reading(what) { () throws(SystemError) in try disk.factsOf(name, folder).kind }
      switch kind {
      case .folder: continue
      case .other: doomed.append((name, nil))
      case .file:
        if let journal, journal.couple == couple, journal.name == name, let held = try journal.held(as: name, in: folder) {
          doomed.append((name, held))
          continue
        }
        let file = try reading(what) { () throws(SystemError) in try disk.open(name, folder, .changing) }
        guard try reading(what, { () throws(SystemError) in try disk.lockNow(file) }) else {
          throw .inUse(what: what)
        }
        doomed.append((name, file))
      }
    }
    return doomed
  }

  /// Puts zeros in the place of what a file holds. A disk that cannot do it, being full or at fault, still removes it.
  private func overwrite(_ file: DiskHandle) {
    do throws(SystemError) {
      let size = try disk.facts(file).size
      let zeros = [UInt8](repeating: 0, count: 1 << 16)
      var done = 0
      while done < size {
        let count = min(zeros.count, size - done)
        try disk.writeAll(count == zeros.count ? zeros : Array(zeros.prefix(count)), to: file, at: done)
        done += count
      }
      try disk.sync(file)
    } catch {}
  }
}
