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
    // "Maybe often", "probably 4", "2 I think".
    let unhedged = Self.withoutThinking(phrase.words).filter { !hedges.contains($0) && !Self.asides.contains($0) }
    guard !unhedged.isEmpty, unhedged.count < phrase.words.count else { return .none }
    let rest = Phrase(alike: unhedged)
    if let number = number(PlainText(words: unhedged)) { return number.hedged }
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
    // "2nd".
    let ending = words.first == "the" ? 2 : 1
    if let end = words[at: ending], ["st", "nd", "rd", "th"].contains(end), words[at: ending - 1].flatMap({ Int($0) }) != nil {
      words.remove(at: ending)
    }
    var isNamed = false
    while words.count > 1, let first = words.first, Self.numberNames.contains(first) {
      isNamed = isNamed || first != "the"
      words.removeFirst()
    }
    if words.count == 2, let last = words.last, ["one", "option", "answer", "only"].contains(last) {
      words.removeLast()
      isNamed = true
    }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      if let number = Int(first) ?? ordinals[first] { return option(number: number) }
      if first == "last" { return options.last.map { .likely([$0]) } }
      guard let number = smallNumbers[first] else { return nil }
      if isNamed { return option(number: number) }
      // "Two" may count something: children, times, months.
      let counted = same(Phrase(plain))
      return counted.isNone ? option(number: number).hedged : counted
    }
    // "2. Sometimes": both have to say the same. "2 of mine" is a count.
    guard let number = Int(first), let next = words[at: 1], next != "of", !Self.counts.contains(next), case .one(let numbered) = option(number: number)
    else { return nil }
    let rest = same(Phrase(PlainText(words: Array(words.dropFirst().drop { $0 == "-" }))))
    guard case .one(let named) = rest else { return nil }
    return named == numbered ? .one(named) : .several([numbered, named])
  }

  private func option(number: Int) -> Found {
    options[at: number - 1].map { .one($0) } ?? .none
  }

  /// After a number these make a count of it: "3 times" is not the third option.
  private static let counts: Set<String> = ["times", "time", "x", "day", "days", "week", "weeks", "month", "months"]

  private static let asides: Set<String> = ["mostly", "mainly", "definitely", "certainly"]

  /// Without "I think", "I would say".
  private static func withoutThinking(_ words: [String]) -> [String] {
    let thoughts = [
      ["i", "would", "say"], ["i", "think"], ["i", "believe"], ["i", "guess"], ["i", "suppose"], ["i", "mean"],
    ]
    guard let place = thoughts.lazy.compactMap({ words.firstRange(of: $0) }).first else { return words }
    return Array(words[..<place.lowerBound] + words[place.upperBound...])
  }

  private static let numberNames: Set<String> = [
    "#", "number", "option", "answer", "the", "nr", "only", "just",
  ]

  // MARK: By words

  /// The same words, give or take what commonly stands in front and the plural.
  private func same(_ reply: Phrase) -> Found {
    let singular = reply.core.map(Phrase.singular)
    let bare = reply.bare.map(Phrase.singular)
    let ways: [(OptionPhrase) -> Bool] = [
      { $0.phrase.words == reply.words },
      { $0.phrase.core == reply.core && $0.fits(reply.subject) },
      { $0.alike == singular && $0.fits(reply.subject) },
      { $0.alike == bare && $0.fits(reply.subject) },
    ]
    // "He has a gun" is not yet "a gun" used.
    let isOwning = careful && reply.words.contains { ["have", "has"].contains($0) }
    for (index, way) in ways.enumerated() {
      let found = phrases.all.filter(way)
      let certain = distinct(found.filter(\.isCertain))
      if let only = certain.first, certain.count == 1 {
        let saysSo = found.contains { $0.phrase.words.contains { ["have", "has"].contains($0) } }
        return index > 0 && isOwning && !saysSo ? .likely([only]) : .one(only)
      }
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
    func slipped(_ entries: [OptionPhrase]) -> [(entry: OptionPhrase, slips: Int)] {
      entries.compactMap { entry in
        guard entry.fits(reply.subject),
          reply.words.filter(negators.contains).allSatisfy(entry.phrase.words.contains)
        else { return nil }
        return (slipCount(reply.words, of: entry.phrase.words) ?? slipCount(reply.core, of: entry.phrase.core))
          .map { (entry, $0) }
      }
    }
    // A whole label before a part of another, and the fewest slips.
    var found = slipped(phrases.labels)
    if found.isEmpty { found = slipped(phrases.all.filter(\.isCertain)) }
    let least = found.map(\.slips).min()
    let options = distinct(found.filter { $0.slips == least }.map(\.entry))
    if options.count > 1 { return .several(options) }
    return options.isEmpty ? .none : .likely(options)
  }

  /// A longer reply in which words for an option stand: "I sometimes think I want to die".
  private func containing(_ reply: Phrase) -> Found {
    let all = cues(in: reply.words, of: phrases.all)
    // "Sunday evening": what may mean any day gives way to a day.
    let named = all.filter { !$0.entry.phrase.isAffirmation }
    let telling = (named.isEmpty ? all : named).filter { $0.entry.isCertain || !$0.entry.option.exclusive }
    let cues = telling.isEmpty ? all : telling
    if cues.isEmpty { return .none }
    let places = Set(cues.map(\.place)).map { place in distinct(cues.filter { $0.place == place }.map(\.entry)) }
    let options = distinct(cues.map(\.entry)).filter { !isTurnedRound($0, cues: cues, in: reply.words) }
    // "I pushed him once": pushing may have been once or more, once was once.
    let common = options.filter { option in places.allSatisfy { $0.contains(option) } }
    if let only = common.first, common.count == 1 { return .likely([only]) }
    // "Living together, 3 years" is that label, and not the end of another.
    let whole = common.filter { option in
      phrases.labels.contains { $0.option == option && reply.contains($0.phrase.words) }
    }
    if let only = whole.first, whole.count == 1 { return .likely([only]) }
    let isPlain = places.allSatisfy { $0.count == 1 } && !options.contains(where: \.exclusive)
    return isPlain ? .likely(options) : .several(options)
  }

  /// "Never hit, but pushed": what comes after the "but" is what was meant.
  private func isTurnedRound(_ option: Option, cues: [Cue], in words: [String]) -> Bool {
    guard option == phrases.denial, let turn = words.lastIndex(where: turns.contains) else { return false }
    let own = cues.filter { $0.entry.option == option }
    return own.allSatisfy { $0.place.upperBound <= turn } && cues.contains { $0.place.lowerBound > turn }
  }

  /// All that stands whole in a label, such as "affection", or a label that stands whole in the reply.
  private func sharing(_ reply: Phrase) -> Found {
    let typed = Set(reply.content.map(Phrase.singular))
    guard !typed.isEmpty, !(typed == ["partner"]) else { return .none }
    let options = distinct(
      phrases.labels.filter { label in
        let content = Set(label.phrase.content.map(Phrase.singular))
        // "Not seeing anyone" is no "I am seeing someone, and my partner does not know".
        let isAlike =
          !reply.isNegated
          || label.option.parts.contains { part in
            part.isNegated && typed.isSubset(of: part.content.map(Phrase.singular))
          }
        return !content.isEmpty && label.fits(reply.subject) && isAlike && label.phrase.isNegated == reply.isNegated
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
  var denied: [Range<Int>] = []
  var deniedOptions: [String: [Range<Int>]] = [:]
  let turnsRound = reply.contains(where: turns.contains)
  for entry in phrases {
    guard let place = alike.firstRange(of: entry.alike) else { continue }
    let isTime = entry.phrase.words.count > 1 && entry.phrase.words.contains { Int($0) != nil }
    let isTelling = !entry.phrase.content.isEmpty || !entry.isCertain || isTime
    guard isTelling, !entry.phrase.isDenial || !entry.isCertain,
      !entry.isCount || isOnlyCount(reply, but: place)
    else { continue }
    let subject = (0...place.lowerBound).reversed().lazy.compactMap { Phrase.subject(reply, at: $0) }.first
    // "Once a week" is not once.
    let counts = ["once", "twice", "time", "times"].contains(reply[at: place.upperBound - 1])
    guard entry.fits(subject), !counts || Frequency(reply, at: place.upperBound) == nil else { continue }
    if isDenied(reply, place) {
      denied.append(place)
      deniedOptions[entry.option.id, default: []].append(place)
    } else {
      found.append(Cue(entry: entry, place: place))
    }
  }
  return found.filter { cue in
    // "Not feeling close, affection and sex": a part that is not reached by the "not" is denied all the same.
    let own = found.filter { $0.entry.option == cue.entry.option }
    let isDenied = deniedOptions[cue.entry.option.id, default: []].contains { denied in
      !own.contains { $0.place.contains(denied.lowerBound) }
    }
    return (turnsRound || !isDenied) && !found.contains { $0.place.count > cue.place.count && $0.place.overlaps(cue.place) }
      // "No money worries" is not "no money".
      && !denied.contains { denied in
        let isLonger = denied.overlaps(cue.place) && denied.upperBound > cue.place.upperBound
        return cue.entry.isCertain && isLonger || denied.count > cue.place.count && denied.contains(cue.place.lowerBound)
      }
  }
}

/// Whether the words at `place` are denied: a "not" stands before them in the same sentence, and nothing turns it round
/// in between; or "... is not" comes after.
private func isDenied(_ reply: [String], _ place: Range<Int>) -> Bool {
  if let verb = reply[at: place.upperBound], ["is", "are", "was", "were", "does", "do"].contains(verb),
    let next = reply[at: place.upperBound + 1], negators.contains(next)
  {
    return true
  }
  // What begins with a "no" of its own is denied by nothing further off: "no work, no money".
  let reach = reply[at: place.lowerBound].map(negators.contains) == true ? 1 : 6
  for index in (max(0, place.lowerBound - reach)..<place.lowerBound).reversed() {
    let word = reply[index]
    // "But not just once": that is more than once.
    let isMore = ["just", "only"].contains(word) && index > 0 && negators.contains(reply[index - 1])
    if turns.contains(word), !isMore { return false }
    if negators.contains(word) || word == "nothing" { return true }
    // Another sentence begins, unless it hangs on the one before: "no way I am leaving", "I do not know if I ...".
    let hangs: Set<String> = ["way", "think", "that", "of", "if", "whether", "believe", "thought", "sure", "feel"]
    if ["i", "we", "partner", "it"].contains(word) {
      guard index > 0, hangs.contains(reply[index - 1]) || ["not", "never"].contains(reply[index - 1]) else { return false }
    }
  }
  return false
}

/// Whether nothing of weight stands beside the count at `place`: "we have two", and not "we lost one".
private func isOnlyCount(_ reply: [String], but place: Range<Int>) -> Bool {
  let others: Set<String> = ["or", "and", "yes", "of", "got", "maybe", "about", "together", "now", "already"]
  return reply.indices.allSatisfy { index in
    place.contains(index) || openers.contains(reply[index]) || others.contains(reply[index])
      || Int(reply[index]) != nil
  }
}
