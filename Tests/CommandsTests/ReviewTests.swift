import Foundation
import Interview
import Testing
import TestSupport

@Suite("commonground review")
struct ReviewTests {
  /// Answers in which only what is given differs from somebody with much on the mind.
  private func changed(_ changes: [StateID: String]) -> String {
    yaml(troubled.map { ($0.id, changes[$0.id] ?? $0.typed) })
  }

  /// A couple from two files of answers; its code.
  private func couple(_ program: Program, _ a: String, _ b: String?) throws -> String {
    let first = try program.run("intake", "--answers", try program.file("a.yaml", a))
    #expect(first.status == 0, "\(first.errors)")
    let code = String(first.output.prefix { $0 != " " })
    if let b {
      let second = try program.run(
        "intake", "--couple", code, "--partner", "b", "--answers", try program.file("b.yaml", b))
      #expect(second.status == 0, "\(second.errors)")
    }
    return code
  }

  private func shown(_ program: Program, _ couple: String) throws -> [String: Any] {
    let result = try program.run("review", "show", couple, "--json")
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("puts a joint trust draft first where both say 9 of 10, with their own figures and the right date")
  func trust() throws {
    let program = try Program()
    let json = try shown(program, try couple(program, changed([:]), changed(["trust.baseline": "2"])))
    let goals = try #require(json["goals"] as? [[String: Any]])
    let first = try #require(goals.first)
    #expect(first["area"] as? String == "trust" && first["owner"] as? String == "couple")
    #expect(first["status"] as? String == "proposed" && first["id"] as? String == "g1")
    #expect([2, 3].contains(first["baseline"] as? Double))
    #expect(first["start"] as? String == "2026-11-22" && first["due"] as? String == "2027-02-14")
    #expect((first["checkpoints"] as? [String])?.count == 3)
    let target = try #require(first["target"] as? Double)
    #expect(target > 3 && target < 8, "the wish of 8 is brought within the step")
    #expect((first["text"] as? String)?.contains("8") == true, "and stays as the aim")
    let evidence = try #require(first["evidence"] as? [[String: Any]])
    for partner in ["a", "b"] {
      for state in ["trust.need", "trust.baseline", "trust.wanted"] {
        #expect(evidence.contains { $0["partner"] as? String == partner && $0["state"] as? String == state })
      }
    }
    #expect((first["attainment"] as? [[String: Any]])?.map { $0["level"] as? Int } == [-2, -1, 0, 1, 2])
    let smart = try #require(first["smart"] as? [String: Any])
    for letter in ["specific", "measurable", "achievable", "relevant", "timeBound"] {
      let value = try #require(smart[letter] as? [String: Any])
      #expect(value["score"] is Double && !(value["why"] as? [String] ?? []).isEmpty)
    }
  }

  @Test("has the contract's keys")
  func keys() throws {
    let program = try Program()
    let json = try shown(program, try couple(program, changed([:]), changed([:])))
    for key in [
      "couple", "partners", "safety", "areas", "goals", "discuss", "suggestions", "stressors",
      "strengths", "patterns", "tools",
    ] { #expect(json[key] != nil, "\(key)") }
    let area = try #require((json["areas"] as? [[String: Any]])?.first { $0["area"] as? String == "trust" })
    #expect((area["a"] as? [String: Any])?["need"] as? Int == 9)
    #expect(area["reading"] as? String == "shared")
    #expect(((json["partners"] as? [String: Any])?["a"] as? [String: Any])?["status"] as? String == "complete")
  }

  @Test("gives a contented couple few drafts or none")
  func contented() throws {
    let program = try Program()
    let calm = Dictionary(uniqueKeysWithValues: troubled.filter { $0.id.hasSuffix(".need") }.map { ($0.id, "1") })
    let json = try shown(program, try couple(program, changed(calm), changed(calm)))
    #expect((json["goals"] as? [[String: Any]])?.isEmpty == true)
  }

  @Test("holds every draft where one is afraid, with the safety entry on top")
  func fear() throws {
    let program = try Program()
    let code = try couple(program, changed(["safety.fear": "often", "you.now": "none"]), changed(["you.now": "none"]))
    let json = try shown(program, code)
    let goals = try #require(json["goals"] as? [[String: Any]])
    #expect(!goals.isEmpty)
    for goal in goals {
      #expect(goal["status"] as? String == "held")
      #expect((goal["heldBecause"] as? [String])?.contains("fear") == true)
    }
    let top = try #require((json["safety"] as? [[String: Any]])?.first)
    #expect(top["flag"] as? String == "fear" && top["partner"] as? String == "a" && top["level"] as? String == "high")
    #expect(((top["evidence"] as? [[String: Any]])?.first)?["state"] as? String == "safety.fear")
    let list = try program.run("review", "list")
    #expect(list.output.contains("!! \(code)"))
    let desk = try program.run("couples")
    #expect(desk.output == "\(code)   a: done   b: done\n", "the front desk sees no flag")
  }

  @Test("is provisional, with individual drafts only, while one partner has not come")
  func provisional() throws {
    let program = try Program()
    let json = try shown(program, try couple(program, changed([:]), nil))
    #expect(json["provisional"] as? Bool == true)
    for goal in json["goals"] as? [[String: Any]] ?? [] { #expect(goal["owner"] as? String == "a") }
    #expect(((json["partners"] as? [String: Any])?["b"] as? [String: Any])?["status"] as? String == "not-begun")
  }

  @Test("shows hostile answers as text")
  func hostile() throws {
    let program = try Program()
    let code = try couple(
      program, changed(["words.brings": "\\e[31mred\\a <script> \\u202Eolleh # not a heading"]), nil)
    let text = try program.run("review", "show", code).output
    #expect(text.contains("[31mred <script> olleh"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test("replays the fixtures without a difference")
  func fixtures() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Transcripts/Fixtures").path
    let program = try Program()
    let result = try program.run("replay", folder)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    #expect(result.output.split(separator: "\n").count >= 5)
  }

  @Test("invites a couple with a code for each partner")
  func invite() throws {
    let program = try Program()
    let result = try program.run("invite", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let codes = try #require(json["visitCodes"] as? [String: String])
    #expect(Set(codes.keys) == ["a", "b"] && codes["a"] != codes["b"])
    let begun = try program.run("intake", "--visit-code", codes["b"] ?? "", input: Data("no\n".utf8))
    #expect(begun.status == 0)
    let desk = try program.run("couples", "--json")
    #expect(desk.output.contains("\"b\" : \"done\"") && desk.output.contains("not begun"))
  }
}
