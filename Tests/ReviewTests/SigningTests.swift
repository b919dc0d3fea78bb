import FoundationEssentials
import Interview
import Scoring
import Sharing
import Testing
import TestSupport
import Transcript

@testable import Review

@Suite("Signing a plan")
struct SigningTests {
  private func obstacles(_ review: Reviewing, _ choices: SigningChoices = SigningChoices()) -> [Obstacle] {
    do throws(SigningError) {
      _ = try review.reviewed.sign(
        review.opened.assessment.goals, choices, by: review.author, time: review.time)
      return []
    } catch {
      return error.obstacles
    }
  }

  @Test("has the accepted goals only, in the couple's wording")
  func goals() throws {
    var review = try Reviewing()
    try review.decide(.accept(goal: "g2"))
    let signed = try review.sign()
    #expect(signed.plan.goals.map(\.id) == ["g2"])
    #expect(signed.plan.goals.map(\.text.value) == [review.opened.assessment.goals[1].coupleText])
    #expect(signed.plan.version == 1 && signed.plan.couple == "TEST22" && signed.plan.signedBy?.value == "Dr. Reyes")
    let read = try JSONDecoder().decode(SharedPlan.self, from: Data(signed.bytes))
    #expect(read == signed.plan)
    #expect(review.reviewed.plans.map(\.signature.plan) == [sha256(signed.bytes)])
  }

  @Test("is refused while nothing is accepted, an entry is unread, or an accepted goal is held; all is said at once")
  func refused() throws {
    #expect(obstacles(try Reviewing()) == [.nothingAccepted])
    var review = try Reviewing()
    try review.decide(.accept(goal: "g1"))
    review.opened = try rehearsedCase([.a: afraid, .b: troubled])
    let entry = EntryName(review.reviewed.safety[0].entry)
    #expect(obstacles(review, SigningChoices(leavesOut: true)) == [.notAcknowledged(entry), .held(goal: "g1")])
    try review.acknowledgeAll()
    #expect(obstacles(review, SigningChoices(leavesOut: true)) == [.held(goal: "g1")])
    try review.decide(.release(goal: "g1", reason: "Seen alone."))
    #expect(obstacles(review, SigningChoices(leavesOut: true)) == [])
    var nobody = try Reviewing(a: afraid)
    try nobody.decide(.decline(goal: "g1", reason: "No."))
    #expect(obstacles(nobody).contains(.nothingAccepted))
  }

  @Test("is shown to nobody once a goal of it is held or declined, until it is signed again")
  func takenBack() throws {
    var review = try Reviewing()
    try review.decide(.accept(goal: "g1"))
    try review.decide(.accept(goal: "g2"))
    _ = try review.sign()
    #expect(review.history.inForce?.version == 1)
    try review.decide(.note(text: "Both came.", goal: nil))
    #expect(review.history.inForce?.version == 1)
    var held = review
    try held.decide(.hold(goal: "g1", reason: "Threatened last night."))
    #expect(held.history.inForce == nil)
    var again = held
    try again.decide(.undo)
    #expect(again.history.inForce?.version == 1, "taken back by mistake")
    try held.decide(.release(goal: "g1", reason: "Seen alone."))
    #expect(held.history.inForce == nil, "it waits for a signature")
    _ = try held.sign()
    #expect(held.history.inForce?.version == 2)
    try review.decide(.decline(goal: "g2", reason: "Not now."))
    #expect(review.history.inForce == nil)
    // What a partner tells later in confidence takes nothing back: its being gone would tell.
    var later = again
    later.opened = try rehearsedCase([.a: afraid, .b: troubled])
    #expect(later.reviewed.history.inForce?.version == 1)
  }

  @Test("names each private figure that was not allowed to be shown, and leaves it out where that is wanted")
  func unshared() throws {
    var review = try Reviewing(b: troubled.merging(["close.share": "3"]) { $1 })
    try review.decide(.accept(goal: "g1"))
    #expect(
      obstacles(review) == [
        .unshared(goal: "g1", .a, "trust.baseline", mayPermit: false),
        .unshared(goal: "g1", .a, "trust.wanted", mayPermit: false),
      ])
    let goal = try #require(try review.sign().plan.goals.first)
    #expect(goal.attainment.isEmpty, "a level below the target would tell where things stand now")
    #expect(goal.text.value == review.opened.assessment.goals.first?.coupleText)
    #expect(goal.text.value != review.opened.assessment.goals.first?.text)
  }

  @Test("shows figures where both allowed theirs")
  func shared() throws {
    let shares = troubled.merging(["close.share": "3"]) { $1 }
    var review = try Reviewing(a: shares, b: shares)
    try review.decide(.accept(goal: "g1"))
    let goal = try #require(try review.sign(SigningChoices()).plan.goals.first)
    #expect(goal.attainment.count == 5)
    #expect(goal.text.value.contains("3"))
  }

  @Test("shows a figure with its owner's written permission, and says which was allowed")
  func permitted() throws {
    var review = try Reviewing(b: troubled.merging(["close.share": "3"]) { $1 }, policy: .withPermission)
    try review.decide(.accept(goal: "g1"))
    #expect(obstacles(review).contains(.unshared(goal: "g1", .a, "trust.baseline", mayPermit: true)))
    try review.decide(.permit(.a, state: "trust.baseline", how: "signed"))
    try review.decide(.permit(.a, state: "trust.wanted", how: "signed"))
    let drafts = try rehearsedCase(
      [.a: troubled, .b: troubled.merging(["close.share": "3"]) { $1 }], permitted: review.reviewed.permitted()
    ).assessment.goals
    let plan = try review.reviewed.sign(drafts, SigningChoices(), by: review.author, time: "").plan
    #expect(plan.permitted.map(\.state) == ["trust.baseline", "trust.wanted"])
    #expect(plan.goals.first?.attainment.count == 5)
  }

  @Test("waits for an interview that is not finished, unless the therapist says otherwise, and keeps that they did")
  func unfinished() throws {
    var review = try Reviewing(b: nil)
    try review.decide(.accept(goal: "g1"))
    #expect(obstacles(review, SigningChoices(leavesOut: true)) == [.unfinished(.b)])
    try review.sign(SigningChoices(leavesOut: true, althoughUnfinished: true))
    #expect(review.reviewed.plans.first?.signature.unfinished == [.b])
  }

  @Test("makes a new version after further decisions, and none without; a signature is not undone")
  func versions() throws {
    var review = try Reviewing()
    try review.decide(.accept(goal: "g1"))
    let first = try review.sign()
    #expect(obstacles(review, SigningChoices(leavesOut: true)) == [.sameAs(version: 1)])
    #expect(throws: DecisionError.signedSince(version: 1)) { try review.decide(.undo) }
    try review.decide(.accept(goal: "g2"))
    #expect(review.reviewed.todo.contains(.sign))
    try review.sign()
    #expect(review.reviewed.plans.map(\.signature.version) == [1, 2])
    #expect(review.reviewed.plans.first?.signature.plan == sha256(first.bytes), "the first stays as it was signed")
    try review.decide(.note(text: "x", goal: nil))
    try review.decide(.undo)
    #expect(throws: DecisionError.signedSince(version: 2)) { try review.decide(.undo) }
  }

  @Test("says the same to the couple whatever one partner said in confidence, as far as the decisions are the same")
  func nothingCrosses() throws {
    func plan(_ confidential: [StateID: String]) throws -> [UInt8] {
      var review = try Reviewing(a: troubled.merging(confidential) { $1 })
      try review.acknowledgeAll()
      for goal in review.reviewed.goals {
        if goal.isHeld { try review.decide(.release(goal: goal.draft.id, reason: "Seen alone.")) }
        try review.decide(.accept(goal: goal.draft.id))
      }
      return try review.reviewed.sign(
        review.opened.assessment.goals, SigningChoices(leavesOut: true), by: review.author, time: "2026-11-24"
      ).bytes
    }
    let calm = try plan([:])
    for told in [
      ["safety.fear": "often"], ["safety.hurt": "hit, choked"], ["safety.self-harm": "2"], ["safety.leaning": "3"],
      ["safety.private": "1, 3"], ["you.now": "1, 2"],
    ] { #expect(try plan(told) == calm) }
  }
}
