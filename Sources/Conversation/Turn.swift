import Interview

/// One input being handled: the conversation so far and what has happened since it came in.
struct Turn: Redacted {
  let engine: Engine
  var conversation: Conversation
  var events: [Event] = []

  var interview: Interview { engine.interview }
  var phrases: Phrases { engine.phrases }

  init(engine: Engine, conversation: Conversation) {
    self.engine = engine
    self.conversation = conversation
  }

  mutating func emit(_ event: Event) {
    conversation.apply(event, of: interview)
    events.append(event)
  }

  mutating func take(_ input: Input) {
    switch input {
    case .begin: return begin()
    case .changed(let from, let to): return begin(from: from, to: to)
    default: break
    }
    guard conversation.begun, conversation.outcome == nil else { return }
    switch input {
    case .begin, .changed: break
    case .line(let typed): takeLine(typed)
    case .overlongLine where conversation.withdrawing, .unreadableLine where conversation.withdrawing: run(.withdraw)
    case .overlongLine(let most): askAgain("", .tooLong(most: most))
    case .unreadableLine: askAgain("", text: phrases(.unreadable))
    case .interrupt:
      if conversation.stopping { return stop() }
      run(.interrupt)
    case .leave: run(.quit)
    case .endOfInput: end(.paused, phrases(.paused))
    case .idle: end(.idle, phrases(.idle))
    }
  }

  private mutating func begin(from: Basis? = nil, to: Basis? = nil) {
    let resumes = conversation.begun
    if resumes {
      guard conversation.outcome.map({ $0.canResume || $0.isOfferedAgain }) ?? true else { return }
      emit(.resumed)
    }
    var change: Changeover?
    if let from, let to { change = engine.changeover(of: conversation, from: from, to: to) }
    let asked = change.map { engine.askedAgain($0, in: conversation) } ?? []
    if let change { emit(.changed(change)) }
    if resumes {
      catchUp()
      emit(.replied(phrases(conversation.decidedBy == nil ? .welcomeBack : .welcomeAgain)))
      if let change, let text = phrases.changed(change, asked: asked) { emit(.replied(text)) }
    }
    advance()
  }

  /// A power cut may have kept an answer and not what followed from it.
  private mutating func catchUp() {
    let isUntold = tellUnconfirmed()
    if let unheard = conversation.unheard { listen(to: unheard) }
    for state in interview.states {
      guard case .ask(_, .listens) = state.content, let answer = conversation.answers[state.id],
        conversation.heard[state.id] == nil, answer.text != nil
      else { continue }
      listen(to: Unheard(state: state.id, typed: "", answer: answer))
    }
    answerDanger(saying: isUntold ? .dangerHeard : nil)
    noteWhatLeftThePath()
  }

  private mutating func takeLine(_ typed: String) {
    let word = typed.trimmingSpace.lowercased()
    if conversation.stopping {
      switch phrases.yesOrNo(typed) {
      case .answer(.yesNo(true)), .suggestion(.yesNo(true)): return stop()
      case .answer(.yesNo(false)), .suggestion(.yesNo(false)): return run(.repeat)
      default:
        if let command = command(in: word) { return run(command) }
        if let question = conversation.asking, meetsDanger(in: typed, .unclear(.notUnderstood), at: question) { return }
        return run(.interrupt)
      }
    }
    if conversation.withdrawing { return takeDecision(typed, word) }
    guard let question = conversation.asking else { return advance() }
    if let command = command(in: word) { return run(command) }
    if word.hasPrefix("/"), !word.hasPrefix("//") {
      return askAgain(typed, text: phrases(.unknownCommand))
    }
    if let suggestion = conversation.suggestion {
      let reply = phrases.yesOrNo(typed)
      if reply == .answer(.yesNo(true)) { return accept(suggestion, typed: typed, question) }
      // "Never" may also be an answer of its own.
      if reply == .answer(.yesNo(false)), !question.hasLabel(typed) {
        return askAgain(typed, text: phrases.notThat(question))
      }
    }
    if question.form.kind == .text, let meant = plainCommand(word) {
      return askAgain(typed, text: phrases.wordOrCommand(meant), suggestion: .text(typed.trimmingSpace))
    }
    let reply = withoutSlash(typed)
    let reading = phrases.read(reply, for: question)
    if meetsDanger(in: typed, reading, at: question) { return }
    switch reading {
    case .answer(.notSure) where !question.optional: askAgain(typed, text: phrases(.cannotSkip))
    case .answer(let answer) where isNoneOfTheTwo(answer, at: question):
      askAgain(typed, text: phrases.didYouMean(answer, question), suggestion: answer)
    case .answer(let answer): accept(answer, typed: typed, question)
    // "Did you mean: No? Type yes" would turn a plain yes into a no.
    case .suggestion where question.form == .yesNo: askAgain(typed, .yesOrNo)
    case .suggestion(let answer):
      askAgain(typed, text: phrases.didYouMean(answer, question), suggestion: answer)
    case .partly(let answer, let unread):
      askAgain(
        typed, text: phrases.partly(answer, unread: unread, question), suggestion: answer)
    case .unclear where phrases.means(.stop, PlainText(typed)):
      askAgain(typed, text: phrases(.stopWord, [.hint: phrases.hint(question)]))
    case .unclear(let reason): askAgain(typed, reason)
    }
  }

  /// Whether the visitor was asked which of two figures is closer and now names a third: after "2 or 3 a day" and
  /// "14 or 21?" a "2" may be the 2 a day.
  private func isNoneOfTheTwo(_ answer: Answer, at question: Question) -> Bool {
    guard case .number(let figure, _) = answer, let before = conversation.unread,
      case .unclear(.severalFigures(let low, let high)) = phrases.read(before, for: question)
    else { return false }
    return figure < min(low, high) || figure > max(low, high)
  }

  /// The command that a line is: `/back`, or a plain word where that cannot be an answer.
  func command(in word: String) -> Command? {
    if word.hasPrefix("/") {
      let name = String(word.dropFirst())
      if ["exit", "leave"].contains(name) { return .quit }
      return Command(rawValue: name).flatMap { $0 == .interrupt ? nil : $0 } ?? phrases.command(name)
    }
    guard let question = conversation.asking, question.form.kind != .text else { return nil }
    let isAnswer = question.form.options.contains { option in
      ([option.label, option.id] + option.match).contains { $0.lowercased() == word }
    }
    return isAnswer ? nil : plainCommand(word)
  }

  /// The command that somebody means by a word alone. "Stop" is none: it can be meant as an answer.
  private func plainCommand(_ word: String) -> Command? { word == "?" ? .help : phrases.command(word) }

  // MARK: Not understood

  private mutating func askAgain(_ typed: String, _ reason: Unclear) {
    guard let question = conversation.asking else { return }
    let attempt = conversation.attempts + 1
    // "Yes, but also money" is neither: what was heard is never half confirmed.
    if case .ask(_, .confirms)? = interview[question.id]?.content, attempt < 4,
      [.yesOrNo, .contradiction, .notUnderstood].contains(reason)
    {
      return askAgain(typed, text: phrases(.partlyHeard))
    }
    askAgain(typed, text: phrases.retry(reason, question, attempt: attempt))
  }

  private mutating func askAgain(_ typed: String, text: String, suggestion: Answer? = nil) {
    guard let question = conversation.asking else { return }
    emit(
      .retried(
        state: question.id, typed: typed, attempt: conversation.attempts + 1, text: text,
        suggestion: suggestion))
  }

  // MARK: Answers

  /// Takes an answer, and goes on from it.
  mutating func accept(_ answer: Answer, typed: String, _ question: Question) {
    if question.measure == .review {
      if case .choice(let choice) = answer, choice != reviewDone, interview[choice]?.question != nil {
        return reopen(choice)
      }
      // Opened on request, it says nothing about the interview: go on where the visitor was.
      if interview[question.id] == nil { return run(.keep) }
    }
    if let step = Interlude(rawValue: question.id) { return accept(answer, typed: typed, to: step) }
    emit(.answered(state: question.id, typed: typed, answer))
    let isUntold = tellUnconfirmed()
    if let unheard = conversation.unheard { listen(to: unheard) }
    answerDanger(saying: isUntold ? .dangerHeard : nil)
    noteWhatLeftThePath()
    advance()
  }

  private mutating func noteWhatLeftThePath() {
    let counting = conversation.counting(in: interview)
    let off = Set(conversation.answers.keys).union(conversation.forgotten).subtracting(counting)
    let left = off.subtracting(conversation.inactive)
    let returned = conversation.inactive.intersection(counting)
    if !left.isEmpty { emit(.left(left.sorted())) }
    if !returned.isEmpty { emit(.returned(returned.sorted())) }
  }

  /// Goes on to the next thing to say or ask.
  mutating func advance() {
    if let interlude = conversation.interlude { return ask(interlude.question(phrases)) }
    let path = conversation.path(of: interview)
    let due = conversation.consentDue ?? conversation.decidedBy
    for id in path.steps {
      if id == due { break }
      guard !conversation.said.contains(id), let state = interview[id], case .say(let text) = state.content else {
        continue
      }
      enter(state)
      emit(.said(state: id, text: engine.rendered(text, heard: conversation)))
    }
    if let due, path.steps.contains(due), let state = interview[due], let question = state.question {
      emit(.reopened(due))
      enter(state)
      return ask(question)
    }
    switch path.stop {
    case .question(let id):
      guard let state = interview[id], let question = state.question else { return }
      enter(state)
      ask(question)
    case .review(let id):
      guard let state = interview[id] else { return }
      enter(state)
      guard case .review(let text) = state.content else { return }
      ask(reviewQuestion(id: id, text: text, path: path))
    case .final(let id):
      guard let state = interview[id], case .final(let outcome, let text) = state.content else {
        return
      }
      // Whoever comes back after an answer that ended the visit is asked that question again.
      if let last = path.steps.last(where: { interview[$0]?.question != nil }), last == conversation.endedBy,
        let state = interview[last], let question = state.question
      {
        emit(.reopened(last))
        enter(state)
        return ask(question)
      }
      enter(state)
      end(outcome, engine.rendered(text, heard: conversation))
    case .nowhere: end(.paused, phrases(.paused))
    }
  }

  /// Leaves the part before, and shows the name of the one that begins.
  private mutating func enter(_ state: State) {
    guard conversation.part != state.part else { return }
    if let left = interview.parts.first(where: { $0.id == conversation.part }), left.wiped {
      emit(.wiped(part: left.id))
    }
    guard let part = interview.part(of: state), let number = interview.number(ofPart: part.id) else {
      return
    }
    emit(
      .entered(part: part.id, number: number, of: interview.numberOfParts, title: part.title))
  }

  private mutating func ask(_ question: Question, earlier: Answer? = nil) {
    let shown = engine.rendered(question, heard: conversation)
    let hint =
      conversation.hinted.contains(question.form.kind) && question.measure != .review
      ? nil : phrases.hint(question)
    emit(.asked(shown, hint: hint, earlier: earlier))
  }

  /// Ends the visit. Danger that was typed and not confirmed is told first; its text is shown when the visitor is back, as
  /// nobody knows who looks at the screen of a visit that was left.
  mutating func end(_ outcome: Outcome, _ text: String) {
    // Whoever takes the visit back has all of it erased, and reads where help is.
    if outcome != .withdrawn {
      tellUnconfirmed()
      if let level = conversation.owesAlert { emit(.alert(level)) }
    }
    emit(.ended(outcome, text: text))
  }

  // MARK: Commands

  mutating func run(_ command: Command) {
    let keeps = conversation.withdrawing
    emit(.commanded(command, state: conversation.asking?.id))
    if keeps, command.goesOn { emit(.replied(phrases(.notWithdrawn))) }
    switch command {
    // To go elsewhere is to leave the question, too.
    case .back, .keep, .review:
      if tellUnconfirmed() {
        answerDanger(saying: .dangerHeard)
        return advance()
      }
    default: break
    }
    switch command {
    case .back: back()
    case .skip: skip()
    case .why:
      emit(.replied(conversation.asking?.why ?? phrases(.noReason)))
      askCurrent()
    case .help:
      emit(.replied(phrases(.help)))
      askCurrent()
    case .repeat: askCurrent()
    case .keep: advance()
    case .review:
      let path = conversation.path(of: interview)
      let list = reviewQuestion(id: reviewOnRequest, text: phrases(.soFar), path: path)
      emit(.asked(list, hint: phrases.hint(list), earlier: nil))
    case .pause: end(.paused, phrases(.paused))
    case .stop: stop()
    case .quit: end(.paused, "")
    case .interrupt: emit(.replied(phrases(.stopHere)))
    case .withdraw: emit(.replied(phrases(.withdrawQuestion)))
    }
  }

  /// Asks again what is being asked.
  private mutating func askCurrent() {
    guard let question = conversation.asking else { return advance() }
    let isShown = conversation.editing != nil && !conversation.closed.contains(question.id)
      && !conversation.veiled.contains(question.id)
    emit(.asked(question, hint: nil, earlier: isShown ? conversation.answers[question.id] : nil))
  }

  private mutating func skip() {
    guard let question = conversation.asking else { return advance() }
    guard question.optional else {
      emit(.replied(phrases(.cannotSkip)))
      return askCurrent()
    }
    if question.measure == .review { return accept(.choice(reviewDone), typed: "/skip", question) }
    accept(.skipped, typed: "/skip", question)
  }

  private mutating func back() {
    switch conversation.asking.flatMap({ Interlude(rawValue: $0.id) }) {
    case .ready: return ask(Interlude.stop.question(phrases))
    case .stop:
      // The question before this one is where danger was heard.
      if let id = conversation.dangerAt, interview[id]?.question != nil, !conversation.closed.contains(id) {
        return reopen(id)
      }
    case nil: break
    }
    let steps = conversation.path(of: interview).steps
    let place = conversation.editing.flatMap(steps.firstIndex) ?? steps.endIndex
    let earlier = steps[..<place].last { id in
      interview[id]?.question != nil && !conversation.closed.contains(id)
    }
    guard let earlier else {
      emit(.replied(phrases(.nothingBefore)))
      return askCurrent()
    }
    reopen(earlier)
  }

  mutating func reopen(_ id: StateID) {
    guard let state = interview[id], let question = state.question else { return }
    emit(.reopened(id))
    enter(state)
    ask(question, earlier: conversation.veiled.contains(id) ? nil : conversation.answers[id])
  }
}
