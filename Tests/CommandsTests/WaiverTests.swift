import Foundation
import Testing
import TestSupport

@Suite("The policy no-secrets needs a signed paper from each partner")
struct WaiverTests {
  private func setUp() throws -> (Program, couple: String, codes: [String: String], config: String) {
    let program = try Program()
    let config = try program.file("config.yaml", "format: commonground-config/1\nsecrets-policy: no-secrets\n")
    let output = try program.run("invite", "--json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    return (
      program, try #require(json["couple"] as? String), try #require(json["visitCodes"] as? [String: String]), config
    )
  }

  @Test("no visit begins without it, and only that partner's begins with it")
  func needed() throws {
    let (program, couple, codes, config) = try setUp()
    let new = try program.run("intake", "--config", config)
    #expect(new.status == 77 && new.errors.contains("invite"))
    for partner in ["a", "b"] {
      let result = try program.run("intake", "--visit-code", codes[partner] ?? "", "--config", config)
      #expect(result.status == 77 && result.errors.contains("waiver \(couple) --partner \(partner)"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(couple)") == ["couple.json"])
    let recorded = try program.run(
      "waiver", couple, "--partner", "a", "--signed-on", "2026-11-20", "--by", "R.\u{1B}[31m Stone", "--json")
    #expect(recorded.status == 0)
    let kept = try String(contentsOfFile: "\(program.store)/\(couple)/waiver-a.json", encoding: .utf8)
    #expect(kept.contains("commonground-waiver/1") && kept.contains("2026-11-20") && kept.contains("R.[31m Stone"))
    let answers = try program.file("a.yaml", yaml(troubled))
    let begun = try program.run("intake", "--visit-code", codes["a"] ?? "", "--config", config, "--answers", answers)
    #expect(begun.status == 0, "\(begun.errors)")
    #expect(try program.run("intake", "--visit-code", codes["b"] ?? "", "--config", config).status == 77)
    // Another policy needs none.
    #expect(try program.run("intake", "--visit-code", codes["b"] ?? "", "--answers", answers).status == 0)
  }

  @Test("a visit that began under another policy needs it to go on, and is asked for consent anew")
  func changedPolicy() throws {
    let (program, couple, codes, config) = try setUp()
    let running = try program.start(["intake", "--visit-code", codes["a"] ?? "", "--io", "jsonl"])
    for _ in 0..<3 { running.send(line: "yes") }
    while let ask = running.wait(for: "ask"), ask["id"] as? String != "couple.stage" {}
    running.kill()
    #expect(try program.run("intake", "--visit-code", codes["a"] ?? "", "--config", config).status == 77)
    #expect(try program.run("waiver", couple, "--partner", "a", "--signed-on", "2026-11-22").status == 0)
    let again = try program.start(["intake", "--visit-code", codes["a"] ?? "", "--config", config, "--io", "jsonl"])
    #expect(again.wait(for: "ask")?["id"] as? String == "welcome.consent")
    _ = again.finish()
    let page = try program.run("review", "show", couple).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("none-crosses, agreed 2026-11-22 10:00; then no-secrets, from 2026-11-22 10:00, consent not given yet"))
  }

  @Test("whoever took a visit back has to be invited, and to sign, again")
  func withdrawn() throws {
    let (program, couple, codes, config) = try setUp()
    let answers = try program.file("a.yaml", yaml(troubled))
    func waiver() throws -> Int32 {
      try program.run("waiver", couple, "--partner", "a", "--signed-on", "2026-11-20").status
    }
    #expect(try waiver() == 0)
    let own = codes["a"] ?? ""
    #expect(try program.run("intake", "--visit-code", own, "--config", config, "--answers", answers).status == 0)
    #expect(try program.run("withdraw", "--visit-code", own, "--yes").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(couple)").sorted()
    #expect(names == ["couple.json", "intake-a-withdrawn.json"])
    let note = try String(contentsOfFile: "\(program.store)/\(couple)/intake-a-withdrawn.json", encoding: .utf8)
    #expect(note.contains("2026-11-20"), "that it was signed is kept")
    #expect(try waiver() == 77)
    let invited = try program.run("invite", "--couple", couple, "--partner", "a", "--json")
    let printed = try JSONSerialization.jsonObject(with: Data(invited.output.utf8)) as? [String: Any]
    let fresh = try #require((printed?["visitCodes"] as? [String: String])?["a"])
    #expect(try program.run("intake", "--visit-code", fresh, "--config", config, "--answers", answers).status == 77)
    #expect(try waiver() == 0)
    #expect(try program.run("intake", "--visit-code", fresh, "--config", config, "--answers", answers).status == 0)
  }

  @Test("a day that is none, one to come, or an unknown couple is said so, and a damaged paper is no paper")
  func refused() throws {
    let (program, couple, codes, config) = try setUp()
    for day in ["2026-02-30", "20.11.2026", "2026-11-20T10:00:00Z", "", "2026-11-23"] {
      #expect(try program.run("waiver", couple, "--partner", "a", "--signed-on", day).status == 64, "\(day)")
    }
    #expect(try program.run("waiver", "NOBODY", "--partner", "a", "--signed-on", "2026-11-20").status == 66)
    let path = URL(fileURLWithPath: "\(program.store)/\(couple)/waiver-a.json")
    for text in ["", "{}", "{\"format\":\"commonground-waiver/1\",\"couple\":\"\(couple)\",\"partner\":\"b\",\"waivers\":[{\"signedOn\":\"2026-11-20\",\"recorded\":\"\"}]}"] {
      try Data(text.utf8).write(to: path)
      #expect(try program.run("intake", "--visit-code", codes["a"] ?? "", "--config", config).status == 65)
    }
  }
}
