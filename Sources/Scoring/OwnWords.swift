import Interview

extension Participant {
  /// What this partner wrote that bears on an area, for the therapist: an own step, an example, and the hoped-for
  /// outcome and the concern where they speak of the area.
  func ownWords(on area: Area, _ catalogue: GoalCatalogue) -> [Response] {
    let concern = intake.heard.contains(area) ? response(.concern) : nil
    return [response(.step, area: area), outcome(on: area), example(area), concern]
      .compactMap { $0 }.filter { catalogue.says($0.answer.text ?? "") }
  }

  /// The words that a goal may quote, with the answer they are from: the own step before the hoped-for outcome, and that
  /// before an example. Never the concern: it often tells of the other partner.
  ///
  /// - Parameter isWanted: Whether an answer may be quoted at all.
  func quote(
    on area: Area, _ catalogue: GoalCatalogue, where isWanted: (Response) -> Bool
  ) -> String? {
    [response(.step, area: area), outcome(on: area), example(area)]
      .compactMap { $0 }.filter { !withheld.contains($0.question.id) && isWanted($0) }
      .compactMap { catalogue.quote($0.answer.text ?? "") }.first
  }

  /// The hoped-for outcome is asked for once: it belongs to the areas that were heard or named.
  private func outcome(on area: Area) -> Response? {
    intake.heard.contains(area) || hasNamed(area) ? response(.outcome) : nil
  }

  private func example(_ area: Area) -> Response? { response(.example, area: area) }
}

extension GoalCatalogue {
  /// What a goal may quote of somebody's words: whole sentences, three words at least; nil where there is nothing.
  func quote(_ text: String) -> String? {
    let line = quotable(text)
    return says(line) && spokenWords(in: line).count >= 3 ? line : nil
  }

  /// Whether a text says something, which "Nothing yet" does not.
  func says(_ text: String) -> Bool {
    let line = spokenWords(in: text)
    guard !line.isEmpty else { return false }
    let phrases = nothingYet.map { spokenWords(in: $0) }.filter { !$0.isEmpty }
    return !splitSentences(oneLine(text)).contains { sentence in
      let said = spokenWords(in: sentence)
      return phrases.contains { said.starts(with: $0) }
    }
  }

}

/// The words of a text in small letters, without signs: "don’t" is "dont".
///
/// - Parameter sign: One that is part of a word here.
func spokenWords(in text: String, with sign: Character? = nil) -> [String] {
  var words: [String] = []
  var word = ""
  for character in text.lowercased() where !"'’‘`´".contains(character) {
    if character.isPartOfAWord || character == sign {
      word.append(character)
    } else if !word.isEmpty {
      words.append(word)
      word = ""
    }
  }
  return word.isEmpty ? words : words + [word]
}

/// A person's words on one line, at most 140 characters: whole sentences from the start, or nothing.
func quotable(_ text: String) -> String {
  let line = oneLine(text)
  guard line.count > 140 else { return line }
  var kept = ""
  for sentence in splitSentences(line) {
    let longer = kept.isEmpty ? sentence : "\(kept) \(sentence)"
    if longer.count > 140 { break }
    kept = longer
  }
  return kept
}

/// A text on one line, without control characters.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace)
    .map { $0.filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } } }
    .filter { !$0.isEmpty }.joined(separator: " ")
}

/// The sentences of a line. "Dr." and the like end none.
private func splitSentences(_ line: String) -> [String] {
  var result: [String] = []
  var words: [Substring] = []
  for word in line.split(separator: " ") {
    words.append(word)
    let bare = word.reversed().drop { "\"'”’)»".contains($0) }
    let isShortName = word.first?.isUppercase == true && word.count <= 4 && !words.dropLast().isEmpty
    guard let end = bare.first, ".!?…".contains(end), end != "." || !isShortName,
      !bare.dropFirst().contains(".")
    else { continue }
    result.append(words.joined(separator: " "))
    words = []
  }
  if !words.isEmpty { result.append(words.joined(separator: " ")) }
  return result
}

extension Character {
  /// A letter or a figure. Most are ASCII, for which no table is looked up.
  fileprivate var isPartOfAWord: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
