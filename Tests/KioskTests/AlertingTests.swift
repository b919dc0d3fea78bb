import Conversation
import Interview
import Synchronization
import Testing
import TestSupport
import Transcript

@testable import Kiosk

@Suite("Telling staff beside a visit")
@MainActor
struct AlertingTests {
  private struct DiskFull: Error {}

  /// A staff alert that a test lets come to its end.
  private final class Desk: Sendable {
    let told = Mutex<[FlagLevel]>([])
    let outcome = Mutex<AlertOutcome?>(nil)
    let waited = Mutex(0)

    func tell(_ level: FlagLevel) -> AlertUnderWay {
      told.withLock { $0.append(level) }
      return AlertUnderWay { [self] waiting in
        if waiting { waited.withLock { $0 += 1 } }
        return outcome.withLock { $0 } ?? (waiting ? .timedOut : nil)
      }
    }
  }

  private final class Kept {
    var entries: [Entry] = []
    var refuses = false
    var events: [Event] { entries.map(\.event) }
  }

  private func visit(_ kept: Kept, _ earlier: [Event] = [], _ desk: Desk?) throws -> Visit {
    Visit(
      engine: Engine(interview: try bundledInterview()), events: earlier, now: { "2026-11-22T10:00:00Z" },
      keep: { entries in
        if kept.refuses { throw DiskFull() }
        kept.entries += entries
      }, tellStaff: desk.map { desk in { desk.tell($0) } })
  }

  /// A visit that was cut off when staff were to be told.
  private func cutOff() throws -> [Event] {
    let kept = Kept()
    var first = try visit(kept, [], nil)
    _ = try first.take(.begin)
    return kept.events + [.alert(.high)]
  }

  @Test("sends an alert that an earlier sitting owes, once, and waits for nothing")
  func owed() throws {
    let (kept, desk) = (Kept(), Desk())
    var visit = try visit(kept, try cutOff(), desk)
    _ = try visit.take(visit.opening)
    _ = try visit.take(.line("yes"))
    #expect(desk.told.withLock { $0 } == [.high])
    #expect(desk.waited.withLock { $0 } == 0)
    #expect(!kept.events.contains { if case .alerted = $0 { true } else { false } })
  }

  @Test("keeps what came of it with the next input, and once")
  func kept() throws {
    let (kept, desk) = (Kept(), Desk())
    var visit = try visit(kept, try cutOff(), desk)
    _ = try visit.take(visit.opening)
    desk.outcome.withLock { $0 = .failed(.exitStatus(3)) }
    let before = visit.conversation
    let shown = try visit.take(.line("/why"))
    #expect(!shown.contains(.alerted(.high, .failed(.exitStatus(3)))), "nothing of it reaches the front end")
    _ = try visit.take(.line("yes"))
    try visit.finishAlerts()
    #expect(kept.events.count { $0 == .alerted(.high, .failed(.exitStatus(3))) } == 1)
    #expect(before.asking?.id == "welcome.consent")
  }

  @Test("waits for it at the end of the visit")
  func end() throws {
    let (kept, desk) = (Kept(), Desk())
    var visit = try visit(kept, try cutOff(), desk)
    _ = try visit.take(visit.opening)
    _ = try visit.take(.endOfInput)
    try visit.finishAlerts()
    #expect(desk.waited.withLock { $0 } == 1)
    #expect(kept.events.last == .alerted(.high, .timedOut))
  }

  @Test("sends nothing twice whose outcome is kept, whatever it was", arguments: [AlertOutcome.sent, .timedOut, .notSetUp])
  func known(_ outcome: AlertOutcome) throws {
    let (kept, desk) = (Kept(), Desk())
    var visit = try visit(kept, try cutOff() + [.alerted(.high, outcome)], desk)
    _ = try visit.take(visit.opening)
    #expect(desk.told.withLock { $0 }.isEmpty)
  }

  @Test("tells nobody in a rehearsal, and notes nothing")
  func rehearsal() throws {
    let kept = Kept()
    var visit = try visit(kept, try cutOff(), nil)
    _ = try visit.take(visit.opening)
    try visit.finishAlerts()
    #expect(!kept.events.contains { if case .alerted = $0 { true } else { false } })
  }

  @Test("an outcome that cannot be kept is an answer that cannot be kept")
  func diskFull() throws {
    let (kept, desk) = (Kept(), Desk())
    var visit = try visit(kept, try cutOff(), desk)
    _ = try visit.take(visit.opening)
    desk.outcome.withLock { $0 = .sent }
    kept.refuses = true
    #expect(throws: DiskFull.self) { try visit.take(.line("yes")) }
  }
}
