import Definitions
import Testing

@Suite("What is hard to read in an interview")
struct ReadingCheckTests {
  private func faults(_ states: String, texts: String = "", language: String = "en") -> [String] {
    let yaml = """
      format: commonground-interview/1
      id: x
      version: 1.0.0
      language: \(language)
      title: X
      start: one
      texts:
        name: Fill this in.
      \(texts)
      parts:
        - id: only
          title: Only
          states:
      \(states)
            end: {final: complete, say: Bye.}
      """
    return check(Array(yaml.utf8), "x.yaml").map { fault in
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      // What stands at the place of the fault, up to the next space.
      let line = lines.indices.contains(fault.line - 1) ? lines[fault.line - 1] : ""
      return "\(fault.code) \(line.dropFirst(fault.column - 1).prefix { !$0.isWhitespace })"
    }
  }

  private let long =
    "this is a long sentence that goes on and on and on and then it goes on some more until it has far too many words"

  @Test("is nothing in the bundled ones", arguments: [Bundled.couplesIntake, .starter])
  func bundled(_ file: Bundled) { #expect(readingFaults(file.bytes, file.rawValue).isEmpty) }

  @Test(
    "is found at the very place, however the text is written",
    arguments: [
      "one: {say: Hello there. Xlong., next: end}",
      "one: {say: \"Hello \\\"there\\\".\\tXlong.\", next: end}",
      "one: {say: 'It''s fine. Xlong.', next: end}",
      "one:\n        say: &text Hello there.\n          Xlong.\n        next: end",
      "one:\n        say: |\n          Hello.\n\n          Well. Xlong.\n        next: end",
      "one:\n        say: >-\n          Hello: it is\n          fine. Xlong.\n        next: end",
      "one:\n        say: | # why\n            Hello.\n              Xlong.\n        next: end",
      "one: {ask: \"\\u00e9\\x41. Xlong?\", answer: {kind: yesno}, next: end}",
      "one: {ask: Hi?, why: Xlong., answer: {kind: yesno}, next: end}",
      "one:\n        review: Xlong.\n        next: end",
    ])
  func places(_ state: String) {
    #expect(faults("      " + state.replacing("Xlong", with: "Xq \(long)")) == ["long-sentence Xq"])
  }

  @Test(
    "are words that blame, press, or fit only some couples",
    arguments: [
      ("Please type a valid number. That was an error.", ["forbidden-word error."]),
      ("You must answer.", ["forbidden-word must"]),
      ("Sorry, what?", ["forbidden-word Sorry,"]),
      ("Is he kind?", ["gendered-word he"]),
      ("Your wife's home.", ["gendered-word wife's"]),
      ("How is your marriage?", ["marriage-word marriage?"]),
      ("You do not have to. There is no wrong answer, and it is not your fault.", []),
      ("Did you fight? Were you hit or forced?", []),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(faults("      one:\n        say: |\n          Hi.\n\n          \(text)\n        next: end") == expected)
  }

  private func choice(_ labels: String...) -> String {
    let options = labels.enumerated().map { "{id: o\($0.offset), label: \($0.element), match: [was divorced, my wife]}" }
    return "      one: {ask: How do you live?, answer: {kind: choice, options: [\(options.joined(separator: ", "))]}, next: end}"
  }

  @Test("lets off marriage where it is one way to live among others, and what visitors type")
  func options() {
    #expect(faults(choice("Married", "Living together")) == [])
    #expect(faults(choice("Married", "Divorced")) == ["marriage-word Married,", "marriage-word Divorced,"])
    #expect(faults(choice("My husband", "Me")) == ["gendered-word husband,"])
  }

  @Test("lets off a word that a comment above the text allows, with its reason")
  func allowances() {
    func state(_ comment: String) -> [String] {
      faults("      one:\n        # \(comment)\n        say: Since the divorce, how is it?\n        next: end")
    }
    #expect(state("allow divorce: only those who said so see this") == [])
    #expect(state("allow divorce:") == ["marriage-word divorce,"])
    #expect(state("allow wife: no reason") == ["needless-allowance #", "marriage-word divorce,"])
  }

  private let hard =
    "Considerable organizational difficulties necessitate immediate reconsideration. Comprehensive communication is an important requirement."

  @Test("is a part as running text, at the sentence that weighs most")
  func part() {
    let found = faults("      one: {say: Hello. \(hard), next: two}\n      two: {say: It is fine., next: end}")
    #expect(found == ["reading-level Considerable"])
  }

  @Test("is not hidden by an easy part")
  func longText() {
    let easy = String(repeating: "We go on. It is all right. You do well. ", count: 40)
    let texts = "  deep: \(hard) \(hard) \(hard) \(hard) \(hard) \(hard)"
    let found = faults("      one: {say: \(easy), next: two}\n      two: {say: \"{deep}\", next: end}", texts: texts)
    #expect(found.contains("hard-text Considerable"))
    #expect(!found.contains { $0.hasPrefix("reading-level") })
  }

  @Test("is sought by its own measure in Spanish, and only by length where there is none")
  func languages() {
    let spanish = "La comisión recomendó posteriormente evaluaciones metodológicas considerablemente institucionalizadas."
    #expect(faults("      one: {say: \(spanish), next: end}", language: "es") == ["reading-level La"])
    #expect(faults("      one: {say: Usted debe contestar., next: end}", language: "es-MX") == ["forbidden-word debe"])
    #expect(faults("      one: {say: \(hard) You must., next: end}", language: "fi") == [])
    #expect(faults("      one: {say: Xq \(long)., next: end}", language: "fi") == ["long-sentence Xq"])
  }

  @Test("is sought in a translation by the measure of its language, part by part")
  func translation() throws {
    let interview = try InterviewFile(bytes: Bundled.starter.bytes, name: "starter.yaml").interview
    let yaml = """
      format: commonground-translation/1
      of: my-interview
      language: es
      name: Español
      texts:
        crisis: Si está en peligro, debe llamar al 911.
      parts:
        about: Su matrimonio
      states:
        welcome.consent:
          ask: ¿Quiere seguir?
          why: Institucionalizadas consideraciones metodológicas recomendaron posteriormente evaluaciones organizativas.
        couple.home:
          ask: ¿Cómo viven?
          options:
            together: Casados
            apart: {label: Mi marido, match: [mi esposa]}
      phrases:
        paused: Usted tiene que esperar.
        too-long: {one: "Lo siento.", other: "No tiene que escribir tanto."}
      """
    let found = readingFaults(Array(yaml.utf8), "es.yaml", of: interview).sorted()
    #expect(
      found.map { "\($0.line):\($0.column) \($0.code)" } == [
        "6:31 forbidden-word", "8:13 marriage-word", "12:10 reading-level", "17:25 gendered-word",
        "19:17 forbidden-word", "20:20 forbidden-word",
      ])
  }

  @Test("is found in sentences that stand elsewhere, with their place")
  func elsewhere() {
    let found = readingFaults(in: [("Wording.hello", "Hi.\nYou must, {name}."), ("Wording.bye", "Bye.")], language: "en")
    #expect(found.map { "\($0.file):\($0.line):\($0.column) \($0.code)" } == ["Wording.hello:2:5 forbidden-word"])
    #expect(readingFaults(in: [("a", hard)], language: "en").map { "\($0.code)" } == ["reading-level"])
  }

  @Test("says which words to replace")
  func fix() throws {
    let found = readingFaults(in: [("a", hard)], language: "en")
    let fault = try #require(found.first)
    #expect(fault.fix.contains("organizational") || fault.fix.contains("reconsideration"))
    #expect(fault.message.contains("grade"))
  }

  @Test("is kept in a file without faults")
  func rules() {
    #expect(check(Bundled.reading.bytes, "reading.yaml").isEmpty)
    let faulty = "format: commonground-reading/1\nlanguages:\n  en: {rules: [{code: forbiden-word, words: [no]}]}"
    let codes = check(Array(faulty.utf8), "r.yaml").map { "\($0.code)" }
    #expect(codes.contains("unknown-value"))
  }
}
