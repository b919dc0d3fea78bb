import Interview

/// What is said where a reply was not understood, or not for certain. Kind and short: nobody did anything wrong.
extension Phrases {
  func retry(_ reason: Unclear, _ question: Question, attempt: Int) -> String {
    if question.isConfidential { return gentle(reason, question, attempt: attempt) }
    let text = attempt >= 3 && reason.isExplained ? explanation(question) : sentence(reason, question)
    guard attempt >= 4, reason != .wishToSkip else { return text }
    return self(question.optional ? .orSkip : .orStaff, [.sentence: text])
  }

  func didYouMean(_ answer: Answer, _ question: Question) -> String {
    self(
      question.isConfidential ? .didYouMeanGentle : .didYouMean,
      [.answer: words(for: answer, to: question)])
  }

  /// Some of a list was understood.
  func partly(_ answer: Answer, unread: [String], _ question: Question) -> String {
    let quoted = unread.map { self(.quoted, [.words: $0]) }
    let rest = quoted.dropFirst().reduce(quoted.first ?? "") { self(.both, [.one: $0, .two: $1]) }
    return self(.partly, [.answer: words(for: answer, to: question), .words: rest])
  }

  // MARK: At any question

  private func sentence(_ reason: Unclear, _ question: Question) -> String {
    switch reason {
    case .empty: question.optional ? withHint(.empty, question) : hint(question)
    case .notUnderstood: asking(question)
    case .outOfRange(let least, let most):
      self(.outOfRange, [.least: written(least), .most: written(most)])
    case .severalFigures(let low, let high):
      self(.severalFigures, [.low: written(low), .high: written(high)])
    case .vague: self(.vague)
    case .sureness: self(.sureness)
    case .ambiguous(let options): self(.ambiguous, [.options: listed(options, question)])
    case .contradiction: withHint(.contradiction, question)
    case .which: withHint(.which, question)
    case .yesOrNo: self(question.optional ? .yesOrNo : .justYesOrNo)
    case .onlyOne: withHint(.onlyOne, question)
    case .wishToSkip: self(question.optional ? .wishToSkip : .cannotSkip)
    case .tooLong(let most): self(.tooLong, [.most: String(most)])
    }
  }

  private func withHint(_ name: PhraseName, _ question: Question) -> String {
    self(name, [.hint: hint(question)])
  }

  /// Asks for the same thing in other words.
  private func asking(_ question: Question) -> String {
    switch question.form {
    case .scale(let min, let max, _, _): self(.askScale, [.least: String(min), .most: String(max)])
    case .number(_, _, let unit?, _, _): self(.askNumber, [.unit: unit.other])
    case .choice, .choices: withHint(.askChoice, question)
    default: hint(question)
    }
  }

  /// A fuller explanation, after two misunderstandings.
  private func explanation(_ question: Question) -> String {
    switch question.form {
    case .yesNo: self(question.optional ? .explainYesNo : .justYesOrNo)
    case .choice(let options): self(.explainChoice, [.count: String(options.count)])
    case .choices(let options): self(.explainChoices, [.count: String(options.count)])
    case .scale(let min, let max, let low, let high):
      self(.explainScale, [.least: String(min), .low: low, .most: String(max), .high: high])
    case .number: self(.explainNumber)
    case .text: self(.explainText)
    }
  }

  // MARK: At confidential questions

  private func gentle(_ reason: Unclear, _ question: Question, attempt: Int) -> String {
    switch reason {
    case .empty: return withHint(.gentleEmpty, question)
    case .wishToSkip: return self(.gentleWishToSkip)
    case .ambiguous(let options): return self(.gentleAmbiguous, [.options: listed(options, question)])
    case .which: return withHint(.gentleWhich, question)
    case .contradiction: return withHint(.gentleContradiction, question)
    case .onlyOne: return self(.gentleOnlyOne)
    case .notUnderstood:
      if case .yesNo = question.form { return self(.gentleYesNo) }
      return attempt < 3
        ? self(.gentleChoice) : self(.gentleAnyNumber, [.count: String(question.form.options.count)])
    default: return sentence(reason, question)
    }
  }

  /// Options with their numbers: "2 Sometimes; 3 Often."
  private func listed(_ options: [Option], _ question: Question) -> String {
    let all = question.form.options
    let named = options.map { option in
      all.firstIndex(of: option).map { "\($0 + 1) \(option.label)" } ?? option.label
    }
    return self(.listed, [.options: named.joined(separator: "; ")])
  }
}

extension Unclear {
  fileprivate var isExplained: Bool {
    switch self {
    case .empty, .notUnderstood, .vague, .contradiction, .which: true
    default: false
    }
  }
}
