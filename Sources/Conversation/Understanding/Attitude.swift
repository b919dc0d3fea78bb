// Replies that say something about the question as a whole: no, yes, not sure, rather not.

extension Phrase {
  /// Nothing but a no: "no, never", "nothing like that", "not at all", "I have not".
  var isDenial: Bool {
    let cores = words.filter(denials.contains)
    let nots = words.filter { $0 == "not" }
    guard cores.count + nots.count > 0, cores.isEmpty || nots.isEmpty || words.first == "no" else { return false }
    return !isHedgedDenial
      && words.indices.allSatisfy { place in
        let word = words[place]
        // "Nothing of the kind", but not "no, they are kind".
        if word == "kind" || word == "sort" { return ["that", "the", "this"].contains(words[at: place - 1]) }
        return denials.contains(word) || word == "not" || denialFillers.contains(word)
      }
  }

  /// "Not really", "hardly ever": more of a no than a yes, and not quite either.
  var isHedgedDenial: Bool {
    let rest = words.filter { !denialFillers.contains($0) && !denials.contains($0) && $0 != "not" }
    return hedgedDenials.contains { contains($0) } && rest.allSatisfy(softeners.contains)
  }

  /// Nothing but a yes.
  var isAffirmation: Bool {
    words.contains(where: affirmations.contains)
      && words.allSatisfy { affirmations.contains($0) || affirmationFillers.contains($0) }
      || [
        "i do", "i am", "i have", "we do", "we are", "we have", "partner does", "partner did",
        "partner has", "partner is", "it is", "i did", "we did", "of course",
      ].contains(words.joined(separator: " "))
  }

  /// "I don't know", "I am not really sure", "hard to say", and nothing more.
  var isNotSure: Bool { isUncertain || doesNotKnow }

  /// Not sure, as one can be of a decision.
  var isUncertain: Bool { [["not", "sure"], ["unsure"], ["not", "certain"], ["uncertain"]].contains(plainest) }

  /// Without an answer, as one can be of a fact.
  var doesNotKnow: Bool {
    Self.unknowing.contains(plainest)
  }

  /// "None of your business", "I would rather not say": not an answer, and a clear wish.
  var wishesToSkip: Bool {
    Self.wishes.contains { contains($0) }
      || [
        ["pass"], ["next"], ["private"], ["personal"], ["no", "comment"], ["rather", "not"], ["prefer", "not"],
        ["prefer", "not", "to"],
      ].contains(core)
  }

  /// Without words that change nothing about a "not sure".
  private var plainest: [String] {
    words.filter { word in
      ![
        "i", "am", "is", "it", "honestly", "really", "just", "yet", "right", "now", "at", "the", "moment", "well",
        "um", "uh", "oh", "so", "be", "honest", "about", "that", "this", "actually", "have", "to", "too", "very",
        "quite", "of", "we", "sorry", "myself", "entirely", "totally", "completely", "exactly", "all", "any",
      ].contains(word)
    }
  }

  private static let unknowing: Set<[String]> = [
    ["idk"], ["dunno"], ["do", "not", "know"], ["no", "idea"], ["no", "clue"], ["do", "not", "remember"],
    ["do", "not", "recall"], ["can", "not", "remember"], ["can", "not", "recall"], ["can", "not", "say"],
    ["can", "not", "tell"],
    ["hard", "say"], ["hard", "tell"], ["difficult", "say"], ["who", "knows"], ["no", "opinion"],
    ["do", "not", "know", "how", "answer"],
  ]

  private static let wishes: [[String]] = [
    ["your", "business"], ["own", "business"], ["no", "business"], ["rather", "not", "say"],
    ["rather", "not", "answer"], ["rather", "not", "tell"], ["rather", "not", "talk"], ["rather", "not", "share"],
    ["prefer", "not", "to"], ["not", "want", "to", "answer"], ["not", "want", "to", "say"],
    ["not", "want", "to", "tell"],
    ["not", "want", "to", "talk", "about"], ["not", "like", "to", "say"], ["not", "going", "to", "answer"],
    ["not", "telling"],
    ["will", "not", "say"], ["will", "not", "answer"], ["will", "not", "tell"], ["next", "question"],
    ["skip", "this"],
    ["skip", "it"], ["skip", "that"], ["too", "personal"], ["too", "private"], ["leave", "it", "out"],
    ["no", "comment"],
    ["want", "to", "skip"], ["like", "to", "skip"],
  ]
}

private let denials: Set<String> = ["no", "nope", "nah", "none", "nothing", "never", "neither", "nil"]

private let denialFillers: Set<String> = [
  "at", "all", "ever", "of", "this", "that", "these", "them", "those", "like", "the", "i", "we",
  "partner", "have", "has", "had", "do", "does", "did", "am", "is", "are", "was", "it", "there", "thanks", "thank",
  "you",
  "once", "any", "anything", "above", "such", "thing", "things", "to", "me", "for", "absolutely", "definitely",
  "really",
  "well", "um", "oh", "so", "certainly", "way", "us", "course", "been", "happened", "applies", "fits",
]

private let hedgedDenials: [[String]] = [
  ["not", "really"], ["hardly"], ["not", "quite"], ["not", "exactly"], ["not", "so", "much"], ["not", "much"],
  ["not", "that", "much"], ["not", "think", "so"], ["probably", "not"], ["maybe", "not"], ["guess", "not"],
  ["suppose", "not"], ["mostly", "no"], ["mostly", "not"], ["barely"], ["not", "particularly"],
  ["not", "especially"],
  ["never", "really"], ["none", "really"], ["nothing", "really"], ["no", "really"],
]

private let softeners: Set<String> = [
  "really", "hardly", "quite", "exactly", "so", "much", "think", "probably", "maybe", "guess", "suppose", "mostly",
  "barely", "particularly", "especially", "just", "now",
]

let affirmations: Set<String> = [
  "yes", "y", "yeah", "yep", "yup", "yea", "ya", "sure", "ok", "okay", "definitely", "absolutely", "certainly",
  "correct", "right", "true", "agree", "agreed",
]

let affirmationFillers: Set<String> = [
  "i", "we", "do", "am", "are", "is", "it", "that", "please", "thanks", "thank", "you", "would", "have", "of",
  "course",
  "very", "much", "so", "indeed", "totally", "can", "will", "did", "has", "does", "partner", "well", "oh", "um",
  "thing",
  "fully", "to", "all", "with",
]
