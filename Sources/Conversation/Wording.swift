import Interview

/// Sentences that are put together from phrases.
extension Phrases {
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
