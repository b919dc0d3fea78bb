import GoalReading
import Synchronization
import Yams

/// The words by which written goals are read, as read from a file.
public struct GoalReadingFile: Sendable {
  public var words: GoalWords

  public static let format = "commonground-goal-reading/1"

  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let yaml = YAMLReader(file: name)
    words = GoalWords()
    if let root = yaml.document(bytes),
      let top = yaml.fields(root, of: "a file of goal words", known: ["format", "forms", "lists"])
    {
      yaml.checkFormat(of: top, Self.format)
      for entry in top.fields("forms")?.entries ?? [] {
        words.forms[entry.key] = yaml.list(entry.value, entry.key)?.compactMap { yaml.text($0, entry.key) }
      }
      if let lists = top.requiredFields("lists") {
        for entry in lists.entries { words.add(entry.key, Self.phrases(entry, words, yaml)) }
        for role in GoalWords.Role.allCases where !words.has(role.rawValue) { lists.reportMissing(role.rawValue) }
      }
    }
    guard yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
  }

  /// - Parameter above: The lists further up, which are those that a phrase may name.
  private static func phrases(_ entry: Fields.Entry, _ above: GoalWords, _ yaml: YAMLReader) -> [Phrase] {
    (yaml.list(entry.value, entry.key) ?? []).compactMap { node -> Phrase? in
      guard let text = yaml.text(node, entry.key) else { return nil }
      do throws(PhraseFault) {
        let phrase = try Phrase(parsing: text)
        for name in phrase.lists where !above.has(name) {
          let known = above.lists.map(\.name)
          yaml.report(
            node.mark, .unknownList, GoalReadingWording.unknownList(name),
            nearest(to: name, among: known).map(Wording.didYouMean) ?? GoalReadingWording.addList(name))
        }
        return phrase
      } catch {
        let (message, fix) = GoalReadingWording.phrase(error.problem)
        yaml.report(in: node, offset: error.offset, .patternSyntax, message, fix)
        return nil
      }
    }
  }

  /// Reads goals by the words that the program carries; nil where the bundled file has a fault, which `check` shows.
  public static func bundledReader() -> GoalReader? {
    bundled.withLock { loaded in
      if loaded == nil {
        loaded = (try? GoalReadingFile(bytes: Bundled.goalReading.bytes, name: Bundled.goalReading.rawValue))
          .map { GoalReader($0.words) }
      }
      return loaded
    }
  }

  private static let bundled = Mutex<GoalReader?>(nil)
}

/// The sentences for faults of a file of goal words.
private enum GoalReadingWording {
  static func phrase(_ problem: PhraseFault.Problem) -> (message: String, fix: String) {
    switch problem {
    case .empty: ("There is nothing here to look for.", "Write one or more words.")
    case .unexpected(let found):
      ("`\(Wording.short(found))` was not expected here.", "Phrases look like `(once|twice) a <period>`, `walk~`, `help .. more`.")
    case .missing(let wanted): ("`\(wanted)` is missing.", "Add it.")
    case .noEnd:
      (
        "A phrase holds a word that has to be there, and neither begins nor ends in a gap.",
        "Write a word in place of the gap, or drop the `?`."
      )
    case .tooDeep: ("The brackets are nested too deeply.", "Write two phrases.")
    }
  }

  static func unknownList(_ name: String) -> String { "There is no list called `\(Wording.short(name))` further up." }
  static func addList(_ name: String) -> String { "Add `\(Wording.short(name)): [...]` above this list." }
}
