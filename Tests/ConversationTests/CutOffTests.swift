import Conversation
import Interview
import Testing
import TestSupport

@Suite("A visit that was cut off")
struct CutOffTests {
  private let answers: [StateID: String] = [
    "welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes", "couple.children": "1",
    "words.brings": "He lies to me about money and I can not trust him.", "words.heard": "yes",
    "trust.need": "9", "conflict.need": "7", "trust.importance": "9", "trust.confidence": "4",
    "safety.fear": "2", "stressors.which": "1",
  ]

  @Test("after any event at all goes on, and comes to the same answers")
  func anywhere() throws {
    let hear = try bundledHearing()
    var whole = try Rehearsal.bundled(hear: hear)
    whole.answer(answers)
    #expect(whole.conversation.outcome == .complete)
    let engine = whole.engine
    let wanted = whole.transcript.intake
    for length in stride(from: 1, to: whole.events.count, by: 3) {
      var events = Array(whole.events.prefix(length))
      var conversation = engine.resume(events)
      var input = Input.begin
      for _ in 0..<200 {
        let (next, more) = engine.step(conversation, input)
        conversation = next
        events += more
        guard conversation.outcome == nil, let question = conversation.asking else { break }
        input = .line(answers[question.id] ?? "/skip")
      }
      var transcript = whole.transcript
      transcript.entries = events.map { .init(time: "2026-11-22T10:00:00+00:00", event: $0) }
      let found = transcript.intake
      #expect(found.outcome == .complete, "cut after event \(length)")
      #expect(Set(found.answers) == Set(wanted.answers), "cut after event \(length)")
      #expect(found.heard == wanted.heard, "cut after event \(length)")
      #expect(found.confidential.reveal(therapist).count == wanted.confidential.reveal(therapist).count)
    }
  }
}
