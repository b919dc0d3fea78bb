import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("What a transcript keeps of alerts to staff")
struct AlertTests {
  private let all: [AlertOutcome] = [
    .sent, .timedOut, .notSetUp, .failed(.exitStatus(3)), .failed(.signal(9)), .failed(.notStarted(errno: 2)),
  ]

  private func visit(_ extra: [Event]) throws -> Transcript {
    var rehearsal = try Rehearsal.bundled()
    rehearsal.type("yes", "yes")
    var transcript = rehearsal.transcript
    transcript.entries += extra.map { Entry(time: "2026-11-22T10:05:00+00:00", event: $0) }
    return transcript
  }

  @Test("every outcome comes back from JSON as it was")
  func json() throws {
    for outcome in all {
      let events: [Event] = [.alert(.some), .alerted(.some, outcome)]
      let loaded = try JSONDecoder().decode([Event].self, from: JSONEncoder().encode(events))
      let same = loaded == events
      #expect(same, "\(outcome)")
    }
    let written = String(decoding: try CanonicalJSON.compact(Event.alerted(.high, .failed(.exitStatus(3)))), as: UTF8.self)
    #expect(written == #"{"event":"alerted","level":"high","result":{"exitStatus":3,"outcome":"failed"}}"#)
    let raised = String(decoding: try CanonicalJSON.compact(Event.alert(.high)), as: UTF8.self)
    #expect(raised == #"{"event":"alert","level":"high"}"#)
  }

  @Test("a record with one is version 3, and any other is not")
  func version() throws {
    for extra: [Event] in [[.alert(.high)], [.alerted(.high, .sent)]] {
      let bytes = try visit(extra).record(chain: "")
      #expect(String(decoding: bytes, as: UTF8.self).contains(#""format" : "commonground-transcript/3""#))
      let same = try Transcript(record: bytes) == visit(extra)
      #expect(same)
    }
    #expect(String(decoding: try visit([]).record(chain: ""), as: UTF8.self).contains("commonground-transcript/1"))
  }

  @Test("the outcome belongs to the alert of its level, and one that is not known is nil")
  func fold() throws {
    let transcript = try visit([.alert(.some), .alert(.high), .alerted(.some, .sent)])
    #expect(transcript.alerts.map(\.level) == [.some, .high])
    #expect(transcript.alerts.map(\.outcome) == [.sent, nil])
    #expect(transcript.alerts.map(\.raised) == Array(repeating: "2026-11-22T10:05:00+00:00", count: 2))
  }

  @Test("what came of an alert changes neither where the visit stands nor how it replays")
  func aside() throws {
    var rehearsal = try Rehearsal.bundled()
    rehearsal.type("yes", "yes", "yes", "2")
    let events = rehearsal.events
    for place in events.indices.dropFirst() {
      guard case .answered = events[place] else { continue }
      var with = events
      with.insert(.alerted(.high, .failed(.signal(9))), at: place)
      let same = rehearsal.engine.resume(with) == rehearsal.conversation
      #expect(same)
      var transcript = rehearsal.transcript
      transcript.entries = with.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
      let replay = transcript.replay(on: rehearsal.engine)
      #expect(replay.differences.isEmpty)
      let kept = replay.events == with
      #expect(kept)
    }
  }
}
