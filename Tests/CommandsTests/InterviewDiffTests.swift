import Definitions
import Foundation
import Testing
import TestSupport

@Suite("commonground interview diff")
struct InterviewDiffTests {
  private func bundled(_ edits: (String, String)...) throws -> String {
    edits.reduce(String(decoding: Bundled.couplesIntake.bytes, as: UTF8.self)) { text, edit in
      #expect(text.contains(edit.0), "\(edit.0) is not there to be edited")
      return text.replacing(edit.0, with: edit.1)
    }
  }

  @Test("ends with 0 where nothing changed, comments apart")
  func same() throws {
    let program = try Program()
    let file = try program.file("new.yaml", try bundled(("start: welcome.hello", "# a note\nstart: welcome.hello")))
    let result = try program.run("interview", "diff", "bundled", file)
    #expect(result.status == 0 && result.output.contains("Nothing changed for a visitor"), "\(result.errors)")
    let json = try program.run("interview", "diff", "bundled", "bundled", "--json")
    let data = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(json.status == 0 && data?["changed"] as? Bool == false)
  }

  @Test("ends with 1 and shows what changed, gravest first, in at most 80 columns")
  func changed() throws {
    let program = try Program()
    let file = try program.file(
      "new.yaml",
      try bundled(
        ("wiped: true\n    disclosure: confidential", "wiped: true\n    disclosure: private"),
        ("ask: Are you 18 or older?", "ask: Are you 21 or older?"),
        ("call or text 988, day or night. If you or", "call 988, day or night. If you or")))
    let result = try program.run("interview", "diff", "bundled", file, "--no-proofs")
    #expect(result.status == 1 && result.errors.isEmpty)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let places = [
      "Both say that they are version 1.0.0", "Who may read it, and what is wiped", "safety.fear: MORE people may read it",
      "Danger: crisis texts and flags", "crisis: the named text", "[-or text-]", "Words", "Are you [-18-] {+21+} or older?",
      "Visits begun under couples-intake 1.0.0", "The answers to 84 questions still count.", "safety.fear: other disclosure",
    ].map { result.output.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(try program.run("interview", "diff", "bundled", file, "--no-proofs").output == result.output)
  }

  @Test("compares what is proved, as data too")
  func proofs() throws {
    let program = try Program()
    let old = try program.file("old.yaml", threeStates)
    let new = try program.file("new.yaml", threeStates.replacing("next: ask", with: "next: done"))
    let unreachable = try program.run("interview", "diff", old, new, "--json")
    #expect(unreachable.status == 65 && unreachable.errors.contains("[unreachable]"))
    let other = try program.file(
      "other.yaml", threeStates.replacing("next: done, answer", with: "next: [{when: ask = no, to: bye}, {to: done}], answer")
        .replacing("done: {final", with: "bye: {final: stopped}, done: {final"))
    let result = try program.run("interview", "diff", old, other, "--json")
    #expect(result.status == 1, "\(result.errors)")
    let data = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let proofs = try #require(data["proofs"] as? [String: Any])
    #expect((proofs["lost"] as? [Any])?.isEmpty == true)
    let figures = try #require(proofs["figures"] as? [[String: String]])
    #expect(figures.contains(["what": "questions to bye", "old": "not reached", "new": "1"]) || figures.contains(["what": "questions to bye", "old": "not reached", "new": "1 to 1"]))
    #expect((data["changes"] as? [[String: Any]])?.contains { $0["subject"] as? String == "bye" } == true)
  }

  @Test("says which file it cannot read")
  func refusals() throws {
    let program = try Program()
    let missing = try program.run("interview", "diff", "bundled", "/nowhere.yaml")
    #expect(missing.status == 66 && missing.errors.contains("/nowhere.yaml"))
    #expect(try program.run("interview", "diff", "bundled").status == 64)
  }
}

private let threeStates = """
  format: commonground-interview/1
  id: three
  version: 1.0.0
  title: Three
  start: hello
  always: {done: [ask]}
  parts:
    - id: only
      title: Only
      states: {hello: {say: Hello., next: ask}, ask: {ask: "Well?", next: done, answer: {kind: yesno}}, done: {final: complete, say: Bye.}}
  """
