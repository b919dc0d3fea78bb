// Replies that say something about the question as a whole: no, yes, not sure, rather not.

extension Phrase {
  /// Nothing but a no: "no, never", "nothing like that", "not at all", "I have not".
  var isDenial: Bool {
    guard !isHedgedDenial else { return false }
    let cores = words.filter(denials.contains)
    if cores.isEmpty { return isPlainNot }
    guard !words.contains("not") || words.first == "no" && Phrase(alike: Array(words.dropFirst())).isPlainNot else {
      return false
    }
    // "No, he did" denies nothing.
    let onlyNo = cores.allSatisfy { ["no", "nope", "nah"].contains($0) } && !words.contains("not")
    return words.indices.allSatisfy { place in
      let word = words[place]
      switch word {
      // "Nothing of the kind", but not "no, they are kind".
      case "kind", "sort": return ["that", "the", "this"].contains(words[at: place - 1])
      // "Not at all", but not "not all of it".
      case "all": return words[at: place - 1] == "at"
      // "Never once", but not "no, once".
      case "once": return ["never", "not"].contains(words[at: place - 1])
      case _ where onlyNo && verbs.contains(word): return false
      default: return denials.contains(word) || word == "not" || denialFillers.contains(word)
      }
    }
  }

  /// "Not at all", "I have not", "not ever": a not, and nothing that it takes away only a part of.
  private var isPlainNot: Bool {
    guard words.contains("not") else { return false }
    let aside: Set<String> = [
      "i", "we", "partner", "it", "there", "absolutely", "definitely", "certainly", "of", "course", "thanks", "thank",
      "you", "well", "oh", "um", "so", "no",
    ]
    let rest = words.filter { !aside.contains($0) && !verbs.contains($0) }.joined(separator: " ")
    return [
      "not", "not at all", "not ever", "not once", "not any", "not anything", "not one", "not to me", "not ever at all",
      "not anything like that", "not any these", "not any partner", "not any that", "not anything at all",
    ].contains(rest)
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

  /// "Yes, no": both at once.
  var isBothYesAndNo: Bool {
    let (yes, no): (Set<String>, Set<String>) = (["yes", "yeah", "yep", "yup"], ["no", "nope", "nah"])
    return words.contains(where: yes.contains) && words.contains(where: no.contains)
      && words.allSatisfy { yes.contains($0) || no.contains($0) || denialFillers.contains($0) || ["and", "or", "wait"].contains($0) }
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

private let verbs: Set<String> = ["have", "has", "had", "do", "does", "did", "am", "is", "are", "was", "been"]

private let denialFillers: Set<String> = [
  "at", "all", "ever", "of", "this", "that", "these", "them", "those", "like", "the", "i", "we",
  "partner", "have", "has", "had", "do", "does", "did", "am", "is", "are", "was", "it", "there", "thanks", "thank",
  "you",
  "once", "any", "anything", "above", "such", "thing", "things", "to", "me", "for", "absolutely", "definitely",
  "really", "hell", "god", "fuck", "gosh", "lol",
  "well", "um", "oh", "so", "certainly", "way", "us", "course", "been", "happened", "applies", "fits",
]

private let hedgedDenials: [[String]] = [
  ["not", "really"], ["hardly"], ["not", "quite"], ["not", "exactly"], ["not", "so", "much"], ["not", "much"],
  ["not", "that", "much"], ["not", "think", "so"], ["probably", "not"], ["maybe", "not"], ["guess", "not"],
  ["suppose", "not"], ["mostly", "no"], ["mostly", "not"], ["barely"], ["not", "particularly"],
  ["not", "especially"],
  ["never", "really"], ["almost", "never"], ["nearly", "never"], ["almost", "nothing"], ["almost", "none"],
  ["none", "really"], ["nothing", "really"], ["no", "really"],
]

private let softeners: Set<String> = [
  "really", "hardly", "quite", "exactly", "so", "much", "think", "probably", "maybe", "guess", "suppose", "mostly",
  "barely", "particularly", "especially", "just", "now", "almost", "nearly",
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
