import Glibc

@testable import Records

/// A store in a folder of its own, which goes when the test ends.
final class TemporaryStore: Sendable {
  let root: String
  let store: RecordStore
  let couple = "MAPLE-42"

  init(disk: Disk = .live) throws {
    var template = Array("/tmp/commonground-records-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(errno: errno) }
    let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    root = "\(made)/store"
    store = RecordStore(root: root, disk: disk)
  }

  /// The same files through a disk that misbehaves.
  func with(_ disk: Disk) -> RecordStore { RecordStore(root: root, disk: disk) }

  deinit {
    for couple in (try? store.couples()) ?? [] { try? store.erase(couple: couple) }
    rmdir(root)
    rmdir(String(root.dropLast("/store".count)))
  }

  func path(_ name: String) -> String { "\(root)/\(couple)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] {
    try store.read(name: name, couple: couple)
  }

  /// Puts bytes in a file behind the store's back.
  func plant(_ bytes: [UInt8], as name: String) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw SystemError(errno: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SystemError(errno: errno)
    }
  }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

func entry(_ number: Int) -> [UInt8] { Array(#"{"answer":"number \#(number)"}"#.utf8) }
