import Glibc

struct CannotStart: Error { var errno: Int32 }

/// Starts the probe, which is built beside the test program.
///
/// - Parameter files: Says what its standard input and output are.
func start(
  _ arguments: [String], environment: [String],
  files: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  var path = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &path, path.count)
  let own = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  let probe = "/\(own.split(separator: "/").dropLast().joined(separator: "/"))/TerminalProbe"

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  files(&actions)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A session of its own: the first terminal that it opens becomes its controlling one.
  posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID

  var argv: [UnsafeMutablePointer<CChar>?] = ([probe] + arguments).map { strdup($0) } + [nil]
  var envp: [UnsafeMutablePointer<CChar>?] =
    (environment + ["SWIFT_BACKTRACE=enable=no"]).map { strdup($0) } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var child: pid_t = 0
  let code = posix_spawn(&child, probe, &actions, &attributes, &argv, &envp)
  guard code == 0 else { throw CannotStart(errno: code) }
  return child
}
