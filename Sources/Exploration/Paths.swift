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

  /// The fewest and the most questions on the ways to each node; nil where none leads there.
  ///
  /// - Parameter counts: Whether asking a state counts.
  func lengths(_ counts: [Bool]) -> [Lengths?] {
    var found = [Lengths?](repeating: nil, count: nodes.count)
    guard found.indices.contains(start) else { return [] }
    found[start] = Lengths(least: 0, most: 0)
    for node in order {
      guard let here = found[node] else { continue }
      for (number, edge) in nodes[node].edges.enumerated() {
        let more = asks(GraphPath.Step(node: node, edge: number), counts) ? 1 : 0
        let there = found[edge.to]
        found[edge.to] = Lengths(
          least: min(there?.least ?? .max, here.least + more), most: max(there?.most ?? 0, here.most + more))
      }
    }
    return found
  }

  private func asks(_ step: GraphPath.Step, _ counts: [Bool]) -> Bool {
    guard case .answered = nodes[step.node].edges[step.edge].step, let state = stateShown(by: step) else {
      return false
    }
    return counts[state]
  }

  /// A way to `node` that asks as many questions as any, or as few, by the lengths that were found.
  func extremePath(
    to node: Int, longest: Bool, _ counts: [Bool], _ lengths: [Lengths?], _ arrivals: [[GraphPath.Step]]
  ) -> GraphPath {
    var path = GraphPath()
    var here = node
    while here != start, let known = lengths[here] {
      let step = arrivals[here].first { arrival in
        guard let before = lengths[arrival.node] else { return false }
        let more = asks(arrival, counts) ? 1 : 0
        return longest ? before.most + more == known.most : before.least + more == known.least
      }
      guard let step else { break }
      path.steps.append(step)
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

  /// Ways from the start to `node` that do not pass `state`: the first of them, and others where the first choice at
  /// some step is another; at most `most`.
  func paths(
    to node: Int, avoiding state: Int?, most: Int, _ arrivals: [[GraphPath.Step]]
  ) -> [GraphPath] {
    // Nodes that can be come to without passing the state.
    var open = Array(repeating: false, count: nodes.count)
    guard open.indices.contains(start) else { return [] }
    open[start] = true
    for node in order where open[node] {
      for (number, edge) in nodes[node].edges.enumerated() {
        if state == nil || stateShown(by: GraphPath.Step(node: node, edge: number)) != state {
          open[edge.to] = true
        }
      }
    }
    guard open[node] else { return [] }
    func ways(back here: Int) -> [GraphPath.Step] {
      arrivals[here].filter { open[$0.node] && (state == nil || stateShown(by: $0) != state) }
    }
    var found: [GraphPath] = []
    // Each attempt turns off at another step, counted from the end.
    for turn in 0..<most {
      var path = GraphPath()
      var here = node
      var choices = turn
      while here != start {
        let ways = ways(back: here)
        guard !ways.isEmpty else { break }
        let pick = choices % ways.count
        choices /= ways.count
        path.steps.append(ways[pick])
        here = ways[pick].node
      }
      path.steps.reverse()
      if !found.contains(path) { found.append(path) }
    }
    return found
  }
}
