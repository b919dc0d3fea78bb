/// Who a sentence is about.
enum Subject: Hashable, Sendable { case me, partner, us }

/// A reply or a label with its words made alike: "don't" opened up, number words as digits, and the partner called
/// "partner" whatever the visitor calls them.
struct Phrase: Hashable, Sendable {
  let words: [String]
  /// Without what often stands in front and adds nothing: "I am", "the", "in".
  let core: [String]
  /// The same, without "my" and "our".
  let bare: [String]
  /// Who it is about, where it begins with that.
  let subject: Subject?

  init(_ plain: PlainText) { self.init(alike: Self.alike(plain.words)) }

  init(_ text: String) { self.init(PlainText(text)) }

  /// A part of another phrase.
  init(alike words: [String]) {
    self.words = words
    var core = words[...]
    var subject: Subject?
    while core.count > 1, let first = core.first, openers.contains(first) {
      subject = subject ?? Self.subject(words, at: words.count - core.count)
      core.removeFirst()
    }
    while core.count > 1, let last = core.last, closers.contains(last) { core.removeLast() }
    // "I do not" is no "not", and "at times" no "times".
    let isKept = !core.allSatisfy { negators.contains($0) || $0 == "times" || $0 == "time" }
    self.core = isKept ? Array(core) : words
    let isOwned = self.core.count > 1 && ["my", "our"].contains(self.core.first)
    bare = isOwned ? Array(self.core.dropFirst()) : self.core
    self.subject = subject ?? Self.subject(words, at: 0)
  }

  private static let subjects: [String: Subject] = ["i": .me, "partner": .partner, "we": .us]

  /// Whom the word at `place` makes a sentence about; in "I was hit" it is somebody else who did it.
  static func subject(_ words: [String], at place: Int) -> Subject? {
    guard let subject = words[at: place].flatMap({ subjects[$0] }) else { return nil }
    // "I get drunk" is nobody else's doing.
    let isOwn = ["drunk", "high", "stoned", "angry", "scared", "sad", "low", "worried"].contains(words[at: place + 2])
    let isPassive = !isOwn && ["was", "were", "got", "get", "been"].contains(words[at: place + 1])
    return isPassive ? nil : subject
  }

  /// Words that carry a meaning of their own, so that a phrase can be recognised by them.
  var content: [String] {
    words.filter { $0.count > 2 && !smallWords.contains($0) && !negators.contains($0) && Double($0) == nil }
  }

  var isNegated: Bool { words.contains(where: negators.contains) }

  func contains(_ other: [String]) -> Bool { words.firstRange(of: other) != nil }

  /// "letters" and "letter", "goes" and "go" as one.
  static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    for ending in ["oes", "shes", "ches", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }

  /// "I do not have such thoughts" is "I no such thoughts".
  private static func withoutHaving(_ words: [String]) -> [String] {
    guard let place = words.firstRange(of: ["do", "not", "have"]), let next = words[at: place.upperBound], next != "to"
    else { return words }
    let after = ["any", "a", "an"].contains(next) ? place.upperBound + 1 : place.upperBound
    return words[..<place.lowerBound] + ["no"] + words[after...]
  }

  private static func alike(_ plain: [String]) -> [String] {
    let opened = withoutHaving(plain.filter { $0 != "?" }.flatMap { contractions[$0] ?? [$0] })
    var words: [String] = []
    for (place, word) in opened.enumerated() {
      if let figure = smallNumbers[word] {
        words.append(String(figure))
      } else if word == "her" {
        // "her children", but "I pushed her".
        let next = opened[at: place + 1] ?? "and"
        words.append(smallWords.contains(next) || negators.contains(next) ? "partner" : "partners")
      } else if let name = partnerWords[word] {
        if words.last == "ex" || words.last == "former" {
          words[words.count - 1] = "ex"
          continue
        }
        if words.last == "my" { words.removeLast() }
        words.append(name)
      } else if ["time", "times"].contains(word), let last = words.last, let counted = ["1": "once", "2": "twice"][last] {
        words[words.count - 1] = counted
      } else {
        words.append(word)
      }
    }
    return words
  }
}
