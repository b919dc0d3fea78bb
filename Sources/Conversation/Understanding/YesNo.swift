import Interview

/// Reads a reply to a question that is asked for a yes or a no.
///
/// - Parameters:
///   - asked: The question, whose own words may come back: "I am alone".
///   - careful: For confidential questions, where more is asked back.
func understandYesNo(_ phrase: Phrase, asked: String = "", careful: Bool = false) -> Understanding {
  let words = phrase.words.map(withoutDrawl)
  let phrase = Phrase(alike: words)
  let reply = words.joined(separator: " ")
  let hasYes = words.contains { ["yes", "yeah", "yep", "yup"].contains($0) }
  let hasNo = words.contains { ["no", "nope", "nah"].contains($0) }
  if hasYes, hasNo || words.contains("never") { return .unclear(.contradiction) }
  // "Not no", "I do not not agree".
  if zip(words, words.dropFirst()).contains(where: { $0 == "not" && ["no", "nope", "not", "never"].contains($1) }) {
    return .unclear(.contradiction)
  }
  if likelyYes.contains(reply) { return .suggestion(.yesNo(true)) }
  if likelyNo.contains(reply) || phrase.isHedgedDenial { return .suggestion(.yesNo(false)) }
  if open.contains(reply) || reply == "neither" { return .unclear(.yesOrNo) }
  if certainYes.contains(reply) { return .answer(.yesNo(true)) }
  if certainNo.contains(reply) || phrase.isDenial { return .answer(.yesNo(false)) }
  let isNegated = words.contains { ["not", "never"].contains($0) }
  if !careful, let echo = echo(words, of: asked) { return echo }
  if phrase.isAffirmation, !isNegated { return .answer(.yesNo(true)) }
  // "I do not agree", "that is not right".
  let isOpposed = words.allSatisfy {
    affirmations.contains($0) || affirmationFillers.contains($0) || $0 == "not" || $0 == "no"
  }
  if isNegated, isOpposed, !hasYes { return .answer(.yesNo(false)) }
  if hasYes, isNegated { return .unclear(.contradiction) }
  if phrase.wishesToSkip { return .unclear(.wishToSkip) }
  // "Yes, but only on weekdays": the sense is likely, the rest could turn it round.
  guard let first = words.first else { return .unclear(.notUnderstood) }
  if ["yes", "yeah", "yep", "yup"].contains(first) { return .suggestion(.yesNo(true)) }
  if ["no", "nope", "nah"].contains(first) { return .suggestion(.yesNo(false)) }
  if words.count == 1, first.first == "y", slips(first, "yes", atMost: 1) == 1 { return .suggestion(.yesNo(true)) }
  let named = Phrase(asked).words
  if !phrase.content.isEmpty,
    words.allSatisfy({ named.contains($0) || openers.contains($0) || $0 == "not" })
  {
    return .suggestion(.yesNo(!isNegated))
  }
  if words.count < 4, words.contains(where: { ["maybe", "perhaps", "possibly", "later", "sometime"].contains($0) })
  {
    return .unclear(.yesOrNo)
  }
  return .unclear(.notUnderstood)
}

/// The question's own words, said back with a yes or a no: "yes, I am alone", "I'm not alone".
///
/// Nil where they say it without either, as "alone" may leave "and free" open; and for figures, as "not 18" may be more.
private func echo(_ words: [String], of asked: String) -> Understanding? {
  let named = Set(Phrase(asked).words)
  let isNegated = words.contains("not")
  let rest = words.filter { $0 != "not" && !["yes", "yeah", "yep", "no", "nope", "nah"].contains($0) }
  guard !rest.isEmpty, rest.allSatisfy({ named.contains($0) || openers.contains($0) }), Double(rest.last ?? "") == nil,
    rest.contains(where: { named.contains($0) && !smallWords.contains($0) }), !words.contains("never")
  else { return nil }
  switch words.first {
  case "yes", "yeah", "yep": return isNegated ? nil : .answer(.yesNo(true))
  default: return isNegated ? .answer(.yesNo(false)) : nil
  }
}

/// "Yesss" and "nooo" as they are spelled.
private func withoutDrawl(_ word: String) -> String {
  var short = ""
  for letter in word where letter != short.last { short.append(letter) }
  let isKnown = affirmations.contains(word) || negators.contains(word)
  return !isKnown && (affirmations.contains(short) || ["no", "nope", "nah"].contains(short)) ? short : word
}

private let certainYes: Set<String> = [
  "of course", "that is fine", "fine by me", "i would", "i would like that", "i would like to", "that is it",
  "i agree", "gladly", "yes that is fine", "yes fine", "by all means", "okay then", "ok then", "hell yes", "exactly",
  "yes exactly", "sure thing", "yes sure",
]

private let certainNo: Set<String> = [
  "n", "wrong", "that is wrong", "incorrect", "false", "i disagree", "disagree", "not today", "no not today",
  "not now",
  "no not now", "not right now", "i am not", "we are not", "no need",
]

private let likelyYes: Set<String> = [
  "i think so", "i guess so", "i guess", "maybe yes", "probably", "mostly", "mostly yes", "kind of", "sort of",
  "more or less",
  "i suppose", "i suppose so", "probably yes", "yes and no", "no problem", "no worries", "why not", "i do not mind",
  "good", "fine", "please", "go ahead", "let us go", "lets go", "aye", "spot on", "you got it", "fine then", "no objection",
  "yeah right", "i think i do", "yes i guess", "yes i think so", "yes probably", "yes maybe", "i hope so",
  "i believe so",
]

private let likelyNo: Set<String> = [
  "i do not think so", "probably not", "mostly no", "mostly not", "i guess not", "maybe not", "not exactly",
  "not quite",
  "i suppose not", "hardly", "not yet", "not alone", "rather not", "i would rather not", "i prefer not to",
  "no i am fine",
  "no i am good", "i do not want to",
]

/// Could be either.
private let open: Set<String> = [
  "maybe", "perhaps", "possibly", "later", "maybe later", "it depends", "depends", "i am fine", "i am good",
  "i am ok",
  "i am okay", "all good", "sometimes", "partly", "half", "both", "either", "not always", "a little", "a bit",
  "in part",
]
