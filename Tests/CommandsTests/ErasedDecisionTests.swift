import Foundation
import Interview
import Testing
import TestSupport

@testable import Commands

@Suite("What was decided, after a visit was erased")
struct ErasedDecisionTests {
  @Test("keeps facts, reasons and digests, and no words of that partner's, in copies set aside neither")
  func erase() throws {
    let program = try Program()
    let first = try program.run("intake", "--answers", try program.file("a.yaml", yaml(troubled)))
    let code = String(first.output.prefix { $0 != " " })
    #expect(
      try program.run(
        "intake", "--couple", code, "--partner", "b", "--answers", try program.file("b.yaml", yaml(troubled))
      ).status == 0)
    #expect(try program.run("review", "acknowledge", code, "a", "individual-distress").status == 0)
    #expect(try program.run("review", "accept", code, "g1").status == 0)
    #expect(try program.run("review", "decline", code, "g2", "--reason", "My reason.").status == 0)
    #expect(try program.run("review", "acknowledge", code, "b", "individual-distress").status == 0)
    #expect(try program.run("review", "sign", code, "--leave-out").status == 0)
    let plan = "\(program.store)/\(code)/plan-1.json"
    #expect(FileManager.default.fileExists(atPath: plan))
    let file = URL(fileURLWithPath: "\(program.store)/\(code)/review.journal")
    let aside = file.appendingPathExtension("damaged-1")
    try FileManager.default.copyItem(at: file, to: aside)
    let before = try String(contentsOf: file, encoding: .utf8)
    let shown = try program.run("review", "show", code, "--json").output
    let goals = (try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])?["goals"] as? [[String: Any]]
    let words = String(try #require(goals?.first?["text"] as? String).prefix(60))
    #expect(before.contains("coupleText") && before.contains("checkpoints") && before.contains(words))
    try Store(root: program.store).eraseFromHistory(.a, couple: code)
    let after = try String(contentsOf: file, encoding: .utf8)
    #expect(!after.contains("coupleText") && !after.contains(words) && after.contains("My reason."))
    #expect(!FileManager.default.fileExists(atPath: aside.path))
    #expect(!FileManager.default.fileExists(atPath: plan), "it may quote what was erased")
    #expect(after.contains("\"decision\":\"sign\""), "that it was signed is kept")
    let history = try program.run("review", "history", code, "--json")
    #expect(history.status == 0 && history.output.contains("\"accept\"") && history.output.contains("My reason."))
    #expect(try program.run("review", "note", code, "Afterwards.").status == 0)
    // Nothing to erase is no fault.
    let empty = try program.run("invite", "--json").output
    let other = try #require(
      (try JSONSerialization.jsonObject(with: Data(empty.utf8)) as? [String: Any])?["couple"] as? String)
    try Store(root: program.store).eraseFromHistory(.b, couple: other)
  }
}
