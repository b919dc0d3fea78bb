import Interview
import TestSupport
import Testing

@testable import Scoring

/// Counterfactuals of generated couples, checked by answering anew and scoring all of it.
@Suite("What another answer would have done, it does, and no smaller one")
struct CounterfactualTests {
  static let couples: [(couple: GeneratedCouple, why: Explanation)] = (1...3).map { seed in
    let couple = GeneratedCouple(seed: UInt64(seed) &* 7)
    return (couple, explained(visit(.a, couple.a), visit(.b, couple.b)))
  }

  private func intake(_ couple: GeneratedCouple, _ partner: Partner) -> Intake {
    visit(partner, partner == .a ? couple.a : couple.b)
  }

  /// The drafts after a partner gave another answer.
  private func drafts(_ couple: GeneratedCouple, _ partner: Partner, _ state: StateID, _ answer: Answer) -> [GoalDraft] {
    var changed = couple
    if partner == .a { changed.a[state] = Said(answer) } else { changed.b[state] = Said(answer) }
    return changed.assessment.goals
  }

  /// The answer that a change speaks of, found by its words.
  private func answer(_ change: AnswerChange, _ question: Question, said: Answer) -> Answer? {
    AnswerCandidates(weights: Data.weights, catalogue: Data.catalogue)
      .of(visitOf([Response(question: question, answer: said)]), therapist)
      .map(\.answer).first { question.words(for: $0) == change.instead }
  }

  private struct Claim {
    var change: AnswerChange
    var holds: ([GoalDraft]) -> Bool
  }

  private func claims(_ why: Explanation) -> [Claim] {
    why.areas.flatMap { area in
      area.changes.map { Claim(change: $0) { $0.contains { $0.area == area.area } } }
    }
      + why.drafts.flatMap { draft in
        draft.drops.map { Claim(change: $0) { !$0.contains { $0.key == draft.key } } }
          + draft.switches.map { change in
            Claim(change: change) { $0.contains { $0.key == draft.key && $0.behaviourId == draft.runnerUp } }
          }
      }
  }

  @Test(arguments: couples.indices)
  func `the stated change does what is stated, and the stated drafts go and come`(index: Int) throws {
    let (couple, why) = Self.couples[index]
    let now = couple.assessment.goals
    let claims = claims(why)
    #expect(!claims.isEmpty)
    for claim in claims {
      let change = claim.change
      let response = try #require(intake(couple, change.partner).response(id: change.state))
      #expect(response.answerInWords == change.said)
      let instead = try #require(answer(change, response.question, said: response.answer), "\(change.state)")
      let then = drafts(couple, change.partner, change.state, instead)
      #expect(claim.holds(then) && !claim.holds(now))
      #expect(Set(change.without.map(\.key)) == Set(now.map(\.key)).subtracting(then.map(\.key)))
      #expect(Set(change.with.map(\.key)) == Set(then.map(\.key)).subtracting(now.map(\.key)))
    }
  }

  @Test(arguments: couples.indices)
  func `no smaller change of the same answer does it`(index: Int) throws {
    let (couple, why) = Self.couples[index]
    for claim in claims(why) {
      let change = claim.change
      let response = try #require(intake(couple, change.partner).response(id: change.state))
      guard let value = response.answer.number, let instead = answer(change, response.question, said: response.answer)?.number,
        let range = response.question.form.range
      else { continue }
      // Every whole figure that is nearer; of many, the nearest ones and a few on the way.
      let distance = abs(instead - value)
      let nearer = stride(from: 1, to: distance, by: max(1, (distance / 12).rounded(.down)))
        .flatMap { [value - $0, value + $0] } + [value - distance + 1, value + distance - 1]
      for figure in nearer where range.contains(figure) && abs(figure - value) < distance && figure != value {
        #expect(
          !claim.holds(drafts(couple, change.partner, change.state, .number(figure, approximate: false))),
          "\(change.state): \(figure) does it, too")
      }
    }
  }

  /// Beside what the search tries: every point of every ruler and figure, and every option, of both partners.
  @Test func `no smaller change of any other answer does it`() throws {
    let (couple, why) = Self.couples[2]
    let claims = claims(why)
    var random = SeededGenerator(seed: 4)
    for partner in Partner.allCases {
      let largest = claims.filter { $0.change.partner == partner }.map(\.change.size).max() ?? 0
      for response in intake(couple, partner).answers where response.answer.hasValue {
        for (other, size) in others(response) where size < largest && random.chance(25) {
          let then = drafts(couple, partner, response.question.id, other)
          for claim in claims where claim.change.partner == partner && size < claim.change.size - 1e-4 {
            #expect(!claim.holds(then), "\(response.question.id) \(other) is smaller than \(claim.change.state)")
          }
        }
      }
    }
  }

  /// Other answers with how far they are from the one given, by the words of the definition and not by the search.
  private func others(_ response: Response) -> [(Answer, Double)] {
    let question = response.question
    switch response.answer {
    case .number(let value, _):
      guard let range = question.form.range, range.upperBound - range.lowerBound <= 60 else { return [] }
      return stride(from: range.lowerBound, through: range.upperBound, by: 1).filter { $0 != value }
        .map { (.number($0, approximate: false), abs($0 - value) / (range.upperBound - range.lowerBound)) }
    case .choice(let id):
      let options = question.form.options
      return options.filter { $0.id != id }.map { (.choice($0.id), 1 / Double(options.count)) }
    default: return []
    }
  }

  @Test func `what is tried on the outline comes out as the drafts do`() {
    var random = SeededGenerator(seed: 11)
    let choosing = AnswerCandidates(weights: Data.weights, catalogue: Data.catalogue)
    for seed in 1...24 {
      var couple = GeneratedCouple(seed: UInt64(seed) &* 31)
      // Own words point to behaviours, and which of them count depends on what was named.
      couple.a["words.outcome"] = .words("A walk, a hug, phones away at dinner, a budget, and a calm talk on Sundays.")
      couple.b["words.outcome"] = couple.a["words.outcome"]
      let partner: Partner = random.chance(50) ? .a : .b
      var maker = OutlineMaker(participants(couple.intakes, [:], therapist), Data.weights, Data.catalogue)
      let candidates = choosing.of(intake(couple, partner), therapist)
      for candidate in (0..<3).compactMap({ _ in candidates.randomElement(using: &random) }) {
        let person = Participant(candidate.applied(to: intake(couple, partner), therapist), therapist)
        let outline = maker.outline(with: person, changing: candidate.response.question)
        let whole = Outline(drafts(couple, partner, candidate.response.question.id, candidate.answer))
        #expect(Set(outline.drafts) == Set(whole.drafts), "\(seed) \(candidate.response.question.id)")
      }
    }
  }
}

/// A visit of a few answers.
private func visitOf(_ responses: [Response]) -> Intake {
  Intake(
    partner: .a, date: date("2026-11-22"), outcome: .complete, responses: responses, confidential: Confidential([]), heard: [])
}
