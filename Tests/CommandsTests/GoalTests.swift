import Foundation
import Testing
import TestSupport

@Suite("`goal check`")
struct GoalTests {
  private func object(_ line: Substring) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("says which letters are met, why, and what to add")
  func text() throws {
    let result = try Program().run(
      "goal", "check", "We will talk for 20 minutes after dinner, phones away, three times a week until March. 8/10 confident")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("  yes      Specific    ") && result.output.contains("  not yet  Relevant    "))
    #expect(result.output.contains("4 of 5 letters") && result.output.contains("because ..."))
  }

  @Test("has the keys of the contract with --json, one line a goal, and gives the text back as it came")
  func json() throws {
    let lines = ["Walk  together every Sunday, caf\u{E9} \u{1F600} \u{202E}x\u{1B}[31m\u{0}", "", "  ", "Be happy"]
    let result = try Program().run("goal", "check", "--json", input: Data((lines.joined(separator: "\n") + "\r\n").utf8))
    #expect(result.status == 0 && result.errors.isEmpty)
    let printed = try result.output.split(separator: "\n").map(object)
    try #require(printed.count == 2)
    #expect(printed.map { $0["text"] as? String } == [lines[0], lines[3]])
    for goal in printed {
      let letters = ["specific", "measurable", "achievable", "relevant", "timeBound"]
      #expect(Set(goal.keys).isSuperset(of: letters + ["text", "overall", "advice"]))
      for letter in letters {
        let reading = try #require(goal[letter] as? [String: Any])
        #expect(reading["met"] is Bool && (reading["why"] as? String)?.isEmpty == false)
      }
    }
    #expect(printed[0]["overall"] as? Double == 0.4)
    #expect((printed[1]["advice"] as? [String])?.count == 5)
  }

  @Test("gives no marks where the words tell of danger, and names it with --json", arguments: [
    ("I will not slap her any more", "violence", "talk to a person"), ("I want to hang myself less often", "self-harm", "talk to a person"),
    ("I will not drive drunk with the kids", "child-safety", "talk to a person"), ("I will let him check my phone daily", "control", "your own wish"),
  ])
  func danger(text: String, danger: String, advice: String) throws {
    let program = try Program()
    let page = try program.run("goal", "check", text)
    #expect(page.status == 0 && page.output.contains(advice))
    #expect(!page.output.contains("letters") && !page.output.contains("Specific") && !page.output.contains("not yet"))
    let goal = try object(try program.run("goal", "check", text, "--json").output[...])
    #expect((goal["danger"] as? [String])?.contains(danger) == true && (goal["advice"] as? [String])?.first?.contains(advice) == true)
    #expect((goal["specific"] as? [String: Any])?["met"] as? Bool == false)
    if danger != "control" { #expect(goal["overall"] as? Double == 0) }
    let walk = try program.run("goal", "check", "Walk together every Sunday", "--json")
    #expect(try object(walk.output[...])["danger"] == nil)
  }

  @Test("takes one goal as JSON, too, and the joint reading")
  func one() throws {
    let program = try Program()
    let alone = try program.run("goal", "check", "Walk by the river twice a week", "--json")
    let joint = try program.run("goal", "check", "Walk by the river twice a week", "--json", "--joint")
    #expect((try object(alone.output[...])["measurable"] as? [String: Any])?["met"] as? Bool == false)
    #expect((try object(joint.output[...])["measurable"] as? [String: Any])?["met"] as? Bool == true)
  }

  @Test("says that there is no goal, with the right status", arguments: ["", "   ", "\t\n"])
  func empty(_ text: String) throws {
    let program = try Program()
    let named = try program.run("goal", "check", text)
    #expect(named.status == 64 && named.output.isEmpty && named.errors.contains("no goal to read"))
    let piped = try program.run("goal", "check", "--json", input: Data(text.utf8))
    #expect(piped.status == 65 && piped.output.isEmpty && piped.errors.contains("no goal to read"))
  }

  @Test("names lines that it cannot read, without what they say, and reads the others")
  func unreadable() throws {
    let input = Data("walk daily\n".utf8) + Data([0xFF, 0xFE, 0x0A]) + Data(repeating: 0x61, count: (1 << 20) + 10) + Data("\nswim daily\n".utf8)
    let result = try Program().run("goal", "check", "--json", input: input)
    #expect(result.status == 65 && result.output.split(separator: "\n").count == 2)
    #expect(result.errors.contains("Line 2 was left out") && result.errors.contains("Line 3 was left out") && !result.errors.contains("aaa"))
  }

  @Test("shows nothing that could act on a terminal", arguments: HostileText.all)
  func terminal(_ text: HostileText) throws {
    let result = try Program().run("goal", "check", input: Data((text.text + "\n").utf8))
    #expect([0, 65].contains(result.status))
    for scalar in (result.output + result.errors).unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test("is quick with a line of a megabyte")
  func large() throws {
    let result = try Program().run("goal", "check", "--json", input: Data(String(repeating: "walk more ", count: 100_000).utf8))
    #expect(result.status == 0)
    let goal = try object(result.output[...])
    #expect((goal["text"] as? String)?.utf8.count == 1_000_000)
    #expect((goal["specific"] as? [String: Any])?["why"] as? String == "It is longer than one goal can be. Only its beginning was read.")
  }

  @Test("reads by other words where a file of them is named, and says what is the matter with one")
  func otherWords() throws {
    let program = try Program()
    let file = try program.file("words.yaml", "format: commonground-goal-reading/1\nlists: {}\n")
    let result = try program.run("goal", "check", "walk daily", "--words", file)
    #expect(result.status == 65 && result.errors.contains("missing-key") && result.output.isEmpty)
  }
}
