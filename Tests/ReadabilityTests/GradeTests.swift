import Readability
import Testing

@Suite("The grade of a text")
struct GradeTests {
  @Test("is the formula of Flesch and Kincaid")
  func formula() throws {
    let grade = try #require(Grade(sentences: 2, words: 20, syllables: 30).fleschKincaid)
    #expect(abs(grade - 6.01) < 0.001)
    #expect(Grade(sentences: 0, words: 0, syllables: 0).fleschKincaid == nil)
  }

  @Test("for Spanish is the formula of Fernández Huerta with the words of a sentence")
  func spanish() throws {
    let ease = try #require(Grade(sentences: 5, words: 100, syllables: 180).fernandezHuerta)
    #expect(abs(ease - (206.84 - 108 - 20.4)) < 0.001)
    let longer = try #require(Grade(sentences: 2, words: 100, syllables: 180).fernandezHuerta)
    #expect(longer < ease, "longer sentences are harder")
    #expect(Grade().fernandezHuerta == nil)
  }

  @Test("is known for English and Spanish of any country")
  func languages() {
    #expect(ReadingMeasure(language: "en-GB") == .fleschKincaid)
    #expect(ReadingMeasure(language: "ES") == .fernandezHuerta)
    #expect(ReadingMeasure(language: "de") == nil)
    #expect(ReadingMeasure(language: "") == nil)
  }

  @Test("of a known text is near what other programs say")
  func gettysburg() throws {
    let text = """
      Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and
      dedicated to the proposition that all men are created equal.
      """
    let grade = Grade(sentences(of: text, .fleschKincaid))
    #expect(grade.words == 30)
    #expect(grade.sentences == 1)
    // By the CMU dictionary the sentence has 49 syllables.
    #expect((48...50).contains(grade.syllables))
  }

  @Test("weighs each sentence by how much easier the rest would be without it")
  func weight() throws {
    let rules = ReadingRules(measure: .fleschKincaid)
    let text = "We talk. Considerable methodological difficulties necessitate reconsideration. It is fine."
    let heaviest = try #require(rules.heaviest(of: rules.sentences(of: Array(text.unicodeScalars))))
    #expect(heaviest.range.lowerBound == 9)
    #expect(rules.longestWords(heaviest).count == 3)
  }
}
