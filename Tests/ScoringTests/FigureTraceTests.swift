import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("Every figure in a draft comes from an answer, a weight or a date rule")
struct FigureTraceTests {
  /// Couples who leave things out, guess, and write figures in their own words.
  static func couple(_ seed: UInt64) -> (a: Intake, b: Intake) {
    var random = SeededGenerator(seed: seed)
    let generated = GeneratedCouple(seed: seed)
    func loosened(_ answers: [StateID: Said]) -> [StateID: Said] {
      var loose: [StateID: Said] = [:]
      for (id, said) in answers.sorted(by: { $0.key < $1.key }) {
        let isFree = id != "couple.children" && id != "close.share"
        switch (Int.random(in: 0..<100, using: &random), said.answer) {
        case (0..<6, _) where isFree: loose[id] = .skipped
        case (6..<9, _) where isFree: loose[id] = .notSure
        case (9..<25, .number(let value, _)): loose[id] = .about(value)
        default: loose[id] = said
        }
      }
      for area in Area.allCases where loose["\(area.rawValue).importance"] != nil && random.chance(50) {
        loose["\(area.rawValue).step"] = .words("I could stop after \(Int.random(in: 11...99, using: &random)) minutes.")
      }
      loose["close.share"] = random.chance(60) ? ["words", "figures"] : ["none"]
      return loose
    }
    let later = random.chance(30) ? "2026-12-05" : "2026-11-22"
    return (visit(.a, loosened(generated.a)), visit(.b, on: later, loosened(generated.b)))
  }

  static func traced(_ couple: (a: Intake, b: Intake)) -> [(draft: GoalDraft, figures: [FigureTrace])] {
    let assessment = assessed(couple.a, couple.b)
    return traces(
      of: assessment, [.a: couple.a, .b: couple.b], weights: Data.weights, catalogue: Data.catalogue, access: therapist)
  }

  static func texts(_ draft: GoalDraft) -> [String] {
    [draft.text, draft.coupleText, draft.longTermAim ?? "", draft.firstStep.text] + draft.attainment.map(\.text)
      + draft.smart.letters.flatMap(\.why)
  }

  /// Figures in the texts of a draft that no trace accounts for.
  static func untraced(_ draft: GoalDraft, _ figures: [FigureTrace]) -> Set<String> {
    let known = Set(figures.flatMap(\.numbers))
    return texts(draft).reduce(into: []) { $0.formUnion(DraftTextTests.figures(in: $1).subtracting(known)) }
  }

  static let couples: [(a: Intake, b: Intake)] = (1...300).map { couple($0) }
  static let all = couples.map(traced)

  @Test func `no figure in any text of three hundred couples is without a trace`() {
    let drafts = Self.all.enumerated().flatMap { seed, couple in couple.map { (seed: seed + 1, found: $0) } }
    let without = drafts.filter { !Self.untraced($0.found.draft, $0.found.figures).isEmpty }
    #expect(drafts.count > 500)
    #expect(without.isEmpty, "\(without.prefix(5).map { "\($0.seed) \($0.found.draft.key): \(Self.untraced($0.found.draft, $0.found.figures))" })")
  }

  @Test func `a figure that nobody gave is noticed`() throws {
    let (draft, figures) = try #require(Self.all.joined().first { $0.draft.target != nil })
    var changed = draft
    changed.text += " We try it 47 times."
    #expect(Self.untraced(changed, figures) == ["47"])
  }

  @Test func `every date in a text is a date of the draft`() {
    let months = Data.catalogue.months
    var found = 0
    var unknown: Set<String> = []
    for (draft, figures) in Self.all.prefix(100).joined() {
      let dates = Set(figures.compactMap(\.date).map { Data.catalogue.words($0) })
      // In a list of dates the year may stand with the last one only.
      let days = Set(dates.map { $0.split(separator: " ").dropLast().joined(separator: " ") })
      for text in [draft.text, draft.coupleText] + draft.attainment.map(\.text) {
        let words = text.split { " .,;:".contains($0) }.map(String.init)
        for (index, word) in words.enumerated() where months.contains(word) && index > 0 && index + 1 < words.count {
          let day = "\(words[index - 1]) \(word)"
          let date = "\(day) \(words[index + 1])"
          found += 1
          let isKnown = Int(words[index + 1]).map { $0 > 1000 } ?? false ? dates.contains(date) : days.contains(day)
          if !isKnown { unknown.insert("\(draft.key): \(date)") }
        }
      }
    }
    #expect(found > 1000 && unknown.isEmpty, "\(found), \(unknown.sorted().prefix(5))")
  }

  @Test func `the answers named are the answers given, and the rules are those of the file`() {
    for (index, couple) in Self.all.enumerated() {
      let (a, b) = Self.couples[index]
      for (draft, figures) in couple {
        for figure in figures {
          for evidence in figure.evidence {
            let response = (evidence.partner == .a ? a : b).response(id: evidence.state)
            #expect(response?.answerInWords == evidence.answer, "\(index) \(draft.key) \(evidence.state)")
            #expect(response?.question.disclosure != .confidential)
          }
          if [.baseline, .wish, .confidence, .importance, .minutes].contains(figure.kind) {
            #expect(figure.evidence.count == 1 && figure.rules.isEmpty)
          }
        }
        for partner in draft.owner.partners {
          func value(_ kind: FigureTrace.Kind) -> Double? { figures.first { $0.kind == kind && $0.partner == partner }?.value }
          #expect(value(.baseline) == draft.baselines[partner]?.value)
          #expect(value(.wish) == draft.wishes[partner]?.value)
          #expect(value(.ownTarget) == draft.targets[partner]?.value)
        }
        #expect(figures.first { $0.kind == .target }?.value == draft.target)
        #expect(figures.first { $0.kind == .due }?.date == draft.due)
        #expect(Set(figures.filter { $0.kind == .level }.compactMap(\.value))
          == Set(draft.attainment.flatMap { [$0.least, $0.most] }))
      }
    }
  }

  @Test func `a step is explained by the rule that made it`() throws {
    let low = hurtTrust.with(["trust.confidence": 4])
    let figures = try #require(Self.traced((visit(.a, low), visit(.b, hurtTrust))).first).figures
    let a = try #require(figures.first { $0.kind == .ownTarget && $0.partner == .a })
    #expect(a.value == 4 && a.how == "2 + 2, on the way to 8")
    #expect(a.rules == [.scoring("steps.ruler-low-confidence", 2), .scoring("steps.low-confidence", 5)])
    #expect(a.evidence.map(\.state) == ["trust.baseline", "trust.wanted", "trust.confidence"])
    let b = try #require(figures.first { $0.kind == .ownTarget && $0.partner == .b })
    #expect(b.value == 5 && b.rules == [.scoring("steps.ruler", 3)])
    let target = try #require(figures.first { $0.kind == .target })
    #expect(target.value == 4 && target.rules == a.rules && target.how == "the more cautious of 4 and 5")
    let step = try #require(figures.first { $0.kind == .firstStep })
    #expect(step.date?.iso == "2026-12-13" && step.evidence.map(\.state) == ["trust.confidence"])
    #expect(step.rules.first == .scoring("times.first-step-weeks", 3))
  }

  @Test func `time is named where it holds a target down`() throws {
    // From 1 day, 20 minutes at 10 each leave room for two more, not for the wish of 7 or the step to 3.
    let answers = contented.with([
      "communication.need": 8, "communication.importance": 8, "communication.baseline": 2, "communication.wanted": 7,
      "practical.minutes": 10,
    ])
    let draft = try #require(Self.traced((visit(.a, answers), visit(.b, contented))).first)
    let own = try #require(draft.figures.first { $0.kind == .ownTarget })
    #expect(draft.draft.target == 3 && own.value == 3)
    #expect(own.rules == [.goals("indicators.talk-days.minutes-each", 10)])
    #expect(own.evidence.map(\.state).contains("practical.minutes"))
  }
}
