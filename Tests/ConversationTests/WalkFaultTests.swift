import Conversation
import Interview
import Testing
import TestSupport
import Transcript

/// What random visitors, and whoever thought about them, found wrong with the engine: a readable test for each.
@Suite("What walks found")
struct WalkFaultTests {
  /// The small interview, with a question behind the confirmation that corrects what was heard.
  private static let correcting = smallInterview.replacing(
    "        next: trust.need\n      trust.need:",
    with: """
              next: words.areas
            words.areas:
              when: heard(words.brings) and not words.heard = yes
              ask: What is it about?
              corrects: words.brings
              measure: heard
              answer: {kind: choices, options: [{id: trust, label: Trust}, {id: conflict, label: Arguments}]}
              next: trust.need
            trust.need:
      """)

  private func visit(_ yaml: String = correcting) throws -> Rehearsal {
    try Rehearsal(yaml: yaml, hear: SmallWalkTests.hear)
  }

  @Test("Areas chosen for words that were taken back do not reach scoring")
  func correctedThenEdited() throws {
    var visit = try visit()
    visit.type("yes", "1", "we fight", "no", "1", "6", "9")
    #expect(visit.transcript.intake.heard == [.trust])
    visit.type("/review", "4")
    #expect(visit.asking == "words.brings")
    visit.type("nothing much")
    #expect(visit.transcript.intake.heard.isEmpty)
    #expect(visit.conversation.inactive.isSuperset(of: ["words.heard", "words.areas"]))
    #expect(visit.disagreements.isEmpty)
  }

  @Test("What was heard in new words is asked anew, and the answers after it go on to count meanwhile")
  func editedWords() throws {
    var visit = try visit()
    visit.type("yes", "1", "we fight", "yes", "6", "9")
    #expect(visit.asking == "conflict.importance")
    visit.type("/review", "4", "trust is gone")
    #expect(visit.asking == "words.heard")
    #expect(visit.conversation.asking?.text == "I heard trust (\"trust\"). Is that right?")
    let intake = visit.transcript.intake
    #expect(intake.heard.isEmpty)
    #expect(intake.response(id: "trust.need") != nil, "a therapist who looks now sees the rulers")
    visit.type("yes")
    #expect(visit.transcript.intake.heard == [.trust])
    #expect(visit.asking == "trust.importance", "the area heard is asked about first")
  }

  @Test("\"Yes, but also money\" is asked again, never taken for a yes or a no", arguments: [
    "yes but also money", "mostly", "not quite", "it is more about the children", "yes and no",
  ])
  func partlyRight(_ reply: String) throws {
    var visit = try visit()
    visit.type("yes", "1", "we fight", reply)
    #expect(visit.asking == "words.heard")
    #expect(visit.conversation.suggestion == nil)
    guard case .retried(_, _, _, let text, _)? = visit.latest.last else {
      Issue.record("it was taken")
      return
    }
    #expect(text.contains("type no. Then you can say what it is about"))
    visit.type("no", "2")
    #expect(visit.transcript.intake.heard == [.conflict])
  }

  @Test("\"No\" and then no choice means that nothing was heard")
  func deniedAndLeftOut() throws {
    var visit = try visit()
    visit.type("yes", "1", "we argue", "no", "/skip", "9", "6")
    #expect(visit.transcript.intake.heard.isEmpty)
    #expect(visit.asking == "trust.importance", "need alone decides")
  }

  @Test("What was confirmed reaches scoring also where the file does not say that the question measures it")
  func confirmedWithoutMeasure() throws {
    var visit = try visit(Self.correcting.replacing("        measure: heard\n", with: ""))
    visit.type("yes", "1", "we fight", "yes", "6", "9")
    #expect(visit.asking == "conflict.importance")
    #expect(visit.transcript.intake.heard == [.conflict])
  }

  @Test("New words are heard after a power cut that lost what followed the edit")
  func cutAfterEdit() throws {
    var visit = try visit()
    visit.type("yes", "1", "we fight", "yes", "6", "/back", "/back", "/back", "trust is gone")
    let place = try #require(
      visit.events.lastIndex { if case .answered("words.brings", _, _) = $0 { true } else { false } })
    let (_, after) = visit.engine.step(visit.engine.resume(visit.events[...place]), .begin)
    #expect(after.contains(.heard(state: "words.brings", areas: [HeardArea(area: .trust, words: ["trust"])], flags: [])))
    guard case .asked(let question, _, _)? = after.last else { return }
    #expect(question.id == "words.heard")
  }

  @Test("The crisis text that a power cut took is shown on coming back")
  func cutBeforeCrisis() throws {
    var visit = try visit()
    visit.type("yes", "1", "I want to end my life")
    let place = try #require(visit.events.lastIndex { if case .heard = $0 { true } else { false } })
    let (_, after) = visit.engine.step(visit.engine.resume(visit.events[...place]), .begin)
    #expect(after.contains(.said(state: "words.brings", text: "Help is here.")))
    let (_, later) = visit.engine.step(visit.engine.resume(visit.events + [.ended(.paused, text: "")]), .begin)
    #expect(!later.contains(.said(state: "words.brings", text: "Help is here.")), "once is enough")
  }

  @Test("Thoughts of death that are told a second time are met as the first time")
  func crisisAgain() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes")
    while visit.asking != "safety.self-harm" { visit.type("/skip") }
    visit.type("3", "no", "yes")
    #expect(visit.asking == "safety.contact")
    func change(to answer: String) throws {
      visit.type("/review")
      let list = try #require(visit.conversation.asking?.form.options)
      visit.type(String(try #require(list.firstIndex { $0.id == "safety.self-harm" }) + 1), answer)
    }
    try change(to: "1")
    #expect(visit.asking == "safety.contact")
    try change(to: "4")
    #expect(visit.latest.contains { if case .said("safety.crisis", _) = $0 { true } else { false } })
    #expect(visit.asking == "safety.crisis.stop")
    #expect(visit.disagreements.isEmpty)
    // As a power cut leaves it.
    let place = try #require(
      visit.events.lastIndex { if case .answered("safety.self-harm", _, _) = $0 { true } else { false } })
    let (resumed, after) = visit.engine.step(visit.engine.resume(visit.events[...place]), .begin)
    #expect(after.contains { if case .said("safety.crisis", _) = $0 { true } else { false } })
    #expect(resumed.asking?.id == "safety.crisis.stop")
  }

  @Test("Going back past the list of answers returns to where the visitor was")
  func backPastTheList() throws {
    var visit = try visit(smallInterview.replacing(
      "last.look: {review: Here are your answers., next: complete}",
      with: "last.look: {review: Here are your answers., next: end.share}\n      end.share: {ask: May we share?, answer: {kind: yesno}, next: complete}"))
    visit.type("yes", "1", "hello", "1", "1", "no", "done")
    #expect(visit.asking == "end.share")
    visit.type("/back", "no")
    #expect(visit.asking == "end.share")
  }

  @Test("Whoever comes back after the words that end a visit, goes back and returns, is asked the same question")
  func backAfterTheEnd() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes")
    while visit.asking != "safety.self-harm" { visit.type("/skip") }
    visit.type("3", "yes")
    #expect(visit.conversation.outcome == .stopped)
    visit.take(.begin)
    #expect(visit.asking == "safety.crisis.stop")
    guard case .asked(_, _, let earlier)? = visit.type("/why").last else { return }
    #expect(earlier == nil, "nobody who comes after a break sees what was said in confidence")
    visit.type("/back", "/keep")
    #expect(visit.asking == "safety.crisis.stop")
    #expect(visit.transcript.intake.wantsStaff)
    visit.type("no", "yes")
    #expect(visit.asking == "safety.contact")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("A list of answers may be called \"review\"")
  func nameOfTheList() throws {
    var visit = try visit(
      smallInterview.replacing("last.look: {review", with: "review: {review").replacing("next: last.look", with: "next: review"))
    visit.type("yes", "1", "/review", "done")
    #expect(visit.asking == "words.brings")
    visit.type("hello", "1", "1", "no")
    #expect(visit.asking == "review")
  }

  @Test("A visit that a power cut tore replays up to the tear and from there on")
  func replayOfCut() throws {
    var visit = try visit()
    visit.type("yes", "2", "5", "we fight", "yes")
    let whole = visit.events
    for length in whole.indices.dropFirst() {
      var events = Array(whole[..<length])
      var conversation = visit.engine.resume(events)
      for input in [Input.begin, .line("/pause")] {
        let (next, more) = visit.engine.step(conversation, input)
        conversation = next
        events += more
      }
      var transcript = visit.transcript
      transcript.entries = events.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
      let replay = transcript.replay(on: visit.engine)
      #expect(replay.differences.isEmpty && replay.events == events, "cut after event \(length)")
    }
  }
}
