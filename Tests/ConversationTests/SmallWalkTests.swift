import Conversation
import Definitions
import Interview
import Testing
import TestSupport

@Suite("Random visitors of small interviews")
struct SmallWalkTests {
  static let hear: @Sendable (String) -> Heard = { text in
    var heard = Heard()
    if text.contains("trust") { heard.areas.append(HeardArea(area: .trust, words: ["trust"])) }
    if text.contains("fight") || text.contains("argue") {
      heard.areas.append(HeardArea(area: .conflict, words: [text.contains("fight") ? "fight" : "argue"]))
    }
    if text.contains("end my life") { heard.flags.append(FlaggedWords(flag: .selfHarm, words: ["end my life"])) }
    return heard
  }

  @Test("keep every property in interviews made of random numbers")
  func generated() throws {
    let plan = WalkPlan(usual: 120)
    var refused = 0
    var ended = 0
    for seed in plan.seeds {
      let made = RandomInterview(seed: seed)
      let interview: Interview
      do {
        interview = try InterviewFile(bytes: Array(made.yaml.utf8), name: "generated.yaml").interview
      } catch {
        refused += 1
        if refused == 1 { print("\(error)\n\(made.yaml)") }
        continue
      }
      let walk = RandomVisitor.visit(
        seed: seed, Engine(interview: interview, hear: Self.hear), manner: .init(restless: 45, patience: 60))
      if walk.broken != nil { Issue.record("\(walk.explained(seed: seed, yaml: made.yaml))") }
      if walk.conversation.outcome != nil { ended += 1 }
    }
    #expect(refused * 10 <= plan.count, "\(refused) of \(plan.count) interviews were refused")
    #expect(ended + refused == plan.count)
  }

  @Test("keep every property in the small interview that the other tests use")
  func small() throws {
    let plan = WalkPlan(usual: 40)
    let interview = try InterviewFile(bytes: Array(smallInterview.utf8), name: "small.yaml").interview
    for seed in plan.seeds {
      let walk = RandomVisitor.visit(
        seed: seed, Engine(interview: interview, hear: Self.hear), manner: .init(restless: 50, patience: 60))
      if walk.broken != nil { Issue.record("\(walk.explained(seed: seed, yaml: smallInterview))") }
    }
  }

  @Test("are found out where the engine forgets what left the path, with a few steps and a transcript to replay")
  func brokenEngine() throws {
    let interview = try InterviewFile(bytes: Array(smallInterview.utf8), name: "small.yaml").interview
    let engine = Engine(interview: interview, hear: Self.hear)
    let forgetful: Walk.Stepping = { conversation, input in
      let (next, events) = engine.step(conversation, input)
      let kept = events.filter { if case .left = $0 { false } else { true } }
      // A conversation can only be made from its events: the ones before are what it was made from.
      return kept == events ? (next, events) : (engine.forgetting(next, events), kept)
    }
    let found = (1...40).lazy.map { RandomVisitor.visit(seed: $0, engine, stepping: forgetful) }.first { $0.broken != nil }
    let walk = try #require(found)
    let least = walk.shrunk()
    #expect(least.broken?.property == walk.broken?.property)
    #expect(least.steps.count <= 8, "\(least.steps)")
    #expect(least.steps.count < walk.steps.count)
    // No step can be left out.
    for index in least.steps.indices {
      var fewer = least.steps
      fewer.remove(at: index)
      #expect(Walk(repeating: fewer, engine, stepping: forgetful).broken?.property != walk.broken?.property)
    }
  }

  @Test("shrink to the one thing that a broken property needs", arguments: [UInt64(3), 4, 5])
  func brokenProperty(_ seed: UInt64) throws {
    let interview = try InterviewFile(bytes: Array(smallInterview.utf8), name: "small.yaml").interview
    let demanding: @Sendable (Walk) -> Broken? = { walk in
      walk.conversation.answers["home.children"] == .choice("some") ? Broken("nobody has children", "") : nil
    }
    let engine = Engine(interview: interview, hear: Self.hear)
    let found = (seed * 100..<seed * 100 + 40).lazy
      .map { RandomVisitor.visit(seed: $0, engine, alsoDemanding: demanding) }.first { $0.broken != nil }
    let least = try #require(found).shrunk()
    #expect(least.steps.count == 2, "\(least.steps)")
    #expect(least.steps.first == .input(.line("yes")))
  }

  @Test("come out the same for the same seed")
  func repeatable() throws {
    let made = RandomInterview(seed: 11)
    #expect(made.yaml == RandomInterview(seed: 11).yaml)
    let interview = try InterviewFile(bytes: Array(smallInterview.utf8), name: "small.yaml").interview
    let engine = Engine(interview: interview, hear: Self.hear)
    let one = RandomVisitor.visit(seed: 8, engine)
    #expect(one.events == RandomVisitor.visit(seed: 8, engine).events)
    #expect(one.events == Walk(repeating: one.steps, engine).events)
  }
}

extension Engine {
  /// The conversation as it would be without the events that say what left the path. It is rebuilt by undoing them.
  fileprivate func forgetting(_ conversation: Conversation, _ events: [Event]) -> Conversation {
    var left: [StateID] = []
    for case .left(let states) in events { left += states }
    return Conversation(events: [.returned(left)], of: interview, after: conversation)
  }
}
