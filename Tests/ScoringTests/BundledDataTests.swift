import Definitions
import Interview
import Testing

@testable import Scoring

@Suite("The scoring and goal files that the program carries")
struct BundledDataTests {
  let catalogue = Data.catalogue

  @Test func `every area has nine behaviours for a couple and five for one partner`() {
    for area in Area.allCases {
      let own = catalogue.behaviours.filter { $0.area == area }
      #expect(own.filter { $0.owners == .couple }.count >= 9, "\(area)")
      #expect(own.filter { $0.owners == .one }.count >= 5, "\(area)")
    }
  }

  @Test func `every pattern points with the full weight to a behaviour of both and to one for one partner`() throws {
    for area in Area.allCases {
      let question = try #require(Data.interview["\(area.rawValue).pattern"]?.question)
      for option in question.form.options {
        let context = Guard.Context(answers: [question.id: .choice(option.id)])
        for owners in Behaviour.Owners.allCases {
          // No preference weighs more than 4.
          let led = catalogue.behaviours.contains { behaviour in
            behaviour.area == area && behaviour.owners == owners
              && behaviour.prefer.contains { $0.weight >= 4 && $0.when.holds(in: context) }
          }
          #expect(led, "\(area) \(option.id) \(owners)")
        }
      }
    }
  }

  @Test func `no text says the same as another, and no tool is woven into what it makes up`() {
    let texts = catalogue.behaviours.map(\.text)
    #expect(Set(texts).count == texts.count)
    #expect(Set(catalogue.behaviours.map(\.sign)).count == texts.count)
    #expect(Set(catalogue.behaviours.map(\.rationale)).count == texts.count)
    for behaviour in catalogue.behaviours {
      #expect(behaviour.tool.map { !behaviour.weaves.contains($0) } ?? true, "\(behaviour.id)")
    }
  }

  @Test func `conditions read questions of the interview, and no confidential one`() throws {
    let guards = Data.weights.stages.joined().compactMap(\.when)
      + [Data.weights.times.firstStepWhen].compactMap { $0 }
    let reads = guards.reduce(into: catalogue.reads) { $0.formUnion($1.reads) }
    #expect(!reads.isEmpty)
    for id in reads {
      let question = try #require(Data.interview[id]?.question, "\(id)")
      #expect(question.disclosure != .confidential, "\(id)")
    }
  }

  @Test func `conditions and tools name options that there are`() throws {
    var words: [(StateID, String)] = []
    func collect(_ condition: Guard) {
      switch condition {
      case .includes(let id, let option): words.append((id, option))
      case .compare(.answer(let id), _, .word(let word)): words.append((id, word))
      case .not(let inner): collect(inner)
      case .and(let left, let right), .or(let left, let right):
        collect(left)
        collect(right)
      default: break
      }
    }
    for behaviour in catalogue.behaviours {
      for part in [behaviour.when, behaviour.unless] + (behaviour.does + behaviour.settings).map(\.when) {
        if let part { collect(part) }
      }
      behaviour.prefer.forEach { collect($0.when) }
      if let tool = behaviour.tool { words.append(("coping.tools", tool)) }
    }
    for cycle in catalogue.cycles {
      cycle.patterns.forEach { words.append(("\(cycle.area.rawValue).pattern", $0)) }
    }
    for (id, option) in words {
      let question = try #require(Data.interview[id]?.question, "\(id)")
      #expect(question.option(option) != nil, "\(id) has no \(option)")
    }
  }

  @Test func `every area has five pairs of patterns that say something, each pair once, and a pattern that meets itself`() {
    for area in Area.allCases {
      let pairs = catalogue.cycles.filter { $0.area == area }.map { $0.patterns.sorted() }
      #expect(pairs.count >= 5, "\(area)")
      #expect(Set(pairs).count == pairs.count, "\(area)")
      #expect(pairs.contains { $0.first == $0.last }, "\(area)")
    }
  }

  @Test func `every pattern of the interview points to a behaviour`() throws {
    for area in Area.allCases {
      let question = try #require(Data.interview["\(area.rawValue).pattern"]?.question)
      for option in question.form.options {
        let context = Guard.Context(answers: [question.id: .choice(option.id)])
        let fitting = catalogue.behaviours.filter { behaviour in
          behaviour.area == area && behaviour.prefer.contains { $0.when.holds(in: context) }
        }
        #expect(!fitting.isEmpty, "\(area) \(option.id)")
      }
    }
  }

  @Test func `every figure of the interview is known, with the same unit range and direction`() throws {
    let measured = Data.interview.states.compactMap(\.question).filter { $0.indicator != nil }
    #expect(measured.count == 14)
    for question in measured {
      let known = try #require(catalogue.indicator(question.indicator ?? ""))
      #expect(known.area == question.area)
      #expect(known.better == question.better)
      #expect(question.form.range == known.least...known.most, "\(question.id)")
      if case .number(_, _, _, let whole, let per) = question.form {
        #expect(known.whole == whole, "\(question.id)")
        #expect(known.per == per, "\(question.id)")
      }
    }
  }

  @Test func `sentences are short, and hold no word that orders or blames`() {
    var texts = catalogue.behaviours.flatMap {
      [$0.text, $0.firstStep] + $0.does.map { "Each of us \($0.text)." }
    }
    texts += Data.weights.gates.flatMap { [$0.guidance, $0.guidanceHigh ?? ""] }
    texts += Data.weights.suggestions.map(\.text)
    for text in texts {
      for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
        #expect(sentence.split(separator: " ").count <= 22, "\(sentence)")
      }
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      let wrong: Set = ["must", "husband", "wife", "marriage", "spouse", "fault", "forgive", "invalid"]
      #expect(words.isDisjoint(with: wrong), "\(text)")
    }
  }

  @Test func `every flag has a gate, and every gate's suggestion its words`() {
    #expect(Set(Data.weights.gates.map(\.flag)) == Set(Flag.allCases))
    let kinds = Set(Data.weights.suggestions.map(\.kind))
    #expect(Data.weights.gates.compactMap(\.suggest).allSatisfy(kinds.contains))
  }
}
