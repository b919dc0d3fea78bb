import Foundation
import Interview
import TestSupport
import Testing

/// The whole program, run twice on the same couple. In the second run one partner says something else in confidence.
/// What everybody but the therapist can see is compared byte for byte; the therapist decides the same in both.
@Suite struct `With another confidence, everybody else sees the same` {
  /// What a partner says in confidence.
  private static let confidences: [String: [StateID: String]] = [
    "nothing": [:],
    "danger": [
      "safety.fear": "often", "safety.hurt": "1, 2, 3, 5", "safety.control": "1, 2, 5", "safety.child": "3",
      "safety.contact": "4", "safety.force": "3",
    ],
    "despair and a secret": [
      "safety.leaning": "3", "you.now": "1, 3", "safety.private": "1, 3", "safety.self-harm": "4", "safety.contact": "5",
    ],
    "left out": [
      "safety.leaning": "/skip", "you.now": "/skip", "safety.private": "not sure", "safety.fear": "/skip",
      "safety.hurt": "/skip", "safety.control": "/skip", "safety.child": "/skip", "safety.force": "/skip",
      "safety.self-harm": "/skip", "safety.contact": "/skip",
    ],
  ]

  /// A couple in a store of its own, with the same codes as every other one here.
  private final class World {
    let program: Program
    let couple: String
    let codes: [String: String]
    /// Everything that somebody but the therapist could look at, by what it is.
    private(set) var seen: [String: String] = [:]

    init(sameAs other: World? = nil) throws {
      program = try Program()
      if let other {
        try FileManager.default.copyItem(atPath: other.program.store, toPath: program.store)
        (couple, codes) = (other.couple, other.codes)
      } else {
        let result = try program.run("invite", "--json")
        let made = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        couple = try #require(made["couple"] as? String)
        codes = try #require(made["visitCodes"] as? [String: String])
      }
    }

    func see(_ name: String, _ result: Program.Result) {
      seen[name] = "\(result.status)\n\(result.output)\n\(result.errors)"
        .replacing(program.home.path, with: "HOME")
    }

    /// What the front desk, the couple and the partners can look at now.
    func lookAround(_ when: String) throws {
      see("\(when): couples", try program.run("couples"))
      see("\(when): couples --json", try program.run("couples", "--json"))
      for reader in ["couple", "partner-a", "partner-b"] {
        for format in ["markdown", "json"] {
          see("\(when): \(reader), \(format)", try program.run("report", couple, "--for", reader, "--format", format))
        }
      }
      let names = FileManager.default.enumerator(atPath: program.store)?.compactMap { $0 as? String } ?? []
      seen["\(when): file names"] = names.sorted().joined(separator: "\n")
      see("\(when): a's code again", try program.run("intake", "--visit-code", codes["a"] ?? "", "--io", "plain"))
    }
  }

  /// What somebody types from the first question to the last, in this order: found out at a kiosk of its own.
  private static func lines(_ answers: [(id: StateID, typed: String)]) throws -> [String] {
    let replies = Dictionary(answers.map { ($0.id, $0.typed) }, uniquingKeysWith: { $1 })
    let visit = try World().program.start(["intake", "--io", "jsonl"])
    var lines: [String] = []
    while let line = visit.line(), line["event"] as? String != "end" {
      guard line["event"] as? String == "ask", let id = line["id"] as? String else { continue }
      lines.append(replies[id] ?? (line["optional"] as? Bool == true ? "/skip" : "yes"))
      visit.send(line: lines.last ?? "")
    }
    return lines
  }

  private static func answers(_ confidence: String) -> [(id: StateID, typed: String)] {
    troubled.map { ($0.id, confidences[confidence]?[$0.id] ?? $0.typed) }
  }

  /// Both interviews, what can be seen between and after them, the same decisions, and what can be seen then.
  private static func live(_ world: World, a: String, b: String, typing lines: [String]) throws {
    let first = try world.program.run(
      "intake", "--visit-code", world.codes["a"] ?? "", "--answers",
      try world.program.file("a.yaml", yaml(answers(a))))
    #expect(first.status == 0, "\(first.errors)")
    try world.lookAround("after a")
    // Partner b at the kiosk, screen by screen. What b types does not depend on what a said.
    if b == "nothing" {
      world.see(
        "b's screen",
        try world.program.run(
          "intake", "--visit-code", world.codes["b"] ?? "", "--io", "plain",
          input: Data((lines.joined(separator: "\n") + "\n").utf8)))
    } else {
      _ = try world.program.run(
        "intake", "--visit-code", world.codes["b"] ?? "", "--answers",
        try world.program.file("b.yaml", yaml(answers(b))))
    }
    try world.lookAround("after both")
    try decide(world)
    try world.lookAround("after the plan")
  }

  /// Accepts every draft and signs. In one world some are held: there the therapist reads the safety entries and
  /// releases them first.
  private static func decide(_ world: World) throws {
    func shown() throws -> [String: Any] {
      let result = try world.program.run("review", "show", world.couple, "--json")
      return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }
    func review(_ arguments: String...) throws {
      let running = try world.program.start(["review"] + arguments)
      let result = running.finish()
      #expect(result.status == 0, "review \(arguments.joined(separator: " ")): \(result.errors)")
    }
    for entry in try shown()["safety"] as? [[String: Any]] ?? [] {
      guard let partner = entry["partner"] as? String, let flag = entry["flag"] as? String else { continue }
      try review("acknowledge", world.couple, partner, flag)
    }
    let goals = try #require(try shown()["goals"] as? [[String: Any]])
    #expect(!goals.isEmpty)
    for goal in goals {
      let id = try #require(goal["id"] as? String)
      if goal["status"] as? String == "held" {
        try review("release", world.couple, id, "--reason", "Seen alone twice. Both want to work on this.")
      }
      try review("accept", world.couple, id)
    }
    try review("sign", world.couple, "--leave-out")
  }

  private func difference(_ one: World, _ other: World) -> [String] {
    Set(one.seen.keys).union(other.seen.keys).sorted().filter { one.seen[$0] != other.seen[$0] }
  }

  @Test func `whichever partner says it, and whatever it is`() throws {
    let base = try World()
    let worlds = try (0..<4).map { _ in try World(sameAs: base) }
    let lines = try Self.lines(Self.answers("nothing"))
    try Self.live(base, a: "nothing", b: "nothing", typing: lines)
    #expect(base.seen.count > 25)
    let screen = try #require(base.seen["b's screen"])
    #expect(screen.contains("Thank you for your time"), "b came to the end")
    #expect(base.seen["after the plan: couple, markdown"]?.contains("What you work on together") == true)
    let cases = [("danger", "nothing"), ("despair and a secret", "nothing"), ("left out", "nothing")]
    for ((a, b), world) in zip(cases, worlds) {
      try Self.live(world, a: a, b: b, typing: lines)
      #expect(difference(base, world) == [], "a: \(a), b: \(b)")
    }
    // Partner b's own screen is b's, and is not kept in this one.
    try Self.live(worlds[3], a: "nothing", b: "danger", typing: lines)
    #expect(difference(base, worlds[3]) == ["b's screen"])
  }

  @Test func `one partner's whole interview changes nothing in the other's`() throws {
    let base = try World()
    let other = try World(sameAs: base)
    let lines = try Self.lines(troubled).joined(separator: "\n") + "\n"
    let quiet = troubled.map { (id: $0.id, typed: $0.id.hasSuffix(".need") ? "0" : $0.id == "words.brings" ? "All is well." : $0.typed) }
    for (world, answers) in [(base, troubled), (other, quiet)] {
      let first = try world.program.run(
        "intake", "--visit-code", world.codes["a"] ?? "", "--answers", try world.program.file("a.yaml", yaml(answers)))
      #expect(first.status == 0, "\(first.errors)")
      world.see(
        "b's screen",
        try world.program.run(
          "intake", "--visit-code", world.codes["b"] ?? "", "--io", "plain", input: Data(lines.utf8)))
    }
    #expect(base.seen["b's screen"]?.isEmpty == false)
    #expect(difference(base, other) == [])
  }
}
