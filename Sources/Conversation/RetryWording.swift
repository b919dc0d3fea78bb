import Interview

/// What is said where a reply was not understood, or not for certain. Kind and short: nobody did anything wrong.
extension Wording {
  static func retry(_ reason: Unclear, _ question: Question, attempt: Int) -> String {
    if question.isConfidential { return gentle(reason, question, attempt: attempt) }
    let text = attempt >= 3 && reason.isExplained ? explanation(question) : sentence(reason, question)
    guard attempt >= 4, reason != .wishToSkip else { return text }
    return text + (question.optional ? " Or type /skip to leave it out." : " Or ask our staff for a hand.")
  }

  static func didYouMean(_ words: String, _ question: Question) -> String {
    question.isConfidential
      ? "Thank you. Did you mean: \(words)? Type yes, or the number that comes closer. You may also type /skip."
      : "Did you mean: \(words)? Type yes, or give your answer again."
  }

  /// Some of a list was understood.
  static func partly(_ words: String, unread: [String], _ question: Question) -> String {
    let rest = unread.map { "\"\($0)\"" }.joined(separator: " and ")
    return "So far we have: \(words). We are not sure where \(rest) belongs. "
      + "Type yes to go on like this, or give all your numbers again."
  }

  // MARK: At any question

  private static func sentence(_ reason: Unclear, _ question: Question) -> String {
    switch reason {
    case .empty: question.optional ? "\(hint(question)) To leave it out, type /skip." : hint(question)
    case .notUnderstood: asking(question)
    case .outOfRange(let least, let most): "Please type a number from \(written(least)) to \(written(most))."
    case .severalFigures(let low, let high):
      "Which one is closer: \(written(low)) or \(written(high))? Please type one number."
    case .vague: "Could you put a number on it? A rough one such as \"about 3\" is fine."
    case .sureness:
      "If you mean you do not feel sure at all, type 0. If it is hard to say, type \"I don't know\"."
    case .ambiguous(let options): "Which comes closest? \(listed(options, question))"
    case .contradiction: "Which one do you mean? \(hint(question))"
    case .which: "Thank you. Which one comes closest? \(hint(question))"
    case .yesOrNo:
      question.optional ? "Is that closer to a yes or to a no? \"Not sure\" is fine, too." : justYesOrNo
    case .onlyOne: "Please choose just one: the one that fits best. \(hint(question))"
    case .wishToSkip: question.optional ? "That is fine. Type /skip to leave this one out." : cannotSkip
    case .tooLong(let most):
      "That is more than fits here. Please keep it under \(most) letters. What you told us before is kept."
    }
  }

  /// Asks for the same thing in other words.
  private static func asking(_ question: Question) -> String {
    switch question.form {
    case .scale(let min, let max, _, _): "Where would you put that, from \(min) to \(max)? Type one number."
    case .number(_, _, let unit?, _, _):
      "How many \(unit.other) would that be? Type one number. A rough guess is fine."
    case .choice, .choices: "Could you say that in another way? \(hint(question))"
    default: hint(question)
    }
  }

  /// A fuller explanation, after two misunderstandings.
  private static func explanation(_ question: Question) -> String {
    switch question.form {
    case .yesNo: question.optional ? "Just type yes or no, or \"not sure\"." : justYesOrNo
    case .choice(let options): "Please type one number from 1 to \(options.count), or \"not sure\"."
    case .choices(let options):
      "Please type one or more numbers from 1 to \(options.count), with commas between them."
    case .scale(let min, let max, let low, let high):
      "Please type one number: \(min) is \"\(low)\" and \(max) is \"\(high)\"."
    case .number: "Please type one number in digits, or \"not sure\"."
    case .text: "Any words will do. You can also type \"not sure\"."
    }
  }

  // MARK: At confidential questions

  private static func gentle(_ reason: Unclear, _ question: Question, attempt: Int) -> String {
    let ways = "\"Not sure\" is fine, and so is /skip."
    switch reason {
    case .empty: return "Take your time. \(hint(question)) \(ways)"
    case .wishToSkip: return "That is fine. You decide what you tell us. Type /skip to leave this one out."
    case .ambiguous(let options): return "Thank you. Which comes closest? \(listed(options, question)) \(ways)"
    case .which: return "Thank you for telling us. Which of these comes closest? \(hint(question)) \(ways)"
    case .contradiction: return "Thank you. Which one do you mean? \(hint(question)) \(ways)"
    case .onlyOne: return "Thank you. Please choose the one that comes closest. \(ways)"
    case .notUnderstood:
      if case .yesNo = question.form { return "Take your time. Type yes or no. \(ways)" }
      return attempt < 3
        ? "Thank you. Take your time. Choose the number that comes closest. \(ways)"
        : "There is no wrong answer here. Any number from 1 to \(question.form.options.count) will do. \(ways)"
    default: return sentence(reason, question)
    }
  }

  /// Options with their numbers: "2 Sometimes; 3 Often."
  private static func listed(_ options: [Option], _ question: Question) -> String {
    let all = question.form.options
    let named = options.map { option in
      all.firstIndex(of: option).map { "\($0 + 1) \(option.label)" } ?? option.label
    }
    return "\(named.joined(separator: "; ")). Type its number."
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
