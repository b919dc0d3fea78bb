import Conversation
import Interview

/// A file for somebody who translates an interview: every text of it, and of the program, with its id.
public enum TranslationStarter {
  /// - Parameters:
  ///   - language: The BCP 47 tag to write into it.
  ///   - name: What the language calls itself.
  public static func text(of interview: Interview, language: String, name: String) -> String {
    var page = YAMLPage()
    page.line("# The texts of \(interview.id), to be put into another language.")
    page.line("#")
    page.line("# Leave the ids, the {names} and the words with a slash as they are. Take out what you do not translate: it")
    page.line("# is then shown as the interview has it. An option may list other words for it, such as")
    page.line("#   never: {label: \"Never\", match: [not ever, \"hardly ever?\"]}")
    page.line("# where those that end in ? are asked back. Check with: commonground interview check FILE.yaml")
    page.text("format", TranslationFile.format, quoted: false)
    page.text("of", interview.id, quoted: false)
    page.text("language", language, quoted: false)
    page.text("name", name)
    page.text("title", interview.title)
    page.section("texts") { page in
      for (id, text) in interview.texts.sorted(by: { $0.key < $1.key }) { page.text(id, text) }
    }
    page.section("parts") { page in for part in interview.parts { page.text(part.id, part.title) } }
    page.section("states") { page in
      for state in interview.states where !state.content.keys.isEmpty {
        page.section(state.id) { $0.write(state.content) }
      }
    }
    page.section("phrases") { page in
      for name in PhraseName.allCases {
        guard let forms = Phrases.english.sentences[name] else { continue }
        guard let one = forms.one else {
          page.text(name.rawValue, forms.other)
          continue
        }
        page.section(name.rawValue) { page in
          page.text("one", one)
          page.text("other", forms.other)
        }
      }
    }
    page.line("# What visitors may type, besides numbers and the answers as they are shown. `numbers` begins with zero.")
    page.section("words") { page in
      for (meaning, words) in starterWords { page.list(meaning.rawValue, words) }
      page.list("numbers", numberWords)
    }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private static let starterWords: [(ReplyWords.Meaning, [String])] = [
    (.yes, ["yes", "y"]), (.no, ["no", "n"]), (.notSure, ["not sure", "I don't know"]),
    (.none, ["none", "nothing", "never"]), (.about, ["about", "around"]), (.and, ["and"]), (.or, ["or"]),
    (.done, Phrases.english.words.meanings[.done] ?? []), (.back, ["back"]), (.skip, ["skip"]), (.help, ["help"]),
    (.why, ["why"]), (.repeat, ["repeat"]), (.review, ["review"]), (.pause, ["pause"]), (.quit, ["quit"]), (.stop, ["stop"]),
    (.helpWanted, ["help me", "i need help", "call the police"]), (.somebodyNear, ["he is here", "she is here"]),
  ]

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
}

/// Lines of YAML.
private struct YAMLPage {
  var lines: [String] = []
  private var indentation = ""

  mutating func line(_ text: String) { lines.append(indentation + text) }

  mutating func section(_ key: String, _ body: (inout YAMLPage) -> Void) {
    line("\(key):")
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
  }

  /// A text: in quotes, or as a block where it has several lines.
  mutating func text(_ key: String, _ text: String, quoted: Bool = true) {
    guard text.contains("\n") else { return line("\(key): \(quoted ? Self.quoted(text) : text)") }
    line("\(key): |")
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(part.isEmpty ? "" : "\(indentation)  \(part)")
    }
  }

  mutating func list(_ key: String, _ words: [String]) {
    line("\(key): [\(words.map(Self.quoted).joined(separator: ", "))]")
  }

  mutating func write(_ content: State.Content) {
    switch content {
    case .say(let text), .final(_, let text): self.text("say", text)
    case .review(let text): self.text("review", text)
    case .focus: break
    case .ask(let question, _):
      text("ask", question.text)
      if let why = question.why { text("why", why) }
      switch question.form {
      case .choice(let options), .choices(let options):
        section("options") { page in for option in options { page.text(option.id, option.label) } }
      case .scale(_, _, let low, let high):
        if !low.isEmpty { text("low", low) }
        if !high.isEmpty { text("high", high) }
      case .number(_, _, let unit?, _, _):
        section("unit") { page in
          page.text("one", unit.one)
          page.text("other", unit.other)
        }
      case .yesNo, .number, .text: break
      }
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
