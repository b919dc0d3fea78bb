/// A reply with slips of the finger put right in the words that figures are told with: "thre", "twise", "haf an hour".
/// Nil where there is none. What is read this way is asked back.
func spelledAlike(_ plain: PlainText) -> PlainText? {
  guard plain.words.count <= 40 else { return nil }
  var isChanged = false
  let words = plain.words.map { word in
    guard let meant = nearest(word) else { return word }
    isChanged = true
    return meant
  }
  return isChanged ? PlainText(words: words) : nil
}

/// The one word of ``figureWords`` that is a slip away.
private func nearest(_ word: String) -> String? {
  guard (3...12).contains(word.count), word.allSatisfy(\.isLetter), !isKnown(word)
  else { return nil }
  let near = figureWords.filter { meant in
    if word.count == 3, meant.count == 3 { return word.sorted() == meant.sorted() && word.first == meant.first }
    return meant.count > 3 && slips(word, meant, atMost: 1) == 1
  }
  return near.count == 1 ? near.first : nil
}

/// Whether `word` is one that figures are told with, or a word of its own.
private func isKnown(_ word: String) -> Bool {
  TimeUnit.names[word] != nil
    || [figureWords, realWords, hedges, vagueWords, muddlingWords, negators, figureFillers, leaders, clauses, otherTimes]
      .contains { $0.contains(word) }
}

private let figureWords: Set<String> = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fourty", "fifty",
  "sixty", "seventy", "eighty", "ninety", "hundred", "once", "twice", "thrice", "never", "none", "every", "each", "daily",
  "weekly", "monthly", "half", "quarter", "quarters", "dozen", "couple", "hour", "hours", "minute", "minutes", "mins",
  "week", "weeks", "month", "months", "year", "years", "day", "days", "time", "times", "fortnight", "decade", "decades",
  "about", "around", "roughly", "maybe", "perhaps", "between", "other", "second",
]

/// Words of their own that are one letter away from one of ``figureWords``.
private let realWords: Set<String> = [
  "live", "love", "mine", "wine", "line", "fine", "pine", "nice", "dive", "give", "hive", "tears", "fears", "bears",
  "ears", "hears", "dears", "wears", "near", "fear", "tear", "dear", "hear", "wear", "bear", "your", "yours", "ours",
  "our", "tour", "tours", "pour", "sour", "weak", "meek", "seek", "week", "night", "right", "light", "fight", "might",
  "sight", "tight", "weight", "even", "ever", "very", "fever", "done", "gone", "bone", "tone", "mouth", "moth", "ways",
  "says", "pays", "stays", "plays", "lays", "then", "than", "them", "they", "there", "these", "where", "here", "come",
  "some", "home", "same", "lime", "dime", "tires", "tired", "tries", "dirty", "thirsty", "party", "slice", "price",
  "hall", "halt", "calf", "hate", "have", "hero", "tree", "trees", "free", "for", "from", "form", "alone", "along",
  "aloud", "abort", "mother", "others", "bother", "another", "ounce", "since", "nor", "note", "nine", "long", "lone",
  "poor", "door", "flour", "hurt", "hunt", "fire", "file", "lives", "fives", "wife", "life", "sex", "men", "too", "who",
  "ground", "rough", "tough", "doze", "dizzy", "reach", "teach", "beach", "peach", "eat", "ache", "daddy", "dairy",
]
