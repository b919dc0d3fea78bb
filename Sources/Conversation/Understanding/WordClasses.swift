// Words that the whole of `Understanding` reads alike.

/// "Don't" without its mark, opened up.
let contractions: [String: [String]] = [
  "im": ["i", "am"], "ive": ["i", "have"], "id": ["i", "would"], "ill": ["ill"],
  "hes": ["partner", "is"], "shes": ["partner", "is"], "theyre": ["partner", "are"],
  "weve": ["we", "have"], "its": ["it", "is"], "thats": ["that", "is"], "theres": ["there", "is"],
  "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
  "isnt": ["is", "not"], "arent": ["are", "not"], "wasnt": ["was", "not"],
  "havent": ["have", "not"], "hasnt": ["has", "not"], "hadnt": ["had", "not"],
  "cant": ["can", "not"], "cannot": ["can", "not"], "couldnt": ["could", "not"],
  "wont": ["will", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"],
]

/// What visitors call their partner, and what is their partner's.
let partnerWords: [String: String] = [
  "partner": "partner", "husband": "partner", "wife": "partner", "spouse": "partner",
  "boyfriend": "partner", "girlfriend": "partner", "fiance": "partner", "fiancee": "partner",
  "hubby": "partner", "bf": "partner", "gf": "partner", "he": "partner", "she": "partner",
  "they": "partner", "him": "partner", "them": "partner",
  "partners": "partners", "husbands": "partners", "wifes": "partners", "wives": "partners",
  "boyfriends": "partners", "girlfriends": "partners", "his": "partners", "hers": "partners",
  "their": "partners", "theirs": "partners",
]

/// Stand in front of an answer and add nothing to it. Not what tells of the past: "I had an affair" may be over.
let openers: Set<String> = [
  "i", "we", "partner", "am", "is", "are", "be", "have", "has", "do", "does", "will", "can", "to", "the",
  "a", "an", "it", "that", "this", "there", "just", "only", "really", "also", "well", "um", "uh", "oh", "so",
  "please", "say", "feel", "in", "within", "on", "at", "by", "with", "for", "of", "mostly", "mainly", "honestly",
]

/// Stand at the end of an answer and add nothing to it.
let closers: Set<String> = [
  "please", "really", "too", "though", "thanks", "actually", "honestly", "mostly", "mainly",
]

/// Too common to recognise an answer by.
let smallWords: Set<String> = openers.union(closers).union([
  "was", "were", "been", "had", "did", "would", "could", "and", "or", "such", "as", "my", "our", "me", "us", "you",
  "your", "these", "those", "very", "much", "more", "most", "some", "any", "all",
  "one", "ones", "someone", "something", "anything", "thing", "things", "other", "another", "when",
  "but", "if", "than", "then", "about", "from", "into", "out", "up", "own", "both", "each", "every",
  "what", "who", "how", "where", "because", "want", "like", "get", "got", "know", "think", "way",
  "partners", "now", "time", "times", "again", "may", "might", "with", "ever", "quite", "kind", "sort",
])

let negators: Set<String> = ["not", "no", "never", "none", "nor", "without", "neither", "nobody"]

/// After these, a "not" before them no longer counts.
let turns: Set<String> = ["but", "though", "although", "just", "only", "however", "except"]

/// A word that makes an answer less than certain.
let hedges: Set<String> = [
  "about", "around", "roughly", "approximately", "approx", "maybe", "probably", "perhaps", "possibly",
  "~", "circa", "nearly", "almost", "ish", "like", "guess", "suppose", "estimate", "prob", "probs", "bout", "reckon", "spose",
]
