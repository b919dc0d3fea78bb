import Definitions
import Foundation
import Interview
import Testing
import TestSupport

@Suite("commonground rescore")
struct RescoreTests {
  private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Transcripts/Fixtures").path

  /// The bundled weights with a text replaced.
  private func weights(_ program: Program, _ old: String, _ new: String) throws -> String {
    let text = String(decoding: Bundled.scoring.bytes, as: UTF8.self)
    #expect(text.contains(old))
    return try program.file("new.yaml", text.replacingOccurrences(of: old, with: new))
  }

  private func moved(_ program: Program, _ arguments: [String]) throws -> [[String: Any]] {
    let result = try program.start(["rescore"] + arguments + ["--json"]).finish()
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  private func everything(in folder: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) })
  }

  @Test("shows for a fixture what moves, and nothing else")
  func fixture() throws {
    let program = try Program()
    let new = try weights(program, "hold: all\n    suggest: individual-safety-interview", "hold: joint\n    suggest: individual-safety-interview")
    let moved = try moved(program, ["\(fixtures)/fear", "--scoring", new])
    let fear = try #require(moved.first)
    #expect(moved.count == 1 && fear["couple"] as? String == "FEAR")
    #expect((fear["areas"] as? [Any])?.isEmpty == true)
    let drafts = try #require(fear["drafts"] as? [[String: Any]])
    // What one partner works on alone is held for the child's safety still; fewer reasons stand there.
    #expect(!drafts.isEmpty && drafts.allSatisfy { $0["owner"] as? String != "couple" })
    #expect(drafts.allSatisfy { $0["heldBecause"] != nil && $0["target"] == nil })
    let scoring = try #require(fear["scoring"] as? [String: [String: Any]])
    #expect(scoring["before"]?["sha256"] as? String != scoring["after"]?["sha256"] as? String)
  }

  @Test("takes every couple of a folder, a stored couple by its code or folder, and a single transcript")
  func inputs() throws {
    let program = try Program()
    let new = try weights(program, "need: 0.4, importance: 0.3", "need: 0.3, importance: 0.4")
    let couples = try FileManager.default.contentsOfDirectory(atPath: fixtures).count
    #expect(try moved(program, [fixtures, "--scoring", new]).count == couples)
    let text = yaml(troubled.map { ($0.id, $0.typed) })
    let first = try program.run("intake", "--answers", try program.file("a.yaml", text))
    let code = String(first.output.prefix { $0 != " " })
    let before = everything(in: program.store)
    let byCode = try moved(program, ["\(fixtures)/fear/a.json", code, "--scoring", new])
    #expect(byCode.map { $0["couple"] as? String } == ["FEAR", code])
    // By its folder, and again by the folder around it: it counts once.
    let byFolder = try moved(program, ["\(program.store)/\(code)", program.store, "--scoring", new])
    #expect(NSArray(array: Array(byCode.dropFirst())).isEqual(to: byFolder))
    #expect(!before.isEmpty && everything(in: program.store) == before, "it writes nothing")
  }

  @Test("says in a page what moves, and for whom nothing does")
  func page() throws {
    let program = try Program()
    let new = try weights(program, "version: 1.1.0", "version: 1.1.0-clinic")
    let still = try program.run("rescore", "\(fixtures)/fear", "\(fixtures)/contented", "--scoring", new).output
    #expect(still.contains("1.1.0-clinic (") && still.contains("Something moves for 0 of 2 couples."))
    let shorter = try weights(program, "ruler: 3 ", "ruler: 2 ")
    let page = try program.run("rescore", "\(fixtures)/after-affair", "--scoring", shorter).output
    #expect(page.contains("draft on trust, couple: target 5 -> 4"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("refuses a file with a fault, with its line and column, and a couple that is not there")
  func faults() throws {
    let program = try Program()
    let bad = try program.run("rescore", fixtures, "--scoring", try weights(program, "gap: 4", "gap: 40"))
    #expect(bad.status == 65 && bad.output.isEmpty)
    #expect(bad.errors.contains(/new\.yaml:\d+:\d+: .*\[out-of-range\]/))
    #expect(try program.run("rescore", fixtures, "--scoring", "/nowhere.yaml").status == 66)
    #expect(try program.run("rescore", "ABC234", "--scoring", try weights(program, "gap: 4", "gap: 3")).status == 66)
    #expect(try program.run("rescore", fixtures).status == 64)
  }
}
