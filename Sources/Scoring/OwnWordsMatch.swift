import Interview

/// Words in which people speak of something themselves: one or several in a row, where a `*` at the end of a word stands
/// for any ending. Case and apostrophes make no difference.
public struct SpokenPhrase: Hashable, Sendable {
  fileprivate let words: [String]
  /// Those that stand for no other ending.
  fileprivate let whole: [String]

  public init(_ text: String) {
    words = spokenWords(in: text, with: "*")
    whole = words.filter { !$0.hasSuffix("*") }
  }

  fileprivate func covers(_ said: ArraySlice<String>) -> Bool {
    zip(words, said).allSatisfy { wanted, word in
      wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
    }
  }
}

/// What somebody wrote, made ready for finding phrases in it. A phrase stays within a sentence.
struct OwnWordsMatch {
  private let sentences: [[String]]
  private let said: Set<String>

  init(_ text: String) {
    sentences = text.split { ".!?;\n".contains($0) }.map { spokenWords(in: String($0)) }
    said = Set(sentences.joined())
  }

  /// The phrase as the person wrote it, in small letters; nil where it does not stand there.
  func found(_ phrase: SpokenPhrase) -> String? {
    let count = phrase.words.count
    // Nearly every phrase has a word that was not said at all.
    guard count > 0, phrase.whole.allSatisfy(said.contains) else { return nil }
    for said in sentences where said.count >= count {
      for start in 0...(said.count - count) where phrase.covers(said[start..<(start + count)]) {
        return said[start..<(start + count)].joined(separator: " ")
      }
    }
    return nil
  }
}

extension Participant {
  /// What this person wrote about an area, made ready for finding words in it: the own step first, then what would make them
  /// surer, the hoped-for outcome, and the example. Answers in which danger was heard are not looked at.
  func written(on area: Area) -> [(response: Response, words: OwnWordsMatch)] {
    let outcome = intake.heard.contains(area) || hasNamed(area) ? response(.outcome) : nil
    return [response(.step, area: area), response(.higher, area: area), outcome, response(.example, area: area)]
      .compactMap { response in
        guard let response, !withheld.contains(response.question.id), let text = response.answer.text else { return nil }
        return (response, OwnWordsMatch(text))
      }
  }
}

extension Behaviour {
  /// The first of its words that stands in what somebody wrote, with the answer.
  func spoken(of written: [(response: Response, words: OwnWordsMatch)]) -> (words: String, response: Response)? {
    for (response, said) in written {
      if let found = words.lazy.compactMap(said.found).first { return (found, response) }
    }
    return nil
  }
}
