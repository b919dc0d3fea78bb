import Conversation
import Glibc
import Interview

/// What whoever looks after the machine has to know: one line for each thing that happened, and nothing that anybody
/// said. A file that only its owner reads, with one older part beside it.
///
/// Nothing here ever disturbs a visit: where the log cannot be written, there is none.
enum OperationsLog {
  /// Bytes after which the file becomes the older part.
  static let largestFile = 1 << 20

  static func note(_ alert: StaffAlert, _ outcome: AlertOutcome, now: String) {
    add("\(now) alert \(alert.arguments.joined(separator: " ")): \(Wording.alert(outcome))")
  }

  private static func add(_ line: String) {
    guard let folder = try? Surroundings.state() else { return }
    makeFolders(folder)
    let path = "\(folder)/log"
    guard let file = opened(path) else { return }
    defer { close(file) }
    var facts = stat()
    let bytes = Array((Wording.oneLine(line) + "\n").utf8)
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return }
    guard Int(facts.st_size) + bytes.count > largestFile else {
      _ = writeAll(bytes, to: file)
      return
    }
    // The lock on the file is held, so nobody else moves it meanwhile.
    guard rename(path, "\(path).1") == 0, let fresh = opened(path) else { return }
    defer { close(fresh) }
    _ = writeAll(bytes, to: fresh)
  }

  /// The log, open and locked. Where another kiosk moved it away in between, the new one.
  private static func opened(_ path: String) -> Int32? {
    for _ in 0..<10 {
      let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      guard file >= 0 else { return nil }
      var own = stat()
      var named = stat()
      if flock(file, LOCK_EX) == 0, fstat(file, &own) == 0, lstat(path, &named) == 0, own.st_ino == named.st_ino {
        return file
      }
      close(file)
    }
    return nil
  }

  private static func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
  }
}
