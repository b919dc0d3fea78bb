import Conversation
import Definitions
import Dispatch
import Interview
import Kiosk
import Synchronization

/// That staff ought to look after a visitor now: all that the clinic's command is told.
struct StaffAlert: Sendable {
  var couple: String
  var partner: Partner
  var level: FlagLevel

  /// What the command gets behind its own arguments. Never anything that somebody said.
  var arguments: [String] { [couple, partner.rawValue, level.rawValue] }

  /// Begins to tell staff, and returns at once. What came of it also goes into the operations log.
  ///
  /// - Parameter setting: Nil where the clinic has set up nothing; that, too, is kept.
  func send(by setting: AlertSetting?, now: @escaping @Sendable () -> String) -> AlertUnderWay {
    guard let setting else {
      OperationsLog.note(self, .notSetUp, now: now())
      return AlertUnderWay(.notSetUp)
    }
    let answer = Answer()
    // A thread of its own: the visitor waits neither for the program to start nor for it to end.
    DispatchQueue.global(qos: .userInitiated).async {
      let outcome = Subprocess(command: setting.command + arguments).run(for: .seconds(setting.timeout))
      OperationsLog.note(self, outcome, now: now())
      answer.give(outcome)
    }
    let end = DispatchTime.now() + .seconds(setting.timeout + Self.grace)
    return AlertUnderWay { waiting in answer.look(until: waiting ? end : .now()) ?? (waiting ? .timedOut : nil) }
  }

  /// Seconds beyond the time limit for a program that takes a while to die.
  private static let grace = 1

  /// What one thread leaves for another.
  private final class Answer: Sendable {
    private let outcome = Mutex<AlertOutcome?>(nil)
    private let isKnown = DispatchSemaphore(value: 0)

    func give(_ outcome: AlertOutcome) {
      self.outcome.withLock { $0 = outcome }
      isKnown.signal()
    }

    func look(until end: DispatchTime) -> AlertOutcome? {
      if let known = outcome.withLock({ $0 }) { return known }
      _ = isKnown.wait(timeout: end)
      return outcome.withLock { $0 }
    }
  }
}
