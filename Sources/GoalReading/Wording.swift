/// The sentences of this target. They are read by the writer of the goal or the therapist, so they are plain and kind.
enum Wording {
  /// Words of the goal, short and on one line.
  private static func quoted(_ words: [String]) -> String {
    let shown = words.prefix(3).map { word in
      let line = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\"" + (line.count > 60 ? line.prefix(57) + "..." : line) + "\""
    }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  static func why(_ reason: Reason, _ words: [String]) -> String {
    let said = quoted(words)
    return switch reason {
    case .act: words.isEmpty ? "It names something to do." : "It names what will be done: \(said)."
    case .noAct: "It does not name anything to do yet."
    case .tooLong: "It is longer than one goal can be. Only its beginning was read."
    case .somebodyElse: "It is about what somebody else shall do: \(said)."
    case .onlyDropping: "It says what shall stop (\(said)), and not what will be done."
    case .vague: "\(said) can mean many things."
    case .general: "\(said) is a wide field: it is not yet clear which, when or where."
    case .thin: "It does not say when, where, with whom or how."
    case .closeness: "Being close in this way is nothing to set a target for: that makes closeness a duty."
    case .notFree, .danger: advice(reason, .specific, words)
    case .sayingNo: "You may always say no. That needs no number and no end."
    case .counted: "It can be counted: \(said)."
    case .doneByThen: "It is easy to tell when it is done: \(said)."
    case .noCount: "Nothing in it can be counted yet."
    case .noLength: "It says how often, and not how long or how far: \(said)."
    case .vagueCount: "It says how often (\(said)), but nobody could tell whether it was done."
    case .noDegree: "It is not clear by how much (\(said))."
    case .closenessCount: "Counting closeness tends to bring pressure, so no number is set for it."
    case .confidenceFigure: "It says how sure you are: \(said)."
    case .confidenceWords: "It says in words how sure you are: \(said)."
    case .noConfidence: "It does not say how sure you are that you can do it."
    case .reasonGiven: "It says what it is for: \(said)."
    case .noReason: "It does not say why it matters to you."
    case .period: "It says when or for how long: \(said)."
    case .noPeriod: "It does not say until when."
    case .forgivingDate: "Forgiving takes the time that it takes, so no date is set for it."
    case .nothing: "There is nothing to read here."
    case .notEnglish: "These words are not known here. Only English is read."
    }
  }

  static func advice(_ reason: Reason, _ letter: WrittenGoal.Letter, _ words: [String]) -> String {
    let said = quoted(Array(words.prefix(1)))
    return switch reason {
    case .somebodyElse: "Say what you will do yourself, such as \"I will ask for ...\" or \"I will thank you when ...\"."
    case .onlyDropping: sayInstead(nil)
    case .vague: "Think of one time when \(said) happens. Write down what somebody would see: who does what, when and where."
    case .general: "Say which kind, and when or where: what exactly stands behind \(said)?"
    case .thin: "Add when, where or with whom, such as \"after dinner\", \"at the kitchen table\"."
    case .noAct: "Begin with what you will do: \"I will ...\" or \"We will ...\"."
    case .tooLong: "Choose one thing out of it, and say it in one or two sentences."
    case .closeness:
      "Say what each of you does to be close without pressure. It can be an evening for the two of you, where nothing has to happen."
    case .noCount: "Add how often or how much, such as \"three times a week\" or \"for 20 minutes\"."
    case .noLength: "Add how long, how far or how many each time, such as \"for 20 minutes\"."
    case .vagueCount: "Choose one thing that you could tick off on a list, and count that."
    case .noDegree: "Say from how much to how much, such as \"from four cups a day to two\"."
    case .closenessCount: "Count something that leaves you both free, such as evenings kept for the two of you."
    case .noConfidence: "Ask yourself: from 0 to 10, how sure am I that I can do this? Write the number down."
    case .noReason: "Add what it is for: \"so that ...\" or \"because ...\"."
    case .noPeriod: "Add a day until which you will do it, such as \"for the next six weeks\"."
    case .forgivingDate: "Leave the date out, and set one for a step of your own, such as a talk or a letter."
    case .notFree:
      "Is this your own wish? A goal should leave each of you free. Talk about it alone with your therapist."
    case .danger: "This sounds like more than a goal. Please talk to a person about it now, before any goal."
    case .nothing: "Write one goal in a sentence, such as \"We will talk for 20 minutes after dinner, three times a week, until March\"."
    case .notEnglish: "Write the goal in English, or read it together with your therapist."
    default: why(reason, words)
    }
  }

  static func sayInstead(_ habit: Habit?) -> String {
    let example =
      switch habit {
      case .neverArguing: "After a quarrel, we will talk again on the same day"
      case .anger: "When I feel angry, I will ask for a break"
      case .cheating: "When somebody flirts with me, I will say that I am taken"
      case .clinging: "When I feel alone, I will call a friend or go for a walk"
      case .screens: "After dinner, my phone stays in the drawer"
      case .craving: "When I long for it, I will drink a glass of water first"
      case nil: "When it comes up again, I will ..."
      }
    if habit == .neverArguing { return "All couples argue at times. Aim at making up afterwards, such as \"\(example)\"." }
    return "Say what you will do instead, such as \"\(example)\"."
  }

  static let forWhom = "Ask yourself: is it for you, or for somebody else? It lasts longer where you want it for yourself."

  static let makeSmaller =
    "Make it smaller until you are at least 7 out of 10 sure. Try half as often, half as long, or only the first step."
}
