import Conversation
import Interview

/// An alert to staff that is under way beside the interview.
public struct AlertUnderWay: Sendable {
  private let look: @Sendable (_ waiting: Bool) -> AlertOutcome?

  /// - Parameter look: What has come of it, nil while that is not known. Waiting, it returns when it is known, or when
  ///   the alert's time is over.
  public init(look: @escaping @Sendable (_ waiting: Bool) -> AlertOutcome?) { self.look = look }

  /// An alert of which the outcome is known at once.
  public init(_ outcome: AlertOutcome) { look = { _ in outcome } }

  func outcome(waiting: Bool) -> AlertOutcome? { look(waiting) }
}

/// The alerts of one visit: which are owed, which are under way.
///
/// An alert is owed from the moment at which the engine raises it until what came of it is kept. So after a power cut it
/// is sent again: staff may be told twice, and are never told not at all.
struct Alerting {
  private let tellStaff: (FlagLevel) -> AlertUnderWay
  private var owed: [FlagLevel] = []
  private var underWay: [(level: FlagLevel, alert: AlertUnderWay)] = []

  /// - Parameter events: What happened in earlier sittings of the visit.
  init(events: [Event], tellStaff: @escaping (FlagLevel) -> AlertUnderWay) {
    self.tellStaff = tellStaff
    for event in events {
      switch event {
      case .alert(let level): owed.append(level)
      case .alerted(let level, _): owed.removeAll { $0 == level }
      default: break
      }
    }
  }

  /// Sends what earlier sittings owe. It does not wait.
  mutating func catchUp() {
    for level in owed { underWay.append((level, tellStaff(level))) }
    owed = []
  }

  /// Sends the alerts that are among `events`. It does not wait.
  mutating func send(_ events: [Event]) {
    for case .alert(let level) in events { underWay.append((level, tellStaff(level))) }
  }

  /// What came of the alerts of which that is known by now. Each is told once.
  mutating func outcomes(waiting: Bool) -> [Event] {
    var known: [Event] = []
    underWay.removeAll { level, alert in
      guard let outcome = alert.outcome(waiting: waiting) else { return false }
      known.append(.alerted(level, outcome))
      return true
    }
    return known
  }
}
