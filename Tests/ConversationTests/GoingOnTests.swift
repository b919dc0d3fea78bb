import Conversation
import Interview
import Testing
import TestSupport

/// A visit that was finished by somebody who was not alone, and goes on another day.
@Suite struct `Whoever was not alone is asked again later` {
  private func finished() throws -> Rehearsal {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    visit.answer(notAlone)
    #expect(visit.conversation.outcome == .completeNotAlone)
    return visit
  }

  private let notAlone: [StateID: String] = [
    "welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "no", "couple.together": "4",
    "words.brings": "We hardly talk any more.", "communication.need": "8", "trust.need": "2", "close.staff": "yes",
  ]

  private func asked(_ events: some Sequence<Event>) -> [StateID] {
    events.compactMap { if case .asked(let question, _, _) = $0 { question.id } else { nil } }
  }

  @Test func `alone now: only the confidential part, and whether to talk to staff today`() throws {
    var visit = try finished()
    let before = visit.conversation.answers
    let count = visit.events.count
    visit.take(.begin)
    #expect(visit.asking == "welcome.alone")
    visit.type("yes")
    #expect(visit.asking == "safety.leaning")
    visit.answer(["safety.fear": "sometimes", "safety.force": "never", "close.staff": "no"])
    #expect(visit.conversation.outcome == .complete)
    let again = asked(visit.events[count...])
    #expect(again.first == "welcome.alone" && again.last == "close.staff")
    #expect(Set(again).count == again.count)
    for id in again.dropFirst().dropLast() {
      #expect(visit.conversation.asked[id]?.disclosure == .confidential, "\(id)")
    }
    for (id, answer) in before where !["welcome.alone", "close.staff"].contains(id) {
      #expect(visit.conversation.answers[id] == answer, "\(id)")
    }
    #expect(visit.disagreements.isEmpty)
    let intake = visit.transcript.intake
    #expect(intake.outcome == .complete && !intake.wantsStaff && intake.finishedBefore)
    #expect(intake.confidential.reveal(therapist).contains { $0.question.id == "safety.fear" })
  }

  @Test func `not alone again: it ends as before, and nothing is lost`() throws {
    var visit = try finished()
    let before = visit.transcript.intake
    let last = visit.events.last
    visit.take(.begin)
    visit.type("no")
    #expect(visit.asking == "close.staff")
    visit.type("yes")
    #expect(visit.conversation.outcome == .completeNotAlone)
    #expect(visit.events.last == last)
    let after = visit.transcript.intake
    #expect(Set(after.responses.reveal(therapist)) == Set(before.responses.reveal(therapist)))
    #expect(after.confidential.reveal(therapist).isEmpty)
    // And once more on a third day.
    visit.take(.begin)
    #expect(visit.asking == "welcome.alone")
    #expect(visit.disagreements.isEmpty)
  }

  @Test func `the words at the start tell nobody who looks on what was left out`() throws {
    var visit = try finished()
    let said = visit.take(.begin).compactMap { event -> String? in
      switch event {
      case .replied(let text), .said(_, let text): text
      case .asked(let question, _, _): question.text
      default: nil
      }
    }.joined(separator: " ").lowercased()
    #expect(said.contains("last time, some questions could wait"))
    for word in ["safety", "confiden", "fear", "harm", "partner", "therapist", "secret"] {
      #expect(!said.contains(word), "\(word)")
    }
  }

  @Test func `nobody who comes later can look at the answers of the finished visit`() throws {
    var visit = try finished()
    visit.take(.begin)
    for _ in 0..<2 {
      visit.type("/review")
      let labels = visit.conversation.asking?.form.options.map(\.label) ?? []
      #expect(labels.allSatisfy { !$0.contains("hardly talk") && !$0.contains("8") }, "\(labels)")
      visit.type("done", "/back")
      #expect(visit.asking == "welcome.alone")
      // A power cut in between opens nothing either.
      visit.take(.endOfInput)
      visit.take(.begin)
      #expect(visit.asking == "welcome.alone")
    }
    visit.type("yes")
    #expect(visit.asking == "safety.leaning")
    #expect(visit.disagreements.isEmpty)
  }

  @Test func `what was answered in confidence and taken back is asked anew, with its words before it`() throws {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    var alone = notAlone
    alone["welcome.alone"] = "yes"
    for _ in 0..<200 where visit.asking != "safety.hurt" {
      visit.type(visit.asking == "safety.fear" ? "often" : alone[visit.asking ?? ""] ?? "/skip")
    }
    visit.type("/review")
    let place = visit.conversation.asking?.form.options.firstIndex { $0.id == "welcome.alone" }
    visit.type(String(try #require(place) + 1), "no")
    visit.answer(notAlone)
    #expect(visit.conversation.outcome == .completeNotAlone)
    #expect(visit.transcript.intake.confidentialSetAside)
    let count = visit.events.count
    visit.take(.begin)
    #expect(visit.asking == "welcome.alone")
    visit.type("yes")
    #expect(visit.asking == "safety.leaning")
    let told = visit.events[count...].compactMap { if case .said(let state, _) = $0 { state } else { nil } }
    #expect(told.contains("safety.intro") && told.contains("safety.rules"))
    visit.answer(["safety.fear": "never", "close.staff": "no"])
    #expect(visit.conversation.outcome == .complete)
    let confidential = visit.transcript.intake.confidential.reveal(therapist)
    #expect(confidential.first { $0.question.id == "safety.fear" }?.answer.optionIDs == ["never"])
    #expect(!visit.transcript.intake.confidentialSetAside)
    #expect(visit.disagreements.isEmpty)
  }

  @Test func `the same visit again is what a replay gives`() throws {
    var visit = try finished()
    visit.take(.begin)
    visit.type("yes")
    visit.answer(["safety.fear": "sometimes", "close.staff": "no"])
    let replay = visit.transcript.replay(on: visit.engine)
    #expect(replay.differences.isEmpty)
    #expect(replay.events == visit.events)
  }

  @Test func `a visit that is complete, or was declined, is not gone on from`() throws {
    for answers in [["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"], ["welcome.consent": "no"]] {
      var visit = try Rehearsal.bundled()
      visit.answer(answers)
      #expect(visit.take(.begin).isEmpty)
    }
  }
}
