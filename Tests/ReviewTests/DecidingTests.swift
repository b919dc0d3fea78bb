import FoundationEssentials
import Interview
import Scoring
import Testing
import TestSupport
import Transcript

@testable import Review

@Suite("What the therapist decides")
struct DecidingTests {
  @Test("accepts a draft, says when and who, and not twice")
  func accept() throws {
    var review = try Reviewing()
    #expect(review.status("g1") == .proposed)
    try review.decide(.accept(goal: "g1"))
    #expect(review.status("g1") == .accepted && review.status("g2") == .proposed)
    let accepted = try #require(review.reviewed.goal("g1")?.accepted)
    #expect(accepted.by == review.author && accepted.time == review.time && accepted.number == 1)
    #expect(throws: DecisionError.alreadyAccepted(goal: "g1")) { try review.decide(.accept(goal: "g1")) }
    #expect(review.reviewed.case.assessment.goals.first?.status == .accepted)
  }

  @Test("finds a draft by its key too, and names those there are where it does not")
  func names() throws {
    var review = try Reviewing()
    let key = try #require(review.reviewed.goals.first?.draft.key)
    try review.decide(.accept(goal: key))
    #expect(review.status("g1") == .accepted)
    let known = review.reviewed.goals.map(\.draft.id)
    #expect(throws: DecisionError.unknownGoal("g7", known: known)) { try review.decide(.accept(goal: "g7")) }
    #expect(throws: DecisionError.unknownGoal("", known: known)) { try review.decide(.note(text: "x", goal: "")) }
  }

  @Test("declines with a reason, and accepts after all")
  func decline() throws {
    var review = try Reviewing()
    try review.decide(.decline(goal: "g1", reason: "Not now."))
    #expect(review.status("g1") == .declined && review.reviewed.goal("g1")?.declined?.words == "Not now.")
    #expect(throws: DecisionError.alreadyDeclined(goal: "g1")) {
      try review.decide(.decline(goal: "g1", reason: "Again."))
    }
    #expect(throws: DecisionError.alreadyDeclined(goal: "g1")) { try review.decide(.hold(goal: "g1", reason: "Wait.")) }
    try review.decide(.accept(goal: "g1"))
    #expect(review.status("g1") == .accepted)
    try review.decide(.decline(goal: "g1", reason: "They asked me to."))
    #expect(review.status("g1") == .declined && review.reviewed.goal("g1")?.accepted == nil)
  }

  @Test("holds a draft for a reason of the therapist's own, also one that was accepted, until it is released")
  func hold() throws {
    var review = try Reviewing()
    try review.decide(.accept(goal: "g1"))
    try review.decide(.hold(goal: "g1", reason: "After the holidays."))
    #expect(review.status("g1") == .held)
    #expect(throws: DecisionError.alreadyHeld(goal: "g1")) { try review.decide(.hold(goal: "g1", reason: "x")) }
    #expect(throws: DecisionError.held(goal: "g1", because: [], byTherapist: true)) {
      try review.decide(.accept(goal: "g1"))
    }
    try review.decide(.release(goal: "g1", reason: "The holidays are over."))
    #expect(review.status("g1") == .accepted, "it was accepted before")
    #expect(throws: DecisionError.notHeld(goal: "g1")) { try review.decide(.release(goal: "g1", reason: "x")) }
  }

  @Test("accepts nothing that fear holds before every entry was acknowledged and the draft released with a reason")
  func fear() throws {
    var review = try Reviewing(a: afraid.merging(["safety.hurt": "hit"]) { $1 })
    let reasons = try #require(review.reviewed.goal("g1")?.draft.heldBecause)
    #expect(reasons == [.flag(.violence), .flag(.fear)])
    #expect(throws: DecisionError.held(goal: "g1", because: reasons, byTherapist: false)) {
      try review.decide(.accept(goal: "g1"))
    }
    let entries = review.reviewed.safety.map { EntryName($0.entry) }
    #expect(throws: DecisionError.notAcknowledged(goal: "g1", entries: entries)) {
      try review.decide(.release(goal: "g1", reason: "Seen alone."))
    }
    try review.decide(.acknowledge(.a, flag: "fear"))
    #expect(throws: DecisionError.notAcknowledged(goal: "g1", entries: [entries[0]])) {
      try review.decide(.release(goal: "g1", reason: "Seen alone."))
    }
    try review.decide(.acknowledge(.a, flag: "violence"))
    for blank in ["", "   ", "\n\t", "\u{200B}\u{2060}", "\u{FEFF}", "\u{0301}"] {
      #expect(throws: DecisionError.blank(.release)) { try review.decide(.release(goal: "g1", reason: blank)) }
    }
    try review.decide(.release(goal: "g1", reason: "  Both seen alone.\n"))
    let goal = try #require(review.reviewed.goal("g1"))
    #expect(goal.status == .proposed && goal.released?.words == "Both seen alone.")
    #expect(review.status("g2") == .held, "one draft's release is not another's")
    try review.decide(.accept(goal: "g1"))
    #expect(review.status("g1") == .accepted)
  }

  @Test("holds a released draft again for what came up after that")
  func lapse() throws {
    var review = try Reviewing(a: troubled.merging(["safety.fear": "sometimes"]) { $1 })
    try review.acknowledgeAll()
    try review.decide(.release(goal: "g1", reason: "Seen alone."))
    try review.decide(.accept(goal: "g1"))
    let before = review.opened
    for (what, a, b) in [
      ("another flag", troubled.merging(["safety.fear": "sometimes", "safety.hurt": "hit"]) { $1 }, troubled),
      ("a higher level", afraid, troubled),
      ("the other partner's fear", troubled.merging(["safety.fear": "sometimes"]) { $1 }, afraid),
    ] {
      review.opened = try rehearsedCase([.a: a, .b: b])
      let goal = try #require(review.reviewed.goal("g1"))
      #expect(goal.status == .held && goal.releaseHasLapsed, "\(what)")
      #expect(review.reviewed.safety.contains { $0.acknowledged == nil }, "\(what)")
      #expect(review.reviewed.obstacles.contains(.held(goal: "g1")), "\(what)")
    }
    review.opened = before
    #expect(review.status("g1") == .accepted, "what is gone again holds nothing")
  }

  @Test("takes an entry that rests on other answers for one that nobody has read")
  func otherEvidence() throws {
    var review = try Reviewing(a: troubled.merging(["safety.hurt": "hit"]) { $1 })
    try review.acknowledgeAll()
    #expect(review.reviewed.safety.allSatisfy { $0.acknowledged != nil })
    #expect(throws: DecisionError.alreadyAcknowledged(EntryName(review.reviewed.safety[0].entry))) {
      try review.decide(.acknowledge(.a, flag: "violence"))
    }
    review.opened = try rehearsedCase([.a: troubled.merging(["safety.hurt": "threatened, hit"]) { $1 }, .b: troubled])
    #expect(review.reviewed.safety.map(\.entry.flag) == [.violence])
    #expect(review.reviewed.safety.first?.acknowledged == nil)
    #expect(throws: DecisionError.unknownEntry(.b, "violence", known: [])) {
      try review.decide(.acknowledge(.b, flag: "violence"))
    }
  }

  @Test("undoes the newest decision that counts, one after another, and deletes nothing")
  func undo() throws {
    var review = try Reviewing()
    #expect(throws: DecisionError.nothingToUndo) { try review.decide(.undo) }
    try review.decide(.note(text: "First.", goal: nil))
    try review.decide(.accept(goal: "g1"))
    try review.decide(.decline(goal: "g1", reason: "No."))
    try review.decide(.undo)
    #expect(review.status("g1") == .accepted)
    try review.decide(.undo)
    #expect(review.status("g1") == .proposed)
    try review.decide(.accept(goal: "g1"))
    try review.decide(.undo)
    try review.decide(.undo)
    #expect(review.reviewed.notes.isEmpty)
    #expect(throws: DecisionError.nothingToUndo) { try review.decide(.undo) }
    #expect(review.history.decisions.count == 8)
    #expect(review.history.numbered.map(\.undoneBy) == [8, 5, 4, nil, nil, 7, nil, nil])
  }

  @Test("keeps notes on the couple and on a draft, on as many lines as were written")
  func notes() throws {
    var review = try Reviewing()
    try review.decide(.note(text: "One.\nTwo.", goal: nil))
    try review.decide(.note(text: "On this.", goal: "g2"))
    #expect(review.reviewed.notes.map(\.words) == ["One.\nTwo."])
    #expect(review.reviewed.goal("g2")?.notes.map(\.words) == ["On this."])
    let long = String(repeating: "ü", count: DecisionError.longestText)
    try review.decide(.note(text: long, goal: nil))
    for text in [long + "x", String(repeating: "x", count: 1 << 20), "e" + String(repeating: "\u{0301}", count: 1 << 20)] {
      #expect(throws: DecisionError.tooLong(.note)) { try review.decide(.note(text: text, goal: nil)) }
    }
  }

  @Test("keeps and shows what was decided about a draft that is gone, and says where a draft reads otherwise")
  func gone() throws {
    var review = try Reviewing(b: nil)
    let own = try #require(review.reviewed.goals.first { $0.draft.owner == .a })
    try review.decide(.accept(goal: own.draft.id))
    review.opened = try rehearsedCase([.a: troubled, .b: troubled])
    #expect(!review.reviewed.goals.contains { $0.draft.key == own.draft.key })
    #expect(review.reviewed.gone.map(\.number) == [1])
    try review.decide(.accept(goal: "g1"))
    #expect(review.reviewed.goal("g1")?.hasChanged == false)
    review.opened = try rehearsedCase([.a: troubled, .b: troubled.merging(["trust.baseline": "2"]) { $1 }])
    let goal = try #require(review.reviewed.goal("trust-couple"))
    #expect(goal.hasChanged && goal.status == .accepted)
    #expect(review.reviewed.obstacles == [.changed(goal: goal.draft.id)])
    try review.decide(.accept(goal: goal.draft.id))
    #expect(review.reviewed.obstacles.isEmpty)
  }

  @Test("takes a written permission for one private answer under with-permission only, and never for a confidence")
  func permit() throws {
    var review = try Reviewing(policy: .withPermission)
    #expect(throws: DecisionError.confidentialAnswer(.a, "safety.fear")) {
      try review.decide(.permit(.a, state: "safety.fear", how: "signed"))
    }
    #expect(throws: DecisionError.self) { try review.decide(.permit(.a, state: "trust.nothing", how: "signed")) }
    #expect(throws: DecisionError.blank(.permit)) { try review.decide(.permit(.a, state: "trust.baseline", how: " ")) }
    try review.decide(.permit(.a, state: "trust.baseline", how: "signed paper of 2026-11-20"))
    #expect(review.reviewed.permitted() == [.a: ["trust.baseline"], .b: []])
    #expect(throws: DecisionError.alreadyShared(.a, "trust.baseline")) {
      try review.decide(.permit(.a, state: "trust.baseline", how: "again"))
    }
    var strict = try Reviewing()
    #expect(throws: DecisionError.promisedNoneCrosses(.a, "trust.baseline")) {
      try strict.decide(.permit(.a, state: "trust.baseline", how: "signed"))
    }
    #expect(throws: DecisionError.confidentialAnswer(.b, "safety.fear")) {
      try strict.decide(.permit(.b, state: "safety.fear", how: "signed"))
    }
    // A permission that stands in a journal all the same shows nothing.
    strict.history.decisions.append(
      Decision(
        time: "", by: strict.author, action: .permit(partner: .a, state: "trust.baseline", how: "by hand")))
    #expect(strict.reviewed.permitted() == [:])
    var open = try Reviewing(policy: .noSecrets)
    #expect(throws: DecisionError.noPermissionNeeded(.a, "trust.baseline")) {
      try open.decide(.permit(.a, state: "trust.baseline", how: "signed"))
    }
    let shown = try #require(open.reviewed.permitted()[.a])
    #expect(shown.contains("trust.baseline") && !shown.contains("safety.fear"))
  }

  @Test("prints redacted, and so does whatever holds it")
  func redacted() throws {
    var review = try Reviewing()
    try review.decide(.note(text: "A secret.", goal: "g1"))
    for printed in [
      "\(review.history)", "\(review.reviewed)", "\(review.history.decisions)", String(reflecting: review.reviewed.goals),
      "\(ReviewedDocument(review.reviewed))",
    ] { #expect(!printed.contains("secret") && printed.contains(redaction)) }
  }
}
