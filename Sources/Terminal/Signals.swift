import Glibc
import Synchronization

/// Signals, as things to look at when waiting for input.
///
/// A handler may do next to nothing, so it raises a flag and writes a byte into a pipe that
/// ``waitForInput(_:until:)`` watches beside the input. A signal that comes just before the wait
/// therefore ends it all the same, on whichever thread it was delivered.
enum Signals {
  enum Seen: Hashable, Sendable {
    case interrupted, terminated, resized
  }

  private static let interrupted = Atomic<Bool>(false)
  private static let terminated = Atomic<Bool>(false)
  private static let resized = Atomic<Bool>(false)
  private static let alarm = Atomic<Int32>(-1)
  private static let bell = Atomic<Int32>(-1)

  /// Takes the signals over; once in a process, further calls change nothing.
  ///
  /// - Throws: `cannotPrepare`.
  static func install() throws(TerminalError) {
    guard bell.load(ordering: .sequentiallyConsistent) < 0 else { return }
    // Touch them first: a global's lazy initialiser must not run inside a handler.
    for flag in [Seen.interrupted, .terminated, .resized] { _ = take(flag) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let read = ends.first, let write = ends.last else {
      throw .cannotPrepare(errno: errno)
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    bell.store(read, ordering: .sequentiallyConsistent)
    alarm.store(write, ordering: .sequentiallyConsistent)
    handle(SIGINT) { _ in Signals.raise(.interrupted) }
    handle(SIGTERM) { _ in Signals.raise(.terminated) }
    handle(SIGHUP) { _ in Signals.raise(.terminated) }
    handle(SIGWINCH) { _ in Signals.raise(.resized) }
    signal(SIGQUIT, SIG_IGN)  // Ctrl-\ would dump core, with the answers in it
    signal(SIGTSTP, SIG_IGN)  // Ctrl-Z would hand the kiosk a shell
    signal(SIGPIPE, SIG_IGN)
    // Whoever started us may have had them blocked, and that is inherited.
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { sigaddset(&ours, number) }
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  /// Lets other programs in the foreground have the usual signals while `body` runs.
  static func asUsual<Value>(_ body: () throws -> Value) rethrows -> Value {
    // A program that is started inherits what is ignored, but not what is handled.
    signal(SIGQUIT, SIG_DFL)
    signal(SIGTSTP, SIG_DFL)
    signal(SIGPIPE, SIG_DFL)
    defer {
      signal(SIGQUIT, SIG_IGN)
      signal(SIGTSTP, SIG_IGN)
      signal(SIGPIPE, SIG_IGN)
      _ = take(.interrupted)
    }
    return try body()
  }

  /// Whether the signal came since it was last asked for. Being told to stop is never forgotten.
  static func take(_ seen: Seen) -> Bool {
    switch seen {
    case .interrupted: interrupted.exchange(false, ordering: .sequentiallyConsistent)
    case .resized: resized.exchange(false, ordering: .sequentiallyConsistent)
    case .terminated: terminated.load(ordering: .sequentiallyConsistent)
    }
  }

  private static func raise(_ seen: Seen) {
    let before = errno
    switch seen {
    case .interrupted: interrupted.store(true, ordering: .sequentiallyConsistent)
    case .terminated: terminated.store(true, ordering: .sequentiallyConsistent)
    case .resized: resized.store(true, ordering: .sequentiallyConsistent)
    }
    var byte: UInt8 = 0
    _ = Glibc.write(alarm.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = before
  }

  private static func handle(_ number: Int32, _ body: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = body
    action.sa_flags = SA_RESTART  // a write to disk or screen is not disturbed
    sigaction(number, &action, nil)
  }

  /// What ended a wait.
  enum Wake: Hashable, Sendable {
    /// There is something to read, or the end of it.
    case input
    /// A signal came: ask ``take(_:)``.
    case signal
    case time
  }

  /// Waits until there is input, a signal came or it is `deadline`.
  static func waitForInput(_ descriptor: Int32, until deadline: ContinuousClock.Instant?) -> Wake {
    let bell = bell.load(ordering: .sequentiallyConsistent)
    while true {
      var watched = [
        pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&watched, 2, deadline.map(milliseconds) ?? -1)
      if ready < 0 {
        if errno == EINTR { continue }  // the pipe holds the signal
        return .input  // reading will say what is wrong
      }
      if ready == 0 {
        if let deadline, ContinuousClock.now < deadline { continue }
        return .time
      }
      guard watched.first?.revents == 0 else {
        var bytes = [UInt8](repeating: 0, count: 64)
        while Glibc.read(bell, &bytes, bytes.count) > 0 {}
        return .signal
      }
      return .input
    }
  }

  /// From now to an instant, rounded up, so that a wait never ends too early.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = (deadline - ContinuousClock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let most = Int64(Int32.max / 1000 - 1)
    return Int32(
      clamping: min(left.seconds, most) * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
  }
}
