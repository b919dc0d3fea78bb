import Interview
import Scoring

/// The sentences about decisions.
extension Wording {
  static func acknowledge(_ partner: Partner, _ flags: [Flag], _ couple: String) -> String {
    "Read what partner \(partner.rawValue) reports, then: review acknowledge \(couple) \(partner.rawValue) "
      + flags.map(\.rawValue).joined(separator: " ")
  }
  static func release(_ goal: String, _ couple: String) -> String {
    "\(goal) is held. Leave it so, or: review release \(couple) \(goal) --reason TEXT, or review decline"
  }
  static func decide(_ goal: String, _ couple: String) -> String {
    "\(goal) waits for you: review accept \(couple) \(goal), or decline or hold it with --reason TEXT"
  }
  static func acceptAnew(_ goal: String, _ couple: String) -> String {
    "\(goal) reads otherwise than when it was accepted. Look at it again: review accept \(couple) \(goal)"
  }
  static func sign(_ couple: String, again: Bool) -> String {
    again
      ? "Goals were decided after the newest plan. To make a new one: review sign \(couple)"
      : "The plan can be signed: review sign \(couple)"
  }

  static let notAcknowledged = "Not acknowledged yet."
  static func acknowledged(_ signature: String) -> String { "Acknowledged \(signature)." }
  static let acceptedBy = "Accepted"
  static let declinedBy = "Declined"
  static let heldBy = "Held by the therapist"
  static let releasedBy = "Released"
  static let note = "Note"
  static let changedSince = "It reads otherwise now than when it was accepted. Look at it again."
  static func unshared(_ answers: [String]) -> String {
    "Not allowed to be shown, so the plan leaves it out: \(answers.joined(separator: ", "))"
  }
  static func coupleReads(_ text: String) -> String { "In the plan: “\(oneLine(text))”" }
  static let releaseLapsed = "Something came up after the release, so it is held again."

  static func plan(_ version: Int) -> String { "Plan \(version) signed" }
  static func unfinished(_ partners: [Partner]) -> String {
    "the interview of \(partners.map(\.rawValue).joined(separator: " and ")) was not finished"
  }
  static func permission(_ partner: Partner, _ state: String) -> String {
    "Partner \(partner.rawValue) allowed \(state) to be shown"
  }
  static func gone(_ what: String) -> String { "No longer applies, its draft is gone: \(what)" }
  static func historyHas(_ count: Int, _ couple: String) -> String {
    "\(count) \(count == 1 ? "decision" : "decisions") in all: review history \(couple)"
  }
  static func nothingDecided(_ couple: String) -> String { "Nothing was decided about couple \(couple) yet." }
  static func undone(_ number: Int) -> String { "(undone by \(number))" }
}
