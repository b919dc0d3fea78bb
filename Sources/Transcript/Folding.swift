import Conversation
import Interview

extension Transcript {
  /// What the visit came to: the answers that count, by who may read them.
  ///
  /// Needs no interview file: questions were kept as they were asked, and so was which answers left the path.
  public var intake: Intake {
    let responses = self.responses
    return Intake(
      partner: header.partner, date: day, outcome: outcome, finishedBefore: finishedBefore,
      secretsPolicy: SecretsPolicy(rawValue: basis.secretsPolicy) ?? .noneCrosses,
      responses: responses.filter { $0.question.disclosure != .confidential },
      confidential: Confidential(responses.filter { $0.question.disclosure == .confidential }),
      heard: heardAndConfirmed(responses),
      wantsStaff: wantsStaff(responses),
      confidentialSetAside: confidentialSetAside,
      flagged: Confidential(flagged))
  }

  private var finishedBefore: Bool {
    events.dropLast().contains { if case .ended(let outcome, _) = $0 { outcome.isOfferedAgain } else { false } }
  }

  /// The visitor asked for a person, or an answer ended the visit with the words to go to one: what was said in
  /// confidence, or, once they had agreed to go on, that they may not. Whoever does not agree at all is left in peace.
  private func wantsStaff(_ responses: [Response]) -> Bool {
    if responses.contains(where: { $0.question.measure == .staff && $0.answer == .yesNo(true) }) {
      return true
    }
    var lastStep: Event?
    var first: StateID?
    for event in events {
      switch event {
      case .asked(let question, _, _): first = first ?? question.id
      case .answered, .commanded, .resumed: lastStep = event
      case .ended(.stopped, _):
        if case .answered? = lastStep { return true }
      case .ended(.declined, _):
        if case .answered(let state, _, _)? = lastStep, state != first { return true }
      default: break
      }
    }
    return false
  }

  /// Everything of the kind that was ever heard: taking words back does not take the danger back. And what an answer
  /// told of danger stays where the answer stopped to count because its question was changed, until it is answered anew.
  private var flagged: [FlaggedAnswer] {
    var found: [FlaggedAnswer] = []
    var stopped: [StateID: [FlaggedAnswer]] = [:]
    var questions: [StateID: Question] = [:]
    var answers: [StateID: Answer] = [:]
    var inactive: Set<StateID> = []
    var replies = UnconfirmedReplies(language: header.interview.language)
    for event in events {
      replies.take(event)
      switch event {
      case .heard(let state, _, let flags):
        for flag in flags {
          let answer = FlaggedAnswer(state: state, flagged: flag)
          if !found.contains(answer) { found.append(answer) }
        }
      case .asked(let question, _, _): questions[question.id] = question
      case .answered(let state, _, let answer):
        answers[state] = answer
        stopped[state] = nil
      case .left(let states): inactive.formUnion(states)
      case .returned(let states): inactive.subtract(states)
      case .changed(let change):
        for id in change.again + change.gone where !inactive.contains(id) {
          guard let question = questions[id], let answer = answers[id] else { continue }
          stopped[id] = question.raised(by: answer).map { raised in
            FlaggedAnswer(
              state: id, flagged: FlaggedWords(flag: raised.flag, words: [question.words(for: answer)]))
          }
        }
        inactive.formUnion(change.again + change.gone)
      default: break
      }
    }
    return found + replies.untold.filter { !found.contains($0) } + stopped.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The day of the last event, by the kiosk's own clock.
  private var day: CalendarDate {
    for entry in entries.reversed() {
      if let day = CalendarDate(iso: entry.time) { return day }
    }
    return CalendarDate(iso: header.began) ?? .epoch
  }

  /// Confidential answers with a value were given, and none of them counts any more.
  private var confidentialSetAside: Bool {
    var confidential: Set<StateID> = []
    var given: Set<StateID> = []
    for event in events {
      switch event {
      case .asked(let question, _, _) where question.disclosure == .confidential: confidential.insert(question.id)
      case .answered(let state, _, let answer) where answer.hasValue && confidential.contains(state) && !Interlude.asks(state): given.insert(state)
      default: break
      }
    }
    return !given.isEmpty && !responses.contains { given.contains($0.question.id) }
  }

  /// Every answer that counts, in the order in which the questions were first answered.
  private var responses: [Response] {
    var questions: [StateID: Question] = [:]
    var answers: [StateID: Answer] = [:]
    var order: [StateID] = []
    var inactive: Set<StateID> = []
    for event in events {
      switch event {
      case .asked(let question, _, _): questions[question.id] = question
      case .answered(let state, _, _) where Interlude.asks(state): break
      case .answered(let state, _, let answer):
        if answers[state] == nil { order.append(state) }
        answers[state] = answer
      case .left(let states): inactive.formUnion(states)
      case .returned(let states): inactive.subtract(states)
      case .changed(let change):
        inactive.formUnion(change.again + change.gone)
        for (id, disclosure) in change.narrowed { questions[id]?.disclosure = disclosure }
      default: break
      }
    }
    return order.compactMap { id in
      guard !inactive.contains(id), let question = questions[id], question.measure != .review,
        let answer = answers[id]
      else {
        return nil
      }
      return Response(question: question, answer: answer)
    }
  }

  private func heardAndConfirmed(_ responses: [Response]) -> [Area] {
    var heard: [StateID: [HeardArea]] = [:]
    for case .heard(let state, let areas, _) in events { heard[state] = areas }
    var confirmed: [Area] = []
    for response in responses where response.question.measure == .heard {
      let areas: [Area]
      if response.answer == .yesNo(true) {
        areas = responses.flatMap { heard[$0.question.id] ?? [] }.map(\.area)
      } else {
        areas = response.answer.optionIDs.compactMap(Area.init(rawValue:))
      }
      confirmed += areas.filter { !confirmed.contains($0) }
    }
    return confirmed
  }
}
