import Interview
import Testing

@testable import Scoring

@Suite("How SMART a draft is")
struct SMARTTests {
  func draft(_ a: [StateID: Said], _ b: [StateID: Said]? = nil) throws -> GoalDraft {
    try #require(assessed(visit(.a, a), visit(.b, b ?? a)).goals.first)
  }

  @Test func `a full joint draft`() throws {
    let goal = try draft(hurtTrust)
    #expect(goal.smart.specific.score == 1)
    #expect(goal.smart.measurable.score == 1)
    // Confidence 6 counts by half.
    #expect(goal.smart.achievable.score == 0.875)
    #expect(goal.smart.relevant.score == 1)
    #expect(goal.smart.timeBound.score == 1)
    #expect(goal.smart.overall == 0.975)
    #expect(!goal.needsWork)
    #expect(goal.smart.letters.allSatisfy { $0.met && !$0.why.isEmpty })
  }

  @Test(arguments: [(7, 1.0), (6, 0.875), (5, 0.875), (4, 0.75), (0, 0.75)])
  func `confidence of the more hesitant partner decides`(confidence: Int, score: Double) throws {
    let goal = try draft(
      hurtTrust.with(["trust.confidence": 9]),
      hurtTrust.with(["trust.confidence": Said(integerLiteral: confidence)]))
    #expect(goal.smart.achievable.score == score)
  }

  @Test func `too little time is not achievable, and is asked about`() throws {
    let goal = try draft(hurtTrust.with(["practical.minutes": 1]))
    #expect(goal.smart.achievable.score == 0.625)
    #expect(goal.asks.contains("Is there a version that takes less time?"))
  }

  @Test func `the overall score stays within half a point of the lowest letter`() throws {
    let goal = try draft(contented.with(["trust.need": 9]))
    // Neither figure, confidence, time, importance nor words were given.
    #expect(goal.smart.measurable.score == 0)
    #expect(goal.smart.achievable.score == 0.25)
    #expect(goal.smart.relevant.score == 0.3333)
    #expect(goal.smart.overall == 0.5)
    #expect(goal.needsWork)
    #expect(goal.asks.contains { $0.contains("how confident") })
    #expect(goal.asks.contains { $0.contains("how important") })
    #expect(goal.asks.contains { $0.contains("how many minutes") })
  }

  @Test func `an own goal measured by what both do loses own control`() throws {
    let talk = contented.with([
      "communication.need": 8, "communication.importance": 8, "communication.confidence": 8,
      "communication.baseline": 1, "communication.wanted": 2, "practical.minutes": 60,
    ])
    let goal = try #require(assessed(visit(.a, talk), visit(.b, contented)).goals.first)
    #expect(goal.owner == .a)
    #expect(goal.smart.achievable.score == 0.75)
    #expect(try draft(talk).smart.achievable.score == 1)
  }

  @Test func `what would help is shown where it was said, and asked by name where not`() throws {
    let said = hurtTrust.with(["trust.higher": .words("If I were told things first.")])
    let goal = try draft(said, hurtTrust.with(["trust.confidence": 4]))
    #expect(goal.asks.contains { $0.contains("partner A said") && $0.contains("“If I were told things first.”") })
    #expect(goal.asks.contains { $0.hasPrefix("Ask partner B what would make that confidence") })
    #expect(!goal.asks.contains { $0.contains("Ask partner A what would") })
    #expect(goal.evidence.contains { $0.state == "trust.higher" && $0.partner == .a })
    let empty = try draft(hurtTrust.with(["trust.higher": .words("Nothing yet")]))
    #expect(empty.asks.contains { $0.hasPrefix("Ask both partners what would make") })
  }

  @Test func `importance below 5 is not relevant`() throws {
    let goal = try draft(hurtTrust, hurtTrust.with(["trust.importance": 4]))
    #expect(goal.smart.relevant.score == 0.8333)
  }
}
