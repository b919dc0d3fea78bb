import FoundationEssentials
import Interview
import Testing

@testable import Scoring

private typealias Bytes = FoundationEssentials.Data

@Suite("What moves with other weights")
struct MovementTests {
  func moved(_ change: (inout ScoringWeights) -> Void, _ a: [StateID: Said], _ b: [StateID: Said]) -> Movement {
    var weights = Data.weights
    change(&weights)
    return Movement(
      from: assessed(visit(.a, a), visit(.b, b)), to: assessed(visit(.a, a), visit(.b, b), weights: weights))
  }

  @Test func `the same weights move nothing`() {
    #expect(moved({ _ in }, CoupleTests.many, hurtTrust).isStill)
  }

  @Test func `a shorter step moves one target, and nothing else`() throws {
    let movement = moved({ $0.steps.ruler = 2 }, hurtTrust, hurtTrust)
    #expect(movement.areas.isEmpty && movement.safety.isEmpty)
    let draft = try #require(movement.drafts.first)
    #expect(movement.drafts.count == 1 && draft.key == "trust-couple" && draft.change == .changed)
    #expect(draft.target == Moved(before: 5, after: 4))
    #expect(draft.baseline == nil && draft.behaviourId == nil && draft.status == nil && draft.due == nil)
  }

  @Test func `fewer drafts and a higher threshold show which go`() {
    let fewer = moved({ $0.most.joint = 2 }, CoupleTests.many, CoupleTests.many)
    #expect(fewer.drafts.map(\.key) == ["communication-couple", "vision-couple"])
    #expect(fewer.drafts.map(\.change) == [.gone, .changed])
    let higher = moved({ $0.raised.needAlone = 9 }, CoupleTests.many, CoupleTests.many)
    let talk = higher.areas.first { $0.area == .communication }
    #expect(talk?.reading == Moved(before: .shared, after: .low))
    #expect(talk?.raisedBy == Moved(before: [.a, .b], after: []))
    #expect(talk?.a == nil, "the priority is the same")
  }

  @Test func `a gate that holds less shows what is not held any more`() {
    let movement = moved(
      { weights in weights.gates = weights.gates.filter { $0.flag != .fear } }, hurtTrust.with(["safety.fear": "often"]),
      hurtTrust)
    let draft = movement.drafts.first
    #expect(draft?.status == Moved(before: .held, after: .proposed))
    #expect(draft?.heldBecause == Moved(before: [.flag(.fear)], after: []))
    #expect(movement.safety.map(\.flag) == [.fear], "its guidance is another")
  }

  @Test func `what older programs wrote of a data file is still read`() throws {
    let old = try JSONDecoder().decode(DataVersion.self, from: Bytes(#"{"id":"couples-scoring","version":"1.0.0"}"#.utf8))
    #expect(old == DataVersion(id: "couples-scoring", version: "1.0.0"))
    let new = DataVersion(id: "x", version: "2", sha256: "ab")
    #expect(try JSONDecoder().decode(DataVersion.self, from: JSONEncoder().encode(new)) == new)
  }
}
