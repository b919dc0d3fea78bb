import Glibc

/// A program on a terminal of its own, with somebody typing.
public final class Pty {
  private var master: Int32
  /// Held open, so that the terminal's settings can be looked at when the program is gone.
  private var slave: Int32
  private let child: pid_t
  public private(set) var isRunning = true
  /// What the program has shown and ``wait(for:seconds:)`` has not passed yet.
  public private(set) var shown = ""
  private var bytes: [UInt8] = []

  public init(
    _ program: String, _ arguments: [String], term: String = "xterm", locale: String = "C.UTF-8",
    environment: [String] = []
  ) throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else {
      throw CannotStart(errno: errno)
    }
    for descriptor in [controller, terminal] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (master, slave) = (controller, terminal)

    child = try startProgram(
      program, arguments, environment: ["TERM=\(term)", "LC_ALL=\(locale)"] + environment,
      files: { actions in
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
      })
  }

  deinit {
    if isRunning {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    closeWindow()
  }

  /// What happens when somebody closes the window.
  public func closeWindow() {
    for descriptor in [master, slave] where descriptor >= 0 { close(descriptor) }
    (master, slave) = (-1, -1)
  }

  public func type(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
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
  public func wait(for text: String, seconds: Int = 10) -> Bool {
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
  public func rest(milliseconds: Int32 = 300) -> String {
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

  public func signal(_ number: Int32) { kill(child, number) }

  public func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The settings that make a terminal what people expect.
  public struct Settings: Equatable, Sendable {
    public var echoes: Bool
    public var takesLines: Bool
    public var flowControl: Bool
    public var signals: Bool
  }

  public var settings: Settings {
    var settings = termios()
    tcgetattr(master, &settings)
    return Settings(
      echoes: settings.c_lflag & tcflag_t(ECHO) != 0,
      takesLines: settings.c_lflag & tcflag_t(ICANON) != 0,
      flowControl: settings.c_iflag & tcflag_t(IXON) != 0,
      signals: settings.c_lflag & tcflag_t(ISIG) != 0)
  }

  public static let usual = Settings(echoes: true, takesLines: true, flowControl: true, signals: true)

  /// Waits for the program to end.
  ///
  /// - Returns: Its exit status, the negative number of the signal that ended it, or `nil` where it
  ///   goes on.
  public func end(seconds: Int = 10) -> Int32? {
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
