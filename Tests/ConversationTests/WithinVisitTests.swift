import Conversation
import Definitions
import Interview
import Testing
import TestSupport
import Transcript

/// What somebody sees who takes the seat after the confidential part, or looks over a shoulder then.
@Suite("After the confidential part, nothing on the screen tells what was said in it")
struct WithinVisitTests {
  /// A visit made from two seeds: one for what may be seen, one for what is said in confidence.
  private struct Made {
    var visit: Conversation
    var events: [Event]
    /// How many branches of danger the confidential answers led into.
    var offers: Int
    /// What was on the screen after it was wiped.
    var after: [Event]
  }

  private func made(_ engine: Engine, open: UInt64, secret: UInt64) -> Made {
    var conversation = Conversation()
    var events: [Event] = []
    func take(_ input: Input) {
      let (next, more) = engine.step(conversation, input)
      conversation = next
      events += more
    }
    // Whether the visitor looks at the list and takes breaks is seen by others, too.
    var seen = SeededGenerator(seed: open &+ 1_000_003)
    let breakAt = seen.chance(50) ? seen.pick(["safety.fear", "safety.hurt", "safety.self-harm", "practical.minutes"]) : nil
    var hasBroken = false
    var asked = Set<StateID>()
    take(.begin)
    for _ in 0..<400 where conversation.outcome == nil {
      guard let question = conversation.asking else { break }
      if question.id == breakAt, !hasBroken {
        hasBroken = true
        take(.line("/pause"))
        take(.begin)
        continue
      }
      if question.id == "practical.soon", asked.insert("list").inserted {
        take(.line("/review"))
        continue
      }
      let isSecret = engine.interview[question.id]?.question?.disclosure == .confidential
      take(.line(isSecret ? reply(to: question, seed: secret, &asked) : reply(to: question, seed: open)))
    }
    let wiped = events.lastIndex { if case .wiped("safety") = $0 { true } else { false } }
    let after = wiped.map { events[($0 + 1)...].filter(isShown) } ?? []
    return Made(
      visit: conversation, events: events,
      offers: events.count {
        if case .asked(let question, _, _) = $0 { question.id.hasSuffix(".stop") } else { false }
      }, after: Array(after))
  }

  /// Answers each question in its own way for a seed, and never stops.
  private func reply(to question: Question, seed: UInt64, _ cried: inout Set<StateID>) -> String {
    if question.measure == .review { return "done" }
    if question.id.hasSuffix(".stop") { return "no" }
    if question.id.hasSuffix(".ready") { return "yes" }
    if !question.optional { return "yes" }
    var random = SeededGenerator(seed: seed &+ UInt64(question.id.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }))
    // A cry, or something that is not understood, before the answer.
    if cried.insert(question.id).inserted, random.chance(15) {
      return random.pick(["help me", "i want to die", "he hits me", "qwx zzz", "he is here"]) ?? ""
    }
    switch question.form {
    case .yesNo: return random.chance(50) ? "yes" : "no"
    case .choice(let options): return String(Int.random(in: 1...max(1, options.count), using: &random))
    case .choices(let options): return String(Int.random(in: 1...max(1, options.count), using: &random))
    case .scale(let least, let most, _, _): return String(Int.random(in: min(least, most)...max(least, most), using: &random))
    case .number: return String(Int.random(in: 1...3, using: &random))
    case .text: return random.pick(["we argue a lot", "more time for us", "I do not trust him"]) ?? ""
    }
  }

  private func reply(to question: Question, seed: UInt64) -> String {
    var all: Set = [question.id]
    return reply(to: question, seed: seed, &all)
  }

  private func isShown(_ event: Event) -> Bool {
    switch event {
    case .entered, .said, .asked, .retried, .replied, .wiped, .ended: true
    default: false
    }
  }

  @Test("whatever was answered there, up to the last screen and in the list of answers")
  func sameScreens() throws {
    let engine = Engine(interview: try bundledInterview(), settings: Config().texts, hear: try bundledHearing())
    let plan = WalkPlan(usual: 60)
    var offers = 0
    var differ = 0
    for seed in plan.seeds {
      let one = made(engine, open: seed, secret: seed &* 2 + 1)
      let other = made(engine, open: seed, secret: seed &* 7 + 5)
      let ended = one.visit.outcome == .complete && other.visit.outcome == .complete
      #expect(ended, "seed \(seed) does not end")
      #expect(!one.after.isEmpty)
      let same = one.after == other.after
      #expect(same, "seed \(seed): the screens after the confidential part differ")
      offers += one.offers + other.offers
      if one.offers != other.offers { differ += 1 }
      let list = one.after.contains {
        if case .asked(let question, _, _) = $0 { question.form.options.contains { $0.label.contains("[kept for your therapist]") } } else { false }
      }
      #expect(list || one.events.contains(.resumed), "the list says what is kept")
    }
    // The two of a pair took different ways, or there was nothing to hide.
    #expect(offers > plan.seeds.count && differ * 4 > plan.seeds.count, "\(offers) offers, \(differ) pairs differ")
  }

  @Test("the way back into it is open in the same sitting, and shut after a break")
  func back() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes")
    while let id = visit.asking, id != "practical.minutes" {
      visit.type(id == "safety.fear" ? "often" : id.hasSuffix(".stop") ? "no" : id.hasSuffix(".ready") ? "yes" : "/skip")
    }
    var same = visit
    same.type("/back")
    #expect(same.asking == "safety.contact")
    // Whoever sits there by now is not shown what was said, however far they go back.
    var further = same
    while further.asking?.hasPrefix("safety.") == true || further.asking == "you.now" {
      for case .asked(_, _, let earlier) in further.latest { #expect(earlier == nil) }
      further.type("/back")
    }
    #expect(further.latest.contains { if case .asked(_, _, .some) = $0 { true } else { false } }, "and further back it is as ever")
    same.type("/keep", "/review")
    let list = try #require(same.conversation.asking?.form.options)
    #expect(list.contains { $0.id == "safety.fear" && $0.label.hasSuffix("[kept for your therapist]") })
    #expect(!list.contains { $0.id.hasSuffix(".stop") || $0.id.hasSuffix(".ready") }, "what followed is in no list")
    visit.type("/pause")
    visit.take(.begin)
    #expect(visit.asking == "practical.minutes")
    visit.type("/back")
    #expect(visit.asking.map { !$0.hasPrefix("safety.") && $0 != "you.now" } == true)
    visit.type("/keep", "/review")
    let later = try #require(visit.conversation.asking?.form.options)
    #expect(!later.contains { $0.id.hasPrefix("safety.") })
    #expect(visit.disagreements.isEmpty && same.disagreements.isEmpty)
  }
}
