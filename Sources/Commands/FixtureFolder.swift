import Conversation
import Definitions
import FoundationEssentials
import Interview
import Kiosk
import Records
import Reports
import Review
import Scoring
import Terminal
import Transcript

/// A folder with one couple's transcripts, `a.json` and `b.json`, and what they are expected to come to.
///
/// `a.answers.yaml` and `b.answers.yaml`, where they are there, are what the transcripts are made from.
struct FixtureFolder {
  let path: String

  /// The files that belong to a fixture and are made by the program.
  enum Made: String, CaseIterable {
    case a = "a.json"
    case b = "b.json"
    case assessment = "assessment.json"
    case text = "assessment.txt"
  }

  /// The time at which fixtures take place, so that the same answers give the same bytes.
  static let time = "2026-11-22T10:00:00+00:00"

  private func file(_ name: String) -> String { "\(path)/\(name)" }

  private func bytes(_ name: String) throws -> [UInt8]? {
    do { return try readFile(file(name)) } catch Failure.noSuchFile { return nil }
  }

  /// What both transcripts are expected to be, as they lie there.
  func transcripts() throws -> [Partner: Transcript] {
    var found: [Partner: Transcript] = [:]
    for partner in Partner.allCases {
      guard let bytes = try bytes("\(partner.rawValue).json") else { continue }
      do throws(TranscriptError) {
        found[partner] = try Transcript(record: bytes)
      } catch {
        throw Failure.unreadableVisit(file("\(partner.rawValue).json"), error)
      }
    }
    return found
  }

  /// The transcripts that the answers, or else what was typed in the transcripts there are, lead to now.
  @MainActor
  func remade(
    _ engine: Engine, in language: (String) throws -> Engine, _ interview: InterviewReference
  ) throws -> [Partner: Transcript] {
    var made = try transcripts()
    for partner in Partner.allCases {
      let name = "\(partner.rawValue).answers.yaml"
      guard let bytes = try bytes(name) else {
        if let old = made[partner] {
          let replay = old.replay(on: try language(old.header.interview.language), under: interview)
          let entries = replay.events.map { Entry(time: Self.time, event: $0) }
          made[partner]?.entries = entries
        }
        continue
      }
      let answers = try AnswersFile.read(bytes, name: file(name))
      var entries: [Entry] = []
      var visit = Visit(
        engine: engine, events: [], now: { Self.time }, keep: { entries += $0 },
        // Where invented people are in danger, nobody is told.
        tellStaff: { _ in AlertUnderWay(.notSetUp) })
      do {
        let frontEnd = AnswersFrontEnd(answers: answers)
        var outcome = try hold(&visit, on: frontEnd)
        // Somebody who stopped comes back where the answers say what they type then.
        while outcome.canResume, let next = engine.step(visit.conversation, .begin).0.asking, frontEnd.goesOn(with: next.id) {
          outcome = try hold(&visit, on: frontEnd, from: .begin)
        }
        try visit.finishAlerts()
      } catch let error as AnswersError {
        complain("\(file(name)):")
        throw error
      }
      made[partner] = Transcript(
        header: VisitHeader(
          couple: couple, partner: partner, visit: 1, interview: interview,
          secretsPolicy: Config().secretsPolicy.rawValue, program: "commonground fixture",
          began: Self.time),
        entries: entries)
    }
    return made
  }

  private var isInvented: Bool {
    !Set(folderNames(path)).isDisjoint(with: Partner.allCases.map { "\($0.rawValue).answers.yaml" })
  }

  /// The folder's name as a couple code.
  private var couple: String {
    String((path.split(separator: "/").last ?? "FIXTURE").uppercased().prefix(32))
  }

  /// The bytes of every made file, from its transcripts.
  func contents(_ transcripts: [Partner: Transcript], _ cases: CaseMaker) throws -> [Made: [UInt8]] {
    var open = cases.make(couple, transcripts)
    // That a comment in a data file changed is no difference in a fixture; what it comes to otherwise is.
    open.assessment.scoring.sha256 = nil
    open.assessment.catalogue.sha256 = nil
    var made: [Made: [UInt8]] = [
      .assessment: try CanonicalJSON.pretty(open.assessment),
      .text: Array(therapistPage(open, cases.access).utf8),
    ]
    for (partner, transcript) in transcripts {
      made[partner == .a ? .a : .b] = try transcript.record(
        chain: sha256Hex(of: try CanonicalJSON.compact(transcript.entries)))
    }
    return made
  }

  /// The made files that are not what lies there, with the first line that differs.
  func differences(_ made: [Made: [UInt8]]) throws -> [String] {
    try Made.allCases.compactMap { name in
      guard let wanted = made[name] else { return nil }
      guard let there = try bytes(name.rawValue) else { return "\(file(name.rawValue)) is missing" }
      if there == wanted { return nil }
      let old = String(decoding: there, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let new = String(decoding: wanted, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let unlike = zip(old, new).enumerated().filter { $0.element.0 != $0.element.1 }
      // Digests differ whenever anything does: show what they stand for, where there is more.
      let line =
        (unlike.first { !$0.element.0.contains("\"chain\"") && !$0.element.0.contains("\"sha256\"") }
        ?? unlike.first)?.offset ?? min(old.count, new.count)
      func at(_ lines: [Substring]) -> String { line < lines.count ? sanitizedLine(String(lines[line])) : "(nothing)" }
      let place = "\(file(name.rawValue)), line \(line + 1)"
      // Only of an invented couple, which has its answers beside it, are contents shown.
      guard isInvented else { return place }
      return "\(place)\n  expected: \(at(old))\n  found:    \(at(new))"
    }
  }

  func write(_ made: [Made: [UInt8]]) throws {
    for (name, bytes) in made {
      guard writeFile(file(name.rawValue), bytes) else { throw Failure.cannotWriteFile(file(name.rawValue)) }
    }
  }
}

/// A couple for the therapist as a page of text, with what was decided.
func therapistPage(_ reviewed: ReviewedCase, _ access: TherapistAccess) -> String {
  page(therapistText(reviewed.case, reviewed, access: access))
}

/// Text as a page: safe for the terminal, and wrapped wherever it goes.
func page(_ text: String) -> String { wrap(sanitized(text), width: widestText) }

/// A couple for the therapist as a page of text.
func therapistPage(_ open: Case, _ access: TherapistAccess) -> String {
  page(therapistText(open, access: access))
}
