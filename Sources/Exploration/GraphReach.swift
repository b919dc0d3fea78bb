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
  private var furthestLength = -1

  /// Questions whose answer something reads: the others are answered in one way only.
  private let read: Set<StateID>
  /// States from which the target may be reached, whatever holds.
  private let leading: Set<StateID>
  private let blocks: Set<StateID>

  /// Replies typed in all attempts together.
  private static let most = 5_000
  /// Required questions, one after the other, at which more than one reply is tried.
  private static let mostChoices = 200

  init(engine: Engine, target: StateID, replies: [StateID: String]) {
    self.engine = engine
    self.target = target
    self.replies = replies
    read = Set(engine.interview.readers().keys)
    leading = engine.interview.states(leadingTo: target)
    blocks = engine.interview.blockQuestions
  }

  mutating func run() throws(GraphReach.Failure) -> GraphReach {
    let (conversation, events) = engine.step(Conversation(), .begin)
    let start = GraphReach(conversation: conversation, events: events, latest: events, assumed: [])
    if let found = try go(on: start) { return found }
    if steps >= Self.most { throw .tooManyWays(target, tried: steps) }
    throw .unreachable(target, because: furthest.map(obstacle) ?? [])
  }

  private mutating func go(
    on start: GraphReach, choices: Int = 0
  ) throws(GraphReach.Failure) -> GraphReach? {
    var reach = start
    while steps < Self.most {
      if isReached(reach) { return reach }
      guard reach.conversation.outcome == nil, let question = reach.conversation.asking,
        leading.contains(question.id) || blocks.contains(question.id)
      else { break }
      if let typed = replies[question.id] {
        type(typed, at: &reach)
        // What was typed may also be a command, or likely meant but not certain.
        guard reach.conversation.answers[question.id] != nil, reach.conversation.attempts == 0 else {
          throw .notUnderstood(question.id)
        }
        continue
      }
      if question.optional {
        type("/skip", at: &reach, assuming: question)
        continue
      }
      // Behind so many choices only the least is tried: no file makes this go on for ever.
      if choices >= Self.mostChoices || !read.contains(question.id) {
        guard takeLeast(question, at: &reach) else { break }
        continue
      }
      for typed in engine.interview.leastReplies(to: question) {
        var next = reach
        type(typed, at: &next, assuming: question)
        guard next.conversation.answers[question.id] != nil else { continue }
        if let found = try go(on: next, choices: choices + 1) { return found }
      }
      return nil
    }
    note(reach)
    return nil
  }

  private mutating func type(
    _ typed: String, at reach: inout GraphReach, assuming question: Question? = nil
  ) {
    steps += 1
    (reach.conversation, reach.latest) = engine.step(reach.conversation, .line(typed))
    reach.events += reach.latest
    if let question { reach.assumed.append(GraphReach.Assumption(question: question.id, typed: typed)) }
  }

  private mutating func takeLeast(_ question: Question, at reach: inout GraphReach) -> Bool {
    for typed in engine.interview.leastReplies(to: question).prefix(100) {
      type(typed, at: &reach, assuming: question)
      if reach.conversation.answers[question.id] != nil { return true }
    }
    return false
  }

  private mutating func note(_ reach: GraphReach) {
    let length = reach.conversation.path(of: engine.interview).steps.count
    if length > furthestLength { (furthest, furthestLength) = (reach, length) }
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
    let lost = walk.steps.last { step in
      switch step {
      case .left(let id, let ways): leading.contains(id) && !(ways.last.map { leading.contains($0.to) } ?? false)
      case .chose(let id, _, _): leading.contains(id)
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
}

extension Interview {
  /// The states from which transitions, or the questions of a focus, may lead to `target`; that one among them.
  fileprivate func states(leadingTo target: StateID) -> Set<StateID> {
    var before: [StateID: [StateID]] = [:]
    for state in states {
      for transition in state.next { before[transition.to, default: []].append(state.id) }
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates {
        for id in focus.questions(for: area, at: 0) { before[id, default: []].append(state.id) }
      }
    }
    var leading: Set<StateID> = []
    var waiting = [target]
    while let id = waiting.popLast() {
      if leading.insert(id).inserted { waiting += before[id] ?? [] }
    }
    return leading
  }

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
