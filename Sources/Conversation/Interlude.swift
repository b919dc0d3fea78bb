import Interview

/// What is asked once danger was heard, before any ordinary question: whether the visitor would like to stop and talk
/// to a person, and whether they feel able to go on.
///
/// Like the list of answers it lies outside the interview's path: every interview has it, and none has to write it.
/// Its questions and answers are events like all others, so that it is taken up again after a break or a power cut.
public enum Interlude: String, CaseIterable, Hashable, Sendable {
  // No state of an interview can have these names.
  case stop = "/crisis.stop"
  case ready = "/crisis.ready"

  /// Whether a question of this id is asked by the interlude, and not by an interview.
  public static func asks(_ id: StateID) -> Bool { Interlude(rawValue: id) != nil }

  /// Nobody but the therapist reads that it was asked; the front desk learns of a yes to a person.
  func question(_ phrases: Phrases) -> Question {
    switch self {
    case .stop:
      Question(
        id: rawValue, text: phrases(.talkNow), why: phrases(.whyTalkNow), form: .yesNo, measure: .staff,
        disclosure: .confidential, counted: false)
    case .ready:
      Question(
        id: rawValue, text: phrases(.ableToGoOn), why: phrases(.whyAbleToGoOn), form: .yesNo,
        disclosure: .confidential, counted: false)
    }
  }
}

extension Conversation {
  /// Takes an answer to the interlude. Whoever wants to stop, or did and comes back, is asked next whether they feel
  /// able to go on.
  mutating func apply(_ answer: Answer, to step: Interlude) {
    interlude = step == .ready && answer != .yesNo(false) ? nil : .ready
    unheard = nil
    unread = nil
    asking = nil
    suggestion = nil
    stopping = false
    withdrawing = false
    attempts = 0
  }
}

extension Turn {
  mutating func accept(_ answer: Answer, typed: String, to step: Interlude) {
    guard let question = conversation.asking else { return advance() }
    if step == .ready, answer == .notSure {
      return emit(
        .retried(
          state: question.id, typed: typed, attempt: conversation.attempts + 1, text: phrases(.ableNotSure),
          suggestion: nil))
    }
    emit(.answered(state: question.id, typed: typed, answer))
    switch (step, answer) {
    case (.stop, .yesNo(true)), (.ready, .yesNo(false)): end(.stopped, stoppedForHelp)
    default:
      // Whoever was changing an earlier answer goes on with that.
      if conversation.interlude == nil, let id = conversation.editing { return reopen(id) }
      advance()
    }
  }

  /// Whoever stops after danger was heard reads where a person is.
  mutating func stop() {
    tellUnconfirmed()
    end(.stopped, conversation.interlude == nil ? phrases(.stopped) : stoppedForHelp)
  }

  private var stoppedForHelp: String {
    phrases(.stoppedForHelp, [.urgentHelp: engine.text(named: "urgent-help") ?? phrases(.urgentHelp)])
  }
}
