import Interview

/// Where a visit stands: the fold of its events. Change it only by applying events.
public struct Conversation: Hashable, Sendable, Redacted {
  /// The newest answer to each question, on the path or not.
  public internal(set) var answers: [StateID: Answer] = [:]
  public internal(set) var heard: [StateID: [HeardArea]] = [:]
  /// Texts that were shown already, and need not be shown again.
  public internal(set) var said: Set<StateID> = []
  /// Each text as it was shown last.
  public internal(set) var told: [StateID: String] = [:]
  /// Each question as it was asked last.
  public internal(set) var asked: [StateID: Question] = [:]
  /// Kinds of question that were hinted at already.
  public internal(set) var hinted: Set<AnswerForm.Kind> = []
  /// The same, as it was before the part that is wiped: what was asked there is not to be told by a hint that is
  /// missing after it.
  private var hintedBefore: Set<AnswerForm.Kind>?
  /// What the visitor is being asked now.
  public internal(set) var asking: Question?
  /// The part of the question asked last.
  public internal(set) var part: String?
  /// Misunderstandings at this question.
  public internal(set) var attempts = 0
  /// What was typed last at this question and not understood.
  public internal(set) var unread: String?
  /// An answer that waits for a yes.
  public internal(set) var suggestion: Answer?
  /// Whether "Stop here?" waits for a yes.
  public internal(set) var stopping = false
  /// Whether the question if all of it shall be erased waits for a yes.
  public internal(set) var withdrawing = false
  /// The earlier question that is being edited.
  public internal(set) var editing: StateID?
  /// Confidential answers from before a break: nobody who comes later can look at them here.
  public internal(set) var closed: Set<StateID> = []
  /// Confidential answers from before the screen was wiped: whoever goes back to them in the same sitting can answer
  /// anew, and is not shown what was said.
  public internal(set) var veiled: Set<StateID> = []
  /// Answers that an edit took off the path.
  public internal(set) var inactive: Set<StateID> = []
  /// Answers to questions that the interview dropped: they come back if their question does.
  public internal(set) var dropped: [StateID: Answer] = [:]
  /// Questions that wait for a new answer because the one that they had no longer stands.
  public internal(set) var forgotten: Set<StateID> = []
  /// What was typed last and has not been listened to yet: a power cut may come between the two.
  public internal(set) var unheard: Unheard?
  /// What was typed at a question about danger and asked back, until that question is left or answered.
  public internal(set) var unconfirmed: Unconfirmed?
  /// Where danger was heard and the crisis text is still to be shown.
  public internal(set) var owesCrisis: StateID?
  /// An alert that the newest answer calls for and that has not been given.
  public internal(set) var owesAlert: FlagLevel?
  /// The levels at which an alert was given in this visit.
  public internal(set) var alerted: Set<FlagLevel> = []
  /// What is asked before any ordinary question, since danger was heard.
  public internal(set) var interlude: Interlude?
  /// Where danger was heard last.
  public internal(set) var dangerAt: StateID?
  /// The texts that the visitor read before the first answer, and agreed to.
  public internal(set) var promises: Set<StateID> = []
  /// The question that takes the visitor's consent, where it has to be given anew.
  public internal(set) var consentDue: StateID?
  /// After a break, the question whose answer had ended the visit: it is asked again.
  public internal(set) var endedBy: StateID?
  /// Where a finished visit goes on in another one, the question that decided how it ended: it is asked again first.
  public internal(set) var decidedBy: StateID?
  /// Answers of an earlier visit that was finished. Nobody who comes later can look at them here.
  public internal(set) var finished: Set<StateID> = []
  public internal(set) var outcome: Outcome?
  public internal(set) var begun = false

  public init() {}

  /// The conversation that `events` lead to.
  ///
  /// - Parameter earlier: What came before them.
  public init(
    events: some Sequence<Event>, of interview: Interview, after earlier: Conversation = Conversation()
  ) {
    self = earlier
    for event in events { apply(event, of: interview) }
  }

  mutating func apply(_ event: Event, of interview: Interview) {
    begun = true
    switch event {
    case .entered(let part, _, _, _):
      self.part = part
      if interview.parts.contains(where: { $0.id == part && $0.wiped }) { hintedBefore = hinted }
    case .said(let state, let text):
      said.insert(state)
      // A crisis text is said at the question that it answers, and is no part of the promise.
      if asked[state] == nil {
        told[state] = text
        if answers.isEmpty { promises.insert(state) }
      }
      if owesCrisis == state { owesCrisis = nil }
    case .asked(let question, let hint, _):
      asked[question.id] = question
      if unconfirmed?.state != question.id { unconfirmed = nil }
      if asking?.id != question.id { attempts = 0 }
      if let step = Interlude(rawValue: question.id) { interlude = step }
      unheard = nil
      unread = nil
      asking = question
      suggestion = nil
      stopping = false
      withdrawing = false
      if hint != nil { hinted.insert(question.form.kind) }
    case .answered(let state, let typed, let answer):
      if let step = Interlude(rawValue: state) { return apply(answer, to: step) }
      if answers[state] != answer { beginAnew(after: state, interview) }
      answers[state] = answer
      veiled.remove(state)
      forgotten.remove(state)
      dropped[state] = nil
      if consentDue == state { consentDue = nil }
      if endedBy == state { endedBy = nil }
      if decidedBy == state { decidedBy = nil }
      unheard = Unheard(state: state, typed: typed, answer: answer)
      owe(asked[state]?.alert(for: answer))
      unread = nil
      asking = nil
      editing = nil
      suggestion = nil
      stopping = false
      withdrawing = false
      attempts = 0
    case .retried(let state, let typed, let attempt, _, let suggestion):
      attempts = attempt
      unheard = Unheard(state: state, typed: typed, answer: nil)
      unread = typed
      self.suggestion = suggestion
      if asked[state]?.canRaise == true {
        let replies = unconfirmed.flatMap { $0.state == state ? $0.replies : nil } ?? []
        unconfirmed = Unconfirmed(state: state, replies: replies + [Unconfirmed.Reply(typed: typed, suggestion: suggestion)])
      }
      stopping = false
      withdrawing = false
    case .heard(let state, let areas, let flags):
      let answer = unheard.flatMap { $0.state == state ? $0.answer : nil }
      unheard = nil
      if unconfirmed?.state == state { unconfirmed = nil }
      if let before = heard[state], before != areas { forgetConfirmations(of: state, interview) }
      heard[state] = areas
      if !flags.isEmpty { apply(flags, at: state, besides: answer) }
    case .alert(let level):
      alerted.insert(level)
      owesAlert = nil
    case .left(let states): inactive.formUnion(states)
    case .returned(let states): inactive.subtract(states)
    case .commanded(let command, _):
      unheard = nil
      stopping = command == .interrupt
      withdrawing = command == .withdraw
      suggestion = nil
      if command == .keep { editing = nil }
    case .replied: break
    case .reopened(let state):
      editing = state
    case .wiped:
      veiled.formUnion(answers.keys.filter { isConfidential($0, interview) })
      if let before = hintedBefore { hinted = before }
      hintedBefore = nil
    case .resumed:
      if outcome?.isOfferedAgain == true { goOnFromFinished(interview) }
      outcome = nil
      asking = nil
      editing = nil
      suggestion = nil
      stopping = false
      withdrawing = false
      attempts = 0
      part = nil
      hinted = []
      hintedBefore = nil
      endedBy = whatEndsIt(interview)
      closed = finished.union(answers.keys.filter { isConfidential($0, interview) })
    case .changed(let change): apply(change, interview)
    // What comes of an alert is for the therapist, and changes nothing for the visitor.
    case .alerted: break
    case .ended(let outcome, _):
      self.outcome = outcome
      asking = nil
      unheard = nil
    }
  }

  private func isConfidential(_ id: StateID, _ interview: Interview) -> Bool {
    interview[id]?.question?.disclosure == .confidential || asked[id]?.disclosure == .confidential
  }

  /// Goes on from a visit that is finished, and in which the visitor was not alone.
  ///
  /// What decided how it ended is asked again, and so is whether to talk to staff, which is about the day. What was
  /// answered in confidence and then taken back was said with somebody near: it is asked anew as well. All else stands.
  private mutating func goOnFromFinished(_ interview: Interview) {
    decidedBy = whatDecidedTheEnd(interview)
    guard let decidedBy else { return }
    let counting = counting(in: interview)
    for id in answers.keys.sorted() {
      let question = interview[id]?.question
      let isOfTheDay = question?.measure == .staff && question?.counted == true
      if isOfTheDay || (isConfidential(id, interview) && !counting.contains(id)) { forget(id) }
    }
    finished = Set(answers.keys).subtracting([decidedBy])
    // What was left out begins with its own words, also where they were shown before.
    said.formIntersection(path(of: interview).steps)
  }

  /// The question on the path by which this final was chosen and not another one.
  private func whatDecidedTheEnd(_ interview: Interview) -> StateID? {
    let path = path(of: interview)
    guard case .final(let final) = path.stop else { return nil }
    let deciding = path.steps.dropLast().last { id in interview[id]?.next.contains { $0.when != nil } ?? false }
    let next = deciding.flatMap { interview[$0]?.next } ?? []
    guard next.contains(where: { $0.to == final }) else { return nil }
    let read = next.reduce(into: Set<StateID>()) { $0.formUnion($1.when?.reads ?? []) }
    return path.steps.first { read.contains($0) && interview[$0]?.question != nil }
  }

  private func whatEndsIt(_ interview: Interview) -> StateID? {
    let path = path(of: interview)
    guard case .final(let id) = path.stop, case .final(let outcome, _)? = interview[id]?.content, outcome.canResume
    else { return nil }
    return path.steps.last { interview[$0]?.question != nil }
  }

  /// What was confirmed about other words says nothing about these.
  private mutating func forgetConfirmations(of source: StateID, _ interview: Interview) {
    for state in interview.states {
      guard case .ask(_, let hearing) = state.content else { continue }
      switch hearing {
      case .confirms(source), .corrects(source): forget(state.id)
      default: break
      }
    }
  }

  private mutating func forget(_ id: StateID) {
    if answers.removeValue(forKey: id) != nil { forgotten.insert(id) }
  }

  /// A changed answer shows the texts again that it may lead to, and asks the follow-up behind them anew: nobody who
  /// comes to speak of danger a second time is sent on to the next ordinary question.
  private mutating func beginAnew(after state: StateID, _ interview: Interview) {
    for transition in interview[state]?.next ?? [] where transition.when != nil {
      var id = transition.to
      var passed: Set<StateID> = []
      while let next = interview[id], case .say = next.content, passed.insert(id).inserted {
        said.remove(id)
        guard let onward = next.next.last?.to else { break }
        id = onward
      }
      guard !passed.isEmpty else { continue }
      while let next = interview[id], let question = next.question, !question.counted, passed.insert(id).inserted {
        forget(id)
        guard let onward = next.next.last?.to else { break }
        id = onward
      }
    }
  }

  /// Goes on under another version of the interview.
  private mutating func apply(_ change: Changeover, _ interview: Interview) {
    for id in change.gone { dropped[id] = answers[id] }
    for id in change.again + change.gone { answers[id] = nil }
    for id in change.carried where answers[id] == nil { answers[id] = dropped.removeValue(forKey: id) }
    forgotten.formUnion(change.again)
    inactive.formUnion(change.again + change.gone)
    said.subtract(change.texts)
    for (id, disclosure) in change.narrowed { asked[id]?.disclosure = disclosure }
    promises = promises.union(change.texts).subtracting(change.withdrawn)
    if let consent = change.consent { consentDue = consent }
    // Whoever is asked something anew sees the list of answers again.
    guard !change.again.isEmpty else { return }
    for state in interview.states {
      if case .review = state.content { answers[state.id] = nil }
    }
  }

  /// The path that the answers lead to.
  public func path(of interview: Interview) -> Path {
    var walk = PathWalk(interview: interview, answers: answers, heard: heard)
    return walk.walk()
  }

  /// The answers that count: what the path passes, and what it would pass behind a question that waits for an answer.
  public func counting(in interview: Interview) -> Set<StateID> {
    var walk = PathWalk(interview: interview, answers: answers, heard: heard, passesGaps: true)
    return Set(walk.walk().steps).intersection(answers.keys)
  }
}
