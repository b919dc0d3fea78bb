import Definitions
import Interview
import Testing

@testable import Conversation

@Suite("What the engine says by itself")
struct ReadingTests {
  private let options = [Option(id: "a", label: "Never"), Option(id: "b", label: "Sometimes")]

  /// A question of each kind, to be left out or not, for the therapist only or not.
  private var questions: [Question] {
    let forms: [AnswerForm] = [
      .yesNo, .choice(options), .choices(options), .scale(min: 0, max: 10, low: "no problem", high: "the biggest problem"),
      .number(min: 0, max: 7, unit: Unit(one: "day a week", other: "days a week"), whole: true, per: .week),
      .number(min: 0, max: 80, unit: nil, whole: false, per: nil), .text(most: 4000),
    ]
    return forms.flatMap { form in
      [Disclosure.private, .confidential].flatMap { disclosure in
        [true, false].map { Question(id: "q", text: "How?", form: form, disclosure: disclosure, optional: $0) }
      }
    }
  }

  private var sentences: [(place: String, text: String)] {
    let phrases = Phrases.english
    // What only ever stands within a sentence is measured there.
    var texts = PhraseName.allCases.filter { $0.placeholders.isEmpty }.map { ($0.rawValue, phrases($0)) }
    texts += [Command.back, .skip, .stop].map {
      ("word-or-command", phrases(.wordOrCommand, [.command: "/\($0.rawValue)"]))
    }
    texts += Area.allCases.map { ("area", phrases.name($0)) }
    let reasons: [Unclear] = [
      .empty, .notUnderstood, .outOfRange(0, 10), .severalFigures(6, 7), .vague, .sureness, .ambiguous(options),
      .contradiction, .which, .yesOrNo, .onlyOne, .wishToSkip, .tooLong(most: 4000),
    ]
    for question in questions {
      texts += [
        ("hint", phrases.hint(question)), ("notThat", phrases.notThat(question)),
        ("didYouMean", phrases.didYouMean(.notSure, question)),
        ("partly", phrases.partly(.notSure, unread: ["perhaps"], question)),
      ]
      for reason in reasons {
        for attempt in [1, 3, 4] { texts.append(("retry \(reason)", phrases.retry(reason, question, attempt: attempt))) }
      }
    }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0.1).inserted }
  }

  @Test("is short, plain and kind")
  func reading() {
    #expect(sentences.count > 80)
    #expect(readingFaults(in: sentences, language: "en") == [])
  }
}
