import Interview
import Testing
import TestSupport

@testable import Conversation

/// Replies in a language of which the program knows a list of words, and no more.
@Suite("A reply in another language")
struct OtherLanguageTests {
  private let phrases = Phrases(
    language: "es", languageName: "Español", sentences: [.answerYes: PhraseForms(other: "Sí")],
    words: ReplyWords(
      [
        .yes: ["sí", "si", "claro"], .no: ["no"], .notSure: ["no sé", "no estoy seguro"], .none: ["ninguno", "nada"],
        .skip: ["saltar"], .about: ["unos", "más o menos"], .and: ["y"], .or: ["o"], .back: ["atrás"],
      ],
      numbers: [
        ["cero"], ["uno", "una", "un"], ["dos"], ["tres"], ["cuatro"], ["cinco"], ["seis"], ["siete"], ["ocho"],
        ["nueve"], ["diez"], ["once"],
      ]))

  private let options = [
    Option(id: "money", label: "El dinero"), Option(id: "work", label: "El trabajo", match: ["oficina", "jefe?"]),
    Option(id: "health", label: "La salud"), Option(id: "none", label: "Nada de esto", exclusive: true),
  ]

  private func read(_ typed: String, _ form: AnswerForm, confidential: Bool = false) -> Understanding {
    phrases.read(
      typed,
      for: Question(id: "q", text: "?", form: form, disclosure: confidential ? .confidential : .private))
  }

  private let days = AnswerForm.number(
    min: 0, max: 30, unit: Unit(one: "día a la semana", other: "días a la semana"), whole: true, per: .week)
  private let years = AnswerForm.number(
    min: 0, max: 80, unit: Unit(one: "año", other: "años"), whole: false, per: nil)
  private let ruler = AnswerForm.scale(min: 0, max: 10, low: "nada", high: "mucho")

  private func figure(_ value: Double, about: Bool = false) -> Understanding {
    .answer(.number(value, approximate: about))
  }

  @Test("is read by its figures and number words")
  func figures() {
    #expect(read("7", ruler) == figure(7))
    #expect(read(" siete ", ruler) == figure(7))
    #expect(read("7/10", ruler) == figure(7))
    #expect(read("más o menos 6", ruler) == figure(6, about: true))
    #expect(read("unos 3 días", days) == figure(3, about: true))
    #expect(read("una", days) == figure(1))
    #expect(read("2,5 años", years) == figure(2.5))
    #expect(read("2.5", years) == figure(2.5))
    #expect(read("٧", ruler) == figure(7))
    #expect(read("11", ruler) == .unclear(.outOfRange(0, 10)))
    #expect(read("6-7", ruler) == .unclear(.severalFigures(6, 7)))
    #expect(read("6 o 7", ruler) == .unclear(.severalFigures(6, 7)))
    #expect(read("2,5", days) == .unclear(.severalFigures(2, 3)))
  }

  @Test("is never taken for what it would mean in English, or for what it may mean")
  func neverGuessed() {
    // Eleven, not once; fifteen hundred or one and a half; words that English has.
    #expect(read("once", days) == figure(11))
    for typed in [
      "1.500", "1,500", "dos veces", "3 veces al día", "3 o", "no 3", "twice a week", "never", "none", "seven", "daily",
      "3 meses", "a lot", "-3", "3%", "1e3", "0x7", "½ o más",
    ] {
      #expect(read(typed, days) == .unclear(.notUnderstood), "\(typed)")
    }
    for typed in ["yes", "sure", "no way", "sí y no", "no, sí", "nunca", "sin", "1", "of course"] {
      #expect(read(typed, .yesNo) == .unclear(.notUnderstood), "\(typed)")
    }
    for typed in ["none", "work", "money", "all", "5", "0", "the second", "y", "El"] {
      if case .answer = read(typed, .choice(options)) { Issue.record("\(typed) was taken for an answer") }
      if case .answer = read(typed, .choices(options)) { Issue.record("\(typed) was taken for answers") }
    }
  }

  @Test("is read as yes, no, not sure and rather not")
  func words() {
    #expect(read("Sí", .yesNo) == .answer(.yesNo(true)))
    #expect(read("si.", .yesNo) == .answer(.yesNo(true)))
    #expect(read("NO", .yesNo) == .answer(.yesNo(false)))
    for form in [AnswerForm.yesNo, .choice(options), .choices(options), ruler, days, .text(most: 99)] {
      #expect(read("no sé", form) == .answer(.notSure))
    }
    #expect(read("saltar", ruler) == .unclear(.wishToSkip))
    #expect(phrases.command("atrás") == .back)
    #expect(phrases.command("back") == nil)
    #expect(read("", ruler) == .unclear(.empty))
    #expect(read("lo que sea", .text(most: 99)) == .answer(.text("lo que sea")))
    #expect(read("lo que sea", .text(most: 3)) == .unclear(.tooLong(most: 3)))
  }

  @Test("is read by the answers as they are shown, in full or begun")
  func labels() {
    #expect(read("2", .choice(options)) == .answer(.choice("work")))
    #expect(read("el trabajo", .choice(options)) == .answer(.choice("work")))
    #expect(read("oficina", .choice(options)) == .answer(.choice("work")))
    #expect(read("jefe", .choice(options)) == .suggestion(.choice("work")))
    #expect(read("el trabjo", .choice(options)) == .suggestion(.choice("work")))
    #expect(read("la sal", .choice(options)) == .suggestion(.choice("health")))
    #expect(read("dos", .choice(options)) == .suggestion(.choice("work")))
    #expect(read("1, 3", .choice(options)) == .unclear(.onlyOne))
    #expect(read("sí", .choice(options)) == .unclear(.which))
  }

  @Test("is read as a list")
  func lists() {
    func chosen(_ ids: String...) -> Understanding { .answer(.choices(ids)) }
    #expect(read("1, 3", .choices(options)) == chosen("money", "health"))
    #expect(read("1,3", .choices(options)) == chosen("money", "health"))
    #expect(read("1 3", .choices(options)) == chosen("money", "health"))
    #expect(read("1 y 3", .choices(options)) == chosen("money", "health"))
    #expect(read("1-3", .choices(options)) == chosen("money", "work", "health"))
    #expect(read("el dinero y la salud", .choices(options)) == chosen("money", "health"))
    #expect(read("nada", .choices(options)) == chosen("none"))
    #expect(read("4", .choices(options)) == chosen("none"))
    #expect(read("1, 4", .choices(options)) == .unclear(.contradiction))
    #expect(read("1, 4", .choices(options), confidential: true) == .unclear(.which))
    #expect(read("1, mi gato", .choices(options)) == .partly(.choices(["money"]), unread: ["mi gato"]))
    #expect(read("3-1", .choices(options)) == .unclear(.notUnderstood))
    #expect(read("1-9", .choices(options)) == .unclear(.notUnderstood))
  }

  @Test("falls back to English yes and no where the language lists none, since that is what it asks for")
  func noWords() {
    let bare = Phrases(language: "es", languageName: "Español", sentences: [:], words: ReplyWords())
    #expect(bare.yesOrNo("yes") == .answer(.yesNo(true)))
    #expect(bare.yesOrNo("no") == .answer(.yesNo(false)))
    #expect(phrases.yesOrNo("yes") == .unclear(.notUnderstood))
  }

  @Test("goes through a whole visit, straight or restored after every event")
  func visit() throws {
    let interview = try bundledInterview()
    var visit = Rehearsal(Engine(interview: interview, phrases: phrases))
    visit.type("claro", "sí", "sí", "3", "atrás", "3", "unos 12", "no", "Discutimos mucho.")
    #expect(visit.conversation.answers["welcome.alone"] == .yesNo(true))
    #expect(visit.conversation.answers["couple.together"] == .number(12, approximate: true))
    #expect(visit.conversation.answers["couple.children"] == .choices(["none"]))
    #expect(visit.events.contains { if case .reopened = $0 { true } else { false } })
    // Where words are the answer, a command among them is asked back.
    visit.type("atrás", "sí")
    #expect(visit.conversation.answers["words.outcome"] == .text("atrás"))
    visit.take(.interrupt)
    visit.type("sí")
    #expect(visit.conversation.outcome == .stopped)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences == [])
  }
}
