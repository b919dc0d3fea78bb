import Foundation
import Interview
import Testing
import TestSupport

@Suite("commonground review show --why")
struct WhyTests {
  private func couple(_ program: Program) throws -> String {
    let answers = try program.file("answers.yaml", yaml(troubled.map { ($0.id, $0.typed) }))
    let first = try program.run("intake", "--answers", answers)
    #expect(first.status == 0, "\(first.errors)")
    let code = String(first.output.prefix { $0 != " " })
    let second = try program.run("intake", "--couple", code, "--partner", "b", "--answers", answers)
    #expect(second.status == 0, "\(second.errors)")
    return code
  }

  private func json(_ program: Program, _ arguments: String...) throws -> [String: Any] {
    let running = try program.start(["review", "show"] + arguments)
    let result = running.finish()
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("says in sentences what another answer would have done, and where each figure is from")
  func text() throws {
    let program = try Program()
    let code = try couple(program)
    let result = try program.run("review", "show", code, "--why")
    #expect(result.status == 0, "\(result.errors)")
    let page = result.output
    let line = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(line.contains("instead of 9 for how big a problem trust is, this draft would not be here; "))
    #expect(line.contains("would take its place."))
    #expect(line.contains("Next best: “"))
    #expect(line.contains("steps.ruler 3") && line.contains("times.weeks 12"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(!line.lowercased().contains("safety."))

    // As JSON there is one key more, and only where it is asked for.
    let whole = try json(program, code, "--json")
    #expect(whole["why"] == nil)
    // Which data made the assessment is always said.
    for key in ["scoring", "catalogue"] {
      let made = try #require(whole[key] as? [String: Any])
      #expect((made["sha256"] as? String)?.count == 64 && made["id"] is String && made["version"] is String)
    }
    let why = try #require(try json(program, code, "--json", "--why")["why"] as? [String: Any])
    let areas = try #require(why["areas"] as? [[String: Any]])
    #expect(areas.count == 7)
    #expect(areas.first?["place"] as? Int == 1)
    let parts = ((areas.first?["a"] as? [String: Any])?["contributions"] as? [[String: Any]])
    #expect((parts?.first?["rule"] as? [String: Any])?["key"] as? String == "priority.need")
    let draft = try #require((why["drafts"] as? [[String: Any]])?.first)
    let drop = try #require((draft["drops"] as? [[String: Any]])?.first)
    for key in ["partner", "state", "question", "said", "instead", "size", "without", "with"] { #expect(drop[key] != nil, "\(key)") }
    let figures = try #require(draft["figures"] as? [[String: Any]])
    #expect(Set(figures.compactMap { $0["kind"] as? String }).isSuperset(of: ["baseline", "wish", "target", "due", "level"]))
  }

  @Test("asks for one of --why and --promises")
  func both() throws {
    let program = try Program()
    #expect(try program.run("review", "show", "ABC234", "--why", "--promises").status == 64)
  }
}
