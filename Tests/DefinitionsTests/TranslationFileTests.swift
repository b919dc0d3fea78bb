import Conversation
import Definitions
import Interview
import Testing
import TestSupport

@Suite("A file of texts in another language")
struct TranslationFileTests {
  private static let interview = """
    format: commonground-interview/1
    id: small
    version: 1.0.0
    language: en
    title: Small
    start: hello
    texts: {greeting: Good day}
    parts:
      - id: one
        title: Part one
        states:
          hello: {say: "Welcome to {clinic}. Type /skip to go on.", next: color}
          color:
            ask: Which color?
            why: We like colors.
            flag: fear
            answer: {kind: choice, options: [{id: red, label: Red, match: [crimson], level: some}, {id: blue, label: Blue}]}
            next: ruler
          ruler: {ask: How much?, answer: {kind: scale, min: 0, max: 10, low: none, high: all}, next: days}
          days: {ask: How many days?, answer: {kind: number, min: 0, max: 7, unit: {one: day, other: days}, per: week}, next: bye}
          bye: {final: complete, say: Goodbye}
    """

  private static let whole = """
    format: commonground-translation/1
    of: small
    language: es
    name: Español
    title: Pequeño
    texts: {greeting: Buenos días}
    parts: {one: Primera parte}
    states:
      hello: {say: "Bienvenidos a {clinic}. Escriba /skip para seguir."}
      color:
        ask: ¿Qué color?
        why: Nos gustan los colores.
        options: {red: {label: Rojo, match: [bermellón]}, blue: Azul}
      ruler: {ask: ¿Cuánto?, low: nada, high: todo}
      days: {ask: ¿Cuántos días?, unit: {one: día, other: días}}
      bye: {say: Adiós}
    """

  private func small() throws -> Interview {
    try InterviewFile(bytes: Array(Self.interview.utf8), name: "small.yaml").interview
  }

  private func read(_ text: String) throws -> TranslationFile {
    try TranslationFile(bytes: Array(text.utf8), name: "es.yaml", of: try small())
  }

  private func faults(_ text: String) throws -> [Fault] {
    do {
      _ = try read(text)
      return []
    } catch let error as FaultyFile {
      return error.faults
    }
  }

  @Test("changes what is said and nothing else")
  func texts() throws {
    let interview = try small()
    let translated = interview.translated(by: try read(Self.whole).translation)
    #expect(translated.language == "es")
    #expect(translated.title == "Pequeño")
    #expect(translated.parts.map(\.title) == ["Primera parte"])
    #expect(translated.texts["greeting"] == "Buenos días")
    let color = try #require(translated["color"]?.question)
    #expect(color.text == "¿Qué color?" && color.why == "Nos gustan los colores.")
    // Words of the original may mean something else here.
    #expect(color.form.options.map(\.match) == [["bermellón"], []])
    #expect(color.form.options.map(\.level) == [.some, nil] && color.flag == .fear)
    #expect(translated["ruler"]?.question?.form == .scale(min: 0, max: 10, low: "nada", high: "todo"))
    #expect(translated["days"]?.question?.words(for: .number(1, approximate: false)) == "1 día")
    #expect(translated.states.map(\.next) == interview.states.map(\.next))
  }

  @Test("shows the original where a text is missing, and says which are")
  func missing() throws {
    let file = try read(
      """
      format: commonground-translation/1
      of: small
      language: es
      name: Español
      states:
        color: {ask: ¿Qué color?, options: {blue: Azul}}
      """)
    let translated = try small().translated(by: file.translation)
    #expect(translated["hello"]?.content == .say("Welcome to {clinic}. Type /skip to go on."))
    #expect(translated["color"]?.question?.form.options.map(\.label) == ["Red", "Azul"])
    #expect(translated["color"]?.question?.why == "We like colors.")
    let named = file.untranslated.map(\.message)
    for id in [
      "title", "texts.greeting", "parts.one", "hello.say", "color.why", "color.options.red", "ruler.ask", "ruler.low",
      "days.unit", "bye.say", "phrases.help",
    ] {
      #expect(named.contains("`\(id)` is not translated."), "\(id)")
    }
    #expect(!named.contains { $0.contains("color.ask") || $0.contains("options.blue") })
    #expect(file.untranslated.allSatisfy { $0.code == .untranslated })
    #expect(file.untranslated.first { $0.message.contains("color.why") }?.line == 6)
    #expect(file.translation.phrases(.hintYesNo) == "Type yes or no.")
    #expect(try read(Self.whole).untranslated.count == PhraseName.allCases.count)
  }

  /// Each is the whole file with one change, and the code and line of the fault that it has to give.
  private static let broken: [(change: (String, String), code: String, line: Int)] = [
    (("  bye: {say", "  bay: {say"), "unknown-id", 16),
    (("red: {label", "rad: {label"), "unknown-id", 13),
    (("{one: Primera", "{two: Primera"), "unknown-id", 7),
    (("{greeting", "{greetings"), "unknown-id", 6),
    (("low: nada", "lo: nada"), "unknown-key", 14),
    (("ask: ¿Cuánto?", "ask: ¿Cuánto?, next: bye"), "not-a-text", 14),
    (("ask: ¿Cuánto?", "ask: ¿Cuánto?, disclosure: shareable"), "not-a-text", 14),
    (("{label: Rojo,", "{label: Rojo, flag: fear,"), "not-a-text", 13),
    (("{label: Rojo,", "{"), "missing-key", 13),
    (("title: Pequeño", "title: Pequeño\nstart: color"), "not-a-text", 6),
    (("title: Pequeño", "titel: Pequeño"), "unknown-key", 5),
    (("a {clinic}.", "."), "missing-placeholder", 9),
    (("a {clinic}.", "a {clinic} {clinc}."), "unknown-placeholder", 9),
    (("/skip", "/saltar"), "missing-command", 9),
    (("/skip", "/skip /saltar"), "unknown-command", 9),
    (("language: es", "language: Spanish!"), "bad-language", 3),
    (("language: es", "language: en"), "same-language", 3),
    (("of: small", "of: large"), "other-interview", 2),
    (("name: Español\n", ""), "missing-key", 1),
    (("translation/1", "translation/9"), "unknown-format", 1),
    (("ask: ¿Qué color?", "ask: \"\""), "empty-text", 11),
    (("blue: Azul", "blue: rojo"), "duplicate-label", 13),
    (("{one: día, other", "{one: día, others"), "unknown-key", 15),
    (("Adiós}", "Adiós}\nphrases: {hint-scale: \"De {least} a 10.\"}"), "missing-placeholder", 17),
    (("Adiós}", "Adiós}\nphrases: {hint-scale: \"De {least} a {most} {moist}.\"}"), "unknown-placeholder", 17),
    (("Adiós}", "Adiós}\nphrases: {hint-skale: x}"), "unknown-key", 17),
    (("Adiós}", "Adiós}\nphrases: {hint-text: {one: a, other: b}}"), "uncounted", 17),
    (("Adiós}", "Adiós}\nphrases: {too-long: {one: una, other: muchas}}"), "missing-placeholder", 17),
    (("Adiós}", "Adiós}\nphrases: {wish-to-skip: Bien.}"), "missing-command", 17),
    (("Adiós}", "Adiós}\nwords: {yes: [sí, si], no: [no, si]}"), "ambiguous-word", 17),
    (("Adiós}", "Adiós}\nwords: {numbers: [cero, uno, uno]}"), "ambiguous-word", 17),
    (("Adiós}", "Adiós}\nwords: {yep: [sí]}"), "unknown-key", 17),
  ]

  @Test("is refused with line, column and fix for whatever is the matter", arguments: broken.indices)
  func fault(number: Int) throws {
    let (change, code, line) = Self.broken[number]
    let text = Self.whole.replacing(change.0, with: change.1)
    #expect(text != Self.whole)
    let found = try faults(text)
    #expect(found.contains { $0.code.rawValue == code && $0.line == line && $0.column > 0 && !$0.fix.isEmpty }, "\(found)")
    #expect(found.allSatisfy { $0.line > 0 })
  }

  @Test("is held to how easily it reads, by the measure of its language")
  func reading() throws {
    #expect(try read(Self.whole).hardToRead == [])
    let long = String(repeating: "y ", count: 30)
    let hard = try read(Self.whole.replacing("¿Cuánto?", with: "¿Cuánto \(long)?")).hardToRead
    #expect(hard.contains { $0.code == .longSentence && $0.file == "es.yaml" && $0.line == 14 }, "\(hard)")
    let harsh = try read(Self.whole.replacing("Adiós", with: "Usted debe salir.")).hardToRead
    #expect(harsh.map(\.code).contains(.forbiddenWord) && harsh.first?.line == 16, "\(harsh)")
  }

  @Test("guesses what was meant")
  func guesses() throws {
    let text = Self.whole.replacing("  bye: {say", with: "  bey: {say").replacing("{greeting", with: "{greetin")
    let found = try faults(text)
    #expect(found.contains { $0.fix == "Did you mean `bye`?" })
    #expect(found.contains { $0.fix == "Did you mean `greeting`?" })
  }

  @Test("may have a form for one and a form for more, and the one may leave out the figure")
  func plural() throws {
    let text = Self.whole + "\nphrases: {too-long: {one: Una letra., other: \"{most} letras.\"}}"
    let phrases = try read(text).translation.phrases
    #expect(phrases(.tooLong, [.most: "1"]) == "Una letra.")
    #expect(phrases(.tooLong, [.most: "20"]) == "20 letras.")
    #expect(Phrases.english(.tooLong, [.most: "1"]).contains("1 letter."))
  }

  @Test("never fills words of a visitor's own in twice")
  func ownWords() {
    #expect(Phrases.english(.quoted, [.words: "{hint}", .hint: "x"]) == "\"{hint}\"")
  }

  @Test("keeps the commands also where words stand without spaces")
  func commands() throws {
    for text in ["请输入/skip继续{clinic}", "{clinic}: «/skip», sí y/o no.", "({clinic}) 1/2 (/skip)"] {
      #expect(try faults(Self.whole.replacing("Bienvenidos a {clinic}. Escriba /skip para seguir.", with: text)) == [])
    }
  }

  @Test("survives whatever is in it")
  func hostile() throws {
    for text in ["", "format: commonground-translation/1", "[]", "of: {", "format: x\nof: [1]\nlanguage: {}\n", "\u{0}"] {
      #expect(throws: FaultyFile.self) { try read(text) }
      #expect(throws: FaultyFile.self) {
        try TranslationFile(bytes: Array(text.utf8), name: "x", among: [])
      }
    }
    #expect(
      check(Array(Self.whole.utf8), "es.yaml").map(\.code) == [.unknownInterview],
      "nothing can be said about the texts of an interview that is not at hand")
  }
}

@Suite("The program's own sentences")
struct PhrasesFileTests {
  @Test("in English are compiled in as they stand in the file: run Scripts/phrases after a change")
  func english() throws {
    let file = try PhrasesFile(bytes: Bundled.phrases.bytes, name: Bundled.phrases.rawValue)
    for name in PhraseName.allCases {
      #expect(file.phrases.sentences[name] == Phrases.english.sentences[name], "\(name.rawValue)")
    }
    #expect(file.phrases == .english)
    #expect(check(Bundled.phrases.bytes, "phrases-en.yaml") == [])
    #expect(file.untranslated == [])
  }
}
