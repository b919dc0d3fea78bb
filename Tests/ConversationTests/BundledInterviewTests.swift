import Conversation
import Interview
import Testing
import TestSupport

@Suite("The first interview of a couple")
struct BundledInterviewTests {
  private let opening: [StateID: String] = [
    "welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes",
  ]

  private func counted(_ visit: Rehearsal) -> Int {
    Set(
      visit.events.compactMap { event -> StateID? in
        if case .asked(let question, _, _) = event, question.counted { question.id } else { nil }
      }
    ).count
  }

  @Test("asks at most 42 questions of a visitor without concerns")
  func contented() throws {
    var answers = opening
    for area in Area.allCases where area != .intimacy { answers["\(area.rawValue).need"] = "1" }
    answers["intimacy.emotional.need"] = "0"
    answers["intimacy.physical.need"] = "2"
    answers["couple.children"] = "1"
    answers["stressors.which"] = "1"
    var visit = try Rehearsal.bundled()
    visit.answer(answers)
    #expect(visit.conversation.outcome == .complete)
    #expect(counted(visit) <= 42)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("asks at most 55 questions with three areas of concern and everything else at its longest")
  func longest() throws {
    var answers = opening
    for state in try bundledInterview().states {
      guard let question = state.question else { continue }
      if question.measure == .need { answers[state.id] = "9" }
      if question.measure == .confidence { answers[state.id] = "3" }
    }
    answers["couple.children"] = "1"
    answers["stressors.which"] = "1"
    answers["safety.self-harm"] = "3"
    var visit = try Rehearsal.bundled()
    visit.answer(answers)
    #expect(visit.conversation.outcome == .complete)
    #expect(counted(visit) <= 55)
    #expect(counted(visit) >= 50)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("does not ask somebody who is not alone what is confidential, and ends in the same words")
  func notAlone() throws {
    var alone = try Rehearsal.bundled()
    alone.answer(opening)
    var watched = try Rehearsal.bundled()
    watched.answer(opening.merging(["welcome.alone": "no"]) { $1 })
    #expect(watched.conversation.outcome == .completeNotAlone)
    #expect(watched.transcript.intake.outcome == .completeNotAlone)
    for case .asked(let question, _, _) in watched.events {
      #expect(question.disclosure != .confidential, "\(question.id)")
    }
    guard case .ended(_, let one)? = alone.events.last, case .ended(_, let other)? = watched.events.last
    else {
      Issue.record("a visit did not end")
      return
    }
    #expect(one == other)
  }

  @Test("shows the crisis text after thoughts of death, before any other question", arguments: ["3", "4"])
  func crisis(_ reply: String) throws {
    var visit = try Rehearsal.bundled()
    var answers = opening
    answers["safety.self-harm"] = reply
    while visit.asking != "safety.self-harm", let id = visit.asking {
      visit.type(answers[id] ?? "/skip")
    }
    visit.type(reply)
    #expect(visit.latest.dropFirst().first == .alert(.high), "staff ought to know")
    guard case .said("safety.crisis", let text)? = visit.latest.dropFirst(2).first else {
      Issue.record("the crisis text did not come at once")
      return
    }
    #expect(text.contains("988"))
    #expect(visit.asking == "safety.crisis.stop")
    #expect(!visit.transcript.intake.wantsStaff)
    var unable = visit
    unable.type("no", "no")
    visit.type("yes")
    for ended in [visit, unable] {
      #expect(ended.conversation.outcome == .stopped)
      #expect(ended.transcript.intake.wantsStaff, "the front desk looks out for who was sent there")
    }
    var leaving = try Rehearsal.bundled()
    leaving.type("yes", "/stop")
    #expect(!leaving.transcript.intake.wantsStaff)
  }

  @Test("sends a minor to staff, and lets go of somebody who does not agree")
  func early() throws {
    var minor = try Rehearsal.bundled()
    minor.type("yes", "no")
    #expect(minor.conversation.outcome == .declined)
    var unwilling = try Rehearsal.bundled()
    unwilling.type("no")
    #expect(unwilling.conversation.outcome == .declined)
  }
}
