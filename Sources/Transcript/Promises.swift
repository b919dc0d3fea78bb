import Conversation
import Interview

extension Transcript {
  /// What the visitor was promised, in the words that they read, and what they allowed to be shown.
  public var promised: Promised {
    var fold = PromiseFold(policy: header.secretsPolicy, began: header.began)
    for entry in entries { fold.take(entry) }
    return Promised(promises: fold.promises, sharing: fold.sharing)
  }
}

/// Reads the promises out of a list of events.
private struct PromiseFold {
  private(set) var promises: [Promised.Promise]
  private(set) var sharing: [Promised.Sharing] = []
  private var questions: [StateID: Question] = [:]
  /// The first question, by answering which the visitor agrees.
  private var consent: StateID?
  private var hasAnswered = false
  /// Texts that take the place of those of the same name.
  private var again: Set<StateID> = []

  init(policy: String, began: String) {
    promises = [Promised.Promise(secretsPolicy: policy, from: began)]
  }

  mutating func take(_ entry: Entry) {
    guard var promise = promises.popLast() else { return }
    defer { promises.append(promise) }
    switch entry.event {
    case .said(let state, let text) where questions[state] == nil && (!hasAnswered || again.contains(state)):
      let read = Promised.Text(state: state, text: text, time: entry.time)
      if let place = promise.wording.firstIndex(where: { $0.state == state }) {
        promise.wording[place] = read
      } else {
        promise.wording.append(read)
      }
    case .asked(let question, _, _):
      consent = consent ?? question.id
      questions[question.id] = question
    case .answered(let state, _, let answer):
      hasAnswered = true
      guard let question = questions[state] else { return }
      if state == consent, case .yesNo(let agreed) = answer {
        promise.consent = Promised.Consent(question: question.text, agreed: agreed, time: entry.time)
      }
      if question.measure == .share {
        let chosen = question.form.options.filter { answer.optionIDs.contains($0.id) && !$0.exclusive }
        sharing.append(
          Promised.Sharing(question: question.text, allowed: chosen.map(\.label), time: entry.time))
      }
    case .changed(let change):
      let isOther =
        change.from.secretsPolicy != change.to.secretsPolicy || !change.texts.isEmpty || !change.withdrawn.isEmpty
      guard isOther else { return }
      promises.append(promise)
      promise.secretsPolicy = change.to.secretsPolicy
      promise.from = entry.time
      promise.wording.removeAll { change.withdrawn.contains($0.state) }
      // Where it was not asked again, nobody agreed to what is new.
      promise.consent = nil
      consent = change.consent ?? consent
      again = Set(change.texts)
    default: break
    }
  }
}
