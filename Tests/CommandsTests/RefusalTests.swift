import Foundation
import Testing
import TestSupport

@Suite("What cannot be done is said in a sentence, with the right exit status")
struct RefusalTests {
  private func refused(_ result: Program.Result, _ status: Int32, _ words: String) {
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(!result.errors.contains("Fatal error"))
  }

  @Test("an unknown couple, partner, code or file")
  func unknown() throws {
    let program = try Program()
    refused(try program.run("intake", "--couple", "NOBODY", "--partner", "a"), 66, "no couple")
    refused(try program.run("intake", "--couple", "../../etc", "--partner", "a"), 66, "no couple")
    refused(try program.run("intake", "--couple", "NOBODY", "--partner", "c"), 64, "partner")
    refused(try program.run("intake", "--partner", "b"), 64, "couple")
    refused(try program.run("intake", "--visit-code", "AAAAAA-BBBBBB"), 77, "does not fit")
    refused(try program.run("intake", "--interview", "/nowhere.yaml"), 66, "no file")
    refused(try program.run("intake", "--answers", "/nowhere.yaml"), 66, "no file")
    refused(try program.run("review", "show", "NOBODY"), 66, "no couple")
    refused(try program.run("replay", "/nowhere.json"), 66, "no file")
    refused(try program.run("nonsense"), 64, "nonsense")
  }

  @Test("an interview that is no interview, with line and column")
  func malformed() throws {
    let program = try Program()
    let broken = try program.file("broken.yaml", "format: commonground-interview/1\nid: x\n  bad: [\n")
    let result = try program.run("intake", "--interview", broken)
    refused(result, 65, "broken.yaml:")
    #expect(result.errors.contains(#/broken\.yaml:\d+:\d+: /#))
    let folder = program.home.path
    refused(try program.run("intake", "--interview", folder), 65, "cannot be read")
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test("answers that do not get through, by the question's name, with nothing saved")
  func answers() throws {
    let program = try Program()
    let none = try program.file("none.yaml", "welcome.consent: \"yes\"\n")
    refused(try program.run("intake", "--answers", none), 65, "welcome.age")
    let odd = try program.file(
      "odd.yaml", yaml(troubled.map { $0.id == "trust.need" ? ($0.id, "secretword") : $0 }))
    let result = try program.run("intake", "--answers", odd)
    refused(result, 65, "trust.need")
    #expect(!result.errors.contains("secretword"))
    #expect(!FileManager.default.fileExists(atPath: program.store))
  }

  @Test("a folder that cannot be made")
  func noFolder() throws {
    let program = try Program()
    let file = try program.file("file", "x")
    let result = try program.run("intake", "--transcripts", "\(file)/store")
    #expect(result.status == 73 || result.status == 66, "\(result.errors)")
    #expect(!result.errors.isEmpty)
  }

  @Test("a damaged record")
  func damaged() throws {
    let program = try Program()
    let path = try program.file("a.yaml", yaml(troubled))
    _ = try program.run("intake", "--answers", path)
    let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
    let record = "\(program.store)/\(couple)/intake-a-1.json"
    try Data("{\"format\":\"commonground-transcript/1\"".utf8).write(to: URL(fileURLWithPath: record))
    refused(try program.run("review", "show", couple), 65, "not a transcript")
    let list = try program.run("review", "list")
    #expect(list.status == 0 && list.output.contains(couple) && list.output.contains("DAMAGED"))
    try Data("{\"format\":\"commonground-transcript/99\"}".utf8).write(to: URL(fileURLWithPath: record))
    refused(try program.run("review", "show", couple), 65, "newer version")
  }

  @Test("a time that is none")
  func badTime() throws {
    let program = try Program()
    program.environment["COMMONGROUND_NOW"] = "yesterday"
    refused(try program.run("invite"), 64, "COMMONGROUND_NOW")
  }
}
