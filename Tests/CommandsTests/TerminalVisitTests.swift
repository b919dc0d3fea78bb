import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

/// Whole visits by somebody at a real terminal.
@Suite("At a terminal", .serialized)
struct TerminalVisitTests {
  private func begin(_ program: Program, _ arguments: [String] = []) throws -> Pty {
    try Pty(
      "commonground", ["intake", "--transcripts", program.store] + arguments,
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
  }

  /// Types `answers` until the visit ends or `last` is asked.
  private func answer(_ pty: Pty, _ answers: [StateID: String], until last: StateID? = nil) throws {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    while visit.conversation.outcome == nil, let id = visit.asking, id != last {
      // The screen waits for Enter where a text would scroll away; only a question has this prompt.
      var tries = 0
      while !pty.wait(for: "> ", seconds: 1), tries < 20 {
        if pty.shown.contains("Press Enter") { pty.type("\r") }
        tries += 1
      }
      let typed = answers[id] ?? "/skip"
      pty.type(typed + "\r")
      visit.type(typed)
    }
  }

  private func couple(_ program: Program) throws -> String {
    try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
  }

  private func events(_ path: String) throws -> [Event] {
    try Transcript(record: Array(try Data(contentsOf: URL(fileURLWithPath: path)))).events
  }

  @Test("two partners, one after the other, come out as from files: the same transcripts and drafts")
  func whole() throws {
    let program = try Program()
    let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) })
    let pty = try begin(program)
    try answer(pty, answers)
    #expect(pty.wait(for: "Thank you for your time"))
    if !pty.wait(for: "over the keyboard", seconds: 2) { pty.type("\r") }
    #expect(pty.shown.contains("> ") || pty.wait(for: "> "))
    pty.type("yes\r")
    #expect(pty.wait(for: "\u{1B}[3J"), "the scrollback was not wiped")
    #expect(pty.wait(for: "Welcome to our practice"))
    #expect(!pty.shown.contains("messages in spring"))
    try answer(pty, answers)
    #expect(pty.wait(for: "Thank you for your time"))
    #expect(pty.end() == 0)

    let code = try couple(program)
    let other = try Program()
    let file = try other.file("a.yaml", yaml(troubled))
    #expect(try other.run("intake", "--answers", file).status == 0)
    let otherCode = try couple(other)
    #expect(try other.run("intake", "--couple", otherCode, "--partner", "b", "--answers", file).status == 0)
    for partner in Partner.allCases {
      let name = "intake-\(partner.rawValue)-1.json"
      #expect(try events("\(program.store)/\(code)/\(name)") == events("\(other.store)/\(otherCode)/\(name)"))
    }
    let drafts = try program.run("review", "show", code, "--json").output
    let otherDrafts = try other.run("review", "show", otherCode, "--json").output
    #expect(drafts.contains("trust"))
    // The clock of the terminal's visit is the same fixed one.
    #expect(drafts.replacing(code, with: "X") == otherDrafts.replacing(otherCode, with: "X"))
  }

  @Test("a visitor leaves fast, comes back with the code, and nobody goes on without it")
  func leavesAndReturns() throws {
    let program = try Program()
    let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) })
    let pty = try begin(program)
    try answer(pty, answers, until: "words.outcome")
    _ = pty.rest()
    pty.type("half a sent\u{18}")
    #expect(pty.wait(for: "\u{1B}[3J"))
    #expect(!pty.rest().contains("visit code"))
    #expect(pty.end() == 0)
    #expect(pty.settings == Pty.usual)

    let code = try couple(program)
    let stranger = try begin(program, ["--couple", code, "--partner", "a"])
    #expect(stranger.wait(for: "type your visit code"))
    #expect(stranger.wait(for: "> "))
    stranger.type("\(code)-AAAAAA\r")
    #expect(stranger.wait(for: "does not fit"))
    #expect(stranger.end() == 77)

    let file = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(code)/couple.json"))
    let codes = (try JSONSerialization.jsonObject(with: file) as? [String: Any])?["visitCodes"] as? [String: String]
    let back = try begin(program, ["--visit-code", (codes?["a"] ?? "").lowercased()])
    #expect(back.wait(for: "Welcome back"))
    #expect(back.wait(for: "what would be different between you"))
    #expect(back.wait(for: "> "))
    back.type("\u{4}")
    #expect(back.end() == 0)
  }

  @Test("Ctrl-C asks first, and Ctrl-Z and Ctrl-\\ do nothing")
  func keys() throws {
    let program = try Program()
    let pty = try begin(program)
    try answer(pty, [:], until: "welcome.consent")
    while !pty.wait(for: "do you agree to go on", seconds: 1) { pty.type("\r") }
    #expect(pty.wait(for: "> "))
    pty.type("\u{1A}\u{1C}\u{3}")
    #expect(pty.wait(for: "Stop here?"))
    #expect(pty.wait(for: "> "))
    pty.type("no\r")
    #expect(pty.wait(for: "do you agree to go on"))
    #expect(pty.wait(for: "> "))
    pty.type("\u{3}")
    #expect(pty.wait(for: "Stop here?"))
    #expect(pty.wait(for: "> "))
    pty.type("yes\r")
    #expect(pty.end() == 130)
    #expect(pty.settings == Pty.usual)
  }
}
