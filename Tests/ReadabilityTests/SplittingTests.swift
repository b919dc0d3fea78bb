import Readability
import Testing

@Suite("A running text is split")
struct SplittingTests {
  private func split(_ text: String) -> [String] {
    sentences(of: text, .fleschKincaid).map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test(
    "into sentences",
    arguments: [
      ("One. Two! Three? Four", ["One", "Two", "Three", "Four"]),
      ("Dr. Smith is here. Say hello.", ["Dr Smith is here", "Say hello"]),
      ("J. Smith is here.", ["J Smith is here"]),
      ("So do I. You do, too.", ["So do I", "You do too"]),
      ("Come at 9 a.m. We open then.", ["Come at 9 a m", "We open then"]),
      ("Bring something, e.g. Monday's list.", ["Bring something e g Monday's list"]),
      ("Half a year is 0.5. A guess is fine.", ["Half a year is 0.5", "A guess is fine"]),
      ("\"Not sure.\" Then go on.", ["Not sure", "Then go on"]),
      ("\"Why?\" you may ask.", ["Why you may ask"]),
      ("Well... maybe. Or not\u{2026} Yes.", ["Well maybe", "Or not", "Yes"]),
      ("Type it. /skip leaves it out.", ["Type it", "skip leaves it out"]),
      ("It was said at No. 5 and no. He left.", ["It was said at No 5 and no", "He left"]),
      ("¿Cómo está? ¡Bien!", ["Cómo está", "Bien"]),
      ("(One.) (Two.)", ["One", "Two"]),
      ("Really?! Yes.", ["Really", "Yes"]),
    ])
  func sentencesOf(_ text: String, _ expected: [String]) { #expect(split(text) == expected) }

  @Test(
    "at line breaks and list items",
    arguments: [
      ("Take your time\n\nWe wait", ["Take your time", "We wait"]),
      ("This goes on\nin the next line.", ["This goes on in the next line"]),
      ("/back    go back\n/skip    leave it out", ["back go back", "skip leave it out"]),
      ("Choose:\n1. One\n2) Two\n- Three", ["Choose", "One", "Two", "Three"]),
    ])
  func lines(_ text: String, _ expected: [String]) { #expect(split(text) == expected) }

  @Test(
    "into words",
    arguments: [
      ("and/or", ["and", "or"]), ("step-parent", ["step-parent"]), ("don\u{2019}t", ["don't"]), ("1,000.5", ["1,000.5"]),
      ("1-800-799-7233", ["1", "800", "799", "7233"]), ("50% of it", ["50%", "of", "it"]), ("'quoted'", ["quoted"]),
      ("a \u{2013} b", ["a", "b"]), ("", []), ("... -- !", []), ("cafe\u{301} au lait", ["cafe\u{301}", "au", "lait"]),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(sentences(of: text, nil).flatMap(\.words).map(\.text) == expected)
  }

  @Test("with the place of each word")
  func places() {
    let text = Array("Hé! You, too.".unicodeScalars)
    let words = sentences(of: text, nil).flatMap(\.words)
    #expect(words.map(\.range) == [0..<2, 4..<7, 9..<12])
  }

  @Test("without a crash, whatever is there")
  func anything() {
    for text in ["\n\n\n", "1.", "1. ", "-", "- ", ".", "\"", "a.\u{0}b", "\u{2028}. ", "((((", "1-", "-1-", "%", "e.g."] {
      _ = sentences(of: text, .fleschKincaid)
      _ = sentences(of: text + text, .fernandezHuerta)
    }
  }
}
