import Conversation
import Exploration
import Foundation
import Interview
import Testing
import TestSupport

@Suite("The picture of an interview")
struct GraphTests {
  @Test("is the same Mermaid as before for a small interview")
  func mermaid() throws {
    #expect(GraphPicture(try graphInterview(), detail: .states).mermaid == goldenMermaid)
  }

  @Test("is the same DOT as before for a small interview")
  func dot() throws {
    #expect(GraphPicture(try graphInterview(), detail: .states).dot == goldenDOT)
  }

  @Test("is the same overview as before for a small interview")
  func overview() throws {
    #expect(GraphPicture(try graphInterview(), detail: .parts).mermaid == goldenParts)
  }

  @Test("holds no text that could act as markup", arguments: [GraphPicture.Detail.parts, .states])
  func hostile(_ detail: GraphPicture.Detail) throws {
    for source in [try interview(hostileYAML), try bundledInterview(), try graphInterview()] {
      let picture = GraphPicture(source, detail: detail)
      for line in picture.mermaid.split(separator: "\n").dropFirst(3) {
        #expect(isMermaid(line), "\(line)")
      }
      for line in picture.dot.split(separator: "\n") { #expect(isDOT(line), "\(line)") }
      for text in ["<script", "<img", "onerror=alert(1)>", "`", "%%", "<b>"] {
        #expect(!picture.mermaid.contains(text))
      }
    }
  }

  /// A line of the part of Mermaid that pictures use: labels in quotes, in which nothing but a line break is markup.
  private func isMermaid(_ line: Substring) -> Bool {
    let label = #""([A-Za-z0-9 ,?!':/=().\-]|[^\x00-\x7F]|#[0-9]{1,5};|<br/>)*""#
    let id = "[a-z][A-Za-z0-9_]*"
    let patterns = [
      "flowchart TD", "subgraph \(id)\\[\(label)\\]", "end",
      "\(id)(\\[\(label)\\]|\\(\(label)\\)|\\(\\(\(label)\\)\\)|\\[/\(label)/\\]|\\{\\{\(label)\\}\\}|\\[\\[\(label)\\]\\]|\\{\(label)\\})",
      "\(id) (-->|-\\.->|==>)(\\|\(label)\\|)? \(id)",
      "classDef [A-Za-z]+ [a-z0-9#:,\\-]+", "class \(id)(,\(id))* [A-Za-z]+", "linkStyle [0-9,]+ stroke:#a40000",
    ]
    let words: Set = ["end", "subgraph", "graph", "class", "style", "click", "default", "flowchart"]
    let first = line.trimmingCharacters(in: .whitespaces).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    if words.contains(String(first)), !["end", "subgraph", "class", "flowchart"].contains(String(first)) { return false }
    return matches(line, patterns)
  }

  /// A line of the part of DOT that pictures use: every name and label in quotes, with what is special written out.
  private func isDOT(_ line: Substring) -> Bool {
    let text = #""([^"\\&\x00-\x1F]|\\\\|\\"|\\n|\\l|&amp;)*""#
    let look = "[a-z]+=(\(text)|[0-9a-z.]+)"
    let looks = "\\[\(look)(, \(look))*\\]"
    return matches(
      line,
      ["digraph interview \\{", "\\}", "(graph|node|edge) \(looks)", "subgraph \(text) \\{", "\(text)( -> \(text))?( \(looks))?"])
  }

  private func matches(_ line: Substring, _ patterns: [String]) -> Bool {
    let text = line.trimmingCharacters(in: .whitespaces)
    return patterns.contains { pattern in
      text.range(of: "^(\(pattern))$", options: .regularExpression) == text.startIndex..<text.endIndex
    }
  }

  @Test("gives ids that differ only in their signs boxes of their own")
  func collisions() throws {
    let yaml = """
      format: commonground-interview/1
      id: signs
      version: 1.0.0
      title: Signs
      start: a.b
      parts:
        - id: one
          title: One
          states:
            a.b: {say: First., next: a-b}
            a-b: {say: Second., next: end}
            end: {final: complete}
      """
    let picture = GraphPicture(try interview(yaml), detail: .states).mermaid
    for line in ["state_a_b[\"a.b<br/>First.\"]", "state_a_b_2[\"a-b<br/>Second.\"]", "state_a_b --> state_a_b_2"] {
      #expect(picture.contains(line))
    }
  }

  @Test("shows confidential questions, the crisis text and the ends in words")
  func marks() throws {
    let picture = GraphPicture(try bundledInterview(), detail: .states)
    let boxes = picture.groups.flatMap(\.boxes)
    let interview = try bundledInterview()
    for state in interview.states {
      guard let box = boxes.first(where: { $0.id == "state.\(state.id)" }) else {
        #expect(interview.blockQuestions.contains(state.id) || state.id == "deepen", "\(state.id) is not drawn")
        continue
      }
      #expect(box.isConfidential == (state.question?.disclosure == .confidential))
      #expect(box.lines.contains("CONFIDENTIAL") == box.isConfidential)
      if case .final(let outcome, _) = state.content { #expect(box.lines.contains("the end: \(outcome.rawValue)")) }
    }
    let places = ["fear", "hurt", "control", "child"]
    #expect(
      boxes.filter { $0.crisis == .shows }.map(\.id)
        == places.map { "state.safety.\($0).danger" } + ["state.safety.crisis"])
    #expect(
      boxes.filter { $0.crisis == .after }.map(\.id)
        == (places + ["crisis"]).flatMap { ["state.safety.\($0).stop", "state.safety.\($0).ready"] }
        + ["state.stopped-for-help"])
  }

  @Test("has an arrow for every step that visitors take")
  func everyStepIsDrawn() throws {
    let interview = try bundledInterview()
    let picture = GraphPicture(interview, detail: .states)
    let ways = Dictionary(grouping: picture.arrows, by: \.from).mapValues { $0.map(\.to) }
    let block = picture.groups.flatMap(\.groups).flatMap(\.boxes).map(\.id)
    func boxes(_ id: StateID) -> Set<String> {
      guard interview.blockQuestions.contains(id), let name = id.split(separator: ".").last else { return ["state.\(id)"] }
      return Set(block.filter { $0.hasSuffix(".\(name)") })
    }
    func leads(_ from: StateID, _ to: StateID) -> Bool {
      var waiting = boxes(from).flatMap { ways[$0] ?? [] }
      var seen: Set<String> = []
      while let box = waiting.popLast() {
        if boxes(to).contains(box) { return true }
        // What is passed by: forks, and questions of the round that are left out.
        guard seen.insert(box).inserted, box.hasPrefix("fork.") || block.contains(box) else { continue }
        waiting += ways[box] ?? []
      }
      return false
    }
    let engine = Engine(interview: interview, hear: try bundledHearing())
    var taken: Set<[StateID]> = []
    for seed in 1...12 {
      let steps = wander(engine, seed: UInt64(seed)).path(of: interview).steps
      for (from, to) in zip(steps, steps.dropFirst()) where taken.insert([from, to]).inserted {
        #expect(leads(from, to), "\(from) to \(to) is not drawn")
      }
    }
    #expect(taken.count > 120)
  }
}

/// A visitor who answers at random, the same for the same seed, until the visit ends.
func wander(_ engine: Engine, seed: UInt64) -> Conversation {
  var number = seed
  func next(_ count: Int) -> Int {
    number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((number >> 33) % UInt64(max(1, count)))
  }
  func reply(to question: Question) -> String {
    if question.measure == .review { return "done" }
    if question.optional, next(8) == 0 { return "/skip" }
    switch question.form {
    case .yesNo: return next(10) < 8 ? "yes" : "no"
    case .choice(let options), .choices(let options): return "\(next(options.count) + 1)"
    case .scale(let min, let max, _, _): return "\(min + next(max - min + 1))"
    case .number(let min, let max, _, _, _): return "\(Int(min) + next(Int(max - min) + 1))"
    case .text: return ["We fight about money.", "I cannot trust them.", "We never talk.", "It is hard."][next(4)]
    }
  }
  var (conversation, _) = engine.step(Conversation(), .begin)
  for _ in 0..<200 where conversation.outcome == nil {
    guard let question = conversation.asking else { break }
    (conversation, _) = engine.step(conversation, .line(reply(to: question)))
  }
  return conversation
}
