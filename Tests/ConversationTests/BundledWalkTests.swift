import Conversation
import Definitions
import Interview
import Testing
import TestSupport

/// Random visits to the bundled interview. `Scripts/full` makes tens of thousands of them.
@Suite("Random visitors of the first interview")
struct BundledWalkTests {
  /// Hears by a few words, so that a failure does not hang on the lexicon.
  private let stub: @Sendable (String) -> Heard = { text in
    var heard = Heard()
    if text.contains("trust") { heard.areas.append(HeardArea(area: .trust, words: ["trust"])) }
    if text.contains("fight") { heard.areas.append(HeardArea(area: .conflict, words: ["fight"])) }
    if text.contains("end my life") { heard.flags.append(FlaggedWords(flag: .selfHarm, words: ["end my life"])) }
    return heard
  }

  private func engine(_ hear: @escaping @Sendable (String) -> Heard) throws -> Engine {
    Engine(interview: try bundledInterview(), settings: Config().texts, hear: hear)
  }

  private func walk(_ engine: Engine, seeds: Range<UInt64>, manner: RandomVisitor.Manner) -> [Outcome: Int] {
    var outcomes: [Outcome: Int] = [:]
    for seed in seeds {
      let walk = RandomVisitor.visit(seed: seed, engine, manner: manner)
      if walk.broken != nil { Issue.record("\(walk.explained(seed: seed))") }
      if let outcome = walk.conversation.outcome { outcomes[outcome, default: 0] += 1 }
    }
    return outcomes
  }

  @Test("keep every property, heard by the lexicon")
  func withLexicon() throws {
    let plan = WalkPlan(usual: 20)
    let outcomes = walk(try engine(bundledHearing()), seeds: plan.seeds, manner: .init())
    #expect(outcomes.keys.allSatisfy { !$0.canResume })
    #expect(outcomes.values.reduce(0, +) == plan.count)
  }

  @Test("keep every property, heard by a stub")
  func withStub() throws {
    let plan = WalkPlan(usual: 20)
    let outcomes = walk(try engine(stub), seeds: plan.seeds, manner: .init(restless: 45, patience: 160))
    #expect(outcomes.values.reduce(0, +) == plan.count)
    // A plan that never gets through would prove nothing.
    #expect((outcomes[.complete] ?? 0) + (outcomes[.completeNotAlone] ?? 0) > plan.count / 3)
  }
}
