import Conversation
import FoundationEssentials
import Interview
import Testing
import TestSupport
import Transcript

@Suite("Transcripts")
struct TranscriptTests {
  private func visit() throws -> Rehearsal {
    var visit = try Rehearsal.bundled()
    visit.answer([
      "welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes", "trust.need": "about 9",
      "words.brings": "a \"quote\", \u{1F600} and \\ more", "safety.fear": "2",
    ])
    return visit
  }

  @Test("come back from their record unchanged")
  func roundTrip() throws {
    let transcript = try visit().transcript
    let bytes = try transcript.record(chain: "00")
    #expect(try Transcript(record: bytes) == transcript)
    #expect(try Transcript(record: bytes).record(chain: "00") == bytes)
  }

  @Test("come back from their journal unchanged")
  func journal() throws {
    let transcript = try visit().transcript
    let entries =
      try [CanonicalJSON.compact(transcript.header)]
      + transcript.entries.map { try CanonicalJSON.compact($0) }
    #expect(try Transcript(journal: entries) == transcript)
    #expect(!entries.joined().contains(UInt8(ascii: "\n")))
  }

  @Test("fold into answers by who may read them")
  func folding() throws {
    let intake = try visit().transcript.intake
    #expect(intake.outcome == .complete)
    #expect(intake.date == CalendarDate(iso: "2026-11-22"))
    #expect(intake.response(id: "trust.need")?.answer == .number(9, approximate: true))
    #expect(intake.answers.allSatisfy { $0.question.disclosure != .confidential })
    let secret = intake.confidential.reveal(therapist)
    #expect(secret.contains { $0.question.id == "safety.fear" && $0.answer == .choice("sometimes") })
    #expect("\(intake.confidential)" == redaction)
    #expect(!String(reflecting: intake).contains("Sometimes"))
  }

  @Test("replay on the engine that made them without a difference")
  func replay() throws {
    let visit = try visit()
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("with breaks, edits, misunderstandings and a changed mind replay too")
  func replayOfEverything() throws {
    var visit = try Rehearsal.bundled()
    visit.type("maybe", "yes", "yes", "yes", "4", "/why", "/help", "2.5", "/back", "3", "", "/review", "9")
    visit.take(.interrupt)
    visit.type("what?", "no", "/pause")
    visit.take(.begin)
    visit.take(.overlongLine(most: 20_000))
    visit.take(.unreadableLine)
    visit.take(.idle)
    visit.take(.begin)
    visit.take(.endOfInput)
    visit.take(.begin)
    visit.answer([:])
    #expect(visit.conversation.outcome == .complete)
    let differences = visit.transcript.replay(on: visit.engine).differences
    #expect(differences.isEmpty, "\(differences.map(\.number))")
  }

  @Test("say where a replay goes another way")
  func difference() throws {
    let visit = try visit()
    var changed = visit.transcript
    let place = try #require(
      changed.events.firstIndex { if case .answered("trust.need", _, _) = $0 { true } else { false } })
    changed.entries[place].event = .answered(
      state: "trust.need", typed: "2", .number(9, approximate: false))
    let replay = changed.replay(on: visit.engine)
    #expect(replay.differences.first?.number == place + 1)
    #expect(replay.differences.first?.state == "trust.need")
  }

  @Test(
    "that are none are refused with the reason",
    arguments: [
      ("", TranscriptError.notJSON), ("[]", .notJSON), ("{", .notJSON),
      (#"{"format":"commonground-transcript/9"}"#, .unknownFormat("commonground-transcript/9")),
    ])
  func refused(_ text: String, _ reason: TranscriptError) {
    #expect(throws: reason) { try Transcript(record: Array(text.utf8)) }
  }
}
