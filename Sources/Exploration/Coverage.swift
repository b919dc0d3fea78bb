import Conversation
import Interview

/// Which states and transitions of an interview given visits came to.
public struct Coverage: Hashable, Sendable {
  public struct TransitionID: Hashable, Sendable {
    public var from: StateID
    /// Its number among the state's transitions, from 0.
    public var index: Int
    public var to: StateID
  }

  public var states: [StateID]
  public var transitions: [TransitionID]
  public private(set) var coveredStates: Set<StateID> = []
  public private(set) var coveredTransitions: Set<TransitionID> = []
  private let interview: Interview

  /// Nothing is covered yet. The questions of a focus have no transitions of their own.
  public init(of interview: Interview) {
    self.interview = interview
    states = interview.states.map(\.id)
    transitions = interview.states.flatMap { state in
      state.next.enumerated().map { TransitionID(from: state.id, index: $0.offset, to: $0.element.to) }
    }
  }

  public var missingStates: [StateID] { states.filter { !coveredStates.contains($0) } }
  public var missingTransitions: [TransitionID] { transitions.filter { !coveredTransitions.contains($0) } }

  /// Adds what a visit came to: every path that its answers led to on the way, edits included.
  public mutating func add(_ events: some Sequence<Event>) {
    var conversation = Conversation()
    for event in events {
      conversation = Conversation(events: [event], of: interview, after: conversation)
      switch event {
      case .said(let state, _): cover(state)
      case .asked(let question, _, _): cover(question.id)
      case .answered, .heard, .ended, .left, .returned: trace(conversation)
      default: break
      }
    }
  }

  private mutating func cover(_ state: StateID) {
    if interview[state] != nil { coveredStates.insert(state) }
  }

  /// Follows a path from state to state.
  private mutating func trace(_ conversation: Conversation) {
    let path = conversation.path(of: interview)
    let interview = interview
    var rest = path.steps[...]
    var passed: Set<StateID> = []
    var state = interview[interview.start]
    while let here = state {
      if rest.first == here.id {
        take(&rest, &passed)
        if case .focus(let focus) = here.content {
          let block = Set(focus.candidates.flatMap { focus.questions(for: $0, at: 0) })
          while let next = rest.first, block.contains(next) { take(&rest, &passed) }
          // The path stops in the block.
          if case .question(let id) = path.stop, rest.isEmpty, block.contains(id) { return }
        }
      }
      if path.stop.state == here.id { return }
      let answers = conversation.answers.filter { passed.contains($0.key) }
      let context = Guard.Context(
        answer: { answers[$0] },
        score: { id in answers[id].flatMap { interview[id]?.question?.score(of: $0) } ?? 0 },
        heard: { id in answers[id] != nil && !(conversation.heard[id] ?? []).isEmpty })
      guard let index = here.next.firstIndex(where: { $0.when?.holds(in: context) ?? true }) else { return }
      let target = here.next[index].to
      coveredTransitions.insert(TransitionID(from: here.id, index: index, to: target))
      state = interview[target]
    }
  }

  private mutating func take(_ rest: inout ArraySlice<StateID>, _ passed: inout Set<StateID>) {
    guard let step = rest.popFirst() else { return }
    passed.insert(step)
    cover(step)
  }
}

extension Path.Stop {
  /// The state at which a path stops.
  fileprivate var state: StateID? {
    switch self {
    case .question(let id), .review(let id), .final(let id): id
    case .nowhere: nil
    }
  }
}

/// Coverage as a page of text.
public func coverageText(_ coverage: Coverage, transcripts: Int) -> String {
  func row(_ title: String, _ covered: Int, _ all: Int) -> String {
    "\(title)  \(covered) of \(all)\(all > 0 ? " (\(covered * 100 / all) %)" : "")"
  }
  var lines = [
    Wording.count(transcripts, "transcript"),
    row("states covered       ", coverage.states.count - coverage.missingStates.count, coverage.states.count),
    row(
      "transitions covered  ", coverage.transitions.count - coverage.missingTransitions.count,
      coverage.transitions.count),
  ]
  if !coverage.missingStates.isEmpty {
    lines += ["", Wording.statesNotCovered] + coverage.missingStates.map { "  \($0)" }
  }
  if !coverage.missingTransitions.isEmpty {
    lines += ["", Wording.transitionsNotCovered]
      + coverage.missingTransitions.map { "  \($0.from) -> \($0.to) (number \($0.index + 1) of its `next`)" }
  }
  return lines.joined(separator: "\n") + "\n"
}
