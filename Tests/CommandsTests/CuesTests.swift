import Foundation
import Testing
import TestSupport

/// What a line of `cues --json` holds, read as strictly as a program that depends on it would.
private struct HeardLine {
  var id: Any
  var areas: [[String: Any]]
  var flags: [[String: Any]]

  init(_ line: Substring) throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["id", "areas", "flags"])
    id = try #require(object["id"])
    areas = try #require(object["areas"] as? [[String: Any]])
    flags = try #require(object["flags"] as? [[String: Any]])
  }
}

@Suite("`cues`")
struct CuesTests {
  private static let flags: Set<String> = [
    "violence", "control", "past-abuse", "self-harm", "child-safety", "substance", "affair", "leaving", "individual",
  ]
  private static let areas: Set<String> = [
    "communication", "conflict", "trust", "intimacy", "boundaries", "vision", "parenting",
  ]

  private func lines(_ output: String) throws -> [HeardLine] {
    try output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(HeardLine.init)
  }

  @Test("prints one JSON object a line, strongest first, with the very words and their places")
  func shape() throws {
    let text = "Café 👋🏽 — my husband slapped me, then he lied to me about the money and I cannot trust him. I want a divorce."
    let input = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text]) + Data("\n".utf8)
    let result = try Program().run("cues", "--json", input: input)
    #expect(result.status == 0 && result.errors.isEmpty)
    let heard = try lines(result.output)
    #expect(heard.count == 1 && heard[0].id as? String == "a")
    #expect(!heard[0].areas.isEmpty && heard[0].flags.contains { $0["flag"] as? String == "violence" })
    let scalars = Array(text.unicodeScalars)
    for (cues, key, known) in [(heard[0].areas, "area", Self.areas), (heard[0].flags, "flag", Self.flags)] {
      var last = 1.0
      for cue in cues {
        #expect(Set(cue.keys) == [key, "score", "evidence"])
        #expect(known.contains(try #require(cue[key] as? String)))
        let score = try #require(cue["score"] as? Double)
        #expect(score > 0 && score <= last)
        last = score
        let evidence = try #require(cue["evidence"] as? [[String: Any]])
        #expect(!evidence.isEmpty)
        for words in evidence {
          #expect(Set(words.keys) == ["start", "end", "text"])
          let start = try #require(words["start"] as? Int)
          let end = try #require(words["end"] as? Int)
          #expect(0 <= start && start < end && end <= scalars.count)
          var there = String.UnicodeScalarView()
          there.append(contentsOf: scalars[start..<end])
          #expect(words["text"] as? String == String(there))
        }
      }
    }
  }

  @Test("gives ids back as they came, text and whole numbers")
  func ids() throws {
    let input = #"{"id": 7, "text": "hello"}"# + "\n" + #"{"id": "7", "text": "hello"}"# + "\n"
      + #"{"text": "hello", "more": [1], "id": -12345678901}"# + "\n" + #"{"id": "", "text": ""}"#
    let result = try Program().run("cues", "--json", input: Data(input.utf8))
    #expect(result.status == 0)
    #expect(
      result.output.split(separator: "\n").map { $0.replacing(" ", with: "") } == [
        #"{"areas":[],"flags":[],"id":7}"#, #"{"areas":[],"flags":[],"id":"7"}"#,
        #"{"areas":[],"flags":[],"id":-12345678901}"#, #"{"areas":[],"flags":[],"id":""}"#,
      ])
  }

  @Test("names each line that it cannot read, and still answers the rest", arguments: [true, false])
  func unreadable(json: Bool) throws {
    var input = Data()
    let sound = #"{"id": "sound", "text": "He hits me."}"# + "\n"
    let bad: [Data] = [
      Data("no JSON\n".utf8), Data("[1, 2]\n".utf8), Data("{\"id\": \"x\"}\n".utf8), Data("{\"text\": \"x\"}\n".utf8),
      Data("{\"id\": null, \"text\": \"x\"}\n".utf8), Data("{\"id\": 1, \"text\": 2}\n".utf8),
      Data("{\"id\": {\"a\": 1}, \"text\": \"x\"}\n".utf8), Data("{\"id\": 1, \"text\": \"He hits me\n".utf8),
      Data([0x7B, 0xFF, 0xFE, 0x22, 0x0A]), Data("\u{0}\n".utf8),
    ]
    for line in bad { input += Data(sound.utf8) + line }
    input += Data(("\n   \n" + sound).utf8)
    let result = try json ? Program().run("cues", "--json", input: input) : Program().run("cues", input: input)
    #expect(result.status == 65)
    #expect(result.output.split(separator: "\n").count(where: { $0.contains("sound") }) == bad.count + 1)
    #expect(result.output.components(separatedBy: "violence").count == bad.count + 2)
    let named = result.errors.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) }.first }
    #expect(named == bad.indices.map { $0 * 2 + 2 })
    // What was typed is nobody's business on stderr.
    #expect(!result.errors.contains("hits"))
  }

  @Test("skips a line that is far too long, hears the beginning of one that is long, and goes on")
  func long() throws {
    let tooLong = #"{"id": 1, "text": ""# + String(repeating: "He hits me. ", count: 200_000) + "\"}\n"
    let long = #"{"id": 2, "text": "He hits me. "# + String(repeating: "and so on ", count: 90_000) + "He drinks too much.\"}\n"
    let short = #"{"id": 3, "text": "I want to die."}"#
    let result = try Program().run("cues", "--json", input: Data((tooLong + long + short).utf8))
    #expect(result.status == 65)
    #expect(result.errors.contains("Line 1 ") && !result.errors.contains("Line 2 ") && !result.errors.contains("Line 3 "))
    let heard = try lines(result.output)
    #expect(heard.map { $0.id as? Int } == [2, 3])
    #expect(heard[0].flags.map { $0["flag"] as? String } == ["violence"])
    #expect(heard[1].flags.contains { $0["flag"] as? String == "self-harm" })
  }

  @Test("says nothing of nothing", arguments: ["", "\n\n", "  \n\t\n"])
  func empty(_ input: String) throws {
    for arguments in [["cues", "--json"], ["cues"]] {
      let running = try Program().start(arguments)
      running.send(Data(input.utf8))
      let result = running.finish()
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    }
  }

  @Test("lets no control character of an id or a text reach the terminal")
  func controls() throws {
    let input = #"{"id": "a\u001b[31m\u0007\u009b2J\nb\u202e", "text": "He hits\u001b[2J me and\u0008 I want to\u0007 die."}"#
    let result = try Program().run("cues", input: Data(input.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("violence") && result.output.contains("self-harm"))
    for scalar in result.output.unicodeScalars {
      #expect(scalar == "\n" || !(scalar.value < 32 || (127..<160).contains(scalar.value)), "\(scalar.value)")
      #expect(scalar.value != 0x202E)
    }
    #expect(result.output.split(separator: "\n").count(where: { !$0.hasPrefix("  ") }) == 1, "the id keeps to one line")
  }

  @Test("says in words what was heard, and where nothing was")
  func inWords() throws {
    let input = #"{"id": "one", "text": "My husband hit me."}"# + "\n" + #"{"id": "two", "text": "We like the sea."}"#
    let result = try Program().run("cues", input: Data(input.utf8))
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "one" && lines.contains("two"))
    #expect(lines.contains { $0.contains("violence") && $0.contains("“") && $0.contains("hit me") })
    #expect(lines.last == "  nothing that it would act on")
  }

  @Test("uses another lexicon where one is named, and says what is wrong with one that is faulty")
  func lexicon() throws {
    let program = try Program()
    let faulty = try program.file("lexicon.yaml", "format: commonground-hearing/1\nwords: {}\n")
    let result = try program.run("cues", "--json", "--lexicon", faulty, input: Data(#"{"id": 1, "text": "x"}"#.utf8))
    #expect(result.status == 65 && result.output.isEmpty && result.errors.contains("missing-key"))
    let missing = try program.run("cues", "--lexicon", faulty + ".not", input: Data(#"{"id": 1, "text": "x"}"#.utf8))
    #expect(missing.status != 0 && missing.output.isEmpty && !missing.errors.isEmpty)
  }
}
