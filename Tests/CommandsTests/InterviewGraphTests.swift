import Foundation
import Testing
import TestSupport

@Suite("commonground interview graph and list")
struct InterviewGraphTests {
  @Test("draws the bundled interview, or a file, as Mermaid or DOT")
  func graph() throws {
    let program = try Program()
    let mermaid = try program.run("interview", "graph")
    #expect(mermaid.status == 0 && mermaid.output.hasPrefix("---\ntitle: \"First interview"))
    let dot = try program.run("interview", "graph", "bundled", "--format", "dot", "--detail", "parts")
    #expect(dot.status == 0 && dot.output.hasPrefix("digraph interview {\n"))
    let file = try program.file("two.yaml", twoStates)
    let two = try program.run("interview", "graph", file)
    #expect(two.output.contains("state_hello --> state_done"))
  }

  @Test("says what is the matter with a file, and which formats there are")
  func refusals() throws {
    let program = try Program()
    let missing = try program.run("interview", "graph", "/nowhere.yaml")
    #expect(missing.status == 66 && missing.errors.contains("no file"))
    let broken = try program.file("broken.yaml", twoStates.replacing("next: done", with: "next: nowhere"))
    for command in ["graph", "list"] {
      let result = try program.run("interview", command, broken)
      #expect(result.status == 65 && result.errors.contains("broken.yaml:9:"), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    let format = try program.run("interview", "graph", "--format", "png")
    #expect(format.status == 64 && format.errors.contains("mermaid"))
  }

  @Test("lists the bundled interviews and given ones")
  func list() throws {
    let program = try Program()
    let bundled = try program.run("interview", "list")
    #expect(bundled.status == 0 && bundled.output.contains("couples-intake 1.0.0, language en"))
    let file = try program.file("two.yaml", twoStates)
    let json = try program.run("interview", "list", file, "bundled", "--json", "--states")
    let listed = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(listed.count == 2)
    #expect(listed.first?["id"] as? String == "two" && listed.first?["states"] as? Int == 2)
    #expect((listed.first?["sha256"] as? String)?.count == 64)
    let states = try #require(listed.last?["stateList"] as? [[String: Any]])
    let alone = try #require(states.first { $0["id"] as? String == "welcome.alone" })
    #expect(alone["required"] as? Bool == true && alone["kind"] as? String == "yesno")
    #expect((alone["readBy"] as? [String])?.joined().contains("coping.tools to safety.intro") == true)
    let hurt = try #require(states.first { $0["id"] as? String == "safety.hurt" })
    #expect(hurt["disclosure"] as? String == "confidential" && hurt["flags"] as? [String] == ["violence", "weapon"])
  }

  @Test("lists states in at most 80 columns, each with its part, kind and readers")
  func table() throws {
    let program = try Program()
    let table = try program.run("interview", "list", "--states").output
    let lines = table.split(separator: "\n")
    for line in lines { #expect(line.count <= 80, "\(line)") }
    let needed = [
      "Part 7 of 7: For your therapist (the screen is wiped after it)",
      "  trust.need                scale    trust need                private",
      "      read by: trust.higher (shown or passed by)", "      may flag: violence, weapon",
    ]
    for line in needed { #expect(lines.contains(Substring(line)), "\(line)") }
  }
}

/// About the smallest interview there can be.
let twoStates = """
  format: commonground-interview/1
  id: two
  version: 1.0.0
  title: Two
  start: hello
  parts:
    - id: only
      title: Only
      states: {hello: {say: Hello., next: done}, done: {final: complete, say: Bye.}}
  """
