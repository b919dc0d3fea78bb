import Interview

/// Which option a reply means.
enum Found: Hashable {
  case one(Option)
  /// Likely these: asked back.
  case likely([Option])
  /// One of these, and there is no telling which.
  case several([Option])
  case none

  var isNone: Bool { self == .none }

  /// The same, but less certain.
  var hedged: Found { if case .one(let option) = self { .likely([option]) } else { self } }
}

/// Finds the option that somebody means by a number, a label, a part of one, other words for it, or nearly one.
struct OptionMatcher: Sendable {
  let phrases: OptionPhrases
  /// At confidential questions less is taken as certain.
  let careful: Bool

  private var options: [Option] { phrases.options }

  func find(_ plain: PlainText) -> Found {
    let phrase = Phrase(plain)
    let exact = exactly(plain)
    if !exact.isNone { return exact }
    let direct = loosely(phrase)
    if !direct.isNone { return direct }
    // "Maybe often".
    let unhedged = phrase.words.filter { !hedges.contains($0) }
    guard !unhedged.isEmpty, unhedged.count < phrase.words.count else { return .none }
    let rest = Phrase(alike: unhedged)
    let found = same(rest)
    return (found.isNone ? loosely(rest) : found).hedged
  }

  /// A number, or words that stand for an option as they are.
  func exactly(_ plain: PlainText) -> Found {
    let words = Phrase(plain)
    let literal = phrases.all.filter { $0.isCertain && $0.phrase.words == words.words }
    let named = phrases.labels.filter { $0.phrase.words == words.words }
    if let only = one(named) ?? one(literal) { return .one(only) }
    if plain.words.count == 1, let number = number(plain) { return number }
    let found = same(words)
    if found.isNone, let number = number(plain) { return number }
    guard found.isNone, let first = words.words.first, affirmations.contains(first) else { return found }
    // "Yes, sometimes", but not "yes, never".
    let rest = Phrase(alike: Array(words.words.dropFirst()))
    return rest.words.isEmpty || rest.isDenial ? .none : same(rest)
  }

  private func one(_ found: [OptionPhrase]) -> Option? {
    let options = distinct(found)
    return options.count == 1 ? options.first : nil
  }

  private func distinct(_ found: [OptionPhrase]) -> [Option] {
    options.filter { option in found.contains { $0.option == option } }
  }

  // MARK: By number

  private func number(_ plain: PlainText) -> Found? {
    var words = plain.words
    var isNamed = false
    while words.count > 1, let first = words.first, Self.numberNames.contains(first) {
      isNamed = isNamed || first != "the"
      words.removeFirst()
    }
    if words.count == 2, let last = words.last, ["one", "option", "answer"].contains(last) {
      words.removeLast()
      isNamed = true
    }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      if let number = Int(first) ?? ordinals[first] { return option(number: number) }
      guard let number = smallNumbers[first] else { return nil }
      if isNamed { return option(number: number) }
      // "Two" may count something: children, times, months.
      let counted = same(Phrase(plain))
      return counted.isNone ? option(number: number).hedged : counted
    }
    // "2. Sometimes": both have to say the same. "2 of mine" is a count.
    guard let number = Int(first), words[at: 1] != "of", case .one(let numbered) = option(number: number)
    else { return nil }
    let rest = same(Phrase(PlainText(words: Array(words.dropFirst().drop { $0 == "-" }))))
    guard case .one(let named) = rest else { return nil }
    return named == numbered ? .one(named) : .several([numbered, named])
  }

  private func option(number: Int) -> Found {
    options[at: number - 1].map { .one($0) } ?? .none
  }

  private static let numberNames: Set<String> = [
    "#", "number", "option", "answer", "the", "no", "nr", "only", "just",
  ]

  // MARK: By words

  /// The same words, give or take what commonly stands in front and the plural.
  private func same(_ reply: Phrase) -> Found {
    let singular = reply.core.map(Phrase.singular)
    let bare = reply.bare.map(Phrase.singular)
    let ways: [(OptionPhrase) -> Bool] = [
      { $0.phrase.words == reply.words },
      { $0.phrase.core == reply.core && $0.fits(reply.subject) },
      { $0.phrase.core.map(Phrase.singular) == singular && $0.fits(reply.subject) },
      { $0.phrase.core.map(Phrase.singular) == bare && $0.fits(reply.subject) },
    ]
    for way in ways {
      let found = phrases.all.filter(way)
      let certain = distinct(found.filter(\.isCertain))
      if let only = certain.first, certain.count == 1 { return .one(only) }
      // The same words for several, such as "weekend", mean all of them where several can be chosen.
      if certain.count > 1 { return .likely(certain) }
      let likely = distinct(found)
      if likely.count == 1 { return .likely(likely) }
      if likely.count > 1 { return .several(likely) }
    }
    return .none
  }

  private func loosely(_ reply: Phrase) -> Found {
    for way in [beginning, slipped, containing, sharing] {
      let found = way(reply)
      if !found.isNone { return found }
    }
    return .none
  }

  /// The beginning of a label; its last word may be unfinished.
  private func beginning(_ reply: Phrase) -> Found {
    let found = phrases.labels.filter { label in
      begins(label.phrase.words, reply.words) || label.fits(reply.subject) && begins(label.phrase.core, reply.core)
    }
    let options = distinct(found)
    if options.count > 1 { return .several(options) }
    guard let only = options.first else { return .none }
    return careful ? .likely([only]) : .one(only)
  }

  private func begins(_ label: [String], _ words: [String]) -> Bool {
    guard let last = words.last, words.count <= label.count, last.count > 2 || words.count > 1 else { return false }
    let head = words.dropLast()
    guard label.starts(with: head), let place = label[at: head.count],
      place == last || place.hasPrefix(last) && last.count > 2
    else { return false }
    // Nobody can be recognised by "I am" or "my partner".
    let whole = Phrase(alike: Array(label.prefix(words.count)))
    return whole.content.contains { $0 != "partner" }
  }

  private func slipped(_ reply: Phrase) -> Found {
    let options = distinct(
      phrases.all.filter { entry in
        entry.isCertain && entry.fits(reply.subject)
          && reply.words.filter(negators.contains).allSatisfy(entry.phrase.words.contains)
          && (isSlip(reply.words, of: entry.phrase.words) || isSlip(reply.core, of: entry.phrase.core))
      })
    if options.count > 1 { return .several(options) }
    return options.isEmpty ? .none : .likely(options)
  }

  /// A longer reply in which words for an option stand: "I sometimes think I want to die".
  private func containing(_ reply: Phrase) -> Found {
    let all = cues(in: reply.words, of: phrases.all)
    // "Sunday evening": what may mean any day gives way to a day.
    let telling = all.filter { $0.entry.isCertain || !$0.entry.option.exclusive }
    let cues = telling.isEmpty ? all : telling
    if cues.isEmpty { return .none }
    let places = Set(cues.map(\.place)).map { place in distinct(cues.filter { $0.place == place }.map(\.entry)) }
    let options = distinct(cues.map(\.entry))
    // "I pushed him once": pushing may have been once or more, once was once.
    let common = options.filter { option in places.allSatisfy { $0.contains(option) } }
    if let only = common.first, common.count == 1 { return .likely([only]) }
    let isPlain = places.allSatisfy { $0.count == 1 } && !options.contains(where: \.exclusive)
    return isPlain ? .likely(options) : .several(options)
  }

  /// All that stands whole in a label, such as "affection", or a label that stands whole in the reply.
  private func sharing(_ reply: Phrase) -> Found {
    let typed = Set(reply.content.map(Phrase.singular))
    guard !typed.isEmpty, !(typed == ["partner"]) else { return .none }
    let options = distinct(
      phrases.labels.filter { label in
        let content = Set(label.phrase.content.map(Phrase.singular))
        return !content.isEmpty && label.fits(reply.subject) && label.phrase.isNegated == reply.isNegated
          && (typed.isSubset(of: content) || content.isSubset(of: typed))
      })
    if options.count > 1 { return .several(options) }
    return options.isEmpty ? .none : .likely(options)
  }
}

/// Words for an option that stand in a reply.
struct Cue {
  let entry: OptionPhrase
  let place: Range<Int>
}

/// The longest words for options that stand in `reply`, and are neither denied nor about somebody else.
func cues(in reply: [String], of phrases: [OptionPhrase]) -> [Cue] {
  let alike = reply.map(Phrase.singular)
  var found: [Cue] = []
  for entry in phrases {
    let needle = entry.phrase.core.map(Phrase.singular)
    let isTelling = !entry.phrase.content.isEmpty || !entry.isCertain
    guard isTelling, !entry.phrase.isDenial || !entry.isCertain,
      let place = alike.firstRange(of: needle)
    else { continue }
    let subject = (0...place.lowerBound).reversed().lazy.compactMap { Phrase.subject(reply, at: $0) }.first
    if entry.fits(subject), !isDenied(reply[..<place.lowerBound]) { found.append(Cue(entry: entry, place: place)) }
  }
  return found.filter { cue in
    !found.contains { $0.place.count > cue.place.count && $0.place.overlaps(cue.place) }
  }
}

/// Whether a "not" stands shortly before, and nothing turns it round in between.
private func isDenied(_ before: ArraySlice<String>) -> Bool {
  for word in before.suffix(3).reversed() {
    if turns.contains(word) { return false }
    if negators.contains(word) { return true }
  }
  return false
}
