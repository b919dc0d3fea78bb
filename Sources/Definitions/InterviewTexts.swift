import Interview
import Yams

/// A text of an interview that a visitor can meet, with its place in the file.
struct VisitorText {
  enum Role: Hashable {
    /// Read as part of the running text of its part: what is asked and said, and why.
    case running
    /// A name of its own: an option, the end of a ruler, a unit, the title of a part.
    case label
    /// The label of an option of one question.
    case option(ofQuestion: Int)
    /// A named text that stands for `{name}` in others. It is read there as running text.
    case named
  }

  /// The id of the part; nil for a named text.
  var part: String?
  var role: Role
  /// As written, `{name}` and all.
  var text: PlacedText
  /// Words that a comment above the text lets through, with the place of the comment.
  var allowed: [AllowedWord] = []
}

/// A word that the author has allowed in one text: `# allow divorce: only those who said so see this`.
struct AllowedWord: Hashable {
  var word: String
  var place: SourcePlace
}

/// Finds every text of an interview that a visitor can meet.
struct InterviewTexts {
  private let lines: [[Unicode.Scalar]]
  private(set) var texts: [VisitorText] = []
  private(set) var named: [String: PlacedText] = [:]
  private(set) var language = "en"
  private(set) var parts: [(id: String, title: String)] = []
  private var questions = 0

  /// - Parameters:
  ///   - bytes: An interview, a translation of one, or a file of phrases, that has been read without a fault.
  ///   - interview: What a translation translates: it says which part a state belongs to.
  init(_ bytes: [UInt8], _ root: Node, of interview: Interview? = nil) {
    lines = sourceLines(bytes)
    language = root["language"]?.string ?? "en"
    if let texts = root["texts"]?.mapping {
      for (key, value) in texts {
        add(value, key, part: nil, .named)
        named[key.string ?? ""] = PlacedText(value, in: lines)
      }
    }
    for part in root["parts"]?.sequence ?? [] {
      let id = part["id"]?.string ?? ""
      parts.append((id, part["title"]?.string ?? id))
      add(part, "title", id, .label)
      for (_, state) in part["states"]?.mapping ?? [:] { addState(state, id) }
    }
    for part in interview?.parts ?? [] {
      parts.append((part.id, root["parts"]?[part.id]?.string ?? part.title))
      if let titles = root["parts"] { add(titles, part.id, part.id, .label) }
    }
    for (id, state) in root["states"]?.mapping ?? [:] { addState(state, id.string.flatMap { interview?[$0]?.part }) }
    addGoals(root)
    if let phrases = root["phrases"]?.mapping {
      parts.append(("phrases", "phrases"))
      for (name, phrase) in phrases {
        add(phrase, name, part: "phrases", .running)
        for form in ["one", "other"] { add(phrase, form, "phrases", .running) }
      }
    }
  }

  /// What a couple may come to read of a goal catalogue.
  private mutating func addGoals(_ root: Node) {
    guard let behaviours = root["behaviours"]?.sequence else { return }
    parts.append(("goals", "goals"))
    for (id, sentence) in root["sentences"]?.mapping ?? [:] { add(sentence, id, part: "goals", .running) }
    for (id, name) in root["areas"]?.mapping ?? [:] { add(name, id, part: "goals", .label) }
    for indicator in root["indicators"]?.sequence ?? [] {
      add(indicator, "name", "goals", .label)
      for key in ["one", "other"] { if let unit = indicator["unit"] { add(unit, key, "goals", .label) } }
    }
    for tool in root["tools"]?.sequence ?? [] {
      for key in ["couple", "one"] { add(tool, key, "goals", .running) }
    }
    for behaviour in behaviours {
      for key in ["text", "first-step"] { add(behaviour, key, "goals", .running) }
      for key in ["setting", "sign"] { add(behaviour, key, "goals", .label) }
      for part in (behaviour["settings"]?.sequence ?? []) { add(part, "text", "goals", .label) }
      for part in (behaviour["does"]?.sequence ?? []) { add(part, "text", "goals", .label) }
    }
  }

  private mutating func addState(_ state: Node, _ part: String?) {
    for key in ["ask", "say", "review", "why"] { add(state, key, part, .running) }
    // A translation has the words of an answer beside those of its question.
    let answer = state["answer"] ?? state
    for key in ["low", "high"] { add(answer, key, part, .label) }
    if let unit = answer["unit"] {
      for key in ["one", "other"] { add(unit, key, part, .label) }
    }
    questions += 1
    for option in answer["options"]?.sequence ?? [] { add(option, "label", part, .option(ofQuestion: questions)) }
    for (id, option) in answer["options"]?.mapping ?? [:] {
      add(option, id, part: part, .option(ofQuestion: questions))
      add(option, "label", part, .option(ofQuestion: questions))
    }
  }

  private mutating func add(_ node: Node, _ key: String, _ part: String?, _ role: VisitorText.Role) {
    guard let mapping = node.mapping, let (name, value) = mapping.first(where: { $0.key.string == key }) else { return }
    add(value, name, part: part, role)
  }

  private mutating func add(_ value: Node, _ key: Node, part: String?, _ role: VisitorText.Role) {
    guard let text = PlacedText(value, in: lines), !text.scalars.isEmpty else { return }
    texts.append(
      VisitorText(part: part, role: role, text: text, allowed: key.mark.map { allowed(above: $0.line - 1) } ?? []))
  }

  /// The words that comments right above a line (from 0) allow.
  private func allowed(above line: Int) -> [AllowedWord] {
    var words: [AllowedWord] = []
    var above = line - 1
    while lines.indices.contains(above), let comment = lines[above].comment {
      if let found = allowance(comment.text) {
        let place = SourcePlace(line: above + 1, column: comment.column)
        words += found.map { AllowedWord(word: $0, place: place) }
      }
      above -= 1
    }
    return words
  }

  /// The words of a comment that allows some and says why.
  private func allowance(_ comment: String) -> [String]? {
    guard comment.hasPrefix("allow "), let colon = comment.firstIndex(of: ":"),
      comment[comment.index(after: colon)...].contains(where: { !$0.isWhitespace })
    else { return nil }
    return comment[..<colon].dropFirst("allow ".count).split(separator: ",").map { word in
      word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
  }
}

extension [Unicode.Scalar] {
  /// What a line says that is a comment only, and the column (from 1) of its `#`.
  fileprivate var comment: (text: String, column: Int)? {
    guard let start = firstIndex(where: { !$0.properties.isWhitespace }), self[start] == "#" else { return nil }
    let text = String(String.UnicodeScalarView(self[(start + 1)...].drop { $0 == " " }))
    return (text, start + 1)
  }
}
