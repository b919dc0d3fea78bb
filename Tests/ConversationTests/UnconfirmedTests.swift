import Conversation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("Danger that was typed and not confirmed")
struct UnconfirmedTests {
  private static let stop = Interlude.stop.rawValue

  /// The first interview at one question about danger, answered by somebody who is alone.
  private func visit(at place: StateID) throws -> Rehearsal {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    let answers = ["welcome.consent": "yes", "welcome.alone": "yes", "welcome.adult": "yes", "safety.fear": "never"]
    for _ in 0..<120 where visit.asking != place {
      guard let id = visit.asking else { break }
      let yesNo = visit.conversation.asking?.optional == false
      visit.type(answers[id] ?? (yesNo ? "yes" : "/skip"))
    }
    try #require(visit.asking == place)
    return visit
  }

  private func flags(_ visit: Rehearsal) -> [FlaggedAnswer] { visit.transcript.intake.flagged.reveal(therapist) }

  private func showsCrisis(_ events: [Event]) -> Bool {
    events.contains { if case .said(_, let text) = $0 { text.contains("988") } else { false } }
  }

  private static let said: [(StateID, String, Flag)] = [
    ("safety.self-harm", "i took pills last week", .selfHarm), ("safety.self-harm", "sometimes at night", .selfHarm),
    ("safety.self-harm", "yes", .selfHarm), ("safety.hurt", "he strangled me last night", .weapon),
    ("safety.hurt", "yes", .violence),
  ]

  @Test("is met before anything else when its question is left", arguments: said, [["/skip"], ["no", "/skip"], ["not sure", "not sure"], ["/back"], ["/review"]])
  func left(_ said: (StateID, String, Flag), _ leaving: [String]) throws {
    var visit = try visit(at: said.0)
    visit.type(said.1)
    #expect(visit.asking == said.0)
    #expect(!visit.latest.contains { $0.tellsOfDanger }, "a suggestion is no danger yet")
    // At "yes" a "no" is an answer of its own.
    for line in leaving where visit.asking == said.0 && !(said.1 == "yes" && line == "no") { visit.type(line) }
    #expect(visit.latest.contains(.heard(state: said.0, areas: [], flags: [FlaggedWords(flag: said.2, words: [said.1])])))
    #expect(visit.latest.contains(.alert(.high)))
    #expect(showsCrisis(visit.latest))
    #expect(visit.asking == Self.stop)
    #expect(flags(visit) == [FlaggedAnswer(state: said.0, flagged: FlaggedWords(flag: said.2, words: [said.1]))])
    visit.type("no", "yes")
    #expect(visit.conversation.outcome == nil)
    #expect(visit.asking.map { Interlude.asks($0) } == false)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("is an answer once it is confirmed", arguments: ["yes", "4", "a plan"])
  func confirmed(_ reply: String) throws {
    var visit = try visit(at: "safety.self-harm")
    visit.type("i took pills last week", reply)
    #expect(visit.conversation.answers["safety.self-harm"] == .choice("plan"))
    #expect(!visit.events.contains { $0.tellsOfDanger })
    #expect(flags(visit).isEmpty)
    #expect(visit.events.count { $0 == .alert(.high) } == 1)
    #expect(visit.asking == "safety.crisis.stop")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("is met where another answer tells of less", arguments: [("safety.hurt", "he strangled me last night", "1"), ("safety.self-harm", "sometimes at night", "2")])
  func less(_ place: StateID, _ typed: String, _ answer: String) throws {
    var visit = try visit(at: place)
    visit.type(typed, answer)
    #expect(visit.asking == Self.stop)
    #expect(showsCrisis(visit.latest))
  }

  @Test("is kept beside an answer that is followed up itself, and met once")
  func besides() throws {
    var visit = try visit(at: "safety.hurt")
    visit.type("he strangled me last night", "2")
    #expect(flags(visit).map(\.flagged.flag) == [.weapon])
    #expect(visit.asking == "safety.hurt.stop")
    #expect(visit.latest.count { if case .said(_, let text) = $0 { text.contains("988") } else { false } } == 1)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("a slip that is taken back at once is kept for the therapist, without alert and without text")
  func slip() throws {
    var visit = try visit(at: "safety.self-harm")
    visit.type("sometimes at night", "no such thoughts")
    #expect(visit.asking == "safety.contact")
    #expect(!showsCrisis(visit.latest) && !visit.events.contains(.alert(.high)))
    #expect(flags(visit).map(\.flagged) == [FlaggedWords(flag: .selfHarm, words: ["sometimes at night"], level: .some)])
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("is no slip where it was told twice, or in words that say it plainly", arguments: [["sometimes at night", "often lately i do"], ["i took all my pills last week"]])
  func noSlip(_ typed: [String]) throws {
    var visit = try visit(at: "safety.self-harm")
    for line in typed { visit.type(line) }
    guard visit.asking == "safety.self-harm" else {
      #expect(visit.asking == Self.stop)
      return
    }
    visit.type("1")
    #expect(visit.asking == Self.stop)
  }

  @Test("survives a power cut at any point", arguments: ["/skip", "1", "/back", "/keep"])
  func powerCut(_ leaving: String) throws {
    var whole = try visit(at: "safety.hurt")
    whole.type("he strangled me last night")
    let before = whole.events.count
    whole.type(leaving)
    guard leaving != "/keep" || whole.asking == Self.stop else { return }
    for kept in before...whole.events.count {
      let (resumed, events) = whole.engine.step(whole.engine.resume(whole.events.prefix(kept)), .begin)
      let all = whole.events.prefix(kept) + events
      #expect(all.count { $0.tellsOfDanger } == 1, "cut after \(kept)")
      #expect(all.count { $0 == .alert(.high) } == 1)
      #expect(showsCrisis(Array(all[(before - 1)...])))
      #expect(resumed.asking?.id == Self.stop)
      var transcript = whole.transcript
      transcript.entries = all.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
      #expect(flags(transcript).count == 1)
      #expect(transcript.replay(on: whole.engine).differences.isEmpty)
    }
  }

  private func flags(_ transcript: Transcript) -> [FlaggedAnswer] { transcript.intake.flagged.reveal(therapist) }

  @Test("reaches the therapist and alerts when the visit ends there, and is met on coming back", arguments: [Input.line("/quit"), .line("/pause"), .line("/stop"), .leave, .idle, .endOfInput])
  func ends(_ input: Input) throws {
    var visit = try visit(at: "safety.self-harm")
    visit.type("i took pills last week")
    // As folded from what was kept before the end.
    #expect(flags(visit).map(\.flagged) == [FlaggedWords(flag: .selfHarm, words: ["i took pills last week"])])
    visit.take(input)
    #expect(visit.conversation.outcome != nil)
    #expect(visit.events.count { $0 == .alert(.high) } == 1)
    #expect(flags(visit).map(\.flagged.words) == [["i took pills last week"]])
    #expect(!showsCrisis(visit.latest), "nobody knows who looks at the screen")
    visit.take(.begin)
    #expect(showsCrisis(visit.latest))
    #expect(visit.asking == Self.stop)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("a record of a visit whose end says nothing of it gives the therapist the words all the same", arguments: [Answer.skipped, .notSure, .choice("no"), nil])
  func folded(_ answer: Answer?) throws {
    var visit = try visit(at: "safety.self-harm")
    visit.type("i took pills last week")
    var transcript = visit.transcript
    let rest: [Event] = (answer.map { [.answered(state: "safety.self-harm", typed: "x", $0)] } ?? []) + [.ended(.paused, text: "")]
    transcript.entries += rest.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
    #expect(
      flags(transcript).map(\.flagged)
        == [FlaggedWords(flag: .selfHarm, words: ["i took pills last week"], level: answer == .choice("no") ? .some : .high)])
  }
}
