import Conversation
import Interview

/// Danger that was typed and neither confirmed nor told of by the engine: the visit broke off before, or an earlier
/// version of the program held it.
struct UnconfirmedReplies {
  private let phrases: Phrases?
  private var questions: [StateID: Question] = [:]
  private var replies: [StateID: [Unconfirmed.Reply]] = [:]
  private var answers: [StateID: Answer] = [:]
  private var told: [FlaggedAnswer] = []

  /// - Parameter language: In another one than English only what was suggested is known: how a reply was read is not kept.
  init(language: String) { phrases = language == Phrases.english.language ? .english : nil }

  mutating func take(_ event: Event) {
    switch event {
    case .asked(let question, _, _): questions[question.id] = question
    case .retried(let state, let typed, _, _, let suggestion):
      guard questions[state]?.canRaise == true, phrases != nil || suggestion != nil else { return }
      replies[state, default: []].append(Unconfirmed.Reply(typed: typed, suggestion: suggestion))
    case .answered(let state, _, let answer):
      answers[state] = answer
      tell(state, isNew: true)
    case .heard(let state, _, let flags):
      let words = Set(flags.flatMap(\.words))
      replies[state]?.removeAll { words.contains($0.words) }
      told.removeAll { $0.state == state && words.isSuperset(of: $0.flagged.words) }
    default: break
    }
  }

  private mutating func tell(_ state: StateID, isNew: Bool) {
    guard let question = questions[state], let typed = replies.removeValue(forKey: state) else { return }
    let flags = question.unconfirmed(typed, answer: answers[state], isNew: isNew, phrases: phrases ?? .english)
    told += flags.map { FlaggedAnswer(state: state, flagged: $0) }
  }

  /// What is left by the end.
  var untold: [FlaggedAnswer] {
    var rest = self
    for state in replies.keys.sorted() { rest.tell(state, isNew: false) }
    return rest.told
  }
}
