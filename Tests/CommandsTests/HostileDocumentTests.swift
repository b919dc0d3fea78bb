import Foundation
import Interview
import TestSupport
import Testing

/// Documents with answers that would like to be more than text.
@Suite struct `A plan with hostile answers` {
  private static let written = [
    "words.brings", "words.outcome", "strengths.words", "trust.example", "trust.step", "trust.higher",
  ]

  /// Holds a visit as a person would, and returns the code of the couple.
  private func visit(_ program: Program, _ arguments: [String], _ replies: [StateID: String]) throws -> String {
    let visit = try program.start(["intake", "--io", "jsonl"] + arguments)
    while let line = visit.line() {
      if line["event"] as? String == "end" { return line["couple"] as? String ?? "" }
      guard line["event"] as? String == "ask", let id = line["id"] as? String else { continue }
      visit.send(line: replies[id] ?? (line["optional"] as? Bool == true ? "/skip" : "yes"))
    }
    return ""
  }

  @Test(arguments: HostileText.Kind.allCases)
  func `shows them as text`(kind: HostileText.Kind) throws {
    let program = try Program()
    let texts = HostileText.all.filter { $0.kind == kind && !$0.text.contains("\n") && $0.text.utf8.count < 2_000 }.map(\.text)
    guard !texts.isEmpty else { return }
    var replies = Dictionary(troubled.map { ($0.id, $0.typed) }, uniquingKeysWith: { $1 })
    replies["close.share"] = "1, 2, 3"
    for (number, id) in Self.written.enumerated() { replies[id] = "We talk. \(texts[number % texts.count])" }
    let couple = try visit(program, [], replies)
    _ = try visit(program, ["--couple", couple, "--partner", "b"], replies)
    let shown = try program.run("review", "show", couple, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    for entry in json["safety"] as? [[String: Any]] ?? [] {
      _ = try program.run(
        "review", "acknowledge", couple, entry["partner"] as? String ?? "", entry["flag"] as? String ?? "")
    }
    for goal in json["goals"] as? [[String: Any]] ?? [] {
      let id = goal["id"] as? String ?? ""
      if goal["status"] as? String == "held" { _ = try program.run("review", "release", couple, id, "--reason", "Seen.") }
      #expect(try program.run("review", "accept", couple, id).status == 0)
    }
    let signed = try program.run("review", "sign", couple)
    #expect(signed.status == 0, "\(signed.errors)")
    for reader in ["couple", "partner-a", "partner-b", "therapist"] {
      let page = try program.run("report", couple, "--for", reader)
      #expect(page.status == 0, "\(page.errors)")
      #expect(page.output.contains("We talk"), "the words are there")
      let lines = page.output.split(separator: "\n", omittingEmptySubsequences: false)
      // For the couple every `<` is an entity; on the therapist's page what was written stands in a block of code.
      for line in lines where reader != "therapist" || !line.hasPrefix("    ") {
        #expect(!line.contains("<"), "\(line)")
        #expect(!line.replacing("\\]", with: "").contains("]("), "a link: \(line)")
      }
      #expect(
        !page.output.unicodeScalars.contains { scalar in
          scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        })
      let headings = lines.filter { $0.hasPrefix("#") }
      #expect(headings.count < 30 && !headings.contains { $0.contains("evil") })
    }
  }
}
