import Conversation
import Interview
import Testing
import Transcript

/// A record of every version that was ever written, as it was written.
@Suite("Records of every version")
struct FormatTests {
  private static let visit = """
    "visit":{"began":"2026-11-22T10:00:00+00:00","couple":"ABC234","format":"commonground-journal/1",\
    "interview":{"id":"small","language":"en","sha256":"aa","version":"1.0.0"},"partner":"a",\
    "program":"commonground 0.1.0","secretsPolicy":"none-crosses","visit":1}
    """
  private static let begun = """
    {"event":"said","state":"hello","text":"Hello.","time":"2026-11-22T10:00:00+00:00"},\
    {"event":"asked","hint":"Type yes or no.","question":{"disclosure":"private","id":"pets","kind":"yesno",\
    "optional":true,"text":"Have you got pets?"},"time":"2026-11-22T10:00:00+00:00"},\
    {"answer":{"kind":"yesno","value":true},"event":"answered","state":"pets","typed":"yes",\
    "time":"2026-11-22T10:01:00+00:00"}
    """
  private static let one = """
    {"chain":"00","events":[\(begun),{"event":"ended","outcome":"complete","text":"Thank you.",\
    "time":"2026-11-22T10:02:00+00:00"}],"format":"commonground-transcript/1","outcome":"complete",\(visit)}
    """
  private static let two = """
    {"chain":"00","events":[\(begun),{"event":"resumed","time":"2026-11-23T10:00:00+00:00"},\
    {"change":{"again":[],"carried":[],"from":{"interview":{"id":"small","language":"en","sha256":"aa",\
    "version":"1.0.0"},"secretsPolicy":"none-crosses"},"gone":["pets"],"narrowed":{},"texts":[],"to":{"interview":\
    {"id":"small","language":"en","sha256":"bb","version":"1.1.0"},"secretsPolicy":"none-crosses"},"withdrawn":[]},\
    "event":"changed","time":"2026-11-23T10:00:00+00:00"},{"event":"ended","outcome":"complete","text":"Thank you.",\
    "time":"2026-11-23T10:02:00+00:00"}],"format":"commonground-transcript/2","outcome":"complete",\(visit)}
    """

  private static let three = """
    {"chain":"00","events":[\(begun),{"event":"alert","level":"high","time":"2026-11-22T10:01:00+00:00"},\
    {"event":"alerted","level":"high","result":{"exitStatus":3,"outcome":"failed"},"time":"2026-11-22T10:02:00+00:00"},\
    {"event":"ended","outcome":"complete","text":"Thank you.","time":"2026-11-22T10:02:00+00:00"}],\
    "format":"commonground-transcript/3","outcome":"complete",\(visit)}
    """

  @Test("version 1 is read, and written again as version 1")
  func first() throws {
    let transcript = try Transcript(record: Array(Self.one.utf8))
    #expect(transcript.intake.response(id: "pets")?.answer == .yesNo(true))
    #expect(transcript.outcome == .complete)
    #expect(try String(decoding: transcript.record(chain: "00"), as: UTF8.self).contains("commonground-transcript/1"))
  }

  @Test("version 2 is read: a visit under two versions of its interview")
  func second() throws {
    let transcript = try Transcript(record: Array(Self.two.utf8))
    #expect(transcript.changes.map(\.gone) == [["pets"]])
    #expect(transcript.basis.interview.version == "1.1.0")
    #expect(transcript.intake.answers.isEmpty)
    #expect(try Transcript(record: transcript.record(chain: "00")) == transcript)
  }

  @Test("version 3 is read: staff were to be told")
  func third() throws {
    let transcript = try Transcript(record: Array(Self.three.utf8))
    #expect(transcript.alerts.map(\.outcome) == [.failed(.exitStatus(3))])
    #expect(transcript.outcome == .complete)
    #expect(try Transcript(record: transcript.record(chain: "00")) == transcript)
  }

  @Test("a version to come is refused by name")
  func later() {
    let bytes = Array(Self.one.replacing("transcript/1", with: "transcript/4").utf8)
    #expect(throws: TranscriptError.unknownFormat("commonground-transcript/4")) { try Transcript(record: bytes) }
  }
}
