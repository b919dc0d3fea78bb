import Interview

/// What somebody typed and nobody has listened to yet.
public struct Unheard: Hashable, Sendable {
  public var state: StateID
  public var typed: String
  /// What it was understood as; nil where it was not, or not for certain.
  public var answer: Answer?
}

extension Conversation {
  /// - Parameter answer: The answer that was given just before, with these words or after them.
  mutating func apply(_ flags: [FlaggedWords], at state: StateID, besides answer: Answer?) {
    // What is only for the therapist to read, such as own force, is met by nothing here.
    let flags = flags.filter { $0.flag.callsForHelp }
    if flags.isEmpty { return }
    // Words that may mean something else bring help to the visitor, and nobody to the desk.
    if flags.contains(where: { $0.level == .high }) { owe(.high) }
    if let question = asked[state], question.canRaise, question.form.kind != .text {
      // Taken back at once: whoever says "no such thoughts" is believed, and the words wait for the therapist.
      if !flags.contains(where: { $0.level == .high }) { return }
      // What follows an answer that tells of danger, the interview says itself.
      if answer.flatMap({ question.alert(for: $0) }) != nil { return }
    }
    // Whoever says more about it while being offered a person was shown the text already.
    if Interlude.asks(state) || asked[state]?.offersPerson == true { return }
    owesCrisis = state
    interlude = .stop
    dangerAt = state
  }

  mutating func owe(_ level: FlagLevel?) {
    if let level, !alerted.contains(level) { owesAlert = level }
  }
}

extension Turn {
  /// Listens to what was typed, and meets signs of danger in it with the alert and the crisis text.
  mutating func listen(to unheard: Unheard) {
    guard let question = conversation.asked[unheard.state] ?? interview[unheard.state]?.question else { return }
    if let answer = unheard.answer {
      listen(to: answer, typed: unheard.typed, at: question)
    } else {
      let reading = phrases.read(withoutSlash(unheard.typed), for: question)
      // Whatever is typed at a question for own words would be an answer: this was typed where the visitor was asked back.
      listen(toReply: unheard.typed, question.form.kind == .text ? .unclear(.notUnderstood) : reading, at: question)
    }
  }

  /// Areas are heard only where the interview says so; danger is, in every word of the visitor's own. Where it is the
  /// trouble itself that is asked about, also words that only may speak of it count; where somebody writes of themselves,
  /// words that may speak of not wanting to live do, whatever was asked.
  private mutating func listen(to answer: Answer, typed: String, at question: Question) {
    let words = answer.text ?? question.wordsBesides(answer, typed)
    let isListening = if case .ask(_, .listens)? = interview[question.id]?.content { true } else { false }
    var heard = words.map { hear($0, at: question) } ?? Heard()
    if !isListening {
      heard.flags.removeAll {
        $0.level != .high && $0.flag.callsForHelp && !($0.flag == .selfHarm && question.form.kind == .text)
      }
    }
    guard isListening || !heard.flags.isEmpty else { return }
    emit(.heard(state: question.id, areas: isListening ? heard.areas : [], flags: heard.flags))
    answerDanger(saying: firstWords(for: heard.flags))
  }

  /// Whoever has somebody beside them needs the way out first.
  private func firstWords(for flags: [FlaggedWords]) -> PhraseName {
    flags.allSatisfy { $0.flag == .unsafeHere } ? .cryHeard : .dangerHeard
  }

  private mutating func listen(toReply typed: String, _ reading: Understanding, at question: Question) {
    let flags = flags(in: typed, reading, at: question)
    guard !flags.isEmpty else { return }
    emit(.heard(state: question.id, areas: [], flags: flags))
    answerDanger()
  }

  /// Whether a reply that is no answer tells of danger. Then it is met as such: with help, and nothing to do better.
  mutating func meetsDanger(in typed: String, _ reading: Understanding, at question: Question) -> Bool {
    let flags = flags(in: typed, reading, at: question)
    guard !flags.isEmpty else { return false }
    let text: PhraseName =
      if question.offersPerson {
        .talkNowAgain
      } else if Interlude.asks(question.id) {
        .ableNotSure
      } else {
        firstWords(for: flags)
      }
    emit(
      .retried(
        state: question.id, typed: typed, attempt: conversation.attempts + 1, text: phrases(text), suggestion: nil))
    listen(toReply: typed, reading, at: question)
    // Where a person is being offered, that offer stands.
    if conversation.interlude?.rawValue != question.id, !question.offersPerson { advance() }
    return true
  }

  /// The signs of danger in a reply that is no answer.
  private func flags(in typed: String, _ reading: Understanding, at question: Question) -> [FlaggedWords] {
    guard !typed.trimmingSpace.hasPrefix("/") else { return [] }
    switch reading {
    case .answer: return []
    case .unclear(.notUnderstood): break
    // Where such things are asked about, words that may be meant as one of the answers are asked back.
    default: if question.canRaise { return [] }
    }
    return hear(typed, at: question).flags.filter { $0.level == .high }
  }

  private func hear(_ words: String, at question: Question) -> Heard {
    var heard = engine.hear(words)
    // Where an answer is needed, "she is here" is one: to whether somebody is near.
    if phrases.isCry(words, isOfSomebodyNear: question.optional) {
      heard.flags.append(FlaggedWords(flag: .unsafeHere, words: [words.trimmingSpace]))
    }
    return heard
  }

  /// Gives the alert and the crisis text that are owed.
  ///
  /// - Parameter first: Kind words before the text, where nothing was said yet.
  mutating func answerDanger(saying first: PhraseName? = nil) {
    if let level = conversation.owesAlert { emit(.alert(level)) }
    guard let state = conversation.owesCrisis else { return }
    if let first { emit(.replied(phrases(first))) }
    emit(.said(state: state, text: engine.text(named: "crisis") ?? phrases(.crisis)))
  }

  /// What was typed without the slash that makes an answer of a command.
  func withoutSlash(_ typed: String) -> String {
    let trimmed = typed.trimmingSpace
    return trimmed.hasPrefix("//") ? String(trimmed.dropFirst()) : typed
  }
}

extension Question {
  /// Whether it follows signs of danger, and offers a person.
  var offersPerson: Bool { measure == .staff && !counted && form == .yesNo }

  /// What was typed, where it is more than the answer: "9, he hits me". At questions about danger it never is.
  func wordsBesides(_ answer: Answer, _ typed: String) -> String? {
    guard answer != .skipped, !canRaise, !typed.hasPrefix("/"), !hasLabel(typed),
      PlainText(typed).words.count(where: { $0.first?.isLetter ?? false }) > 1
    else { return nil }
    return typed
  }
}
