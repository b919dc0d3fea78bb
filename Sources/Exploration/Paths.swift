import Interview

/// A way through a graph: each step with the node where it began.
struct GraphPath: Hashable {
  struct Step: Hashable {
    var node: Int
    var edge: Int
  }
  var steps: [Step] = []
}

/// The number of ways through a graph; nil above 2^128.
struct PathCount: Hashable, Sendable {
  var value: UInt128?
  static let none = PathCount(value: 0)
  static let one = PathCount(value: 1)

  static func + (left: PathCount, right: PathCount) -> PathCount {
    guard let a = left.value, let b = right.value else { return PathCount(value: nil) }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return PathCount(value: overflow ? nil : sum)
  }
}

/// How many questions the ways to a node ask, at least and at most.
struct Lengths: Hashable, Sendable {
  var least: Int
  var most: Int
}

extension StateGraph {
  /// For each node, the edges that lead to it.
  func arrivals() -> [[GraphPath.Step]] {
    var found = Array(repeating: [GraphPath.Step](), count: nodes.count)
    for node in order {
      for (number, edge) in nodes[node].edges.enumerated() {
        found[edge.to].append(GraphPath.Step(node: node, edge: number))
      }
    }
    return found
  }

  /// The state that an edge shows or asks; nil where it passes one by, or chooses.
  func stateShown(by step: GraphPath.Step) -> Int? {
    switch nodes[step.node].edges[step.edge].step {
    case .passed, .weighed, .chose: nil
    case .shown: nodes[step.node].state
    case .answered: nodes[step.node].focus?.question ?? nodes[step.node].state
    }
  }

  /// The number of different ways from the start to each node.
  func pathCounts() -> [PathCount] {
    var counts = Array(repeating: PathCount.none, count: nodes.count)
    guard counts.indices.contains(start) else { return [] }
    counts[start] = .one
    for node in order {
      for edge in nodes[node].edges { counts[edge.to] = counts[edge.to] + counts[node] }
    }
    return counts
  }

  /// The fewest and the most questions on the ways to each node, by how many areas a focus chose on the way.
  ///
  /// - Parameter counts: Whether asking a state counts.
  func lengths(_ counts: [Bool]) -> [[Int: Lengths]] {
    var found = Array(repeating: [Int: Lengths](), count: nodes.count)
    guard found.indices.contains(start) else { return [] }
    found[start][0] = Lengths(least: 0, most: 0)
    for node in order {
      for number in nodes[node].edges.indices {
        let step = GraphPath.Step(node: node, edge: number)
        let more = asks(step, counts) ? 1 : 0
        let chosen = areasChosen(by: step)
        let target = nodes[node].edges[number].to
        for (areas, here) in found[node] {
          let there = found[target][areas + chosen]
          found[target][areas + chosen] = Lengths(
            least: min(there?.least ?? .max, here.least + more), most: max(there?.most ?? 0, here.most + more))
        }
      }
    }
    return found
  }

  private func areasChosen(by step: GraphPath.Step) -> Int {
    if case .chose(let areas) = nodes[step.node].edges[step.edge].step { areas.count } else { 0 }
  }

  private func asks(_ step: GraphPath.Step, _ counts: [Bool]) -> Bool {
    guard case .answered = nodes[step.node].edges[step.edge].step, let state = stateShown(by: step) else {
      return false
    }
    return counts[state]
  }

  /// A way to `node` on which `areas` areas were chosen, and that asks as many questions as any, or as few, by the
  /// lengths that were found.
  func extremePath(
    to node: Int, areas: Int, longest: Bool, _ counts: [Bool], _ lengths: [[Int: Lengths]],
    _ arrivals: [[GraphPath.Step]]
  ) -> GraphPath {
    var path = GraphPath()
    var here = node
    var areas = areas
    while here != start, let known = lengths[here][areas] {
      let step = arrivals[here].first { arrival in
        guard let before = lengths[arrival.node][areas - areasChosen(by: arrival)] else { return false }
        let more = asks(arrival, counts) ? 1 : 0
        return longest ? before.most + more == known.most : before.least + more == known.least
      }
      guard let step else { break }
      path.steps.append(step)
      areas -= areasChosen(by: step)
      here = step.node
    }
    path.steps.reverse()
    return path
  }

  /// For each node and each of `watched`: whether every way there passes that state. One bit a state.
  func passed(_ watched: [Int]) -> [[UInt64]] {
    let words = watched.count / 64 + 1
    let all = Array(repeating: UInt64.max, count: words)
    var passed = Array(repeating: all, count: nodes.count)
    guard passed.indices.contains(start) else { return [] }
    passed[start] = Array(repeating: 0, count: words)
    let place = Dictionary(watched.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    for node in order {
      for (number, edge) in nodes[node].edges.enumerated() {
        var here = passed[node]
        if let bit = stateShown(by: GraphPath.Step(node: node, edge: number)).flatMap({ place[$0] }) {
          here[bit / 64] |= 1 << UInt64(bit % 64)
        }
        for word in here.indices { passed[edge.to][word] &= here[word] }
      }
    }
    return passed
  }

  /// Different ways from the start to `node` that do not pass `state`, at most `most`.
  ///
  /// - Parameter preferred: States that the first of the ways pass one of, where there are such ways.
  func paths(
    to node: Int, avoiding state: Int?, preferring preferred: Set<Int>, most: Int,
    _ arrivals: [[GraphPath.Step]]
  ) -> [GraphPath] {
    // What can be come to without passing the state: at all, and by way of a preferred one.
    var open = Array(repeating: [false, false], count: nodes.count)
    guard open.indices.contains(start) else { return [] }
    open[start][0] = true
    for node in order where open[node][0] || open[node][1] {
      for number in nodes[node].edges.indices {
        let shown = stateShown(by: GraphPath.Step(node: node, edge: number))
        if shown != nil, shown == state { continue }
        let target = nodes[node].edges[number].to
        let isPreferred = shown.map(preferred.contains) ?? false
        if open[node][1] || isPreferred { open[target][1] = true }
        if open[node][0], !isPreferred { open[target][0] = true }
      }
    }
    var found: [GraphPath] = []
    for attempt in 0..<most {
      // By turns through a preferred state and not, as far as there is a choice.
      let wish = attempt % 2 == 0 ? 1 : 0
      guard let through = [wish, 1 - wish].first(where: { open[node][$0] }) else { return [] }
      let path = path(to: node, through: through, avoiding: state, preferred, open, attempt / 2, arrivals)
      if !found.contains(path) { found.append(path) }
    }
    return found
  }

  /// One of the ways, going back from its end. The first attempt takes the first way back at every step, later ones
  /// others in no order that a person would see, but always the same.
  private func path(
    to node: Int, through: Int, avoiding state: Int?, _ preferred: Set<Int>, _ open: [[Bool]], _ attempt: Int,
    _ arrivals: [[GraphPath.Step]]
  ) -> GraphPath {
    var path = GraphPath()
    var here = node
    var through = through
    var mixed = UInt64(attempt)
    while here != start {
      let ways = arrivals[here].flatMap { arrival -> [(step: GraphPath.Step, through: Int)] in
        let shown = stateShown(by: arrival)
        if shown != nil, shown == state { return [] }
        let isPreferred = shown.map(preferred.contains) ?? false
        if isPreferred, through == 0 { return [] }
        let before = isPreferred ? [0, 1] : [through]
        return before.filter { open[arrival.node][$0] }.map { (arrival, $0) }
      }
      guard !ways.isEmpty else { break }
      // A linear congruential step (Knuth): enough to try different ways.
      mixed = mixed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let way = ways[attempt == 0 ? 0 : Int((mixed >> 33) % UInt64(ways.count))]
      path.steps.append(way.step)
      here = way.step.node
      through = way.through
    }
    path.steps.reverse()
    return path
  }
}
