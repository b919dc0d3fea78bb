import Interview
import Testing

@testable import Scoring

@Suite("Whether a behaviour can be chosen at all")
struct ChoiceSearchTests {
  static let questions = Data.interview.states.compactMap(\.question)

  func verdict(_ id: String, _ change: (inout GoalCatalogue) -> Void = { _ in }) throws -> ChoiceSearch.Verdict {
    var catalogue = Data.catalogue
    change(&catalogue)
    let search = ChoiceSearch(catalogue: catalogue, fit: Data.weights.fit, questions: Self.questions)
    return search.verdict(on: try #require(catalogue.behaviours.first { $0.id == id }))
  }

  @Test(arguments: Data.catalogue.behaviours.map(\.id))
  func `some answers lead to every bundled behaviour`(id: String) throws {
    #expect(try verdict(id) == .chosen)
  }

  private func behaviour(_ id: String, when: String? = nil, prefer: [(String, Double)] = [], minutes: Double? = nil) throws -> Behaviour {
    Behaviour(
      id: id, area: .vision, owners: .one, when: try when.map { try Guard(parsing: $0) }, indicators: ["planning-talks"],
      prefer: try prefer.map { .init(when: try Guard(parsing: $0.0), weight: $0.1, because: "says so") },
      minutes: minutes, text: "I try.", settings: [.init(text: "at home")], firstStep: "I begin.")
  }

  @Test func `conditions that nobody meets`() throws {
    let never = try behaviour("never", when: "vision.pattern = money and vision.pattern = home")
    #expect(try verdict("never") { $0.behaviours.append(never) } == .neverFits)
    let figure = try behaviour("figure", when: "practical.minutes >= 30 and practical.minutes < 30")
    #expect(try verdict("figure") { $0.behaviours.append(figure) } == .neverFits)
  }

  @Test func `one that another outdoes whatever is answered`() throws {
    let better = try behaviour("better", prefer: [("vision.pattern = money", 4), ("stressors.which includes money", 1)])
    let worse = try behaviour("worse", prefer: [("vision.pattern = money", 3)])
    #expect(try verdict("worse") { $0.behaviours += [better, worse] } == .outdone(by: "better"))
    // Standing first wins ties, and there are answers for which both fit alike.
    #expect(try verdict("worse") { $0.behaviours = [worse, better] } == .chosen)
    // What takes longer gives way where time is short.
    var slow = better
    slow.minutes = 60
    #expect(try verdict("worse") { $0.behaviours = [slow, worse] } == .chosen)
  }
}
