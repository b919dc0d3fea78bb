import Glibc

/// A program on a terminal of its own, with somebody typing.
final class Pty {
  struct CannotStart: Error { var errno: Int32 }

  private let master: Int32
  /// Held open, so that the terminal's settings can be looked at when the program is gone.
  private let slave: Int32
  private let child: pid_t
  private(set) var isRunning = true
  /// What the program has shown and ``wait(for:seconds:)`` has not passed yet.
  private(set) var shown = ""
  private var bytes: [UInt8] = []

  /// Starts the probe beside the test program.
  init(_ arguments: [String], term: String = "xterm", locale: String = "C.UTF-8") throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else {
      throw CannotStart(errno: errno)
    }
    for descriptor in [controller, terminal] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (master, slave) = (controller, terminal)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID

    let program = Self.probe
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let environment = ["TERM=\(term)", "LC_ALL=\(locale)", "SWIFT_BACKTRACE=enable=no"]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, program, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw CannotStart(errno: code) }
    child = started
  }

  deinit {
    if isRunning {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(master)
    close(slave)
  }

  private static var probe: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(
      decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = own.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/TerminalProbe"
  }

  func type(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Read meanwhile: a terminal that nobody reads stops taking keys.
      var ready = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&ready, 1, 5000) > 0 else { return }
      if ready.revents & Int16(POLLIN) != 0 { _ = receive() }
      if ready.revents & Int16(POLLOUT) != 0 {
        let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Waits until the program has shown this, and passes it.
  ///
  /// - Returns: Whether it came in time.
  func wait(for text: String, seconds: Int = 10) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let found = shown.firstRange(of: text) {
        shown = String(shown[found.upperBound...])
        bytes = Array(shown.utf8)
        return true
      }
      guard ContinuousClock.now < deadline else { return false }
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 100) > 0, !receive() { return shown.contains(text) }
    }
  }

  /// What the program shows until it is silent for a moment.
  func rest(milliseconds: Int32 = 300) -> String {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, milliseconds) > 0, receive() {}
    return shown
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    shown = String(decoding: bytes, as: UTF8.self)
    return true
  }

  func signal(_ number: Int32) { kill(child, number) }

  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The settings that make a terminal what people expect.
  struct Settings: Equatable {
    var echoes: Bool
    var takesLines: Bool
    var flowControl: Bool
    var signals: Bool
  }

  var settings: Settings {
    var settings = termios()
    tcgetattr(master, &settings)
    return Settings(
      echoes: settings.c_lflag & tcflag_t(ECHO) != 0,
      takesLines: settings.c_lflag & tcflag_t(ICANON) != 0,
      flowControl: settings.c_iflag & tcflag_t(IXON) != 0,
      signals: settings.c_lflag & tcflag_t(ISIG) != 0)
  }

  static let usual = Settings(echoes: true, takesLines: true, flowControl: true, signals: true)

  /// Waits for the program to end.
  ///
  /// - Returns: Its exit status, the negative number of the signal that ended it, or `nil` where it
  ///   goes on.
  func end(seconds: Int = 10) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      _ = rest(milliseconds: 10)
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        isRunning = false
        _ = rest(milliseconds: 50)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
      }
    }
    return nil
  }
}
