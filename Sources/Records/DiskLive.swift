import Glibc

extension Disk {
  /// The real disk.
  static let live = Disk(
    makeFolder: { path, folder throws(SystemError) in
      try check(mkdirat(descriptor(folder), path, 0o700))
    },
    openFolder: { path, folder throws(SystemError) in
      // The place of the store may be reached through a link; a couple's folder may not be one.
      let links = folder == nil ? 0 : O_NOFOLLOW
      return try handle(
        openat(descriptor(folder), path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | links))
    },
    open: { name, folder, opening throws(SystemError) in
      // Non-blocking, so that a pipe put in a file's place cannot hold the program up.
      let always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      return switch opening {
      case .reading: try handle(openat(folder.descriptor, name, O_RDONLY | always))
      case .changing: try handle(openat(folder.descriptor, name, O_RDWR | always))
      case .creating:
        try handle(openat(folder.descriptor, name, O_RDWR | O_CREAT | O_EXCL | always, 0o600))
      }
    },
    lock: { file throws(SystemError) in try check(flock(file.descriptor, LOCK_EX | LOCK_NB)) },
    facts: { file throws(SystemError) in
      var status = stat()
      try check(fstat(file.descriptor, &status))
      return FileFacts(status)
    },
    factsOf: { name, folder throws(SystemError) in
      var status = stat()
      try check(fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW))
      return FileFacts(status)
    },
    names: { folder throws(SystemError) in try list(folder) },
    read: { file, offset, count throws(SystemError) in
      var outcome = 0
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
        outcome = pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        code = errno
        initialized = max(0, outcome)
      }
      guard outcome >= 0 else { throw SystemError(errno: code) }
      return bytes
    },
    write: { file, bytes, offset throws(SystemError) in
      let (written, code) = bytes.withUnsafeBytes { buffer in
        let written = pwrite(file.descriptor, buffer.baseAddress, buffer.count, offset)
        return (written, errno)
      }
      guard written >= 0 else { throw SystemError(errno: code) }
      return written
    },
    truncate: { file, length throws(SystemError) in
      try check(ftruncate(file.descriptor, length))
    },
    sync: { file throws(SystemError) in try check(fsync(file.descriptor)) },
    syncData: { file throws(SystemError) in try check(fdatasync(file.descriptor)) },
    rename: { from, to, folder throws(SystemError) in
      try check(renameat(folder.descriptor, from, folder.descriptor, to))
    },
    link: { from, to, folder throws(SystemError) in
      try check(linkat(folder.descriptor, from, folder.descriptor, to, 0))
    },
    remove: { name, folder throws(SystemError) in
      try check(unlinkat(folder.descriptor, name, 0))
    },
    removeFolder: { name, folder throws(SystemError) in
      try check(unlinkat(folder.descriptor, name, AT_REMOVEDIR))
    },
    pause: { milliseconds in usleep(UInt32(clamping: milliseconds * 1000)) }
  )

  private static func descriptor(_ folder: DiskHandle?) -> Int32 { folder?.descriptor ?? AT_FDCWD }

  private static func check(_ outcome: Int32) throws(SystemError) {
    if outcome != 0 { throw SystemError(errno: errno) }
  }

  private static func handle(_ descriptor: Int32) throws(SystemError) -> DiskHandle {
    guard descriptor >= 0 else { throw SystemError(errno: errno) }
    return DiskHandle(descriptor) { _ = Glibc.close($0) }
  }

  /// The names in a folder, in no order, without `.` and `..`.
  private static func list(_ folder: DiskHandle) throws(SystemError) -> [String] {
    let copy = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError(errno: errno) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      _ = Glibc.close(copy)
      throw SystemError(errno: code)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError(errno: errno) }
    return names
  }
}

extension FileFacts {
  init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), device: UInt(status.st_dev),
      number: UInt(status.st_ino))
  }
}
