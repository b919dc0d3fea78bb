import Conversation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("A visit that goes on under a changed interview")
struct ChangeoverTests {
  private let from = Basis(
    interview: InterviewReference(id: "small", version: "1.0.0", sha256: "aa", language: "en"), secretsPolicy: "none-crosses")
  private let to = Basis(
    interview: InterviewReference(id: "small", version: "1.1.0", sha256: "bb", language: "en"), secretsPolicy: "none-crosses")

  /// A visit up to the confidential question, and what happens when it is taken up under `yaml`.
  private func change(_ edit: (String) -> String, typing lines: [String] = ["yes", "2", "5", "we talk", "6", "9", "8", "last week", "7", "yes"])
    throws -> (change: Changeover?, events: [Event], conversation: Conversation, engine: Engine)
  {
    var visit = try Rehearsal(yaml: smallInterview)
    for line in lines { visit.type(line) }
    visit.type("/pause")
    let engine = try Rehearsal(yaml: edit(smallInterview)).engine
    let (conversation, events) = engine.step(engine.resume(visit.events), .changed(from: from, to: to))
    let changes = events.compactMap { if case .changed(let change) = $0 { change } else { nil } }
    #expect(changes.count <= 1)
    return (changes.first, visit.events + events, conversation, engine)
  }

  private func asksAgain(_ old: String, _ new: String) throws -> [StateID] {
    try change { text in
      let edited = text.replacing(old, with: new)
      #expect(edited != text, "nothing was edited")
      return edited
    }.change?.again ?? []
  }

  @Test("records both versions also where every answer fits")
  func same() throws {
    let (change, _, conversation, _) = try change { $0 }
    #expect(change?.from == from && change?.to == to)
    #expect(change?.again == [] && change?.gone == [])
    #expect(change?.carried.contains("trust.need") == true)
    #expect(conversation.asking?.id == "last.look")
  }

  @Test("does not ask again for other words alone", arguments: [
    ("ask: How is trust?", "ask: How much trust is there?"),
    ("why: To see where to start.", "why: Because."),
    ("match: [kids]", "match: [kids, offspring]"),
    ("title: Small", "title: Larger"),
    ("options: [{id: none, label: No children}, {id: some, label: \"Yes, some\", match: [kids]}]",
      "options: [{id: some, label: \"Yes, some\"}, {id: none, label: No children}]"),
  ])
  func wording(_ old: String, _ new: String) throws {
    #expect(try asksAgain(old, new).isEmpty)
  }

  @Test("asks again where the meaning of an answer changed", arguments: [
    ("min: 1, max: 12", "min: 1, max: 20", "child.count"),
    ("label: No children", "label: No children yet", "home.children"),
    ("{id: none, label: No children}, ", "{id: none, label: No children}, {id: soon, label: Soon}, ", "home.children"),
    ("area: trust\n        measure: importance", "area: trust\n        measure: confidence", "trust.importance"),
    ("ask: An example of trust?, answer: {kind: text}", "ask: An example of trust?, answer: {kind: yesno}", "trust.example"),
    ("flag: fear", "flag: control", "secret.fear"),
  ])
  func meaning(_ old: String, _ new: String, _ id: StateID) throws {
    let again = try asksAgain(old, new)
    // The example of trust is asked only where trust comes first.
    #expect(again == (id == "trust.example" ? [] : [id]))
  }

  @Test("asks again where a question that cannot be left out has other words: consent is given to what it says")
  func requiredWording() throws {
    #expect(try asksAgain("ask: Is that all right?", "ask: May your partner read all of it?") == ["consent.given"])
  }

  @Test("takes an answer back in whose question was dropped and came back")
  func cameBack() throws {
    let (change, events, _, _) = try self.change {
      $0.replacing("first: [example]", with: "first: []")
        .replacing("trust.example: {ask: An example of trust?, answer: {kind: text}}", with: "")
        .replacing("conflict.example: {ask: An example of conflict?, answer: {kind: text}}", with: "")
    }
    #expect(change?.gone == ["conflict.example"])
    let again = try Rehearsal(yaml: smallInterview).engine
    let paused = again.step(again.resume(events), .line("/pause"))
    let (conversation, more) = again.step(paused.0, .changed(from: to, to: from))
    #expect(conversation.answers["conflict.example"] == .text("last week"))
    #expect(conversation.dropped.isEmpty)
    #expect(!conversation.inactive.contains("conflict.example"))
    #expect(again.resume(events + paused.1 + more) == conversation)
  }

  @Test("names what is asked again, and neither names nor shows what is confidential")
  func told() throws {
    let (_, events, conversation, engine) = try change {
      $0.replacing("min: 1, max: 12", with: "min: 1, max: 20").replacing("flag: fear", with: "flag: control")
    }
    let said = events.compactMap { if case .replied(let text) = $0 { text } else { nil } }.joined(separator: "\n")
    #expect(said.contains("- How many?") && said.contains("- some that are just for your therapist"))
    #expect(!said.contains("afraid"))
    #expect(conversation.asking?.id == "child.count")
    var next = conversation
    for (id, line) in [("child.count", "3"), ("secret.fear", "no"), ("last.look", "done")] {
      #expect(next.asking?.id == id)
      next = engine.step(next, .line(line)).0
    }
    #expect(next.outcome == .complete)
  }

  @Test("keeps a private answer from the partner where its question became confidential")
  func narrowed() throws {
    let (change, events, _, _) = try change {
      $0.replacing("ask: How is trust?", with: "ask: How is trust?\n        disclosure: confidential")
    }
    #expect(change?.narrowed == ["trust.need": .confidential])
    #expect(change?.carried.contains("trust.need") == true)
    var visit = try Rehearsal(yaml: smallInterview).transcript
    visit.entries = events.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
    let intake = visit.intake
    #expect(intake.response(id: "trust.need") == nil)
    #expect(intake.confidential.reveal(therapist).contains { $0.question.id == "trust.need" })
  }

  @Test("records the version also where nothing had been answered yet")
  func early() throws {
    let (change, _, conversation, _) = try change({ $0 }, typing: [])
    #expect(change?.to == to)
    #expect(conversation.asking?.id == "consent.given")
    let engine = try Rehearsal(yaml: smallInterview).engine
    let (_, first) = engine.step(Conversation(), .changed(from: from, to: to))
    guard case .changed? = first.first else {
      Issue.record("the version is not recorded")
      return
    }
  }

  @Test("shows a changed promise to whoever has not agreed yet, without asking twice")
  func promiseBeforeConsent() throws {
    let (change, events, conversation, _) = try change({ $0.replacing("\"Hello.\"", with: "\"Hello, you.\"") }, typing: [])
    #expect(change?.texts == ["hello"] && change?.consent == nil)
    #expect(events.contains(.said(state: "hello", text: "Hello, you.")))
    #expect(conversation.asking?.id == "consent.given")
  }

  @Test("goes on with consent that was given anew, and comes to the end it would have come to")
  func promise() throws {
    let (change, _, conversation, engine) = try change { $0.replacing("\"Hello.\"", with: "\"Hello, you.\"") }
    #expect(change?.consent == "consent.given")
    #expect(conversation.asking?.id == "consent.given")
    #expect(conversation.inactive.isEmpty, "what was said before goes on to count")
    let (next, events) = engine.step(conversation, .line("yes"))
    #expect(next.asking?.id == "last.look")
    #expect(!events.contains { if case .left = $0 { true } else { false } })
    #expect(engine.step(conversation, .line("no")).0.outcome == .declined)
  }

  @Test("comes back from its record, in a format that says that it has a change")
  func record() throws {
    let (_, events, _, _) = try change { $0.replacing("min: 1, max: 12", with: "min: 1, max: 20") }
    var transcript = try Rehearsal(yaml: smallInterview).transcript
    #expect(try String(decoding: transcript.record(chain: "0"), as: UTF8.self).contains("commonground-transcript/1"))
    transcript.entries = events.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
    let bytes = try transcript.record(chain: "0")
    #expect(String(decoding: bytes, as: UTF8.self).contains("commonground-transcript/2"))
    #expect(try Transcript(record: bytes) == transcript)
  }
}
