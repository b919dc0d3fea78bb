import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("commonground intake")
struct IntakeTests {
  private let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) })

  /// Answers what `running` asks until the visit ends or `last` is asked; that one is left unanswered.
  @discardableResult
  private func talk(to running: Program.Running, until last: StateID? = nil) -> [String: Any]? {
    while let line = running.line() {
      switch line["event"] as? String {
      case "end": return line
      case "ask":
        let id = line["id"] as? String ?? ""
        if id == last { return line }
        running.send(line: answers[id] ?? "/skip")
      case "retry":
        Issue.record("not understood: \(line["id"] ?? "")")
        return nil
      default: break
      }
    }
    return nil
  }

  private func transcript(_ path: Any?) throws -> Transcript {
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(path as? String)))
    return try Transcript(record: Array(data))
  }

  /// The lines of a whole visit, in the order asked, as a pipe delivers them.
  private func typedLines() throws -> String {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    var lines: [String] = []
    while visit.conversation.outcome == nil, let id = visit.asking {
      lines.append(answers[id] ?? "/skip")
      visit.type(answers[id] ?? "/skip")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("gives the same transcripts and drafts through jsonl, a pipe and a file of answers")
  func sameTranscript() throws {
    var transcripts: [[Event]] = []
    let lines = try Program()
    let running = try lines.start(["intake", "--io", "jsonl"])
    let end = talk(to: running)
    #expect(end?["outcome"] as? String == "complete")
    #expect(running.finish().status == 0)
    transcripts.append(try transcript(end?["transcript"]).events)
    let other = try lines.start(["intake", "--io", "jsonl", "--couple", try couple(lines), "--partner", "b"])
    #expect(talk(to: other)?["partner"] as? String == "b")
    #expect(other.finish().status == 0)

    let pipe = try Program()
    let piped = try pipe.run("intake", input: Data(try typedLines().utf8))
    #expect(piped.status == 0, "\(piped.errors)")
    transcripts.append(try only(pipe).events)
    let second = try pipe.run(
      "intake", "--couple", try couple(pipe), "--partner", "b", input: Data(try typedLines().utf8))
    #expect(second.status == 0, "\(second.errors)")

    let file = try Program()
    let path = try file.file("a.yaml", yaml(troubled))
    let filled = try file.run("intake", "--answers", path)
    #expect(filled.status == 0, "\(filled.errors)")
    transcripts.append(try only(file).events)
    let last = try file.run("intake", "--couple", try couple(file), "--partner", "b", "--answers", path)
    #expect(last.status == 0, "\(last.errors)")

    #expect(transcripts[0] == transcripts[1])
    #expect(transcripts[0] == transcripts[2])
    let drafts = try [lines, pipe, file].map { program in
      let code = try couple(program)
      return try program.run("review", "show", code, "--json").output.replacing(code, with: "X")
    }
    #expect(drafts[0].contains("\"g1\""))
    #expect(drafts[0] == drafts[1] && drafts[0] == drafts[2])
  }

  private func couple(_ program: Program) throws -> String {
    try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
  }

  /// The one record in a program's store.
  private func only(_ program: Program) throws -> Transcript {
    let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
    return try transcript("\(program.store)/\(couple)/intake-a-1.json")
  }

  @Test("speaks the contract's jsonl")
  func contract() throws {
    let program = try Program()
    let running = try program.start(["intake", "--io", "jsonl"])
    let ask = try #require(talk(to: running, until: "trust.need"))
    let keys: Set = [
      "event", "id", "kind", "text", "min", "max", "options", "area", "measure", "better", "flag",
      "disclosure", "optional",
    ]
    #expect(keys.isSubset(of: ask.keys))
    #expect(ask["kind"] as? String == "scale")
    #expect(ask["min"] as? Int == 0 && ask["max"] as? Int == 10)
    #expect(ask["area"] as? String == "trust" && ask["measure"] as? String == "need")
    #expect(ask["better"] as? String == "lower" && ask["flag"] is NSNull)
    running.send(line: "very much")
    let retry = try #require(running.wait(for: "retry"))
    #expect(retry["id"] as? String == "trust.need" && retry["attempt"] as? Int == 1)
    running.send(line: "/why")
    #expect(running.wait(for: "ask")?["id"] as? String == "trust.need")
    running.send(line: "/back")
    #expect(running.wait(for: "ask")?["id"] as? String == "conflict.need")
    running.send(line: "/stop")
    let end = try #require(running.wait(for: "end"))
    #expect(end["outcome"] as? String == "stopped" && end["partner"] as? String == "a")
    #expect(running.finish().status == 130)
  }

  @Test("loses no answer to kill -9 at any prompt, and goes on at the next question")
  func killed() throws {
    for last in ["welcome.consent", "couple.children", "words.brings", "trust.need", "safety.fear", "close.review"] {
      let program = try Program()
      let running = try program.start(["intake", "--io", "jsonl"])
      #expect(talk(to: running, until: last) != nil)
      running.kill()
      let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
      let codes = try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(couple)/couple.json"))) as? [String: Any]
      let code = try #require((codes?["visitCodes"] as? [String: String])?["a"])

      let without = try program.run("intake", "--couple", couple, "--partner", "a", "--io", "jsonl")
      let begun = last != "welcome.consent"
      if begun { #expect(without.status == 77) }

      let again = try program.start(["intake", "--visit-code", code.lowercased(), "--io", "jsonl"])
      let first = again.wait(for: "ask")
      #expect(first?["id"] as? String == last)
      again.send(line: answers[last] ?? "/skip")
      let end = talk(to: again)
      #expect(again.finish().status == 0)
      let given = Set(try transcript(end?["transcript"]).intake.answers.filter(\.answer.hasValue).map(\.question.id))
      for id in ["couple.together", "words.brings", "trust.need"] { #expect(given.contains(id), "\(last): \(id)") }
    }
  }

  @Test("keeps a visit in a folder and files for its owner only")
  func permissions() throws {
    let program = try Program()
    _ = try program.run("intake", input: Data("yes\n".utf8))
    let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(program.store) == 0o700)
    #expect(try mode("\(program.store)/\(couple)") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(couple)") {
      #expect(try mode("\(program.store)/\(couple)/\(name)") == 0o600)
    }
  }

  @Test("tells a second window that the visit is in use")
  func twice() throws {
    let program = try Program()
    let running = try program.start(["intake", "--io", "jsonl"])
    #expect(talk(to: running, until: "welcome.age") != nil)
    let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(couple)/couple.json"))
    let codes = (try JSONSerialization.jsonObject(with: file) as? [String: Any])?["visitCodes"] as? [String: String]
    let second = try program.run("intake", "--visit-code", codes?["a"] ?? "", "--io", "jsonl")
    #expect(second.status == 73)
    #expect(second.errors.contains("in use"))
    running.send(line: "yes")
    #expect(running.wait(for: "ask")?["id"] as? String == "welcome.alone")
    _ = running.finish()
  }

  @Test("takes a long line, bytes that are no text and control characters without losing anything")
  func hostileLines() throws {
    let program = try Program()
    let running = try program.start(["intake", "--io", "jsonl"])
    #expect(talk(to: running, until: "words.brings") != nil)
    running.send(Data(repeating: UInt8(ascii: "x"), count: 1_000_000) + Data([0x0A]))
    #expect(running.wait(for: "retry") != nil)
    running.send(Data([0xFF, 0xFE, 0x0A]))
    #expect(running.wait(for: "retry") != nil)
    running.send(line: "plain \u{1B}[2Jwords \u{202E}here\u{0}")
    #expect(running.wait(for: "ask")?["id"] as? String == "words.outcome")
    running.send(line: "/skip")
    let end = talk(to: running)
    #expect(running.finish().status == 0)
    let words = try transcript(end?["transcript"]).intake.response(id: "words.brings")?.answer.text
    #expect(words == "plain [2Jwords here")
  }
}
