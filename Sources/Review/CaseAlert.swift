import Conversation
import Interview
import Transcript

/// That staff ought to have been told of a partner while the visit lasted, and what came of it.
public struct CaseAlert: Hashable, Sendable {
  public var partner: Partner
  public var level: FlagLevel
  /// When it was raised, ISO 8601 with offset.
  public var time: String
  /// Nil while it is not known: the visit is still going on, or was cut off.
  public var outcome: AlertOutcome?

  public init(partner: Partner, alert: RaisedAlert) {
    self.partner = partner
    level = alert.level
    time = alert.raised
    outcome = alert.outcome
  }

  /// Whether staff may not have been told, although the clinic has set up how.
  public var isUnsent: Bool { outcome != .sent && outcome != .notSetUp }
}

/// `{"partner":"a","level":"high","time":"...","outcome":"failed","exitStatus":3}`; the outcome `not-known` where it is not.
extension CaseAlert: Encodable {
  private enum Key: String, CodingKey { case partner, level, time, outcome }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(partner, forKey: .partner)
    try container.encode(level, forKey: .level)
    try container.encode(time, forKey: .time)
    if let outcome { try outcome.encode(to: encoder) } else { try container.encode("not-known", forKey: .outcome) }
  }
}
