import Foundation
import Interview
import Testing
import TestSupport

@Suite("commonground review: deciding")
struct DecisionTests {
  private func changed(_ changes: [StateID: String]) -> String {
    yaml(troubled.map { ($0.id, changes[$0.id] ?? $0.typed) })
  }

  /// A couple from two files of answers; its code.
  private func couple(
    _ program: Program, _ a: [StateID: String] = [:], _ b: [StateID: String] = [:], config: String? = nil
  ) throws -> String {
    let options = config.map { ["--config", $0] } ?? []
    let first = try program.start(["intake", "--answers", try program.file("a.yaml", changed(a))] + options).finish()
    #expect(first.status == 0, "\(first.errors)")
    let code = String(first.output.prefix { $0 != " " })
    let second = try program.start(
      ["intake", "--couple", code, "--partner", "b", "--answers", try program.file("b.yaml", changed(b))] + options
    ).finish()
    #expect(second.status == 0, "\(second.errors)")
    return code
  }

  private func goals(_ program: Program, _ code: String) throws -> [[String: Any]] {
    let shown = try program.run("review", "show", code, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    return try #require(json["goals"] as? [[String: Any]])
  }

  private func journal(_ program: Program, _ code: String) -> URL {
    URL(fileURLWithPath: "\(program.store)/\(code)/review.journal")
  }

  @Test("accepts nothing that fear holds before it is acknowledged and released with a reason, then signs the plan")
  func fear() throws {
    let program = try Program()
    let code = try couple(program, ["safety.fear": "often", "you.now": "none"], ["you.now": "none"])
    #expect(try program.run("review", "accept", code, "g1").status == 77)
    let early = try program.run("review", "release", code, "g1", "--reason", "Seen alone.")
    #expect(early.status == 77 && early.errors.contains("fear"))
    #expect(!FileManager.default.fileExists(atPath: journal(program, code).path), "nothing was decided")
    #expect(try program.run("review", "sign", code).status == 77)
    let list = try program.run("review", "list")
    #expect(list.output.contains("to acknowledge: 1"))
    let read = try program.run("review", "acknowledge", code, "a", "fear", "--as", "Dr. Reyes")
    #expect(read.status == 0 && read.output.contains("fear"))
    #expect(try program.run("review", "release", code, "g1", "--reason", "  ").status == 64)
    #expect(try program.run("review", "release", code, "g1").status == 64)
    #expect(try program.run("review", "release", code, "g1", "--because", "Both seen alone.").status == 0)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    let all = try goals(program, code)
    #expect(all.first?["status"] as? String == "accepted")
    #expect((all.first?["heldBecause"] as? [String]) == ["fear"], "what held it can still be seen")
    #expect(((all.first?["released"] as? [String: Any])?["text"] as? String) == "Both seen alone.")
    let page = try program.run("review", "show", code).output
    #expect(page.contains("Acknowledged 2026-11-22 10:00 by") && page.contains("(Dr. Reyes)"))
    #expect(page.contains("“Both seen alone.”"))
    let before = try program.run("report", code, "--for", "couple")
    #expect(!before.output.contains("Dr. Reyes"))
    let signed = try program.run("review", "sign", code, "--leave-out", "--as", "Dr. Reyes")
    #expect(signed.status == 0, "\(signed.errors)")
    let report = try program.run("report", code, "--for", "couple")
    #expect(report.output.contains("Dr. Reyes") && report.output.contains("version 1"))
    for secret in ["fear", "Both seen alone", "held", "released", "Often"] {
      #expect(!report.output.contains(secret), "\(secret)")
      let plan = try String(contentsOfFile: "\(program.store)/\(code)/plan-1.json", encoding: .utf8)
      #expect(!plan.contains(secret), "\(secret)")
    }
    let history = try program.run("review", "history", code, "--json")
    let kept = try #require(try JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [[String: Any]])
    #expect(kept.map { $0["decision"] as? String } == ["acknowledge", "release", "accept", "sign"])
    #expect(kept.allSatisfy { ($0["time"] as? String) == "2026-11-22T10:00:00+00:00" })
    #expect(kept.allSatisfy { (($0["by"] as? [String: Any])?["account"] as? String)?.isEmpty == false })
    #expect(try program.run("couples").output == "\(code)   a: done   b: done\n", "the front desk sees nothing of it")
  }

  @Test("says which private figure a plan would quote, and asks; with-permission takes a written yes")
  func permission() throws {
    let program = try Program()
    let config = try program.file("config.yaml", "format: commonground-config/1\nsecrets-policy: with-permission\n")
    let code = try couple(program, ["close.share": "none"], [:], config: config)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    for entry in ["a", "b"] { _ = try program.run("review", "acknowledge", code, entry, "individual-distress") }
    let asked = try program.run("review", "sign", code)
    #expect(asked.status == 77)
    #expect(asked.errors.contains("trust.baseline") && asked.errors.contains("trust.wanted"))
    #expect(asked.errors.contains("--leave-out") && asked.errors.contains("--with-permission a:trust.baseline"))
    #expect(!asked.errors.contains("3 of"), "the figure itself is not said")
    #expect(try program.run("review", "permit", code, "a", "safety.fear", "--how", "signed paper").status == 77)
    #expect(try program.run("review", "sign", code, "--with-permission", "trust.baseline").status == 64, "how?")
    let some = try program.run("review", "sign", code, "--with-permission", "trust.baseline", "--how", "signed paper")
    #expect(some.status == 77 && some.errors.contains("trust.wanted"), "one is still missing, and nothing was kept")
    #expect(!(try program.run("review", "history", code).output.contains("allowed")))
    let all = try program.run(
      "review", "sign", code, "--with-permission", "a:trust.baseline", "trust.wanted", "--how", "signed paper of 2026-11-20")
    #expect(all.status == 0, "\(all.errors)")
    #expect(try program.run("review", "history", code).output.contains("signed paper of 2026-11-20"))
    #expect(try program.run("report", code, "--for", "partner-b").output.contains("| -2 |") == false)
    let strict = try Program()
    let other = try couple(strict, ["close.share": "none"], [:])
    let refused = try strict.run("review", "permit", other, "a", "trust.baseline", "--how", "signed paper")
    #expect(refused.status == 77, "none-crosses was promised")
  }

  @Test("has a status for each kind of refusal, and names what there is")
  func statuses() throws {
    let program = try Program()
    let code = try couple(program)
    #expect(try program.run("review", "accept", "ZZZZZZ", "g1").status == 66)
    let near = try program.run("review", "accept", code, "g11")
    #expect(near.status == 66 && near.errors.contains("Did you mean g1?"))
    #expect(try program.run("review", "acknowledge", code, "a", "feer").status == 66)
    #expect(try program.run("review", "acknowledge", code, "c", "fear").status == 64)
    #expect(try program.run("review", "undo", code).status == 1)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    #expect(try program.run("review", "accept", code, "g1").status == 1)
    #expect(try program.run("review", "hold", code, "g1", "--reason", "After the holidays.").status == 0)
    #expect(try program.run("review", "accept", code, "g1").status == 77)
    #expect(try program.run("review", "undo", code).status == 0)
    #expect(try goals(program, code).first?["status"] as? String == "accepted")
    let json = try program.run("review", "decline", code, "g1", "--reason", "No.", "--json")
    let kept = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(kept.count == 1 && kept.first?["number"] as? Int == 4 && json.errors.isEmpty)
  }

  @Test("shows hostile reasons and notes as text on one line, and takes none that is too long")
  func hostile() throws {
    let program = try Program()
    let code = try couple(program)
    let hostile = "\u{1B}]0;title\u{7}\u{1B}[2J red\nSAFETY (confidential)\n  Partner a: nothing\u{202E}x <script> {\"a\":1}\r\u{2028}end"
    #expect(try program.run("review", "note", code, hostile, "--as", "\u{1B}[31mX\nY").status == 0)
    #expect(try program.run("review", "decline", code, "g1", "--reason", "-", input: Data(hostile.utf8)).status == 0)
    for page in [try program.run("review", "show", code), try program.run("review", "history", code)] {
      #expect(page.status == 0)
      #expect(!page.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0x2028 })
      #expect(page.output.contains("<script>"))
      #expect(page.output.split(separator: "\n").count { $0 == "SAFETY (confidential)" } <= 1)
    }
    #expect(try program.run("review", "show", code, "--json").status == 0)
    let long = Data(String(repeating: "x", count: 1 << 20).utf8)
    #expect(try program.run("review", "note", code, "-", input: long).status == 64)
    #expect(try program.run("review", "note", code, "-", input: Data([0xFF, 0x00, 0xC3])).status == 0)
    #expect(try program.run("review", "note", code, "").status == 64)
  }

  @Test("finds a damaged end of the record, says so, sets it aside, and decides nothing before somebody has looked")
  func damaged() throws {
    let program = try Program()
    let code = try couple(program)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    #expect(try program.run("review", "hold", code, "g1", "--reason", "Wait.").status == 0)
    let file = journal(program, code)
    var bytes = try Data(contentsOf: file)
    let whole = bytes
    bytes[bytes.count - 80] ^= 1
    try bytes.write(to: file)
    let shown = try program.run("review", "show", code)
    #expect(shown.status == 0 && shown.errors.contains("damaged after decision 1"))
    let sign = try program.run("review", "sign", code, "--leave-out")
    #expect(sign.status == 65 && sign.errors.contains("review.journal.damaged-1"), "a hold may have been lost")
    #expect(try Data(contentsOf: file.appendingPathExtension("damaged-1")) == bytes)
    #expect(try goals(program, code).first?["status"] as? String == "accepted")
    #expect(try program.run("review", "note", code, "Looked.").status == 0)
    // A line that was never finished was never acknowledged: it is dropped without a word.
    try (whole + Data(#"{"n":3,"entry":{"dec"#.utf8)).write(to: file)
    #expect(try program.run("review", "note", code, "Next.").status == 0)
    #expect(try program.run("review", "history", code).output.contains("“Next.”"))
  }

  @Test("keeps everything that it said it kept, wherever the record is cut off")
  func cutAnywhere() throws {
    let program = try Program()
    let code = try couple(program)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    let file = journal(program, code)
    let one = try Data(contentsOf: file)
    #expect(try program.run("review", "note", code, "Second.").status == 0)
    let two = try Data(contentsOf: file)
    for length in [0, 1, 40, one.count - 1, one.count, one.count + 1, (one.count + two.count) / 2, two.count - 1] {
      try two.prefix(length).write(to: file)
      let shown = try program.run("review", "history", code, "--json")
      #expect(shown.status == 0, "\(length): \(shown.errors)")
      #expect(shown.output.contains("accept") == (length >= one.count), "\(length)")
      #expect(try program.run("review", "note", code, "Third.").status == 0, "\(length)")
    }
  }

  @Test("takes for a plan only what was signed, and refuses one that was changed")
  func plans() throws {
    let program = try Program()
    let code = try couple(program)
    for partner in ["a", "b"] { _ = try program.run("review", "acknowledge", code, partner, "individual-distress") }
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    #expect(try program.run("review", "sign", code, "--leave-out").status == 0)
    let plan = URL(fileURLWithPath: "\(program.store)/\(code)/plan-1.json")
    // As after a power cut between the plan and its signature.
    let second = URL(fileURLWithPath: "\(program.store)/\(code)/plan-2.json")
    try Data("{}".utf8).write(to: second)
    #expect(try program.run("report", code, "--for", "couple").output.contains("version 1"))
    #expect(try program.run("review", "accept", code, "g2").status == 0)
    #expect(try program.run("review", "sign", code, "--leave-out").status == 0)
    #expect(try program.run("report", code, "--for", "couple").output.contains("version 2"))
    var bytes = try Data(contentsOf: second)
    bytes.append(contentsOf: Array(" ".utf8))
    try bytes.write(to: second)
    #expect(try program.run("report", code, "--for", "couple").status == 65)
    try FileManager.default.removeItem(at: second)
    #expect(try program.run("report", code, "--for", "couple").status == 65, "never silently an older one")
    #expect(try Data(contentsOf: plan).count > 100)
  }

  @Test("uses the clinic's own guidance, and says where its file has a fault")
  func ownScoring() throws {
    let program = try Program()
    let code = try couple(program, ["safety.fear": "often"])
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/CDefinitions/data")
    let bundled = try String(contentsOf: folder.appendingPathComponent("scoring.yaml"), encoding: .utf8)
    let own = try program.file(
      "scoring.yaml", bundled.replacing("This partner is afraid of the other.", with: "Our own words on fear."))
    let config = try program.file("config.yaml", "format: commonground-config/1\nscoring: \(own)\n")
    #expect(try program.run("check", config, own).status == 0)
    let shown = try program.run("review", "show", code, "--config", config)
    #expect(shown.status == 0 && shown.output.contains("Our own words on fear."))
    #expect(!(try program.run("review", "show", code).output.contains("Our own words on fear.")))
    _ = try program.file("scoring.yaml", bundled.replacing("hold: all", with: "hold: everything"))
    let faulty = try program.run("review", "show", code, "--config", config)
    #expect(faulty.status == 65 && faulty.errors.contains("scoring.yaml"))
    let relative = try program.file("relative.yaml", "format: commonground-config/1\ngoals: goals.yaml\n")
    #expect(try program.run("check", relative).status == 1)
    let missing = try program.file("missing.yaml", "format: commonground-config/1\ngoals: /nowhere/goals.yaml\n")
    #expect(try program.run("review", "show", code, "--config", missing).status == 66)
  }

  @Test("lets one person decide at a time, and everybody else read")
  func oneAtATime() throws {
    let program = try Program()
    let code = try couple(program)
    #expect(try program.run("review", "note", code, "First.").status == 0)
    let file = open(journal(program, code).path, O_RDWR | O_CLOEXEC)
    #expect(flock(file, LOCK_EX) == 0)
    let busy = try program.run("review", "accept", code, "g1")
    #expect(busy.status == 73 && busy.errors.contains("in use"))
    #expect(try program.run("review", "show", code).status == 0)
    close(file)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
  }
}
