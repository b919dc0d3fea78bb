/// The syllables of a Spanish word, by the rules of the Real Academia Española (Ortografía, 2010).
///
/// Each strong vowel (a, e, o, or an accented i or u) is the core of a syllable; weak ones (i, u, y at the end) join
/// their neighbours, and two weak ones make one. The u of que, qui, gue and gui is silent. An h between vowels parts
/// nothing.
func spanishSyllables(_ word: String) -> Int {
  if word.unicodeScalars.contains(where: \.isFigure) { return SpokenFigures.spanish.syllables(of: word) }
  if let spelled = spelledSyllables(word, english: false) { return spelled }
  let parts = word.split { $0 == "-" || $0 == "'" }
  return max(1, parts.reduce(0) { $0 + spanishCores(Array($1.lowercased().unicodeScalars)) })
}

private func spanishCores(_ letters: [Unicode.Scalar]) -> Int {
  let strong: Set<Unicode.Scalar> = ["a", "e", "o", "á", "é", "ó", "í", "ú"]
  let front: Set<Unicode.Scalar> = ["e", "i", "é", "í"]
  var count = 0
  var cores = 0
  var inVowels = false
  func letter(_ index: Int) -> Unicode.Scalar? { letters.indices.contains(index) ? letters[index] : nil }
  for (index, current) in letters.enumerated() {
    let isVowel: Bool
    switch current {
    case "y": isVowel = letter(index + 1).map { !strong.contains($0) && $0 != "i" && $0 != "u" } ?? true
    case "u":
      let silent = letter(index + 1).map(front.contains) == true && (letter(index - 1) == "q" || letter(index - 1) == "g")
      isVowel = !silent
    case "i", "ü": isVowel = true
    case "h": isVowel = inVowels
    default: isVowel = strong.contains(current)
    }
    if isVowel {
      if strong.contains(current) { cores += 1 }
      inVowels = true
    } else {
      if inVowels { count += max(1, cores) }
      (inVowels, cores) = (false, 0)
    }
  }
  return count + (inVowels ? max(1, cores) : 0)
}
