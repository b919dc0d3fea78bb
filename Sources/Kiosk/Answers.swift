import Conversation
import Interview
import Terminal

/// Why a file of answers does not get through an interview.
public enum AnswersError: Error, Hashable, Sendable {
  /// A question that cannot be skipped has no answer in the file.
  case missing(StateID)
  /// The answer given to this question is not understood; `reply` is what a visitor would have read.
  case notUnderstood(StateID, reply: String)
}

/// Answers by question id, each as a person would type it. A question that is not named is skipped.
@MainActor
public final class AnswersFrontEnd: FrontEnd {
  private let answers: [StateID: String]
  private var lastRetry: String?
  private var given: Set<StateID> = []
  private let showing: (Event) -> Void

  public init(answers: [StateID: String], showing: @escaping (Event) -> Void = { _ in }) {
    self.answers = answers
    self.showing = showing
  }

  public func show(_ event: Event) {
    if case .retried(_, _, _, let text, _) = event { lastRetry = text } else { lastRetry = nil }
    showing(event)
  }

  public func next(_ conversation: Conversation) throws -> Input {
    guard let question = conversation.asking else { return .endOfInput }
    // A command in the file would have the same question asked for ever.
    guard given.insert(question.id).inserted else {
      throw AnswersError.notUnderstood(question.id, reply: lastRetry ?? "")
    }
    if let lastRetry { throw AnswersError.notUnderstood(question.id, reply: lastRetry) }
    if let typed = answers[question.id] { return .line(sanitized(typed)) }
    guard question.optional else { throw AnswersError.missing(question.id) }
    return .line("/skip")
  }
}
