/// Something that keeps an interview from being run, by the place where it stands.
public struct InterviewFault: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// `start` names no state.
    case unknownStart
    /// A transition leads to a state that does not exist.
    case unknownTarget(StateID)
    /// The last transition has a guard, or there is none.
    case noDefault
    /// A transition stands behind one without a guard, so it is never taken.
    case afterDefault
    /// A guard reads a question that does not exist.
    case unknownQuestion(StateID)
    /// A guard compares with an option that its question does not have.
    case unknownOption(String, of: StateID)
    /// No path from the start leads here.
    case unreachable
    /// Nothing follows here, and it is no final.
    case noWayToFinal
    /// A transition leads back to a state that stands before it.
    case backwards(StateID)
    /// A transition leads back to where no path to a final goes on from.
    case endlessLoop(StateID)
    /// A final in a part that is wiped when the visitor leaves it.
    case wipedFinal
    /// `always` speaks of a final that does not exist.
    case alwaysNoFinal(StateID)
    /// A list names the same thing twice.
    case listedTwice(String)

    /// A guard compares an answer in a way that its kind cannot be compared.
    case wrongComparison(StateID, AnswerForm.Kind)
    /// A sum is compared with a word.
    case wordForSum
    /// A guard compares with a figure that nobody can give.
    case figureNotPossible(StateID)
    /// A sum reads a question that has neither a figure nor scores.
    case sumWithoutScores(StateID)
    /// A guard reads a question that comes later.
    case readTooEarly(StateID)
    /// Hearing refers to a question that does not listen.
    case notListening(StateID)

    /// A focus has no question for any of its candidate areas under this name.
    case emptyBlock(String)
    /// A focus has this question for other areas, and not for this one.
    case missingBlockQuestion(StateID)
    /// A state that a focus would ask is no question.
    case blockNotQuestion(StateID)
    /// A question that a focus asks leads on by itself.
    case blockNext
    /// A transition leads to a question that only a focus asks.
    case intoBlock(StateID)
    /// No question asks how much of a problem a candidate area is.
    case candidateWithoutNeed(Area)

    /// More questions cannot be skipped than consent, age and being alone.
    case tooManyRequired
    /// A confidential question that cannot be skipped.
    case requiredConfidential
    /// A confidential question in a part that is not wiped.
    case confidentialNotWiped
    /// After an answer that speaks of self-harm, this comes without help being offered first.
    case selfHarmGoesOn(StateID)
    /// After another answer that tells of danger, this comes without help, or a kind word, being given first.
    case dangerGoesOn(StateID)
    /// A `wanted` figure in an area without a `baseline`.
    case wantedAlone(Area)
    /// `wanted` is another figure than the `baseline` of its area.
    case figuresDiffer(StateID)

    // Found by exploring every path: see the target Exploration.

    /// A guard that no visitor can ever meet.
    case neverHolds
    /// The transitions above take every visitor.
    case neverTaken
    /// A guard that may read a question that was not asked; `path` leads there, in a visitor's terms.
    case mayNotBeAsked(StateID, path: String?)
    /// A path that reaches a final and leaves out a question that it always should pass.
    case notAlways(StateID, path: String?)
    /// The interview has too many combinations of answers to explore: nothing can be said to be proved.
    case tooLarge(explored: Int)
  }

  /// Where in the interview's definition.
  public enum Place: Hashable, Sendable {
    case interview
    /// What `always` says of a final.
    case always(StateID)
    /// A question that `always` names for a final.
    case alwaysItem(StateID, index: Int)
    case state(StateID)
    case when(StateID)
    case transition(StateID, index: Int)
    /// Where a transition leads to.
    case target(StateID, index: Int)
    /// A part of one comparison, of those of a guard from left to right: of `when`, or of a transition's.
    case comparison(StateID, transition: Int?, number: Int, Part)
    /// What stands under a key of the state.
    case key(StateID, String)
    /// One of a list of a focus.
    case item(StateID, key: String, index: Int)

    public enum Part: Hashable, Sendable {
      case question(Int)
      case value
    }
  }

  public var problem: Problem
  public var place: Place

  public init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }
}

extension Focus {
  /// The questions asked for the area in place `position` among those chosen, in order.
  public func questions(for area: Area, at position: Int) -> [StateID] {
    (block + (position == 0 ? first : [])).map { "\(area.rawValue).\($0)" }
  }
}

/// What of an interview's definition could not be read, so that nothing follows from its absence.
public struct Unread: Hashable, Sendable {
  /// States whose content is not known, or not all of it.
  public var states: Set<StateID> = []
  /// States of which it is not known all where they lead.
  public var ways: Set<StateID> = []
  /// Whether there may be states that nothing is known of.
  public var others = false

  public init() {}

  var isEmpty: Bool { states.isEmpty && ways.isEmpty && !others }
}

extension Interview {
  /// What keeps this interview from being run. Empty for one that can be.
  ///
  /// - Parameter unread: What could not be read. Nothing is reported that is only a consequence of it.
  public func staticFaults(unread: Unread = Unread()) -> [InterviewFault] {
    StaticCheck(interview: self, unread: unread).faults()
  }

  /// The questions that a focus asks.
  public var blockQuestions: Set<StateID> {
    var ids: Set<StateID> = []
    for state in states {
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates { ids.formUnion(focus.questions(for: area, at: 0)) }
    }
    return ids.filter { self[$0] != nil }
  }
}

/// The checks of an interview that need no exploring.
struct StaticCheck {
  let interview: Interview
  let unread: Unread
  let blocks: Set<StateID>
  let position: [StateID: Int]
  /// The focus that asks a question, and the question's place in a block.
  let inBlock: [StateID: (focus: Int, place: Int)]

  init(interview: Interview, unread: Unread) {
    self.interview = interview
    self.unread = unread
    blocks = interview.blockQuestions
    position = Dictionary(
      interview.states.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var inBlock: [StateID: (focus: Int, place: Int)] = [:]
    for (index, state) in interview.states.enumerated() {
      guard case .focus(let focus) = state.content else { continue }
      for area in focus.candidates {
        for (place, id) in focus.questions(for: area, at: 0).enumerated() { inBlock[id] = (index, place) }
      }
    }
    self.inBlock = inBlock
  }

  func faults() -> [InterviewFault] {
    wayFaults() + alwaysFaults()
      + interview.states.flatMap { state in
        guardFaults(of: state) + (unread.states.contains(state.id) ? [] : contentFaults(of: state))
      } + requiredFaults() + figureFaults()
  }

  /// The question of this id; nil where there is none or it could not be read.
  func question(_ id: StateID) -> Question? {
    unread.states.contains(id) ? nil : interview[id]?.question
  }

  /// Whether there is surely no question of this id.
  func isNoQuestion(_ id: StateID) -> Bool {
    !unread.states.contains(id) && !unread.others && interview[id]?.question == nil
  }

  private func alwaysFaults() -> [InterviewFault] {
    var faults: [InterviewFault] = []
    let finals = interview.states.compactMap { state -> [String]? in
      guard case .final(let outcome, _) = state.content else { return nil }
      return [state.id, outcome.rawValue]
    }.joined()
    for (final, ids) in interview.always.sorted(by: { $0.key < $1.key }) {
      if unread.isEmpty, !finals.contains(final) {
        faults.append(InterviewFault(.alwaysNoFinal(final), at: .always(final)))
      }
      for (index, id) in ids.enumerated() {
        let place = InterviewFault.Place.alwaysItem(final, index: index)
        if isNoQuestion(id) { faults.append(InterviewFault(.unknownQuestion(id), at: place)) }
        if ids[..<index].contains(id) { faults.append(InterviewFault(.listedTwice(id), at: place)) }
      }
    }
    return faults
  }

  private func contentFaults(of state: State) -> [InterviewFault] {
    switch state.content {
    case .focus(let focus): return focusFaults(focus, of: state)
    case .ask(let question, let hearing):
      var faults = crisisFaults(of: state, question)
      if question.disclosure == .confidential {
        if let part = interview.part(of: state), !part.wiped {
          faults.append(InterviewFault(.confidentialNotWiped, at: .key(state.id, "disclosure")))
        }
        if !question.optional {
          faults.append(InterviewFault(.requiredConfidential, at: .key(state.id, "required")))
        }
      }
      if let (id, key) = hearing.source, !unread.states.contains(id), !listens(id), !unread.others {
        faults.append(InterviewFault(.notListening(id), at: .key(state.id, key)))
      }
      return faults
    case .final:
      guard interview.part(of: state)?.wiped == true else { return [] }
      return [InterviewFault(.wipedFinal, at: .key(state.id, "final"))]
    default: return []
    }
  }

  func listens(_ id: StateID) -> Bool {
    if case .ask(_, .listens)? = interview[id]?.content { true } else { false }
  }

  /// Whether to agree, one's age, and being alone are all that has to be answered.
  private static let mostRequired = 3

  private func requiredFaults() -> [InterviewFault] {
    interview.states.filter { $0.question?.optional == false }.dropFirst(Self.mostRequired).map {
      InterviewFault(.tooManyRequired, at: .key($0.id, "required"))
    }
  }

  /// What somebody wants is compared with where they start from: it has to be the same figure.
  private func figureFaults() -> [InterviewFault] {
    let known = interview.states.compactMap { question($0.id) }
    let baselines = known.filter { $0.measure == .baseline }
    return known.filter { $0.measure == .wanted }.compactMap { wanted in
      guard let area = wanted.area else { return nil }
      let same = baselines.filter { $0.area == area }
      guard !same.isEmpty else {
        let alone = InterviewFault(.wantedAlone(area), at: .key(wanted.id, "measure"))
        return unread.isEmpty ? alone : nil
      }
      guard let baseline = same.first(where: { $0.indicator == wanted.indicator }) else {
        return InterviewFault(.figuresDiffer(same[0].id), at: .key(wanted.id, "indicator"))
      }
      return baseline.form.figure == wanted.form.figure
        ? nil : InterviewFault(.figuresDiffer(baseline.id), at: .key(wanted.id, "answer"))
    }
  }
}

extension State.Hearing {
  /// The question that it refers to, and the key that does so.
  fileprivate var source: (id: StateID, key: String)? {
    switch self {
    case .confirms(let id): (id, "confirms")
    case .corrects(let id): (id, "corrects")
    case .none, .listens: nil
    }
  }
}

extension AnswerForm {
  /// What has to be the same for two figures to be compared.
  fileprivate var figure: [String] {
    switch self {
    case .number(_, _, let unit, _, let per):
      [kind.rawValue, unit?.one ?? "", unit?.other ?? "", per?.rawValue ?? ""]
    default: [kind.rawValue]
    }
  }
}
