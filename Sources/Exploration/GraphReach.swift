import Conversation
import Interview

/// A visit that was brought to a state by given replies, without anybody at the keyboard.
public struct GraphReach: Sendable {
  /// A reply that nobody gave.
  public struct Assumption: Hashable, Sendable {
    public var question: StateID
    /// `/skip`, or what a visitor would type.
    public var typed: String
  }

  /// Why a state is not reached.
  public enum Failure: Error, Hashable, Sendable {
    case unknownState(StateID)
    /// The reply given to this question is not understood, or is not certain.
    case notUnderstood(StateID)
    /// No answers to the required questions get there. `because` says what was looked at where the way was lost.
    case unreachable(StateID, because: [String])
    /// There are more combinations of answers to required questions than were tried.
    case tooManyWays(StateID, tried: Int)
  }

  public var conversation: Conversation
  /// Everything that happened.
  public var events: [Event]
  /// What the last reply led to: the state that was sought is in it.
  public var latest: [Event]
  /// In the order asked.
  public var assumed: [Assumption]

  /// Types `replies` as their questions come up, until `target` is shown. What is not in them is skipped; where that
  /// cannot be, the least answer is assumed that gets there.
  ///
  /// - Parameter replies: As a visitor would type them, by question.
  public static func to(
    _ target: StateID, on engine: Engine, replies: [StateID: String]
  ) throws(Failure) -> GraphReach {
    guard engine.interview[target] != nil else { throw .unknownState(target) }
    var search = GraphSearch(engine: engine, target: target, replies: replies)
    return try search.run()
  }

  /// What was shown last, from the part's title or the state itself on.
  public func shown(from target: StateID) -> [Event] {
    let place =
      latest.firstIndex { event in
        switch event {
        case .said(target, _): true
        case .asked(let question, _, _): question.id == target
        case .ended: true
        default: false
        }
      } ?? latest.lastIndex { if case .asked = $0 { true } else { false } }
    guard let place else { return latest }
    let title = latest[..<place].last { if case .entered = $0 { true } else { false } }
    return (title.map { [$0] } ?? []) + latest[place...]
  }
}

/// A search through the answers to required questions, the least first.
private struct GraphSearch {
  let engine: Engine
  let target: StateID
  let replies: [StateID: String]
  private var steps = 0
  /// The attempt that came furthest.
  private var furthest: GraphReach?

  /// Replies typed in all attempts together.
  private static let most = 20_000

  init(engine: Engine, target: StateID, replies: [StateID: String]) {
    self.engine = engine
    self.target = target
    self.replies = replies
  }

  mutating func run() throws(GraphReach.Failure) -> GraphReach {
    let (conversation, events) = engine.step(Conversation(), .begin)
    let start = GraphReach(conversation: conversation, events: events, latest: events, assumed: [])
    if let found = try go(on: start) { return found }
    if steps >= Self.most { throw .tooManyWays(target, tried: steps) }
    throw .unreachable(target, because: furthest.map(obstacle) ?? [])
  }

  private mutating func go(on start: GraphReach) throws(GraphReach.Failure) -> GraphReach? {
    var reach = start
    while steps < Self.most {
      if isReached(reach) { return reach }
      guard reach.conversation.outcome == nil, let question = reach.conversation.asking else { break }
      if let typed = replies[question.id] {
        reach = type(typed, at: reach)
        if reach.conversation.asking?.id == question.id, reach.conversation.attempts > 0 {
          throw .notUnderstood(question.id)
        }
        // A command in place of a reply may lead nowhere.
        if reach.conversation.answers[question.id] == nil { throw .notUnderstood(question.id) }
        continue
      }
      if question.optional {
        reach = type("/skip", at: reach, assuming: question)
        continue
      }
      for typed in engine.interview.leastReplies(to: question) {
        let next = type(typed, at: reach, assuming: question)
        guard next.conversation.answers[question.id] != nil else { continue }
        if let found = try go(on: next) { return found }
      }
      return nil
    }
    if reach.conversation.path(of: engine.interview).steps.count
      > furthest?.conversation.path(of: engine.interview).steps.count ?? -1
    {
      furthest = reach
    }
    return nil
  }

  private mutating func type(
    _ typed: String, at reach: GraphReach, assuming question: Question? = nil
  ) -> GraphReach {
    steps += 1
    let (conversation, events) = engine.step(reach.conversation, .line(typed))
    let assumed = question.map { [GraphReach.Assumption(question: $0.id, typed: typed)] } ?? []
    return GraphReach(
      conversation: conversation, events: reach.events + events, latest: events,
      assumed: reach.assumed + assumed)
  }

  private func isReached(_ reach: GraphReach) -> Bool {
    let path = reach.conversation.path(of: engine.interview)
    switch path.stop {
    case .question(target), .review(target), .final(target): return true
    default: return path.steps.contains(target)
    }
  }

  // MARK: Why not

  /// What was looked at where the way to the target was lost.
  private func obstacle(_ reach: GraphReach) -> [String] {
    let walk = GraphWalk(reach.conversation, of: engine.interview)
    if let passed = walk.steps.last(where: { if case .passed(target, _) = $0 { true } else { false } }) {
      return GraphWalk.text([passed])
    }
    let towards = statesThatLead()
    let lost = walk.steps.last { step in
      switch step {
      case .left(let id, let ways): towards.contains(id) && !(ways.last.map { towards.contains($0.to) } ?? false)
      case .chose(let id, _, _): towards.contains(id)
      default: false
      }
    }
    guard let lost else { return [] }
    if case .left(let id, _) = lost,
      let choice = walk.steps.last(where: { if case .chose(id, _, _) = $0 { true } else { false } })
    {
      return GraphWalk.text([choice])
    }
    return GraphWalk.text([lost])
  }

  private func statesThatLead() -> Set<StateID> {
    var before: [StateID: [StateID]] = [:]
    for state in engine.interview.states {
      for transition in state.next { before[transition.to, default: []].append(state.id) }
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates {
        for id in focus.questions(for: area, at: 0) { before[id, default: []].append(state.id) }
      }
    }
    var leads: Set<StateID> = []
    var waiting = [target]
    while let id = waiting.popLast() {
      if leads.insert(id).inserted { waiting += before[id] ?? [] }
    }
    return leads
  }
}

extension Interview {
  /// Replies to a question that cannot be skipped, from the least on: one for each way in which guards tell them apart.
  func leastReplies(to question: Question) -> [String] {
    switch question.form {
    case .yesNo: return ["yes", "no"]
    case .choice(let options), .choices(let options): return options.indices.map { "\($0 + 1)" }
    case .text: return ["..."]
    case .scale, .number:
      guard let range = question.form.range else { return [] }
      var figures = [range.lowerBound, range.upperBound]
      for state in states {
        for condition in [state.when].compactMap({ $0 }) + state.next.compactMap(\.when) {
          for case .compare(.answer(question.id), _, .number(let value)) in condition.atoms {
            figures += [value - 1, value, value + 1]
          }
        }
      }
      return Set(figures.filter(range.contains)).sorted().map(written)
    }
  }
}
