import Definitions
import Testing

@testable import Kiosk

@Test("What the kiosk itself says to visitors is short, plain and kind")
func reading() {
  let texts = [
    ("earlier", Wording.earlier("7 out of 10")), ("stillThere", Wording.stillThere), ("enterToGoOn", Wording.enterToGoOn),
  ]
  #expect(readingFaults(in: texts, language: "en") == [])
}
