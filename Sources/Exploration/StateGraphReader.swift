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

  /// Questions that say back what was heard: where it was confirmed, any order of a focus can be brought about.
  private var confirming: Set<Int> {
    Set(
      states.indices.filter { number in
        if case .ask(_, .confirms) = states[number].content { true } else { false }
      })
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
    guard let state = model.indexOfState[question], let bit = place[state] else { return .open }
    let nodes = ends(final).flatMap { finals[$0] ?? [] }
    if nodes.isEmpty { return .neverReached }
    let missed = nodes.filter { passed[$0][bit / 64] >> UInt64(bit % 64) & 1 == 0 }
    if missed.isEmpty { return .proved }
    for node in missed.prefix(8) {
      for path in graph.paths(to: node, avoiding: state, preferring: confirming, most: Self.mostTries, arrivals) {
        if let witness = maker.witness(of: path, end: node) { return .refuted(witness) }
      }
    }
    return .open
  }

  /// The finals that a name in `always` means: the one of this id, or all with this outcome.
  private func ends(_ name: StateID) -> [Int] {
    if let index = model.indexOfState[name], case .final = states[index].content { return [index] }
    return states.indices.filter { number in
      if case .final(let outcome, _) = states[number].content { outcome.rawValue == name } else { false }
    }
  }

  // MARK: Lengths

  func endings(before explored: Int) -> [Exploration.Ending] {
    let counted = states.map { $0.question?.counted ?? false }
    let countedLengths = graph.lengths(counted)
    let allLengths = graph.lengths(states.map { $0.question != nil })
    return finals.sorted { $0.key < $1.key }.filter { $0.key < explored }.compactMap { final, nodes in
      guard case .final(let outcome, _) = states[final].content else { return nil }
      let known = nodes.flatMap { node in countedLengths[node].map { (node: node, areas: $0.key, $0.value) } }
        .sorted { ($0.areas, $0.node) < ($1.areas, $1.node) }
      let others = nodes.flatMap { allLengths[$0].values }
      guard let short = known.min(by: { $0.2.least < $1.2.least }),
        let long = known.max(by: { $0.2.most < $1.2.most }),
        let fewest = others.map(\.least).min(), let most = others.map(\.most).max()
      else { return nil }
      let byAreas = Dictionary(grouping: known, by: \.areas).mapValues { ways in
        (ways.map(\.2.least).min() ?? 0)...(ways.map(\.2.most).max() ?? 0)
      }
      func run(_ way: (node: Int, areas: Int, Lengths), longest: Bool) -> Witness? {
        let path = graph.extremePath(
          to: way.node, areas: way.areas, longest: longest, counted, countedLengths, arrivals)
        let asked = longest ? way.2.most : way.2.least
        // Where two focuses share a question, a way counts it twice and a visitor is asked once.
        return maker.witness(of: path, end: way.node).flatMap { witness in
          Set(witness.steps.map(\.state)).count { model.interview[$0]?.question?.counted ?? false } == asked
            ? witness : nil
        }
      }
      return Exploration.Ending(
        final: states[final].id, outcome: outcome, counted: short.2.least...long.2.most,
        asked: fewest...most, countedByAreas: byAreas, shortest: run(short, longest: false),
        longest: run(long, longest: true))
    }
  }

  // MARK: Reads of what was not asked

  func unaskedReads() -> [Exploration.UnaskedRead] {
    graph.unasked.sorted { order(of: $0.key).lexicographicallyPrecedes(order(of: $1.key)) }.map { read, examples in
      Exploration.UnaskedRead(
        place: read.place, question: read.question,
        witness: examples.lazy.compactMap { example in
          graph.paths(to: example.node, avoiding: nil, preferring: confirming, most: 8, arrivals).lazy.compactMap {
            maker.witness(of: $0, end: example.node, reply: example.reply)
          }.first
        }.first)
    }
  }

  private func order(of read: StateGraph.UnaskedRead) -> [Int] {
    let question = order(read.question)
    switch read.place {
    // Exploring names only whole guards.
    case .interview, .always, .alwaysItem, .target, .comparison, .key, .item: return [-1, 0, question]
    case .state(let id), .when(let id): return [order(id), -1, question]
    case .transition(let id, let index): return [order(id), index, question]
    }
  }
}
