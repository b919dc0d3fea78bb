import Interview

extension ChoiceReader {
  /// Reads "1, 3 and 4", "1-3", "money; work", "all but 2" or "Monday to Friday".
  func readSeveral(_ typed: String) -> Understanding {
    let whole = PlainText(typed)
    let phrase = Phrase(whole)
    // A whole reply that is one option, such as "work and money" for "Work and money".
    let exact = matcher.exactly(whole)
    if !exact.isNone { return chosen(exact) }
    if let attitude = attitude(phrase) { return attitude }
    if let group = group(phrase, typed) { return group }
    if let chosen = withoutSome(typed) { return suggestion(chosen) }
    let list = list(typed)
    if list.isMistaken { return .unclear(.notUnderstood) }
    if list.chosen.isEmpty {
      if list.unread.count < 2 {
        if let denied = denialWithMore(phrase, isPlain: { matcher.find($0).isNone }) { return denied }
        if !list.ambiguous.isEmpty { return .unclear(.ambiguous(list.ambiguous)) }
      }
      return .unclear(.notUnderstood)
    }
    let chosen = options.filter(list.chosen.contains)
    if chosen.count > 1, chosen.contains(where: \.exclusive) { return .unclear(careful ? .which : .contradiction) }
    if !list.unread.isEmpty, chosen.contains(where: \.exclusive) {
      return denialWithMore(phrase) { matcher.find($0).isNone } ?? .unclear(.notUnderstood)
    }
    if !list.unread.isEmpty { return .partly(.choices(chosen.map(\.id)), unread: list.unread) }
    return list.isCertain ? answer(chosen) : suggestion(chosen)
  }

  private func chosen(_ found: Found) -> Understanding {
    switch found {
    case .one(let option): answer([option])
    case .likely(let options): suggestion(options)
    case .several(let options): .unclear(.ambiguous(options))
    case .none: .unclear(.notUnderstood)
    }
  }

  // MARK: Many at once

  /// "All of them", "the first three", "everything but work", "not Sundays".
  private func group(_ phrase: Phrase, _ typed: String) -> Understanding? {
    let each = options.filter { !$0.exclusive }
    if isEverything(phrase) { return suggestion(phrases.everything.map { [$0] } ?? each) }
    if let part = end(phrase, of: each) { return suggestion(part) }
    if let left = exception(phrase) {
      let list = list(left)
      let isNothing = list.chosen.contains(where: \.exclusive) && !phrase.words.contains { ["all", "everything"].contains($0) }
      guard !list.chosen.isEmpty, list.unread.isEmpty, !list.isMistaken, !isNothing else { return nil }
      return suggestion(each.filter { !list.chosen.contains($0) })
    }
    return nil
  }

  /// "The first two", "the last 3".
  private func end(_ phrase: Phrase, of each: [Option]) -> [Option]? {
    let words = phrase.core
    guard words.count == 2 || words.count == 3 && words.last == "1s", let count = words[at: 1].flatMap(Int.init),
      (1...each.count).contains(count)
    else { return nil }
    switch words.first {
    case "first", "top": return Array(each.prefix(count))
    case "last", "bottom": return Array(each.suffix(count))
    default: return nil
    }
  }

  /// What is left out: "all but 3" and, where one option stands for all of them, "not 3".
  func exception(_ phrase: Phrase) -> String? {
    let words = phrase.words
    let alls: Set<String> = ["all", "everything", "anything", "any", "every", "each"]
    let excepts: Set<String> = ["but", "except", "not", "without", "apart", "besides", "minus"]
    let place: Int? =
      if let first = words.first, alls.contains(first) {
        words.firstIndex(where: excepts.contains)
      } else if phrases.everything != nil, let first = words.first,
        ["not", "no", "never", "except", "without", "besides"].contains(first),
        // "No one" is no list of all the others.
        first != "no" || NumberWord(words, at: 1) == nil
      {
        words.startIndex
      } else {
        nil
      }
    guard let place else { return nil }
    let rest = words[(place + 1)...].drop { ["for", "from", "on", "not"].contains($0) }
    return rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  /// "1, 2 but not 3", "Saturday yes, Sunday no": what is chosen and what is left out, each of it read for certain.
  private func withoutSome(_ typed: String) -> [Option]? {
    var chosen: Set<Option> = []
    var left: Set<Option> = []
    func take(_ text: String, into set: inout Set<Option>) -> Bool {
      let list = list(text)
      guard !list.chosen.isEmpty, list.unread.isEmpty, list.ambiguous.isEmpty, !list.isMistaken else { return false }
      set.formUnion(list.chosen)
      return true
    }
    let small = typed.lowercased()
    if let cut = Self.cuts.lazy.compactMap({ small.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      guard take(String(small[..<cut.lowerBound]), into: &chosen), take(String(small[cut.upperBound...]), into: &left)
      else { return nil }
    } else {
      let pieces = small.split { ",;.!\n".contains($0) }.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      guard pieces.contains(where: { $0.last == "no" && $0.count > 1 }) else { return nil }
      for piece in pieces where !piece.isEmpty {
        guard let last = piece.last, ["yes", "no"].contains(last) else { return nil }
        let text = piece.dropLast().joined(separator: " ")
        guard last == "yes" ? take(text, into: &chosen) : take(text, into: &left) else { return nil }
      }
    }
    // "None except money" is not none.
    guard chosen.isDisjoint(with: left), !chosen.isEmpty, !chosen.contains(where: \.exclusive) else { return nil }
    return options.filter(chosen.contains)
  }

  private static let cuts = [" but not ", ", not ", " not ", " except ", " without "]

  // MARK: One by one

  private struct List {
    var chosen: Set<Option> = []
    /// Pieces that mean nothing here, as typed.
    var unread: [String] = []
    var ambiguous: [Option] = []
    /// Denied by a piece of their own.
    var denied: Set<Option> = []
    var isCertain = true
    /// A range that leads nowhere.
    var isMistaken = false
  }

  private func list(_ typed: String) -> List {
    var list = List()
    for part in Self.parts(of: typed) {
      let text = String(part).trimmingSpace
      let plain = PlainText(text)
      if plain.isEmpty { continue }
      if take(matcher.exactly(plain), into: &list) { continue }
      if let range = namedRange(text) {
        list.chosen.formUnion(range)
        list.isCertain = list.isCertain && !careful
        continue
      }
      readPieces(plain, into: &list)
    }
    list.chosen.subtract(list.denied)
    return list
  }

  /// The pieces between commas, and between sentences.
  private static func parts(of typed: String) -> [Substring] {
    var parts: [Substring] = []
    var start = typed.startIndex
    var index = start
    while index < typed.endIndex {
      let character = typed[index]
      let next = typed.index(after: index)
      let endsSentence = ".?!".contains(character) && next < typed.endIndex && typed[next].isWhitespace
      if ",;\n".contains(character) || endsSentence {
        parts.append(typed[start..<index])
        start = next
      }
      index = next
    }
    return parts + [typed[start...]]
  }

  /// Takes what was found; false where nothing was.
  private func take(_ found: Found, into list: inout List) -> Bool {
    switch found {
    case .one(let option): list.chosen.insert(option)
    case .likely(let options):
      list.chosen.formUnion(options)
      list.isCertain = false
    case .several, .none: return false
    }
    return true
  }

  /// The pieces between "and", commas and figures.
  private func readPieces(_ part: PlainText, into list: inout List) {
    let words = part.words.flatMap { $0.split(separator: ",").map(String.init) }
    // "mon wed fri".
    let each = words.map { matcher.exactly(PlainText(words: [$0])) }
    if words.count > 1, !careful, words.allSatisfy({ $0.allSatisfy(\.isLetter) }),
      each.allSatisfy({ if case .one(let option) = $0 { !option.exclusive } else { false } })
    {
      for found in each { _ = take(found, into: &list) }
      return
    }
    guard let pieces = pieces(words) else {
      list.isMistaken = true
      return
    }
    let found = pieces.map { matcher.find($0) }
    let missing = found.filter { if case .one = $0 { false } else if case .likely = $0 { false } else { true } }
    // "Go out and walk" is one piece after all.
    if pieces.count > 1, !missing.isEmpty {
      let whole = matcher.find(part)
      if missing.count == pieces.count || coversMore(whole, than: found), take(whole, into: &list) { return }
    }
    for piece in pieces {
      // "Not work, ...", "it is not work".
      guard let not = piece.words.prefix(4).firstIndex(where: { ["not", "never", "without"].contains($0) }),
        !piece.words.contains(where: turns.contains)
      else { continue }
      switch matcher.find(PlainText(words: Array(piece.words[(not + 1)...]))) {
      case .one(let option): list.denied.insert(option)
      case .likely(let options), .several(let options): list.denied.formUnion(options)
      case .none: break
      }
    }
    for (piece, found) in zip(pieces, found) where !take(found, into: &list) {
      if alternatives(piece, into: &list) || counted(piece, into: &list) || softened(piece, into: &list) { continue }
      if case .several(let options) = found { list.ambiguous += options.filter { !list.ambiguous.contains($0) } }
      list.unread.append(piece.joined)
    }
  }

  private func coversMore(_ whole: Found, than pieces: [Found]) -> Bool {
    guard case .likely(let options) = whole else { return false }
    let known = pieces.flatMap { piece -> [Option] in
      switch piece {
      case .one(let option): [option]
      case .likely(let options): options
      case .several, .none: []
      }
    }
    return !Set(options).isSubset(of: known) && Set(known).isSubset(of: options)
  }

  /// "1 or 3", "work/money": both may be meant.
  private func alternatives(_ piece: PlainText, into list: inout List) -> Bool {
    let parts = piece.words.split { ["or", "/"].contains($0) }
    guard parts.count > 1 else { return false }
    let found = parts.map { matcher.find(PlainText(words: Array($0))) }
    guard !found.contains(where: \.isNone) else { return false }
    var copy = list
    guard found.allSatisfy({ take($0, into: &copy) }) else { return false }
    list = copy
    list.isCertain = false
    return true
  }

  /// "Two of hers": the count says nothing here.
  private func counted(_ piece: PlainText, into list: inout List) -> Bool {
    guard let first = piece.words.first, smallNumbers[first] != nil || Int(first) != nil, piece.words.count > 1
    else { return false }
    let rest = piece.words.dropFirst().drop { $0 == "of" }
    let found = matcher.find(PlainText(words: Array(rest))).hedged
    return take(found, into: &list)
  }

  /// "Mostly 3", "a bit of 5", "maybe 6".
  private func softened(_ piece: PlainText, into list: inout List) -> Bool {
    let soft: Set<String> = [
      "a", "bit", "little", "of", "some", "mostly", "mainly", "maybe", "also", "sometimes", "perhaps", "probably", "even",
      "possibly",
    ]
    let rest = Array(piece.words.drop(while: soft.contains))
    guard !rest.isEmpty, rest.count < piece.words.count else { return false }
    return take(matcher.exactly(PlainText(words: rest)).hedged, into: &list)
  }

  /// The options from one to another, named: "Monday to Friday", "mon-fri".
  private func namedRange(_ text: String) -> [Option]? {
    var words = text.split { $0.isWhitespace || PlainText.dashes.contains($0) }.map { $0.lowercased() }
    let joins: Set<String> = ["to", "through", "thru", "till", "until"]
    let isJoined = words.contains(where: joins.contains) || text.contains(where: PlainText.dashes.contains)
    guard isJoined else { return nil }
    if words.first == "from" { words.removeFirst() }
    words.removeAll(where: joins.contains)
    guard words.count == 2, let first = words.first, let last = words.last,
      case .one(let low) = matcher.exactly(PlainText(first)),
      case .one(let high) = matcher.exactly(PlainText(last)),
      let start = options.firstIndex(of: low), let end = options.firstIndex(of: high), start < end,
      Int(first) == nil
    else { return nil }
    return Array(options[start...end])
  }

  /// Splits "1, 3 and 4", "1-3" or "2 5". Nil where it holds a range that leads nowhere.
  private func pieces(_ all: [String]) -> [PlainText]? {
    var pieces: [PlainText] = []
    var words: [String] = []
    func close() {
      if !words.isEmpty { pieces.append(PlainText(words: words)) }
      words = []
    }
    var index = all.startIndex
    while let word = all[at: index] {
      if let low = Int(word), let join = all[at: index + 1], ["-", "to", "through"].contains(join),
        let high = all[at: index + 2].flatMap({ Int($0) })
      {
        guard low < high, high <= options.count, low >= 1 else { return nil }
        close()
        pieces += (low...high).map { PlainText(words: [String($0)]) }
        index += 3
        continue
      }
      if ["and", "&", "+", "plus"].contains(word) {
        close()
      } else if Int(word) != nil, words.isEmpty || words.allSatisfy({ Int($0) != nil }), !isCount(all, index) {
        close()
        words = [word]
        if all[at: index + 1].map({ Int($0) != nil }) ?? true { close() }
      } else {
        words.append(word)
      }
      index += 1
    }
    close()
    return pieces
  }

  private func isCount(_ words: [String], _ index: Int) -> Bool { words[at: index + 1] == "of" }
}
