import Interview

/// One sentence of the program, in the forms that go with one and with another number of things.
public struct PhraseForms: Hashable, Sendable {
  /// Only where something is counted and the language tells one from more.
  public var one: String?
  public var other: String

  public init(one: String? = nil, other: String) {
    self.one = one
    self.other = other
  }
}

/// What the program says of its own accord, in one language, and the words that it understands there.
///
/// The engine and the front ends are given one. A phrase that is missing is said in English.
public struct Phrases: Hashable, Sendable {
  /// A BCP 47 tag.
  public var language: String
  /// What the language calls itself: "English".
  public var languageName: String
  public var sentences: [PhraseName: PhraseForms]
  public var words: ReplyWords
  /// Whether replies are in English, where far more is understood than is listed.
  var readsEnglish: Bool

  public init(
    language: String, languageName: String, sentences: [PhraseName: PhraseForms], words: ReplyWords
  ) {
    self.language = language
    self.languageName = languageName
    self.sentences = sentences
    self.words = words
    readsEnglish = language.lowercased().split(separator: "-").first == "en"
  }

  /// The English phrases for an interview in a language that there are none for.
  public static func english(forInterviewIn language: String) -> Phrases {
    var phrases = english
    if !Phrases(language: language, languageName: "", sentences: [:], words: ReplyWords()).readsEnglish {
      phrases.languageName = language
    }
    phrases.language = language
    return phrases
  }

  /// The phrase of this name, with what goes into it.
  ///
  /// What is filled in is not read for placeholders again: it may be somebody's own words.
  public func callAsFunction(_ name: PhraseName, _ values: [Placeholder: String] = [:]) -> String {
    guard let forms = sentences[name] ?? Self.english.sentences[name] else { return "" }
    let count = name.counted.flatMap { values[$0] }
    return filled(count == "1" ? forms.one ?? forms.other : forms.other, values)
  }

  private func filled(_ text: String, _ values: [Placeholder: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = Placeholder(rawValue: String(rest[rest.index(after: open)..<close]))
      result += name.flatMap { values[$0] } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// Words that visitors type, and that the program has to know in their language.
public struct ReplyWords: Hashable, Sendable {
  public enum Meaning: String, CaseIterable, Hashable, Sendable {
    case yes, no
    case notSure = "not-sure"
    /// Nothing, or none of these.
    case none
    /// Before a figure that is rough.
    case about
    /// Between the numbers of a list.
    case and
    /// Between two figures of which only one can be meant.
    case or
    /// Leaves the list of answers.
    case done
    /// Wants to end the visit. Alone it is asked about: it may be meant as an answer.
    case stop
    /// A cry for help. Only as a whole reply.
    case helpWanted = "help-wanted"
    /// Somebody is near whom the visitor fears. Only as a whole reply.
    case somebodyNear = "somebody-near"
    // Commands that may be typed without a slash.
    case back, skip, help, why, `repeat`, review, pause, quit

    /// The command that a word alone stands for.
    var command: Command? { self == .stop ? nil : Command(rawValue: rawValue) }
  }

  public var meanings: [Meaning: [String]]
  /// For each number from 0 the words for it.
  public var numbers: [[String]]

  public init(_ meanings: [Meaning: [String]] = [:], numbers: [[String]] = []) {
    self.meanings = meanings
    self.numbers = numbers
  }

  func callAsFunction(_ meaning: Meaning) -> [String] { meanings[meaning] ?? [] }
}

extension Phrases {
  /// An answer as the visitor reads it: "3 days a week", "about 7", "Sometimes", "not answered".
  public func words(for answer: Answer, to question: Question) -> String {
    question.words(
      for: answer,
      in: AnswerWords(
        yes: self(.answerYes), no: self(.answerNo), notSure: self(.answerNotSure),
        skipped: self(.answerSkipped), about: { self(.answerAbout, [.figure: $0]) }))
  }
}
