/// What a fault in a data file is called. A code stays what it is: other programs and people's notes rely on it.
///
/// `FAULTS.md` shows an example of each.
public enum FaultCode: String, CaseIterable, Hashable, Sendable {
  // Any file
  case tooLarge = "too-large"
  case notText = "not-text"
  case emptyFile = "empty-file"
  case longLine = "long-line"
  case tooDeep = "too-deep"
  case nestedAlias = "nested-alias"
  case yamlSyntax = "yaml-syntax"
  case controlCharacter = "control-character"
  case duplicateKey = "duplicate-key"
  case wrongShape = "wrong-shape"
  case unknownFormat = "unknown-format"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case emptyText = "empty-text"
  case yamlTrap = "yaml-trap"
  case notANumber = "not-a-number"
  case unknownValue = "unknown-value"
  case outOfRange = "out-of-range"
  case emptyRange = "empty-range"

  // Files with ids, guards or texts that are filled in
  case duplicateID = "duplicate-id"
  case badID = "bad-id"
  case reservedID = "reserved-id"
  case badVersion = "bad-version"
  case badLanguage = "bad-language"
  case guardSyntax = "guard-syntax"
  case listedTwice = "listed-twice"
  case unknownIndicator = "unknown-indicator"
  case noDefault = "no-default"

  // Interviews: the way through
  case unknownStart = "unknown-start"
  case unknownTarget = "unknown-target"
  case afterDefault = "after-default"
  case noWayToFinal = "no-way-to-final"
  case backwards
  case endlessLoop = "endless-loop"
  case unreachable
  case finalNext = "final-next"
  case finalWhen = "final-when"
  case duplicatePart = "duplicate-part"
  case emptyPart = "empty-part"
  case wipedFinal = "wiped-final"
  case alwaysNoFinal = "always-no-final"

  // Interviews: states and questions
  case oneContent = "one-content"
  case keyNotUsed = "key-not-used"
  case tooFewOptions = "too-few-options"
  case duplicateOption = "duplicate-option"
  case duplicateLabel = "duplicate-label"
  case matchIsLabel = "match-is-label"
  case exclusiveChoice = "exclusive-choice"
  case unknownArea = "unknown-area"
  case hearingKind = "hearing-kind"
  case twoHearings = "two-hearings"
  case notListening = "not-listening"
  case flagKind = "flag-kind"
  case flagNeverRaised = "flag-never-raised"
  case levelWithoutFlag = "level-without-flag"
  case measureKind = "measure-kind"
  case measureWithoutArea = "measure-without-area"
  case wantedAlone = "wanted-alone"
  case figuresDiffer = "figures-differ"
  case indicatorDiffers = "indicator-differs"
  case tooManyRequired = "too-many-required"
  case requiredConfidential = "required-confidential"
  case confidentialNotWiped = "confidential-not-wiped"
  case selfHarmGoesOn = "self-harm-goes-on"
  case dangerGoesOn = "danger-goes-on"

  // Interviews: texts
  case unknownName = "unknown-name"
  case unbalancedBrace = "unbalanced-brace"
  case nameNotReplaced = "name-not-replaced"
  case reservedName = "reserved-name"
  case textLoop = "text-loop"
  case textTooLong = "text-too-long"
  case noCrisisText = "no-crisis-text"

  // Interviews: guards
  case unknownQuestion = "unknown-question"
  case unknownOption = "unknown-option"
  case wrongComparison = "wrong-comparison"
  case figureNotPossible = "figure-not-possible"
  case sumWithoutScores = "sum-without-scores"
  case readTooEarly = "read-too-early"

  // Interviews: focus
  case emptyBlock = "empty-block"
  case missingBlockQuestion = "missing-block-question"
  case blockNotQuestion = "block-not-question"
  case blockNext = "block-next"
  case intoBlock = "into-block"
  case candidateWithoutNeed = "candidate-without-need"

  // Interviews: what exploring every path shows
  case neverHolds = "never-holds"
  case neverTaken = "never-taken"
  case mayNotBeAsked = "may-not-be-asked"
  case alwaysNotProved = "always-not-proved"
  case tooLargeToExplore = "too-large-to-explore"

  // Interviews: how texts read
  case longSentence = "long-sentence"
  case hardText = "hard-text"
  case readingLevel = "reading-level"
  case forbiddenWord = "forbidden-word"
  case genderedWord = "gendered-word"
  case marriageWord = "marriage-word"
  case needlessAllowance = "needless-allowance"

  // Translations, and the program's own phrases
  case notAText = "not-a-text"
  case unknownID = "unknown-id"
  case missingPlaceholder = "missing-placeholder"
  case unknownPlaceholder = "unknown-placeholder"
  case missingCommand = "missing-command"
  case unknownCommand = "unknown-command"
  case sameLanguage = "same-language"
  case otherInterview = "other-interview"
  case unknownInterview = "unknown-interview"
  case ambiguousWord = "ambiguous-word"
  case uncounted
  /// A note and no fault: the interview's own text is shown.
  case untranslated

  // Goal catalogues
  case months
  case unknownPlace = "unknown-place"
  case twoPatterns = "two-patterns"
  case figureInText = "figure-in-text"
  case noBehaviour = "no-behaviour"
  case unknownTool = "unknown-tool"
  case unfedIndicator = "unfed-indicator"
  case neverChosen = "never-chosen"
  case notOwnAct = "not-own-act"
  case changesTheOther = "changes-the-other"

  // Conditions on answers, in goal catalogues and scoring
  case readsConfidence = "reads-confidence"

  // Scoring
  case weights
  case unknownSuggestion = "unknown-suggestion"

  // Hearing
  case patternSyntax = "pattern-syntax"
  case noPatterns = "no-patterns"
  case unknownList = "unknown-list"
  case tooManyVariants = "too-many-variants"

  // Config
  case relativePath = "relative-path"
}

extension FaultCode: CustomStringConvertible {
  public var description: String { rawValue }
}

/// A kind of data file that ``check(_:_:)`` can read.
public enum DataFile: String, CaseIterable, Hashable, Sendable {
  case interview, translation, phrases, goals, scoring, hearing, reading, goalReading, config

  /// What stands after `format:`.
  public var format: String {
    switch self {
    case .interview: InterviewFile.format
    case .translation: TranslationFile.format
    case .phrases: PhrasesFile.format
    case .goals: GoalsFile.format
    case .scoring: ScoringFile.format
    case .hearing: HearingFile.format
    case .reading: ReadingFile.format
    case .goalReading: GoalReadingFile.format
    case .config: Config.format
    }
  }
}

extension FaultCode {
  /// Whether an interview can have this fault.
  public var concernsInterviews: Bool {
    switch self {
    case .months, .unknownPlace, .twoPatterns, .figureInText, .noBehaviour, .unknownTool, .unfedIndicator, .neverChosen, .notOwnAct,
      .changesTheOther, .readsConfidence, .weights, .unknownSuggestion,
      .patternSyntax, .noPatterns, .unknownList, .tooManyVariants, .relativePath, .notAText, .unknownID,
      .missingPlaceholder, .unknownPlaceholder, .missingCommand, .unknownCommand, .sameLanguage, .otherInterview,
      .unknownInterview, .ambiguousWord, .uncounted, .untranslated:
      false
    default: true
    }
  }

  /// Whether the paths of an interview with this fault are not those that its author meant, so that what exploring them
  /// shows may only be a consequence.
  var changesPaths: Bool {
    switch self {
    case .sumWithoutScores, .candidateWithoutNeed, .missingBlockQuestion, .blockNext, .alwaysNoFinal: true
    default: keepsFromRunning
    }
  }

  /// Whether an interview with this fault is not run at all: it could not be followed to an end, or somebody could
  /// come to harm by it. With other faults it still runs, so that a file that ran before goes on doing so.
  public var keepsFromRunning: Bool {
    switch self {
    case .badID, .reservedID, .badVersion, .badLanguage, .listedTwice, .unknownIndicator, .alwaysNoFinal,
      .duplicatePart, .emptyPart, .keyNotUsed, .duplicateLabel, .matchIsLabel, .exclusiveChoice, .unknownArea,
      .hearingKind, .twoHearings, .levelWithoutFlag, .measureKind, .measureWithoutArea, .wantedAlone,
      .figuresDiffer, .indicatorDiffers, .tooManyRequired, .confidentialNotWiped, .unknownName, .unbalancedBrace, .nameNotReplaced,
      .reservedName, .textLoop, .textTooLong, .sumWithoutScores, .missingBlockQuestion, .blockNext,
      .candidateWithoutNeed, .neverHolds, .neverTaken, .mayNotBeAsked, .alwaysNotProved, .tooLargeToExplore,
      .longSentence, .hardText, .readingLevel, .forbiddenWord, .genderedWord, .marriageWord, .needlessAllowance,
      .unfedIndicator, .neverChosen, .notOwnAct, .changesTheOther, .readsConfidence:
      false
    default: true
    }
  }
}
