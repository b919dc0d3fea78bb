import Conversation
import Interview

/// An alert to staff that a visit raised, and what came of it.
public struct RaisedAlert: Hashable, Sendable {
  public var level: FlagLevel
  /// When it was raised, ISO 8601 with offset.
  public var raised: String
  /// Nil while it is not known: the command still runs, or the program was ended meanwhile.
  public var outcome: AlertOutcome?
}

extension Transcript {
  /// The alerts of this visit, in the order in which they were raised. Where one was sent again, the newest outcome.
  public var alerts: [RaisedAlert] {
    var alerts: [RaisedAlert] = []
    for entry in entries {
      switch entry.event {
      case .alert(let level): alerts.append(RaisedAlert(level: level, raised: entry.time))
      case .alerted(let level, let outcome):
        if let place = alerts.lastIndex(where: { $0.level == level }) { alerts[place].outcome = outcome }
      default: break
      }
    }
    return alerts
  }
}
