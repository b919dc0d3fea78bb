import Foundation
import Interview
import Testing
import TestSupport

@Suite("commonground interview try")
struct InterviewTryTests {
  private let first = "This is a rehearsal: nothing that is typed here is saved."
  private let last = "The rehearsal is over. Nothing was saved.\n"

  private func lines(_ text: String) -> Data { Data(text.utf8) }

  /// Text on one line, however it was wrapped.
  private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test("saves nothing, and says so first and last")
  func savesNothing() throws {
    let program = try Program()
    let result = try program.run("interview", "try", input: lines("yes\nyes\nyes\n2\n"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(flat(result.output).hasPrefix(first) && result.output.hasSuffix(last))
    #expect(result.output.contains("How many years have you been together?"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path).allSatisfy { $0.hasPrefix("errors") })
  }

  @Test("begins at any state, and says what it assumed")
  func from() throws {
    let program = try Program()
    let result = try program.run(
      "interview", "try", "--from", "safety.fear", "--set", "couple.children=none", "--set", "safety.hurt=1",
      input: lines("often\nno\nyes\n"))
    let text = flat(result.output)
    #expect(text.contains("You begin at safety.fear."))
    #expect(text.contains("welcome.consent = yes, welcome.age = yes, welcome.alone = yes"))
    #expect(text.contains("Taken as skipped: the "))
    #expect(!text.contains("Welcome to"))
    // The reply given for the next question is typed for the author, and the one after that is asked.
    #expect(text.contains("Choose all that fit. 1. Threatened me"))
    #expect(result.output.contains("\n> 1\n"))
    #expect(text.contains("And has your partner done any of this?"))
  }

  @Test("runs a file of answers through, as intake does, with every guard")
  func answersFile() throws {
    let program = try Program()
    let path = try program.file("a.yaml", yaml(troubled))
    let result = try program.run("interview", "try", "--answers", path, "--show-guards")
    #expect(result.status == 0, "\(result.errors)")
    let text = flat(result.output)
    #expect(result.output.hasSuffix(last))
    #expect(text.contains("[after welcome.consent] welcome.consent = yes: true (yes): to welcome.age, taken"))
    #expect(text.contains("deepen chooses trust, communication, intimacy (at most 3)"))
    #expect(text.contains("trust: need 9, at least 4, named: chosen as number 1"))
    #expect(text.contains("trust.confidence < 7: true (6): trust.higher is shown"))
    #expect(text.contains("safety.fear = often: false (never)"))
    #expect(text.contains("(Here a visitor's screen is wiped.)"))
    #expect(!FileManager.default.fileExists(atPath: program.store))
    let jsonl = try program.run("interview", "try", "--answers", path, "--io", "jsonl")
    #expect(jsonl.lines.last?["event"] as? String == "end" && jsonl.lines.last?["outcome"] as? String == "complete")
    let asked = jsonl.lines.filter { $0["event"] as? String == "ask" }.compactMap { $0["id"] as? String }
    #expect(asked.contains("trust.higher") && asked.last == "close.staff")
  }

  @Test("tells where it is, jumps, and shows guards when asked to")
  func commands() throws {
    let program = try Program()
    let result = try program.run(
      "interview", "try", "--from", "couple.children",
      input: lines("none\n/guards\n/state\n/jump parenting.need\n/jump close.staff\n/guards\nno\n"))
    let text = flat(result.output)
    #expect(text.contains("Guards are shown after each answer from now on."))
    #expect(text.contains("words.brings: text, concern, private. Part 3 of 7: In your own words."))
    #expect(text.contains("parenting.need is not reached with these answers."))
    #expect(text.contains("couple.children includes none: true (none)"))
    #expect(text.contains("You begin at close.staff."))
    #expect(text.contains("Would you like to talk to someone on our staff today?"))
    #expect(result.output.contains("That was all. Thank you"))
    #expect(result.status == 0)
  }

  @Test("refuses what it cannot do with a sentence and the right exit status")
  func refusals() throws {
    let program = try Program()
    func refused(_ arguments: [String], _ status: Int32, _ words: String...) throws {
      let running = try program.start(["interview", "try"] + arguments)
      let result = running.finish()
      #expect(result.status == status, "\(arguments): \(result.errors)")
      for word in words { #expect(result.errors.contains(word), "\(arguments): \(result.errors)") }
    }
    try refused(["--set", "trust.need=banana"], 65, "trust.need")
    try refused(["--set", "welcome.age=not sure"], 65, "welcome.age")
    try refused(["--set", "nothing=1"], 65, "\"nothing\"")
    try refused(["--set", "trust.need"], 64, "id=reply")
    try refused(["--from", "nowhere"], 65, "\"nowhere\"")
    try refused(["--from", "safety.crisis"], 65, "safety.self-harm = plan: false (skipped)")
    try refused(["/nowhere.yaml"], 66, "no file")
    let odd = try program.file("odd.yaml", "trust.need: secretword\n")
    try refused(["--answers", odd], 65, "trust.need")
    let short = try program.file("short.yaml", "welcome.consent: \"yes\"\nno.such: x\n")
    try refused(["--answers", short], 65, "welcome.age", "no.such")
    let result = try program.run("interview", "try", "--answers", odd)
    #expect(!result.errors.contains("secretword"))
  }

  @Test("does not read somebody's visit")
  func realVisit() throws {
    let program = try Program()
    let answers = try program.file("a.yaml", yaml(troubled))
    _ = try program.run("intake", "--answers", answers)
    _ = try program.run("intake", input: lines("yes\n"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.store)
      .filter { $0.hasSuffix("intake-a-1.json") || $0.hasSuffix("intake-a-1.journal") }
    #expect(files.count == 2)
    for file in files {
      let result = try program.run("interview", "try", "--answers", "\(program.store)/\(file)")
      #expect(result.status == 77 && result.errors.contains("somebody's visit"), "\(result.errors)")
    }
  }

  @Test("works at a terminal, and does not wipe what the author wants to read")
  func terminal() throws {
    let program = try Program()
    let pty = try Pty(
      "commonground", ["interview", "try", "--from", "safety.contact", "--show-guards"],
      environment: program.environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" })
    #expect(pty.wait(for: "which way is safe for you?"))
    #expect(pty.wait(for: "> "))
    pty.type("2\r")
    #expect(pty.wait(for: "a visitor's screen is wiped"))
    #expect(pty.wait(for: "How many minutes a week"))
    // What is typed before the prompt is there is thrown away.
    #expect(pty.wait(for: "> "))
    pty.type("/stop\r")
    #expect(pty.wait(for: "Nothing was saved."))
    #expect(!pty.shown.contains("\u{1B}[2J"))
    #expect(pty.end() == 130)
  }
}
