import Foundation
import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("Couples that differ get other goals")
struct VarietyTests {
  /// The drafts of a thousand couples.
  static let drafts: [[GoalDraft]] = (1...1000).map { GeneratedCouple(seed: $0).assessment.goals }

  /// What stands in how many of a thousand couples, the most common first.
  static func shares(_ key: (GoalDraft) -> String) -> [(key: String, couples: Int)] {
    var counts: [String: Int] = [:]
    for goals in drafts { for key in Set(goals.map(key)) { counts[key, default: 0] += 1 } }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }

  static func whole(_ goal: GoalDraft) -> String { "\(goal.behaviourId) | \(goal.setting) | \(goal.tool ?? "")" }

  @Test func `no behaviour stands in more than one couple of twenty, and each in some`() throws {
    #expect(Self.drafts.count { !$0.isEmpty } > 900)
    let shares = Self.shares(Self.whole)
    // With its setting and tool.
    #expect(shares.first.map { $0.couples <= 40 } == true, "\(shares.prefix(3))")
    let alone = Self.shares(\.behaviourId)
    #expect(alone.first.map { $0.couples <= 50 } == true, "\(alone.prefix(5))")
    #expect(alone.last.map { $0.couples >= 3 } == true, "\(alone.suffix(5))")
    #expect(Set(alone.map(\.key)) == Set(Data.catalogue.behaviours.map(\.id)))
    if ProcessInfo.processInfo.environment["COMMONGROUND_SHOW"] != nil {
      for (key, couples) in alone { print("\(couples)\t\(key)") }
      print("---")
      for (key, couples) in shares.prefix(25) { print("\(couples)\t\(key)") }
      let never = Data.catalogue.behaviours.map(\.id).filter { id in !alone.contains { $0.key == id } }
      print("never: \(never)")
    }
  }
}
