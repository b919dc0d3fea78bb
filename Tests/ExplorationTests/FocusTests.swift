import Conversation
import Definitions
import Exploration
import Interview
import Testing
import TestSupport

@Suite("Exploring through a focus")
struct FocusTests {
  /// Rulers for trust and conflict, a focus on at most `most` of them, and then `after`.
  private func interview(most: Int = 1, order: String = "[need]", always: String, after: String) throws -> Interview {
    let yaml = """
      format: commonground-interview/1
      id: focused
      version: 1.0.0
      title: Focused
      start: words
      texts: {crisis: Help is here.}
      always: {done: \(always)}
      parts:
        - id: only
          title: Only
          states:
            words: {ask: What brings you?, listens: true, answer: {kind: text}, next: heard}
            heard: {ask: "I heard {heard}. Right?", when: heard(words), confirms: words, measure: heard, answer: {kind: yesno}, next: trust.need}
            trust.need: {ask: How is trust?, area: trust, measure: need, required: true, answer: &r {kind: scale, min: 0, max: 10}, next: conflict.need}
            conflict.need: {ask: How is conflict?, area: conflict, measure: need, required: true, answer: *r, next: deepen}
            deepen:
              focus: {candidates: [trust, conflict], order: \(order), at-least: {need: 4}, most: \(most), block: [importance]}
              next: \(after)
            trust.importance: {ask: How important is trust?, area: trust, measure: importance, answer: *r}
            conflict.importance: {ask: How important is conflict?, area: conflict, measure: importance, answer: *r}
            last: {ask: Anything else?, answer: {kind: yesno}, next: done}
            done: {final: complete, say: Thank you.}
      """
    return try InterviewFile(bytes: Array(yaml.utf8), name: "focused.yaml").interview
  }

  private func standing(_ interview: Interview, of id: StateID) -> Exploration.Standing? {
    interview.explore().properties.first { $0.passes == id }?.standing
  }

  private func carriedOut(_ witness: Witness, on interview: Interview) -> [StateID] {
    var visit = Rehearsal(Engine(interview: interview, hear: witness.hear))
    visit.answer(witness.typed)
    #expect(visit.conversation.outcome == .complete)
    return visit.conversation.path(of: interview).steps
  }

  @Test("makes a counterexample real by rulers that give the order")
  func order() throws {
    let interview = try interview(
      always: "[last]",
      after: "[{when: answered(conflict.importance) and trust.need >= 4, to: done}, {to: last}]")
    guard case .refuted(let witness)? = standing(interview, of: "last") else {
      Issue.record("not refuted")
      return
    }
    let steps = carriedOut(witness, on: interview)
    #expect(steps.contains("conflict.importance"))
    #expect(!steps.contains("last"))
    #expect(witness.lines(in: interview).contains { $0.hasPrefix("How is conflict? -> ") })
  }

  @Test("takes what was heard where no ruler could give the order")
  func heard() throws {
    let interview = try interview(
      order: "[heard, need]", always: "[last]",
      after: "[{when: answered(trust.importance) and trust.need <= 5 and conflict.need >= 9, to: done}, {to: last}]")
    guard case .refuted(let witness)? = standing(interview, of: "last") else {
      Issue.record("not refuted")
      return
    }
    #expect(witness.heard.map(\.area).contains(.trust))
    #expect(!carriedOut(witness, on: interview).contains("last"))
  }

  @Test("leaves open, and does not claim, what only an order that cannot be would show")
  func open() throws {
    let interview = try interview(
      always: "[last]",
      after: "[{when: answered(trust.importance) and trust.need <= 5 and conflict.need >= 9, to: done}, {to: last}]")
    #expect(standing(interview, of: "last") == .open)
    #expect(interview.explorationFaults().map(\.problem) == [.notAlways("last", path: nil)])
    #expect(!interview.explore().isSound)
    #expect(explorationText(interview.explore(), of: interview).contains("not proved  done passes last"))
  }

  @Test("plans the orders of two focuses together")
  func twice() throws {
    let yaml = """
      format: commonground-interview/1
      id: twice
      version: 1.0.0
      title: Twice
      start: trust.need
      always: {done: [last]}
      parts:
        - id: only
          title: Only
          states:
            trust.need: {ask: How is trust?, area: trust, measure: need, answer: &r {kind: scale, min: 0, max: 10}, next: vision.need}
            vision.need: {ask: How are plans?, area: vision, measure: need, answer: *r, next: conflict.need}
            conflict.need: {ask: How is conflict?, area: conflict, measure: need, answer: *r, next: first}
            first: {focus: {candidates: [trust], order: [need], at-least: {need: 4}, most: 1, block: [importance]}, next: second}
            second:
              focus: {candidates: [vision, conflict], order: [need], at-least: {need: 4}, most: 1, block: [importance]}
              next: [{when: answered(conflict.importance) and vision.need >= 4 and answered(trust.importance), to: done}, {to: last}]
            trust.importance: {ask: How much?, area: trust, measure: importance, answer: *r}
            vision.importance: {ask: How much?, area: vision, measure: importance, answer: *r}
            conflict.importance: {ask: How much?, area: conflict, measure: importance, answer: *r}
            last: {ask: Anything else?, answer: {kind: yesno}, next: done}
            done: {final: complete, say: Thank you.}
      """
    let interview = try InterviewFile(bytes: Array(yaml.utf8), name: "twice.yaml").interview
    guard case .refuted(let witness)? = standing(interview, of: "last") else {
      Issue.record("not refuted")
      return
    }
    #expect(!carriedOut(witness, on: interview).contains("last"))
  }

  @Test("never chooses an area whose ruler is too small, and knows what is asked in a block")
  func small() throws {
    let interview = try interview(
      most: 2, always: "[last]",
      after: "[{when: answered(trust.importance) and trust.need < 4, to: done}, {to: last}]")
    #expect(standing(interview, of: "last") == .proved)
    #expect(interview.explore().neverHolding == [.transition("deepen", index: 0)])
    let ending = try #require(interview.explore().endings.first)
    #expect(ending.countedByAreas == [0: 4...5, 1: 5...6, 2: 6...7])
  }
}
