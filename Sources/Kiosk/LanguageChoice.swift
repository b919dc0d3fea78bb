import Conversation
import Interview

/// What came of asking for a language.
public enum LanguageChoice: Hashable, Sendable {
  /// Its BCP 47 tag.
  case language(String)
  /// The visitor left instead.
  case left(Outcome)
}

/// Asks which language a visit is to be held in, before anything else: each language under its own name, and the
/// question in all of them. Nothing of it is kept but the choice.
///
/// - Throws: What the front end throws.
@MainActor
public func chooseLanguage(among languages: [Phrases], on frontEnd: any FrontEnd) throws -> LanguageChoice {
  let options = languages.map { Option(id: $0.language, label: $0.languageName) }
  var questions: [String] = []
  for phrases in languages where !questions.contains(phrases(.chooseLanguage)) {
    questions.append(phrases(.chooseLanguage))
  }
  let question = Question(
    id: "language", text: questions.joined(separator: "\n"), form: .choice(options),
    disclosure: .shareable, optional: false, counted: false)
  let asked = Event.asked(question, hint: nil, earlier: nil)
  let nothing = Interview(id: "", version: "", language: "", title: "", start: "", parts: [], states: [])
  let conversation = Conversation(events: [asked], of: nothing)
  while true {
    frontEnd.show(asked)
    switch try frontEnd.next(conversation) {
    case .line(let typed):
      let word = typed.lowercased().filter { !$0.isWhitespace && $0 != "." }
      if let chosen = chosen(word, options) { return .language(chosen) }
      switch word {
      case "/quit", "/exit", "/leave", "/pause":
        if word != "/pause" { frontEnd.show(.commanded(.quit, state: nil)) }
        return .left(.paused)
      case "/stop": return .left(.stopped)
      default: continue
      }
    case .leave:
      frontEnd.show(.commanded(.quit, state: nil))
      return .left(.paused)
    case .interrupt: return .left(.stopped)
    case .idle: return .left(.idle)
    case .endOfInput: return .left(.paused)
    default: continue
    }
  }
}

/// The language of this number, name or tag.
private func chosen(_ word: String, _ options: [Option]) -> String? {
  if let number = Int(word), options.indices.contains(number - 1) { return options[number - 1].id }
  return options.first { option in
    [option.id, option.label].contains { $0.lowercased().filter { !$0.isWhitespace && $0 != "." } == word }
  }?.id
}
