import Glibc

extension Disk {
  /// Writes all the bytes at `offset`: in one call, unless the system takes fewer at a time.
  func writeAll(_ bytes: [UInt8], to file: DiskHandle, at offset: Int) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = try write(file, bytes[done...], offset + done)
      // No progress, and no reason given.
      guard written > 0 else { throw SystemError(errno: ENOSPC) }
      done += written
    }
  }

  /// The whole file, which must be an ordinary one.
  ///
  /// - Returns: `nil` where it holds more than `limit` bytes.
  func readAll(_ file: DiskHandle, limit: Int) throws(SystemError) -> [UInt8]? {
    let known = try facts(file)
    guard known.kind == .file else { throw SystemError(errno: EINVAL) }
    guard known.size <= limit else { return nil }
    var bytes: [UInt8] = []
    while true {
      // One more than is expected, to notice the end without a further call.
      let wanted = max(4096, known.size - bytes.count + 1)
      let part = try read(file, bytes.count, wanted)
      if part.isEmpty { return bytes }
      bytes += part
      guard bytes.count <= limit else { return nil }
    }
  }

  /// Puts `bytes` under `name` at once and for good: after a crash there is the old file or the new
  /// one, never a part. The caller holds the folder's lock, so a file left half written is nobody's.
  func replace(_ name: String, with bytes: [UInt8], in folder: DiskHandle) throws(SystemError) {
    let file = try stage(name, bytes, in: folder)
    do {
      try rename(unfinishedName(name), name, folder)
    } catch {
      discard(unfinishedName(name), in: folder)
      throw error
    }
    withExtendedLifetime(file) {}
    try sync(folder)
  }

  /// Writes and syncs `bytes` next to where they belong, under the name that `rename` starts from.
  func stage(
    _ name: String, _ bytes: [UInt8], in folder: DiskHandle
  ) throws(SystemError) -> DiskHandle {
    let unfinished = unfinishedName(name)
    let file: DiskHandle
    do {
      file = try create(unfinished, in: folder)
    } catch {
      guard error.errno == EEXIST else { throw error }
      try remove(unfinished, folder)
      file = try create(unfinished, in: folder)
    }
    do {
      try writeAll(bytes, to: file, at: 0)
      try sync(file)
    } catch {
      discard(unfinished, in: folder)
      throw error
    }
    return file
  }

  func create(_ name: String, in folder: DiskHandle) throws(SystemError) -> DiskHandle {
    try open(name, folder, .creating)
  }

  /// Removes what is of no use any more; where that does not work, the next write does it.
  func discard(_ name: String, in folder: DiskHandle) {
    do { try remove(name, folder) } catch {}
  }

  /// Waits up to two seconds for a lock that others hold for milliseconds.
  ///
  /// - Returns: Whether the lock was got.
  func lockSoon(_ handle: DiskHandle) throws(SystemError) -> Bool {
    for attempt in 0..<100 {
      if attempt > 0 { pause(20) }
      if try lockNow(handle) { return true }
    }
    return false
  }

  func lockNow(_ handle: DiskHandle) throws(SystemError) -> Bool {
    do {
      try lock(handle)
      return true
    } catch {
      guard error.errno == EWOULDBLOCK else { throw error }
      return false
    }
  }
}
