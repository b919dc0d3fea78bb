import CProcess
import Definitions
import Glibc
import Interview
import Records
import Terminal
import Transcript

/// Writes a line to stderr. Where that is not possible there is nobody left to tell.
func complain(_ text: String) {
  let safe = sanitized(text)
  let shown = isatty(STDERR_FILENO) == 1 ? wrap(safe, width: widestText) : safe
  _ = writeAll(Array((shown + "\n").utf8), to: STDERR_FILENO)
}

/// Writes text to stdout.
///
/// - Throws: ``Failure/cannotWriteOutput`` where it did not all get there. A reader that has had enough is no failure.
func put(_ text: String) throws {
  signal(SIGPIPE, SIG_IGN)
  guard writeAll(Array(text.utf8), to: STDOUT_FILENO) || errno == EPIPE else {
    throw Failure.cannotWriteOutput
  }
}

/// Writes running text for people to stdout, safe for the terminal, and wrapped where it is one.
func sayWrapped(_ text: String) throws {
  let safe = sanitized(text)
  try put(isatty(STDOUT_FILENO) == 1 ? wrap(safe, width: widestText) : safe)
}

/// Writes text for people to stdout, safe for the terminal. Data goes through ``put(_:)`` as it is.
func say(_ text: String) throws { try put(sanitized(text)) }

/// Writes all bytes; false, with `errno` set, where that is not possible.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return false }
    rest = rest.dropFirst(written)
  }
  return true
}

/// What the process was given by its surroundings.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Makes the process safe to hold answers in, before it opens anything.
  static func prepare() {
    // Where standard input or output is closed, the next file opened would take its place: the journal.
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
    // A limit on file size is a full disk to us, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    // Where whoever started us ignores ended children, what an alert came to could not be known.
    signal(SIGCHLD, SIG_DFL)
    leaveNoCoreDumps()
    // Other programs of the same account read nothing out of its memory.
    _ = cprocess_forbid_inspection()
  }

  /// Whatever is made from here on is for this account only.
  static func keepFilesPrivate() { umask(0o077) }

  /// A crash leaves no memory image, with answers in it, on the disk; nor does it show pieces of memory on the screen, as
  /// Swift's own crash report does.
  private static func leaveNoCoreDumps() {
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// The folder for transcripts where no option and no config names one.
  ///
  /// - Throws: ``Failure/noHome``.
  static func transcripts() throws -> String {
    try usual("XDG_DATA_HOME", "/.local/share") + "/commonground/transcripts"
  }

  static func config() throws -> String {
    try usual("XDG_CONFIG_HOME", "/.config") + "/commonground/config.yaml"
  }

  /// The folder of what the program itself notes while it runs.
  static func state() throws -> String {
    try usual("XDG_STATE_HOME", "/.local/state") + "/commonground"
  }

  /// A folder of the XDG rules: relative paths do not count.
  private static func usual(_ name: String, _ otherwise: String) throws -> String {
    if let folder = variable(name), folder.hasPrefix("/") { return folder }
    guard let home = variable("HOME"), home.hasPrefix("/") else { throw Failure.noHome }
    return home + otherwise
  }

  /// The clock: `COMMONGROUND_NOW` where set, else the machine's, with its offset.
  static func clock() throws -> @Sendable () -> String {
    if let fixed = variable("COMMONGROUND_NOW") {
      guard CalendarTime.isISO(fixed) else { throw Failure.badTime(fixed) }
      return { fixed }
    }
    return { CalendarTime.now() }
  }
}

/// Times as ISO 8601 with offset, to the second.
enum CalendarTime {
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    let text = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // +0000 -> +00:00
    return text.count == 24 ? "\(text.dropLast(2)):\(text.suffix(2))" : text
  }

  /// Whether the text is a time of the form `2026-11-22T10:00:00+00:00` or `...Z`.
  static func isISO(_ text: String) -> Bool {
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, CalendarDate(iso: text) != nil else { return false }
    for (byte, wanted) in zip(bytes, pattern) {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard wanted == UInt8(ascii: "d") ? isDigit : byte == wanted else { return false }
    }
    let offset = String(text.dropFirst(19))
    if offset == "Z" { return true }
    let shape = offset.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? "d" : String(UnicodeScalar($0)) }
      .joined()
    return ["+dd:dd", "-dd:dd"].contains(shape)
  }
}

/// Reads a whole file, at most `limit` bytes.
func readFile(_ path: String, limit: Int = 64 << 20) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else {
    throw errno == ENOENT || errno == ENOTDIR ? Failure.noSuchFile(path) : Failure.unreadableFile(path)
  }
  defer { close(file) }
  var facts = stat()
  guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
    throw Failure.unreadableFile(path)
  }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw Failure.unreadableFile(path) }
    if count == 0 { return bytes }
    bytes += buffer[..<count]
    guard bytes.count <= limit else { throw Failure.fileTooLarge(path, limit: limit) }
  }
}

/// Writes a file that is no visit. False where that is not possible.
func writeFile(_ path: String, _ bytes: [UInt8]) -> Bool {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard file >= 0 else { return false }
  guard writeAll(bytes, to: file) else {
    close(file)
    return false
  }
  return close(file) == 0
}

/// Writes a file of an author's own that must not be there yet.
///
/// - Throws: ``Failure/fileExists(_:)``, also for a link; ``Failure/cannotWriteFile(_:)``, which leaves no file behind.
func writeNewFile(_ path: String, _ bytes: [UInt8]) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard file >= 0 else { throw errno == EEXIST ? Failure.fileExists(path) : Failure.cannotWriteFile(path) }
  let written = writeAll(bytes, to: file)
  guard close(file) == 0, written else {
    unlink(path)
    throw Failure.cannotWriteFile(path)
  }
}

/// Whether there is a file or folder of this name.
func exists(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0
}

func isFolder(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
}

/// The names in a folder, sorted; none where it cannot be read.
func folderNames(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
