import Foundation
import Interview
import Testing
import TestSupport
import Transcript

/// What an attacker, or bad luck, did to the files and the surroundings of a visit.
@Suite("Hostile files and surroundings")
struct AttackTests {
  private func begun(_ program: Program) throws -> (couple: String, code: String) {
    let invited = try program.run("invite", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(invited.output.utf8)) as? [String: Any])
    let couple = try #require(json["couple"] as? String)
    let code = try #require((json["visitCodes"] as? [String: String])?["a"])
    _ = try program.run("intake", "--visit-code", code, input: Data("yes\nyes\n".utf8))
    return (couple, code)
  }

  @Test("something else under the record's name costs no answer")
  func squatter() throws {
    let program = try Program()
    let (couple, code) = try begun(program)
    let squatter = "\(program.store)/\(couple)/intake-a-1.json"
    try FileManager.default.createDirectory(atPath: squatter, withIntermediateDirectories: false)
    _ = try program.run("couples")
    _ = try program.run("review", "list")
    try FileManager.default.removeItem(atPath: squatter)
    let again = try program.run("intake", "--visit-code", code, "--io", "jsonl")
    #expect(again.lines.contains { $0["id"] as? String == "welcome.alone" })
  }

  @Test("a journal that is changed while the visit runs does not shorten the record")
  func changedMeanwhile() throws {
    let program = try Program()
    let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) })
    let running = try program.start(["intake", "--io", "jsonl"])
    var end: [String: Any]?
    while let line = running.line() {
      if line["event"] as? String == "end" { end = line }
      guard line["event"] as? String == "ask", let id = line["id"] as? String else { continue }
      if id == "trust.need" {
        let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
        let path = "\(program.store)/\(couple)/intake-a-1.journal"
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: 900)
        try file.write(contentsOf: Data("X".utf8))
        try file.close()
      }
      running.send(line: answers[id] ?? "/skip")
    }
    #expect(running.finish().status == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(end?["transcript"] as? String)))
    let transcript = try Transcript(record: Array(data))
    #expect(transcript.outcome == .complete)
    #expect(transcript.intake.response(id: "words.brings") != nil)
  }

  @Test("a record copied to another couple is not taken for theirs")
  func copied() throws {
    let program = try Program()
    let first = try program.run("intake", "--answers", try program.file("a.yaml", yaml(troubled)))
    let couple = String(first.output.prefix { $0 != " " })
    let (other, _) = try begun(program)
    try FileManager.default.copyItem(
      atPath: "\(program.store)/\(couple)/intake-a-1.json",
      toPath: "\(program.store)/\(other)/intake-b-1.json")
    let shown = try program.run("review", "show", other)
    #expect(shown.status == 65)
    #expect(shown.errors.contains("another couple"))
  }

  @Test("an empty journal is a visit that has not begun")
  func emptyJournal() throws {
    let program = try Program()
    let invited = try program.run("invite", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(invited.output.utf8)) as? [String: Any])
    let couple = try #require(json["couple"] as? String)
    _ = FileManager.default.createFile(atPath: "\(program.store)/\(couple)/intake-a-1.journal", contents: Data())
    #expect(try program.run("couples").output.contains("a: not begun"))
    let begun = try program.run("intake", "--couple", couple, "--partner", "a", input: Data("no\n".utf8))
    #expect(begun.status == 0, "\(begun.errors)")
  }

  @Test("closed standard input and output do no harm to the journal", arguments: ["<&-", ">&-", "<&- >&- 2>&-"])
  func closed(_ redirection: String) throws {
    let program = try Program()
    let (couple, code) = try begun(program)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.environment = program.environment
    shell.arguments = [
      "-c",
      "printf 'yes\\n' | '\(buildFolder)/commonground' intake --visit-code \(code) --transcripts '\(program.store)' --io jsonl \(redirection)",
    ]
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(try program.run("couples").output.contains("\(couple)   a: under way"))
    let again = try program.run("intake", "--visit-code", code, "--io", "jsonl")
    #expect(again.lines.contains { $0["event"] as? String == "ask" })
  }

  @Test("a limit on the size of files is a full disk, said in a sentence")
  func fileLimit() throws {
    let program = try Program()
    let (_, code) = try begun(program)
    let errors = program.home.appendingPathComponent("said").path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.environment = program.environment
    shell.arguments = [
      "-c",
      "ulimit -f 24; yes /skip | head -n 200 | '\(buildFolder)/commonground' intake --visit-code \(code) --transcripts '\(program.store)' --io plain >/dev/null 2>'\(errors)'",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect([73, 0].contains(shell.terminationStatus), "\(shell.terminationStatus)")
    let again = try program.run("intake", "--visit-code", code, "--io", "jsonl")
    #expect(again.status == 0 && again.lines.contains { $0["event"] as? String == "ask" })
  }

  @Test(
    "data files that would never end are refused with line and reason",
    arguments: [
      "a0: &a0 [x, x]\na1: &a1 [*a0, *a0]\n? *a1\n: y\n",
      "format: commonground-interview/1\nid: x\nparts: &p\n  - [*p]\n",
    ])
  func endless(_ text: String) throws {
    let program = try Program()
    let result = try program.run("check", try program.file("x.yaml", text))
    #expect(result.status == 1)
    #expect(result.output.contains(#/x\.yaml:\d+:\d+: /#))
  }

  @Test("a very long guard is a fault")
  func longGuard() throws {
    let terms = Array(repeating: "one.question = yes", count: 20_000).joined(separator: " or\n              ")
    let program = try Program()
    let file = try program.file(
      "long.yaml",
      """
      format: commonground-interview/1
      id: x
      version: 1.0.0
      title: X
      start: one.question
      parts:
        - id: only
          title: Only
          states:
            one.question:
              ask: How?
              answer: {kind: yesno}
              next: end
            two:
              say: Hi.
              when: >-
                \(terms)
              next: end
            end: {final: complete, say: Bye.}
      """)
    let result = try program.run("check", file)
    #expect(result.status == 1 && result.output.contains("guard-syntax"))
  }

  @Test("escape sequences in a data file do not reach the terminal")
  func escapes() throws {
    let program = try Program()
    let result = try program.run("check", try program.file("e.yaml", "\"\\e[2Jkey\\u202E\": 1\n"))
    #expect(result.status == 1)
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test("a command in a file of answers is refused, not followed for ever", arguments: ["/repeat", "/back", "/review", "/why"])
  func commandInAnswers(_ command: String) throws {
    let program = try Program()
    let answers = troubled.map { $0.id == "couple.stage" ? ($0.id, command) : $0 }
    let result = try program.run("intake", "--answers", try program.file("a.yaml", yaml(answers)))
    #expect(result.status == 65, "\(result.errors)")
  }
}
