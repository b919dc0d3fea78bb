import Definitions
import Interview
import Review
import Scoring
import Testing
import TestSupport
import Transcript

@Suite("A couple as the therapist sees it")
struct CaseTests {
  private func open(_ answers: [Partner: [StateID: String]]) throws -> Case {
    try rehearsedCase(answers)
  }

  private let opening = ["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"]

  @Test("asks for attention at once where something is urgent, and for nobody without a reason")
  func attention() throws {
    let calm = try open([.a: opening, .b: opening])
    #expect(calm.attention == 0)
    let staff = try open([.a: opening.merging(["close.staff": "yes"]) { $1 }, .b: opening])
    #expect(staff.attention == 1)
    let low = try open([.a: opening, .b: opening.merging(["you.now": "1"]) { $1 }])
    #expect(low.attention == 1)
    let afraid = try open([.a: opening, .b: opening.merging(["safety.fear": "often"]) { $1 }])
    #expect(afraid.attention == 2)
  }

  @Test("has words of danger from free text among the safety entries, with the words")
  func heard() throws {
    let danger = try open([.a: opening.merging(["words.brings": "I want to kill myself."]) { $1 }, .b: opening])
    let entry = try #require(danger.assessment.safety.first { $0.flag == .selfHarm })
    #expect(entry.partner == .a)
    #expect(entry.evidence.contains { $0.state == "words.brings" && !$0.answer.isEmpty })
    #expect("\(danger.assessment)" == redaction)
  }

  @Test("is the same couple with the partners' names changed, when the partners are swapped")
  func symmetric() throws {
    let one = opening.merging(["trust.need": "9", "trust.importance": "9", "trust.baseline": "3", "trust.wanted": "6"]) { $1 }
    let other = opening.merging(["trust.need": "8", "trust.importance": "7", "trust.baseline": "4", "trust.wanted": "9"]) { $1 }
    let straight = try open([.a: one, .b: other]).assessment
    let swapped = try open([.a: other, .b: one]).assessment
    #expect(straight.goals.map(\.target) == swapped.goals.map(\.target))
    #expect(straight.goals.map(\.behaviourId) == swapped.goals.map(\.behaviourId))
    #expect(straight.areas.map(\.area) == swapped.areas.map(\.area))
    #expect(straight.areas.map(\.a?.need) == swapped.areas.map(\.b?.need))
  }
}
