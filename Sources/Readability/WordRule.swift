/// Words that a text for visitors does without, all for one reason.
public struct WordRule: Hashable, Sendable {
  public var kind: Kind
  /// Why, as a sentence.
  public var reason: String
  /// What to write, as a sentence.
  public var instead: String
  public var phrases: [Phrase]
  /// Where one of these covers the words found, they are meant otherwise: "no right or wrong answers".
  public var unless: [Phrase]

  /// What kind of words these are; the raw value is the code of the fault.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case forbidden = "forbidden-word"
    case gendered = "gendered-word"
    /// Let off in an option that lists marriage as one way to live among others.
    case marriage = "marriage-word"
    /// In goals: what the other partner would have to do.
    case changesTheOther = "changes-the-other"
  }

  /// One word or several in a row. A `*` at the end of a word stands for any ending.
  public struct Phrase: Hashable, Sendable {
    public var words: [String]

    /// - Parameter text: Words with spaces between them. Case does not matter.
    public init(_ text: String) {
      words = text.lowercased().split(separator: " ").map(String.init)
    }

    /// Whether the phrase stands at `start`.
    func stands(in forms: [Set<String>], at start: Int) -> Bool {
      guard !words.isEmpty, start + words.count <= forms.count else { return false }
      return zip(words, forms[start...]).allSatisfy { covers($0, $1) }
    }

    private func covers(_ wanted: String, _ found: Set<String>) -> Bool {
      guard wanted.hasSuffix("*") else { return found.contains(wanted) }
      return found.contains { $0.hasPrefix(wanted.dropLast()) }
    }
  }

  public init(kind: Kind, reason: String, instead: String, phrases: [Phrase], unless: [Phrase] = []) {
    self.kind = kind
    self.reason = reason
    self.instead = instead
    self.phrases = phrases
    self.unless = unless
  }
}

/// The phrases of several rules, found by their first word.
struct PhraseIndex: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var phrase: WordRule.Phrase
    var rule: Int
    /// Whether it only lets off what it covers.
    var excuses: Bool
  }

  private var byFirst: [String: [Entry]] = [:]
  /// Those whose first word may have any ending.
  private var open: [Entry] = []

  init(_ rules: [WordRule]) {
    for (number, rule) in rules.enumerated() {
      for (phrases, excuses) in [(rule.phrases, false), (rule.unless, true)] {
        for phrase in phrases {
          guard let first = phrase.words.first else { continue }
          let entry = Entry(phrase: phrase, rule: number, excuses: excuses)
          if first.hasSuffix("*") { open.append(entry) } else { byFirst[first, default: []].append(entry) }
        }
      }
    }
  }

  /// What is found in a sentence, as the number of its rule and the range of words that it covers. Where several
  /// phrases of a rule begin at one word, the longest is found.
  func places(in forms: [Set<String>]) -> [(rule: Int, words: Range<Int>)] {
    var found: [(rule: Int, words: Range<Int>)] = []
    var excused: [(rule: Int, words: Range<Int>)] = []
    for start in forms.indices {
      for entry in forms[start].flatMap({ byFirst[$0] ?? [] }) + open where entry.phrase.stands(in: forms, at: start) {
        let place = (entry.rule, start..<(start + entry.phrase.words.count))
        if entry.excuses {
          excused.append(place)
        } else if let same = found.firstIndex(where: { $0.rule == place.0 && $0.words.lowerBound == start }) {
          if found[same].words.count < place.1.count { found[same] = place }
        } else {
          found.append(place)
        }
      }
    }
    return found.filter { place in
      !excused.contains { $0.rule == place.rule && $0.words.lowerBound <= place.words.lowerBound
        && place.words.upperBound <= $0.words.upperBound }
    }
  }
}

extension Word {
  /// The forms under which a rule finds the word: as written, without what an apostrophe joins, and each half of a
  /// word with a hyphen.
  var forms: Set<String> {
    var forms: Set<String> = []
    let written = text.lowercased()
    for part in [written] + written.split(separator: "-").map(String.init) {
      forms.insert(part)
      guard let place = part.lastIndex(of: "'") else { continue }
      var stem = part[..<place]
      if part.hasSuffix("n't") { stem = stem.dropLast() }
      forms.insert(String(stem))
    }
    return forms
  }
}
