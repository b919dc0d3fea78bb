import Glibc
import Synchronization

/// How the terminal handles keys, taken over for line editing and given back on every way out.
///
/// The settings stay for the whole session, and not for one prompt only: keys that are pressed
/// between two questions show up nowhere.
enum TerminalSettings {
  /// The address of the settings as they were found, or 0. They are never freed, because a crash
  /// handler reads them.
  private static let found = Atomic<UInt>(0)
  private static let hasBracketedPaste = Atomic<Bool>(false)
  /// The address of what handled each signal before, or 0.
  private static let crashHandlers = Atomic<UInt>(0)
  private static let watchesExit = Atomic<Bool>(false)

  /// - Parameter bracketedPaste: Whether to ask the terminal to mark what is pasted.
  /// - Throws: `notATerminal`, `cannotPrepare`.
  static func takeOver(bracketedPaste: Bool) throws(TerminalError) {
    guard found.load(ordering: .sequentiallyConsistent) == 0 else { return }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .notATerminal }
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    kept.initialize(to: settings)
    restoreOnEveryWayOut()
    found.store(UInt(bitPattern: kept), ordering: .sequentiallyConsistent)

    // Ctrl-S freezes the screen until IXON is off. Ctrl-C stays a signal.
    settings.c_iflag &= ~tcflag_t(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP | INPCK)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      func set(_ index: Int32, _ value: UInt8) {
        if characters.indices.contains(Int(index)) { characters[Int(index)] = value }
      }
      set(VMIN, 1)
      set(VTIME, 0)
      set(VQUIT, 0)
      set(VSUSP, 0)
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0 else {
      let code = errno
      restore()
      throw .cannotPrepare(errno: code)
    }
    if bracketedPaste {
      hasBracketedPaste.store(true, ordering: .sequentiallyConsistent)
      send("\u{1B}[?2004h")
    }
  }

  /// Gives the terminal back as it was found. Safe at any time, in a signal handler too.
  static func restore() {
    let address = found.exchange(0, ordering: .sequentiallyConsistent)
    guard let kept = UnsafeMutablePointer<termios>(bitPattern: address) else { return }
    if hasBracketedPaste.exchange(false, ordering: .sequentiallyConsistent) {
      send("\u{1B}[?2004l")
    }
    tcsetattr(STDIN_FILENO, TCSANOW, kept)
  }

  private static func send(_ sequence: StaticString) {
    _ = write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }

  private static func restoreOnEveryWayOut() {
    guard !watchesExit.exchange(true, ordering: .sequentiallyConsistent) else { return }
    // Touch it first: a global's lazy initialiser must not run inside a handler.
    _ = hasBracketedPaste.load(ordering: .sequentiallyConsistent)
    atexit { TerminalSettings.restore() }
    let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    before.initialize(repeating: sigaction(), count: 65)
    crashHandlers.store(UInt(bitPattern: before), ordering: .sequentiallyConsistent)
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        TerminalSettings.restore()
        TerminalSettings.handBack(number)
      }
      sigaction(number, &action, before + Int(number))
    }
  }

  /// Puts the handler back that was there before ours. What failed fails again when ours returns,
  /// and then that one has its say: the system's, or a backtracer's.
  private static func handBack(_ number: Int32) {
    let address = crashHandlers.load(ordering: .sequentiallyConsistent)
    guard let before = UnsafeMutablePointer<sigaction>(bitPattern: address) else { return }
    sigaction(number, before + Int(number), nil)
  }
}
