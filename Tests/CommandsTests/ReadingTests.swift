import Definitions
import Testing

@testable import Commands

@Test("What the commands say to visitors is short, plain and kind")
func reading() {
  // What else is said stands in the file of phrases, which `check` holds to the same.
  let texts = [
    ("setAside", Wording.setAside("visit-a.journal.damaged")),
    ("wrongCode", Failure.wrongCode.sentence), ("alreadyFinished", Failure.alreadyFinished.sentence),
  ]
  #expect(readingFaults(in: texts, language: "en") == [])
}
