import Interview

extension Engine {
  /// The clinic's or the interview's text of this name, with what it refers to put in.
  public func text(named name: String) -> String? {
    guard let text = settings[name] ?? interview.texts[name] else { return nil }
    return substitute(text, depth: 0) { _ in nil }
  }

  /// A text as the visitor sees it. Words of the visitor's own that go into it are not read for names again.
  func rendered(_ text: String, heard conversation: Conversation) -> String {
    substitute(text, depth: 0) { $0 == "heard" ? phrases.heard(conversation.heardSoFar(interview)) : nil }
  }

  func rendered(_ question: Question, heard conversation: Conversation) -> Question {
    var question = question
    question.text = rendered(question.text, heard: conversation)
    question.why = question.why.map { rendered($0, heard: conversation) }
    return question
  }

  private func substitute(_ text: String, depth: Int, special: (String) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let words = special(name) {
        result += words
      } else if depth < 4, result.utf8.count < 20_000, let inner = settings[name] ?? interview.texts[name] {
        result += substitute(inner, depth: depth + 1, special: special)
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Conversation {
  /// What was heard at questions that listen, in their order.
  func heardSoFar(_ interview: Interview) -> [HeardArea] {
    interview.states.flatMap { heard[$0.id] ?? [] }
  }
}
