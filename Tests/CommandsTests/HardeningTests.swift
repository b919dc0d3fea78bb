import Foundation
import Testing
import TestSupport

/// What somebody with an account on the machine can get out of a visit that is going on.
@Suite("A running visit")
struct HardeningTests {
  /// Runs a shell script that starts the program as `$PROGRAM`, for an account other than root where that can be.
  ///
  /// Root may look at everything, so as root nothing of this could be seen.
  private func shell(_ program: Program, _ script: String) throws -> String {
    let folder = program.home.path
    // Where the tests are built need not be open to other accounts.
    let copy = "\(folder)/commonground"
    try FileManager.default.copyItem(atPath: "\(buildFolder)/commonground", toPath: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy)
    let file = try program.file("script.sh", script)
    let process = Process()
    if geteuid() == 0 {
      for path in [folder, file, copy] { chown(path, 65_534, 65_534) }
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments = ["--reuid", "65534", "--regid", "65534", "--clear-groups", "/bin/sh", file]
    } else {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [file]
    }
    process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin", "PROGRAM": copy]
    process.currentDirectoryURL = program.home
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return said
  }

  /// A visit with a secret in it, whose process is `$visit`; `tell` says something to it and waits until it is kept.
  private let visit = """
    mkfifo in
    "$PROGRAM" intake --transcripts store --io plain < in > out 2>&1 &
    visit=$!
    exec 9> in
    printf 'yes\\nyes\\nyes\\n3\\n2\\n1\\nSecretword of mine\\n' >&9
    for i in $(seq 200); do grep -q Secretword store/*/intake-a-1.journal 2>/dev/null && break; sleep 0.05; done

    """

  @Test("cannot be read, traced or dumped by another program of the same account")
  func inspection() throws {
    let said = try shell(
      try Program(),
      visit + """
        sleep 60 & other=$!
        look() { head -c 1 "/proc/$1/maps" > /dev/null 2>&1 && echo "$2: maps"; readlink "/proc/$1/exe" > /dev/null && echo "$2: exe"; ls "/proc/$1/fd" > /dev/null 2>&1 && echo "$2: fd"; }
        look $other other
        look $visit visit
        stat -c 'owner %u' /proc/$visit/mem
        grep 'Max core file size' /proc/$visit/limits
        kill $other $visit
        """)
    for part in ["maps", "exe", "fd"] {
      #expect(said.contains("other: \(part)"), "the test itself can look: \(said)")
      #expect(!said.contains("visit: \(part)"), "\(said)")
    }
    #expect(said.contains("owner 0"), "\(said)")
    #expect(said.contains(#/Max core file size +0 +0/#), "\(said)")
  }

  @Test("has nothing that was said in its arguments or environment, and makes files for its own account only")
  func traces() throws {
    let said = try shell(
      try Program(),
      "umask 0\n" + visit + """
        tr '\\0' ' ' < /proc/$visit/cmdline; echo
        find store -printf '%M %p\\n'
        find . -newer in -type f -not -path './store/*' -not -name out -not -name commonground -printf 'beside: %p\\n'
        grep -l Secretword /tmp/* 2> /dev/null | grep -v commonground-test
        exec 9>&-
        wait $visit
        """)
    #expect(said.contains("intake --transcripts store --io plain"), "\(said)")
    #expect(!said.contains("Secretword"), "\(said)")
    #expect(!said.contains("beside:"), "\(said)")
    let modes = said.split(separator: "\n").filter { $0.contains(" store") && !$0.contains("intake --") }.map { $0.prefix(10) }
    #expect(modes.count >= 4)
    for mode in modes { #expect(mode == "drwx------" || mode == "-rw-------", "\(said)") }
  }

  @Test("shows no piece of its memory when it crashes, and leaves no file behind")
  func crash() throws {
    // As it is run outside of tests: with whatever the language does about crashes of its own accord.
    let said = try shell(
      try Program(),
      visit + """
        ulimit -c unlimited 2> /dev/null
        kill -SEGV $visit
        wait $visit
        echo "status $?"
        cat out | tail -n +1 | grep -ciE 'register|backtrac|crashed' | sed 's/^/reports /'
        ls
        """)
    #expect(said.contains("status 139"), "\(said)")
    #expect(said.contains("reports 0"), "\(said)")
    #expect(!said.contains("core"), "\(said)")
  }
}
