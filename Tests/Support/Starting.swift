import Glibc
import Synchronization

public struct CannotStart: Error { public var errno: Int32 }

/// Two pipes that no other child inherits: while one is open elsewhere, its reader never sees the end.
func twoPipes() throws -> (toChild: [Int32], fromChild: [Int32]) {
  var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
  guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw CannotStart(errno: errno) }
  for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  return (toChild, fromChild)
}

/// Held from the making of a pipe until its program has started, since the two are not one step.
let starting = Mutex(())

/// The folder in which the tests and the programs are built.
public var buildFolder: String {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &path, path.count)
  let own = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  return "/\(own.split(separator: "/").dropLast().joined(separator: "/"))"
}

/// Starts a program that is built beside the tests.
///
/// - Parameter files: Says what its standard input and output are.
func startProgram(
  _ name: String, _ arguments: [String], environment: [String],
  files: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  let program = "\(buildFolder)/\(name)"

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  files(&actions)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A session of its own: the first terminal that it opens becomes its controlling one.
  posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID

  var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  var envp: [UnsafeMutablePointer<CChar>?] =
    (environment + ["SWIFT_BACKTRACE=enable=no"]).map { strdup($0) } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var child: pid_t = 0
  let code = posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
  guard code == 0 else { throw CannotStart(errno: code) }
  return child
}
