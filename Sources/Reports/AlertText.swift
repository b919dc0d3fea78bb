import Conversation
import Interview
import Review

/// What staff were told while the visits lasted: it stands above all else where they may not have been told.
func alerts(_ case: Case) -> [String] {
  guard !`case`.alerts.isEmpty else { return [] }
  return ["ALERTS TO STAFF"]
    + `case`.alerts.map { alert in
      "  \(alert.isUnsent ? "! " : "")Partner \(alert.partner.rawValue), \(alert.level.rawValue), "
        + "\(Wording.time(alert.time)): \(Wording.alert(alert.outcome))"
    }
}
