import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

/// An attacker's afternoon at the keyboard: whatever is typed, the therapist's screen, the files and the front desk stay
/// what they are.
@Suite("Hostile answers")
struct HostileAnswerTests {
  /// Questions that are answered in the visitor's own words.
  private static let places = ["words.outcome", "strengths.words", "trust.example", "trust.step", "trust.higher"]

  /// One partner's visit by the keys of somebody hostile.
  ///
  /// - Returns: The questions that were asked, in order, and everything that was shown.
  private static func visit(_ program: Program, _ arguments: [String], _ texts: [StateID: String]) throws -> (asked: [String], shown: String) {
    let answers = Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) }).merging(texts) { $1 }
    let running = try program.start(["intake", "--io", "jsonl"] + arguments)
    var asked: [String] = []
    var shown = ""
    while let line = running.line() {
      shown += (line["text"] as? String ?? "") + "\n"
      guard line["event"] as? String == "ask" || line["event"] as? String == "retry", let id = line["id"] as? String else { continue }
      asked.append(id)
      // What is too long is asked again.
      running.send(line: asked.count { $0 == id } > 1 ? "calm" : answers[id] ?? "/skip")
    }
    let result = running.finish()
    #expect(result.status == 0, "\(result.errors)")
    return (asked, shown)
  }

  private static func couple(_ program: Program, _ texts: ArraySlice<HostileText>) throws -> (code: String, asked: [[String]]) {
    let invited = try program.run("invite", "--json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(invited.utf8)) as? [String: Any])
    let codes = try #require(json["visitCodes"] as? [String: String])
    var texts = texts
    var asked: [[String]] = []
    for partner in ["a", "b"] {
      var answers: [StateID: String] = [:]
      for place in places { answers[place] = texts.popFirst()?.text ?? "calm" }
      let (questions, shown) = try visit(program, ["--visit-code", try #require(codes[partner])], answers)
      asked.append(questions)
      #expect(shown.hostileScalars.isEmpty, "what is shown back to the visitor")
    }
    return (try #require(json["couple"] as? String), asked)
  }

  /// A couple that says the same without anything hostile.
  nonisolated(unsafe) private static let calm = Result {
    let program = try Program()
    let (code, asked) = try couple(program, [])
    return (program, code, asked)
  }

  /// Every key of a JSON value, with the kinds of the values but without texts.
  private func shape(_ value: Any, _ path: String = "") -> [String] {
    if let object = value as? [String: Any] { return object.sorted { $0.key < $1.key }.flatMap { shape($0.value, "\(path).\($0.key)") } }
    if let list = value as? [Any] { return ["\(path)[\(list.count)]"] + list.flatMap { shape($0, path + "[]") } }
    if let number = value as? NSNumber { return ["\(path)=\(number)"] }
    return [path]
  }

  private static let slices = stride(from: 0, to: HostileText.all.count, by: places.count * 2).map {
    HostileText.all[$0..<min($0 + places.count * 2, HostileText.all.count)]
  }

  @Test("change nothing on the therapist's screen, in JSON, at the front desk or on disk", arguments: slices.indices)
  func typed(_ number: Int) throws {
    let program = try Program()
    let (code, asked) = try Self.couple(program, Self.slices[number])
    let (calm, calmCode, calmAsked) = try Self.calm.get()
    #expect(asked.map { $0.filter { !Self.places.contains($0) } } == calmAsked.map { $0.filter { !Self.places.contains($0) } })

    let page = try program.run("review", "show", code)
    #expect(page.status == 0 && page.output.hostileScalars.isEmpty && page.errors.isEmpty, "\(page.errors)")
    let calmPage = try calm.run("review", "show", calmCode)
    func headings(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.first != " " } }
    #expect(headings(page.output).dropFirst() == headings(calmPage.output).dropFirst())

    let json = try program.run("review", "show", code, "--json").output
    #expect(json.hostileScalars.isEmpty)
    let calmJSON = try calm.run("review", "show", calmCode, "--json").output
    let shapes = (
      shape(try JSONSerialization.jsonObject(with: Data(json.utf8))),
      shape(try JSONSerialization.jsonObject(with: Data(calmJSON.utf8))))
    let unlike = Set(shapes.0).symmetricDifference(shapes.1).sorted()
    #expect(shapes.0 == shapes.1, "\(unlike)")

    for command in [["review", "list"], ["review", "list", "--json"], ["couples"], ["couples", "--json"]] {
      let output = try program.start(command).finish().output
      #expect(output == (try calm.start(command).finish().output.replacing(calmCode, with: code)))
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(program.store)/\(code)").sorted()
    #expect(files == ["couple.json", "intake-a-1.json", "intake-b-1.json"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.store) == [code])
    for file in files {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(code)/\(file)"))
      #expect(String(decoding: bytes, as: UTF8.self).hostileScalars.isEmpty, "\(file)")
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/owned"))
    for reader in ["couple", "partner-a", "partner-b"] {
      let document = try program.run("report", "--for", reader, code).output
      #expect(document == (try calm.run("report", "--for", reader, calmCode).output.replacing(calmCode, with: code)))
    }
    let replayed = try program.start(["replay", "\(program.store)/\(code)/intake-a-1.json"]).finish()
    #expect(replayed.status == 0, "\(replayed.output)")
  }

  @Test("are kept to the letter where they are text")
  func kept() throws {
    let program = try Program()
    let wanted = HostileText.all.filter { [.html, .json, .yaml, .shell, .path, .format].contains($0.kind) }
    for slice in stride(from: 0, to: wanted.count, by: 10).map({ wanted[$0..<min($0 + 10, wanted.count)] }) {
      let (code, _) = try Self.couple(program, slice)
      let json = try program.run("review", "show", code, "--json").output
      let page = try program.run("review", "show", code).output.filter { !$0.isWhitespace }
      for text in slice {
        #expect(page.contains(text.text.filter { !$0.isWhitespace }), "\(text)")
      }
      #expect(!json.isEmpty)
    }
  }

  @Test("that are no text are asked again, and nothing of them is kept", arguments: HostileText.notText)
  func notText(_ bytes: [UInt8]) throws {
    let program = try Program()
    let lines = [Data("yes\nyes\nyes\n3\n2\n1\n".utf8), Data(bytes), Data("\nwords of my own\n".utf8)]
    let result = try program.run("intake", "--io", "jsonl", input: lines.reduce(Data(), +))
    let retry = try #require(result.lines.first { $0["event"] as? String == "retry" })
    #expect(retry["id"] as? String == "words.brings")
    let couple = try #require(try FileManager.default.contentsOfDirectory(atPath: program.store).first)
    let journal = try Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(couple)/intake-a-1.journal"))
    #expect(String(validating: journal, as: UTF8.self) != nil)
    #expect(String(decoding: journal, as: UTF8.self).contains("words of my own"))
    #expect(!journal.contains(Data(bytes)))
  }

  // MARK: Files

  /// A record with everything in it that is text replaced by something hostile with lines of its own.
  private func doctored(_ value: Any, _ text: String, _ place: String, key: String = "") -> Any {
    if let object = value as? [String: Any] {
      return object.reduce(into: [String: Any]()) { $0[$1.key] = doctored($1.value, text, place, key: $1.key) }
    }
    if let list = value as? [Any] { return list.map { doctored($0, text, place, key: key) } }
    guard key == place, value is String else { return value }
    return text
  }

  private static let keys = [
    "text", "typed", "label", "hint", "why", "title", "id", "state", "time", "began", "program", "version", "sha256", "language",
    "secretsPolicy", "part", "chain", "value", "low", "high", "other", "one", "singular", "words", "couple",
  ]

  @Test("put into a record behind the program's back act on nothing and begin no line of their own")
  func files() throws {
    let program = try Program()
    let first = try program.run("intake", "--answers", try program.file("a.yaml", yaml(troubled)))
    let code = String(first.output.prefix { $0 != " " })
    let path = URL(fileURLWithPath: "\(program.store)/\(code)/intake-a-1.json")
    let record = try JSONSerialization.jsonObject(with: try Data(contentsOf: path))
    let forged = "x\nFORGED\r\nFORGED\u{2028}FORGED\u{85}FORGED\u{0B}FORGED\u{1B}[2J\u{9B}2J\u{202E}\u{0}\n  FORGED\n# FORGED"
    let commands = [
      ["review", "show", code], ["review", "show", code, "--json"], ["review", "list"], ["couples"],
      ["report", "--for", "therapist", code], ["replay", path.path],
    ]
    for key in Self.keys {
      try JSONSerialization.data(withJSONObject: doctored(record, forged, key)).write(to: path)
      for command in commands {
        let result = try program.start(command).finish()
        #expect([0, 1, 65, 66].contains(result.status), "\(key), \(command): \(result.status)")
        for said in [result.output, result.errors] {
          #expect(said.hostileScalars.isEmpty, "\(key), \(command)")
          let lines = said.split(separator: "\n")
          let isForged = lines.contains { $0.hasPrefix("FORGED") || $0.hasPrefix("# FORGED") || $0 == "  FORGED" }
          #expect(!isForged, "\(key), \(command): \(said)")
        }
      }
    }
  }
}
