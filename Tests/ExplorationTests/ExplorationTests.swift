import Conversation
import Definitions
import Exploration
import Interview
import Testing
import TestSupport

@Suite("Exploring every path")
struct ExplorationTests {
  /// An interview of four questions, in which `states` stand before the last one.
  private func interview(
    _ states: String = "", afterFear: StateID = "last", always: String = ""
  ) throws -> Interview {
    let yaml = """
      format: commonground-interview/1
      id: small
      version: 1.0.0
      title: Small
      start: alone
      \(always)
      parts:
        - id: only
          title: Only
          states:
            alone: {ask: Are you alone?, required: true, answer: {kind: yesno}, next: [{when: alone = yes, to: load}, {to: last}]}
            load: {ask: How heavy is it?, answer: {kind: scale, min: 0, max: 10}, next: fear}
            fear:
              ask: Are you afraid?
              answer: {kind: choice, options: [{id: never, label: Never, score: 0}, {id: often, label: Often, score: 2}]}
              next: \(afterFear)
      \(states)
            last: {ask: Anything else?, answer: {kind: text}, next: done}
            done: {final: complete, say: Thank you.}
      """
    return try InterviewFile(bytes: Array(yaml.utf8), name: "small.yaml").interview
  }

  /// Types what the witness types, and returns the visit.
  private func carriedOut(_ witness: Witness, on interview: Interview) -> Rehearsal {
    var visit = Rehearsal(Engine(interview: interview, hear: witness.hear))
    visit.answer(witness.typed.merging(["review": "done"]) { $1 })
    return visit
  }

  @Test("proves what the first interview says it always asks, and bounds its length")
  func bundled() throws {
    let interview = try bundledInterview()
    let exploration = interview.explore()
    #expect(exploration.isSound, "\(exploration.faults)")
    #expect(exploration.properties.count >= 14)
    #expect(exploration.properties.allSatisfy { $0.standing == .proved })
    let complete = try #require(exploration.endings.first { $0.outcome == .complete })
    #expect(complete.counted.upperBound <= 55)
    #expect(try #require(complete.countedByAreas[0]).upperBound <= 42)
    let longest = carriedOut(try #require(complete.longest), on: interview)
    #expect(longest.conversation.outcome == .complete)
    let asked = Set(
      longest.events.compactMap { event -> StateID? in
        if case .asked(let question, _, _) = event, question.counted { question.id } else { nil }
      })
    #expect(asked.count == complete.counted.upperBound)
  }

  @Test("refutes what some path leaves out, with a run that leaves it out")
  func refuted() throws {
    let interview = try self.interview(always: "always: {done: [alone, fear, last]}")
    let exploration = interview.explore()
    let standings = Dictionary(uniqueKeysWithValues: exploration.properties.map { ($0.passes, $0.standing) })
    #expect(standings["alone"] == .proved)
    #expect(standings["last"] == .proved)
    guard case .refuted(let witness)? = standings["fear"] else {
      Issue.record("not refuted")
      return
    }
    #expect(witness.line(in: interview) == "alone: No.")
    #expect(witness.lines(in: interview) == ["Are you alone? -> No"])
    let visit = carriedOut(witness, on: interview)
    #expect(visit.conversation.outcome == .complete)
    #expect(!visit.conversation.path(of: interview).steps.contains("fear"))
    #expect(!exploration.isSound)
    #expect(interview.explorationFaults().map(\.place) == [.always("done")])
  }

  @Test("finds guards that no visitor meets, and transitions that no visitor takes")
  func dead() throws {
    let interview = try self.interview(
      """
            never: {say: Hi., when: load > 10, next: twice}
            twice:
              ask: Again?
              answer: {kind: yesno}
              next:
                - {when: twice = yes, to: last}
                - {when: twice = yes and answered(twice), to: done}
                - {to: last}
      """, afterFear: "never")
    let exploration = interview.explore()
    #expect(exploration.neverHolding == [.when("never")])
    #expect(exploration.neverTaken == [.transition("twice", index: 1)])
    #expect(exploration.unreachable.isEmpty)
    #expect(interview.explorationFaults().map(\.problem) == [.neverHolds, .neverTaken])
  }

  @Test("finds guards that read what was not asked, unless they ask whether it was")
  func unasked() throws {
    let careless = try interview()
    #expect(careless.explore().unaskedReads.isEmpty)
    var states = careless.states
    states.insert(
      State(
        id: "more", part: "only", when: try Guard(parsing: "load >= 5 or fear = often"),
        content: .say("A lot."), next: [Transition(to: "last")]), at: 3)
    for (number, state) in states.enumerated() where ["alone", "fear"].contains(state.id) {
      states[number].next = state.next.map { Transition(when: $0.when, to: $0.to == "last" ? "more" : $0.to) }
    }
    func made() -> Interview {
      Interview(
        id: "x", version: "1", language: "en", title: "X", start: "alone", parts: careless.parts, states: states)
    }
    let reads = made().explore().unaskedReads
    #expect(reads.map(\.question) == ["load", "fear"])
    #expect(reads.allSatisfy { $0.place == .when("more") })
    #expect(reads.first?.witness?.line(in: made()) == "alone: No.")
    states[3].when = try Guard(parsing: "answered(load) and load >= 5 or answered(fear) and fear = often")
    #expect(made().explore().unaskedReads.isEmpty)
  }

  @Test("says so where an interview is too large, and how far it came")
  func tooLarge() throws {
    let interview = try bundledInterview()
    let exploration = interview.explore(most: 1000)
    #expect(!exploration.isWhole)
    #expect(!exploration.isSound)
    #expect(exploration.properties.allSatisfy { $0.standing == .unexplored })
    let givenUp = try #require(exploration.givenUpAt)
    #expect(["trust.need", "intimacy.emotional.need", "intimacy.physical.need", "boundaries.need"].contains(givenUp))
    #expect(exploration.endings.map(\.outcome) == [.declined, .declined])
    #expect(interview.explorationFaults(most: 1000).contains { if case .tooLarge = $0.problem { true } else { false } })
    #expect(explorationText(exploration, of: interview).contains("Every state before `\(givenUp)`"))
  }

  @Test("gives up at once where a guard adds up a range that is too wide")
  func tooWide() throws {
    let question = Question(id: "wide", text: "?", form: .number(min: 0, max: 1e6, unit: nil, whole: true, per: nil))
    let interview = Interview(
      id: "x", version: "1", language: "en", title: "X", start: "wide", parts: [Part(id: "p", title: "P")],
      states: [
        State(
          id: "wide", part: "p", content: .ask(question, .none),
          next: [Transition(when: try Guard(parsing: "sum(wide) > 3"), to: "end"), Transition(to: "end")]),
        State(id: "end", part: "p", content: .final(.complete, say: ""), next: []),
      ])
    #expect(interview.explore().tooWide == "wide")
    #expect(!interview.explorationFaults().isEmpty)
  }

  @Test("brings a run about whatever is asked on the way: short words, labels that are numbers")
  func onTheWay() throws {
    for question in [
      "{ask: Your initials?, answer: {kind: text, most: 10}, next: well}",
      "{ask: Which?, answer: {kind: choice, options: [{id: a, label: \"2\"}, {id: b, label: \"1\"}, {id: c, label: More}]}, next: well}",
      "{ask: Which?, answer: {kind: choices, options: [{id: a, label: \"2\"}, {id: b, label: \"1\"}, {id: c, label: More}]}, next: well}",
    ] {
      let interview = try interview(
        """
              other: \(question)
              well: {ask: Are you well?, answer: {kind: yesno}, next: [{when: well = no, to: done}, {to: last}]}
        """, afterFear: "other", always: "always: {complete: [last]}")
      let faults = interview.explorationFaults()
      guard case .notAlways("last", path: let path?)? = faults.first?.problem else {
        Issue.record("\(question): \(faults)")
        continue
      }
      #expect(path.contains("well: No"))
    }
  }

  @Test("says a property that is neither proved nor refuted, as a fault")
  func openIsAFault() throws {
    var interview = try interview(always: "always: {done: [last]}")
    #expect(interview.explorationFaults().isEmpty)
    interview.always = ["done": ["nothing"]]
    #expect(interview.explorationFaults().map(\.problem) == [.notAlways("nothing", path: nil)])
  }

  @Test("counts ways and not runs")
  func counts() throws {
    let exploration = try interview().explore()
    // Alone or not; nothing reads the load or the fear.
    #expect(exploration.classesOfPath == 2)
    #expect(exploration.endings.map(\.counted) == [2...4])
  }
}

extension Exploration {
  fileprivate var faults: [String] {
    unreachable + neverTaken.map { "\($0)" } + neverHolding.map { "\($0)" } + unaskedReads.map { "\($0.place) \($0.question)" }
  }
}
