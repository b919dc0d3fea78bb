import Interview
import Testing
import TestSupport

@testable import Scoring

/// The table of gates in SCORING.md, section 3, row by row, against the data that people get.
@Suite("The table of gates")
struct GateTableTests {
  private func told(_ said: [StateID: Said]) -> Assessment {
    assessed(visit(.a, GateTests.answers.with(said)), visit(.b, GateTests.answers.with(["conflict.need": 8])))
  }

  private func gate(_ flag: Flag) throws -> Gate { try #require(Data.weights.gate(flag)) }

  @Test(
    "fear, violence, sexual pressure, control and weapons hold all drafts, at either level, and see each partner alone",
    arguments: [Flag.fear, .violence, .sexualPressure, .control, .weapon])
  func danger(flag: Flag) throws {
    let gate = try gate(flag)
    #expect(gate.hold == .all && gate.areas.isEmpty && gate.atLeast == .some)
    #expect(gate.suggest == "individual-safety-interview")
    #expect(gate.guidance.contains("alone"))
    #expect(gate.guidance.contains("Say nothing of this to the other"))
    #expect(gate.guidance.contains("clinical judgement") || gate.guidance.contains("Plan for safety"))
  }

  @Test("own use of force does the same as the other's")
  func ownForce() throws {
    let own = try gate(.ownForce)
    let other = try gate(.violence)
    #expect(own.hold == other.hold && own.areas == other.areas && own.suggest == other.suggest)
    #expect(told(["safety.force": "once"]).goals.allSatisfy { $0.status == .held && $0.heldBecause == [.flag(.ownForce)] })
  }

  @Test("self-harm stands on top, holds all drafts until cleared, and asks for a full assessment")
  func selfHarm() throws {
    let gate = try gate(.selfHarm)
    #expect(gate.hold == .all)
    #expect(Data.weights.gates.allSatisfy { $0.flag == .selfHarm || $0.urgencyHigh > gate.urgencyHigh })
    let urgent = told(["safety.self-harm": "plan", "safety.hurt": ["choked"]])
    #expect(urgent.safety.first?.flag == .selfHarm)
    let guidance = try #require(urgent.safety.first?.guidance)
    #expect(guidance.contains("today") && guidance.contains("crisis text") && guidance.contains("until you clear them"))
    #expect(urgent.suggestions.first?.kind == "risk-assessment")
    #expect(urgent.goals.allSatisfy { $0.status == .held })
  }

  @Test("child safety holds all drafts and states the clinic's duty to report")
  func childSafety() throws {
    for answer in [["saw"], ["hurt"]] as [[String]] {
      let assessment = told(["safety.child": Said(.choices(answer))])
      let entry = try #require(assessment.safety.first { $0.flag == .childSafety })
      #expect(entry.guidance.contains("duty to report"))
      #expect(assessment.goals.allSatisfy { $0.status == .held })
    }
  }

  @Test("leaning out holds joint drafts, keeps individual ones, and suggests discernment")
  func leaningOut() {
    let assessment = told(["safety.leaning": "out"])
    #expect(assessment.goals.allSatisfy { ($0.status == .held) == ($0.owner == .couple) })
    #expect(assessment.goals.contains { $0.owner != .couple })
    #expect(assessment.suggestions.map(\.kind) == ["discernment"])
  }

  @Test("an affair that goes on holds joint drafts on trust and intimacy, and nothing else")
  func affair() {
    let close = ["intimacy.emotional.need": 8, "intimacy.physical.need": 8] as [StateID: Said]
    let both = hurtTrust.with(close)
    let assessment = assessed(
      visit(.a, both.with(["safety.private": ["affair"]])), visit(.b, both.with(["communication.need": 8])))
    let held = assessment.goals.filter { $0.status == .held }
    #expect(Set(held.map(\.key)) == ["trust-couple", "intimacy-couple"])
    #expect(assessment.suggestions.map(\.kind) == ["individual-conversation"])
  }

  @Test("substances keep the drafts, suggest an assessment and cap what is achievable")
  func substance() throws {
    let gate = try gate(.substance)
    #expect(gate.hold == .none && gate.suggest == "substance-assessment")
    let cap = try #require(gate.achievableAtMost)
    let assessment = told(["safety.private": ["my-use"]])
    #expect(assessment.goals.allSatisfy { $0.status == .proposed })
    #expect(assessment.goals.filter { $0.owner.includes(.a) }.allSatisfy { $0.smart.achievable.score <= cap })
  }

  @Test("individual distress suggests considering individual therapy, and holds nothing")
  func distress() throws {
    for answer in ["low", "worry", "past-hurt"] {
      let assessment = told(["you.now": Said(.choices([answer]))])
      #expect(assessment.goals.allSatisfy { $0.status == .proposed })
      #expect(try #require(assessment.suggestions.first).text.hasPrefix("Consider"))
    }
  }

  @Test("goals come in sequence: what steadies, trust after a rupture, talks and fights, then closeness and plans")
  func sequence() {
    let all: [StateID: Said] = [
      "conflict.need": 8, "communication.need": 8, "intimacy.emotional.need": 8, "intimacy.physical.need": 8,
      "vision.need": 8, "boundaries.need": 8,
    ]
    let ruptured = assessed(visit(.a, hurtTrust.with(all)), visit(.b, hurtTrust.with(all)))
    let stages = ruptured.goals.filter { $0.owner == .couple }.map(\.stage)
    #expect(stages == stages.sorted() && stages.count == 3)
    #expect(ruptured.goals.first?.area == .trust && stages.first == 1)
    let people = [Participant(visit(.a, contented), therapist)]
    let stage = { (area: Area) in Data.weights.stage(area, people) }
    #expect(stage(.communication) == stage(.conflict))
    #expect(stage(.trust) <= stage(.communication), "without a rupture trust is worked on with the rest")
    #expect(stage(.conflict) < stage(.intimacy) && stage(.intimacy) == stage(.vision))
  }

  @Test("nothing that a gate does is in the words for the couple, nor in figures or dates")
  func coupleText() {
    let calm = told([:])
    for said in [
      ["safety.fear": "often"], ["safety.hurt": ["hit", "choked"]], ["safety.control": ["pressured-sex"]],
      ["safety.force": "once"], ["safety.self-harm": "plan"], ["safety.child": ["saw"]], ["safety.leaning": "out"],
      ["safety.private": ["affair", "my-use"]], ["you.now": ["low"]],
    ] as [[StateID: Said]] {
      let assessment = told(said)
      #expect(assessment.goals.map(\.key) == calm.goals.map(\.key))
      for (one, other) in zip(calm.goals, assessment.goals) {
        #expect(one.coupleText == other.coupleText)
        #expect(one.due == other.due && one.checkpoints == other.checkpoints && one.target == other.target)
        #expect(one.attainment == other.attainment && one.firstStep == other.firstStep)
      }
    }
  }

  @Test("an answer allowed one by one is shown once every figure of that person is, and the wish with it only then")
  func permitted() throws {
    let asked: [Partner: Intake] = [.a: visit(.a, hurtTrust), .b: visit(.b, hurtTrust.with(["close.share": ["figures"]]))]
    func goal(_ permitted: [Partner: Set<StateID>]) throws -> GoalDraft {
      let assessment = assess(
        asked, weights: Data.weights, catalogue: Data.catalogue, permitted: permitted, access: therapist)
      return try #require(assessment.goals.first)
    }
    let none = try goal([:])
    #expect(none.unshared.map(\.state) == ["trust.baseline", "trust.wanted"])
    let half = try goal([.a: ["trust.baseline"]])
    #expect(half.unshared.map(\.state) == ["trust.wanted"] && half.coupleText == none.coupleText)
    let whole = try goal([.a: ["trust.baseline", "trust.wanted"]])
    #expect(whole.unshared.isEmpty && whole.coupleText != none.coupleText)
    let foreign = try goal([.b: ["trust.baseline", "trust.wanted"]])
    #expect(foreign == none)
  }
}
