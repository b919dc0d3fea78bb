import Conversation
import Interview
import Testing
import TestSupport

@testable import Exploration

/// What is claimed of every run is compared with runs that know nothing of the exploration.
@Suite("What an exploration claims")
struct SoundnessTests {
  // MARK: Random answers against the graph

  private func randomAnswer(to question: Question, _ random: inout SeededGenerator) -> Answer {
    if question.optional, Int.random(in: 0..<8, using: &random) == 0 {
      return Bool.random(using: &random) ? .skipped : .notSure
    }
    switch question.form {
    case .yesNo: return .yesNo(Bool.random(using: &random))
    case .choice(let options):
      return options.randomElement(using: &random).map { .choice($0.id) } ?? .skipped
    case .choices(let options):
      if let alone = options.first(where: \.exclusive), Int.random(in: 0..<3, using: &random) == 0 {
        return .choices([alone.id])
      }
      let chosen = options.filter { !$0.exclusive && Int.random(in: 0..<3, using: &random) == 0 }
      return chosen.isEmpty ? .choices([options[0].id]) : .choices(chosen.map(\.id))
    case .scale(let least, let most, _, _):
      return .number(Double(Int.random(in: least...most, using: &random)), approximate: Bool.random(using: &random))
    case .number(let least, let most, _, let whole, _):
      let value = Double.random(in: least...most, using: &random)
      return .number(whole ? value.rounded() : value, approximate: Bool.random(using: &random))
    case .text: return .text("words")
    }
  }

  /// A conversation in which every question asked has an answer, right to its final.
  private func randomRun(_ interview: Interview, _ random: inout SeededGenerator) -> Conversation {
    var events: [Event] = []
    var conversation = Conversation()
    for _ in 0...interview.states.count {
      switch conversation.path(of: interview).stop {
      case .question(let id):
        guard case .ask(let question, let hearing)? = interview[id]?.content else { return conversation }
        // Needs are often high, so that a focus has something to choose.
        let answer = randomAnswer(to: question, &random)
        events.append(.answered(state: id, typed: "", answer))
        if hearing == .listens, answer.text != nil, Bool.random(using: &random) {
          let areas = Area.allCases.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
          events.append(.heard(state: id, areas: areas.map { HeardArea(area: $0, words: []) }, flags: []))
        }
      case .review(let id): events.append(.answered(state: id, typed: "", .choice("done")))
      case .final, .nowhere: return conversation
      }
      conversation = Conversation(events: events, of: interview)
    }
    return conversation
  }

  /// Whether the graph has the way that this run went.
  private func knows(_ graph: StateGraph, _ model: Model, _ conversation: Conversation) -> Bool {
    let interview = model.interview
    let path = conversation.path(of: interview)
    guard case .final(let end) = path.stop else { return false }
    var standing: Set<Int> = [graph.start]
    var place = 0
    var steps = path.steps.compactMap { model.indexOfState[$0] }
    // A focus is a step of its own, as soon as it is come to.
    steps = steps.filter { if case .focus = interview.states[$0].content { false } else { true } }
    while place < steps.count {
      var next: Set<Int> = []
      var shown = false
      for node in standing {
        let here = graph.nodes[node]
        if here.state == model.indexOfState[end], place == steps.count - 1, here.edges.isEmpty { return true }
        for (number, edge) in here.edges.enumerated() {
          guard let state = graph.stateShown(by: GraphPath.Step(node: node, edge: number)),
            !isFocus(state, interview)
          else {
            next.insert(edge.to)
            continue
          }
          guard state == steps[place], fits(node, edge, state, graph, model, conversation) else { continue }
          shown = true
          next.insert(edge.to)
        }
      }
      if next.isEmpty { return false }
      // Nodes that show nothing are gone through first.
      let silent = standing.filter { node in
        graph.nodes[node].edges.allSatisfy { edge in
          if case .shown = edge.step { return isFocus(graph.nodes[node].state, interview) }
          if case .answered = edge.step { return false }
          return true
        }
      }
      if !silent.isEmpty {
        standing = standing.subtracting(silent).union(silent.flatMap { graph.nodes[$0].edges.map(\.to) })
      } else if shown {
        standing = next
        place += 1
      } else {
        return false
      }
    }
    return false
  }

  private func isFocus(_ state: Int, _ interview: Interview) -> Bool {
    if case .focus = interview.states[state].content { true } else { false }
  }

  /// Whether the run's own answer is one that this edge stands for: it leads to the same place.
  private func fits(
    _ node: Int, _ edge: StateGraph.Edge, _ state: Int, _ graph: StateGraph, _ model: Model,
    _ conversation: Conversation
  ) -> Bool {
    guard case .answered(let index) = edge.step, index > 0, let number = model.variableOfState[state] else {
      return true
    }
    let variable = model.variables[number]
    let id = model.interview.states[state].id
    guard let answer = conversation.answers[id] else { return false }
    let reply = Reply(answer: answer, heard: !(conversation.heard[id] ?? []).isEmpty)
    let signature = variable.predicates.map { $0.value(of: reply, at: variable.question) }
    guard let own = variable.signatures.indices.dropFirst().first(where: { variable.signatures[$0] == signature })
    else { return false }
    if own == Int(index) { return true }
    // Classes that nothing tells apart from here on share an edge: theirs is the first of them.
    return !graph.nodes[node].edges.contains { $0.step == .answered(UInt8(own)) } && own > Int(index)
  }

  @Test("covers every run of the first interview")
  func bundled() throws {
    let interview = try bundledInterview()
    let model = try Model(interview)
    var explorer = Explorer(model, most: 1_000_000)
    let graph = explorer.explore()
    #expect(graph.givenUpAt == nil)
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      let run = randomRun(interview, &random)
      #expect(knows(graph, model, run), "seed \(seed): \(run.path(of: interview).steps)")
    }
  }

  // MARK: Small interviews, explored and tried out in full

  /// An interview of a few questions whose guards and transitions are drawn at random.
  private func randomInterview(_ random: inout SeededGenerator) throws -> Interview {
    let names = (0..<Int.random(in: 3...5, using: &random)).map { "q\($0).x" }
    func question(_ id: StateID) -> Question {
      let form: AnswerForm =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .yesNo
        case 1: .choice(["a", "b", "c"].map { Option(id: $0, label: $0, score: 1) })
        case 2: .choices([Option(id: "a", label: "a", score: 2), Option(id: "b", label: "b"), Option(id: "none", label: "none", exclusive: true)])
        default: .scale(min: 0, max: 3, low: "", high: "")
        }
      return Question(id: id, text: "?", form: form, optional: Bool.random(using: &random))
    }
    let questions = names.map(question)
    func atom(before place: Int) -> String {
      let question = questions[Int.random(in: 0...place, using: &random)]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return "answered(\(question.id))"
      case 1: return "sum(\(questions[0].id), \(question.id)) >= \(Int.random(in: 0...4, using: &random))"
      default: break
      }
      switch question.form {
      case .yesNo: return "\(question.id) = \(["yes", "no", "not-sure"].randomElement(using: &random) ?? "yes")"
      case .choice: return "\(question.id) \(["=", "!="].randomElement(using: &random) ?? "=") \(["a", "b"].randomElement(using: &random) ?? "a")"
      case .choices: return "\(question.id) includes \(["a", "b", "none"].randomElement(using: &random) ?? "a")"
      default: return "\(question.id) \([">=", "<", "="].randomElement(using: &random) ?? "<") \(Int.random(in: 0...3, using: &random))"
      }
    }
    func condition(before place: Int) throws -> Guard {
      var text = atom(before: place)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        text += " \(["and", "or", "and not", "or not"].randomElement(using: &random) ?? "and") \(atom(before: place))"
      }
      return try Guard(parsing: text)
    }
    var states: [State] = []
    for (place, question) in questions.enumerated() {
      let later = names.dropFirst(place + 1) + ["end.one", "end.two"]
      var next: [Transition] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        next.append(Transition(when: try condition(before: place), to: later.randomElement(using: &random) ?? "end.one"))
      }
      next.append(Transition(to: later.first ?? "end.one"))
      states.append(
        State(
          id: question.id, part: "p",
          when: place > 0 && Bool.random(using: &random) ? try condition(before: place - 1) : nil,
          content: .ask(question, .none), next: next))
    }
    states.append(State(id: "end.one", part: "p", content: .final(.complete, say: ""), next: []))
    states.append(State(id: "end.two", part: "p", content: .final(.declined, say: ""), next: []))
    return Interview(
      id: "random", version: "1", language: "en", title: "Random", start: names[0],
      always: ["end.one": names, "end.two": names], parts: [Part(id: "p", title: "P")], states: states)
  }

  /// Every answer that can be given to a question of a small interview.
  private func everyAnswer(to question: Question) -> [Answer] {
    let values: [Answer] =
      switch question.form {
      case .yesNo: [.yesNo(true), .yesNo(false)]
      case .choice(let options): options.map { .choice($0.id) }
      case .choices: [.choices(["a"]), .choices(["b"]), .choices(["a", "b"]), .choices(["none"])]
      case .scale(let least, let most, _, _): (least...most).map { .number(Double($0), approximate: false) }
      default: []
      }
    return values + (question.optional ? [.skipped, .notSure] : [])
  }

  private struct Truth {
    var shown: Set<StateID> = []
    /// For each final, the questions that every run there passed.
    var passed: [StateID: Set<StateID>] = [:]
    var lengths: [StateID: Set<Int>] = [:]
  }

  /// Tries out every run.
  private func tryOut(_ interview: Interview, _ answers: [StateID: Answer], _ truth: inout Truth) {
    let events = answers.map { Event.answered(state: $0.key, typed: "", $0.value) }
    let path = Conversation(events: events, of: interview).path(of: interview)
    truth.shown.formUnion(path.steps)
    switch path.stop {
    case .question(let id):
      guard let question = interview[id]?.question else { return }
      for answer in everyAnswer(to: question) {
        tryOut(interview, answers.merging([id: answer]) { $1 }, &truth)
      }
    case .final(let id):
      let questions = path.steps.filter { interview[$0]?.question != nil }
      truth.passed[id] = truth.passed[id]?.intersection(questions) ?? Set(questions)
      truth.lengths[id, default: []].insert(questions.count)
    default: Issue.record("a run led nowhere")
    }
  }

  @Test("is true of small interviews, tried out with every answer there is, and misses nothing", arguments: 0..<150)
  func small(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919)
    let interview = try randomInterview(&random)
    let exploration = interview.explore()
    var truth = Truth()
    tryOut(interview, [:], &truth)
    // Without a focus nothing is approximated: what is not proved is not so.
    for property in exploration.properties {
      let holds = truth.passed[property.final].map { $0.contains(property.passes) }
      switch property.standing {
      case .proved: #expect(holds == true, "\(property)")
      case .neverReached: #expect(holds == nil, "\(property)")
      case .refuted: #expect(holds == false, "\(property)")
      case .open, .unexplored: Issue.record("left open: \(property)")
      }
    }
    let ends = Dictionary(uniqueKeysWithValues: exploration.endings.map { ($0.final, $0.asked) })
    #expect(ends.mapValues(\.lowerBound) == truth.lengths.compactMapValues { $0.min() })
    #expect(ends.mapValues(\.upperBound) == truth.lengths.compactMapValues { $0.max() })
    #expect(exploration.endings.allSatisfy { $0.longest != nil && $0.shortest != nil })
    for state in exploration.unreachable { #expect(!truth.shown.contains(state)) }
    for place in exploration.neverHolding {
      if case .when(let id) = place { #expect(!truth.shown.contains(id)) }
    }
    #expect(exploration.unaskedReads.allSatisfy { $0.witness != nil })
  }
}
