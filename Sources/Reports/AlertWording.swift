import Conversation

extension Wording {
  /// What came of an alert, and what to do where nobody may have been told.
  static func alert(_ outcome: AlertOutcome?) -> String {
    switch outcome {
    case .sent: "staff were told."
    case .notSetUp:
      "staff were not told: no `alert` is set up in the config. See README for how."
    case .timedOut:
      "NOT SURE that staff were told: the alert command did not end in time and was stopped. Look after this person yourself."
    case .failed(let reason):
      "staff were NOT told: \(why(reason)). Look after this person yourself, then run `commonground alert test`."
    case nil:
      "NOT KNOWN whether staff were told: the visit is still going on, or was cut off. Look after this person yourself."
    }
  }

  private static func why(_ reason: AlertOutcome.Reason) -> String {
    switch reason {
    case .exitStatus(let status): "the alert command ended with exit status \(status)"
    case .signal(let number): "the alert command was ended by signal \(number)"
    case .notStarted(let errno): "the alert command could not be started (error \(errno))"
    }
  }

  /// `2026-11-22T10:00:00+00:00` as `2026-11-22 10:00`. A time comes from a file, and may be anything.
  static func time(_ iso: String) -> String {
    String(iso.prefix(16).map { $0 == "T" || $0.isNewline ? " " : $0 })
  }
}
