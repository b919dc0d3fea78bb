import Readability
import Testing

@Suite("Syllables")
struct SyllableTests {
  private func english(_ word: String) -> Int { ReadingMeasure.fleschKincaid.syllables(of: word) }
  private func spanish(_ word: String) -> Int { ReadingMeasure.fernandezHuerta.syllables(of: word) }

  @Test(
    "of English words are those that are spoken",
    arguments: [
      ("a", 1), ("you", 1), ("partner", 2), ("therapist", 3), ("people", 2), ("every", 2), ("table", 2), ("walked", 1),
      ("wanted", 2), ("needed", 2), ("changes", 2), ("makes", 1), ("create", 2), ("being", 2), ("idea", 3), ("quiet", 2),
      ("safe", 1), ("safety", 2), ("the", 1), ("see", 1), ("agree", 2), ("relationship", 4), ("communication", 5),
      ("family", 3), ("money", 2), ("anxious", 2), ("McDonald", 3), ("rhythm", 2), ("café", 2),
    ])
  func english(_ word: String, _ count: Int) { #expect(english(word) == count, "\(word)") }

  @Test(
    "of what an apostrophe or hyphen joins are counted as spoken",
    arguments: [
      ("don't", 1), ("didn't", 2), ("can't", 1), ("haven't", 2), ("they'll", 1), ("it'll", 2), ("partner's", 2),
      ("boss's", 2), ("won't", 1), ("step-parent", 3), ("I'm", 1), ("could've", 2), ("we'd", 1), ("it'd", 2),
    ])
  func joined(_ word: String, _ count: Int) { #expect(english(word) == count, "\(word)") }

  @Test(
    "of figures and letters are counted as read aloud",
    arguments: [
      ("7", 2), ("0", 2), ("10", 1), ("15", 2), ("21", 3), ("0.5", 4), ("100", 3), ("20%", 4), ("1,000", 3), ("1990", 8),
      ("US", 2), ("TV", 2), ("WWW", 9), ("OK", 2),
    ])
  func figures(_ word: String, _ count: Int) { #expect(english(word) == count, "\(word)") }

  @Test(
    "of Spanish words follow the rules of vowels",
    arguments: [
      ("su", 1), ("pareja", 3), ("día", 2), ("bueno", 2), ("ciudad", 2), ("leer", 2), ("oía", 3), ("baúl", 2),
      ("quien", 1), ("guerra", 2), ("vergüenza", 3), ("hoy", 1), ("playa", 2), ("ahora", 3), ("prohibir", 2),
      ("también", 2), ("terapeuta", 4), ("averiguáis", 4), ("y", 1), ("muy", 1), ("aún", 2), ("relación", 3), ("911", 6),
      ("2000", 2), ("21", 3), ("28", 3), ("18", 3), ("24", 4), ("32", 4),
    ])
  func spanish(_ word: String, _ count: Int) { #expect(spanish(word) == count, "\(word)") }

  @Test("are at least one, whatever is there", arguments: ["", "'", "-", "b", "%", "ß", "日本", "\u{301}", "''''"])
  func least(_ word: String) {
    #expect(english(word) >= 1)
    #expect(spanish(word) >= 1)
  }
}
