/// Everything that the program says to visitors of its own accord. The sentences stand in a file of phrases for each
/// language, under these names.
public enum PhraseName: String, CaseIterable, Hashable, Sendable {
  case chooseLanguage = "choose-language"
  case help
  case noReason = "no-reason"
  case stopHere = "stop-here"
  case stopped, paused, idle
  case crisis
  case urgentHelp = "urgent-help"
  case dangerHeard = "danger-heard"
  case cryHeard = "cry-heard"
  case talkNow = "talk-now"
  case whyTalkNow = "why-talk-now"
  case talkNowAgain = "talk-now-again"
  case ableToGoOn = "able-to-go-on"
  case whyAbleToGoOn = "why-able-to-go-on"
  case ableNotSure = "able-not-sure"
  case stoppedForHelp = "stopped-for-help"
  case stopWord = "stop-word"
  case welcomeBack = "welcome-back"
  case welcomeAgain = "welcome-again"
  case changedTexts = "changed-texts"
  case changedQuestions = "changed-questions"
  case changedMore = "changed-more"
  case changedConfidential = "changed-confidential"
  case stillThere = "still-there"
  case enterToGoOn = "enter-to-go-on"
  case nothingBefore = "nothing-before"
  case cannotSkip = "cannot-skip"
  case unknownCommand = "unknown-command"
  case wordOrCommand = "word-or-command"
  case unreadable

  case part, earlier
  case hintYesNo = "hint-yes-no"
  case hintReview = "hint-review"
  case hintChoice = "hint-choice"
  case hintChoices = "hint-choices"
  case hintScale = "hint-scale"
  case hintNumber = "hint-number"
  case hintText = "hint-text"

  case answerYes = "answer-yes"
  case answerNo = "answer-no"
  case answerAbout = "answer-about"
  case answerNotSure = "answer-not-sure"
  case answerSkipped = "answer-skipped"

  case soFar = "so-far"
  case reviewDone = "review-done"
  case whyReview = "why-review"
  case keptForTherapist = "kept-for-therapist"

  case heard, quoted
  case partlyHeard = "partly-heard"
  case areaCommunication = "area-communication"
  case areaConflict = "area-conflict"
  case areaTrust = "area-trust"
  case areaIntimacy = "area-intimacy"
  case areaBoundaries = "area-boundaries"
  case areaVision = "area-vision"
  case areaParenting = "area-parenting"

  case didYouMean = "did-you-mean"
  case didYouMeanGentle = "did-you-mean-gentle"
  case partly, both
  case notThat = "not-that"
  case orSkip = "or-skip"
  case orStaff = "or-staff"
  case empty
  case outOfRange = "out-of-range"
  case severalFigures = "several-figures"
  case vague, sureness, ambiguous, listed, contradiction, which
  case yesOrNo = "yes-or-no"
  case justYesOrNo = "just-yes-or-no"
  case onlyOne = "only-one"
  case wishToSkip = "wish-to-skip"
  case tooLong = "too-long"
  case askScale = "ask-scale"
  case askNumber = "ask-number"
  case askChoice = "ask-choice"
  case explainYesNo = "explain-yes-no"
  case explainChoice = "explain-choice"
  case explainChoices = "explain-choices"
  case explainScale = "explain-scale"
  case explainNumber = "explain-number"
  case explainText = "explain-text"

  case gentleEmpty = "gentle-empty"
  case gentleWishToSkip = "gentle-wish-to-skip"
  case gentleAmbiguous = "gentle-ambiguous"
  case gentleWhich = "gentle-which"
  case gentleContradiction = "gentle-contradiction"
  case gentleOnlyOne = "gentle-only-one"
  case gentleYesNo = "gentle-yes-no"
  case gentleChoice = "gentle-choice"
  case gentleAnyNumber = "gentle-any-number"

  case ourPractice = "our-practice"
  case newCouple = "new-couple"
  case yourOwn = "your-own"
  case yourCode = "your-code"
  case askForCode = "ask-for-code"
  case handOver = "hand-over"
  case joinsLater = "joins-later"
  case wrongCode = "wrong-code"
  case alreadyFinished = "already-finished"
  case couldNotSave = "could-not-save"
  case couldNotErase = "could-not-erase"
  case withdrawQuestion = "withdraw-question"
  case withdrawn
  case notWithdrawn = "not-withdrawn"
  case visitWithdrawn = "visit-withdrawn"
}

/// What the program fills into a phrase: `{least}`.
public enum Placeholder: String, CaseIterable, Hashable, Sendable {
  case answer, area, code, command, count, couple, figure, high, hint, least, low, most, number, one, options, program
  case partnerCode = "partner-code"
  case sentence, title, two, unit
  case urgentHelp = "urgent-help"
  case words
}

extension PhraseName {
  /// What a phrase has to have room for: no more, and no less.
  public var placeholders: Set<Placeholder> {
    switch self {
    case .part: [.number, .count, .title]
    case .earlier, .didYouMean, .didYouMeanGentle: [.answer]
    case .hintScale, .outOfRange, .askScale: [.least, .most]
    case .answerAbout: [.figure]
    case .heard: [.area, .words]
    case .quoted: [.words]
    case .partly: [.answer, .words]
    case .both: [.one, .two]
    case .stoppedForHelp, .withdrawn: [.urgentHelp]
    case .notThat, .stopWord, .empty, .contradiction, .which, .onlyOne, .askChoice, .gentleEmpty, .gentleWhich,
      .gentleContradiction:
      [.hint]
    case .orSkip, .orStaff: [.sentence]
    case .severalFigures: [.low, .high]
    case .ambiguous, .listed, .gentleAmbiguous: [.options]
    case .tooLong: [.most]
    case .askNumber: [.unit]
    case .changedMore, .explainChoice, .explainChoices, .gentleAnyNumber: [.count]
    case .explainScale: [.least, .low, .most, .high]
    case .wordOrCommand: [.command]
    case .newCouple: [.couple, .code, .partnerCode, .program]
    case .yourOwn, .yourCode, .joinsLater: [.code]
    default: []
    }
  }

  /// The figure that decides between the forms `one` and `other`; nil where nothing is counted.
  public var counted: Placeholder? {
    switch self {
    case .tooLong: .most
    case .changedMore, .explainChoice, .explainChoices, .gentleAnyNumber: .count
    default: nil
    }
  }
}
