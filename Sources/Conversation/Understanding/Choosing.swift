import Interview

/// Reads replies to a question that lists options.
struct ChoiceReader {
  let options: [Option]
  let phrases: OptionPhrases
  let matcher: OptionMatcher
  let takesSeveral: Bool
  let careful: Bool

  /// - Parameter careful: For confidential questions, where more is asked back.
  init(_ options: [Option], takesSeveral: Bool, careful: Bool) {
    self.options = options
    self.takesSeveral = takesSeveral
    self.careful = careful
    phrases = OptionPhrases(options, careful: careful)
    matcher = OptionMatcher(phrases: phrases, careful: careful)
  }

  /// "Not sure" is an answer of its own, unless an option says it, such as "I am torn".
  func notSure(_ phrase: Phrase) -> Understanding? {
    guard phrase.isNotSure else { return nil }
    guard let own = phrases.all.first(where: { $0.phrase.isNotSure })?.option else { return .answer(.notSure) }
    if phrase.isUncertain { return answer([own]) }
    return suggestion([own])
  }

  func readOne(_ plain: PlainText) -> Understanding {
    let phrase = Phrase(plain)
    let exact = matcher.exactly(plain)
    if !exact.isNone { return choice(exact) }
    if let attitude = attitude(phrase) { return attitude }
    // "Any", "anything but a call".
    if isEverything(phrase) || exception(phrase) != nil { return .unclear(.onlyOne) }
    let named = namedApart(plain)
    if named.count > 1 { return .unclear(.ambiguous(named)) }
    let found = matcher.find(plain)
    if !found.isNone { return choice(found) }
    let numbers = plain.words.filter { !["-", "+", "&", "and", "or", "/"].contains($0) }
    if numbers.count > 1, numbers.allSatisfy({ Int($0) != nil || $0.contains(",") }) {
      return .unclear(.onlyOne)
    }
    return denialWithMore(phrase) { matcher.find($0).isNone } ?? .unclear(.notUnderstood)
  }

  private func choice(_ found: Found) -> Understanding {
    switch found {
    case .one(let option): .answer(.choice(option.id))
    case .likely(let options), .several(let options):
      if let only = options.first, options.count == 1 {
        .suggestion(.choice(only.id))
      } else {
        .unclear(.ambiguous(options))
      }
    case .none: .unclear(.notUnderstood)
    }
  }

  /// Options named one by one: "email or text".
  private func namedApart(_ plain: PlainText) -> [Option] {
    let pieces = plain.words.split { ["or", "and", "/", "&"].contains($0) }
    guard pieces.count > 1 else { return [] }
    var named: [Option] = []
    for piece in pieces {
      guard case .one(let option) = matcher.exactly(PlainText(words: Array(piece))) else { return [] }
      if !named.contains(option) { named.append(option) }
    }
    return options.filter(named.contains)
  }

  // MARK: What a reply says about the question as a whole

  func attitude(_ phrase: Phrase) -> Understanding? {
    if phrase.isBothYesAndNo { return .unclear(careful ? .which : .contradiction) }
    if phrase.isDenial, let denial = phrases.denial { return answer([denial]) }
    if phrase.isHedgedDenial, let denial = phrases.denial {
      if !careful { return suggestion([denial]) }
      // Nobody is led to a no.
      if takesSeveral || options.count > 3 { return .unclear(.which) }
      return .unclear(.ambiguous([denial] + options.filter { $0 != denial }.prefix(1)))
    }
    if phrase.isAffirmation { return .unclear(.which) }
    if phrase.wishesToSkip { return .unclear(.wishToSkip) }
    return nil
  }

  func isEverything(_ phrase: Phrase) -> Bool {
    let all: Set<String> = [
      "all", "everything", "anything", "any", "all of it", "all of these", "all of those", "all of the above",
      "any of these", "any of it", "either", "whatever", "every one", "each of these",
    ]
    let count = options.filter { !$0.exclusive }.count
    let words = phrase.words.map { $0 == "partner" ? "these" : $0 }.joined(separator: " ")
    return all.contains(words) || words == "all \(count)" || words == "all \(count) of these"
  }

  /// "No, he is kind": likely a no, unless the rest says something else.
  func denialWithMore(_ phrase: Phrase, isPlain: (PlainText) -> Bool) -> Understanding? {
    guard let first = phrase.words.first, ["no", "nope", "never", "nah"].contains(first), phrase.words.count > 1,
      let denial = phrases.denial
    else { return nil }
    let rest = phrase.words.dropFirst()
    let exceptions: Set<String> = [
      "but", "except", "only", "sometimes", "once", "just", "until", "anymore", "longer", "used", "unless", "if",
      "when", "more",
      "mind", "again", "without",
    ]
    if rest.contains(where: exceptions.contains) { return nil }
    // "No, he is kind" goes on with another sentence; "no one knows", "no knife", "no, I am not fine" say something else.
    let isNewSentence = rest.first.map { Self.sentenceBeginnings.contains($0) } ?? false
    guard isNewSentence, !rest.contains(where: negators.contains) else {
      return .unclear(careful ? .which : .notUnderstood)
    }
    guard isPlain(PlainText(words: Array(rest))) else { return .unclear(careful ? .which : .contradiction) }
    return suggestion([denial])
  }

  private static let sentenceBeginnings: Set<String> = [
    "i", "we", "partner", "it", "that", "this", "there", "all", "everything", "thanks", "thank", "really", "my", "our",
    "you", "she", "he", "they", "both",
  ]

  func answer(_ chosen: [Option]) -> Understanding { .answer(value(chosen)) }
  func suggestion(_ chosen: [Option]) -> Understanding { .suggestion(value(chosen)) }

  private func value(_ chosen: [Option]) -> Answer {
    let ids = options.filter(chosen.contains).map(\.id)
    guard !takesSeveral, let only = ids.first else { return .choices(ids) }
    return .choice(only)
  }
}
