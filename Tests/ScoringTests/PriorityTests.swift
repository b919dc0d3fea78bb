import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("How much an area matters to one partner")
struct PriorityTests {
  func reading(_ answers: [StateID: Said], heard: [Area] = [], of area: Area = .trust)
    -> PartnerReading
  {
    Data.weights.reading(of: area, for: Participant(visit(heard: heard, answers), therapist))
  }

  @Test func `need 9, importance 9, confidence 6 and named make 0.79`() {
    let trust = reading(hurtTrust)
    #expect(trust.priority == 0.79)
    #expect(trust.contributions.map(\.part) == [.need, .importance, .confidence, .heard, .named])
    #expect(trust.contributions.map(\.adds) == [0.36, 0.27, 0.06, 0, 0.1])
    #expect(trust.missing.isEmpty)
    #expect(trust.note.isEmpty)
  }

  @Test func `what is heard adds its weight`() {
    #expect(reading(hurtTrust, heard: [.trust]).priority == 0.89)
  }

  @Test func `each contribution shows its answer`() {
    let trust = reading(hurtTrust)
    #expect(
      trust.contributions.first?.evidence
        == Evidence(partner: .a, state: "trust.need", answer: "9"))
  }

  @Test func `a missing value scales up the others and says so`() {
    let trust = reading(hurtTrust.without("trust.confidence"))
    // 0.73 of the 0.9 that are left.
    #expect(trust.priority == 0.8111)
    #expect(trust.missing == [.confidence])
    #expect(trust.note.contains("confidence"))
    #expect(abs(trust.contributions.reduce(0) { $0 + $1.weight } - 1) < 0.001)
  }

  @Test func `not sure and skipped count as missing`() {
    let trust = reading(hurtTrust.with(["trust.importance": .notSure, "areas.named": .skipped]))
    #expect(trust.missing == [.importance, .named])
    #expect(trust.importance == nil)
  }

  @Test func `without need and importance there is no priority`() {
    let trust = reading(["trust.need": .skipped, "areas.named": "trust"])
    #expect(trust.priority == nil)
    #expect(!trust.raised)
  }

  @Test func `an area that was not asked about does not apply`() {
    let parenting = reading(contented, of: .parenting)
    #expect(!parenting.applies)
    #expect(parenting.priority == nil)
  }

  @Test func `intimacy takes the higher of its two rulers and shows both`() {
    let intimacy = reading(
      contented.with(["intimacy.emotional.need": 3, "intimacy.physical.need": 8]), of: .intimacy)
    #expect(intimacy.need == 8)
    #expect(intimacy.rulers.map(\.answer) == ["3", "8"])
  }

  @Test(arguments: [
    (5, 5, true), (5, 4, false), (4, 9, false), (10, 5, true), (6, nil, true), (5, nil, false),
  ])
  func `an area is raised by need and importance, or by need alone`(
    need: Int, importance: Int?, raised: Bool
  ) {
    var answers: [StateID: Said] = ["trust.need": Said(integerLiteral: need), "areas.named": "none"]
    answers["trust.importance"] = importance.map { Said(integerLiteral: $0) }
    #expect(reading(answers).raised == raised)
  }

  @Test(arguments: [(4, true), (3, false)])
  func `what was named or heard is raised from need 4 on`(need: Int, raised: Bool) {
    let answers: [StateID: Said] = ["trust.need": Said(integerLiteral: need)]
    #expect(reading(answers.with(["areas.named": "trust"])).raised == raised)
    #expect(reading(answers, heard: [.trust]).raised == raised)
    #expect(!reading(answers).raised)
  }
}
