import Conversation
import Exploration
import Interview
import Testing
import TestSupport

@Suite("The walk through an interview, with its guards")
struct GraphWalkTests {
  @Test("goes where the engine goes")
  func agrees() throws {
    let interview = try bundledInterview()
    let engine = Engine(interview: interview, hear: try bundledHearing())
    for seed in 20...29 {
      let conversation = wander(engine, seed: UInt64(seed))
      #expect(GraphWalk(conversation, of: interview).shown == conversation.path(of: interview).steps)
    }
    // Also where it stands at a question.
    var (conversation, _) = engine.step(Conversation(), .begin)
    for line in ["yes", "yes", "no", "3"] { (conversation, _) = engine.step(conversation, .line(line)) }
    #expect(GraphWalk(conversation, of: interview).shown == conversation.path(of: interview).steps + ["couple.together"])
  }

  @Test("says what each guard came to and what it saw")
  func text() throws {
    let interview = try graphInterview()
    var (conversation, _) = Engine(interview: interview).step(Conversation(), .begin)
    for line in ["yes", "We fight.", "7", "3", "2"] {
      (conversation, _) = Engine(interview: interview).step(conversation, .line(line))
    }
    #expect(conversation.asking?.id == "stay")
    #expect(
      GraphWalk.text(GraphWalk(conversation, of: interview).steps) == [
        "agree = yes: true (yes): to words, taken",
        "answered(words): true (a text): thanks is shown",
        "deepen chooses trust (at most 2)",
        "  conflict: its need was not asked: left out",
        "  trust: need 7, at least 4: chosen as number 1",
        "trust.importance > 5: false (3): trust.example is passed by",
        "fear = often or fear = some: true: to danger, taken",
        "  fear = often: false (some)",
        "  fear = some: true (some)",
      ])
  }

  @Test("gives the reasons of a choice of areas: heard, named, need, and room")
  func focus() throws {
    let interview = try bundledInterview()
    let engine = Engine(interview: interview, hear: try bundledHearing())
    let reach = try GraphReach.to(
      "deepen", on: engine,
      replies: [
        "words.brings": "We always fight about money.", "words.heard": "yes", "communication.need": "9",
        "conflict.need": "5", "trust.need": "about 6", "intimacy.emotional.need": "8", "boundaries.need": "1",
        "areas.named": "trust",
      ])
    let lines = GraphWalk.text(GraphWalk(reach.conversation, of: interview).steps)
    let chosen = try #require(lines.first { $0.hasPrefix("deepen chooses") })
    #expect(chosen.contains("(at most 3)"))
    #expect(lines.contains { $0.hasPrefix("  conflict: need 5, at least 4, heard, number ") })
    #expect(lines.contains { $0.hasPrefix("  trust: need 6, at least 4, named: chosen") })
    #expect(lines.contains("  intimacy: need 8, at least 4: there is room for 3 only"))
    #expect(lines.contains("  boundaries: need 1, below 4: left out"))
  }
}

@Suite("Getting to a state by given replies")
struct GraphReachTests {
  private func engine() throws -> Engine {
    Engine(interview: try bundledInterview(), hear: try bundledHearing())
  }

  @Test("assumes the least answers that get there, and skips the rest")
  func assumes() throws {
    let reach = try GraphReach.to("welcome.quiet", on: try engine(), replies: [:])
    #expect(
      reach.assumed.map { "\($0.question)=\($0.typed)" }
        == ["welcome.consent=yes", "welcome.age=yes", "welcome.alone=no"])
    let minor = try GraphReach.to("minor", on: try engine(), replies: [:])
    #expect(minor.assumed.map(\.typed) == ["yes", "no"])
    #expect(minor.conversation.outcome == .declined)
    let fear = try GraphReach.to("safety.fear", on: try engine(), replies: ["couple.children": "none"])
    #expect(fear.conversation.asking?.id == "safety.fear")
    #expect(fear.assumed.contains { $0.question == "trust.need" && $0.typed == "/skip" })
    #expect(!fear.assumed.contains { $0.question == "couple.children" })
  }

  @Test("is a visit like any other: the same conversation comes from its events")
  func replays() throws {
    let engine = try engine()
    for target in ["trust.wanted", "safety.fear.danger", "close.review", "complete"] {
      let reach = try GraphReach.to(
        target, on: engine, replies: ["trust.need": "8", "safety.fear": "often", "safety.fear.stop": "no"])
      #expect(engine.resume(reach.events) == reach.conversation)
    }
  }

  @Test("says which guard is in the way")
  func unreachable() throws {
    func reasons(_ target: StateID, _ replies: [StateID: String] = [:]) throws -> [String] {
      do {
        _ = try GraphReach.to(target, on: try engine(), replies: replies)
        Issue.record("\(target) was reached")
        return []
      } catch GraphReach.Failure.unreachable(target, let because) {
        return because
      }
    }
    #expect(try reasons("safety.crisis").contains("  safety.self-harm = plan: false (skipped)"))
    #expect(try reasons("safety.fear", ["welcome.alone": "no"]) == [
      "welcome.alone = yes: false (no): not to safety.intro", "otherwise: to practical.minutes, taken",
    ])
    #expect(try reasons("parenting.need", ["couple.children": "none"]).first?.hasSuffix("parenting.need is passed by") == true)
    #expect(try reasons("vision.pattern", ["vision.need": "3"]).contains("  vision: need 3, below 4: left out"))
    #expect(
      try reasons("trust.step", ["trust.need": "5", "conflict.need": "9"]).contains(
        "  trust: need 5, at least 4: chosen as number 2"))
  }

  @Test("ends, whatever a file holds: required questions that are too many to try every combination")
  func manyChoices() throws {
    func engine(_ count: Int, _ condition: String) throws -> Engine {
      let states = (0..<count).map { number in
        "      q\(number): {ask: Well?, required: true, answer: {kind: yesno}, next: \(number + 1 < count ? "q\(number + 1)" : "last")}"
      }
      let yaml = """
        format: commonground-interview/1
        id: many
        version: 1.0.0
        title: Many
        start: q0
        parts:
          - id: one
            title: One
            states:
        \(states.joined(separator: "\n"))
              last: {say: Now., next: [{when: \(condition), to: other}, {to: done}]}
              other: {final: stopped}
              done: {final: complete}
        """
      return Engine(interview: try interview(yaml))
    }
    let few = try GraphReach.to("other", on: try engine(200, "q3 = no and q7 = no"), replies: [:])
    #expect(few.assumed.filter { $0.typed == "no" }.map(\.question) == ["q3", "q7"])
    let contradiction = (0..<30).map { "q\($0) = yes" }.joined(separator: " and ") + " and q29 = no"
    #expect {
      try GraphReach.to("other", on: try engine(30, contradiction), replies: [:])
    } throws: { error in
      if case .tooManyWays("other", let tried)? = error as? GraphReach.Failure { tried >= 5000 } else { false }
    }
  }

  @Test("names a reply that is not understood, and a state that is not there")
  func refusals() throws {
    let engine = try engine()
    #expect(throws: GraphReach.Failure.notUnderstood("trust.need")) {
      try GraphReach.to("areas.named", on: engine, replies: ["trust.need": "a lot"])
    }
    #expect(throws: GraphReach.Failure.notUnderstood("couple.stage")) {
      try GraphReach.to("areas.named", on: engine, replies: ["couple.stage": "/repeat"])
    }
    #expect(throws: GraphReach.Failure.unknownState("nowhere")) {
      try GraphReach.to("nowhere", on: engine, replies: [:])
    }
  }
}
