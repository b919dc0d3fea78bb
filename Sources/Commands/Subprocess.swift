import CProcess
import Conversation
import Glibc

/// Another program, run so that it learns nothing but its arguments and can do nothing to the visit.
///
/// It has an environment of PATH and LANG, `/` as its folder, nothing to read, none of our open files and no terminal,
/// and heads a session and a process group of its own.
struct Subprocess: Sendable {
  /// What becomes of what the program prints.
  enum Output: Sendable { case discarded, shown }

  /// The program by its whole path, and its arguments.
  var command: [String]
  var output = Output.discarded

  /// Runs it to its end, or until its time is over: then it and all that it started are killed.
  ///
  /// Blocks for at most `limit`, and for as long as a killed program takes to be gone.
  func run(for limit: Duration) -> AlertOutcome {
    let end = ContinuousClock.now + limit
    let child: pid_t
    switch start() {
    case .success(let started): child = started
    case .failure(let error): return .failed(.notStarted(errno: Int(error.errno)))
    }
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return Self.outcome(status) }
      if ended < 0, errno != EINTR { return .failed(.notStarted(errno: Int(errno))) }
      guard ContinuousClock.now < end else { break }
      usleep(10_000)
    }
    // Not reaped yet, so the number is still its own.
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return .timedOut
  }

  private static func outcome(_ status: Int32) -> AlertOutcome {
    let signal = status & 0x7F
    if signal != 0 { return .failed(.signal(Int(signal))) }
    let code = (status >> 8) & 0xFF
    return code == 0 ? .sent : .failed(.exitStatus(Int(code)))
  }

  private struct StartError: Error { var errno: Int32 }

  private func start() -> Result<pid_t, StartError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if output == .discarded {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // Our own files are closed on exec anyway. This also holds for what a library may open.
    cprocess_close_from(&actions, STDERR_FILENO + 1)
    cprocess_begin_in(&actions, "/")

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, cprocess_new_session() | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    guard let program = command.first else { return .failure(StartError(errno: ENOENT)) }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, &arguments, &variables)
    return code == 0 ? .success(child) : .failure(StartError(errno: code))
  }

  /// The usual folders, whatever the one who started us had; the language of the account.
  private static var environment: [String] {
    ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=\(Surroundings.variable("LANG") ?? "C.UTF-8")"]
  }
}
