import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("Whoever was not alone is asked again with the same code")
struct NotAloneTests {
  private let notAlone = troubled.filter { !$0.id.hasPrefix("safety.") && $0.id != "you.now" }
    .map { $0.id == "welcome.alone" ? ($0.id, "no") : $0 }

  /// A couple of whom a was not alone, and a's visit code.
  private func couple(_ program: Program) throws -> (code: String, own: String) {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try program.run("invite", "--json").output.utf8)) as? [String: Any])
    let own = try #require((json["visitCodes"] as? [String: String])?["a"])
    let answers = try program.file("not-alone.yaml", yaml(notAlone))
    let result = try program.run("intake", "--visit-code", own, "--answers", answers)
    #expect(result.status == 0 && result.output.contains("complete-not-alone"), "\(result.errors)")
    return (try #require(json["couple"] as? String), own)
  }

  private func names(_ program: Program, _ code: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(code)").sorted()
  }

  private func record(_ program: Program, _ code: String, _ name: String) throws -> Transcript {
    try Transcript(record: Array(try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(code)/\(name)"))))
  }

  /// Answers what is asked, from what a person with much on the mind would say; the ids asked.
  private func talk(
    _ running: Program.Running, alone: String, until last: StateID? = nil
  ) -> (asked: [StateID], end: [String: Any]?) {
    var asked: [StateID] = []
    let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) })
    while let line = running.line() {
      if line["event"] as? String == "end" { return (asked, line) }
      guard line["event"] as? String == "ask", let id = line["id"] as? String else { continue }
      asked.append(id)
      if id == last { return (asked, nil) }
      running.send(line: id == "welcome.alone" ? alone : answers[id] ?? "/skip")
    }
    return (asked, nil)
  }

  @Test("another day, alone: only what was left out is asked, and the visit is complete")
  func alone() throws {
    let program = try Program()
    let (code, own) = try couple(program)
    let before = try program.run("review", "show", code).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(before.contains("not asked: not alone; can be asked again with the same code"))
    program.environment["COMMONGROUND_NOW"] = "2026-11-29T10:00:00+00:00"
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    let (asked, end) = talk(running, alone: "yes")
    #expect(running.finish().status == 0)
    #expect(end?["outcome"] as? String == "complete")
    #expect(asked.first == "welcome.alone" && asked.last == "close.staff")
    #expect(asked.dropFirst().dropLast().allSatisfy { $0.hasPrefix("safety.") || $0 == "you.now" }, "\(asked)")
    #expect(try names(program, code) == ["couple.json", "intake-a-1.json", "intake-a-2.json"])
    let (first, second) = (try record(program, code, "intake-a-1.json"), try record(program, code, "intake-a-2.json"))
    #expect(second.header.visit == 2 && second.header.takenOver == first.entries.count)
    #expect(Array(second.entries.prefix(first.entries.count)) == first.entries)
    let shown = try program.run("review", "show", code).output
    #expect(shown.contains("Partner a: complete, 2026-11-29"))
    #expect(try program.run("intake", "--visit-code", own).status == 77)
    // A replay takes both visits.
    #expect(try program.run("replay", "\(program.store)/\(code)/intake-a-2.json").status == 0)
  }

  @Test("not alone again: nothing is lost, and it can be tried once more")
  func notAloneAgain() throws {
    let program = try Program()
    let (code, own) = try couple(program)
    let goals = try goalTexts(program, code)
    for visit in 2...3 {
      let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
      let (asked, end) = talk(running, alone: "no")
      _ = running.finish()
      #expect(asked == ["welcome.alone", "close.staff"])
      #expect(end?["outcome"] as? String == "complete-not-alone")
      #expect(try names(program, code).contains("intake-a-\(visit).json"))
      #expect(try goalTexts(program, code) == goals)
    }
  }

  private func goalTexts(_ program: Program, _ code: String) throws -> [String] {
    let json = try JSONSerialization.jsonObject(
      with: Data(try program.run("review", "show", code, "--json").output.utf8)) as? [String: Any]
    return (json?["goals"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
  }

  @Test("kill -9 at any place loses nothing, and the drafts of the finished visit stand meanwhile")
  func killed() throws {
    let program = try Program()
    let (code, own) = try couple(program)
    let goals = try goalTexts(program, code)
    #expect(!goals.isEmpty)
    for last in ["welcome.alone", "safety.leaning", "safety.control", "close.staff"] {
      let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
      let (asked, _) = talk(running, alone: "yes", until: last)
      #expect(asked.last == last)
      running.kill()
      #expect(try goalTexts(program, code) == goals)
    }
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    let (asked, end) = talk(running, alone: "yes")
    _ = running.finish()
    #expect(asked == ["close.staff"] && end?["outcome"] as? String == "complete")
    #expect(try names(program, code) == ["couple.json", "intake-a-1.json", "intake-a-2.json"])
  }

  @Test("a power cut while the earlier visit is taken over loses nothing of it, wherever it comes")
  func cutOff() throws {
    let program = try Program()
    let (code, own) = try couple(program)
    let first = try record(program, code, "intake-a-1.json")
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    _ = talk(running, alone: "yes", until: "welcome.alone")
    running.kill()
    let path = URL(fileURLWithPath: "\(program.store)/\(code)/intake-a-2.journal")
    let journal = try Data(contentsOf: path)
    let lines = journal.split(separator: 0x0A, omittingEmptySubsequences: false)
    for kept in [0, 1, 2, 3, first.entries.count / 2, first.entries.count + 1] {
      var part = Data(lines.prefix(kept).joined(separator: [0x0A]))
      if kept > 0 { part.append(0x0A) }
      try part.write(to: path)
      #expect(try program.run("review", "show", code).output.contains("complete-not-alone"), "\(kept)")
      let again = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
      #expect(talk(again, alone: "yes", until: "welcome.alone").asked == ["welcome.alone"], "\(kept)")
      again.kill()
      let (entries, _) = try read(path)
      #expect(Array(entries.prefix(first.entries.count)) == first.entries, "\(kept)")
    }
  }

  private func read(_ journal: URL) throws -> ([Entry], VisitHeader) {
    let lines = try Data(contentsOf: journal).split(separator: 0x0A).dropFirst().map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
      return Array(try JSONSerialization.data(withJSONObject: try #require(object["entry"])))
    }
    let transcript = try Transcript(journal: lines)
    return (transcript.entries, transcript.header)
  }

  @Test("without the code nobody goes on with it, nor learns whether there is more to ask")
  func needsCode() throws {
    let program = try Program()
    let (code, _) = try couple(program)
    let whole = try Program()
    let answers = try whole.file("a.yaml", yaml(troubled))
    let other = try whole.run("intake", "--answers", answers)
    let otherCode = String(other.output.prefix { $0 != " " })
    let refused = try [(program, code), (whole, otherCode)].map { program, code in
      try program.run("intake", "--couple", code, "--partner", "a", "--io", "jsonl")
    }
    #expect(refused.allSatisfy { $0.status == 77 && $0.output.isEmpty })
    #expect(refused[0].errors == refused[1].errors)
  }

  @Test("an adult who turns out to be a minor, or takes the consent back in the middle, leaves nothing but that")
  func declinedAfterAll() throws {
    for (question, staff) in [("welcome.age", true), ("welcome.consent", false)] {
      let program = try Program()
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(try program.run("invite", "--json").output.utf8)) as? [String: Any])
      let (code, own) = (json["couple"] as? String ?? "", (json["visitCodes"] as? [String: String])?["a"] ?? "")
      let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
      _ = talk(running, alone: "yes", until: "words.outcome")
      running.send(line: "/review")
      var options: [[String: Any]] = []
      while let ask = running.wait(for: "ask") {
        if ask["id"] as? String == "/review" {
          options = ask["options"] as? [[String: Any]] ?? []
          break
        }
      }
      let place = try #require(options.firstIndex { $0["id"] as? String == question })
      running.send(line: String(place + 1))
      running.send(line: "no")
      #expect(running.wait(for: "end")?["outcome"] as? String == "declined")
      #expect(running.finish().status == 0)
      #expect(try names(program, code) == ["couple.json", "intake-a-1.json"])
      let text = try String(contentsOfFile: "\(program.store)/\(code)/intake-a-1.json", encoding: .utf8)
      for word in ["messages in spring", "couple.together", "couple.stage", "\"heard\""] {
        #expect(!text.contains(word), "\(question) \(word)")
      }
      let couples = try program.run("couples").output
      #expect(couples.contains(staff ? "a: asked for staff" : "a: done"), "\(couples)")
      let page = try program.run("review", "show", code).output
      #expect(page.contains("Partner a: declined"))
      // What a power cut would leave beside the record goes at the next opening.
      let journal = "\(program.store)/\(code)/intake-a-1.journal"
      try Data("messages in spring".utf8).write(to: URL(fileURLWithPath: journal))
      _ = try program.run("couples")
      #expect(!FileManager.default.fileExists(atPath: journal))
    }
  }

  @Test("somebody who says at once that they are a minor is shown to the front desk, and nothing else is kept")
  func minor() throws {
    let program = try Program()
    let answers = try program.file("minor.yaml", "welcome.consent: \"yes\"\nwelcome.age: \"no\"\n")
    let result = try program.run("intake", "--answers", answers)
    #expect(result.status == 0 && result.output.contains("declined"))
    #expect(try program.run("couples").output.contains("a: asked for staff"))
    let code = String(result.output.prefix { $0 != " " })
    let answered = try record(program, code, "intake-a-1.json").events.compactMap {
      if case .answered(let state, _, _) = $0 { state } else { nil }
    }
    #expect(answered == ["welcome.consent", "welcome.age"])
  }
}
