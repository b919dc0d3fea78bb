import Definitions
import Foundation
import Testing
import TestSupport

@Suite("A new interview")
struct InterviewNewTests {
  @Test("is written to the file named, has no fault, and is never written over another")
  func file() throws {
    let program = try Program()
    let path = program.home.appendingPathComponent("mine.yaml").path
    let result = try program.run("interview", "new", path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("interview check"))
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(Array(written.utf8) == Bundled.starter.bytes)
    #expect(try program.run("interview", "check", path).status == 0)

    let again = try program.run("interview", "new", path, "--title", "Other")
    #expect(again.status == 73)
    #expect(again.errors.contains("is there already"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)

    #expect(try program.run("interview", "new", program.home.appendingPathComponent("no/where.yaml").path).status == 73)
    #expect(try program.run("interview", "new", program.home.path).status == 73)
  }

  @Test("goes to standard output where no file is named")
  func output() throws {
    let result = try Program().run("interview", "new")
    #expect(result.status == 0)
    #expect(Array(result.output.utf8) == Bundled.starter.bytes)
  }

  @Test(
    "takes any title, and makes its id from it",
    arguments: [
      ("First talk", "\"First talk\"", "first-talk"), ("  A \"b\" \\ c: #d  ", "\"A \\\"b\\\" \\\\ c: #d\"", "a-b-c-d"),
      ("no", "\"no\"", "no"), ("2 + 2", "\"2 + 2\"", "interview-2-2"), ("日本", "\"日本\"", "my-interview"),
      ("a\nb\u{7}", "\"a b\"", "a-b"), ("{x: [y", "\"{x: [y\"", "x-y"),
    ])
  func titles(_ title: String, _ written: String, _ id: String) throws {
    let text = try #require(interviewStarter(titled: title))
    #expect(text.contains("\ntitle: \(written)\n"))
    #expect(text.contains("\nid: \"\(id)\"\n") || text.contains("\nid: \(id)\n"))
    #expect(check(Array(text.utf8), "x.yaml").isEmpty)
  }

  @Test("needs a title with something in it", arguments: ["", " ", "\u{200B}"])
  func empty(_ title: String) throws {
    let result = try Program().run("interview", "new", "--title", title)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }
}
