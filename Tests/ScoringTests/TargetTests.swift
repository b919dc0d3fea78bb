import Interview
import Testing

@testable import Scoring

@Suite("From a wish to a target")
struct TargetTests {
  func indicator(_ id: String) throws -> Indicator {
    try #require(Data.catalogue.indicator(id))
  }

  func target(
    _ id: String, from baseline: Double, to wish: Double, confidence: Double? = 8,
    minutes: Double? = nil
  ) throws -> Double? {
    try? Data.weights.step(
      from: baseline, toward: wish, try indicator(id), confidence: confidence, minutes: minutes
    ).get().target
  }

  @Test func `a modest wish is the target`() throws {
    #expect(try target("trust-ruler", from: 3, to: 5) == 5)
    #expect(try target("talk-days", from: 2, to: 4) == 4)
    #expect(try target("heated-arguments", from: 6, to: 4) == 4)
  }

  @Test func `a ruler moves by three points at most, by two where confidence is low`() throws {
    #expect(try target("trust-ruler", from: 2, to: 9) == 5)
    #expect(try target("trust-ruler", from: 2, to: 9, confidence: 4) == 4)
    #expect(try target("trust-ruler", from: 2, to: 9, confidence: nil) == 5)
    #expect(try target("trust-ruler", from: 8, to: 10) == 10)
  }

  @Test func `what is to happen more often at most doubles plus one`() throws {
    #expect(try target("talk-days", from: 0, to: 7) == 1)
    #expect(try target("talk-days", from: 1, to: 7) == 3)
    #expect(try target("talk-days", from: 3, to: 7) == 7)
  }

  @Test func `what is to happen less often falls by half at most`() throws {
    #expect(try target("heated-arguments", from: 8, to: 0) == 4)
    #expect(try target("heated-arguments", from: 5, to: 0) == 3)
    #expect(try target("overruns", from: 20, to: 2) == 10)
  }

  @Test func `half of one a week is one every two weeks`() throws {
    #expect(try target("heated-arguments", from: 1, to: 0) == 0.5)
    let words = Data.catalogue.words(0.5, try indicator("heated-arguments"))
    #expect(words == "0.5 heated arguments a week (one in 2 weeks)")
  }

  @Test func `a target keeps to the time offered`() throws {
    #expect(try target("talk-days", from: 1, to: 7, minutes: 15) == 2)
    #expect(try target("talk-days", from: 2, to: 5, minutes: 9) == nil)
    #expect(try target("planning-talks", from: 1, to: 3, minutes: 5) == 3)
  }

  @Test func `the time offered is for what is new, not for what is done already`() throws {
    #expect(try target("talk-days", from: 3, to: 4, minutes: 15) == 4)
    #expect(try target("talk-days", from: 1, to: 3, minutes: 20) == 3)
    let talk: [StateID: Said] = contented.with([
      "communication.need": 8, "communication.importance": 8, "communication.baseline": 3,
      "communication.wanted": 4, "communication.confidence": 8, "practical.minutes": 10,
    ])
    let goal = try #require(assessed(visit(.a, talk), visit(.b, talk)).goals.first)
    #expect(goal.target == 4)
    #expect(goal.limits.isEmpty)
    #expect(goal.smart.achievable.why.contains("It takes about 10 of the 10 minutes a week offered."))
  }

  @Test func `the reason for an open target is the true one`() throws {
    let talk = contented.with([
      "communication.need": 8, "communication.importance": 8, "practical.minutes": 15,
      "communication.baseline": 2,
    ])
    func open(_ a: [StateID: Said], _ b: [StateID: Said]) -> OpenTarget? {
      assessed(visit(.a, talk.with(a)), visit(.b, talk.with(b))).goals.first?.openTarget
    }
    // One did not say what would be good enough: time has nothing to do with it.
    #expect(open([:], ["communication.wanted": 4]) == .noWish)
    #expect(open([:], ["communication.wanted": 4, "practical.minutes": 5]) == .noWish)
    #expect(
      open(
        ["communication.baseline": 0, "communication.wanted": 1], ["communication.wanted": 7])
        == .alreadyThere)
  }

  @Test func `a wish that is no better gives no target`() throws {
    #expect(try target("trust-ruler", from: 6, to: 6) == nil)
    #expect(try target("heated-arguments", from: 2, to: 4) == nil)
  }

  @Test func `no target leaves its indicator's range or its step`() throws {
    for indicator in Data.catalogue.indicators {
      let most = min(indicator.most, 25)
      for baseline in stride(from: indicator.least, through: most, by: 1) {
        for wish in stride(from: indicator.least, through: most, by: 1) {
          guard let target = try target(indicator.id, from: baseline, to: wish) else { continue }
          #expect(indicator.isBetter(target, than: baseline))
          #expect(!indicator.isBetter(target, than: wish))
          #expect((indicator.least...indicator.most).contains(target))
          if indicator.step == .frequency {
            #expect(
              indicator.better == .higher ? target <= 2 * baseline + 1 : target >= baseline / 2)
          }
        }
      }
    }
  }

  func trust(_ a: [StateID: Said], _ b: [StateID: Said]) throws -> GoalDraft {
    try #require(
      assessed(visit(.a, hurtTrust.with(a)), visit(.b, hurtTrust.with(b))).goals.first)
  }

  @Test func `the more cautious target is taken, with both baselines shown`() throws {
    let goal = try trust(
      ["trust.baseline": 2, "trust.wanted": 4], ["trust.baseline": 3, "trust.wanted": 9])
    #expect(goal.target == 4)
    #expect(goal.baseline == 2)
    #expect(goal.baselines == PerPartner(a: Figure(2), b: Figure(3)))
    #expect(goal.targets == PerPartner(a: Figure(4), b: Figure(6)))
    #expect(goal.text.contains("partner A says 2 out of 10 now, partner B says 3 out of 10."))
    #expect(goal.text.contains("In the long run partner A wishes for 4 out of 10, partner B for 9 out of 10."))
  }

  @Test func `where one already stands beyond it the target is left open`() throws {
    let goal = try trust(
      ["trust.baseline": 2, "trust.wanted": 9], ["trust.baseline": 6, "trust.wanted": 9])
    #expect(goal.target == nil)
    #expect(goal.baseline == nil)
    #expect(goal.openTarget == .alreadyThere)
    #expect(goal.attainment.isEmpty)
    #expect(goal.text.contains("We see it differently today"))
    #expect(goal.text.contains("We choose the target together"))
    #expect(!goal.smart.measurable.met)
  }

  @Test func `where one gave no figure it stays blank and is asked for`() throws {
    let goal = try trust([:], ["trust.baseline": .skipped, "trust.wanted": .skipped])
    #expect(goal.baseline == nil)
    #expect(goal.target == nil)
    #expect(goal.openTarget == .onlyOneFigure)
    #expect(goal.baselines == PerPartner(a: Figure(2), b: nil))
    #expect(goal.text.contains("partner B has not given a figure yet"))
    #expect(goal.asks.contains { $0.contains("partner B where it stands now") })
  }

  @Test func `no figures at all: the letter M fails`() throws {
    let blank: [StateID: Said] = ["trust.baseline": .notSure, "trust.wanted": .skipped]
    let goal = try trust(blank, blank)
    #expect(goal.baseline == nil && goal.target == nil)
    #expect(goal.smart.measurable.score == 0)
    #expect(goal.smart.measurable.why.contains("Counted by: trust on the ruler."))
    #expect(!goal.smart.measurable.met)
    #expect(goal.smart.overall <= 0.5)
    #expect(goal.needsWork)
  }

  @Test func `a baseline without a wish says so`() throws {
    let goal = try trust(["trust.wanted": .skipped], ["trust.wanted": .notSure])
    #expect(goal.baseline == 2)
    #expect(goal.target == nil)
    #expect(goal.openTarget == .noWish)
    #expect(goal.text.contains("Partner A has not said yet what would be good enough."))
    #expect(goal.text.contains("Partner B has not said yet what would be good enough."))
  }

  @Test func `about stays about`() throws {
    let goal = try trust(["trust.baseline": .about(2)], [:])
    #expect(goal.text.contains("partner A says about 2 out of 10 now, partner B says 2 out of 10."))
    #expect(goal.text.contains("Our aim is about 5 out of 10"))
    let both = try trust(["trust.baseline": .about(2)], ["trust.baseline": .about(2)])
    #expect(both.text.contains("we both say about 2 out of 10 now."))
    #expect(goal.baselines.a?.approximate == true)
    #expect(goal.evidence.contains { $0.state == "trust.baseline" && $0.answer == "about 2" })
  }

  @Test func `low confidence brings the first small step forward to three weeks`() throws {
    #expect(try trust([:], [:]).firstStep.due.iso == "2026-12-20")
    #expect(try trust(["trust.confidence": 4], [:]).firstStep.due.iso == "2026-12-13")
    #expect(try trust(["practical.soon": "weeks"], [:]).firstStep.due.iso == "2026-12-13")
  }

  @Test func `one is in the singular, more in the plural`() throws {
    let overruns = try indicator("planning-talks")
    #expect(Data.catalogue.words(1, overruns) == "1 talk a month")
    #expect(Data.catalogue.words(2, overruns) == "2 talks a month")
    #expect(Data.catalogue.words(0, overruns) == "0 talks a month")
  }
}
