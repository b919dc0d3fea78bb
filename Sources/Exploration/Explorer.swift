import Interview

/// Every abstract state of an interview and every step between them.
///
/// An abstract state is a place, and for each question that may still be read the class of its reply. Two runs that
/// stand at the same place and differ only in what nothing reads any more are one state. A focus is any ordered choice
/// of at most `most` areas whose rulers allow it: more orders than a visitor can bring about, never fewer.
struct StateGraph: Sendable {
  /// What happened on the way from one state to the next.
  enum Step: Hashable, Sendable {
    /// The state's own condition did not hold, and it was passed.
    case passed
    /// A text, a list of answers, or the end of a focus.
    case shown
    /// A focus saw which areas the rulers allow it to choose.
    case weighed
    /// A question was asked. The class of the reply is 0 where nothing reads it.
    case answered(UInt8)
    /// A focus chose areas.
    case chose([Area])
  }

  struct Edge: Sendable {
    var to: Int
    var step: Step
    /// The number of the transition taken; nil within a focus.
    var transition: Int?
  }

  struct Node: Sendable {
    /// The number of the state in the file.
    var state: Int
    /// Within a focus: what it can choose from, or which of its questions are still to come.
    var focus: FocusStage?
    var replies: [UInt8]
    var edges: [Edge] = []
  }

  enum FocusStage: Hashable, Sendable {
    case choosing([Area])
    case asking([Int])

    /// The question that comes next.
    var question: Int? { if case .asking(let questions) = self { questions.first } else { nil } }

    /// Stages come in this order: the more there is to ask, the earlier.
    var rank: Int {
      switch self {
      case .choosing: 1
      case .asking(let questions): Int.max / 2 - questions.count
      }
    }
  }

  /// A guard that reads a question that was not asked, at one node.
  struct UnaskedRead: Hashable, Sendable {
    var place: InterviewFault.Place
    var question: StateID
  }

  var nodes: [Node] = []
  /// The order in which nodes were explored: every edge leads onwards in it.
  var order: [Int] = []
  var start = 0
  /// Guards that held somewhere.
  var held: Set<InterviewFault.Place> = []
  /// Guards that were looked at somewhere.
  var looked: Set<InterviewFault.Place> = []
  /// Transitions that were taken somewhere.
  var taken: Set<InterviewFault.Place> = []
  /// States that were come to, shown or passed by.
  var entered: Set<Int> = []
  /// States that were shown, or asked.
  var shown: Set<Int> = []
  /// Where an unasked question may be read: a few nodes for each, with the reply given there.
  var unasked: [UnaskedRead: [(node: Int, reply: UInt8)]] = [:]
  /// Nodes from which nothing leads on though they are no final.
  var stuck: [Int] = []
  /// Where the search was given up: every state before this one in the file was explored in full.
  var givenUpAt: Int?

  var edgeCount: Int { nodes.reduce(0) { $0 + $1.edges.count } }
}

/// Explores an interview, place by place in the order of the file.
struct Explorer {
  private struct Key: Hashable {
    var state: Int
    var focus: StateGraph.FocusStage?
    var replies: [UInt8]
  }

  private struct LiveVariable {
    var variable: Int
    var classes: [UInt8]
  }

  private struct BlockPlace: Hashable {
    var state: Int
    var stage: StateGraph.FocusStage
  }

  private let model: Model
  private let most: Int
  private let progress: (Double) -> Void
  private var graph = StateGraph()
  private var steps = 0
  /// Steps for each state that may be explored, on average.
  private static let stepsPerState = 4
  private var known: [Key: Int] = [:]
  /// Nodes that wait, by state and then by how far a focus has come.
  private var waiting: [Int: [Int: [Int]]] = [:]
  private var merging: [Int: [LiveVariable]] = [:]
  private var blockMerging: [BlockPlace: [LiveVariable]] = [:]

  /// - Parameters:
  ///   - most: Abstract states after which the search is given up.
  ///   - progress: Told the share of the file that has been explored, from 0 to 1.
  init(_ model: Model, most: Int, progress: @escaping (Double) -> Void = { _ in }) {
    self.model = model
    self.most = most
    self.progress = progress
  }

  private var states: [State] { model.interview.states }

  mutating func explore() -> StateGraph {
    guard let start = model.indexOfState[model.interview.start] else { return graph }
    graph.start = node(start, nil, Array(repeating: 0, count: model.variables.count))
    for number in states.indices {
      progress(Double(number) / Double(max(1, states.count)))
      guard var stages = waiting.removeValue(forKey: number) else { continue }
      while let stage = stages.keys.min(), let nodes = stages.removeValue(forKey: stage) {
        for node in nodes {
          guard graph.nodes.count <= most, steps <= most * Self.stepsPerState else {
            graph.givenUpAt = number
            return graph
          }
          graph.order.append(node)
          visit(node)
          for (later, more) in waiting.removeValue(forKey: number) ?? [:] {
            stages[later, default: []] += more
          }
        }
      }
    }
    progress(1)
    return graph
  }

  private mutating func node(_ state: Int, _ focus: StateGraph.FocusStage?, _ replies: [UInt8]) -> Int {
    let merged = merge(replies, at: state, focus)
    let key = Key(state: state, focus: focus, replies: merged)
    if let found = known[key] { return found }
    let number = graph.nodes.count
    known[key] = number
    graph.nodes.append(StateGraph.Node(state: state, focus: focus, replies: merged))
    waiting[state, default: [:]][focus?.rank ?? 0, default: []].append(number)
    return number
  }

  // MARK: Merging

  /// Replies, with those that nothing tells apart any more made the same.
  private mutating func merge(
    _ replies: [UInt8], at state: Int, _ focus: StateGraph.FocusStage?
  ) -> [UInt8] {
    let table: [LiveVariable]
    if let focus {
      let place = BlockPlace(state: state, stage: focus)
      table = blockMerging[place] ?? tables(model.live(in: focus, of: state))
      blockMerging[place] = table
    } else {
      table = merging[state] ?? tables(model.live[state])
      merging[state] = table
    }
    var merged = [UInt8](repeating: 0, count: replies.count)
    for live in table { merged[live.variable] = live.classes[Int(replies[live.variable])] }
    return merged
  }

  /// For each variable that something still reads, the class that stands for each class.
  private func tables(_ live: Set<Model.LivePredicate>) -> [LiveVariable] {
    Dictionary(grouping: live, by: \.variable).sorted { $0.key < $1.key }.map { number, predicates in
      let read = predicates.map(\.predicate).sorted()
      var first: [[Double]: UInt8] = [:]
      let classes = model.variables[number].signatures.enumerated().map { index, signature -> UInt8 in
        if index == 0 { return 0 }
        let seen = read.map { signature[$0] }
        if let known = first[seen] { return known }
        first[seen] = UInt8(index)
        return UInt8(index)
      }
      return LiveVariable(variable: number, classes: classes)
    }
  }

  // MARK: Guards

  private func context(_ replies: [UInt8]) -> Guard.Context {
    let model = model
    func reply(_ id: StateID) -> Reply? {
      model.variableByID[id].flatMap { model.variables[$0].reply(replies[$0]) }
    }
    return Guard.Context(
      answer: { reply($0)?.answer },
      score: { id in
        guard let variable = model.variableByID[id], let reply = reply(id) else { return 0 }
        return model.variables[variable].question.score(of: reply.answer)
      },
      heard: { reply($0)?.heard ?? false })
  }

  /// Whether a guard holds; what it read though it was not asked is noted.
  private mutating func holds(
    _ condition: Guard?, _ place: InterviewFault.Place, _ replies: [UInt8], node: Int, reply: UInt8
  ) -> Bool {
    guard let condition else { return true }
    let context = context(replies)
    graph.looked.insert(place)
    for id in condition.unaskedReads(in: context) {
      let read = StateGraph.UnaskedRead(place: place, question: id)
      if graph.unasked[read, default: []].count < Self.mostExamples {
        graph.unasked[read, default: []].append((node, reply))
      }
    }
    let holds = condition.holds(in: context)
    if holds { graph.held.insert(place) }
    return holds
  }

  private static let mostExamples = 20

  // MARK: Steps

  private mutating func visit(_ node: Int) {
    let here = graph.nodes[node]
    let state = states[here.state]
    graph.entered.insert(here.state)
    switch here.focus {
    case .asking(let remaining)?: return askBlock(node, here, remaining)
    case .choosing(let allowed)?: return choose(node, here, from: allowed)
    case nil: break
    }
    guard holds(state.when, .when(state.id), here.replies, node: node, reply: 0) else {
      return leave(node, here.replies, .passed)
    }
    graph.shown.insert(here.state)
    switch state.content {
    case .say, .review: leave(node, here.replies, .shown)
    case .final: break
    case .ask: ask(node, here)
    case .focus(let focus):
      let weighed = self.node(here.state, .choosing(candidates(focus, here)), here.replies)
      graph.nodes[node].edges.append(StateGraph.Edge(to: weighed, step: .weighed, transition: nil))
    }
  }

  private mutating func choose(_ node: Int, _ here: StateGraph.Node, from allowed: [Area]) {
    guard case .focus(let focus) = states[here.state].content else { return }
    for chosen in orderedChoices(of: allowed, most: focus.most) {
      let questions = chosen.enumerated().flatMap { position, area in
        focus.questions(for: area, at: position).compactMap { model.indexOfState[$0] }
      }
      if questions.isEmpty {
        leave(node, here.replies, .chose(chosen))
      } else {
        let next = self.node(here.state, .asking(questions), here.replies)
        graph.nodes[node].edges.append(StateGraph.Edge(to: next, step: .chose(chosen), transition: nil))
        steps += 1
      }
    }
  }

  /// Areas that the rulers allow a focus to choose: it was asked about, and no ruler says that it is too small.
  private func candidates(_ focus: Focus, _ here: StateGraph.Node) -> [Area] {
    focus.candidates.filter { area in
      let replies = (model.needs[here.state]?[area] ?? []).compactMap { need in
        model.variableOfState[need].flatMap { model.variables[$0].reply(here.replies[$0]) }
      }
      let figures = replies.compactMap(\.answer.number)
      return figures.isEmpty ? !replies.isEmpty : figures.contains { $0 >= focus.atLeastNeed }
    }
  }

  private mutating func ask(_ node: Int, _ here: StateGraph.Node) {
    guard let variable = model.variableOfState[here.state] else {
      return leave(node, here.replies, .answered(0))
    }
    var replies = here.replies
    for reply in model.variables[variable].classes.indices.dropFirst() {
      replies[variable] = UInt8(reply)
      leave(node, replies, .answered(UInt8(reply)))
    }
  }

  /// Takes the first transition that holds.
  private mutating func leave(_ node: Int, _ replies: [UInt8], _ step: StateGraph.Step) {
    let state = states[graph.nodes[node].state]
    let reply: UInt8 = if case .answered(let index) = step { index } else { 0 }
    var taken = false
    for (number, transition) in state.next.enumerated() {
      let place = InterviewFault.Place.transition(state.id, index: number)
      // Behind a transition that was taken, a guard is only looked at to know whether it can ever hold.
      if taken {
        if let condition = transition.when, !graph.held.contains(place),
          condition.holds(in: context(replies))
        {
          graph.held.insert(place)
        }
        continue
      }
      guard holds(transition.when, place, replies, node: node, reply: reply) else { continue }
      guard let target = model.indexOfState[transition.to] else { continue }
      taken = true
      graph.taken.insert(place)
      connect(node, self.node(target, nil, replies), step, number)
    }
    if !taken { graph.stuck.append(node) }
  }

  /// Adds an edge. Replies that lead to the same state from here are one class, and one edge.
  private mutating func connect(_ node: Int, _ target: Int, _ step: StateGraph.Step, _ transition: Int?) {
    if case .answered = step,
      graph.nodes[node].edges.contains(where: { $0.to == target && $0.transition == transition })
    {
      return
    }
    graph.nodes[node].edges.append(StateGraph.Edge(to: target, step: step, transition: transition))
    steps += 1
  }

  /// One question of a focus block: passed where its condition does not hold.
  private mutating func askBlock(_ node: Int, _ here: StateGraph.Node, _ remaining: [Int]) {
    guard let number = remaining.first else { return }
    let rest = Array(remaining.dropFirst())
    let question = states[number]
    graph.entered.insert(number)
    guard holds(question.when, .when(question.id), here.replies, node: node, reply: 0) else {
      return goOn(node, rest, here.replies, .passed)
    }
    graph.shown.insert(number)
    guard let variable = model.variableOfState[number] else {
      return goOn(node, rest, here.replies, .answered(0))
    }
    var replies = here.replies
    for reply in model.variables[variable].classes.indices.dropFirst() {
      replies[variable] = UInt8(reply)
      goOn(node, rest, replies, .answered(UInt8(reply)))
    }
  }

  private mutating func goOn(_ node: Int, _ rest: [Int], _ replies: [UInt8], _ step: StateGraph.Step) {
    if rest.isEmpty { return leave(node, replies, step) }
    connect(node, self.node(graph.nodes[node].state, .asking(rest), replies), step, nil)
  }
}

/// Every ordered choice of at most `most` of `items`, none among them, in a fixed order.
func orderedChoices<Item: Equatable>(of items: [Item], most: Int) -> [[Item]] {
  var found: [[Item]] = [[]]
  var longest: [[Item]] = [[]]
  for _ in 0..<max(0, min(most, items.count)) {
    longest = longest.flatMap { chosen in items.filter { !chosen.contains($0) }.map { chosen + [$0] } }
    found += longest
  }
  return found
}

extension Guard {
  /// The questions that are read here though they have no answer, with `and` and `or` read from the left and no
  /// further than needed. `answered(...)` and `heard(...)` may ask about any question, and a sum counts what is there.
  func unaskedReads(in context: Context) -> [StateID] {
    switch self {
    case .answered, .heard: []
    case .includes(let id, _), .compare(.answer(let id), _, _): context.answer(id) == nil ? [id] : []
    case .compare(.sum(let ids), _, _): ids.allSatisfy { context.answer($0) == nil } ? ids : []
    case .not(let inner): inner.unaskedReads(in: context)
    case .and(let left, let right):
      left.unaskedReads(in: context) + (left.holds(in: context) ? right.unaskedReads(in: context) : [])
    case .or(let left, let right):
      left.unaskedReads(in: context) + (left.holds(in: context) ? [] : right.unaskedReads(in: context))
    }
  }
}
