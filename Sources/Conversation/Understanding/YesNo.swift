import Interview

private let yesses: Set<String> = [
  "yes", "y", "yeah", "yep", "yup", "yea", "ya", "yes please", "yes i do", "yes i am", "yes we do",
  "yes we are", "i do", "i am", "we do", "we are", "sure", "ok", "okay", "of course", "definitely",
  "absolutely", "thats right", "that is right", "right", "correct", "true", "i agree", "agree",
  "agreed", "yes of course", "yes thats right", "yes that is right", "yes it is", "it is", "yes ok",
  "yes sure", "sure thing", "fine", "yes thanks", "yes thank you", "yes definitely", "yes i agree",
  "yes thats fine", "thats fine", "fine by me", "yes i would", "i would", "yes i have", "i have",
]

private let noes: Set<String> = [
  "no", "n", "nope", "nah", "no thanks", "no thank you", "no i dont", "no i do not", "no im not",
  "no i am not", "no we dont", "no we are not", "no were not", "i dont", "i do not", "im not",
  "i am not", "we dont", "never", "not at all", "no way", "definitely not", "absolutely not",
  "of course not", "thats wrong", "that is wrong", "wrong", "not right", "incorrect", "false",
  "i disagree", "disagree", "no it isnt", "no it is not", "it isnt", "not today", "no not today",
  "no i wouldnt", "no i would not", "not now", "no not now", "no i havent", "i havent",
]

private let hedgedYes: Set<String> = [
  "i think so", "i guess so", "i guess", "maybe yes", "probably", "mostly", "mostly yes",
  "kind of", "sort of", "more or less", "i suppose", "i suppose so", "probably yes", "yes and no",
]

private let hedgedNo: Set<String> = [
  "not really", "i dont think so", "probably not", "mostly no", "mostly not", "i guess not",
  "maybe not", "not exactly", "not quite", "i suppose not", "hardly",
]

func understandYesNo(_ plain: PlainText) -> Understanding {
  let reply = plain.joined
  if yesses.contains(reply) { return .answer(.yesNo(true)) }
  if noes.contains(reply) { return .answer(.yesNo(false)) }
  if reply == "yes and no" || reply == "no and yes" { return .unclear(.contradiction) }
  if hedgedYes.contains(reply) { return .suggestion(.yesNo(true)) }
  if hedgedNo.contains(reply) { return .suggestion(.yesNo(false)) }
  let hasYes = plain.words.contains { ["yes", "yeah", "yep"].contains($0) }
  let hasNo = plain.words.contains { ["no", "nope", "not", "dont", "never"].contains($0) }
  if hasYes, hasNo { return .unclear(.contradiction) }
  // "Yes, but only on weekdays": the sense is likely, the rest could turn it round.
  if let first = plain.words.first {
    if ["yes", "yeah", "yep"].contains(first) { return .suggestion(.yesNo(true)) }
    if ["no", "nope"].contains(first), !hasYes { return .suggestion(.yesNo(false)) }
  }
  return .unclear(.notUnderstood)
}
