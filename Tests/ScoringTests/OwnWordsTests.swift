import Interview
import Testing

@testable import Scoring

@Suite("Own words in a goal")
struct OwnWordsTests {
  func goal(_ more: [StateID: Said]) throws -> GoalDraft {
    let answers = hurtTrust.without("trust.step", "trust.example")
      .with(["close.share": ["words"]]).with(more)
    return try #require(
      assessed(visit(.a, heard: [.trust], answers), visit(.b, hurtTrust)).goals.first)
  }

  @Test func `the step goes before the outcome, and that before an example`() throws {
    let example: [StateID: Said] = ["trust.example": .words("The train was late")]
    let outcome = example.with(["words.outcome": .words("I would believe what I hear.")])
    let step = outcome.with(["trust.step": .words("I could ask calmly")])
    #expect(try goal(example).text.contains("Partner A wrote: “The train was late”"))
    #expect(try goal(outcome).text.contains("Partner A wrote: “I would believe what I hear.”"))
    #expect(try goal(step).text.contains("Partner A wrote: “I could ask calmly”"))
  }

  @Test func `what brings somebody is not quoted`() throws {
    #expect(try !goal([:]).text.contains("wrote"))
    #expect(try goal([:]).ownWords.contains { $0.state == "words.brings" && $0.partner == .a })
  }

  @Test func `nothing yet is passed over`() throws {
    for words in [
      "Nothing yet", "nothing yet.", "I don’t know what", "Not sure about it", "No idea", "less quiet",
      "The soup was too hot. I would rather not write more.",
    ] {
      let goal = try goal([
        "trust.step": .words(words), "trust.example": .words("The train was late"),
      ])
      #expect(goal.text.contains("Partner A wrote: “The train was late”"), "\(words)")
    }
  }

  @Test func `a quote is cut at the end of a sentence, or not at all`() {
    let long = String(repeating: "and so on ", count: 20)
    #expect(quotable("I called Dr. Hill. Then I waited. \(long).") == "I called Dr. Hill. Then I waited.")
    #expect(quotable(long) == "")
    #expect(Data.catalogue.quote("Too short. \(long)") == nil)
    #expect(Data.catalogue.quote("i forgot to call. it got loud") == "i forgot to call. it got loud")
  }
}
