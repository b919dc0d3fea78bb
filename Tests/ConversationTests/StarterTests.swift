import Conversation
import Definitions
import Interview
import Testing
import TestSupport

@Suite("The interview that `interview new` writes")
struct StarterTests {
  private func visit(_ answers: [StateID: String]) throws -> Rehearsal {
    let file = try InterviewFile(bytes: Bundled.starter.bytes, name: "starter.yaml")
    var visit = Rehearsal(Engine(interview: file.interview, settings: Config().texts))
    visit.answer(["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"].merging(answers) { $1 })
    #expect(visit.disagreements.isEmpty)
    return visit
  }

  private func asked(_ visit: Rehearsal) -> [StateID] {
    visit.events.compactMap { if case .asked(let question, _, _) = $0 { question.id } else { nil } }
  }

  @Test("runs from start to end, deepens what matters, and asks what is confidential")
  func whole() throws {
    let visit = try visit([
      "couple.home": "two homes", "couple.often": "3", "communication.need": "7", "trust.need": "2",
      "communication.importance": "9", "words.outcome": "More time", "safety.fear": "never",
    ])
    #expect(visit.conversation.outcome == .complete)
    let asked = asked(visit)
    #expect(asked.contains("couple.often"))
    #expect(asked.contains("communication.confidence"))
    #expect(!asked.contains("trust.importance"))
    #expect(asked.contains("safety.fear"))
    #expect(visit.events.contains { if case .wiped = $0 { true } else { false } })
    for case .said(_, let text) in visit.events { #expect(!text.contains("{")) }
  }

  @Test("offers help at once to somebody who is afraid")
  func afraid() throws {
    let visit = try visit(["safety.fear": "often", "safety.stop": "yes"])
    #expect(visit.conversation.outcome == .stopped)
    #expect(visit.transcript.intake.wantsStaff)
    #expect(visit.events.contains { if case .said("safety.help", let text) = $0 { text.contains("911") } else { false } })
  }

  @Test("does not ask somebody who is not alone what is confidential, and says the same goodbye")
  func notAlone() throws {
    let watched = try visit(["welcome.alone": "no"])
    #expect(watched.conversation.outcome == .completeNotAlone)
    #expect(!asked(watched).contains("safety.fear"))
    let alone = try visit([:])
    guard case .ended(_, let one)? = alone.events.last, case .ended(_, let other)? = watched.events.last else {
      Issue.record("a visit did not end")
      return
    }
    #expect(one == other)
  }
}
