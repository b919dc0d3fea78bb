import Conversation
import Interview

extension Witness {
  /// The answers that matter on one line: `welcome.alone: No; safety.fear: Never`.
  public func line(in interview: Interview) -> String {
    let answers = steps.filter(\.matters).map { step in
      "\(step.state): \(words(step.answer, step.state, interview))"
    }
    guard !answers.isEmpty else { return "whatever is answered." }
    // The last ones decide; `interview explore` shows them all.
    let shown = answers.suffix(12)
    return (shown.count < answers.count ? "...; " : "") + shown.joined(separator: "; ") + "."
  }

  /// The answers that matter as a visitor would tell them: a question and its answer on each line.
  public func lines(in interview: Interview) -> [String] {
    let answers = steps.filter(\.matters)
    guard !answers.isEmpty else { return ["whatever is answered"] }
    return answers.map { step in
      let question = interview[step.state]?.question.map { firstSentence($0.text) } ?? step.state
      return "\(question) -> \(words(step.answer, step.state, interview))"
    }
  }

  private func words(_ answer: Answer, _ state: StateID, _ interview: Interview) -> String {
    switch answer {
    case .skipped: return "/skip"
    case .text: return heard.isEmpty || typed[state] != Self.words(about: heard.map(\.area)) ? "in own words" : "\"\(typed[state] ?? "")\""
    default: return interview[state]?.question?.words(for: answer) ?? ""
    }
  }
}
