import Interview

/// Reads from a graph what is true of every run.
struct StateGraphReader {
  let model: Model
  let graph: StateGraph
  private let arrivals: [[GraphPath.Step]]
  private let maker: WitnessMaker
  /// Ways that are tried to find one that a visitor can bring about.
  private static let mostTries = 64

  init(model: Model, graph: StateGraph) {
    self.model = model
    self.graph = graph
    arrivals = graph.arrivals()
    maker = WitnessMaker(model: model, graph: graph)
  }

  private var states: [State] { model.interview.states }

  /// The nodes at which runs end, by the final's number.
  private var finals: [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    let stuck = Set(graph.stuck)
    for node in graph.order {
      let state = graph.nodes[node].state
      if case .final = states[state].content, !stuck.contains(node) {
        found[state, default: []].append(node)
      }
    }
    return found
  }

  var classesOfPath: UInt128? {
    let counts = graph.pathCounts()
    return finals.values.joined().reduce(PathCount.none) { $0 + counts[$1] }.value
  }

  // MARK: Always

  func properties() -> [Exploration.Property] {
    let finals = finals
    let watched = Array(
      Set(model.interview.always.values.joined().compactMap { model.indexOfState[$0] })).sorted()
    let place = Dictionary(
      watched.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let passed = graph.passed(watched)
    return model.interview.always.sorted { order($0.key) < order($1.key) }.flatMap { final, questions in
      questions.map { question in
        Exploration.Property(
          final: final, passes: question,
          standing: standing(final, question, finals, place, passed))
      }
    }
  }

  private func order(_ id: StateID) -> Int { model.indexOfState[id] ?? .max }

  private func standing(
    _ final: StateID, _ question: StateID, _ finals: [Int: [Int]], _ place: [Int: Int],
    _ passed: [[UInt64]]
  ) -> Exploration.Standing {
    if graph.givenUpAt != nil { return .unexplored }
    guard let end = model.indexOfState[final], let state = model.indexOfState[question],
      let bit = place[state]
    else { return .open }
    guard let nodes = finals[end] else { return .neverReached }
    let missed = nodes.filter { passed[$0][bit / 64] >> UInt64(bit % 64) & 1 == 0 }
    if missed.isEmpty { return .proved }
    for node in missed.prefix(8) {
      for path in graph.paths(to: node, avoiding: state, most: Self.mostTries, arrivals) {
        if let witness = maker.witness(of: path, end: node) { return .refuted(witness) }
      }
    }
    return .open
  }

  // MARK: Lengths

  func endings(before explored: Int) -> [Exploration.Ending] {
    let counted = states.map { $0.question?.counted ?? false }
    let all = states.map { $0.question != nil }
    let countedLengths = graph.lengths(counted)
    let allLengths = graph.lengths(all)
    return finals.sorted { $0.key < $1.key }.filter { $0.key < explored }.compactMap { final, nodes in
      guard case .final(let outcome, _) = states[final].content else { return nil }
      let known = nodes.compactMap { node in countedLengths[node].map { (node, $0) } }
      let others = nodes.compactMap { allLengths[$0] }
      guard let short = known.min(by: { $0.1.least < $1.1.least }),
        let long = known.max(by: { $0.1.most < $1.1.most }),
        let fewest = others.map(\.least).min(), let most = others.map(\.most).max()
      else { return nil }
      return Exploration.Ending(
        final: states[final].id, outcome: outcome, counted: short.1.least...long.1.most,
        asked: fewest...most,
        shortest: maker.witness(
          of: graph.extremePath(to: short.0, longest: false, counted, countedLengths, arrivals), end: short.0),
        longest: maker.witness(
          of: graph.extremePath(to: long.0, longest: true, counted, countedLengths, arrivals), end: long.0))
    }
  }

  // MARK: Reads of what was not asked

  func unaskedReads() -> [Exploration.UnaskedRead] {
    graph.unasked.sorted { order(of: $0.key).lexicographicallyPrecedes(order(of: $1.key)) }.map { read, examples in
      Exploration.UnaskedRead(
        place: read.place, question: read.question,
        witness: examples.lazy.compactMap { example in
          graph.paths(to: example.node, avoiding: nil, most: 8, arrivals).lazy.compactMap {
            maker.witness(of: $0, end: example.node, reply: example.reply)
          }.first
        }.first)
    }
  }

  private func order(of read: StateGraph.UnaskedRead) -> [Int] {
    let question = order(read.question)
    switch read.place {
    case .interview, .always: return [-1, 0, question]
    case .state(let id), .when(let id): return [order(id), -1, question]
    case .transition(let id, let index): return [order(id), index, question]
    }
  }
}
