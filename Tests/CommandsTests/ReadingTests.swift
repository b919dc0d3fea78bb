import Definitions
import Testing

@testable import Commands

@Test("What the commands say to visitors is short, plain and kind")
func reading() {
  let code = "ABC234-DEF567"
  let texts = [
    ("newCouple", Wording.newCouple("ABC234", code, code)), ("resumeWith", Wording.resumeWith(code)),
    ("handOver", Wording.handOver), ("joinsLater", Wording.joinsLater(code)), ("yourOwn", Wording.yourOwn(code)),
    ("askForCode", Wording.askForCode), ("couldNotSave", Wording.couldNotSave),
    ("setAside", Wording.setAside("visit-a.journal.damaged")),
    ("wrongCode", Failure.wrongCode.sentence), ("alreadyFinished", Failure.alreadyFinished.sentence),
  ]
    // A command to type is no sentence.
    .map { ($0, $1.split(separator: "\n").filter { !$0.hasPrefix("commonground ") }.joined(separator: "\n")) }
  #expect(readingFaults(in: texts, language: "en") == [])
}
