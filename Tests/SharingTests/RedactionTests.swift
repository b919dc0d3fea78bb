import Conversation
import Definitions
import Interview
import Kiosk
import Review
import Scoring
import TestSupport
import Testing
import Transcript

@testable import Sharing

/// What is printed by mistake, in a log, an error, a crash report or a failing test, shows nothing.
@Suite struct `Whatever holds what a person said prints redacted` {
  private static let planted = "ZEBRAFISH"

  /// All the ways in which a value becomes text without anybody asking for its parts.
  private static func printed(_ value: Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    var described = "\(value) \(String(describing: value)) \(String(reflecting: value))"
    described += " \([value]) \(Optional.some(value) as Any) \(["key": value])"
    print(value, to: &described)
    debugPrint(value, to: &described)
    func walk(_ mirror: Mirror, _ depth: Int) {
      guard depth < 8 else { return }
      for child in mirror.children {
        described += "\(child.label ?? "") \(child.value)"
        walk(Mirror(reflecting: child.value), depth + 1)
      }
    }
    walk(Mirror(reflecting: value), 0)
    return dumped + described
  }

  private static func holding(_ word: String) throws -> [(name: String, value: Any)] {
    var visit = try Rehearsal.bundled(hear: bundledHearing())
    visit.answer(["words.brings": "\(word) we fight about trust and he hit me", "trust.need": "9", "safety.fear": "often"])
    let transcript = visit.transcript
    let intake = transcript.intake
    let open = try rehearsedCase([
      .a: ["words.brings": "\(word) we fight and I lost trust", "trust.need": "9", "conflict.need": "9", "safety.fear": "often"],
      .b: ["words.brings": "\(word) we fight", "trust.need": "8", "conflict.need": "8"],
    ])
    let question = Question(id: "q", text: "?", form: .text(most: 100))
    let answer = Answer.text(word)
    let response = Response(question: question, answer: answer)
    let assessment = open.assessment
    var values: [(String, Any)] = [
      ("Answer", answer), ("Answer.choice", Answer.choice(word)), ("Response", response), ("Intake", intake),
      ("Confidential", Confidential(word)), ("Private", Private(word)), ("HeardArea", HeardArea(area: .trust, words: [word])),
      ("FlaggedWords", FlaggedWords(flag: .violence, words: [word])),
      ("FlaggedAnswer", FlaggedAnswer(state: "q", flagged: FlaggedWords(flag: .violence, words: [word]))),
      ("Transcript", transcript), ("Conversation", visit.conversation), ("Case", open), ("Assessment", assessment),
      ("Input", Input.line(word)), ("Understanding", Understanding.partly(answer, unread: [word])),
      ("Heard", Heard(areas: [HeardArea(area: .trust, words: [word])], flags: [])),
      ("Evidence", Evidence(partner: .a, state: "q", answer: word)),
      ("HeardFlag", HeardFlag(partner: .a, flag: .violence, state: "q", words: word)),
      ("Error", TellTale(answer: answer)),
    ]
    values += transcript.entries.map { ("Entry", $0) } + transcript.events.map { ("Event", $0) }
    values += assessment.goals.map { ("GoalDraft", $0) } + assessment.safety.map { ("SafetyEntry", $0) }
    values += assessment.suggestions.map { ("Suggestion", $0) } + assessment.discuss.map { ("Discussion", $0) }
    values += assessment.areas.map { ("AreaReading", $0) }
    values += [
      ("stressors", assessment.stressors), ("strengths", assessment.strengths), ("patterns", assessment.patterns),
      ("tools", assessment.tools), ("partners", assessment.partners),
    ]
    return values.map { (name: $0.0, value: $0.1) }
  }

  /// An error of somebody who did not think of it.
  private struct TellTale: Error { var answer: Answer }

  @Test func `a planted word shows in none of them`() throws {
    let values = try Self.holding(Self.planted)
    #expect(values.count > 60)
    for (name, value) in values {
      #expect(!Self.printed(value).contains(Self.planted), "\(name) shows what it holds")
    }
  }

  @Test func `and this test would find it`() {
    struct Open { var said: String }
    #expect(Self.printed(Open(said: Self.planted)).contains(Self.planted))
  }

  @Test func `a fear told in confidence shows in none of them, not even by its name`() throws {
    for (name, value) in try Self.holding("word") {
      let printed = Self.printed(value)
      #expect(!printed.contains("fear") && !printed.contains("often"), "\(name) shows what it holds")
    }
  }
}
