import Conversation
import Interview

extension Walk {
  /// What follows danger: the crisis text at once, an alert at most once a level, and never an ordinary question.
  mutating func lookAtDanger(_ before: Conversation) {
    for level in FlagLevel.allCases where events.count(where: { $0 == .alert(level) }) > 1 {
      fail("alerts once", level.rawValue)
    }
    lookAtWords()
    lookAtInterlude(before)
    lookAtAnswer(before)
  }

  /// Danger in somebody's words.
  private mutating func lookAtWords() {
    guard let place = latest.firstIndex(where: \.tellsOfDanger), case .heard(let state, _, let flags) = latest[place] else { return }
    if flags.contains(where: { $0.level == .high }), !events.contains(.alert(.high)) { fail("alerts where danger is heard", state) }
    // Whoever is being offered a person has read the text.
    if Interlude.asks(state) || conversation.asked[state]?.isOfferOfAPerson == true { return }
    // Whoever left reads it on coming back.
    if conversation.outcome != nil { return }
    if let question = conversation.asked[state], question.canRaise {
      // A slip that was taken back, or an answer that the interview follows up itself.
      if !flags.contains(where: { $0.level == .high }) { return }
      if case .answered(state, _, let answer)? = latest[..<place].last, question.alert(for: answer) != nil { return }
    }
    let rest = latest[(place + 1)...].drop { event in
      switch event {
      case .alert, .replied: true
      default: false
      }
    }
    guard case .said(state, let text)? = rest.first, !text.isEmpty else {
      return fail("shows the crisis text at once", state)
    }
    let asked = rest.compactMap { event -> StateID? in if case .asked(let question, _, _) = event { question.id } else { nil } }
    if asked != [Interlude.stop.rawValue] { fail("lets nothing ordinary follow danger", "\(state), then \(asked)") }
  }

  /// Nobody is led past the offer of a person: what else is asked meanwhile, the visitor asked for.
  private mutating func lookAtInterlude(_ before: Conversation) {
    guard before.outcome == nil, before.interlude != nil, conversation.interlude != nil, conversation.outcome == nil,
      case .asked(let question, _, _)? = latest.last, !Interlude.asks(question.id)
    else { return }
    let isWished = latest.contains {
      switch $0 {
      case .commanded(.back, _), .commanded(.review, _), .reopened, .commanded(.why, _), .commanded(.help, _),
        .commanded(.repeat, _), .commanded(.skip, _): true
      default: false
      }
    }
    if !isWished { fail("lets nothing ordinary follow danger", question.id) }
  }

  /// Danger in the answer to a question that asks about it: something is said, or a person offered, before the next
  /// question that counts.
  private mutating func lookAtAnswer(_ before: Conversation) {
    guard
      let place = latest.firstIndex(where: { event in
        if case .answered(let state, _, let answer) = event {
          conversation.asked[state]?.alert(for: answer) != nil
        } else {
          false
        }
      }), case .answered(let state, _, let answer) = latest[place]
    else { return }
    if !events.contains(.alert(.high)) { fail("alerts where danger is told", state) }
    // The same answer once more was met when it was first given.
    guard isBundled, before.answers[state] != answer, case .asked(let question, _, _)? = latest.last else { return }
    let isSaid = latest[place...].contains { if case .said = $0 { true } else { false } }
    if !isSaid || state == "safety.self-harm" && question.counted {
      fail("lets nothing ordinary follow danger", "\(state), then \(question.id)")
    }
  }
}

extension Event {
  public var tellsOfDanger: Bool { if case .heard(_, _, let flags) = self { !flags.isEmpty } else { false } }
}

extension Question {
  /// Whether it asks, after signs of danger, whether the visitor wants a person now.
  public var isOfferOfAPerson: Bool { measure == .staff && !counted }
}
