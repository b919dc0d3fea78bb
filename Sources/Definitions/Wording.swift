/// The sentences of this target.
enum Wording {
  static func tooLarge(_ bytes: Int) -> String {
    "The file is larger than \(bytes / 1024 / 1024) MiB."
  }
  static let splitFile = "Check that it is the file you meant."
  static let notText = "The file is not UTF-8 text."
  static let saveAsUTF8 = "Save it as UTF-8."
  static let emptyFile = "The file is empty."
  static let startWithFormat = "Start with a line such as `format: commonground-interview/1`."
  static func notYAML(_ problem: String) -> String {
    problem.isEmpty ? "This is not YAML." : "This is not YAML: \(problem)."
  }
  static let checkIndentation =
    "Check the indentation, quotes and colons here and on the line above."
  static let longLine = "This line is longer than 4000 characters."
  static let deepBrackets = "Brackets are nested too deeply here."
  static let writeSimpler = "Write it over several lines."
  static func duplicateKeys(_ keys: [String]) -> String {
    "\(keys.joined(separator: ", ")) stands here twice."
  }
  static let renameOne = "Rename or remove one of them."
  static func notAMapping(_ what: String) -> String { "\(what) needs keys and values." }
  static let writeKeys = "Write `key: value` lines."
  static let keyNotText = "A key has to be a word."
  static let alias = "An anchored value stands on one line, and an alias is a whole value and no key."
  static let writeOut = "Write the value out."
  static func unknownKey(_ key: String, in what: String) -> String {
    "\(what) has no key `\(key)`."
  }
  static func didYouMean(_ word: String) -> String { "Did you mean `\(word)`?" }
  static func knownKeys(_ keys: [String]) -> String {
    "It can have: \(keys.joined(separator: ", "))."
  }
  static func notText(_ what: String) -> String { "`\(what)` needs a text." }
  static let writeText = "Write a text."
  static func bareWord(_ word: String) -> String {
    "YAML reads a bare `\(word)` as true, false or nothing."
  }
  static func quoteIt(_ word: String) -> String { "Put it in quotes: \"\(word)\"." }
  static func notAList(_ what: String) -> String { "`\(what)` needs a list." }
  static let writeList = "Write `[one, two]` or lines that begin with `- `."
  static func missingKey(_ key: String, in what: String) -> String { "\(what) has no `\(key)`." }
  static func addKey(_ key: String) -> String { "Add `\(key): ...`." }
  static func emptyText(_ key: String) -> String { "`\(key)` is empty." }
  static func notANumber(_ key: String) -> String { "`\(key)` needs a number." }
  static func notWhole(_ key: String) -> String { "`\(key)` needs a whole number." }
  static let writeNumber = "Write it in digits."
  static func notTrueOrFalse(_ key: String) -> String { "`\(key)` is either true or false." }
  static let writeTrueOrFalse = "Write `true` or `false`."
  static func unknownValue(_ value: String, for what: String) -> String {
    "`\(value)` is not something `\(what)` can be."
  }
  static func knownValues(_ values: [String]) -> String {
    "It can be: \(values.joined(separator: ", "))."
  }

  // Interviews
  static func wrongFormat(_ found: String, _ expected: String) -> String {
    "The format is `\(found)`; this program reads `\(expected)`."
  }
  static func useFormat(_ expected: String) -> String { "Write `format: \(expected)`." }
  static func badID(_ id: String) -> String { "`\(id)` cannot be an id." }
  static let idForm = "Use lower-case letters, digits, dots and hyphens, beginning with a letter."
  static func duplicateState(_ id: String) -> String { "There are two states called `\(id)`." }
  static func oneContent(_ id: String) -> String {
    "`\(id)` needs exactly one of: ask, say, focus, review, final."
  }
  static let chooseOne = "Keep one and make a state of its own for the other."
  static func badGuard(_ problem: String) -> String { "The guard cannot be read: \(problem)." }
  static let guardForm =
    "Guards look like `trust.need >= 4`, `safety.fear = often`, `answered(x.y)`, `x.y includes z`."
  static func emptyRange(_ what: String) -> String { "The \(what) ends before it begins." }
  static let swapEnds = "Make `min` smaller than `max`."
  static func tooFewOptions(_ id: String) -> String { "`\(id)` needs at least two options." }
  static let addOption = "Add options with an id and a label."
  static func duplicateOption(_ id: String) -> String { "There are two options called `\(id)`." }
  static func finalNext(_ id: String) -> String { "`\(id)` is a final, so nothing follows it." }
  static let removeNext = "Remove `next`."
}
