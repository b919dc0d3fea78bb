import Definitions
import Foundation
import GoalReading
import Testing

let bundledReader = GoalReadingFile.bundledReader()

/// One line of `Goals/goals.txt`: the letters that a careful reader would say are met, and the goal.
struct TableRow: Sendable, CustomStringConvertible {
  var letters: String
  var goal: String
  var description: String { goal }

  static let all: [TableRow] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goals/goals.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let letters = parts.first, let goal = parts.last else { return nil }
      return TableRow(letters: String(letters), goal: goal.trimmingCharacters(in: .whitespaces))
    }
  }()
}

/// The letters that are met, as the table writes them.
func letters(_ goal: WrittenGoal) -> String {
  zip("SMART", WrittenGoal.Letter.allCases).map { goal[$1].met ? String($0) : "-" }.joined()
}

@Suite("The table of goals")
struct TableTests {
  @Test("has at least 120 goals, each with a verdict on each of five letters")
  func whole() {
    #expect(TableRow.all.count >= 120)
    #expect(TableRow.all.allSatisfy { $0.letters.count == 5 && !$0.goal.isEmpty })
  }

  @Test("is read as a careful reader would", arguments: TableRow.all)
  func asWritten(_ row: TableRow) throws {
    let goal = try #require(bundledReader).read(row.goal)
    #expect(letters(goal) == row.letters, "\(WrittenGoal.Letter.allCases.map { "\($0): \(goal[$0].why)" })")
  }
}
