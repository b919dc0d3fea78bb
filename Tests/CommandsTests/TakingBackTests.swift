import Conversation
import Foundation
import Glibc
import Interview
import Records
import Testing
import TestSupport
import Transcript

/// `/withdraw`, as a visitor types it.
@Suite("A visitor takes a visit back at the kiosk")
struct TakingBackAtTheKioskTests {
  private let secret = "ladder in spring"

  private func invited(_ program: Program) throws -> (code: String, own: String) {
    let json = try object(try program.run("invite", "--json").output)
    let codes = try #require(json["visitCodes"] as? [String: String])
    return (try #require(json["couple"] as? String), try #require(codes["a"]))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func names(_ program: Program, _ code: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(code)").sorted()
  }

  /// Whether anything in a couple's folder holds these words.
  private func isKept(_ words: String, _ program: Program, _ code: String) throws -> Bool {
    try names(program, code).contains { name in
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(code)/\(name)"))) ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains(words)
    }
  }

  /// Begins a visit and says what is secret in it; it waits for an answer.
  private func begun(_ program: Program, _ own: String) throws -> Program.Running {
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    for typed in ["yes", "yes", "yes", "3", "2", "5", "The green \(secret)"] { running.send(line: typed) }
    while let ask = running.wait(for: "ask"), ask["id"] as? String != "words.outcome" {}
    return running
  }

  /// Holds off whoever replaces or erases a couple's files, until it is let go.
  private func hold(_ program: Program, _ code: String) throws -> Int32 {
    let folder = open("\(program.store)/\(code)", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try #require(folder >= 0 && flock(folder, LOCK_EX) == 0)
    return folder
  }

  private let erased = ["couple.json", "intake-a-withdrawn.json"]

  @Test("says so in the last line, with no transcript, and keeps the fact as the command does")
  func lines() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    let running = try begun(program, own)
    #expect(try isKept(secret, program, code))
    running.send(line: "/withdraw")
    #expect((running.wait(for: "say")?["text"] as? String)?.contains("take this visit back?") == true)
    running.send(line: "perhaps")
    #expect((running.wait(for: "say")?["text"] as? String)?.contains("take this visit back?") == true)
    running.send(line: "no")
    #expect((running.wait(for: "say")?["text"] as? String)?.contains("Nothing was erased") == true)
    #expect(running.wait(for: "ask")?["id"] as? String == "words.outcome")
    running.send(line: "/withdraw")
    running.send(line: "yes")
    _ = running.wait(for: "say")
    let said = running.wait(for: "say")?["text"] as? String ?? ""
    #expect(said.contains("All that you typed here is erased") && said.contains("988"), "\(said)")
    // What the visitor reads is so by then.
    #expect(try names(program, code) == erased)
    let end = try #require(running.wait(for: "end"))
    #expect(end["outcome"] as? String == "withdrawn" && end["transcript"] as? String == "")
    #expect(end["couple"] as? String == code && end["partner"] as? String == "a")
    #expect(running.finish().status == 0)

    let kept = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(code)/intake-a-withdrawn.json"))
    let other = try Program()
    let (otherCode, otherOwn) = try invited(other)
    try begun(other, otherOwn).kill()
    #expect(try other.run("withdraw", "--visit-code", otherOwn, "--yes").status == 0)
    let byCommand = try String(contentsOfFile: "\(other.store)/\(otherCode)/intake-a-withdrawn.json", encoding: .utf8)
    #expect(String(decoding: kept, as: UTF8.self) == byCommand.replacing(otherCode, with: code))
    for command in [["couples"], ["review", "list"], ["couples", "--json"], ["review", "show", code], ["review", "show", code, "--json"]] {
      let shown = try program.start(command).finish()
      let expected = try other.start(command.map { $0 == code ? otherCode : $0 }).finish()
      #expect(shown.output == expected.output.replacing(otherCode, with: code), "\(command)")
      #expect(shown.status == expected.status && !shown.output.contains(secret))
    }
    let refused = try program.run("intake", "--visit-code", own, "--io", "jsonl")
    #expect(refused.status == 77 && refused.errors.contains("taken back"))
    let anew = try object(try program.run("invite", "--couple", code, "--partner", "a", "--json").output)
    let new = try #require((anew["visitCodes"] as? [String: String])?["a"])
    #expect(try program.run("couples").output.contains("a: not begun"))
    let again = try begun(program, new)
    again.send(line: "/pause")
    #expect(again.finish().status == 0)
    #expect(try isKept(secret, program, code))
  }

  @Test("kill -9 between the yes and the erasing: it counts, and the next opening erases", arguments: [
    ["couples"], ["review", "list"], ["review", "show"], ["intake"], ["withdraw"], ["invite"], ["report"],
  ])
  func killed(_ command: [String]) throws {
    let program = try Program()
    let (code, own) = try invited(program)
    let running = try begun(program, own)
    let folder = try hold(program, code)
    running.send(line: "/withdraw")
    running.send(line: "yes")
    let deadline = ContinuousClock.now + .seconds(10)
    while try !isKept(#""outcome":"withdrawn""#, program, code), ContinuousClock.now < deadline { usleep(1000) }
    running.kill()
    close(folder)
    #expect(try names(program, code) == ["couple.json", "intake-a-1.journal"], "the erasing had begun already")
    #expect(try isKept(secret, program, code))
    program.environment["COMMONGROUND_NOW"] = "2026-11-29T10:00:00+00:00"
    var arguments = command
    if ["show", "report"].contains(command.last) { arguments.append(code) }
    if command == ["report"] { arguments += ["--for", "therapist", "--format", "markdown"] }
    if command == ["invite"] { arguments += ["--couple", code, "--partner", "a"] }
    if ["intake", "withdraw"].contains(command[0]) { arguments += ["--visit-code", own] }
    let result = try program.start(arguments).finish()
    #expect(!result.output.contains(secret))
    #expect(try names(program, code) == erased, "\(command) \(result.errors)")
    let kept = try object(String(contentsOfFile: "\(program.store)/\(code)/intake-a-withdrawn.json", encoding: .utf8))
    let withdrawal = try #require((kept["withdrawals"] as? [[String: Any]])?.first)
    #expect(withdrawal["time"] as? String == "2026-11-22T10:00:00+00:00" && withdrawal["by"] as? String == "visitor")
  }

  @Test("where it cannot be erased at once, the visitor is told so and not that it is gone; it counts all the same")
  func notErased() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    let running = try begun(program, own)
    let folder = try hold(program, code)
    running.send(line: "/withdraw")
    running.send(line: "yes")
    _ = running.wait(for: "say")
    #expect((running.wait(for: "say")?["text"] as? String)?.contains("could not erase all of it just now") == true)
    let end = try #require(running.wait(for: "end"))
    #expect(end["outcome"] as? String == "withdrawn" && end["transcript"] as? String == "")
    #expect(running.finish().status == 73)
    // Nothing can be erased still, and nothing is shown.
    #expect(try program.run("couples").output.contains("a: withdrawn"))
    let page = try program.run("review", "show", code)
    #expect(!page.output.contains(secret))
    close(folder)
    #expect(try program.run("couples").output.contains("a: withdrawn"))
    #expect(try names(program, code) == erased)
  }

  @Test("where it cannot be erased at once, the screen is wiped all the same")
  func notErasedAtATerminal() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    try begun(program, own).kill()
    let pty = try Pty(
      "commonground", ["intake", "--transcripts", program.store, "--visit-code", own],
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
    #expect(pty.wait(for: "what would be different between you"))
    #expect(pty.wait(for: "> "))
    let folder = try hold(program, code)
    defer { close(folder) }
    pty.type("/withdraw\r")
    #expect(pty.wait(for: "take this visit back?"))
    #expect(pty.wait(for: "> "))
    pty.type("yes\r")
    #expect(pty.wait(for: "\u{1B}[3J"), "the scrollback was not wiped")
    #expect(pty.wait(for: "could not erase all of it"))
    #expect(pty.end() == 73)
    #expect(pty.shown.contains("988") && !pty.shown.contains("All that you typed here is erased"))
  }

  @Test("in another visit of somebody who was not alone, both are erased")
  func secondVisit() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    let answers = troubled.filter { !$0.id.hasPrefix("safety.") && $0.id != "you.now" }
      .map { $0.id == "welcome.alone" ? ($0.id, "no") : $0 }
    #expect(try program.run("intake", "--visit-code", own, "--answers", try program.file("a.yaml", yaml(answers))).status == 0)
    #expect(try names(program, code) == ["couple.json", "intake-a-1.json"])
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    #expect(running.wait(for: "ask")?["id"] as? String == "welcome.alone")
    #expect(try names(program, code) == ["couple.json", "intake-a-1.json", "intake-a-2.journal"])
    running.send(line: "/withdraw")
    running.send(line: "yes")
    #expect(running.wait(for: "end")?["outcome"] as? String == "withdrawn")
    #expect(running.finish().status == 0)
    #expect(try names(program, code) == erased)
  }

  @Test("an alert that is under way reaches staff, and nothing of the visit is kept after it")
  func alert() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    let command = try program.file("tell-staff", "#!/bin/sh\nsleep 1\necho \"$*\" > '\(program.home.path)/told'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: command)
    let config = try program.file("config.yaml", "format: commonground-config/1\nalert: {command: [\(command)], timeout: 10}\n")
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl", "--config", config])
    for typed in ["yes", "yes", "yes", "call the police", "/withdraw", "yes"] { running.send(line: typed) }
    #expect(running.wait(for: "end")?["outcome"] as? String == "withdrawn")
    #expect(running.finish().status == 0)
    #expect(try String(contentsOfFile: "\(program.home.path)/told", encoding: .utf8) == "\(code) a high\n")
    #expect(try names(program, code) == erased)
  }

  @Test("a rehearsal ends with it and has nothing to erase")
  func rehearsal() throws {
    let program = try Program()
    let result = try program.run("interview", "try", "--io", "jsonl", input: Data("yes\n/withdraw\nyes\n".utf8))
    #expect(result.status == 0 && result.lines.last?["outcome"] as? String == "withdrawn", "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test("no interview decides it: it is no end that a file may name")
  func noFinal() throws {
    let program = try Program()
    let made = try program.file("x.yaml", "")
    try FileManager.default.removeItem(atPath: made)
    #expect(try program.run("interview", "new", made).status == 0)
    let text = try String(contentsOfFile: made, encoding: .utf8)
    #expect(text.contains("final: declined"))
    let faulty = try program.file("y.yaml", text.replacing("final: declined", with: "final: withdrawn"))
    let result = try program.run("interview", "check", faulty)
    #expect(result.status != 0 && (result.output + result.errors).contains("withdrawn"))
  }

  @Test("at a terminal: asked back, the screen wiped, the last words alone on it")
  func terminal() throws {
    let program = try Program()
    let (code, own) = try invited(program)
    try begun(program, own).kill()
    let pty = try Pty(
      "commonground", ["intake", "--transcripts", program.store, "--visit-code", own],
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
    #expect(pty.wait(for: "what would be different between you"))
    #expect(pty.wait(for: "> "))
    pty.type("/withd\t\r")
    #expect(pty.wait(for: "take this visit back?"))
    #expect(pty.wait(for: "> "))
    pty.type("\r")
    #expect(pty.wait(for: "take this visit back?"), "Enter alone is no answer")
    #expect(pty.wait(for: "> "))
    pty.type("yes\r")
    #expect(pty.wait(for: "\u{1B}[3J"), "the scrollback was not wiped")
    #expect(pty.wait(for: "is erased"))
    #expect(pty.end() == 0)
    #expect(pty.shown.contains("988") && !pty.shown.contains("visit code"))
    #expect(pty.settings == Pty.usual)
    #expect(try names(program, code) == erased)
  }

  @Test("typed where a long text waits for Enter, it is asked when all was shown, and a no has missed nothing")
  func whileWaiting() throws {
    let program = try Program()
    let (_, own) = try invited(program)
    let pty = try Pty(
      "commonground", ["intake", "--transcripts", program.store, "--visit-code", own],
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
    #expect(pty.wait(for: "Press Enter"))
    pty.type("/withdraw\r")
    while !pty.wait(for: "do you agree to go on", seconds: 1), pty.shown.contains("Press Enter") { pty.type("\r") }
    #expect(pty.wait(for: "take this visit back?"))
    #expect(pty.wait(for: "> "))
    pty.type("no\r")
    #expect(pty.wait(for: "Nothing was erased"))
    #expect(pty.wait(for: "do you agree to go on"))
  }
}
