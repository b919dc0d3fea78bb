import Conversation
import Foundation
import Interview
import Records
import Testing
import TestSupport
import Transcript

/// The clinic's command, and what becomes of what it says.
@Suite("The alert to staff")
struct StaffAlertTests {
  /// A program of the clinic's, and a config that names it.
  private func config(_ program: Program, _ script: String, timeout: Int = 5) throws -> String {
    let command = try program.file("tell-staff", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: command)
    return try program.file(
      "config.yaml", "format: commonground-config/1\nalert: {command: [\(command), --desk], timeout: \(timeout)}\n")
  }

  /// What the command wrote into a file of the test's folder.
  private func note(_ program: Program, _ name: String) -> String {
    (try? String(contentsOf: program.home.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  private func log(_ program: Program) -> String { note(program, ".local/state/commonground/log") }

  /// A visit that was cut off when staff were to be told: what the engine raised is in its journal, and no outcome.
  private func cutOff(_ program: Program, _ level: FlagLevel = .high) throws -> (couple: String, code: String) {
    let invited = try program.run("invite", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(invited.output.utf8)) as? [String: Any])
    let couple = try #require(json["couple"] as? String)
    let code = try #require((json["visitCodes"] as? [String: String])?["a"])
    _ = try program.run("intake", "--visit-code", code, input: Data("yes\nyes\nyes\n".utf8))
    let journal = try RecordStore(root: program.store).openJournal("intake-a-1.journal", couple: couple).journal
    let entry = Entry(time: "2026-11-22T10:00:00+00:00", event: .alert(level))
    try journal.append([try CanonicalJSON.compact(entry)])
    journal.close()
    return (couple, code)
  }

  private func alerts(_ program: Program, _ couple: String) throws -> [[String: Any]] {
    let shown = try program.run("review", "show", couple, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any], "\(shown.errors)")
    return try #require(json["alerts"] as? [[String: Any]])
  }

  /// The therapist's page as running text.
  private func page(_ program: Program, _ couple: String) throws -> String {
    try program.run("review", "show", couple).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("tells the command the couple's code, the partner and the level, and nothing else at all")
  func arguments() throws {
    let program = try Program()
    program.environment["SECRET"] = "never"
    let seen = program.home.appendingPathComponent("seen").path
    let config = try config(
      program,
      """
      { echo "args=$*"; /usr/bin/env | /usr/bin/sort; echo "cwd=$(pwd)"; echo "in=$(cat)"
        for file in /proc/$$/fd/*; do echo "fd=${file##*/} $(readlink "$file")"; done
        cut -d' ' -f5,6 /proc/$$/stat; echo "pid=$$"; tty; } > \(seen) 2>&1
      exit 0
      """)
    let (couple, code) = try cutOff(program)
    let result = try program.run("intake", "--visit-code", code, "--config", config)
    #expect(result.status == 0, "\(result.errors)")
    let said = note(program, "seen").split(separator: "\n").map(String.init)
    #expect(said.contains("args=--desk \(couple) a high"), "\(said)")
    #expect(said.contains("cwd=/") && said.contains("in=") && said.contains("not a tty"), "\(said)")
    let variables = said.filter { $0.contains(#/^[A-Z_]+=/#) }.map { String($0.prefix { $0 != "=" }) }
    #expect(Set(variables).subtracting(["PATH", "LANG", "PWD", "_", "OLDPWD", "SHLVL"]).isEmpty, "\(variables)")
    // Standard input, and what this script itself opened; the shell keeps a copy of what it redirected above 9.
    let files = said.filter { $0.hasPrefix("fd=") }
    #expect(!files.contains { $0.contains("journal") || $0.contains(program.store) }, "\(files)")
    #expect(files.contains("fd=0 /dev/null"), "\(files)")
    let pid = try #require(said.first { $0.hasPrefix("pid=") }?.dropFirst(4))
    #expect(said.contains("\(pid) \(pid)"), "a process group and a session of its own: \(said)")
    #expect(try alerts(program, couple).map { $0["outcome"] as? String } == ["sent"])
  }

  @Test("shows nothing of it to the visitor, whatever the command prints and does")
  func silent() throws {
    let program = try Program()
    let config = try config(program, "echo LOUD; echo LOUDER >&2; echo LOUDEST > /dev/tty; exit 3")
    let (couple, code) = try cutOff(program)
    let result = try program.run("intake", "--visit-code", code, "--config", config)
    for word in ["LOUD", "alert", "staff were", "exit status"] {
      #expect(!result.output.contains(word) && !result.errors.contains(word), "\(result.output) \(result.errors)")
    }
    let kept = try alerts(program, couple)
    #expect(kept.count == 1)
    #expect(kept.first?["outcome"] as? String == "failed" && kept.first?["exitStatus"] as? Int == 3)
    #expect(kept.first?["partner"] as? String == "a" && kept.first?["level"] as? String == "high")
    #expect(kept.first?["time"] as? String == "2026-11-22T10:00:00+00:00")
    #expect(try page(program, couple).contains("staff were NOT told: the alert command ended with exit status 3."))
    let list = try program.run("review", "list")
    #expect(list.output.hasPrefix("!") && list.output.contains("ALERT"), "\(list.output)")
    #expect(try !program.run("couples").output.contains("ALERT"))
    #expect(log(program) == "2026-11-22T10:00:00+00:00 alert \(couple) a high: failed, exit status 3\n")
  }

  @Test("stops a command that does not end, with all that it started, and the visitor waits for nothing")
  func slow() throws {
    let program = try Program()
    let config = try config(program, "sleep 300 & echo $! > \(program.home.path)/child; echo $$ > \(program.home.path)/own; sleep 300", timeout: 1)
    let (couple, code) = try cutOff(program)
    let running = try program.start(["intake", "--visit-code", code, "--config", config, "--io", "jsonl"])
    let clock = ContinuousClock()
    let asked = try clock.measure { _ = try #require(running.wait(for: "ask")) }
    #expect(asked < .seconds(20), "a question comes whatever the command does")
    #expect(running.finish().status == 0)
    #expect(try alerts(program, couple).first?["outcome"] as? String == "timed-out")
    for name in ["own", "child"] {
      let pid = try #require(Int(note(program, name).filter(\.isNumber)), "\(name)")
      // A killed child of the shell is left to whoever adopts orphans: it may be a zombie, and runs no more.
      let state = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8))?.split(separator: " ").dropFirst(2).first
      #expect(state == nil || state == "Z", "\(name) is \(state ?? "")")
    }
    #expect(log(program).hasSuffix("alert \(couple) a high: timed-out, stopped\n"))
  }

  @Test("notes a command that is not there, or that is killed")
  func broken() throws {
    let program = try Program()
    let (couple, code) = try cutOff(program)
    let missing = try program.file("c.yaml", "format: commonground-config/1\nalert: {command: [/nowhere/tell]}\n")
    #expect(try program.run("intake", "--visit-code", code, "--config", missing).status == 0)
    #expect(try alerts(program, couple).first?["errno"] as? Int == 2)
    let (other, second) = try cutOff(program, .some)
    let killed = try config(program, "kill -9 $$")
    #expect(try program.run("intake", "--visit-code", second, "--config", killed).status == 0)
    #expect(try alerts(program, other).first?["signal"] as? Int == 9)
    #expect(try alerts(program, other).first?["level"] as? String == "some")
  }

  @Test("keeps that none is set up, and asks for no attention over it")
  func notSetUp() throws {
    let program = try Program()
    let (couple, code) = try cutOff(program)
    #expect(try program.run("intake", "--visit-code", code).status == 0)
    #expect(try alerts(program, couple).first?["outcome"] as? String == "not-set-up")
    #expect(try page(program, couple).contains("no `alert` is set up"))
    #expect(try !program.run("review", "list").output.contains("ALERT"))
  }

  @Test("is sent again after a power cut, and not once it is known what came of it")
  func again() throws {
    let program = try Program()
    let config = try config(program, "echo told >> \(program.home.path)/told; sleep 2")
    let (couple, code) = try cutOff(program)
    let running = try program.start(["intake", "--visit-code", code, "--config", config, "--io", "jsonl"])
    _ = running.wait(for: "ask")
    for _ in 0..<200 where note(program, "told").isEmpty { usleep(20_000) }
    running.kill()
    #expect(try alerts(program, couple).first?["outcome"] as? String == "not-known")
    #expect(try program.run("review", "list").output.contains("ALERT"))
    for _ in 0..<2 { #expect(try program.run("intake", "--visit-code", code, "--config", config).status == 0) }
    #expect(note(program, "told") == "told\ntold\n")
    #expect(try alerts(program, couple).map { $0["outcome"] as? String } == ["sent"])
  }

  @Test("is sent once where somebody tells of danger, and never in a rehearsal or a replay")
  func danger() throws {
    let program = try Program()
    let config = try config(program, "echo \"$*\" >> \(program.home.path)/told")
    let answers = yaml(troubled.map { ($0.id, $0.id == "safety.fear" ? "often" : $0.typed) })
    let file = try program.file("a.yaml", answers)
    let rehearsed = try program.run("interview", "try", "--answers", file, "--config", config)
    #expect(rehearsed.status == 0, "\(rehearsed.errors)")
    #expect(note(program, "told").isEmpty, "a rehearsal told somebody")
    let first = try program.run("intake", "--answers", file, "--config", config)
    #expect(first.status == 0, "\(first.errors)")
    let couple = String(first.output.prefix { $0 != " " })
    #expect(note(program, "told") == "--desk \(couple) a high\n", "once, and not for the dry run before it")
    #expect(try alerts(program, couple).map { $0["outcome"] as? String } == ["sent"])
    let replayed = try program.start(["replay", "--config", config, "\(program.store)/\(couple)/intake-a-1.json"]).finish()
    #expect(replayed.status == 0, "\(replayed.output)")
    #expect(note(program, "told") == "--desk \(couple) a high\n")
    #expect(try !program.run("couples").output.contains("staff"), "the front desk's list does not tell of it")
  }

  @Test("is tried by `alert test`, which says what came of it and touches no couple")
  func tried() throws {
    let program = try Program()
    let good = try program.run("alert", "test", "--config", try config(program, "echo \"hello $*\""))
    #expect(good.status == 0 && good.output.contains("hello --desk TEST00 a high"), "\(good.output) \(good.errors)")
    let bad = try program.run("alert", "test", "--config", try config(program, "exit 7"))
    #expect(bad.status == 1 && bad.output.contains("exit status 7"))
    let slow = try program.run("alert", "test", "--config", try config(program, "sleep 60", timeout: 1))
    #expect(slow.status == 1 && slow.output.contains("did not end within 1 second and"))
    let none = try program.run("alert", "test")
    #expect(none.status == 64 && none.errors.contains("No alert is set up"))
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test("has a log for its owner only, that does not grow without end and never disturbs a visit")
  func logFile() throws {
    let program = try Program()
    let folder = program.home.appendingPathComponent(".local/state/commonground")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(repeating: 0x61, count: 1 << 20).write(to: folder.appendingPathComponent("log"))
    let (couple, code) = try cutOff(program)
    #expect(try program.run("intake", "--visit-code", code).status == 0)
    #expect(log(program) == "2026-11-22T10:00:00+00:00 alert \(couple) a high: not-set-up\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent("log").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("log.1").path))
    // A link in its place leads nowhere, and a folder is no log: the visit goes on.
    for replace in [true, false] {
      try FileManager.default.removeItem(at: folder.appendingPathComponent("log"))
      let victim = try program.file("victim", "untouched")
      if replace {
        try FileManager.default.createSymbolicLink(atPath: folder.appendingPathComponent("log").path, withDestinationPath: victim)
      } else {
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("log"), withIntermediateDirectories: false)
      }
      let (_, code) = try cutOff(program)
      #expect(try program.run("intake", "--visit-code", code).status == 0)
      #expect(note(program, "victim") == "untouched")
    }
  }
}
