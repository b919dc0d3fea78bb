import Interview

/// Where a visit stands: the fold of its events. Change it only by applying events.
public struct Conversation: Hashable, Sendable {
  /// The newest answer to each question, on the path or not.
  public internal(set) var answers: [StateID: Answer] = [:]
  public internal(set) var heard: [StateID: [HeardArea]] = [:]
  /// Texts that were shown already.
  public internal(set) var said: Set<StateID> = []
  /// Kinds of question that were hinted at already.
  public internal(set) var hinted: Set<AnswerForm.Kind> = []
  /// What the visitor is being asked now.
  public internal(set) var asking: Question?
  /// The part of the question asked last.
  public internal(set) var part: String?
  /// Misunderstandings at this question.
  public internal(set) var attempts = 0
  /// An answer that waits for a yes.
  public internal(set) var suggestion: Answer?
  /// Whether "Stop here?" waits for a yes.
  public internal(set) var stopping = false
  /// The earlier question that is being edited.
  public internal(set) var editing: StateID?
  /// Confidential answers from before a break: nobody who comes later can look at them here.
  public internal(set) var closed: Set<StateID> = []
  /// Answers that an edit took off the path.
  public internal(set) var inactive: Set<StateID> = []
  public internal(set) var outcome: Outcome?
  public internal(set) var begun = false

  public init() {}

  /// The conversation that `events` lead to.
  public init(events: some Sequence<Event>, of interview: Interview) {
    for event in events { apply(event, of: interview) }
  }

  mutating func apply(_ event: Event, of interview: Interview) {
    begun = true
    switch event {
    case .entered(let part, _, _, _): self.part = part
    case .said(let state, _): said.insert(state)
    case .asked(let question, let hint, _):
      if asking?.id != question.id { attempts = 0 }
      asking = question
      suggestion = nil
      stopping = false
      if hint != nil { hinted.insert(question.form.kind) }
    case .answered(let state, _, let answer):
      answers[state] = answer
      asking = nil
      editing = nil
      suggestion = nil
      stopping = false
      attempts = 0
    case .retried(_, _, let attempt, _, let suggestion):
      attempts = attempt
      self.suggestion = suggestion
      stopping = false
    case .heard(let state, let areas, _):
      if let before = heard[state], before != areas { forgetConfirmations(of: state, interview) }
      heard[state] = areas
    case .left(let states): inactive.formUnion(states)
    case .returned(let states): inactive.subtract(states)
    case .commanded(let command, _):
      stopping = command == .interrupt
      suggestion = nil
      if command == .keep { editing = nil }
    case .replied: break
    case .reopened(let state):
      editing = state
      // What the visitor chose to change in the list of answers brings the list back afterwards.
      for later in interview.states {
        if case .review = later.content { answers[later.id] = nil }
      }
    case .wiped: break
    case .resumed:
      outcome = nil
      asking = nil
      editing = nil
      suggestion = nil
      stopping = false
      attempts = 0
      part = nil
      hinted = []
      closed = Set(
        answers.keys.filter { interview[$0]?.question?.disclosure == .confidential })
    case .ended(let outcome, _):
      self.outcome = outcome
      asking = nil
    }
  }

  /// What was confirmed about other words says nothing about these.
  private mutating func forgetConfirmations(of source: StateID, _ interview: Interview) {
    for state in interview.states {
      guard case .ask(_, let hearing) = state.content else { continue }
      switch hearing {
      case .confirms(source), .corrects(source): answers[state.id] = nil
      default: break
      }
    }
  }

  /// The path that the answers lead to.
  public func path(of interview: Interview) -> Path {
    var walk = PathWalk(interview: interview, answers: answers, heard: heard)
    return walk.walk()
  }
}
