import Exploration
import Interview
import Testing
import TestSupport

@Suite("Guards in words")
struct GraphGuardTests {
  @Test(
    "say what has to hold, with the labels that a visitor sees",
    arguments: [
      ("agree = yes", "agree is yes"),
      ("agree != yes", "agree has a value other than yes"),
      ("not agree = yes", "agree is anything but yes"),
      ("agree = not-sure", "agree is \"not sure\""),
      ("answered(words)", "words has a value"),
      ("not answered(words)", "words has no value"),
      ("heard(words)", "something was heard in words"),
      ("trust.need >= 4", "trust.need is 4 or above"),
      ("trust.need < 2.5", "trust.need is below 2.5"),
      ("fear = often or fear = some", "fear is \"Often\" or \"Now and then\""),
      ("fear = often or trust.need > 3 and agree = yes", "fear is \"Often\" or (trust.need is above 3 and agree is yes)"),
      ("(fear = often or agree = no) and not (agree = yes and heard(words))",
        "(fear is \"Often\" or agree is no) and it is not so that (agree is yes and something was heard in words)"),
      ("answered(fear) and fear = often or agree = yes", "fear is \"Often\" or agree is yes"),
      ("answered(fear) and fear = not-sure", "fear has a value and fear is \"not sure\""),
      ("answered(fear) and not fear = often", "fear has a value and fear is anything but \"Often\""),
      ("sum(trust.need, agree) >= 3", "the sum of trust.need and agree is 3 or above"),
    ])
  func words(_ example: (written: String, words: String)) throws {
    let words = GuardWords(try graphInterview())
    #expect(words.words(try Guard(parsing: example.written)) == example.words)
  }

  @Test("are written so that they read back as they were")
  func written() throws {
    var guards = try bundledInterview().states.flatMap { state in
      [state.when].compactMap { $0 } + state.next.compactMap(\.when)
    }
    for text in [
      "not (a = b or c > 1) and (d includes e or not f = no)", "not not heard(a)", "sum(a, b) != -2.5",
      "a = b or c = d and e = f or g <= 0",
    ] {
      guards.append(try Guard(parsing: text))
    }
    #expect(guards.count > 20)
    for condition in guards { #expect(try Guard(parsing: condition.written) == condition) }
    #expect(try Guard(parsing: "a = b and (c = d or e = f)").written == "a = b and (c = d or e = f)")
  }

  @Test("call the question's own answer the answer")
  func own() throws {
    let words = GuardWords(try graphInterview(), at: "fear")
    #expect(words.words(try Guard(parsing: "fear = often and agree = yes")) == "the answer is \"Often\" and agree is yes")
  }
}
