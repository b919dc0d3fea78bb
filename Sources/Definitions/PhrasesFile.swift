import Conversation
import Yams

/// The program's own sentences in one language, as read from a file.
public struct PhrasesFile: Sendable {
  public static let format = "commonground-phrases/1"

  public var phrases: Phrases
  /// The names of the phrases that the file lacks.
  public var untranslated: [PhraseName]
  /// What a visitor would find hard to read or to take in the phrases.
  public var hardToRead: [Fault]

  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let yaml = YAMLReader(file: name)
    var phrases: Phrases?
    if let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "a file of phrases", known: ["format", "language", "name", "phrases", "words"])
    {
      yaml.checkFormat(of: top, Self.format)
      phrases = top.phrases()
    }
    guard let phrases, yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
    self.phrases = phrases
    hardToRead = readingFaults(bytes, name).sorted()
    untranslated = PhraseName.allCases.filter { phrases.sentences[$0] == nil }
  }
}

extension Fields {
  /// What `language`, `name`, `phrases` and `words` of a file say.
  func phrases() -> Phrases? {
    guard let language = requiredText("language"), let name = requiredText("name") else { return nil }
    if !isLanguageTag(language) { reader.report(node("language")?.mark, .badLanguage(language)) }
    return Phrases(
      language: language, languageName: name, sentences: sentences(), words: replyWords())
  }

  private func sentences() -> [PhraseName: PhraseForms] {
    var sentences: [PhraseName: PhraseForms] = [:]
    let known = PhraseName.allCases.map(\.rawValue)
    for entry in fields("phrases", known: known)?.entries ?? [] {
      guard let name = PhraseName(rawValue: entry.key) else { continue }
      sentences[name] = forms(of: name, entry)
    }
    return sentences
  }

  private func forms(of name: PhraseName, _ entry: Entry) -> PhraseForms? {
    let placeholders = name.placeholders.map(\.rawValue).sorted()
    let commands = Phrases.english.sentences[name].map { slashWords($0.other) }
    func checked(_ node: Node, without counted: Placeholder?) -> String? {
      guard let text = reader.text(node, entry.key)?.trimmingTrailingSpace else { return nil }
      if text.isEmpty {
        reader.report(node.mark, .emptyText, Wording.emptyText(entry.key), Wording.writeText)
        return nil
      }
      // "One letter" may do without the figure.
      let needed = placeholders.filter { $0 != counted?.rawValue || filledIn(text).contains($0) }
      reader.compare(text, at: node.mark, placeholders: needed, commands: commands)
      return text
    }
    guard case .mapping = entry.value else { return checked(entry.value, without: nil).map { PhraseForms(other: $0) } }
    guard let counted = name.counted else {
      reader.report(entry.mark, .uncounted(entry.key))
      return nil
    }
    guard let forms = reader.fields(entry.value, of: "`\(entry.key)`", known: ["one", "other"]) else { return nil }
    let one = forms.node("one").flatMap { checked($0, without: counted) }
    guard forms.requiredText("other") != nil, let node = forms.node("other"),
      let other = checked(node, without: nil)
    else { return nil }
    return PhraseForms(one: one, other: other)
  }

  private func replyWords() -> ReplyWords {
    let known = ReplyWords.Meaning.allCases.map(\.rawValue) + ["numbers"]
    guard let fields = fields("words", known: known) else { return ReplyWords() }
    var words = ReplyWords()
    var taken: [String: String] = [:]
    for entry in fields.entries {
      if entry.key == "numbers" {
        words.numbers = numbers(entry)
        continue
      }
      guard let meaning = ReplyWords.Meaning(rawValue: entry.key) else { continue }
      let listed = reader.list(entry.value, entry.key) ?? []
      for node in listed {
        guard let word = word(node, entry.key) else { continue }
        words.meanings[meaning, default: []].append(word)
        // "Nothing" may be a no, and "fine" may be a yes; nothing else means two things.
        if [.none, .done, .about, .and, .or].contains(meaning) { continue }
        if let other = taken[word.lowercased()], other != entry.key {
          reader.report(node.mark, .ambiguousWord(word, other, entry.key))
        }
        taken[word.lowercased()] = entry.key
      }
    }
    return words
  }

  private func numbers(_ entry: Entry) -> [[String]] {
    var taken: [String: Int] = [:]
    return (reader.list(entry.value, entry.key) ?? []).enumerated().map { number, node in
      let nodes: [Node] = if case .sequence(let several) = node { Array(several) } else { [node] }
      return nodes.compactMap { node in
        guard let word = word(node, entry.key) else { return nil }
        if let other = taken[word.lowercased()], other != number {
          reader.report(node.mark, .ambiguousWord(word, String(other), String(number)))
        }
        taken[word.lowercased()] = number
        return word
      }
    }
  }

  private func word(_ node: Node, _ key: String) -> String? {
    guard let word = reader.text(node, key) else { return nil }
    if word.allSatisfy(\.isWhitespace) {
      reader.report(node.mark, .emptyText, Wording.emptyText(key), Wording.writeText)
      return nil
    }
    return word
  }
}

/// Whether a text has the form of a BCP 47 tag.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count), parts.count < 6,
    first.allSatisfy({ $0.isASCII && $0.isLetter })
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
