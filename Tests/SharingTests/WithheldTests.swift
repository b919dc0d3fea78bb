import Interview
import Review
import Scoring
import TestSupport
import Testing

@testable import Review
@testable import Sharing

@Suite struct `What the partners allow each other to see` {
  private static let answers: [StateID: String] = [
    "words.brings": "We fight, and he says that he will kill me if I leave.",
    "words.outcome": "Sundays that feel light again.", "trust.need": "9", "conflict.need": "9",
    "conflict.importance": "9", "conflict.step": "I lie awake and think about not being here any more.",
    "close.share": "1, 2, 3",
  ]

  private func open(_ a: [StateID: String] = [:], _ b: [StateID: String] = [:]) throws -> Case {
    var whole: [Partner: [StateID: String]] = [:]
    for (partner, own) in [(Partner.a, a), (.b, b)] {
      whole[partner] = ["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"]
        .merging(Self.answers) { $1 }.merging(own) { $1 }
    }
    return try rehearsedCase(whole)
  }

  private func plan(_ open: Case) -> SharedPlan {
    SharedPlan(
      couple: open.couple, version: 1, signed: "2026-11-22T10:00:00+00:00", signedBy: nil,
      goals: open.assessment.goals.map { SharedGoal($0, id: $0.id) })
  }

  @Test func `what tells of danger is in no goal and no document, although all words were allowed`() throws {
    let open = try open()
    let withheld = open.intakes[.a]?.withheld(therapist) ?? []
    #expect(withheld.contains("words.brings"))
    let plan = plan(open)
    for page in [
      markdown(CoupleView(couple: "TEST22", plan: plan, intakes: open.intakes)),
      markdown(PartnerView(.b, couple: "TEST22", plan: plan, intakes: open.intakes)),
    ] {
      #expect(!page.contains("kill me"))
      #expect(page.contains("Sundays that feel light again"), "the rest is shown")
    }
    for goal in open.assessment.goals { #expect(!goal.text.contains("kill me") && !goal.coupleText.contains("kill me")) }
  }

  @Test func `each kind is shown only where both allowed it`() throws {
    let open = try open([:], ["close.share": "1"])
    let view = CoupleView(couple: "TEST22", plan: plan(open), intakes: open.intakes)
    #expect(view.shared.count == 2)
    for answers in view.shared { #expect(answers.words.isEmpty && answers.figures.isEmpty && !answers.rulers.isEmpty) }
    let silent = try self.open([:], ["close.share": "none"])
    for answers in CoupleView(couple: "TEST22", plan: plan(silent), intakes: silent.intakes).shared {
      #expect(answers.isEmpty, "no page tells which of the two did not")
    }
  }

  @Test func `a ruler that one left out shows for neither`() throws {
    let open = try open([:], ["trust.need": "/skip"])
    let view = CoupleView(couple: "TEST22", plan: plan(open), intakes: open.intakes)
    #expect(!view.shared.flatMap(\.rulers).contains { $0.state == "trust.need" })
    #expect(view.shared.flatMap(\.rulers).contains { $0.state == "conflict.need" })
  }
}
