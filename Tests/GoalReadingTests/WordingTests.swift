import Definitions
import Testing

@testable import GoalReading

@Suite("What is said about a goal")
struct GoalWordingTests {
  private static let reasons: [Reason] = [
    .act, .noAct, .tooLong, .somebodyElse, .onlyDropping, .vague, .general, .thin, .closeness, .counted, .doneByThen, .noCount,
    .noLength, .vagueCount, .noDegree, .closenessCount, .confidenceFigure, .confidenceWords, .noConfidence, .reasonGiven, .noReason,
    .period, .noPeriod, .forgivingDate, .nothing, .notEnglish, .notFree, .danger, .sayingNo,
  ]

  @Test("is short, plain and kind")
  func plain() {
    let texts = Self.reasons.flatMap { reason in
      [("why \(reason)", Wording.why(reason, ["talk more"])), ("advice \(reason)", Wording.advice(reason, .specific, ["talk more"]))]
    }
    let instead = ([nil] + Habit.allCases).map { ("instead \(String(describing: $0))", Wording.sayInstead($0)) }
    #expect(readingFaults(in: texts + [("smaller", Wording.makeSmaller), ("for whom", Wording.forWhom)] + instead, language: "en") == [])
  }

  @Test("quotes little of what somebody wrote, on one line")
  func quotes() {
    let said = Wording.why(.vague, [String(repeating: "very ", count: 100) + "good", "a\nb"])
    #expect(said.count < 160 && !said.contains("\n"))
  }

  @Test("has the forms of a word", arguments: [
    ("walk", ["walks", "walking", "walked"]), ("plan", ["planning", "planned"]), ("make", ["making"]), ("try", ["tries", "tried", "trying"]),
    ("lie", ["lying", "lied"]), ("kiss", ["kisses"]), ("play", ["plays", "played"]), ("cook", ["cooked"]),
  ])
  func forms(word: String, forms: [String]) {
    #expect(Set(inflections(of: word)).isSuperset(of: forms + [word]))
  }

  @Test("knows figures, ranges and signs", arguments: [
    ("30mins", ["30", "mins"]), ("3-4 times", ["3", "4", "times"]), ("1,000 and 1.5", ["1,000", "and", "1.5"]),
    ("at 10:30pm.", ["at", "10:30", "pm"]), ("don’t", ["don't"]), ("my wife's", ["my", "wife"]), ("50% (8/10)", ["50", "%", "8", "/", "10"]),
    ("na\u{EF}ve \u{FF38}", ["naive", "x"]), ("5th of May", ["5", "of", "may"]),
  ])
  func cut(text: String, words: [String]) {
    #expect(tokens(of: text).map(\.text) == words)
  }

  @Test("knows what figures stand for", arguments: [
    ("10k", 10_000.0), ("1,000", 1000), ("1.5", 1.5), ("1,5", 1.5), ("10:30", 10), ("twelve", 12), ("3rd", 3), ("\u{FF18}", 8),
  ])
  func value(text: String, value: Double) {
    #expect(tokens(of: text).first.flatMap(figure) == value)
  }

  @Test("forgives one slip and no more", arguments: [
    ("mintues", "minutes", true), ("minute", "minutes", true), ("minuutes", "minutes", true), ("mimutes", "minutes", true),
    ("minutes", "minutes", false), ("mimuten", "minutes", false), ("m", "minutes", false), ("", "a", true), ("sintuem", "minutes", false),
  ])
  func slip(one: String, other: String, isOne: Bool) {
    #expect(isOneSlip(Array(one.utf8), Array(other.utf8)) == isOne)
  }
}
