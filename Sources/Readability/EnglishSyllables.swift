/// The syllables of an English word as it is spoken.
///
/// Groups of vowels, corrected by rules about letters that are silent or spoken apart (`SyllableRules.swift`). Figures
/// and capitals that are read letter by letter count as spoken. EVALUATION.md says how often this is right.
func englishSyllables(_ word: String) -> Int {
  if word.unicodeScalars.contains(where: \.isFigure) { return SpokenFigures.english.syllables(of: word) }
  if let spelled = spelledSyllables(word, english: true) { return spelled }
  let parts = word.lowercased().split { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
  return max(1, parts.reduce(0) { $0 + withEnding(Array($1.unicodeScalars.map(plainLetter))) })
}

/// A word with what an apostrophe joins to it: `didn't`, `they'll`, `boss's`.
private func withEnding(_ letters: [UInt8]) -> Int {
  guard let place = letters.lastIndex(of: UInt8(ascii: "'")) else { return syllablesByRule(letters) }
  var stem = letters[..<place]
  let ending = String(decoding: letters[(place + 1)...], as: UTF8.self)
  var extra = 0
  switch ending {
  case "t" where stem.last == UInt8(ascii: "n"):
    stem = stem.dropLast()
    // "did-n't" has a syllable more; "do-n't", "are-n't" have not.
    if let last = stem.last, "dstpvk".utf8.contains(last) || stem.suffix(2) == Array("ve".utf8)[...] { extra = 1 }
  case "s": if endsInHiss(stem) { extra = 1 }
  case "ll", "ve", "d", "re":
    if let last = stem.last, !"aeiouyw".utf8.contains(last), ending != "d" || "dt".utf8.contains(last) { extra = 1 }
  case "", "m", "em": break
  default: extra = syllablesByRule(Array(ending.utf8))
  }
  return syllablesByRule(Array(stem.filter { $0 != UInt8(ascii: "'") })) + extra
}

private func endsInHiss(_ stem: ArraySlice<UInt8>) -> Bool {
  let word = String(decoding: stem, as: UTF8.self)
  return ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].contains { word.hasSuffix($0) }
}

/// Vowel groups, and the rules that fit.
private func syllablesByRule(_ letters: [UInt8]) -> Int {
  guard !letters.isEmpty else { return 0 }
  if let known = SyllableRules.exceptions[String(decoding: letters, as: UTF8.self)] { return known }
  var count = 0
  var before = false
  for letter in letters {
    let isVowel = "aeiouy".utf8.contains(letter)
    if isVowel, !before { count += 1 }
    before = isVowel
  }
  // "Mc" is a syllable before a consonant.
  if letters.count > 3, letters.starts(with: "mc".utf8), !"aeiouy".utf8.contains(letters[2]) { count += 1 }
  let framed = [UInt8(ascii: "^")] + letters + [UInt8(ascii: "$")]
  var applied: Set<UInt64> = []
  for start in framed.indices {
    var piece: UInt64 = 0
    for (length, letter) in framed[start...].prefix(SyllableRules.longest).enumerated() {
      piece = piece << 8 | UInt64(letter)
      if length > 0, let correction = SyllableRules.corrections[piece], applied.insert(piece).inserted {
        count += correction
      }
    }
  }
  return max(1, count)
}

/// The letter without its accent, in ASCII. An accent on an e says that it is spoken, as an i would be.
private func plainLetter(_ letter: Unicode.Scalar) -> UInt8 {
  switch letter {
  case "à", "á", "â", "ã", "ä", "å": UInt8(ascii: "a")
  case "é", "è": UInt8(ascii: "i")
  case "ê", "ë": UInt8(ascii: "e")
  case "ì", "í", "î", "ï": UInt8(ascii: "i")
  case "ò", "ó", "ô", "õ", "ö", "ø": UInt8(ascii: "o")
  case "ù", "ú", "û", "ü": UInt8(ascii: "u")
  case "ý", "ÿ": UInt8(ascii: "y")
  case "ç": UInt8(ascii: "c")
  case "ñ": UInt8(ascii: "n")
  default: letter.isASCII ? UInt8(truncatingIfNeeded: letter.value) : UInt8(ascii: "x")
  }
}
