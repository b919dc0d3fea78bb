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
///
/// A question may be asked again after a break, or where somebody changed an answer: `ID/2` is what is typed the second
/// time, `ID/3` the third.
@MainActor
public final class AnswersFrontEnd: FrontEnd {
  private let answers: [StateID: String]
  private var lastRetry: String?
  private var timesAnswered: [StateID: Int] = [:]
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
    if let lastRetry { throw AnswersError.notUnderstood(question.id, reply: lastRetry) }
    let typed = reply(to: question.id)
    let times = timesAnswered[question.id, default: 0] + 1
    timesAnswered[question.id] = times
    // A command in the file would have the same question asked for ever. Signs of danger may come more than once.
    guard times == 1 || typed != nil || Interlude.asks(question.id) else {
      throw AnswersError.notUnderstood(question.id, reply: "")
    }
    if let typed { return .line(sanitized(typed)) }
    guard question.optional else { throw AnswersError.missing(question.id) }
    return .line("/skip")
  }

  /// Whether there is something to type where this question is asked once more.
  public func goesOn(with question: StateID) -> Bool {
    timesAnswered[question] != nil && reply(to: question) != nil
  }

  private func reply(to question: StateID) -> String? {
    let times = timesAnswered[question, default: 0] + 1
    return answers[times == 1 ? question : "\(question)/\(times)"]
  }
}
