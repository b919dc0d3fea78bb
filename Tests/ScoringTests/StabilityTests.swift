import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("A small change of an answer is a small change of the areas")
struct StabilityTests {
  static let couples = (1...1000).map { GeneratedCouple(seed: UInt64($0)) }
  static let before = couples.map { areas($0.a, $0.b) }

  static let rulers: Set<Measure> = [.need, .importance, .confidence]

  /// A couple's areas in order, from both partners' answers.
  static func areas(_ a: [StateID: Said], _ b: [StateID: Said]) -> [AreaReading] {
    Data.weights.areas([Participant(visit(.a, a), therapist), Participant(visit(.b, b), therapist)])
  }

  /// The rulers that a partner answered, in the order of the interview.
  static func rulers(in answers: [StateID: Said]) -> [StateID] {
    Data.questions.filter { question in
      question.measure.map(rulers.contains) ?? false && answers[question.id]?.answer.number != nil
    }.map(\.id)
  }

  @Test func `one ruler moved by one point moves no area by more than one place in 95 of 100 cases`() {
    var random = SeededGenerator(seed: 5)
    var cases = 0
    var stable = 0
    for (couple, areas) in zip(Self.couples, Self.before) {
      let isA = random.chance(50)
      var moved = isA ? couple.a : couple.b
      guard let id = Self.rulers(in: moved).randomElement(using: &random), let value = moved[id]?.answer.number else { continue }
      let other = value == 0 ? 1 : value == 10 ? 9 : value + (random.chance(50) ? 1 : -1)
      moved[id] = Said(.number(other, approximate: false))
      let before = areas.map(\.area)
      let after = (isA ? Self.areas(moved, couple.b) : Self.areas(couple.a, moved)).map(\.area)
      cases += 1
      let farthest = before.enumerated().map { index, area in abs(index - (after.firstIndex(of: area) ?? 99)) }.max() ?? 0
      if farthest <= 1 { stable += 1 }
    }
    #expect(cases == 1000)
    #expect(Double(stable) >= 0.95 * Double(cases), "\(stable) of \(cases)")
  }

  @Test func `raising need or importance never lowers the area`() {
    var random = SeededGenerator(seed: 9)
    for (couple, before) in zip(Self.couples, Self.before) {
      let isA = random.chance(50)
      var raised = isA ? couple.a : couple.b
      let ids = Self.rulers(in: raised).filter { !$0.hasSuffix(".confidence") }
      guard let id = ids.randomElement(using: &random), let value = raised[id]?.answer.number, value < 10,
        let area = Data.interview[id]?.question?.area
      else { continue }
      raised[id] = Said(integerLiteral: Int.random(in: (Int(value) + 1)...10, using: &random))
      let after = isA ? Self.areas(raised, couple.b) : Self.areas(couple.a, raised)
      func place(_ areas: [AreaReading]) -> Int { areas.firstIndex { $0.area == area } ?? 99 }
      #expect(place(after) <= place(before), "\(id)")
    }
  }
}
