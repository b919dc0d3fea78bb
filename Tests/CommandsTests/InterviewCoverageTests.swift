import Definitions
import Exploration
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("Coverage")
struct InterviewCoverageTests {
  private var fixtures: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Transcripts/Fixtures").standardizedFileURL
  }

  @Test("by the fixtures is whole: every state of every bundled interview, and every transition")
  func fixturesCover() throws {
    var transcripts: [Transcript] = []
    for folder in try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted() {
      for name in ["a.json", "b.json"] {
        let url = fixtures.appendingPathComponent("\(folder)/\(name)")
        guard let data = try? Data(contentsOf: url) else { continue }
        transcripts.append(try Transcript(record: Array(data)))
      }
    }
    for bundled in Bundled.interviews {
      let interview = try InterviewFile(bytes: bundled.bytes, name: bundled.rawValue).interview
      var coverage = Coverage(of: interview)
      for transcript in transcripts where transcript.header.interview.id == interview.id {
        coverage.add(transcript.events)
      }
      #expect(coverage.missingStates.isEmpty, "\(bundled.rawValue)")
      #expect(coverage.missingTransitions.isEmpty, "\(bundled.rawValue)")
    }
  }

  @Test("counts only what a visit came to, and counts what an edit led to as well")
  func partly() throws {
    var visit = try Rehearsal.bundled()
    visit.type("no")
    var coverage = Coverage(of: visit.engine.interview)
    coverage.add(visit.events)
    #expect(coverage.coveredStates.contains("declined"))
    #expect(!coverage.coveredStates.contains("welcome.age"))
    #expect(coverage.coveredTransitions.contains { $0.from == "welcome.consent" && $0.to == "declined" })
    #expect(!coverage.coveredTransitions.contains { $0.from == "welcome.consent" && $0.to == "welcome.age" })
    var edited = try Rehearsal.bundled()
    edited.type("yes", "yes", "no", "/back", "yes")
    coverage.add(edited.events)
    #expect(coverage.coveredTransitions.contains { $0.from == "welcome.alone" && $0.to == "welcome.quiet" })
    #expect(coverage.coveredTransitions.contains { $0.from == "welcome.alone" && $0.to == "couple.stage" })
  }

  @Test("at the command line names what is missing, and fails where all was asked for")
  func command() throws {
    let program = try Program()
    let whole = try program.run("interview", "coverage", "--complete", fixtures.path)
    #expect(whole.status == 0)
    #expect(whole.output.contains("states covered         "))
    let part = try program.run("interview", "coverage", "--complete", "--json", fixtures.appendingPathComponent("contented").path)
    #expect(part.status == 1)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(part.output.utf8)) as? [String: Any])
    #expect((document["missingStates"] as? [String])?.contains("minor") == true)
    #expect(document["transcripts"] as? Int == 2)
    #expect(try program.run("interview", "coverage", "/nowhere.json").status == 66)
    #expect(try program.run("interview", "coverage", program.home.path).status == 66)
  }

  @Test("explores at the command line, as text and as JSON")
  func explore() throws {
    let program = try Program()
    let text = try program.run("interview", "explore")
    #expect(text.status == 0, "\(text.output)")
    #expect(text.output.contains("proved      complete passes safety.fear"))
    #expect(text.errors.isEmpty)
    let small = try program.run("interview", "explore", "--most", "1000", "--json")
    #expect(small.status == 1)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(small.output.utf8)) as? [String: Any])
    #expect(document["whole"] as? Bool == false)
    #expect(document["givenUpAt"] is String)
    #expect(try program.run("interview", "explore", "--most", "0").status == 64)
    #expect(try program.run("interview", "explore", "/nowhere.yaml").status == 66)
  }
}
