import Interview
import Testing

@Suite("Guards")
struct GuardTests {
  private let answers: [StateID: Answer] = [
    "trust.need": .number(7, approximate: false),
    "safety.fear": .choice("often"),
    "coping.tools": .choices(["time-out", "turns"]),
    "couple.home": .yesNo(true),
    "words.brings": .notSure,
    "conflict.need": .skipped,
  ]

  private func holds(_ text: String) throws -> Bool {
    try Guard(parsing: text).holds(in: Guard.Context(answers: answers))
  }

  @Test(
    "hold",
    arguments: [
      "trust.need >= 7", "trust.need < 7.5", "safety.fear = often", "safety.fear != never",
      "coping.tools includes turns", "couple.home = yes", "not couple.home = no",
      "words.brings = not-sure", "answered(trust.need)", "sum(trust.need, conflict.need) = 7",
      "trust.need > 9 or (safety.fear = often and couple.home = yes)",
      "not (trust.need = 3 or trust.need = 4)",
    ])
  func hold(_ text: String) throws { #expect(try holds(text)) }

  @Test(
    "do not hold, for want of an answer or by its value",
    arguments: [
      "conflict.need >= 0", "conflict.need < 5", "conflict.need != 3", "nobody.asked = yes",
      "answered(words.brings)", "answered(conflict.need)", "trust.need = 6",
      "coping.tools includes writing", "words.brings = yes",
    ])
  func doNotHold(_ text: String) throws { #expect(try !holds(text)) }

  @Test(
    "that cannot be read say where",
    arguments: [
      ("", 0), ("trust.need", 10), ("trust.need >=", 13), ("trust.need ~ 3", 11),
      ("(trust.need > 3", 15), ("trust.need > 3 trust", 15), ("includes x", 0), ("answered(", 9),
    ])
  func unreadable(_ text: String, _ offset: Int) {
    #expect { try Guard(parsing: text) } throws: { ($0 as? GuardSyntaxError)?.offset == offset }
  }

  @Test("nested without end are refused, not followed")
  func deep() {
    let text = String(repeating: "(", count: 5000) + "a = 1" + String(repeating: ")", count: 5000)
    #expect(throws: GuardSyntaxError.self) { try Guard(parsing: text) }
  }
}
