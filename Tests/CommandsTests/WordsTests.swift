import Conversation
import Definitions
import Foundation
import Interview
import Testing
import TestSupport

@testable import Reports
@testable import Scoring
@testable import Sharing

@Suite("Words: no diagnosis, no verdict, no promise that nobody can keep")
struct WordsTests {
  private typealias Placed = (place: String, text: String)

  /// What the words of a text break; how easily it reads is looked at elsewhere.
  private func wordFaults(_ texts: [Placed]) -> [String] {
    readingFaults(in: texts, language: "en")
      .filter { [.forbiddenWord, .genderedWord, .marriageWord].contains($0.code) }.map { "\($0.file): \($0.message)" }
  }

  private func therapistFaults(_ texts: [Placed]) throws -> [String] {
    let rules = try #require(
      try ReadingFile(bytes: Bundled.reading.bytes, name: "reading.yaml").therapist["en"])
    return texts.flatMap { place, text in
      rules.wordFindings(in: rules.sentences(of: Array(text.unicodeScalars))).map { "\(place): \($0.problem)" }
    }
  }

  @Test("in every text of the interview, of the starter and of the program, under each policy on secrets")
  func visitors() throws {
    for file in [Bundled.couplesIntake, .starter, .phrases] {
      let faults = readingFaults(file.bytes, file.rawValue)
      #expect(faults == [], "\(file.rawValue)")
    }
    let texts = SecretsPolicy.allCases.flatMap { policy in
      var config = Config()
      config.secretsPolicy = policy
      return config.texts.sorted { $0.key < $1.key }.map { (place: $0.key, text: $0.value) }
    }
    #expect(wordFaults(texts) == [])
  }

  @Test("in every goal that a couple may come to read, and in the documents around it")
  func couples() throws {
    let catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
    var texts: [Placed] = catalogue.behaviours.flatMap { behaviour -> [Placed] in
      ([behaviour.text, behaviour.firstStep, behaviour.sign] + (behaviour.settings + behaviour.does).map(\.text))
        .map { (behaviour.id, $0) }
    }
    texts += catalogue.tools.flatMap { [($0.id, $0.couple), ($0.id, $0.one)] }
    texts += catalogue.areaNames.values.map { ("area", $0) }
    let documents: [String] =
      [
        Sharing.Wording.title, Sharing.Wording.noPlan, Sharing.Wording.yours, Sharing.Wording.together,
        Sharing.Wording.alone, Sharing.Wording.noGoals, Sharing.Wording.levels, Sharing.Wording.rulers,
        Sharing.Wording.rulersNote, Sharing.Wording.partnersRulers, Sharing.Wording.ownWords, Sharing.Wording.figures,
        Sharing.Wording.others, Sharing.Wording.fromPartner,
      ] + (-2...2).map(Sharing.Wording.level) + Area.allCases.map(Sharing.Wording.area)
      + Measure.allCases.map(Sharing.Wording.measure)
    texts += documents.map { ("documents", $0) }
    #expect(texts.count > 150)
    #expect(wordFaults(texts) == [])
  }

  @Test("in what the therapist reads: a screen with nothing reported says just that, and what is still due")
  func therapist() throws {
    var texts: [Placed] = []
    for screen in SafetyScreen.allCases {
      for noted in [true, false] {
        let sentence = Scoring.Wording.screen(screen, noted: noted)
        let short = Reports.Wording.glance(screen, hasEntries: noted)
        texts += [(screen.rawValue, sentence)] + (short.map { [(screen.rawValue, $0)] } ?? [])
        guard screen == .nothingReported || screen == .partlyAnswered else { continue }
        for text in [sentence, short ?? ""] {
          #expect(text.lowercased().contains("reported"), "\(text)")
          #expect(text.contains("nothing") || text.contains("Nothing") || text.lowercased().contains("no danger"))
          #expect(text.contains("interview is still due") || text.contains("interview still due"), "\(text)")
        }
      }
    }
    let weights = try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights
    texts += weights.gates.flatMap { gate in
      ([gate.guidance] + (gate.guidanceHigh.map { [$0] } ?? [])).map { (gate.flag.rawValue, $0) }
    }
    texts += weights.suggestions.map { ($0.kind, $0.text) }
    #expect(texts.count > 40)
    #expect(try therapistFaults(texts) == [])
  }

  @Test("the lists find what they are for, so that an empty result means something")
  func lists() throws {
    for text in [
      "All that you say is completely confidential.", "Nobody will ever see this.", "You may have depression.",
      "Your risk score is 3.", "You are safe here.", "Your partner will never know.", "This is an invalid answer.",
      "You must answer.",
    ] {
      #expect(!wordFaults([("a text", text)]).isEmpty, "\(text)")
    }
    for text in ["The screen is clear.", "This partner is safe.", "Risk level: high.", "The victim said so.", "Low risk."] {
      #expect(try !therapistFaults([("a text", text)]).isEmpty, "\(text)")
    }
    #expect(wordFaults([("a text", "This is no diagnosis.")]).isEmpty)
  }

  @Test("under every policy the visitor reads that what is said in confidence does not cross, before it is asked")
  func policies() throws {
    for policy in SecretsPolicy.allCases {
      var config = Config()
      config.secretsPolicy = policy
      var visit = Rehearsal(Engine(interview: try bundledInterview(), settings: config.texts, hear: { _ in Heard() }))
      var told: [String] = []
      var share = ""
      func listen() {
        for event in visit.latest {
          if case .said("safety.rules", let text) = event { told.append(text) }
          if case .said("welcome.secrets", let text) = event { told.append(text) }
          if case .asked(let question, _, _) = event, question.id == "close.share" { share = question.text }
        }
      }
      listen()
      for _ in 0..<200 where visit.conversation.outcome == nil {
        visit.type(["welcome.consent", "welcome.age", "welcome.alone"].contains(visit.asking ?? "") ? "yes" : "/skip")
        listen()
      }
      let rules = try #require(told.last)
      #expect(told.count == 2)
      for text in told + [share] { #expect(!text.contains("{"), "\(text)") }
      switch policy {
      case .noneCrosses:
        #expect(rules.contains("does not pass on to your partner") && share.contains("Only what you choose is shown"))
      case .withPermission:
        #expect(rules.contains("only if you allow it in writing") && share.contains("yes in writing"))
      case .noSecrets:
        #expect(told[0].contains("One part is kept apart") && told[0].contains("You signed a paper"))
        #expect(rules.contains("kept apart") && rules.contains("does not pass on to your partner"))
        #expect(share.contains("may still come up") && !share.contains("Only what you choose is shown"))
      }
      #expect(visit.disagreements.isEmpty)
    }
  }
}
