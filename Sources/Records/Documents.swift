import Glibc

/// Small files that are replaced whole.
extension RecordStore {
  /// Keeps `bytes` under `name`. When this returns they are on the medium; if it throws, or the
  /// machine stops in between, there is the old document or the new one, whole.
  ///
  /// - Parameters:
  ///   - bytes: At most ``Journal/largestFile``.
  ///   - name: 1 to 64 of a-z, 0-9, `-` and `.`, beginning with a letter or a figure.
  /// - Throws: `badName`, `tooLarge`, `notFound` (no such couple), `inUse`, `cannotWrite`.
  public func write(_ bytes: [UInt8], name: String, couple: String) throws(RecordsError) {
    try checkFile(name)
    guard bytes.count <= Journal.largestFile else {
      throw .tooLarge(what: "\(couple)/\(name)", limit: Journal.largestFile)
    }
    let folder = try folder(of: couple)
    let lock = try lock(folder, of: couple)
    defer { withExtendedLifetime(lock) {} }
    try writing("\(couple)/\(name)") { () throws(SystemError) in
      try disk.replace(name, with: bytes, in: folder)
    }
  }

  /// The bytes kept under `name`.
  ///
  /// - Parameter limit: The most bytes to accept.
  /// - Throws: `badName`, `notFound`, `tooLarge`, `cannotRead`.
  public func read(
    name: String, couple: String, limit: Int = Journal.largestFile
  ) throws(RecordsError) -> [UInt8] {
    try checkFile(name)
    return try read(name, in: try folder(of: couple), of: couple, limit: limit)
  }

  /// Reads a document, changes it and keeps it, with nobody else's change lost in between. Others
  /// who write for this couple wait meanwhile, so `change` must be quick and write nothing itself.
  ///
  /// - Parameter change: Gets the bytes, or `nil` where there is no such document yet. What it throws
  ///   is passed on, and then nothing has changed.
  /// - Throws: As ``write(_:name:couple:)`` and ``read(name:couple:limit:)``.
  public func update(
    name: String, couple: String, limit: Int = Journal.largestFile,
    _ change: ([UInt8]?) throws -> [UInt8]
  ) throws {
    try checkFile(name)
    let folder = try folder(of: couple)
    let lock = try lock(folder, of: couple)
    defer { withExtendedLifetime(lock) {} }
    var before: [UInt8]?
    do throws(RecordsError) {
      before = try read(name, in: folder, of: couple, limit: limit)
    } catch .notFound {
      before = nil
    }
    let after = try change(before)
    guard after.count <= limit else {
      throw RecordsError.tooLarge(what: "\(couple)/\(name)", limit: limit)
    }
    try writing("\(couple)/\(name)") { () throws(SystemError) in
      try disk.replace(name, with: after, in: folder)
    }
  }

  /// Removes a document for good; one that is not there is no error.
  ///
  /// - Throws: `badName`, `notFound` (no such couple), `inUse`, `cannotRemove`.
  public func remove(name: String, couple: String) throws(RecordsError) {
    try checkFile(name)
    let folder = try folder(of: couple)
    let lock = try lock(folder, of: couple)
    defer { withExtendedLifetime(lock) {} }
    do throws(SystemError) {
      try disk.remove(name, folder)
      try disk.sync(folder)
    } catch {
      if error.errno != ENOENT { throw .cannotRemove(what: "\(couple)/\(name)", errno: error.errno) }
    }
  }

  private func read(
    _ name: String, in folder: DiskHandle, of couple: String, limit: Int
  ) throws(RecordsError) -> [UInt8] {
    let what = "\(couple)/\(name)"
    let bytes = try reading(what) { () throws(SystemError) in
      try disk.readAll(try disk.open(name, folder, .reading), limit: limit)
    }
    guard let bytes else { throw .tooLarge(what: what, limit: limit) }
    return bytes
  }
}
