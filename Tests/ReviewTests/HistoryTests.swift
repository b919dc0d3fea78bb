import FoundationEssentials
import Interview
import Scoring
import Testing
import TestSupport
import Transcript

@testable import Review

@Suite("The history of what was decided")
struct HistoryTests {
  private func journal(_ history: History) throws -> [[UInt8]] {
    [try CanonicalJSON.compact(HistoryHeader(couple: history.couple, program: "test", began: ""))]
      + (try history.decisions.map { try CanonicalJSON.compact($0) })
  }

  private func everyKind() throws -> Reviewing {
    var review = try Reviewing(a: afraid, policy: .withPermission)
    try review.acknowledgeAll()
    try review.decide(.release(goal: "g1", reason: "Seen alone.\n\u{1B}[31m\"quoted\""))
    try review.decide(.accept(goal: "g1"))
    try review.decide(.decline(goal: "g2", reason: "No."))
    try review.decide(.undo)
    try review.decide(.note(text: "Note.", goal: nil))
    try review.decide(.note(text: "Note.", goal: "g2"))
    try review.decide(.permit(.a, state: "trust.baseline", how: "signed"))
    try review.sign()
    try review.decide(.hold(goal: "g1", reason: "Wait."))
    return review
  }

  @Test("comes back from disk as it was, with every kind of decision in it")
  func roundTrip() throws {
    let review = try everyKind()
    let kinds = Set(review.history.decisions.map(\.action.kind))
    #expect(kinds == Set(Action.Kind.allCases))
    let entries = try journal(review.history)
    #expect(try History(journal: entries, couple: "TEST22") == review.history)
    #expect(entries.allSatisfy { !$0.contains(UInt8(ascii: "\n")) })
    #expect(try History(journal: [], couple: "TEST22").decisions.isEmpty)
  }

  @Test("is refused where it is another couple's, a newer program's or no history, and says where")
  func refused() throws {
    let entries = try journal(try everyKind().history)
    #expect(throws: HistoryError.badDecision(0)) { try History(journal: entries, couple: "OTHER2") }
    #expect(throws: HistoryError.notJSON) { try History(journal: [[1, 2, 3]], couple: "TEST22") }
    #expect(throws: HistoryError.unknownFormat("commonground-review/2")) {
      try History(journal: [Array(#"{"format":"commonground-review/2"}"#.utf8)], couple: "TEST22")
    }
    let newer = Array(#"{"time":"","by":{"account":"x"},"decision":"agree"}"#.utf8)
    #expect(throws: HistoryError.unknownDecision("agree", number: 1)) {
      try History(journal: [entries[0], newer], couple: "TEST22")
    }
    for damaged in [#"{"decision":"accept"}"#, #"{"decision":7}"#, "[]", "null", #"{"time":"","by":{},"decision":"undo","of":1}"#] {
      #expect(throws: HistoryError.badDecision(2)) {
        try History(journal: [entries[0], entries[1], Array(damaged.utf8)], couple: "TEST22")
      }
    }
  }

  @Test("keeps what a version 1 journal says for ever")
  func version1() throws {
    let entries = [
      #"{"began":"2026-11-24T10:00:00+00:00","couple":"TEST22","format":"commonground-review/1","program":"commonground 0.1.0"}"#,
      #"{"by":{"account":"lee","name":"Dr. Reyes"},"decision":"acknowledge","entry":{"evidence":"ab12","flag":"fear","level":"high","partner":"a"},"time":"2026-11-24T10:01:00+00:00"}"#,
      #"{"by":{"account":"lee"},"decision":"release","entries":[{"evidence":"ab12","flag":"fear","level":"high","partner":"a"}],"from":["fear","safety-not-asked"],"goal":{"digest":"cd34","id":"g1","key":"trust-couple"},"reason":"Seen alone.","time":"2026-11-24T10:02:00+00:00"}"#,
      #"{"by":{"account":"lee"},"decision":"undo","of":2,"time":"2026-11-24T10:03:00+00:00"}"#,
      #"{"by":{"account":"lee"},"decision":"sign","signature":{"goals":"12","plan":"34","unfinished":["b"],"version":1},"time":"2026-11-24T10:04:00+00:00"}"#,
    ].map { Array($0.utf8) }
    let history = try History(journal: entries, couple: "TEST22")
    #expect(history.decisions.map(\.action.kind) == [.acknowledge, .release, .undo, .sign])
    #expect(history.numbered.map(\.undoneBy) == [nil, 3, nil, nil])
    #expect(history.nextVersion == 2)
    for (decision, bytes) in zip(history.decisions, entries.dropFirst()) {
      #expect(try CanonicalJSON.compact(decision) == bytes)
    }
  }

  @Test("is folded to something whatever stands in it, and says the same each time", arguments: 0..<60)
  func total(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let review = try Self.mixed.get()
    let goals = review.reviewed.goals.map { review.reviewed.decided($0) }
    let marks = review.reviewed.safety.map(\.mark)
    func goal() -> DecidedGoal {
      var goal = random.pick(goals) ?? goals[0]
      if random.chance(20) { goal.key = "gone-\(Int.random(in: 0...3, using: &random))" }
      if random.chance(20) { goal.digest = "" }
      if random.chance(20) { goal.draft = nil }
      return goal
    }
    func mark() -> SafetyMark {
      var mark = random.pick(marks) ?? marks[0]
      if random.chance(20) { mark.evidence = "other" }
      if random.chance(20) { mark.partner = mark.partner.other }
      return mark
    }
    var history = History(couple: "TEST22")
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      let action: Action =
        switch Int.random(in: 0..<9, using: &random) {
        case 0: .accept(goal())
        case 1: .decline(goal(), reason: "")
        case 2: .hold(goal(), reason: "x")
        case 3:
          .release(
            goal(), reason: "", from: random.chance(50) ? [.flag(.fear)] : [.safetyNotAsked],
            entries: (0..<Int.random(in: 0...3, using: &random)).map { _ in mark() })
        case 4: .note(text: "", goal: random.chance(50) ? goal() : nil)
        case 5: .acknowledge(mark())
        case 6: .permit(partner: random.chance(50) ? .a : .b, state: "trust.baseline", how: "")
        case 7: .undo(of: random.pick([0, -1, Int.max, Int.min, history.decisions.count, 3]) ?? 1)
        default:
          .sign(Signature(version: random.pick([1, Int.max, Int.min, 0]) ?? 1, plan: "", goals: "", unfinished: [.a]))
        }
      history.decisions.append(Decision(time: random.chance(50) ? "" : "2026", by: review.author, action: action))
    }
    let folded = ReviewedCase(review.opened, history: history, digest: sha256, access: therapist)
    #expect(folded.goals.count == review.reviewed.goals.count && folded.safety.count == marks.count)
    for goal in folded.goals where goal.status == .accepted {
      #expect(!goal.isHeld && goal.accepted != nil, "what is held is never accepted")
      #expect(
        goal.draft.heldBecause.isEmpty || goal.released != nil, "nor what a flag holds and nobody has released")
    }
    let bytes = try CanonicalJSON.pretty(ReviewedDocument(folded))
    #expect(try CanonicalJSON.pretty(ReviewedDocument(folded)) == bytes)
    _ = (folded.todo, folded.obstacles, folded.attention, history.nextVersion)
    // Nothing that stands in a history lets a plan be signed over a hold, or over an entry that nobody has read.
    if let signed = try? folded.sign(
      review.opened.assessment.goals, SigningChoices(leavesOut: true), by: review.author, time: "")
    {
      #expect(folded.safety.allSatisfy { $0.acknowledged != nil })
      for goal in signed.plan.goals { #expect(folded.goal(goal.id)?.status == .accepted) }
    }
    // What was written is what is read.
    #expect(try History(journal: journal(history), couple: "TEST22") == history)
  }

  private static let mixed = Result { try Reviewing(a: afraid.merging(["safety.hurt": "hit"]) { $1 }) }

  @Test("blanks the words of a partner whose visit is erased, and keeps what was decided, when, by whom and of what digest")
  func erasing() throws {
    let review = try everyKind()
    let erased = review.history.erasing(.a)
    #expect(erased.decisions.map(\.time) == review.history.decisions.map(\.time))
    #expect(erased.decisions.map(\.by) == review.history.decisions.map(\.by))
    #expect(
      erased.decisions.map(\.action.kind) == review.history.decisions.map { $0.action.kind == .acknowledge ? .note : $0.action.kind },
      "that an entry was read stays, and which it was does not")
    for (before, after) in zip(review.history.decisions, erased.decisions) {
      #expect(after.action.goal?.draft == nil)
      if case .release(_, _, let from, let entries) = after.action { #expect(from.isEmpty && entries.isEmpty) }
      guard before.action.kind != .acknowledge else { continue }
      #expect(after.action.goal?.digest == before.action.goal?.digest && after.action.words == before.action.words)
    }
    let bytes = try journal(erased).joined()
    let text = try #require(review.opened.assessment.goals.first?.text)
    let whole = String(decoding: Array(try journal(review.history).joined()), as: UTF8.self)
    #expect(whole.contains(text.prefix(40)))
    #expect(!String(decoding: Array(bytes), as: UTF8.self).contains(text.prefix(40)))
    // The other partner's own drafts stay.
    var own = try Reviewing(a: opening, b: nil)
    own.opened = try rehearsedCase([.b: troubled])
    try own.decide(.accept(goal: "g1"))
    #expect(own.history.erasing(.a) == own.history)
    #expect(own.history.erasing(.b) != own.history)
    // What was accepted is still accepted, should the draft be there in other files.
    let folded = ReviewedCase(review.opened, history: erased, digest: sha256, access: therapist)
    #expect(folded.goal("g1")?.accepted != nil && folded.goal("g1")?.hasChanged == false)
  }
}
