import Conversation
import Interview

/// A run of an interview that shows something, in a visitor's terms. It was carried out on the engine before it was
/// given out.
public struct Witness: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var state: StateID
    public var answer: Answer
    /// Another answer would have led another way, as far as anything after it can tell.
    public var matters: Bool
  }

  /// Every question asked, in order.
  public var steps: [Step]
  /// What a visitor types at each question.
  public var typed: [StateID: String]
  /// Areas that have to be heard in the words given at questions that listen.
  public var heard: [HeardArea]
  /// The texts, questions and final passed, in order.
  public var path: [StateID]

  /// What has to be heard in a text for the run to go this way.
  @Sendable public func hear(_ text: String) -> Heard {
    Heard(areas: heard.isEmpty || text != Self.words(about: heard.map(\.area)) ? [] : heard)
  }

  /// Words in which nothing is heard, short enough for every question.
  static let words = "Hm."
  /// Stands for words in which something is heard, until it is known what.
  static let heardWords = "..."

  /// Words in which the bundled lexicon hears these areas.
  public static func words(about areas: [Area]) -> String {
    areas.map { area in
      switch area {
      case .communication: "We do not talk with each other."
      case .conflict: "We fight all the time."
      case .trust: "I do not trust my partner."
      case .intimacy: "We have lost all closeness."
      case .boundaries: "We have no time for each other."
      case .vision: "Money is a problem for us."
      case .parenting: "Parenting is hard for us."
      }
    }.joined(separator: " ")
  }
}

/// Makes real runs of ways through a graph.
struct WitnessMaker {
  let model: Model
  let graph: StateGraph

  private var interview: Interview { model.interview }

  /// A run that goes this way, and then gives `reply` at the node where the way ends; nil where the engine takes another
  /// way with every answer tried: a focus is explored with more orders than a visitor can bring about.
  func witness(of path: GraphPath, end: Int, reply: UInt8 = 0) -> Witness? {
    var asked: [(state: Int, replies: [Reply]?, matters: Bool)] = []
    var shown: [StateID] = []
    var chosen: [Area] = []
    for step in path.steps {
      let node = graph.nodes[step.node]
      let edge = node.edges[step.edge]
      switch edge.step {
      case .passed, .weighed: break
      case .chose(let areas):
        shown.append(interview.states[node.state].id)
        chosen += areas.filter { !chosen.contains($0) }
      case .shown: shown.append(interview.states[node.state].id)
      case .answered(let index):
        guard let state = graph.stateShown(by: step) else { break }
        shown.append(interview.states[state].id)
        asked.append((state, replies(state, index), node.edges.count > 1))
      }
    }
    let last = graph.nodes[end]
    if case .final = interview.states[last.state].content {
      shown.append(interview.states[last.state].id)
    } else if reply > 0 {
      let state = last.focus?.question ?? last.state
      shown.append(interview.states[state].id)
      asked.append((state, replies(state, reply), true))
    }
    for attempt in attempts(asked.map { ($0.state, $0.replies) }, chosen) {
      let steps = asked.map { item in
        let id = interview.states[item.state].id
        return Witness.Step(
          state: id, answer: attempt.replies[id]?.answer ?? .skipped, matters: item.matters)
      }
      // A label can be a number of its own, so an option is typed by its number, or else by its label.
      for options in [numbers(attempt), labels(attempt)] {
        let witness = Witness(
          steps: steps, typed: attempt.replies.compactMapValues { typed($0, attempt.heard) }.merging(options) { $1 },
          heard: attempt.heard, path: shown)
        if isReal(witness) { return witness }
      }
    }
    return nil
  }

  /// The replies of a class; nil where any reply will do.
  private func replies(_ state: Int, _ index: UInt8) -> [Reply]? {
    guard index > 0, let variable = model.variableOfState[state] else { return nil }
    return model.variables[variable].classes[Int(index)]
  }

  // MARK: Choosing answers

  private struct Attempt {
    var replies: [StateID: Reply]
    var heard: [HeardArea]
  }

  /// Answers to try: rulers in the order in which the focus chose; then with the first area named; then with all of
  /// them heard.
  private func attempts(_ asked: [(state: Int, replies: [Reply]?)], _ chosen: [Area]) -> [Attempt] {
    let outside = Area.allCases.filter { !chosen.contains($0) }
    let isNamed = asked.contains { interview.states[$0.state].question?.measure == .named }
    let isHeard = asked.contains { $0.replies?.contains(where: \.heard) ?? false }
    let names: [Area?] = isNamed ? [nil] + (chosen + outside).map { $0 } : [nil]
    let heards: [[Area]] = isHeard ? [chosen] + (outside + chosen).map { [$0] } : [chosen]
    return heards.flatMap { heard in
      names.map { name in
        var replies: [StateID: Reply] = [:]
        for (state, allowed) in asked {
          replies[interview.states[state].id] = choose(state, allowed, chosen, heard: heard, named: name)
        }
        let areas = isHeard ? (heard.isEmpty ? [Area.communication] : heard) : []
        return Attempt(replies: replies, heard: areas.map { HeardArea(area: $0, words: []) })
      }
    }
  }

  private func choose(
    _ state: Int, _ allowed: [Reply]?, _ chosen: [Area], heard: [Area], named: Area?
  ) -> Reply {
    guard case .ask(let question, let hearing) = interview.states[state].content else {
      return Reply(answer: .skipped)
    }
    func fitting(_ wanted: (Reply) -> Bool) -> Reply? { allowed?.first(where: wanted) }
    switch (question.measure, hearing) {
    case (.need?, _):
      let figures = (allowed ?? plain(question)).filter { $0.answer.number != nil }
        .sorted { ($0.answer.number ?? 0) > ($1.answer.number ?? 0) }
      guard let area = question.area, !figures.isEmpty else { break }
      if let place = chosen.firstIndex(of: area) { return figures[min(place, figures.count - 1)] }
      return figures.last ?? Reply(answer: .skipped)
    case (.named?, _):
      let wanted = Answer.choice(named?.rawValue ?? "none")
      if let reply = fitting({ $0.answer == wanted }) { return reply }
      if allowed == nil, named != nil, question.option(named?.rawValue ?? "") != nil {
        return Reply(answer: wanted)
      }
      if allowed == nil, question.optional { return Reply(answer: .skipped) }
    case (_, .corrects):
      let ids = heard.map(\.rawValue).filter { question.option($0) != nil }
      let wanted = Answer.choices(question.form.options.map(\.id).filter(ids.contains))
      if let reply = fitting({ $0.answer == wanted }) { return reply }
      if allowed == nil, !ids.isEmpty { return Reply(answer: wanted) }
      if allowed == nil, question.optional { return Reply(answer: .skipped) }
    default: break
    }
    return allowed?.first ?? plain(question).first ?? Reply(answer: .skipped)
  }

  /// Replies to a question that nothing reads.
  private func plain(_ question: Question) -> [Reply] {
    switch question.form {
    case .yesNo: [Reply(answer: .yesNo(true))]
    case .choice(let options): options.map { Reply(answer: .choice($0.id)) }
    case .choices(let options): options.map { Reply(answer: .choices([$0.id])) }
    case .scale(let least, let most, _, _):
      (least...max(least, most)).prefix(200).map { Reply(answer: .number(Double($0), approximate: false)) }
    case .number(let least, _, _, let whole, _):
      [Reply(answer: .number(whole ? least.rounded(.up) : least, approximate: false))]
    case .text: [Reply(answer: .text(Witness.words))]
    }
  }

  // MARK: Carrying it out

  private func typed(_ reply: Reply, _ heard: [HeardArea]) -> String? {
    switch reply.answer {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .number(let value, _): written(value)
    case .text(let words): reply.heard ? Witness.words(about: heard.map(\.area)) : words
    case .skipped: "/skip"
    case .notSure: "I don't know"
    case .choice, .choices: nil
    }
  }

  /// Options by their numbers.
  private func numbers(_ attempt: Attempt) -> [StateID: String] {
    var found: [StateID: String] = [:]
    for (id, reply) in attempt.replies {
      let options = interview[id]?.question?.form.options ?? []
      let places = reply.answer.optionIDs.compactMap { id in options.firstIndex { $0.id == id } }
      if !places.isEmpty { found[id] = places.map { String($0 + 1) }.joined(separator: ", ") }
    }
    return found
  }

  private func labels(_ attempt: Attempt) -> [StateID: String] {
    attempt.replies.compactMapValues { $0.answer.optionIDs.isEmpty ? nil : $0.answer.optionIDs }.reduce(into: [:]) {
      found, entry in
      let question = interview[entry.key]?.question
      found[entry.key] = entry.value.compactMap { question?.option($0)?.label }.joined(separator: ", ")
    }
  }

  /// Whether the engine goes this way when this is typed.
  private func isReal(_ witness: Witness) -> Bool {
    let engine = Engine(interview: interview, hear: witness.hear)
    var (conversation, _) = engine.step(Conversation(), .begin)
    for _ in 0...(witness.steps.count + interview.states.count) where conversation.outcome == nil {
      guard let question = conversation.asking else { break }
      let line = question.measure == .review ? "done" : witness.typed[question.id]
      guard let line else { break }
      let before = conversation
      (conversation, _) = engine.step(conversation, .line(line))
      if conversation.answers == before.answers { break }
    }
    let steps = conversation.path(of: interview).steps
    return steps.starts(with: witness.path)
      && witness.steps.allSatisfy { step in
        // Own words are as good as others.
        conversation.answers[step.state] == step.answer || step.answer.text != nil && conversation.answers[step.state]?.text != nil
      }
  }
}
