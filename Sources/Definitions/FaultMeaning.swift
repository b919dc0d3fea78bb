extension FaultCode {
  /// Where the reference lists a code.
  public enum Topic: String, CaseIterable, Hashable, Sendable {
    case anyFile = "Any file"
    case ids = "Ids, guards and lists"
    case way = "Interviews: the way through"
    case questions = "Interviews: states and questions"
    case texts = "Interviews: texts"
    case guards = "Interviews: what guards read"
    case focus = "Interviews: focus"
    case reading = "Interviews: how texts read"
    case paths = "Interviews: what exploring every path shows"
    case translations = "Translations and phrases"
    case others = "Goal catalogues, scoring, hearing and config"
  }

  public var topic: Topic {
    switch self {
    case .tooLarge, .notText, .emptyFile, .longLine, .tooDeep, .nestedAlias, .yamlSyntax, .controlCharacter,
      .duplicateKey, .wrongShape, .unknownFormat, .unknownKey, .missingKey, .emptyText, .yamlTrap,
      .notANumber, .unknownValue, .outOfRange, .emptyRange:
      .anyFile
    case .duplicateID, .badID, .reservedID, .badVersion, .badLanguage, .guardSyntax, .listedTwice,
      .unknownIndicator, .noDefault:
      .ids
    case .unknownStart, .unknownTarget, .afterDefault, .noWayToFinal, .backwards, .endlessLoop,
      .unreachable, .finalNext, .finalWhen, .duplicatePart, .emptyPart, .wipedFinal, .alwaysNoFinal:
      .way
    case .oneContent, .keyNotUsed, .tooFewOptions, .duplicateOption, .duplicateLabel, .matchIsLabel,
      .exclusiveChoice, .unknownArea, .hearingKind, .twoHearings, .notListening, .flagKind,
      .flagNeverRaised, .levelWithoutFlag, .measureKind, .measureWithoutArea, .wantedAlone, .figuresDiffer,
      .indicatorDiffers, .tooManyRequired, .requiredConfidential, .confidentialNotWiped, .selfHarmGoesOn,
      .dangerGoesOn:
      .questions
    case .unknownName, .unbalancedBrace, .nameNotReplaced, .reservedName, .textLoop, .textTooLong,
      .noCrisisText:
      .texts
    case .unknownQuestion, .unknownOption, .wrongComparison, .figureNotPossible, .sumWithoutScores,
      .readTooEarly:
      .guards
    case .emptyBlock, .missingBlockQuestion, .blockNotQuestion, .blockNext, .intoBlock,
      .candidateWithoutNeed:
      .focus
    case .longSentence, .hardText, .readingLevel, .forbiddenWord, .genderedWord, .marriageWord,
      .needlessAllowance:
      .reading
    case .neverHolds, .neverTaken, .mayNotBeAsked, .alwaysNotProved, .tooLargeToExplore: .paths
    case .notAText, .unknownID, .missingPlaceholder, .unknownPlaceholder, .missingCommand, .unknownCommand,
      .sameLanguage, .otherInterview, .unknownInterview, .ambiguousWord, .uncounted, .untranslated:
      .translations
    case .months, .unknownPlace, .twoPatterns, .figureInText, .noBehaviour, .unknownTool, .unfedIndicator, .neverChosen,
      .notOwnAct, .changesTheOther, .readsConfidence, .weights, .unknownSuggestion,
      .patternSyntax, .noPatterns, .unknownList, .tooManyVariants, .relativePath:
      .others
    }
  }

  /// What the code means, and why it matters.
  public var meaning: String {
    switch self {
    case .tooLarge: "The file is larger than 2 MiB: it is hardly the one that was meant, and is not read."
    case .notText: "The file is not text in UTF-8. The place is that of the first bytes that are none."
    case .emptyFile: "The file holds nothing but blank lines or comments."
    case .longLine: "A line of more than 4000 characters, which no editor shows well."
    case .tooDeep: "Brackets in brackets in brackets, more than 64 deep."
    case .nestedAlias:
      "An anchored value goes over several lines or holds an alias itself. A few lines could then stand for millions."
    case .yamlSyntax: "The file is not YAML. What comes after this place is not read, so more faults may show next time."
    case .controlCharacter:
      "A character that cannot be seen: a control character, or one that turns the order of letters around. Texts with it can show something else than they say."
    case .duplicateKey: "A key stands twice in the same place, and only one of its values could count."
    case .wrongShape: "A list stands where a text is needed, or the other way round."
    case .unknownFormat: "The `format:` line is missing, or names no format that this program reads."
    case .unknownKey: "A key that means nothing here, most often a slip of the pen."
    case .missingKey: "Something has to be said here and is not. The place is that of what it is missing from."
    case .emptyText: "A text is there and says nothing."
    case .yamlTrap: "YAML takes a bare `no`, `yes`, `on` or `null` for something else than a word."
    case .notANumber: "A figure is needed, in digits, and in some places a whole one."
    case .unknownValue: "A word that is not one of those that can stand here."
    case .outOfRange: "A figure outside the range in which it makes sense."
    case .emptyRange: "`max` is not above `min`, so there is no answer to give."
    case .duplicateID: "Two things have the same id. Nothing could tell them apart."
    case .badID: "An id with letters or signs that the guard language cannot read."
    case .reservedID: "An id that is a word of the guard language, so that no guard could name it."
    case .badVersion: "A version is three whole numbers. Transcripts keep it, to know what was asked."
    case .badLanguage: "A language is a tag such as `en`, `es` or `pt-BR` (BCP 47)."
    case .guardSyntax: "A guard that cannot be read. The place is that of the first word that does not fit."
    case .listedTwice: "A list has the same thing twice, where once is what counts."
    case .unknownIndicator:
      "The goal catalogue has no indicator of this id, so no goal could be made from the figure."
    case .noDefault:
      "Every choice has conditions, and some visitors meet none of them. The last one stands without `when`."
    case .unknownStart: "The interview starts nowhere."
    case .unknownTarget: "A transition leads to a state that is not there."
    case .afterDefault: "A transition stands below one without `when`, which takes everybody."
    case .noWayToFinal: "Nothing follows a state that is no final. A visitor would be stuck there."
    case .backwards:
      "A transition leads back. Answers only ever add to the path, so a visitor would go round; /back is the way back."
    case .endlessLoop: "A loop without an exit: from there, no way leads to a final."
    case .unreachable: "Nobody ever comes to a state. Of a stretch of them, the first is named."
    case .finalWhen: "A final has a `when`: where that does not hold, a visit would neither go on nor end."
    case .finalNext: "A final has a `next`, and nothing comes after a final."
    case .duplicatePart: "Two parts have the same id."
    case .emptyPart: "A part without states, which would be counted in \"part 3 of 7\" and never come."
    case .wipedFinal: "The visit ends in a wiped part: its last words would vanish as they show."
    case .alwaysNoFinal: "`always` promises something about a final that does not exist, so nothing is proved."
    case .oneContent: "A state says, asks, chooses, lists or ends: exactly one of these."
    case .keyNotUsed: "A key that means nothing together with another one, and would be passed over in silence."
    case .tooFewOptions: "A choice between fewer than two things."
    case .duplicateOption: "Two options of a question have the same id."
    case .duplicateLabel: "Two options look the same to the visitor."
    case .matchIsLabel:
      "A word that means one option is the label of another. Who types what stands on the screen would be misread."
    case .exclusiveChoice: "`exclusive` in a question where only one option can be chosen anyway."
    case .unknownArea: "An option that stands for an area, with an id that is nearly that of an area."
    case .hearingKind:
      "Only own words can be listened to; \"is that right?\" is a yesno; what it is about instead is choices."
    case .twoHearings: "A question that listens, confirms and corrects at once."
    case .notListening: "`heard`, `confirms` or `corrects` names a question that does not listen."
    case .flagKind: "A flag on a question whose answers cannot raise it: danger would be said and not noticed."
    case .flagNeverRaised: "No option raises the question's flag: danger would be chosen and not noticed."
    case .levelWithoutFlag: "A level that says how strongly to raise a flag, and no flag to raise."
    case .measureKind: "An answer of this kind cannot mean this measure, and scoring would pass it over."
    case .measureWithoutArea: "A measure that scoring reads for an area, and no area."
    case .wantedAlone: "Where somebody wants to be, without where they are: no goal has a beginning."
    case .figuresDiffer: "Where somebody is and where they want to be, in figures that cannot be compared."
    case .indicatorDiffers: "The goal catalogue means something else by this indicator."
    case .tooManyRequired:
      "To agree, one's age and being alone are all that has to be answered. A visitor can skip everything else."
    case .requiredConfidential: "A confidential question that cannot be skipped. Nobody is made to disclose."
    case .confidentialNotWiped:
      "A confidential answer in a part that stays on the screen, where the partner may read it."
    case .selfHarmGoesOn:
      "Somebody says that they think about death, and the next thing is an ordinary question. A text with `{crisis}` has to come first; the place is the transition that leaves it out."
    case .dangerGoesOn:
      "Somebody tells of danger (an answer that raises fear, violence, control, sexual-pressure, weapon, child-safety or unsafe-here at level high), and the next thing is an ordinary question. After the first such answer a text with `{crisis}` has to come first, after a later one at least a few kind words; the place is the transition that leaves them out."
    case .unknownName: "A name in braces that no text has, and that a visitor would read as it stands."
    case .unbalancedBrace: "A brace without its partner, which a visitor would read as it stands."
    case .nameNotReplaced: "Braces in a label, title or unit, where nothing is filled in."
    case .reservedName: "A text with a name that the program fills in itself."
    case .textLoop: "A text that holds itself, perhaps by way of others."
    case .textTooLong:
      "More than 20 lines of 72 columns, with all names filled in: the beginning would leave a small screen before it is read."
    case .noCrisisText: "Own words are listened to, and may speak of danger: there has to be a text for that."
    case .unknownQuestion: "A guard, or `always`, names a question that is not there."
    case .unknownOption: "A guard compares with an answer that the question does not have, and would never hold."
    case .wrongComparison: "A guard compares an answer in a way in which its kind cannot be compared."
    case .figureNotPossible: "A guard compares with a figure that nobody can give."
    case .sumWithoutScores: "A sum over a question that has neither a figure nor scores."
    case .readTooEarly: "A guard reads a question that is only asked later, and finds no answer."
    case .emptyBlock: "A focus names a question that no candidate area has."
    case .missingBlockQuestion: "A focus names a question that one of its candidate areas does not have."
    case .blockNotQuestion: "What a focus would ask is a state that asks nothing."
    case .blockNext: "A question that a focus asks has a `next`, which is never followed."
    case .intoBlock: "A transition leads to a question of a focus, from which nothing leads on."
    case .candidateWithoutNeed: "A focus could choose an area, and nothing ever asks how much of a problem it is."
    case .neverHolds: "A guard that no visitor can meet, whatever they answer."
    case .neverTaken: "A transition that no visitor takes, because those above it take everybody."
    case .mayNotBeAsked: "A guard reads a question that some visitors were not asked; the path of one is shown."
    case .alwaysNotProved: "A way to a final leaves out a question that `always` promises; it is shown."
    case .tooLargeToExplore:
      "So many combinations of answers matter that not all can be explored. Nothing is called proved then."
    case .longSentence: "A sentence of more words than a nervous person takes in at once."
    case .hardText: "A long text that is hard to read. The place is that of the sentence that weighs most."
    case .readingLevel:
      "A part that is hard to read, all its texts taken together. The place is that of the sentence that weighs most."
    case .forbiddenWord: "A word that blames, presses, or belongs to forms and machines."
    case .genderedWord: "A word that takes for granted who is a man and who is a woman."
    case .marriageWord: "A word that takes for granted that everybody is married."
    case .needlessAllowance: "A comment allows a word that the text below it does not have."
    case .notAText: "A translation says what visitors read. What decides the way stays in the interview."
    case .unknownID: "A translation of something that the interview does not have."
    case .missingPlaceholder: "A name in braces that the original has, and that the visitor would miss here."
    case .unknownPlaceholder: "A name in braces that is not filled in here."
    case .missingCommand: "A command such as /skip that the original names, so that a visitor would not hear of it."
    case .unknownCommand: "A text tells visitors to type something that the program does not know."
    case .sameLanguage: "A translation into the interview's own language."
    case .otherInterview: "The texts of another interview than the one that is asked for."
    case .unknownInterview: "The interview that the texts belong to is neither bundled nor among the files."
    case .ambiguousWord: "A word that would be understood as two things."
    case .uncounted: "Forms for one and for more of something, where nothing is counted."
    case .untranslated:
      "A text that a translation lacks. This is a note and no fault: the interview's own text is shown."
    case .months: "The months of the year, of which there are twelve."
    case .unknownPlace: "A name in braces that a sentence of the catalogue is not given."
    case .twoPatterns: "A cycle is what two people do, one pattern each."
    case .figureInText: "A goal with a figure that nobody gave. Its figures come from people's own answers."
    case .noBehaviour: "An area in which somebody could be left without any goal."
    case .unknownTool: "A goal uses a way of coping that the catalogue has no sentence for."
    case .unfedIndicator: "A figure that no question asks for: a goal that rests on it would never have a baseline."
    case .neverChosen: "A goal that no couple can get, whatever they answer."
    case .notOwnAct: "A goal is something that its owners do themselves, in their own words: “I ...” or “We ...”."
    case .changesTheOther: "A goal that says what the other partner has to do or to leave. Nobody can reach that alone."
    case .readsConfidence:
      "A condition on what was said in confidence. From the goal that comes of it the partner could tell what that was."
    case .weights: "Weights that do not add up to 1."
    case .unknownSuggestion: "A gate suggests something that has no text."
    case .patternSyntax: "A pattern that cannot be read."
    case .noPatterns: "Something to be heard, and nothing to hear it by."
    case .unknownList: "A pattern names a word list that is not there."
    case .tooManyVariants: "A pattern that stands for so many ways of saying it that it is not used."
    case .relativePath: "A folder that depends on where the program is started from."
    }
  }
}
