import Interview
import Scoring

/// The sentences of this target.
enum Wording {
  static let provisional =
    "Provisional: not both interviews are finished, so there are individual drafts only."
  /// How far the safety questions got, in a few words; nil where the entries say it. Never "clear".
  static func glance(_ screen: SafetyScreen, hasEntries: Bool) -> String? {
    switch screen {
    case .reported: nil
    case .notBegun: "not begun"
    case .notFinished: "not finished, so perhaps not asked"
    case .declined: "declined"
    case .withdrawn: "visit taken back, so nothing is known; personal interview still due"
    case .notAskedNotAlone: "not asked: not alone; can be asked again with the same code"
    case .setAsideNotAlone: "answers taken back: not alone; can be asked again with the same code"
    case .notAsked: "not asked"
    case .partlyAnswered:
      "left some questions open; \(hasEntries ? "no danger" : "nothing") reported here; personal interview still due"
    case .nothingReported:
      "\(hasEntries ? "no danger" : "nothing") reported here; personal interview still due"
    }
  }
  /// What a partner was promised, and whether they agreed to it, in a few words.
  static func promised(_ promise: Promised.Promise) -> String {
    switch promise.consent {
    case nil: "\(promise.secretsPolicy), from \(minute(promise.from)), consent not given yet"
    case let consent? where consent.agreed: "\(promise.secretsPolicy), agreed \(minute(consent.time))"
    case let consent?: "\(promise.secretsPolicy), not agreed \(minute(consent.time))"
    }
  }
  static func mayBeShown(_ sharing: Promised.Sharing?) -> String {
    guard let sharing else { return "not asked yet what may be shown" }
    return sharing.allowed.isEmpty
      ? "nothing may be shown to the partner (\(minute(sharing.time)))"
      : "may be shown to the partner: \(sharing.allowed.joined(separator: "; ")) (\(minute(sharing.time)))"
  }
  static func wordingShown(_ couple: String) -> String { "In the words that they read: review show \(couple) --promises" }
  static let consentNotAsked = "Consent was not asked for, or not given yet, under these words."
  static func took(_ withdrawal: Withdrawal) -> String {
    "took a visit back on \(minute(withdrawal.time)) (\(withdrawal.by.rawValue)); what was said in it is erased"
  }
  /// A time to the minute, as it stands in it.
  static func minute(_ time: String) -> String { String(time.prefix(16)).replacing("T", with: " ") }
  static let noContact = "no safe way to reach is known: do not call or write"
  static let askedAgain = "asked again on a later visit, since somebody else was there the first time"
  static let seeAlone = "See each partner alone first. Say nothing of this to the other."
  static let onlyAlone = "only with each partner alone"
  static func noDrafts(_ assessment: Assessment) -> String {
    let finished = [Outcome.complete, .completeNotAlone].map(\.rawValue)
    guard Partner.allCases.contains(where: { finished.contains(assessment.partners[$0].status) }) else {
      return "None: no interview was finished."
    }
    return "None. Nothing that both raise, or that one of them could work on alone, is supported by the answers."
  }
}
