import Readability
import Testing

@Suite("Words that visitors should not meet")
struct WordRuleTests {
  private func found(_ text: String, _ words: [String], unless: [String] = []) -> [String] {
    let rule = WordRule(
      kind: .forbidden, reason: "", instead: "", phrases: words.map(WordRule.Phrase.init),
      unless: unless.map(WordRule.Phrase.init))
    let rules = ReadingRules(measure: .fleschKincaid, words: [rule])
    let scalars = Array(text.unicodeScalars)
    return rules.findings(in: rules.sentences(of: scalars)).compactMap {
      if case .word(_, let written) = $0.problem { "\($0.offset) \(written)" } else { nil }
    }
  }

  @Test("are found in any case, with endings, and in words with a hyphen")
  func forms() {
    #expect(found("You MUST. You mustn't.", ["must"]) == ["4 MUST", "14 mustn't"])
    #expect(found("his ex-wife's house", ["wife"]) == ["4 ex-wife's"])
    #expect(found("divorced and divorcing", ["divorc*"]) == ["0 divorced", "13 divorcing"])
    #expect(found("mustard and musty", ["must"]).isEmpty)
  }

  @Test("can be several in a row, within one sentence")
  func phrases() {
    #expect(found("If you have to go.", ["you have to"]) == ["3 you have to"])
    #expect(found("You do not have to.", ["you have to"]).isEmpty)
    #expect(found("Just you. Have to go?", ["you have to"]).isEmpty)
  }

  @Test("are let off where they are meant otherwise, and only there")
  func unless() {
    let words = ["wrong answer"]
    let unless = ["no wrong answer"]
    #expect(found("There is no wrong answer.", words, unless: unless).isEmpty)
    #expect(found("No wrong answer here, but that is a wrong answer.", words, unless: unless) == ["36 wrong answer"])
  }
}
