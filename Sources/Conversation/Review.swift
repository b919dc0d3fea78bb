import Interview

/// The option that leaves the list of answers.
let reviewDone = "done"

/// The list that `/review` opens, at whatever question the visitor is. No state of an interview can have this name.
let reviewOnRequest = "/review"

extension Turn {
  /// The list of answers as a question: go on, or change one of them.
  func reviewQuestion(id: StateID, text: String, path: Path) -> Question {
    let options =
      [
        Option(
          id: reviewDone, label: phrases(.reviewDone), match: phrases.words(.done))
      ]
      + answered(path).filter { !conversation.closed.contains($0.question.id) }.map { entry in
        Option(id: entry.question.id, label: line(entry))
      }
    return Question(
      id: id, text: engine.rendered(text, heard: conversation), why: phrases(.whyReview),
      form: .choice(options), measure: .review, disclosure: .private, counted: false)
  }

  private func answered(_ path: Path) -> [Response] {
    path.steps.compactMap { id in
      // What follows a crisis answer would tell that there was one.
      guard let question = interview[id]?.question, let answer = conversation.answers[id],
        question.counted || question.disclosure != .confidential
      else { return nil }
      return Response(question: engine.rendered(question, heard: conversation), answer: answer)
    }
  }

  private func line(_ entry: Response) -> String {
    let area = entry.question.area.map { "\(phrases.name($0)): " } ?? ""
    let question = area + firstSentence(entry.question.text)
    if entry.question.disclosure == .confidential {
      return "\(question) \(phrases(.keptForTherapist))"
    }
    let words = phrases.words(for: entry.answer, to: entry.question).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let shown = words.count > 240 ? words.prefix(237) + "..." : Substring(words)
    return "\(question) [\(shown)]"
  }
}

/// Up to the end of the first question in the text, for lists.
public func firstSentence(_ text: String) -> String {
  let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard let end = flat.firstIndex(where: { "?？؟".contains($0) }) else { return flat }
  let upToEnd = flat[...end]
  let begin = upToEnd.dropLast().lastIndex { $0 == "." || $0 == "!" }
  guard let begin else { return String(upToEnd) }
  return upToEnd[upToEnd.index(after: begin)...].trimmingPrefix(while: \.isWhitespace).description
}
