import Interview
import Testing

@testable import Scoring

@Suite("What two interviews come to")
struct CoupleTests {
  let both = assessed(visit(.a, hurtTrust), visit(.b, hurtTrust))

  @Test func `trust that both raise becomes the first joint draft, from their own figures`() throws {
    let goal = try #require(both.goals.first)
    #expect(both.goals.count == 1)
    #expect(goal.id == "g1")
    #expect(goal.area == .trust)
    #expect(goal.owner == .couple)
    #expect(goal.status == .proposed)
    #expect(goal.baseline == 2)
    // The wish is 8; the step rule allows three points.
    #expect(goal.target == 5)
    #expect(goal.limits == [.step])
    #expect(goal.longTermAim?.contains("8 out of 10") == true)
    #expect(goal.text.contains("In the long run we both wish for 8 out of 10."))
    #expect(goal.text.contains("we both say 2 out of 10 now. Our aim is 5 out of 10 by 14 February 2027."))
    #expect(goal.stage == 1)
  }

  @Test func `it is due 12 weeks after the later interview, with a checkpoint every 4`() throws {
    let later = assessed(visit(.a, on: "2026-11-01", hurtTrust), visit(.b, hurtTrust))
    let goal = try #require(later.goals.first)
    #expect(goal.start.iso == "2026-11-22")
    #expect(goal.due.iso == "2027-02-14")
    #expect(goal.checkpoints.map(\.iso) == ["2026-12-20", "2027-01-17", "2027-02-14"])
  }

  @Test func `every figure has its evidence`() throws {
    let goal = try #require(both.goals.first)
    for partner in Partner.allCases {
      for (state, answer) in [
        ("trust.need", "9"), ("trust.importance", "9"), ("trust.confidence", "6"),
        ("trust.baseline", "2"), ("trust.wanted", "8"),
      ] {
        #expect(
          goal.evidence.contains(Evidence(partner: partner, state: state, answer: answer)))
      }
    }
  }

  @Test func `a contented couple gets no drafts`() {
    let assessment = assessed(visit(.a, contented), visit(.b, contented))
    #expect(assessment.goals.isEmpty)
    #expect(assessment.discuss.isEmpty)
    #expect(assessment.areas.allSatisfy { $0.reading == .low })
    #expect(!assessment.provisional)
  }

  @Test func `what one partner raises is worth discussing, and a goal of that partner's own`() throws {
    let assessment = assessed(visit(.a, contented), visit(.b, hurtTrust))
    #expect(assessment.areas.first?.area == .trust)
    #expect(assessment.areas.first?.reading == .oneSided)
    #expect(assessment.areas.first?.gap == 9)
    #expect(assessment.discuss.map(\.kind) == [.oneSided, .gap])
    let goal = try #require(assessment.goals.first)
    #expect(assessment.goals.count == 1)
    #expect(goal.owner == .b)
    #expect(goal.text.hasPrefix("I "))
    #expect(goal.baseline == 2)
    #expect(goal.target == 5)
  }

  @Test func `a gap of 4 in a shared area is worth discussing and keeps it shared`() {
    let milder = hurtTrust.with(["trust.need": 5])
    let assessment = assessed(visit(.a, hurtTrust), visit(.b, milder))
    #expect(assessment.areas.first?.reading == .shared)
    #expect(assessment.discuss.map(\.kind) == [.gap])
    #expect(assessment.goals.first?.owner == .couple)
  }

  @Test func `the smaller priority decides for the couple`() throws {
    let milder = hurtTrust.with(["trust.need": 6])
    let trust = try #require(assessed(visit(.a, hurtTrust), visit(.b, milder)).areas.first)
    #expect(trust.a?.priority == 0.79)
    #expect(trust.b?.priority == 0.67)
    #expect(trust.couplePriority == 0.67)
  }

  static let many: [StateID: Said] = contented.with([
    "communication.need": 8, "conflict.need": 9, "intimacy.emotional.need": 7, "vision.need": 10,
    "boundaries.need": 6,
  ])

  @Test func `there are three joint drafts at most, and what steadies the couple comes first`() {
    let assessment = assessed(visit(.a, Self.many), visit(.b, Self.many))
    #expect(assessment.goals.map(\.area) == [.conflict, .communication, .vision])
    #expect(assessment.goals.map(\.id) == ["g1", "g2", "g3"])
    #expect(assessment.discuss.filter { $0.kind == .later }.map(\.area) == [.intimacy, .boundaries])
  }

  @Test func `while one partner has not come there are individual drafts only`() {
    for outcome in [nil, Outcome.paused, .declined] {
      let assessment = assessed(visit(.a, Self.many), visit(.b, outcome: outcome, Self.many))
      #expect(assessment.provisional)
      #expect(assessment.goals.map(\.owner) == [.a])
      #expect(!assessment.discuss.contains { $0.kind == .oneSided })
    }
    let alone = assessed(visit(.a, Self.many), nil)
    #expect(alone.provisional)
    #expect(alone.goals.map(\.owner) == [.a])
    #expect(alone.goals.map(\.area) == [.vision])
    #expect(alone.partners.b.status == "not-begun")
  }

  @Test func `nobody has come, and nothing is made up`() {
    let nothing = assessed(nil, nil)
    #expect(nothing.goals.isEmpty)
    #expect(nothing.safety.isEmpty)
    #expect(nothing.provisional)
  }

  @Test func `parenting applies only where there are children`() throws {
    let parents = contented.with(["couple.children": ["together"], "parenting.need": 9])
    let assessment = assessed(visit(.a, parents), visit(.b, contented))
    let parenting = try #require(assessment.areas.first { $0.area == .parenting })
    #expect(parenting.b?.priority == nil)
    #expect(assessment.discuss.contains { $0.area == .parenting && $0.kind == .appliesToOne })
  }

  @Test func `two couples with other patterns get other behaviours`() {
    var texts: Set<String> = []
    for pattern in ["affair", "lies", "money", "online", "slow-drift"] {
      let answers = hurtTrust.with(["trust.pattern": Said(stringLiteral: pattern)])
      texts.formUnion(assessed(visit(.a, answers), visit(.b, answers)).goals.map(\.behaviourId))
    }
    #expect(texts.count == 5)
  }
}
