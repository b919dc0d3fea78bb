import Interview
import Testing

@testable import Scoring

@Suite("Neither partner is favoured")
struct SymmetryTests {
  static let couples: [([StateID: Said], [StateID: Said])] = [
    (hurtTrust, contented), (DraftTextTests.busy, DraftTextTests.quiet),
    (hurtTrust.with(["trust.baseline": 6, "trust.wanted": 9]), hurtTrust),
    (hurtTrust.with(["trust.wanted": .skipped]), hurtTrust.with(["trust.wanted": 1])),
    (CoupleTests.many, CoupleTests.many.with(["conflict.need": 5, "vision.need": 6])),
    (GateTests.answers.with(["safety.fear": "often"]), hurtTrust),
  ]

  @Test(arguments: couples.indices)
  func `swapping the partners swaps the result`(index: Int) {
    let (one, other) = Self.couples[index]
    let straight = assessed(visit(.a, one), visit(.b, other))
    let swapped = assessed(visit(.a, other), visit(.b, one))
    #expect(Set(straight.goals.map(Self.outline)) == Set(swapped.goals.map { Self.outline(Self.swap($0)) }))
    #expect(straight.areas.map(\.area) == swapped.areas.map(\.area))
    #expect(straight.areas.map(\.couplePriority) == swapped.areas.map(\.couplePriority))
    #expect(straight.areas.map { $0.a?.priority } == swapped.areas.map { $0.b?.priority })
    #expect(straight.areas.map(\.reading) == swapped.areas.map(\.reading))
    #expect(straight.safety.map(\.flag) == swapped.safety.map(\.flag))
    #expect(straight.discuss.map(\.kind) == swapped.discuss.map(\.kind))
  }

  struct Outline: Hashable {
    var area: Area
    var owner: GoalOwner
    var status: GoalStatus
    var behaviour: String
    var baseline: Double?
    var target: Double?
    var open: OpenTarget?
    var baselines: PerPartner<Figure>
    var overall: Double
    var levels: [String]
  }

  static func outline(_ goal: GoalDraft) -> Outline {
    Outline(
      area: goal.area, owner: goal.owner, status: goal.status, behaviour: goal.behaviourId,
      baseline: goal.baseline, target: goal.target, open: goal.openTarget,
      baselines: goal.baselines, overall: goal.smart.overall, levels: goal.attainment.map(\.text))
  }

  static func swap(_ goal: GoalDraft) -> GoalDraft {
    var swapped = goal
    swapped.owner = goal.owner == .a ? .b : goal.owner == .b ? .a : .couple
    swapped.baselines = PerPartner(a: goal.baselines.b, b: goal.baselines.a)
    return swapped
  }
}
