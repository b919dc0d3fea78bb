import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

/// Visits in a second language, as a clinic has them: with the translation in its folder, or named.
@Suite("commonground in another language", .serialized)
struct LanguageTests {
  private func program(installed: Bool) throws -> (Program, file: String) {
    let program = try Program()
    let text = try PseudoTranslation.text.get()
    if installed {
      let folder = program.home.appendingPathComponent(".config/commonground/translations")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appendingPathComponent("qps.yaml"))
    }
    return (program, try program.file("pseudo.yaml", text))
  }

  private func couple(_ program: Program) throws -> String {
    try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
  }

  private func code(_ program: Program, _ partner: String = "a") throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(try couple(program))/couple.json"))
    let file = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require((file?["visitCodes"] as? [String: String])?[partner])
  }

  /// What is left of a page when all that may stay is taken out, and the accented letters with it.
  private func plainLetters(_ page: String) -> String {
    var rest = page
    for pattern in [
      #"\u{1B}\[[0-9;?]*[A-Za-z]"#, #"commonground\s+intake\s+--visit-code"#, #"/[a-z]+"#, #"[A-Z2-9]{6}(-[A-Z2-9]{6})?"#,
    ] {
      rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    return String(rest.filter { $0.isASCII && $0.isLetter })
  }

  @Test("says which languages there are where one is not known")
  func unknown() throws {
    let (program, file) = try program(installed: false)
    let alone = try program.run("intake", "--language", "fr")
    #expect(alone.status == 64 && alone.output.isEmpty)
    #expect(alone.errors.contains("There is: en (English)."))
    let two = try program.run("intake", "--language", "fr", "--translation", file)
    #expect(two.status == 64 && two.errors.contains("en (English), qps ("))
    #expect(!FileManager.default.fileExists(atPath: program.store))
    #expect(try program.run("intake", "--language", "en-GB", input: Data("/quit\n".utf8)).status == 0)
  }

  @Test("asks for the language first, in each of them, and nothing is begun until one is chosen")
  func choice() throws {
    let (program, _) = try program(installed: true)
    let running = try program.start(["intake", "--io", "jsonl"])
    let first = try #require(running.line())
    #expect(first["event"] as? String == "ask" && first["id"] as? String == "language")
    #expect((first["options"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["en", "qps"])
    #expect((first["text"] as? String)?.contains("Please choose your language") == true)
    running.send(line: "Klingon")
    #expect(running.line()?["id"] as? String == "language")
    running.send(line: "/quit")
    #expect(running.wait(for: "end")?["outcome"] as? String == "paused")
    #expect(running.finish().status == 0)
    #expect(!FileManager.default.fileExists(atPath: program.store))

    for typed in ["1", "english", "EN"] {
      let other = try program.run("intake", input: Data("\(typed)\n".utf8))
      #expect(other.status == 0 && other.output.contains("Welcome to our practice"), "\(typed)")
    }
    let none = try program.run("intake", "--io", "jsonl")
    #expect(none.lines.last?["outcome"] as? String == "paused")
    let straight = try program.run("intake", "--language", "en", input: Data())
    #expect(!straight.output.contains("Please choose"))
  }

  @Test("keeps the language of a visit, goes on in it, and replays and reviews it")
  func resume() throws {
    let (program, file) = try program(installed: true)
    let first = try program.run("intake", "--language", "qps", input: Data("ýééš\nýééš\n/pause\n".utf8))
    #expect(first.status == 0 && plainLetters(first.output) == "", "\(plainLetters(first.output))")
    let code = try code(program)
    let other = try program.run("intake", "--visit-code", code, "--language", "en", input: Data("ýééš\n".utf8))
    #expect(other.status == 0 && other.errors.contains("goes on in it: qps"))
    #expect(plainLetters(other.output) == "", "\(plainLetters(other.output))")

    // Partner b chooses for themselves.
    let partner = try program.run(
      "intake", "--visit-code", try self.code(program, "b"), "--io", "jsonl", input: Data("en\nno\n".utf8))
    #expect(partner.lines.first?["id"] as? String == "language")
    #expect(partner.lines.last?["outcome"] as? String == "declined")

    try FileManager.default.removeItem(at: program.home.appendingPathComponent(".config"))
    let without = try program.run("intake", "--visit-code", code, "--io", "jsonl")
    #expect(without.status == 66 && without.errors.contains("--translation"))
    let rest = Data("3\n12\nñóó\n".utf8) + Data(repeating: UInt8(ascii: "\n"), count: 0)
    let again = try program.start(["intake", "--visit-code", code, "--io", "jsonl", "--translation", file])
    again.send(rest)
    var outcome: String?
    while let line = again.line() {
      if line["event"] as? String == "end" { outcome = line["outcome"] as? String }
      if line["event"] as? String == "ask", !["couple.stage", "couple.together", "couple.children"].contains(line["id"] as? String ?? "") {
        again.send(line: "/skip")
      }
    }
    #expect(outcome == "complete")
    #expect(again.finish().status == 0)

    let path = "\(program.store)/\(try couple(program))/intake-a-1.json"
    let transcript = try Transcript(record: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(transcript.header.interview.language == "qps")
    #expect(transcript.header.interview.sha256.count == 64)
    #expect(try program.run("replay", path, "--translation", file).status == 0)
    let unread = try program.run("replay", path)
    #expect(unread.status == 66 && unread.errors.contains("--translation"))
    #expect(try program.run("review", "show", try couple(program)).status == 0)
  }

  @Test("says in it also that a code does not fit, or that all is done")
  func refusals() throws {
    let (program, file) = try program(installed: true)
    let ended = try program.run("intake", "--language", "qps", "--io", "jsonl", input: Data("ñóó\n".utf8))
    #expect(ended.lines.last?["outcome"] as? String == "declined")
    let again = try program.run("intake", "--visit-code", try code(program))
    #expect(again.status == 77 && again.output.isEmpty && plainLetters(again.errors) == "", "\(again.errors)")
    let wrong = try program.run("intake", "--visit-code", "AAAAAA-AAAAAA", "--translation", file)
    #expect(wrong.status == 77 && wrong.errors.contains("does not fit") && wrong.errors.contains("⟦"))
  }

  @Test("lets a clinic say the program's own sentences in its own words")
  func ownPhrases() throws {
    let program = try Program()
    let folder = program.home.appendingPathComponent(".config/commonground/translations")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(
      """
      format: commonground-phrases/1
      language: en
      name: English
      phrases: {hint-yes-no: "Say yes or no, please.", our-practice: the old mill}
      """.utf8
    ).write(to: folder.appendingPathComponent("ours.yaml"))
    let result = try program.run("intake", input: Data("of course\n".utf8))
    #expect(result.output.contains("Say yes or no, please.") && result.output.contains("Welcome to the old mill"))
    #expect(result.output.contains("Are you 18 or older?") && result.output.contains("Take your time."))
  }

  @Test("says a clinic's own name and numbers in it, and never a translation's numbers where the clinic has its own")
  func clinic() throws {
    let (program, file) = try program(installed: false)
    let config = try program.file(
      "config.yaml",
      """
      format: commonground-config/1
      clinic: {name: River Street Practice}
      crisis-text: Call 116 123.
      urgent-help: Call 112.
      languages:
        qps: {clinic: ŔÍṼÉŔ, urgent-help: 112 ⟦ñóóŵ⟧}
      """)
    let result = try program.run(
      "intake", "--language", "qps", "--translation", file, "--config", config, input: Data("ñóó\n".utf8))
    #expect(result.output.contains("ŔÍṼÉŔ") && result.output.contains("112 ⟦ñóóŵ⟧"))
    #expect(!result.output.contains("911") && plainLetters(result.output) == "")
    #expect(try program.run("check", config).status == 0)
    let wrong = try program.file("wrong.yaml", "format: commonground-config/1\nlanguages: {spanish?: {}}\ntranslations: here\n")
    let checked = try program.run("check", wrong)
    #expect(checked.status == 1)
    #expect(checked.output.contains("[bad-language]") && checked.output.contains("[relative-path]"))
  }

  @Test("is checked against its interview: faults fail, and what is missing is listed")
  func checking() throws {
    let (program, file) = try program(installed: false)
    #expect(try program.run("interview", "check", file).output == "No faults in 1 file.\n")
    let less = try program.file(
      "less.yaml", "format: commonground-translation/1\nof: couples-intake\nlanguage: es\nname: Español\n")
    let few = try program.run("interview", "check", less)
    #expect(few.status == 0 && few.output.contains("[untranslated]") && few.output.contains("--all lists the other"))
    let all = try program.run("interview", "check", "--all", less)
    #expect(all.output.contains("`safety.fear.ask` is not translated."))
    let json = try program.run("interview", "check", "--json", less)
    let found = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(json.status == 0 && found?.allSatisfy { $0["code"] as? String == "untranslated" } == true)
    #expect(all.output.split(separator: "\n").count == (found?.count ?? 0) + 2)
    let broken = try program.file(
      "broken.yaml", try PseudoTranslation.text.get().replacing("couple.stage:", with: "couple.stag:"))
    let result = try program.run("interview", "check", broken)
    #expect(result.status == 1 && result.output.contains("Did you mean `couple.stage`? [unknown-id]"))
    #expect(try program.run("check", broken).status == 1)
    #expect(try program.run("intake", "--translation", broken).status == 65)
  }

  @Test("shows a person at a terminal nothing but the translation, from the first screen to the visit code")
  func terminal() throws {
    let (program, file) = try program(installed: false)
    let pty = try Pty(
      "commonground", ["intake", "--transcripts", program.store, "--language", "qps", "--translation", file],
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
    var page = ""
    var typed = ""
    for line in ["ýééš", "ýééš", "ýééš", "/help", "hm", "3", "/back", "/keep", "12", "5", "/review", "1", "/pause"] {
      var tries = 0
      while !pty.shown.contains("> "), tries < 200 {
        let before = pty.shown
        _ = pty.rest(milliseconds: 50)
        if pty.shown == before, pty.shown.hasSuffix("⟧ \u{1B}[0m") {
          page += pty.shown
          _ = pty.wait(for: pty.shown)
          pty.type("\r")
        }
        tries += 1
      }
      page += pty.shown
      _ = pty.wait(for: "> ")
      pty.type(line + "\r")
      typed += line
    }
    #expect(pty.end() == 0)
    page += pty.shown
    #expect(page.contains("ţýþéé"))
    // What was typed comes back on the screen.
    #expect(plainLetters(page).filter { !typed.contains($0) } == "", "\(plainLetters(page))")
    let words = page.split(whereSeparator: \.isNewline).filter { !$0.contains("> ") }.joined(separator: "\n")
    #expect(plainLetters(words) == "", "\(plainLetters(words))")
  }
}
