/// What came of telling staff that somebody ought to be looked after now.
///
/// It holds nothing that the visitor said.
public enum AlertOutcome: Hashable, Sendable {
  /// The clinic's command took the alert: it ended with exit status 0.
  case sent
  case failed(Reason)
  /// The command did not end within its time limit, and was stopped.
  case timedOut
  /// The clinic has set up no command.
  case notSetUp

  public enum Reason: Hashable, Sendable {
    /// The command ended with this exit status, 1...255.
    case exitStatus(Int)
    /// The command was ended by this signal.
    case signal(Int)
    /// The command could not be started: the system's error number.
    case notStarted(errno: Int)
  }

  /// Whether somebody of the staff was told, as far as the program can know.
  public var isSent: Bool { self == .sent }
}

extension AlertOutcome {
  /// The word for it in files and in JSON.
  public enum Name: String, CaseIterable, Codable, Hashable, Sendable {
    case sent, failed
    case timedOut = "timed-out"
    case notSetUp = "not-set-up"
  }

  public var name: Name {
    switch self {
    case .sent: .sent
    case .failed: .failed
    case .timedOut: .timedOut
    case .notSetUp: .notSetUp
    }
  }
}

/// `{"outcome":"failed","exitStatus":3}`; with `failed` exactly one of `exitStatus`, `signal` and `errno`.
extension AlertOutcome: Codable {
  private enum Key: String, CodingKey { case outcome, exitStatus, signal, errno }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Name.self, forKey: .outcome) {
    case .sent: self = .sent
    case .timedOut: self = .timedOut
    case .notSetUp: self = .notSetUp
    case .failed:
      if let status = try container.decodeIfPresent(Int.self, forKey: .exitStatus) {
        self = .failed(.exitStatus(status))
      } else if let signal = try container.decodeIfPresent(Int.self, forKey: .signal) {
        self = .failed(.signal(signal))
      } else {
        self = .failed(.notStarted(errno: try container.decode(Int.self, forKey: .errno)))
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .outcome)
    guard case .failed(let reason) = self else { return }
    switch reason {
    case .exitStatus(let status): try container.encode(status, forKey: .exitStatus)
    case .signal(let signal): try container.encode(signal, forKey: .signal)
    case .notStarted(let errno): try container.encode(errno, forKey: .errno)
    }
  }
}
