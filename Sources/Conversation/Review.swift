import Interview

/// The option that leaves the list of answers.
let reviewDone = "done"

extension Turn {
  /// The list of answers as a question: go on, or change one of them.
  func reviewQuestion(_ state: State, path: Path) -> Question {
    let text: String
    if case .review(let words) = state.content { text = words } else { text = "" }
    let options =
      [
        Option(
          id: reviewDone, label: Wording.reviewDone, match: Wording.reviewDoneWords)
      ]
      + answered(path).filter { !conversation.closed.contains($0.question.id) }.map { entry in
        Option(id: entry.question.id, label: line(entry))
      }
    return Question(
      id: state.id, text: engine.rendered(text, heard: conversation), why: Wording.whyReview,
      form: .choice(options), measure: .review, disclosure: .private, counted: false)
  }

  /// The list of answers so far, as text.
  func reviewText(_ path: Path) -> String {
    let lines = answered(path).map { line($0) }
    return lines.isEmpty
      ? Wording.nothingYet : ([Wording.soFar] + lines.map { "- \($0)" }).joined(separator: "\n")
  }

  private func answered(_ path: Path) -> [Response] {
    path.steps.compactMap { id in
      guard let question = interview[id]?.question, let answer = conversation.answers[id] else {
        return nil
      }
      return Response(question: engine.rendered(question, heard: conversation), answer: answer)
    }
  }

  private func line(_ entry: Response) -> String {
    let question = firstSentence(entry.question.text)
    if entry.question.disclosure == .confidential {
      return "\(question) \(Wording.keptForTherapist)"
    }
    let words = entry.question.words(for: entry.answer).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let shown = words.count > 60 ? words.prefix(57) + "..." : Substring(words)
    return "\(question) [\(shown)]"
  }

  /// Up to the end of the first question in the text, for lists.
  private func firstSentence(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let end = flat.firstIndex(of: "?") else { return flat }
    let upToEnd = flat[...end]
    let begin = upToEnd.dropLast().lastIndex { $0 == "." || $0 == "!" }
    guard let begin else { return String(upToEnd) }
    return upToEnd[upToEnd.index(after: begin)...].trimmingPrefix(while: \.isWhitespace).description
  }
}
