import Interview

/// The sentences of the engine. What an interview says and asks stands in its own file.
enum Wording {
  static let help = """
    What you can type at any time:
    /back    go to the question before this one and change your answer
    /skip    leave this question out
    /why     why we ask this
    /repeat  show the question again
    /review  list your answers so far
    /pause   take a break; you can go on later with your visit code
    /stop    end here; your answers so far are kept
    /quit    leave fast: the screen is wiped at once (the keys Ctrl and X together do the same)
    "Not sure" is always a fine answer.
    """
  static let noReason = "It helps your therapist get to know the two of you."
  static let stopHere =
    "Stop here? Your answers so far are kept. Type yes to stop, or no to go on."
  static let stopped =
    "We'll stop here. Your answers so far are kept for your therapist. If you want to go on later, use your visit code."
  static let paused =
    "Take your time. Your answers so far are kept. To go on later, use your visit code."
  static let idle =
    "It has been quiet for a while, so we have paused. Your answers are kept. To go on, use your visit code."
  static let welcomeBack = "Welcome back. We go on where you left off."
  static let partlyHeard =
    "If all of it is right, type yes. If something is missing or not right, type no. Then you can say what it is about."
  static let nothingBefore = "This is the first question that can be changed here."
  static let cannotSkip =
    "We need a yes or no on this one to go on. You can also type /pause or /stop."
  static let unknownCommand =
    "That is not one of the commands. Type /help to see them, or // to begin an answer with a slash."
  static let justYesOrNo = "Please type just yes or no."
  static func wordOrCommand(_ command: Command) -> String {
    "To use the command, type /\(command.rawValue). If the word is your answer, type yes."
  }
  static let unreadable = "Some of that did not come through. Please type it again."
  static let soFar = "Your answers so far. You can change any of them."
  static let keptForTherapist = "[kept for your therapist]"
  static let reviewDone = "This is all right. Go on"
  static let reviewDoneWords = ["done", "ok", "okay", "fine", "yes", "go on", "next", "all right", "continue"]
  static let whyReview = "So that your therapist reads what you meant to say."

  /// What somebody who comes back is told where the interview changed meanwhile; nil where it makes no difference.
  static func changed(_ change: Changeover, asked: [Question]) -> String? {
    var text: [String] = []
    if !change.texts.isEmpty || change.consent != nil {
      text.append(
        "What we tell you at the start has changed since you were here. Please read it again. "
          + "What you told us before stays under the words you read then.")
    }
    if !asked.isEmpty {
      let open = asked.filter { !$0.isConfidential }
      let few = open.prefix(8).map { "- \(firstSentence($0.text))" }
      let more = open.count > few.count ? ["- and \(open.count - few.count) more"] : []
      let secret = open.count < asked.count ? ["- some that are just for your therapist"] : []
      text.append(
        (["Some questions are not the same as before, so we ask them again. What you told us is kept."] + few + more
          + secret).joined(separator: "\n"))
    }
    return text.isEmpty ? nil : text.joined(separator: "\n\n")
  }

  static func hint(_ question: Question) -> String {
    switch question.form {
    case .yesNo: "Type yes or no."
    case .choice where question.measure == .review:
      "To go on, type done. To change an answer, type its number."
    case .choice: "Type the number of one answer."
    case .choices: "Type the numbers that fit, such as 1, 3. You can choose more than one."
    case .scale(let min, let max, _, _): "Type a number from \(min) to \(max)."
    case .number: "Type a number. \"About 3\" is fine too."
    case .text: "Press Enter when you are done."
    }
  }

  static func notThat(_ question: Question) -> String { "All right. \(hint(question))" }

  static func heard(_ areas: [HeardArea]) -> String {
    areas.map { heard in
      let quotes = heard.words.prefix(2).map { "\"\($0)\"" }.joined(separator: ", ")
      return quotes.isEmpty ? name(heard.area) : "\(name(heard.area)) (\(quotes))"
    }.joined(separator: "; ")
  }

  static func name(_ area: Area) -> String {
    switch area {
    case .communication: "talking with each other"
    case .conflict: "arguments"
    case .trust: "trust"
    case .intimacy: "closeness"
    case .boundaries: "time and space of your own"
    case .vision: "plans for the future"
    case .parenting: "raising children"
    }
  }
}
