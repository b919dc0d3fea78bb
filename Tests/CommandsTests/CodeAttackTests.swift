import Foundation
import Testing
import TestSupport

/// Tricks in the codes that people type: in every command that takes one.
@Suite("Codes that are none")
struct CodeAttackTests {
  /// Every file below a folder with its bytes: what must not change.
  private func tree(_ folder: URL) -> [String: Data] {
    var found: [String: Data] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      // What the program said while it was tested.
      if file.lastPathComponent.hasPrefix("errors-") { continue }
      found[file.path] = (try? Data(contentsOf: file)) ?? Data()
    }
    return found
  }

  private func invited(_ program: Program) throws -> (couple: String, codes: [String: String]) {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try program.run("invite", "--json").output.utf8)) as? [String: Any])
    return (try #require(json["couple"] as? String), try #require(json["visitCodes"] as? [String: String]))
  }

  private static let commands: [[String]] = [
    ["review", "show", "CODE"], ["review", "show", "--json", "CODE"], ["intake", "--partner", "a", "--couple", "CODE"],
    ["intake", "--visit-code", "CODE"], ["report", "--for", "couple", "CODE"], ["report", "--for", "therapist", "CODE"],
    ["review", "accept", "CODE", "g1"], ["review", "release", "--reason", "x", "CODE", "g1"], ["review", "history", "CODE"],
    ["review", "note", "CODE", "x"], ["review", "acknowledge", "CODE", "a", "fear"], ["review", "sign", "CODE"],
  ]

  @Test("are refused in a sentence that holds nothing of them that acts, and nothing is read, written or removed",
    arguments: commands)
  func refused(_ command: [String]) throws {
    let program = try Program()
    let (couple, _) = try invited(program)
    // Something of interest beside the store, where a path trick would look.
    let outside = program.home.appendingPathComponent("OUTSIDE")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: "\(program.store)/\(couple)/couple.json", toPath: outside.appendingPathComponent("couple.json").path)
    let tricks = HostileText.codes.filter { !$0.contains("\0") && $0.utf8.count < 100_000 } + [
      "../OUTSIDE", "\(couple)/../\(couple)", "./\(couple)", "\(couple)/couple.json", "\(couple)/", "/\(couple)",
      "\(program.store)/\(couple)", "\(couple)\u{200B}", "\(couple)\u{301}", "\(couple)-", "\(couple)-AAAAAA", "\(couple)..",
    ]
    let before = tree(program.home)
    // All find the couple by the same function: what each does beside that shows with fewer.
    let isWhole = ["show", "--couple", "--visit-code"].contains { command.contains($0) } && !command.contains("--json")
    for (number, code) in tricks.enumerated() where isWhole || number % 6 == 0 || number >= tricks.count - 3 {
      let running = try program.start(command.map { $0 == "CODE" ? code : $0 })
      let result = running.finish()
      let name = String(code.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.prefix(30).map(Character.init))
      #expect([64, 66, 77].contains(result.status), "\(command) \(name): \(result.status) \(result.errors)")
      #expect(!result.errors.isEmpty && result.output.isEmpty, "\(command) \(name)")
      #expect(result.errors.hostileScalars.isEmpty, "\(command) \(name)")
      #expect(!result.errors.contains("Fatal") && result.errors.count < 2000, "\(command) \(name)")
    }
    #expect(tree(program.home) == before)
  }

  @Test("typed at the prompt are refused, too")
  func prompt() throws {
    let program = try Program()
    let (couple, codes) = try invited(program)
    _ = try program.run("intake", "--visit-code", try #require(codes["a"]), input: Data("yes\nyes\n".utf8))
    let before = tree(program.home)
    for code in ["../\(couple)", "\(couple)-AAAAAA", "\u{1B}[31m\(couple)", "%00", String(repeating: "A", count: 5000)] {
      let pty = try Pty(
        "commonground", ["intake", "--transcripts", program.store, "--couple", couple, "--partner", "a"],
        environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
      #expect(pty.wait(for: "type your visit code") && pty.wait(for: "> "))
      pty.type(code + "\r")
      #expect(pty.end() == 77)
    }
    #expect(tree(program.home) == before)
  }

  @Test("a couple's folder that is a link leads nowhere")
  func link() throws {
    let program = try Program()
    let (couple, codes) = try invited(program)
    let elsewhere = try Program()
    let (other, otherCodes) = try invited(elsewhere)
    let link = "\(program.store)/\(other)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(elsewhere.store)/\(other)")
    let before = tree(elsewhere.home)
    for command in [["review", "show", other], ["intake", "--visit-code", try #require(otherCodes["a"])], ["report", "--for", "couple", other]] {
      let result = try program.start(command).finish()
      #expect(result.status != 0 && !result.errors.isEmpty && result.output.isEmpty, "\(command) \(result.errors)")
    }
    #expect(tree(elsewhere.home) == before)
    #expect(try !program.run("couples").output.contains(other))
    #expect(try program.run("review", "list").output.contains(couple))
    #expect(codes.count == 2)
  }

  @Test("a file of codes that was put there from another couple, or is a link, a folder or rubbish, opens no visit",
    arguments: ["other", "link", "folder", "rubbish", "huge", "escapes", "empty"])
  func swapped(_ what: String) throws {
    let program = try Program()
    let (couple, codes) = try invited(program)
    let (other, otherCodes) = try invited(program)
    let path = "\(program.store)/\(couple)/couple.json"
    let source = "\(program.store)/\(other)/couple.json"
    try FileManager.default.removeItem(atPath: path)
    switch what {
    case "other": try FileManager.default.copyItem(atPath: source, toPath: path)
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: source)
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "huge": try Data(repeating: 0x20, count: 5 << 20).write(to: URL(fileURLWithPath: path))
    case "escapes":
      try Data("{\"format\":\"\\u001b[2J\",\"couple\":\"../\(other)\",\"created\":\"x\",\"visitCodes\":{\"a\":\"\"}}".utf8)
        .write(to: URL(fileURLWithPath: path))
    case "empty": try Data().write(to: URL(fileURLWithPath: path))
    default: try Data("not json \u{1B}[31m".utf8).write(to: URL(fileURLWithPath: path))
    }
    let before = tree(program.home)
    let commands = [
      ["review", "show", couple], ["intake", "--visit-code", try #require(codes["a"])], ["intake", "--visit-code", "\(couple)-"],
      ["intake", "--couple", couple, "--partner", "a"],
      ["intake", "--visit-code", "\(couple)-\(try #require(otherCodes["a"]).suffix(6))"], ["report", "--for", "therapist", couple],
    ]
    for command in commands {
      let result = try program.start(command).finish()
      #expect(result.status != 0 && !result.errors.isEmpty && result.output.isEmpty, "\(what) \(command) \(result.output)")
      #expect(result.errors.hostileScalars.isEmpty)
    }
    #expect(try program.run("couples").status == 0)
    #expect(tree(program.home) == before)
  }

  @Test("names in the store that are none are never shown")
  func names() throws {
    let program = try Program()
    let (couple, _) = try invited(program)
    for name in ["\u{1B}[31mABC", "..x", "ABC\nDEF", "abc234", "A", "\u{202E}ABC", String(repeating: "A", count: 40)] {
      try FileManager.default.createDirectory(atPath: "\(program.store)/\(name)", withIntermediateDirectories: false)
    }
    for command in [["couples"], ["review", "list"], ["couples", "--json"], ["review", "list", "--json"]] {
      let result = try program.start(command).finish()
      #expect(result.status == 0 && result.output.contains(couple))
      #expect(result.output.hostileScalars.isEmpty && !result.output.contains("ABC\n"), "\(result.output)")
    }
  }
}
