import Definitions
import Interview
import TestSupport

@testable import Scoring

/// The data that the program carries: tests are run against what people get.
enum Data {
  static let interview = read { try InterviewFile(bytes: $0, name: "couples-intake.yaml").interview }
  static let questions = interview.states.compactMap(\.question)
  static let weights = read(.scoring) { try ScoringFile(bytes: $0, name: "scoring.yaml").weights }
  static let catalogue = read(.goals) { try GoalsFile(bytes: $0, name: "goals.yaml").catalogue }

  private static func read<Value>(
    _ file: Bundled = .couplesIntake, _ make: ([UInt8]) throws -> Value
  ) -> Value {
    do {
      return try make(file.bytes)
    } catch let faulty as FaultyFile {
      preconditionFailure(faulty.faults.map(\.description).joined(separator: "\n"))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

/// An answer as a test writes it: `9`, `"affair"` for an option, `["lies", "money"]` for several.
struct Said: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  var answer: Answer

  init(_ answer: Answer) { self.answer = answer }
  init(integerLiteral value: Int) { answer = .number(Double(value), approximate: false) }
  init(stringLiteral value: String) { answer = .choice(value) }
  init(arrayLiteral elements: String...) { answer = .choices(elements) }

  static func words(_ text: String) -> Said { Said(.text(text)) }
  static func about(_ figure: Double) -> Said { Said(.number(figure, approximate: true)) }
  static let skipped = Said(.skipped)
  static let notSure = Said(.notSure)
}

/// One partner's interview, from the bundled questions.
func visit(
  _ partner: Partner = .a, on day: String = "2026-11-22", outcome: Outcome? = .complete,
  heard: [Area] = [], _ answers: [StateID: Said]
) -> Intake {
  let responses = Data.questions.compactMap { question in
    answers[question.id].map { Response(question: question, answer: $0.answer) }
  }
  precondition(responses.count == answers.count, "a test answers a question that is not asked")
  return Intake(
    partner: partner, date: date(day), outcome: outcome,
    responses: responses.filter { $0.question.disclosure != .confidential },
    confidential: Confidential(responses.filter { $0.question.disclosure == .confidential }),
    heard: heard)
}

/// A day that a test names.
func date(_ day: String) -> CalendarDate {
  guard let date = CalendarDate(iso: day) else { preconditionFailure("\(day) is no day") }
  return date
}

/// The assessment of one or two visits.
func assessed(
  _ a: Intake?, _ b: Intake?, weights: ScoringWeights = Data.weights,
  heardFlags: [HeardFlag] = []
) -> Assessment {
  var intakes: [Partner: Intake] = [:]
  intakes[.a] = a
  intakes[.b] = b
  return assess(
    intakes, couple: "test", weights: weights, catalogue: Data.catalogue, heardFlags: heardFlags,
    access: therapist)
}

/// Answers of somebody who has little to complain of.
let contented: [StateID: Said] = [
  "communication.need": 2, "conflict.need": 1, "trust.need": 0, "intimacy.emotional.need": 2,
  "intimacy.physical.need": 1, "boundaries.need": 2, "vision.need": 1, "areas.named": "none",
]

/// Answers that raise trust: need 9, importance 9, confidence 6, from 2 to a wish of 8.
let hurtTrust: [StateID: Said] = contented.merging([
  "words.brings": .words("I was lied to and I cannot rest"), "trust.need": 9,
  "areas.named": "trust", "trust.importance": 9, "trust.confidence": 6, "trust.baseline": 2,
  "trust.wanted": 8, "trust.pattern": "lies", "trust.example": .words("The bank letter"),
  "trust.step": .words("I could ask calmly"), "practical.minutes": 60,
]) { $1 }

extension Dictionary where Key == StateID, Value == Said {
  func with(_ others: [StateID: Said]) -> Self { merging(others) { $1 } }
  func without(_ ids: StateID...) -> Self { filter { !ids.contains($0.key) } }
}
