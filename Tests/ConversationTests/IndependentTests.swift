import Conversation
import Foundation
import Interview
import TestSupport
import Testing

/// Replies whose meaning was written down from the questions alone: see `Independent/README.md`. The counts by kind
/// are printed; EVALUATION.md says how to read them.
@Suite("Replies mean what somebody who does not know the program would make of them")
struct IndependentTests {
  static let folders = ["Independent", "HeldOut"]

  @Test("and nothing is silently taken for something else", arguments: folders)
  func nothingMisread(_ folder: String) throws {
    for (kind, results) in try results(folder) {
      for result in results where result.verdict == .misread {
        Issue.record("\(folder)/\(kind), \(result.row.question): \"\(result.row.reply)\" was taken for \(result.outcome)")
      }
    }
  }

  @Test("and nobody is asked back or again without need", arguments: folders)
  func counts(_ folder: String) throws {
    for (kind, results) in try results(folder) {
      let counts = Verdict.allCases.map { verdict in "\(results.count { $0.verdict == verdict }) \(verdict.rawValue)" }
      let clear = results.filter(\.row.isClear)
      let atOnce = clear.count { $0.verdict == .asMeant }
      print(
        "\(folder)/\(kind): \(results.count) replies: \(counts.joined(separator: ", ")); "
          + "of \(clear.count) clear ones \(atOnce) taken at once")
      for result in results where [.askedNeedlessly, .againNeedlessly, .wrongSuggestion].contains(result.verdict) {
        Issue.record("\(folder)/\(kind), \(result.row.question): \(result.verdict): \(result.row.reply)")
      }
      let least = try #require(Self.leastAtOnce["\(folder)/\(kind)"], "\(kind) has no least share yet")
      #expect(atOnce * 100 >= least * clear.count, "\(folder)/\(kind): \(atOnce) of \(clear.count)")
    }
  }

  /// The share of clear replies that are taken without asking, in percent: what has been reached.
  private static let leastAtOnce = [
    "Independent/confidences": 82, "Independent/how-often": 78, "Independent/in-own-words": 100,
    "Independent/minutes": 88, "Independent/one-of-several": 80, "Independent/rulers": 74,
    "Independent/several-of-many": 70, "Independent/years": 77, "Independent/yes-or-no": 68,
    "HeldOut/choices": 82, "HeldOut/figures": 71, "HeldOut/rulers": 38, "HeldOut/safety": 69, "HeldOut/yes-or-no": 67,
  ]

  struct Result {
    let row: IndependentRow
    let outcome: ReplyOutcome
    let verdict: Verdict
  }

  /// The results of each table of a folder, by the kind that names its file.
  private func results(_ folder: String) throws -> [(kind: String, results: [Result])] {
    let interview = try bundledInterview()
    let engine = Engine(interview: interview)
    return try read(folder).map { kind, table in
      let results = try IndependentRow.rows(table).map { row in
        let question = try #require(interview[row.question]?.question, "\(row.question)")
        let outcome = ReplyOutcome(of: row.reply, at: question, engine: engine)
        return Result(
          row: row, outcome: outcome, verdict: Verdict(outcome, of: row, isYesNo: question.form == .yesNo))
      }
      return (kind, results)
    }
  }

  private func read(_ folder: String) throws -> [(kind: String, table: String)] {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(folder)
    let files = try FileManager.default.contentsOfDirectory(at: here, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { file in
      (file.deletingPathExtension().lastPathComponent, try String(contentsOf: file, encoding: .utf8))
    }
  }
}
