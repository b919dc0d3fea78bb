import Glibc
import Interview

/// Asks for a passphrase at the person's own terminal, without showing what is typed, even where
/// standard input and output are files.
///
/// - Parameters:
///   - prompt: One short line.
///   - limit: The most characters (Unicode scalars) to accept.
/// - Returns: `line`, or why there is none: `interrupted`, `terminated`, `endOfInput`, `tooLong`,
///   `notText`.
/// - Throws: `notATerminal` where there is no person, `cannotPrepare`, `cannotWrite`.
@MainActor
public func askSecret(prompt: String, limit: Int = 1000) throws(TerminalError) -> LineEvent {
  let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
  guard terminal >= 0 else { throw .notATerminal }
  defer { close(terminal) }
  var found = termios()
  guard tcgetattr(terminal, &found) == 0 else { throw .notATerminal }
  let reader = try LineReader(descriptor: terminal, limit: limit)
  var hidden = found
  hidden.c_lflag &= ~tcflag_t(ECHO)
  hidden.c_lflag |= tcflag_t(ICANON | ISIG)
  hidden.c_iflag |= tcflag_t(ICRNL)
  guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else { throw .cannotPrepare(errno: errno) }
  defer { tcsetattr(terminal, TCSAFLUSH, &found) }
  let output = Output(
    descriptor: terminal, style: TerminalStyle(environment: [:], isTerminal: true, plain: true))
  try output.write(sanitizedLine(prompt))
  let event = reader.next()
  try output.write("\n")
  return event
}
