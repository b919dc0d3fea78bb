import Conversation
import Interview

/// The way that given answers lead through an interview, with every guard that was looked at on it.
///
/// It goes as `Conversation.path(of:)` does, which decides; this says why.
public struct GraphWalk: Sendable {
  /// A guard, and what it came to.
  public struct Look: Hashable, Sendable {
    /// Nil where nothing has to hold.
    public var condition: Guard?
    public var holds: Bool
    /// What the guard is made of, each with what it came to and the value that it saw, in words.
    public var atoms: [Atom]
  }

  public struct Atom: Hashable, Sendable {
    public var condition: Guard
    public var holds: Bool
    public var saw: String
  }

  /// A transition that was looked at. Those after the one that was taken are not.
  public struct Way: Hashable, Sendable {
    public var to: StateID
    public var look: Look
  }

  /// What a focus made of one of its candidates.
  public struct Candidate: Hashable, Sendable {
    public var area: Area
    /// The highest figure given for its need.
    public var need: Double?
    /// Its place among the areas heard and confirmed, from 1.
    public var heard: Int?
    public var isNamed: Bool
    /// Whether a question about its need was on the path.
    public var wasAsked: Bool
    /// Whether it qualifies, and so would be chosen if there were room.
    public var qualifies: Bool
    /// Its place among the areas chosen, from 1.
    public var chosen: Int?
  }

  public enum Step: Hashable, Sendable {
    /// A state was shown, or is now; what its `when` came to, where it has one.
    case shown(StateID, Look?)
    /// A state was passed by, since its `when` does not hold.
    case passed(StateID, Look)
    /// The transitions of a state, in the order tried; the last of them was taken where it holds.
    case left(StateID, [Way])
    case chose(StateID, Focus, [Candidate])

    /// The state that the step is about.
    public var state: StateID {
      switch self {
      case .shown(let id, _), .passed(let id, _), .left(let id, _), .chose(let id, _, _): id
      }
    }
  }

  public private(set) var steps: [Step] = []
  private let interview: Interview
  private let answers: [StateID: Answer]
  private let heard: [StateID: [HeardArea]]
  private var active: [StateID: Answer] = [:]

  /// Walks by the answers that a conversation has so far.
  public init(_ conversation: Conversation, of interview: Interview) {
    self.interview = interview
    answers = conversation.answers
    heard = conversation.heard
    walk()
  }

  /// The states that were shown, in order, the one where the walk stands among them.
  public var shown: [StateID] {
    steps.compactMap { if case .shown(let id, _) = $0 { id } else { nil } }
  }

  private mutating func walk() {
    var id = interview.start
    for _ in 0...interview.states.count {
      guard let state = interview[id] else { return }
      let when = state.when.map(look)
      if when?.holds ?? true {
        steps.append(.shown(id, when))
        if !visit(state) { return }
      } else if let when {
        steps.append(.passed(id, when))
      }
      var ways: [Way] = []
      for transition in state.next {
        let way = Way(
          to: transition.to,
          look: transition.when.map(look) ?? Look(condition: nil, holds: true, atoms: []))
        ways.append(way)
        if way.look.holds { break }
      }
      steps.append(.left(id, ways))
      guard let taken = ways.last, taken.look.holds else { return }
      id = taken.to
    }
  }

  /// Passes a state that is shown; false where the walk stops there.
  private mutating func visit(_ state: State) -> Bool {
    switch state.content {
    case .say: return true
    case .final: return false
    case .review: return answers[state.id] != nil
    case .ask: return take(state.id)
    case .focus(let focus):
      let candidates = candidates(of: focus)
      steps.append(.chose(state.id, focus, candidates))
      let chosen = candidates.filter { $0.chosen != nil }.sorted { ($0.chosen ?? 0) < ($1.chosen ?? 0) }
      for (position, candidate) in chosen.enumerated() {
        for id in focus.questions(for: candidate.area, at: position) {
          guard let question = interview[id] else { continue }
          let when = question.when.map(look)
          guard when?.holds ?? true else {
            if let when { steps.append(.passed(id, when)) }
            continue
          }
          steps.append(.shown(id, when))
          if !take(id) { return false }
        }
      }
      return true
    }
  }

  private mutating func take(_ id: StateID) -> Bool {
    guard let answer = answers[id] else { return false }
    active[id] = answer
    return true
  }

  // MARK: Guards

  private func look(_ condition: Guard) -> Look {
    let context = context()
    return Look(
      condition: condition, holds: condition.holds(in: context),
      atoms: condition.atoms.map { Atom(condition: $0, holds: $0.holds(in: context), saw: saw($0)) })
  }

  private func context() -> Guard.Context {
    let (active, heard, interview) = (active, heard, interview)
    return Guard.Context(
      answer: { active[$0] },
      score: { Self.score(active[$0], interview[$0]?.question) },
      heard: { active[$0] != nil && !(heard[$0] ?? []).isEmpty })
  }

  private static func score(_ answer: Answer?, _ question: Question?) -> Double {
    guard let answer else { return 0 }
    return answer.number ?? answer.optionIDs.reduce(0) { $0 + (question?.option($1)?.score ?? 0) }
  }

  private func saw(_ atom: Guard) -> String {
    switch atom {
    case .heard(let id):
      guard active[id] != nil else { return GraphWording.notAsked }
      let areas = (heard[id] ?? []).map(\.area.rawValue)
      return areas.isEmpty ? GraphWording.nothingHeard : areas.joined(separator: ", ")
    case .compare(.sum(let ids), _, _):
      return written(ids.reduce(0) { $0 + Self.score(active[$1], interview[$1]?.question) })
    case .answered(let id), .includes(let id, _), .compare(.answer(let id), _, _):
      guard let answer = active[id] else { return GraphWording.notAsked }
      return GraphWording.value(answer)
    case .not, .and, .or: return ""
    }
  }

  // MARK: Focus

  private func candidates(of focus: Focus) -> [Candidate] {
    let confirmed = confirmedAreas(interview: interview, active: active, heard: heard)
    let all = Focus(
      candidates: focus.candidates, order: focus.order, atLeastNeed: focus.atLeastNeed,
      most: focus.candidates.count, block: [], first: [])
    let chosen = areasInFocus(focus, interview: interview, active: active, heard: confirmed)
    let qualified = areasInFocus(all, interview: interview, active: active, heard: confirmed)
    return focus.candidates.map { area in
      let needs = interview.states.compactMap { state -> Answer? in
        guard let question = state.question, question.measure == .need, question.area == area else { return nil }
        return active[state.id]
      }
      let isNamed = interview.states.contains { state in
        state.question?.measure == .named && active[state.id]?.optionIDs.first == area.rawValue
      }
      return Candidate(
        area: area, need: needs.compactMap(\.number).max(),
        heard: confirmed.firstIndex(of: area).map { $0 + 1 }, isNamed: isNamed, wasAsked: !needs.isEmpty,
        qualifies: qualified.contains(area), chosen: chosen.firstIndex(of: area).map { $0 + 1 })
    }
  }
}
