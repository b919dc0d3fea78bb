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
}
