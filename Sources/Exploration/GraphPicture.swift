import Interview

/// The flow of an interview as boxes and arrows, whatever language it is then written in.
public struct GraphPicture: Hashable, Sendable {
  /// How much is drawn.
  public enum Detail: String, CaseIterable, Hashable, Sendable {
    /// A box for each part, and one for each way the interview can end.
    case parts
    /// A box for each state.
    case states
  }

  public struct Box: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case start, part, say, ask, review, focus, final
      /// Where a state is shown or passed by.
      case fork
    }

    /// What the crisis text has to do with it.
    public enum Crisis: Hashable, Sendable {
      case none
      /// Shows the crisis text.
      case shows
      /// Comes only after the crisis text.
      case after
    }

    /// Unique in the picture.
    public var id: String
    public var kind: Kind
    /// The first is its name.
    public var lines: [String]
    public var isConfidential = false
    public var crisis = Crisis.none
  }

  public struct Arrow: Hashable, Sendable {
    public enum Style: Hashable, Sendable {
      case usual
      /// The state is passed by without being shown.
      case passing
      /// To the crisis text, or on from it.
      case crisis
    }

    public var from: String
    public var to: String
    public var label: String?
    public var style = Style.usual
  }

  /// Boxes that belong together: a part, or what a focus asks.
  public struct Group: Hashable, Sendable {
    public var id: String
    public var lines: [String]
    public var isConfidential = false
    public var boxes: [Box]
    public var groups: [Group] = []
  }

  public var title: String
  /// What the strokes mean, a line each.
  public var legend: [String]
  /// Boxes outside of any group.
  public var boxes: [Box]
  public var groups: [Group]
  public var arrows: [Arrow]

  /// Draws an interview that has no static faults.
  public init(_ interview: Interview, detail: Detail) {
    title = "\(interview.title) (\(interview.id) \(interview.version))"
    legend = GraphWording.legend(detail)
    switch detail {
    case .states: (boxes, groups, arrows) = GraphStates(interview).draw()
    case .parts: (boxes, groups, arrows) = GraphParts(interview).draw()
    }
  }
}

/// A way from one state to another, with what has to hold for it.
struct GraphStep: Hashable {
  var from: StateID
  var to: StateID
  var label: String?
  /// The state `from` is passed by without being shown.
  var isPassing: Bool
}

/// What the picture of an interview is made from.
struct GraphFacts {
  let interview: Interview
  let blocks: Set<StateID>
  /// States that show the crisis text by themselves.
  let showsCrisis: Set<StateID>
  /// States that no path reaches but through one of ``showsCrisis``.
  let onlyAfterCrisis: Set<StateID>

  init(_ interview: Interview) {
    self.interview = interview
    blocks = interview.blockQuestions
    showsCrisis = Set(interview.states.filter { $0.texts.contains { $0.contains("{crisis}") } }.map(\.id))
    let all = Self.reached(in: interview, without: [])
    onlyAfterCrisis = all.subtracting(showsCrisis)
      .subtracting(Self.reached(in: interview, without: showsCrisis))
  }

  private static func reached(in interview: Interview, without closed: Set<StateID>) -> Set<StateID> {
    var reached: Set<StateID> = []
    var waiting = [interview.start]
    while let id = waiting.popLast() {
      guard !closed.contains(id), let state = interview[id], reached.insert(id).inserted else { continue }
      waiting += state.next.map(\.to)
    }
    return reached
  }

  func crisis(_ id: StateID) -> GraphPicture.Box.Crisis {
    showsCrisis.contains(id) ? .shows : onlyAfterCrisis.contains(id) ? .after : .none
  }

  /// The ways on from a state that is shown, in the order in which they are tried.
  func steps(from state: State) -> [GraphStep] {
    let words = GuardWords(interview, at: state.id)
    return state.next.enumerated().map { index, transition in
      GraphStep(
        from: state.id, to: transition.to,
        label: GraphWording.way(transition.when.map(words.words), isFirst: index == 0),
        isPassing: false)
    }
  }

  /// The ways past a state whose `when` does not hold. Its transitions are tried all the same, without its answer.
  func stepsPast(_ state: State) -> [GraphStep] {
    var steps: [GraphStep] = []
    let words = GuardWords(interview)
    for transition in state.next {
      let value = transition.when.map { $0.value(withoutAnswerTo: state.id) } ?? true
      if value == false { continue }
      steps.append(
        GraphStep(
          from: state.id, to: transition.to,
          label: GraphWording.past(value == true ? nil : transition.when.map(words.words)),
          isPassing: true))
      if value == true { break }
    }
    return steps
  }

  func style(from: StateID, to: StateID) -> GraphPicture.Arrow.Style {
    if showsCrisis.contains(to) || crisis(from) != .none { return .crisis }
    return .usual
  }
}

extension State {
  /// The texts that it shows, before anything is put in.
  var texts: [String] {
    switch content {
    case .say(let text), .review(let text): [text]
    case .ask(let question, _): [question.text]
    case .final(_, let text): [text]
    case .focus: []
    }
  }

  var isConfidential: Bool { question?.disclosure == .confidential }
}
