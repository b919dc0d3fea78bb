import Foundation
import Testing
import TestSupport

@Suite("`check` and `interview check`")
struct CheckTests {
  private static let broken =
    "format: commonground-interview/1\nid: x\nversion: 1.0.0\ntitle: X\nstart: one\nparts:\n  - id: p\n    title: P\n    states:\n      one: {say: Hi., next: ned}\n      end: {final: complete, say: Bye.}\n"

  @Test("find nothing in the files that the program carries")
  func bundled() throws {
    let program = try Program()
    let all = try program.run("check")
    #expect(all.status == 0 && all.output == "No faults in 8 files.\n" && all.errors.isEmpty)
    let interviews = try program.run("check", "--json")
    #expect(interviews.status == 0 && interviews.output.filter { !$0.isWhitespace } == "[]" && interviews.errors.isEmpty)
  }

  @Test("print faults as JSON and nothing else, in all files named")
  func json() throws {
    let program = try Program()
    let one = try program.file("one.yaml", Self.broken)
    let two = try program.file("two.yaml", "format: commonground-config/1\ntranscripts: here\n")
    let result = try program.run("check", "--json", one, two)
    #expect(result.status == 1 && result.errors.isEmpty)
    let faults = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(faults.map { $0["code"] as? String } == ["unknown-target", "relative-path"])
    #expect(faults.map { $0["file"] as? String } == [one, two])
    #expect(faults.map { $0["line"] as? Int } == [10, 2])
    #expect(faults.map { $0["column"] as? Int } == [29, 14])
    #expect(Set(faults[0].keys) == ["file", "line", "column", "code", "message", "fix"])
    #expect(faults[0]["fix"] as? String == "Did you mean `end`?")
  }

  @Test("are the same for an interview, and `interview check` takes nothing else")
  func interviews() throws {
    let program = try Program()
    let one = try program.file("one.yaml", Self.broken)
    let checked = try program.run("check", "--json", one)
    let again = try program.run("interview", "check", "--json", one)
    #expect(again.status == 1 && again.output == checked.output && again.errors.isEmpty)
    let config = try program.file("config.yaml", "format: commonground-config/1\n")
    let other = try program.run("interview", "check", config)
    #expect(other.status == 1 && other.output.contains("unknown-format"))
    #expect(try program.run("interview", "check").status == 0)
  }

  @Test("leave a faulty interview running where only its author has to know")
  func running() throws {
    let program = try Program()
    let sound = Self.broken.replacing("next: ned", with: "next: end")
    let wordy = try program.file("wordy.yaml", sound.replacing("Hi.", with: "'Hi {clinc}.'"))
    let result = try program.run("check", wordy)
    #expect(result.status == 1 && result.output.contains("unknown-name"))
    #expect(try program.run("intake", "--interview", wordy, "--io", "plain").status == 0)
    let stuck = try program.file("stuck.yaml", Self.broken)
    #expect(try program.run("intake", "--interview", stuck, "--io", "plain").status == 65)
  }

  @Test("say which formats there are where a file has none of them")
  func unknownFormat() throws {
    let program = try Program()
    let none = try program.file("none.yaml", "id: x\n")
    let other = try program.file("other.yaml", "# A comment.\nformat: commonground-map/1\n")
    let result = try program.run("check", none, other)
    #expect(result.status == 1 && result.errors.hasPrefix("2 faults in 2 of 2 files."))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("none.yaml:1:1: ") && lines[1].contains("other.yaml:2:9: "))
    for format in ["interview", "translation", "phrases", "goals", "scoring", "hearing", "reading", "config"] {
      #expect(lines.allSatisfy { $0.contains("commonground-\(format)/1") })
    }
  }

  @Test("refuse what is no file, before anything is checked")
  func refusals() throws {
    let program = try Program()
    let one = try program.file("one.yaml", Self.broken)
    let missing = try program.run("check", "--json", one, "/nowhere.yaml")
    #expect(missing.status == 66 && missing.output.isEmpty && missing.errors.contains("no file"))
    let folder = try program.run("check", program.home.path)
    #expect(folder.status == 65 && folder.errors.contains("cannot be read"))
  }
}
