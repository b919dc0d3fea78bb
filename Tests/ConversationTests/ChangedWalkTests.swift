import Conversation
import Definitions
import Interview
import Testing
import TestSupport
import Transcript

/// Visits that go on under an interview which was changed meanwhile, at any event, in any of the ways that an author
/// changes one.
@Suite("Visits under a changed interview")
struct ChangedWalkTests {
  private struct Faulty: Error, CustomStringConvertible { var description: String }

  private func check(_ interview: Interview, seed: UInt64, settings: [String: String]) throws {
    var random = SeededGenerator(seed: seed &+ 77)
    let old = Engine(interview: interview, settings: settings, hear: SmallWalkTests.hear)
    let changed = Mutation(of: interview, seed: seed)
    let engine = Engine(interview: changed.interview, settings: settings, hear: SmallWalkTests.hear)

    // A visit up to any event, as a power cut leaves it.
    var visitor = RandomVisitor(seed: seed, manner: .init(restless: 15, patience: 40))
    var begun = Walk(old)
    let length = Int.random(in: 0...interview.states.count, using: &random)
    while begun.steps.count < length, begun.broken == nil, let step = visitor.next(begun) { begun.take(step) }
    var before = begun.events
    before.removeLast(Int.random(in: 0..<max(1, before.count / 8), using: &random))
    guard Conversation(events: before, of: interview).outcome?.canResume ?? true else { return }

    func fail(_ property: String) -> Faulty {
      Faulty(description: "seed \(seed): \(property)\n  \(changed.done.joined(separator: "\n  "))")
    }
    var walk = Walk(engine, after: before, from: begun.transcript.header.interview)
    var last = RandomVisitor(seed: seed &+ 1, manner: .init(restless: 20, patience: 15))
    let most = 4 * changed.interview.states.count + 80
    while walk.broken == nil, walk.steps.count < most, let step = last.next(walk) { walk.take(step) }
    walk.finish()
    if let broken = walk.broken {
      let tail = walk.events.suffix(24).map { "  \($0)".prefix(160) }.joined(separator: "\n")
      let steps = walk.steps.suffix(12).map { "  \($0)" }.joined(separator: "\n")
      throw fail("\(broken)\n\(steps)\n\(tail)")
    }
    guard let outcome = walk.conversation.outcome, !outcome.canResume else {
      throw fail("does not end, at \(walk.conversation.asking?.id ?? "nothing")")
    }
    guard walk.events.starts(with: before) else { throw fail("loses what was there") }
    let fits = unfit(walk.transcript.intake, changed.interview)
    if let fits { throw fail(fits) }
    if let widened = widened(walk.events) { throw fail(widened) }
    // The stretch under the old interview replays under the old one.
    let replay = walk.transcript.replay(on: old, under: begun.follows)
    if let difference = replay.differences.first { throw fail("the old stretch differs at event \(difference.number)") }
  }

  /// An answer in the intake that its question does not take any more.
  private func unfit(_ intake: Intake, _ interview: Interview) -> String? {
    for response in intake.answers + intake.confidential.reveal(therapist) {
      let id = response.question.id
      guard let question = interview[id]?.question else { return "\(id) is in the intake and not in the interview" }
      let isFit: Bool
      switch (question.form, response.answer) {
      case (_, .skipped), (_, .notSure): isFit = question.optional
      case (.yesNo, .yesNo): isFit = true
      case (.choice(let options), .choice(let chosen)): isFit = options.contains { $0.id == chosen }
      case (.choices(let options), .choices(let chosen)):
        isFit = chosen.allSatisfy { one in options.contains { $0.id == one } }
      case (.scale, .number(let figure, _)), (.number, .number(let figure, _)):
        isFit = question.form.range?.contains(figure) == true
      case (.text(let most), .text(let words)): isFit = words.count <= most
      default: isFit = false
      }
      if !isFit { return "the answer to \(id) does not fit" }
      if response.question.disclosure != question.disclosure { return "\(id) is read by others than it should be" }
    }
    return nil
  }

  /// An answer given in confidence that counts as less confidential, without having been given again.
  private func widened(_ events: [Event]) -> String? {
    var given: [StateID: Disclosure] = [:]
    var asked: [StateID: Disclosure] = [:]
    var isCounting: [StateID: Bool] = [:]
    for event in events {
      switch event {
      case .asked(let question, _, _): asked[question.id] = question.disclosure
      case .answered(let id, _, _):
        given[id] = asked[id]
        isCounting[id] = true
      case .changed(let change): for id in change.again + change.gone { isCounting[id] = false }
      default: break
      }
    }
    for (id, disclosure) in given where disclosure == .confidential && isCounting[id] == true {
      if asked[id] != .confidential { return "\(id) was given in confidence" }
    }
    return nil
  }

  @Test("go on with what still fits, and finish")
  func bundled() throws {
    let plan = WalkPlan(usual: 25)
    let interview = try bundledInterview()
    for seed in plan.seeds {
      do {
        try check(interview, seed: seed, settings: Config().texts)
      } catch let error as Faulty {
        Issue.record("\(error)")
      }
    }
  }

  @Test("go on in small interviews made of random numbers")
  func small() throws {
    let plan = WalkPlan(usual: 100)
    for seed in plan.seeds {
      let yaml = RandomInterview(seed: seed).yaml
      guard let interview = try? InterviewFile(bytes: Array(yaml.utf8), name: "generated.yaml").interview else { continue }
      do {
        try check(interview, seed: seed, settings: [:])
      } catch let error as Faulty {
        Issue.record("\(error)")
      }
    }
  }
}
