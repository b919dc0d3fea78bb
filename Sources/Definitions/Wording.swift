/// The sentences of this target.
enum Wording {
  /// The beginning of a sentence.
  private static func begun(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// A word of the file, of which nobody needs to read more than its beginning.
  static func short(_ word: String) -> String { word.count > 80 ? word.prefix(60) + "..." : word }

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
    "`\(keys.map(short).joined(separator: "`, `"))` stands here twice."
  }
  static let manyDuplicates = "Too many keys stand here twice."
  static func controlCharacter(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "There is a character here that cannot be seen: U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)."
  }
  static let removeCharacter = "Delete it, and type the text around it anew."
  static let renameOne = "Rename or remove one of them."
  static func notAMapping(_ what: String) -> String { "\(begun(what)) needs keys and values." }
  static let writeKeys = "Write `key: value` lines."
  static let keyNotText = "A key has to be a word."
  static let alias = "An anchored value stands on one line, and an alias is a whole value and no key."
  static let writeOut = "Write the value out."
  static func unknownKey(_ key: String, in what: String) -> String {
    "\(begun(what)) has no key `\(short(key))`."
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
  static func missingKey(_ key: String, in what: String) -> String { "\(begun(what)) has no `\(key)`." }
  static func addKey(_ key: String) -> String { "Add `\(key): ...`." }
  static func emptyText(_ key: String) -> String { "`\(key)` is empty." }
  static func notANumber(_ key: String) -> String { "`\(key)` needs a number." }
  static func notWhole(_ key: String) -> String { "`\(key)` needs a whole number." }
  static let writeNumber = "Write it in digits."
  static func notTrueOrFalse(_ key: String) -> String { "`\(key)` is either true or false." }
  static let writeTrueOrFalse = "Write `true` or `false`."
  static func unknownValue(_ value: String, for what: String) -> String {
    "`\(short(value))` is not something `\(what)` can be."
  }
  static func knownValues(_ values: [String]) -> String {
    "It can be: \(values.joined(separator: ", "))."
  }

  // Formats
  static func wrongFormat(_ found: String, _ expected: String) -> String {
    "The format is `\(short(found))`; this program reads `\(expected)`."
  }
  static func useFormat(_ expected: String) -> String { "Write `format: \(expected)`." }
  static let noFormat = "No line says what kind of file this is."
  static func unknownFormat(_ found: String) -> String { "There is no format `\(short(found))`." }
  static func knownFormats(_ formats: [String]) -> String {
    "Write a line `format: ...` at the top with one of: \(formats.joined(separator: ", "))."
  }
}
