import Conversation
import Definitions
import Foundation
import Interview
import Kiosk
import Scoring
import Review
import Terminal
import Testing
import TestSupport
import Transcript

/// Letters that no translation has touched: what may show without accents is a short list.
private struct Untranslated {
  /// What stays in every language: what visitors type with a slash, the clinic's name where it has one, codes and the
  /// command of the next visit, and words of the visitor's own.
  var exceptions = [#"/[a-z]+"#, #"[A-Z2-9]{6}(-[A-Z2-9]{6})?"#, #"commonground intake --visit-code"#]

  /// Pieces of `text` with plain letters in them.
  func letters(in text: String, besides words: [String] = []) -> [String] {
    var rest = text
    for word in words.sorted(by: { $0.count > $1.count }) where !word.isEmpty { rest = rest.replacing(word, with: "") }
    for pattern in exceptions {
      rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    return rest.split { !$0.isASCII || !$0.isLetter }.map(String.init)
  }

  /// Letters outside ⟦brackets⟧. A question that is cut short in the list of answers may have lost one.
  func outside(in text: String, besides words: [String] = []) -> String {
    var rest = text
    for word in words.sorted(by: { $0.count > $1.count }) where !word.isEmpty { rest = rest.replacing(word, with: "") }
    for pattern in exceptions {
      rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    var depth = 0
    return rest.filter { character in
      if character == "⟦" { depth += 1 }
      if character == "⟧" { depth -= 1 }
      return depth == 0 && character.isLetter
    }
  }
}

@Suite("A pseudo-translated interview", .serialized)
struct PseudoTranslationTests {
  private let check = Untranslated()

  private static let ownWords = [
    "My words here", "The evening when the phone lay face down", "my cat", "something strange",
  ]

  private func hear(_ text: String) -> Heard {
    text.contains("My words") ? Heard(areas: [HeardArea(area: .trust, words: ["My words here"])]) : Heard()
  }

  private func expectTranslated(_ events: [Event], _ phrases: Phrases) {
    for event in events {
      guard let text = EventText.text(of: event, in: phrases) else { continue }
      #expect(check.letters(in: text, besides: Self.ownWords) == [], "\(text)")
      #expect(!text.contains("{"), "\(text)")
      if case .asked(let question, _, _) = event, question.measure == .review { continue }
      #expect(check.outside(in: text, besides: Self.ownWords) == "", "\(text)")
    }
  }

  @Test("is about a third longer, and lacks nothing")
  func script() throws {
    let bytes = Array(try PseudoTranslation.text.get().utf8)
    let interview = try bundledInterview()
    let file = try TranslationFile(bytes: bytes, name: "pseudo.yaml", of: interview)
    #expect(file.untranslated == [])
    #expect(check.letters(in: "Type yes or /skip.") == ["Type", "yes", "or"])
    let texts = file.translation
    let original = interview.texts.values.reduce(0) { $0 + $1.count }
    let longer = Double(texts.texts.values.reduce(0) { $0 + $1.count }) / Double(original)
    #expect((1.25...1.45).contains(longer), "\(longer)")
    // Flow, ids, flags, scores and disclosure are the interview's own.
    let translated = interview.translated(by: texts)
    let english = TranslationStarter.text(of: interview, language: "qps", name: "x")
    let back = translated.translated(
      by: try TranslationFile(bytes: Array(english.utf8), name: "back.yaml", of: interview).translation)
    #expect(back.states.map(\.next) == interview.states.map(\.next))
    #expect(back.states.map(\.when) == interview.states.map(\.when))
    for (one, other) in zip(back.states, interview.states) {
      guard var question = one.question, let original = other.question else { continue }
      // Words that mean an option are not part of the file for translators.
      question.form = original.form
      #expect(question == original)
    }
  }

  @Test("shows no letter of the original in any state, straight or restored after every event")
  func everyState() throws {
    let engine = try PseudoTranslation.engine(hear: hear)
    for state in engine.interview.states {
      switch state.content {
      case .say(let text), .final(_, let text), .review(let text):
        #expect(check.letters(in: text.replacing(/\{[a-z-]+\}/, with: "")) == [], "\(state.id)")
      case .ask(let question, _):
        let shown = [Event.asked(question, hint: nil, earlier: nil), .replied(question.why ?? "")]
        for text in shown.compactMap({ EventText.text(of: $0, in: engine.phrases) }) {
          #expect(check.letters(in: text.replacing(/\{[a-z-]+\}/, with: "")) == [], "\(state.id)")
        }
      case .focus: break
      }
    }
  }

  @Test("with letters two columns wide fits the window, line by line")
  func wide() throws {
    let text = try runScript("pseudo-translate", "--wide")
    let interview = try bundledInterview()
    let wide = interview.translated(
      by: try TranslationFile(bytes: Array(text.utf8), name: "wide.yaml", of: interview).translation)
    var widest = 0
    for state in wide.states {
      for column in [20, 40, 80] {
        var shown = wide.texts[state.id] ?? ""
        switch state.content {
        case .say(let text), .final(_, let text), .review(let text): shown = text
        case .ask(let question, _): shown = EventText.text(of: .asked(question, hint: nil, earlier: nil)) ?? ""
        case .focus: break
        }
        let lines = wrap(shown, width: column).split(separator: "\n").map { displayWidth(String($0)) }
        #expect(lines.allSatisfy { $0 <= min(column, widestText) }, "\(state.id)")
        widest = max(widest, lines.max() ?? 0)
      }
    }
    #expect(widest > widestText - 3)
  }

  @Test("can be answered from beginning to end, with every command and every kind of misunderstanding")
  func wholeVisit() throws {
    let engine = try PseudoTranslation.engine(hear: hear)
    let words = engine.phrases.words.meanings
    let yes = try #require(words[.yes]?.first)
    let no = try #require(words[.no]?.first)
    let answers = Dictionary(uniqueKeysWithValues: try pseudoAnswers(engine))
    for visitor in 0..<3 {
      var visit = Rehearsal(engine)
      var fooled: Set<StateID> = []
      for _ in 0..<900 where visit.conversation.outcome == nil {
        guard let question = visit.conversation.asking else { break }
        if visitor > 0, fooled.insert(question.id).inserted {
          visit.type("/why", "/help", "/repeat", "/nonsense", "")
          if question.form.kind != .text {
            visit.type("my cat", "999", "something strange", "my cat", yes, no)
            if visit.conversation.asking?.id == question.id { visit.type("1 - 2", "1, my cat", "6-7", "2,5") }
          } else {
            visit.type(words[.back]?.first ?? "/back")
          }
          if visitor == 2 {
            visit.take(.interrupt)
            visit.type("my cat", no, "/review", "/keep", "/back", "/keep")
          }
          continue
        }
        visit.type(answers[question.id] ?? "/skip")
        if visit.conversation.asking?.id == question.id, question.optional { visit.type("/skip") }
      }
      if visitor == 0 {
        #expect(visit.conversation.outcome == .complete)
        #expect(!visit.events.contains { if case .retried = $0 { true } else { false } })
      }
      #expect(visit.conversation.outcome != nil, "stuck at \(visit.asking ?? "")")
      #expect(visit.disagreements.isEmpty)
      expectTranslated(visit.events, engine.phrases)
      #expect(visit.transcript.replay(on: engine).differences == [])
    }
    var taken = Rehearsal(engine)
    taken.type("/withdraw", "my cat", "yes", no, "/withdraw", "", yes)
    #expect(taken.conversation.outcome == .withdrawn)
    #expect(taken.events.count { $0 == .replied(engine.phrases(.withdrawQuestion)) } == 5)
    #expect(taken.disagreements.isEmpty)
    expectTranslated(taken.events, engine.phrases)
    #expect(taken.transcript.replay(on: engine).differences == [])
    for ending in [Input.line("/pause"), .line("/stop"), .idle, .endOfInput, .unreadableLine, .overlongLine(most: 9)] {
      var visit = Rehearsal(engine)
      visit.take(ending)
      visit.take(.begin)
      expectTranslated(visit.events, engine.phrases)
    }
  }

  /// The answers of somebody with much on the mind, by number.
  private func pseudoAnswers(_ engine: Engine) throws -> [(StateID, String)] {
    var visit = try Rehearsal.bundled { _ in Heard() }
    visit.answer(Dictionary(uniqueKeysWithValues: troubled.map { ($0.id, $0.typed) }))
    return visit.conversation.answers.compactMap { id, answer in
      guard let question = engine.interview[id]?.question else { return nil }
      if question.form.kind == .text { return (id, "My words here.") }
      return (id, typed(answer, to: question, in: engine.phrases))
    } + [("words.heard", engine.phrases.words.meanings[.yes]?.first ?? "")]
  }

  @Test("says everything else in its language, too: the sentences around the interview")
  func phrases() throws {
    let phrases = try PseudoTranslation.translation().phrases
    for name in PhraseName.allCases {
      for count in ["1", "2"] {
        let values = Dictionary(uniqueKeysWithValues: Placeholder.allCases.map { ($0, count) })
        let text = phrases(name, values)
        #expect(check.letters(in: text) == [] && check.outside(in: text) == "", "\(text)")
        #expect(!text.contains("{"), "\(text)")
      }
    }
  }

  @Test("comes to the same assessment as in English, apart from the words that are quoted")
  func sameAssessment() throws {
    let hearing = try bundledHearing()
    let engine = try PseudoTranslation.engine(hear: hearing)
    let ours = Engine(interview: try bundledInterview(), settings: Config().texts, hear: hearing)
    let assess = try assessment()
    let fixtures = projectFolder.appendingPathComponent("Transcripts/Fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()
    #expect(names.count > 7)
    for name in names {
      var english: [Partner: Transcript] = [:]
      var other: [Partner: Transcript] = [:]
      for partner in Partner.allCases {
        let path = fixtures.appendingPathComponent("\(name)/\(partner.rawValue).json")
        let recorded = try Transcript(record: Array(try Data(contentsOf: path)))
        let answers = answers(of: recorded)
        english[partner] = visit(ours, answers)
        other[partner] = visit(engine, answers)
        #expect(english[partner]?.outcome == recorded.outcome, "\(name) \(partner)")
      }
      #expect(other[.a]?.header.interview.language == "qps")
      // Each partner in a language of their own comes to the same, too.
      let mixed = [Partner.a: english[.a], .b: other[.b]].compactMapValues { $0 }
      #expect(try translatedBack(try assess(mixed)) == (try assess(english)), "\(name)")
      let back = try translatedBack(try assess(other))
      #expect(back == (try assess(english)), "\(name)")
      #expect(back.contains("\"areas\""))
    }
  }

  private func answers(of transcript: Transcript) -> [StateID: (Question, Answer)] {
    var questions: [StateID: Question] = [:]
    var answers: [StateID: (Question, Answer)] = [:]
    for event in transcript.events {
      if case .asked(let question, _, _) = event { questions[question.id] = question }
      if case .answered(let id, _, let answer) = event, let question = questions[id] { answers[id] = (question, answer) }
    }
    return answers
  }

  /// A visit with these answers, each typed by number.
  private func visit(_ engine: Engine, _ answers: [StateID: (Question, Answer)]) -> Transcript {
    var (conversation, events) = engine.step(Conversation(), .begin)
    for _ in 0..<500 where conversation.outcome == nil {
      guard let question = conversation.asking else { break }
      var line = "/skip"
      let given = question.measure == .review ? nil : answers[question.id]
      if let given { line = typed(given.1, to: given.0, in: engine.phrases) }
      let (next, more) = engine.step(conversation, .line(line))
      conversation = next
      events += more
      if let given { #expect(conversation.answers[question.id] == given.1, "\(question.id)") }
    }
    return transcript(of: events, engine)
  }

  private func transcript(of events: [Event], _ engine: Engine) -> Transcript {
    let time = "2026-11-22T10:00:00+00:00"
    let reference = InterviewReference(
      id: engine.interview.id, version: engine.interview.version, sha256: "", language: engine.interview.language)
    return Transcript(
      header: VisitHeader(
        couple: "TEST22", partner: .a, visit: 1, interview: reference, secretsPolicy: "none-crosses",
        program: "test", began: time),
      entries: events.map { Entry(time: time, event: $0) })
  }

  /// What makes an assessment of two transcripts.
  private func assessment() throws -> ([Partner: Transcript]) throws -> String {
    let weights = try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights
    let catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
    return { transcripts in
      let open = Case(
        couple: "TEST22", transcripts: transcripts, weights: weights, catalogue: catalogue, access: therapist)
      return String(decoding: try CanonicalJSON.pretty(open.assessment), as: UTF8.self)
    }
  }

  /// Texts of the pseudo-translation put back into English, wherever they are quoted.
  private func translatedBack(_ text: String) throws -> String {
    let translation = try PseudoTranslation.translation()
    var pairs: [String: String] = [:]
    for state in try bundledInterview().states {
      guard let question = state.question, let texts = translation.states[state.id] else { continue }
      pairs[texts.text ?? ""] = question.text
      for option in question.form.options { pairs[texts.options[option.id]?.label ?? ""] = option.label }
      if case .number(_, _, let unit?, _, _) = question.form {
        pairs[texts.unit?.one ?? ""] = unit.one
        pairs[texts.unit?.other ?? ""] = unit.other
      }
    }
    var text = text
    for (theirs, ours) in pairs.sorted(by: { $0.key.count > $1.key.count }) where !theirs.isEmpty {
      text = text.replacing(theirs, with: ours)
    }
    return text
  }
}
