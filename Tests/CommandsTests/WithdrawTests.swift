import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("A visit can be taken back")
struct WithdrawTests {
  private let secret = "messages in spring"

  /// A couple both of whom are done, and the visit codes.
  private func couple(_ program: Program) throws -> (code: String, visitCodes: [String: String]) {
    let invited = try program.run("invite", "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(invited.output.utf8)) as? [String: Any])
    let codes = try #require(json["visitCodes"] as? [String: String])
    for partner in ["a", "b"] {
      let words = yaml(troubled)
      let file = try program.file(
        "\(partner).yaml", partner == "a" ? words : words.replacing(secret, with: "letters in the attic"))
      let result = try program.run("intake", "--visit-code", codes[partner] ?? "", "--answers", file)
      #expect(result.status == 0, "\(result.errors)")
    }
    return (try #require(json["couple"] as? String), codes)
  }

  /// Everything that lies in a couple's folder, by name.
  private func files(_ program: Program, _ code: String) throws -> [String: String] {
    let folder = "\(program.store)/\(code)"
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
    }
    return files
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("the fact is kept, the content is not, and the other partner's visit stays as it is")
  func erased() throws {
    let program = try Program()
    let (code, codes) = try couple(program)
    let before = try files(program, code)
    #expect(before["intake-a-1.json"]?.contains(secret) == true)
    let result = try program.run("withdraw", "--visit-code", codes["a"] ?? "", "--yes")
    #expect(result.status == 0 && result.output.contains("taken back"), "\(result.errors)")
    let after = try files(program, code)
    #expect(after.keys.sorted() == ["couple.json", "intake-a-withdrawn.json", "intake-b-1.json"])
    #expect(after["intake-b-1.json"] == before["intake-b-1.json"])
    let kept = try json(try #require(after["intake-a-withdrawn.json"]))
    #expect(kept["format"] as? String == "commonground-withdrawal/1")
    #expect(kept["couple"] as? String == code && kept["partner"] as? String == "a")
    let withdrawals = try #require(kept["withdrawals"] as? [[String: Any]])
    #expect(withdrawals.count == 1 && withdrawals[0]["by"] as? String == "visitor")
    #expect(withdrawals[0]["time"] as? String == "2026-11-22T10:00:00+00:00")

    let couples = try program.run("couples")
    #expect(couples.output.contains("a: withdrawn   b: done"))
    let shown = try json(try program.run("review", "show", code, "--json").output)
    let partners = try #require(shown["partners"] as? [String: [String: Any]])
    #expect(partners["a"]?["status"] as? String == "withdrawn" && partners["a"]?["date"] as? String == "2026-11-22")
    #expect(partners["b"]?["status"] as? String == "complete")
    #expect(shown["provisional"] as? Bool == true)
    #expect((shown["goals"] as? [[String: Any]])?.allSatisfy { $0["owner"] as? String == "b" } == true)
    let evidence = (shown["goals"] as? [[String: Any]])?.flatMap { $0["evidence"] as? [[String: Any]] ?? [] } ?? []
    #expect(!evidence.isEmpty && evidence.allSatisfy { $0["partner"] as? String == "b" })
    let page = try program.run("review", "show", code).output
    #expect(page.contains("Partner a took a visit back on 2026-11-22 10:00 (visitor)"))
    #expect(!page.contains(secret) && page.contains("letters in the attic"))
    #expect(page.contains("personal interview is still due"))
    #expect(try program.run("review", "list").output.contains("a: withdrawn"))
    // Again is no fault.
    #expect(try program.run("withdraw", "--visit-code", codes["a"] ?? "", "--yes").status == 0)
  }

  @Test("the code begins nothing until staff invite again, and then a new visit")
  func invitedAgain() throws {
    let program = try Program()
    let (code, codes) = try couple(program)
    let own = codes["a"] ?? ""
    #expect(try program.run("invite", "--couple", code, "--partner", "a").status == 1)
    #expect(try program.run("withdraw", "--visit-code", own, "--by", "staff", "--yes", "--json").status == 0)
    let refused = try program.run("intake", "--visit-code", own, "--io", "jsonl")
    #expect(refused.status == 77 && refused.errors.contains("taken back"))
    // Without the code nobody learns of it.
    let without = try program.run("intake", "--couple", code, "--partner", "a", "--io", "jsonl")
    let other = try program.run("intake", "--couple", code, "--partner", "b", "--io", "jsonl")
    #expect(without.status == 77 && other.status == 77)
    #expect(without.errors == other.errors.replacing("Partner b", with: "Partner a"))

    let invited = try program.run("invite", "--couple", code, "--partner", "a", "--json")
    #expect(invited.status == 0)
    let printed = try #require(try json(invited.output)["visitCodes"] as? [String: String])
    let fresh = try #require(printed["a"])
    #expect(printed.count == 1 && fresh != own, "whoever knew the old code does not know this one")
    #expect(try program.run("intake", "--visit-code", own, "--io", "jsonl").status == 77)
    #expect(try program.run("couples").output.contains("a: not begun"))
    let file = try program.file("again.yaml", yaml(troubled))
    #expect(try program.run("intake", "--visit-code", fresh, "--answers", file).status == 0)
    let page = try program.run("review", "show", code).output
    #expect(page.contains("took a visit back on 2026-11-22 10:00 (staff)"))
    #expect(page.contains(secret))
    // And taken back a second time.
    #expect(try program.run("withdraw", "--visit-code", fresh, "--yes").status == 0)
    let kept = try json(try #require(try files(program, code)["intake-a-withdrawn.json"]))
    #expect((kept["withdrawals"] as? [Any])?.count == 2)
  }

  @Test("one that is under way, paused, or damaged and set aside goes as well")
  func unfinished() throws {
    let program = try Program()
    let invited = try json(try program.run("invite", "--json").output)
    let code = try #require(invited["couple"] as? String)
    let own = try #require((invited["visitCodes"] as? [String: String])?["a"])
    let nothing = try program.run("withdraw", "--visit-code", own, "--yes")
    #expect(nothing.status == 66 && nothing.errors.contains("nothing to erase"))
    let running = try program.start(["intake", "--visit-code", own, "--io", "jsonl"])
    for typed in ["yes", "yes", "yes", "3", "2", "5", "The green ladder in spring"] { running.send(line: typed) }
    while let ask = running.wait(for: "ask"), ask["id"] as? String != "words.outcome" {}
    let busy = try program.run("withdraw", "--visit-code", own, "--yes")
    #expect(busy.status == 73 && busy.errors.contains("in use"))
    running.kill()
    let journal = "\(program.store)/\(code)/intake-a-1.journal"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: journal))
    bytes[bytes.count - 80] ^= 1
    try bytes.write(to: URL(fileURLWithPath: journal))
    _ = try program.run("intake", "--visit-code", own, "--io", "jsonl")
    #expect(try files(program, code).keys.contains { $0.contains("damaged") })
    try Data(secret.utf8).write(to: URL(fileURLWithPath: "\(program.store)/\(code)/.intake-a-1.json.writing"))
    #expect(try program.run("withdraw", "--visit-code", own, "--yes").status == 0)
    #expect(try files(program, code).keys.sorted() == ["couple.json", "intake-a-withdrawn.json"])
  }

  @Test("an erasing that a power cut stopped is finished at the next opening, and nothing of it is shown")
  func powerCut() throws {
    for command in [["couples"], ["review", "list"], ["review", "show"], ["intake"], ["withdraw"]] {
      let program = try Program()
      let (code, codes) = try couple(program)
      let record = "\(program.store)/\(code)/intake-a-1.json"
      let said = try Data(contentsOf: URL(fileURLWithPath: record))
      #expect(try program.run("withdraw", "--visit-code", codes["a"] ?? "", "--yes").status == 0)
      // What a cut before the erasing leaves.
      try said.write(to: URL(fileURLWithPath: record))
      var arguments = command
      if command.last == "show" { arguments.append(code) }
      if ["intake", "withdraw"].contains(command[0]) { arguments += ["--visit-code", codes["a"] ?? ""] }
      let result = try program.start(arguments).finish()
      #expect(!result.output.contains(secret))
      #expect(!FileManager.default.fileExists(atPath: record), "\(command)")
    }
  }

  @Test("without a terminal it asks for --yes, and a wrong code erases nothing")
  func careful() throws {
    let program = try Program()
    let (code, codes) = try couple(program)
    let before = try files(program, code)
    #expect(try program.run("withdraw", "--visit-code", codes["a"] ?? "").status == 64)
    #expect(try program.run("withdraw", "--visit-code", "\(code)-AAAAAA", "--yes").status == 77)
    #expect(try files(program, code) == before)
  }

  @Test("at a terminal it asks back, and only a yes erases")
  func asksBack() throws {
    let program = try Program()
    let (code, codes) = try couple(program)
    let environment = program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" }
    let arguments = ["withdraw", "--transcripts", program.store, "--visit-code", codes["a"] ?? ""]
    let before = try files(program, code)
    for reply in ["no", "maybe", ""] {
      let pty = try Pty("commonground", arguments, environment: environment)
      #expect(pty.wait(for: "take this visit back?"))
      #expect(pty.wait(for: "> "))
      pty.type("\(reply)\r")
      #expect(pty.wait(for: "Nothing was erased"))
      #expect(pty.end() == 130)
      #expect(try files(program, code) == before)
    }
    let pty = try Pty("commonground", arguments, environment: environment)
    #expect(pty.wait(for: "> "))
    pty.type("yes\r")
    #expect(pty.wait(for: "is erased"))
    #expect(pty.end() == 0)
    #expect(try files(program, code).keys.sorted() == ["couple.json", "intake-a-withdrawn.json", "intake-b-1.json"])
  }

  @Test("a damaged or foreign note of it hides the visit, and erases nothing")
  func damagedNote() throws {
    let program = try Program()
    let (code, _) = try couple(program)
    let note = URL(fileURLWithPath: "\(program.store)/\(code)/intake-a-withdrawn.json")
    for text in ["", "{}", "{\"format\":\"commonground-withdrawal/9\"}",
      "{\"format\":\"commonground-withdrawal/1\",\"couple\":\"OTHER2\",\"partner\":\"a\",\"withdrawals\":[{\"time\":\"\",\"by\":\"visitor\"}],\"waivers\":[]}"] {
      try Data(text.utf8).write(to: note)
      let result = try program.run("review", "show", code)
      #expect(result.status == 65 && !result.output.contains(secret), "\(text)")
      #expect(try program.run("couples").output.contains("a: damaged"))
      #expect(try files(program, code)["intake-a-1.json"]?.contains(secret) == true)
    }
  }
}
