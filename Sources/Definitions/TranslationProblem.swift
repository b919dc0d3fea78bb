import Yams

/// What can be the matter with a file of texts in another language.
enum TranslationProblem: Hashable {
  /// A key that decides something other than what is said.
  case notAText(String)
  /// An id that the interview does not have: `what` is "state", "option", "part" or "text".
  case unknownID(String, what: String, nearest: String?)
  /// A key that the state has no text for.
  case unknownKey(String, state: String, known: [String])
  case missingPlaceholder(String)
  case unknownPlaceholder(String, known: [String])
  /// A word such as `/skip` that the original has.
  case missingCommand(String)
  /// A `/word` that no visitor can type.
  case unknownCommand(String)
  case badLanguage(String)
  /// The language of the interview itself.
  case sameLanguage(String)
  case otherInterview(String, expected: String)
  /// The interview is not at hand, so that nothing can be compared.
  case unknownInterview(String)
  /// The same word for two things.
  case ambiguousWord(String, String, String)
  case sameLabel(String)
  /// Forms for one and for more, where nothing is counted.
  case uncounted(String)
  /// A text that the translation lacks.
  case untranslated(String)

  var text: (code: FaultCode, message: String, fix: String) {
    switch self {
    case .notAText(let key):
      (
        .notAText, "A translation holds texts only, and `\(key)` is none.",
        "Remove it: it is read from the interview."
      )
    case .unknownID(let id, let what, let nearest):
      (
        .unknownID, "The interview has no \(what) `\(id)`.",
        nearest.map(Wording.didYouMean) ?? "Write the id as the interview has it, or remove it."
      )
    case .unknownKey(let key, let state, let known):
      (
        .unknownKey, "`\(state)` has no text `\(key)`.",
        known.isEmpty ? "Remove it: nothing is shown here." : Wording.knownKeys(known)
      )
    case .missingPlaceholder(let name):
      (.missingPlaceholder, "`{\(name)}` is missing.", "Put `{\(name)}` where its words belong.")
    case .unknownPlaceholder(let name, let known):
      (
        .unknownPlaceholder, "Nothing is filled in for `{\(name)}` here.",
        nearest(to: name, among: known).map { Wording.didYouMean("{\($0)}") }
          ?? (known.isEmpty
            ? "Remove it." : "This can have: \(known.map { "{\($0)}" }.joined(separator: ", ")).")
      )
    case .missingCommand(let name):
      (.missingCommand, "`\(name)` is missing.", "Visitors type it in every language: write it as it is.")
    case .unknownCommand(let name):
      (.unknownCommand, "`\(name)` is nothing that a visitor can type.", "Write the commands as the original has them.")
    case .badLanguage(let tag):
      (.badLanguage, "`\(tag)` is no language tag.", "Write one such as es, pt-BR or zh-Hant.")
    case .sameLanguage(let tag):
      (.sameLanguage, "The interview itself is in `\(tag)`.", "Write the language of this file.")
    case .otherInterview(let id, let expected):
      (.otherInterview, "These are the texts of `\(id)`, not of `\(expected)`.", "Give the interview that it belongs to.")
    case .unknownInterview(let id):
      (
        .unknownInterview, "The interview `\(id)` is not at hand, so nothing can be compared.",
        "Use `commonground interview check INTERVIEW.yaml TRANSLATION.yaml`."
      )
    case .ambiguousWord(let word, let first, let second):
      (.ambiguousWord, "`\(word)` stands for `\(first)` and for `\(second)`.", "Keep it for one of them.")
    case .sameLabel(let label):
      (.duplicateLabel, "Two options are called `\(label)`.", "Give each a label of its own.")
    case .uncounted(let name):
      (.uncounted, "Nothing is counted in `\(name)`, so it has one form.", "Write it as one text.")
    case .untranslated(let what):
      (.untranslated, "`\(what)` is not translated.", "It is shown in the interview's own language.")
    }
  }
}

extension YAMLReader {
  func report(_ mark: Mark?, _ problem: TranslationProblem) {
    let text = problem.text
    report(mark, text.code, text.message, text.fix)
  }

  /// What a text in another language has to keep: the names that are filled in, and the commands that visitors type.
  func compare(_ text: String, at mark: Mark?, placeholders: [String], commands: [String]?) {
    let found = filledIn(text)
    for name in placeholders where !found.contains(name) { report(mark, .missingPlaceholder(name)) }
    for name in found where !placeholders.contains(name) {
      report(mark, .unknownPlaceholder(name, known: placeholders))
    }
    guard let commands else { return }
    let typed = slashWords(text)
    for name in commands where !typed.contains(name) { report(mark, .missingCommand(name)) }
    for name in typed where !commands.contains(name) { report(mark, .unknownCommand(name)) }
  }
}

/// The names in `{braces}`, each once, in order.
func filledIn(_ text: String) -> [String] {
  var names: [String] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    let name = String(rest[rest.index(after: open)..<close])
    if !names.contains(name) { names.append(name) }
    rest = rest[rest.index(after: close)...]
  }
  return names
}

/// The commands in a text, such as `/skip`, each once, in order. "And/or" is none.
func slashWords(_ text: String) -> [String] {
  var names: [String] = []
  var before: Character = " "
  var rest = text[...]
  while let character = rest.first {
    rest = rest.dropFirst()
    // In some languages words stand next to each other without a space.
    if character == "/", !before.isLatin, before != "/" {
      let name = rest.prefix { $0.isLatin && $0.isLetter }
      if !name.isEmpty, !names.contains("/\(name)") { names.append("/\(name)") }
    }
    before = character
  }
  return names
}

extension Character {
  /// A letter or figure of a script in which words are set apart by spaces.
  fileprivate var isLatin: Bool {
    (isLetter || isNumber) && unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }
}
