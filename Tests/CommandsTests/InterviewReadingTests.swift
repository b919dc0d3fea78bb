import Foundation
import Testing
import TestSupport

@Suite("interview check --reading")
struct InterviewReadingTests {
  @Test("shows each part of the interview")
  func table() throws {
    let result = try Program().run("interview", "check", "--reading")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("part") == true)
    #expect(lines.contains { $0.hasPrefix("welcome ") })
    #expect(lines.last == "Sentences: at most 22 words. Parts: at most 7. Long texts, each by itself: at most 8.")
  }

  @Test("gives the same as JSON")
  func json() throws {
    let result = try Program().run("interview", "check", "--reading", "--json")
    let read = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    let file = try #require(read?.first)
    #expect(file["measure"] as? String == "flesch-kincaid")
    let parts = try #require(file["parts"] as? [[String: Any]])
    #expect(parts.count == 8)
    for part in parts { #expect((part["value"] as? Double ?? 99) <= 7) }
  }

  @Test("says where to look when something is too hard, and shows faults as JSON")
  func hard() throws {
    let program = try Program()
    let path = try program.file(
      "hard.yaml",
      """
      format: commonground-interview/1
      id: x
      version: 1.0.0
      title: X
      start: one
      parts:
        - id: only
          title: Only
          states:
            one: {say: Considerable organizational difficulties necessitate reconsideration., next: end}
            end: {final: complete, say: Bye.}
      """)
    let table = try program.run("interview", "check", "--reading", path)
    #expect(table.status == 0)
    #expect(table.output.contains("`commonground interview check` names"))
    let faults = try program.run("interview", "check", "--json", path)
    #expect(faults.status == 1)
    let read = try JSONSerialization.jsonObject(with: Data(faults.output.utf8)) as? [[String: Any]]
    #expect(read?.first?["code"] as? String == "reading-level")
    #expect(read?.first?["line"] as? Int == 10)
  }

  @Test("refuses what is no interview")
  func other() throws {
    let program = try Program()
    let path = try program.file("x.yaml", "format: commonground-goals/1\n")
    let result = try program.run("interview", "check", "--reading", path)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(try program.run("interview", "check", "--reading", "/nowhere.yaml").status == 66)
  }
}
