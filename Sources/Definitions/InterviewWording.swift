import Interview

/// Sentences about what stands in interviews.
extension Wording {
  static func badID(_ id: String) -> String { "`\(short(id))` cannot be an id." }
  static let idForm = "Use lower-case letters, digits, dots and hyphens, beginning with a letter."
  static func reservedID(_ id: String) -> String { "`\(id)` is a word that guards use." }
  static let chooseID = "Choose another id."
  static func badVersion(_ version: String) -> String { "`\(short(version))` is no version." }
  static let versionForm = "Write three whole numbers, such as `1.0.0`."
  static func badLanguage(_ language: String) -> String { "`\(short(language))` is no language tag." }
  static let languageForm = "Write a tag such as `en`, `es` or `pt-BR`."
  static func duplicateState(_ id: String) -> String { "There are two states called `\(id)`." }
  static func duplicatePart(_ id: String) -> String { "There are two parts called `\(id)`." }
  static let emptyPart = "This part has no states."
  static let fillPart = "Add states, or remove the part."
  static func oneContent(_ id: String) -> String {
    "`\(id)` needs exactly one of: ask, say, focus, review, final."
  }
  static let giveOne = "Add `ask: ...` for a question, `say: ...` for a text, or `final: ...` for an end."
  static let chooseOne = "Keep one and make a state of its own for the other."
  static func keyNotUsed(_ key: String, with other: String) -> String {
    "`\(key)` means nothing with `\(other)`."
  }
  static func removeKey(_ key: String) -> String { "Remove `\(key)`." }
  static func badGuard(_ problem: String) -> String { "The guard cannot be read: \(problem)." }
  static let guardForm =
    "Guards look like `trust.need >= 4`, `safety.fear = often`, `answered(x.y)`, `x.y includes z`."
  static let noTransitions = "`next` needs the id of a state, or a list of transitions."
  static let writeTransitions = "Write `- {to: ...}`, or `next: ...` with one id."
  static func finalNext(_ id: String) -> String { "`\(id)` is a final, so nothing follows it." }
  static let removeNext = "Remove `next`."
  static func finalWhen(_ id: String) -> String {
    "`\(id)` is a final with a `when`: where that does not hold, a visit would not end."
  }
  static let moveWhen = "Put the guard at the transition that leads here, as `{when: ..., to: ...}`."

  // Answers
  static func emptyRange(_ what: String) -> String { "The \(what) ends before it begins." }
  static let swapEnds = "Make `min` smaller than `max`."
  static let tooFewOptions = "There are fewer than two options to choose from."
  static let addOption = "Add options with an id and a label."
  static func duplicateOption(_ id: String) -> String { "There are two options called `\(id)`." }
  static func duplicateLabel(_ label: String) -> String { "Two options are called \u{201C}\(short(label))\u{201D}." }
  static let sayItApart = "Give each a label that tells it from the others."
  static func matchIsLabel(_ match: String, _ other: String) -> String {
    "\u{201C}\(short(match))\u{201D} is the label of another option, `\(other)`."
  }
  static let removeMatch = "Remove it here: who types it means the other one."
  static let exclusiveChoice = "Only one option can be chosen here, so each stands alone."

  // Questions
  static let writeReview = "A list of answers is a state of its own: write `review: ...` in place of `ask`."
  static let twoHearings = "A question either listens, confirms or corrects."
  static let keepOne = "Keep one of them."
  static func needsKind(_ key: String, _ kind: AnswerForm.Kind) -> String {
    "`\(key)` needs an answer of the kind \(kind.rawValue)."
  }
  static func writeKind(_ kind: AnswerForm.Kind) -> String {
    "Write `kind: \(kind.rawValue)`, or move it to a question that has it."
  }
  static let flagNeverRaised = "No option raises this flag."
  static let raiseFlag = "Give an option `level: some` or `level: high`, or remove the flag."
  static func flagKind(_ kind: AnswerForm.Kind) -> String {
    "An answer of the kind \(kind.rawValue) raises no flag."
  }
  static let askForFlag = "Ask a yesno, choice or choices question, or remove the flag."
  static let levelOfQuestion = "A level belongs to a yesno question with a flag, or to an option."
  static func levelOfOption(_ id: String) -> String { "`\(id)` has a level, and no flag to raise." }
  static let removeOrFlag = "Add `flag: ...`, or remove `level`."
  static func measureWithoutArea(_ measure: String) -> String {
    "`measure: \(measure)` is about an area, and none is named."
  }
  static func measureKind(_ measure: String) -> String {
    "This kind of answer cannot be read as `measure: \(measure)`."
  }
  static func kinds(of measure: Measure) -> String {
    switch measure {
    case .need, .importance, .confidence, .load: "Ask for a scale with `min: 0, max: 10`."
    case .baseline, .wanted, .minutes: "Ask for a scale or a number."
    case .pattern, .tools: "Ask for a choice or choices."
    case .staff: "Ask for a yesno."
    case .heard: "Ask for a yesno or choices."
    default: "Ask for a choice."
    }
  }
  static func unknownArea(_ word: String) -> String { "There is no area called `\(word)`." }
  static func indicatorDiffers(_ key: String, _ id: String, _ expected: String) -> String {
    "The goal catalogue has `\(key): \(expected)` for `\(id)`."
  }
  static let sameAsCatalogue = "Write the same here, or name another indicator."

  // Texts
  static func reservedName(_ name: String) -> String {
    "`{\(name)}` is filled in by the program, so this text is never shown."
  }
  static let renameText = "Give the text another name."
  static func unknownName(_ name: String) -> String { "There is no text called `\(short(name))` to put here." }
  static func addText(_ name: String) -> String { "Add `\(short(name)): ...` under `texts`." }
  static func missingPolicy(_ name: String) -> String {
    "A clinic may choose a policy that has no text: `\(name)`."
  }
  static let unbalancedBrace = "This brace has no partner."
  static let closeBrace = "Write a name in braces, such as `{crisis}`, or no brace at all."
  static let nameNotReplaced = "Names in braces are not filled in here."
  static let writeItOut = "Write the words out."
  static func textLoop(_ name: String) -> String { "This text comes back to itself by way of `{\(name)}`." }
  static let breakTextLoop = "Take one of the names out."
  static func textTooLong(_ lines: Int, _ most: Int) -> String {
    "This takes \(lines) lines of a screen that has room for \(most)."
  }
  static let splitText = "Make it shorter, or two states of it."
  static let noCrisisText = "A question listens, and there is no text for danger."
  static let addCrisisText = "Add `crisis: ...` under `texts`: who to call, day or night."
}
