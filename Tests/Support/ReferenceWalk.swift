import Conversation
import Interview

/// The path through an interview, written a second time and as plainly as can be: what the engine is compared with.
public struct ReferenceWalk {
  /// Questions, texts and lists that the answers lead past.
  public private(set) var steps: [StateID] = []
  /// What is asked next, without regard to edits; nil at a final.
  public private(set) var stop: StateID?
  /// Answers that count, also those behind a question that waits for an answer.
  public private(set) var counting: Set<StateID> = []
  public private(set) var confirmed: [Area] = []
  private let interview: Interview
  private let answers: [StateID: Answer]
  private let heard: [StateID: [HeardArea]]
  private var active: [StateID: Answer] = [:]
  private let kinds: Kinds

  /// Which states are of a kind, looked up once for an interview.
  public struct Kinds: Sendable {
    var hearing: [State]
    var needs: [(id: StateID, area: Area)]
    var named: [StateID]

    public init(_ interview: Interview) {
      hearing = interview.states.filter { state in
        switch state.content {
        case .ask(_, .confirms), .ask(_, .corrects): true
        default: false
        }
      }
      needs = interview.states.compactMap { state in
        guard let question = state.question, question.measure == .need else { return nil }
        return question.area.map { (state.id, $0) }
      }
      named = interview.states.filter { $0.question?.measure == .named }.map(\.id)
    }
  }

  public init(_ interview: Interview, _ kinds: Kinds? = nil, answers: [StateID: Answer], heard: [StateID: [HeardArea]]) {
    self.interview = interview
    self.kinds = kinds ?? Kinds(interview)
    self.answers = answers
    self.heard = heard
    var place = interview[interview.start]
    while let state = place {
      if holds(state.when) { pass(state) }
      if case .final = state.content, holds(state.when) { break }
      place = state.next.first { holds($0.when) }.flatMap { interview[$0.to] }
    }
    counting = Set(active.keys)
    confirmed = confirmedSoFar
  }

  private mutating func pass(_ state: State) {
    switch state.content {
    case .say, .final: arrive(at: state.id)
    case .ask: ask(state.id)
    case .review:
      if answers[state.id] == nil { wait(at: state.id) } else { arrive(at: state.id) }
      if let answer = answers[state.id] { active[state.id] = answer }
    case .focus(let focus):
      arrive(at: state.id)
      for (place, area) in chosen(by: focus).enumerated() {
        for name in focus.block + (place == 0 ? focus.first : []) {
          let id = "\(area.rawValue).\(name)"
          if let question = interview[id], holds(question.when) { ask(id) }
        }
      }
    }
  }

  private mutating func arrive(at id: StateID) { if stop == nil { steps.append(id) } }

  private mutating func wait(at id: StateID) { if stop == nil { stop = id } }

  private mutating func ask(_ id: StateID) {
    guard let answer = answers[id] else { return wait(at: id) }
    arrive(at: id)
    active[id] = answer
  }

  private func holds(_ condition: Guard?) -> Bool {
    switch condition {
    case nil: return true
    case .answered(let id): return active[id].map { $0 != .skipped && $0 != .notSure } ?? false
    case .heard(let id): return active[id] != nil && heard[id]?.isEmpty == false
    case .includes(let id, let option): return active[id]?.optionIDs.contains(option) == true
    case .not(let inner): return !holds(inner)
    case .and(let left, let right): return holds(left) && holds(right)
    case .or(let left, let right): return holds(left) || holds(right)
    case .compare:
      return condition?.holds(
        in: Guard.Context(
          answer: { active[$0] },
          score: { id in
            active[id]?.number
              ?? (active[id]?.optionIDs ?? []).compactMap { interview[id]?.question?.option($0)?.score }.reduce(0, +)
          },
          heard: { _ in false })) ?? false
    }
  }

  private var confirmedSoFar: [Area] {
    var areas: [Area] = []
    for state in kinds.hearing {
      guard case .ask(_, let hearing) = state.content, let answer = active[state.id] else { continue }
      var more: [Area] = []
      if case .confirms(let source) = hearing, answer == .yesNo(true) { more = (heard[source] ?? []).map(\.area) }
      if case .corrects = hearing { more = answer.optionIDs.compactMap(Area.init(rawValue:)) }
      for area in more where !areas.contains(area) { areas.append(area) }
    }
    return areas
  }

  private func chosen(by focus: Focus) -> [Area] {
    let first = confirmedSoFar
    func need(_ area: Area) -> Double? {
      kinds.needs.filter { $0.area == area }.compactMap { active[$0.id]?.number }.max()
    }
    let named = kinds.named.last { active[$0] != nil }
      .flatMap { active[$0]?.optionIDs.first }.flatMap(Area.init(rawValue:))
    let qualified = focus.candidates.filter { area in
      let wasAsked = kinds.needs.contains { $0.area == area && active[$0.id] != nil }
      if let figure = need(area) { return figure >= focus.atLeastNeed }
      return wasAsked && (first.contains(area) || named == area)
    }
    // A stable sort by each criterion, the least one first.
    var ordered = qualified
    for criterion in focus.order.reversed() {
      let ranked = ordered.enumerated().map { place, area -> (area: Area, rank: Double, place: Int) in
        switch criterion {
        case .heard: (area, Double(first.firstIndex(of: area) ?? 99), place)
        case .named: (area, area == named ? 0 : 1, place)
        case .need: (area, -(need(area) ?? 0), place)
        }
      }
      ordered = ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.area)
    }
    return Array(ordered.prefix(focus.most))
  }
}
