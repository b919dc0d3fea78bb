import Definitions
import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("Faults in scoring and goal files have a place and a fix")
struct DataFileTests {
  func faults(_ file: Bundled, replacing old: String, with new: String) throws -> [Fault] {
    var text = String(decoding: file.bytes, as: UTF8.self)
    text.replaceSubrange(try #require(text.firstRange(of: old), "\(old)"), with: new)
    let bytes = Array(text.utf8)
    do throws(FaultyFile) {
      if file == .scoring {
        _ = try ScoringFile(bytes: bytes, name: "x.yaml")
      } else {
        _ = try GoalsFile(bytes: bytes, name: "x.yaml")
      }
      return []
    } catch {
      return error.faults
    }
  }

  static let cases: [(Bundled, String, String, String)] = [
    (.scoring, "commonground-scoring/1", "commonground-scoring/2", "unknown-format"),
    (.scoring, "need: 0.4", "need: 0.5", "weights"),
    (.scoring, "need: 0.4", "need: lots", "not-a-number"),
    (.scoring, "gap: 4", "gap: 40", "out-of-range"),
    (.scoring, "gap: 4", "gapp: 4", "unknown-key"),
    (.scoring, "area: vision", "area: visions", "unknown-value"),
    (.scoring, "flag: fear", "flag: fears", "unknown-value"),
    (.scoring, "flag: fear", "flag: weapon", "duplicate-id"),
    (.scoring, "suggest: discernment", "suggest: discernmnt", "unknown-suggestion"),
    (.scoring, "practical.soon = weeks", "practical.soon = ", "guard-syntax"),
    (.scoring, "most-weeks: 26", "most-weeks: 52", "out-of-range"),
    (.goals, "commonground-goals/1", "commonground-goals/9", "unknown-format"),
    (.goals, "December]", "]", "months"),
    (.goals, "{name}: {baseline} now.", "{name}: {baselin} now.", "unknown-place"),
    (.goals, "step: ruler", "step: rule", "unknown-value"),
    (.goals, "min: 0, max: 7", "min: 7, max: 0", "empty-range"),
    (.goals, "id: heated-arguments", "id: talk-days", "duplicate-id"),
    (.goals, "patterns: [i-push, i-withdraw]", "patterns: [i-push]", "two-patterns"),
    (.goals, "area: trust\n    owners: couple", "area: trsut\n    owners: couple", "unknown-value"),
    (.goals, "text: We keep a set time", "text: We keep 2 set times", "figure-in-text"),
    (.goals, "indicators: [talk-days]", "indicators: [talk-day]", "unknown-indicator"),
    (.goals, "tool: soft-start", "tool: softer-start", "unknown-tool"),
    (.goals, "settle: We choose", "setle: We choose", "unknown-key"),
  ]

  @Test(arguments: cases.indices)
  func `a fault is found where it is`(index: Int) throws {
    let (file, old, new, code) = Self.cases[index]
    let found = try faults(file, replacing: old, with: new)
    let fault = try #require(found.first { $0.code.rawValue == code }, "\(found)")
    let text = String(decoding: file.bytes, as: UTF8.self)
    let before = text[..<(try #require(text.firstRange(of: old)).lowerBound)]
    let line = before.count { $0 == "\n" } + 1
    // A fault about a whole list or mapping stands where that begins.
    if !["weights", "months", "empty-range", "two-patterns", "figure-in-text"].contains(code) {
      #expect(abs(fault.line - line) <= 1, "\(fault) but the change is in line \(line)")
    }
    #expect(fault.column >= 1)
    #expect(!fault.message.isEmpty && !fault.fix.isEmpty)
  }

  /// What came to these files after clinics may have made copies of their own.
  @Test func `copies of before are still used, and check says what they lack`() throws {
    func without(_ file: Bundled, _ isLater: (Substring) -> Bool) -> [UInt8] {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      return Array(lines.filter { !isLater($0) }.joined(separator: "\n").utf8)
    }
    let scoring = Array(String(decoding: Bundled.scoring.bytes, as: UTF8.self).replacing("own-words: 4, ", with: "").utf8)
    #expect(scoring != Bundled.scoring.bytes)
    #expect(try ScoringFile(bytes: scoring, name: "x").weights.fit.ownWords == 0)
    let later = ["    indicators:", "    sign:", "    why:", "  aim-only-one:", "  level-on-the-way:", "  day-of-year:", "  level-sign:"]
    let goals = without(.goals) { line in later.contains { line.hasPrefix($0) } }
    let catalogue = try GoalsFile(bytes: goals, name: "x").catalogue
    #expect(catalogue.behaviours.allSatisfy { $0.sign.isEmpty && $0.indicators.isEmpty })
    let lacking = check(goals, "x").filter { $0.code == .missingKey }
    // Whoever reads faults is shown the first five hundred.
    #expect(lacking.count == min(500, catalogue.behaviours.count * 3))
    let old = assess(
      [.a: visit(.a, DraftTextTests.busy), .b: visit(.b, DraftTextTests.quiet)], weights: Data.weights,
      catalogue: catalogue, access: therapist)
    #expect(Set(old.goals.map(\.area)) == [.boundaries, .communication, .conflict])
    #expect(old.goals.allSatisfy { $0.text.contains("20 December 2026") && !$0.attainment.contains { $0.text.isEmpty } })
  }

  @Test func `a slip is guessed`() throws {
    let fault = try #require(
      try faults(.scoring, replacing: "suggest: discernment", with: "suggest: discernmnt").first)
    #expect(fault.fix == "Did you mean `discernment`?")
  }

  @Test func `bytes that are no text are a fault, not a crash`() {
    #expect(throws: FaultyFile.self) { try ScoringFile(bytes: [0xFF, 0x00], name: "x") }
    #expect(throws: FaultyFile.self) { try GoalsFile(bytes: [], name: "x") }
    #expect(throws: FaultyFile.self) { try GoalsFile(bytes: Array("[1, 2]".utf8), name: "x") }
  }
}
