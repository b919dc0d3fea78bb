/// What the system said when a call on a file did not work.
struct SystemError: Error, Hashable, Sendable {
  var errno: Int32
}

/// An open file or folder. It closes, and any lock on it ends, when nobody holds it any more.
final class DiskHandle: Sendable {
  let descriptor: Int32
  private let close: @Sendable (Int32) -> Void

  init(_ descriptor: Int32, close: @escaping @Sendable (Int32) -> Void) {
    self.descriptor = descriptor
    self.close = close
  }

  deinit { close(descriptor) }
}

/// What is known of a file without reading it.
struct FileFacts: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case file, folder, other }
  var kind: Kind
  /// In bytes.
  var size: Int
  var device: UInt
  var number: UInt

  /// Whether the two are one and the same file.
  func isSame(as other: FileFacts) -> Bool { device == other.device && number == other.number }
}

/// How a file is opened. A link is never followed.
enum Opening: Hashable, Sendable {
  case reading
  case changing
  /// Fails where the name is taken. Only its owner can read the new file.
  case creating
}

/// The system calls that keeping records takes, each of which a test can make fail.
///
/// Names are relative to the open folder they are given with. `Disk.live` repeats no call that a
/// signal interrupts: see `patient`.
struct Disk: Sendable {
  var makeFolder: @Sendable (_ path: String, _ inside: DiskHandle?) throws(SystemError) -> Void
  var openFolder:
    @Sendable (_ path: String, _ inside: DiskHandle?) throws(SystemError) -> DiskHandle
  var open:
    @Sendable (_ name: String, _ inside: DiskHandle, Opening) throws(SystemError) -> DiskHandle
  /// Takes the whole file for this handle alone, or throws `EWOULDBLOCK` at once.
  var lock: @Sendable (DiskHandle) throws(SystemError) -> Void
  var facts: @Sendable (DiskHandle) throws(SystemError) -> FileFacts
  var factsOf: @Sendable (_ name: String, _ inside: DiskHandle) throws(SystemError) -> FileFacts
  var names: @Sendable (DiskHandle) throws(SystemError) -> [String]
  /// At most `count` bytes from `offset`; none at the end.
  var read: @Sendable (DiskHandle, _ offset: Int, _ count: Int) throws(SystemError) -> [UInt8]
  /// How many of the bytes were written at `offset`.
  var write: @Sendable (DiskHandle, ArraySlice<UInt8>, _ offset: Int) throws(SystemError) -> Int
  var truncate: @Sendable (DiskHandle, _ length: Int) throws(SystemError) -> Void
  /// Returns when contents and facts are on the medium.
  var sync: @Sendable (DiskHandle) throws(SystemError) -> Void
  /// Returns when contents and size are on the medium.
  var syncData: @Sendable (DiskHandle) throws(SystemError) -> Void
  var rename:
    @Sendable (_ from: String, _ to: String, _ inside: DiskHandle) throws(SystemError) -> Void
  /// Gives a file a second name, which must be free.
  var link:
    @Sendable (_ from: String, _ to: String, _ inside: DiskHandle) throws(SystemError) -> Void
  var remove: @Sendable (_ name: String, _ inside: DiskHandle) throws(SystemError) -> Void
  var removeFolder: @Sendable (_ name: String, _ inside: DiskHandle) throws(SystemError) -> Void
  var pause: @Sendable (_ milliseconds: Int) -> Void
}
