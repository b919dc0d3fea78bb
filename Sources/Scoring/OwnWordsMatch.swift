import Interview

/// Finds in somebody's own words the words in which a behaviour is spoken of.
///
/// A phrase is one word or several in a row; a `*` at the end of a word stands for any ending. Case, accents and
/// apostrophes make no difference, and a phrase stays within a sentence.
struct OwnWordsMatch {
  private let sentences: [[String]]

  init(_ text: String) {
    sentences = text.split { ".!?;\n".contains($0) }.map { Self.words(in: String($0)) }
  }

  /// The phrase as the person wrote it, in small letters; nil where it does not stand there.
  func found(_ phrase: String) -> String? {
    let wanted = Self.words(in: phrase, keepingStars: true)
    guard !wanted.isEmpty else { return nil }
    for words in sentences where words.count >= wanted.count {
      for start in 0...(words.count - wanted.count) {
        let place = words.dropFirst(start).prefix(wanted.count)
        if zip(wanted, place).allSatisfy(Self.covers) { return place.joined(separator: " ") }
      }
    }
    return nil
  }

  private static func covers(_ wanted: String, _ word: String) -> Bool {
    wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
  }

  private static func words(in text: String, keepingStars: Bool = false) -> [String] {
    text.lowercased().filter { !"'’‘`´".contains($0) }
      .split { !$0.isLetter && !$0.isNumber && !(keepingStars && $0 == "*") }.map(String.init)
  }
}

extension Participant {
  /// The first of a behaviour's words that stands in what this person wrote about its area, with the answer: the own step
  /// first, then what would make them surer, the hoped-for outcome, and the example. Answers in which danger was heard are
  /// not looked at.
  func ownWords(for behaviour: Behaviour) -> (words: String, response: Response)? {
    guard !behaviour.words.isEmpty else { return nil }
    let outcome = intake.heard.contains(behaviour.area) || hasNamed(behaviour.area) ? response(.outcome) : nil
    let written = [
      response(.step, area: behaviour.area), response(.higher, area: behaviour.area), outcome,
      response(.example, area: behaviour.area),
    ].compactMap(\.self).filter { !withheld.contains($0.question.id) }
    for response in written {
      guard let text = response.answer.text else { continue }
      let match = OwnWordsMatch(text)
      if let found = behaviour.words.lazy.compactMap(match.found).first { return (found, response) }
    }
    return nil
  }
}
