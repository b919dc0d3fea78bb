import Interview

/// Sentences that are put together from phrases.
extension Phrases {
  /// What somebody who comes back is told where the interview changed meanwhile; nil where it makes no difference.
  func changed(_ change: Changeover, asked: [Question]) -> String? {
    var text: [String] = []
    if !change.texts.isEmpty || change.consent != nil { text.append(self(.changedTexts)) }
    if !asked.isEmpty {
      let open = asked.filter { !$0.isConfidential }
      let few = open.prefix(8).map { firstSentence($0.text) }
      let more = open.count > few.count ? [self(.changedMore, [.count: String(open.count - few.count)])] : []
      let secret = open.count < asked.count ? [self(.changedConfidential)] : []
      text.append(([self(.changedQuestions)] + (few + more + secret).map { "- \($0)" }).joined(separator: "\n"))
    }
    return text.isEmpty ? nil : text.joined(separator: "\n\n")
  }

  func hint(_ question: Question) -> String {
    switch question.form {
    case .yesNo: self(.hintYesNo)
    case .choice where question.measure == .review: self(.hintReview)
    case .choice: self(.hintChoice)
    case .choices: self(.hintChoices)
    case .scale(let min, let max, _, _): self(.hintScale, [.least: String(min), .most: String(max)])
    case .number: self(.hintNumber)
    case .text: self(.hintText)
    }
  }

  func notThat(_ question: Question) -> String { self(.notThat, [.hint: hint(question)]) }

  func wordOrCommand(_ command: Command) -> String {
    self(.wordOrCommand, [.command: "/\(command.rawValue)"])
  }

  func heard(_ areas: [HeardArea]) -> String {
    areas.map { heard in
      let quotes = heard.words.prefix(2).map { self(.quoted, [.words: $0]) }.joined(separator: ", ")
      return quotes.isEmpty
        ? name(heard.area) : self(.heard, [.area: name(heard.area), .words: quotes])
    }.joined(separator: "; ")
  }

  func name(_ area: Area) -> String {
    switch area {
    case .communication: self(.areaCommunication)
    case .conflict: self(.areaConflict)
    case .trust: self(.areaTrust)
    case .intimacy: self(.areaIntimacy)
    case .boundaries: self(.areaBoundaries)
    case .vision: self(.areaVision)
    case .parenting: self(.areaParenting)
    }
  }
}
