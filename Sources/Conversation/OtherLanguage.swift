import Interview

// English is understood as people say it (`Understanding`). In every other language a reply is read by figures, by the
// answers as they are shown, and by the words that the language's phrases list: less is understood, and nothing is
// taken for what it may mean in English ("once" is eleven in Spanish). What is not understood is asked again.

extension Phrases {
  /// Reads a reply to a question, in the visitor's language.
  func read(_ typed: String, for question: Question) -> Understanding {
    readsEnglish
      ? understand(typed, for: question)
      : ListedReader(phrases: self, question: question).read(typed)
  }

  /// Reads a reply to the program's own yes-or-no question.
  public func yesOrNo(_ typed: String) -> Understanding {
    readsEnglish
      ? understandYesNo(Phrase(typed))
      : ListedReader(phrases: self, question: Question(id: "", text: "", form: .yesNo)).read(typed)
  }

  /// The command that a word alone stands for, in small letters. "Stop" is none: it can be meant as an answer.
  func command(_ word: String) -> Command? {
    if readsEnglish {
      return [Command.back, .skip, .help, .why, .repeat, .review, .pause, .quit].first { $0.rawValue == word }
    }
    return ReplyWords.Meaning.allCases.first { meaning in
      meaning.command != nil && words(meaning).contains { $0.lowercased() == word }
    }?.command
  }

  /// Whether a whole reply is one of the words listed for a meaning. Where a language lists none for yes and no, it
  /// is asked for them in English, and answered so.
  func means(_ meaning: ReplyWords.Meaning, _ plain: PlainText) -> Bool {
    var known = words(meaning)
    switch meaning {
    case .yes: known += [self(.answerYes)] + (known.isEmpty ? ["yes"] : [])
    case .no: known += [self(.answerNo)] + (known.isEmpty ? ["no"] : [])
    case .notSure: known.append(self(.answerNotSure))
    default: break
    }
    return known.contains { PlainText($0) == plain }
  }
}

/// Reads replies in a language whose grammar the program does not know.
struct ListedReader {
  let phrases: Phrases
  let question: Question

  func read(_ typed: String) -> Understanding {
    let plain = PlainText(typed)
    if case .text(let most) = question.form { return text(typed, plain, most) }
    if plain.isEmpty { return .unclear(.empty) }
    if let option = exactly(plain) { return answer([option]) }
    if phrases.means(.notSure, plain) { return .answer(.notSure) }
    if phrases.means(.skip, plain) { return .unclear(.wishToSkip) }
    switch question.form {
    case .yesNo: return yesNo(plain)
    case .choice: return one(plain)
    case .choices: return several(typed, plain)
    case .scale(let least, let most, _, _):
      return figure(plain, unit: nil, range: Double(least)...Double(max(least, most)), whole: true)
    case .number(let least, let most, let unit, let whole, _):
      return figure(plain, unit: unit, range: least...max(least, most), whole: whole)
    case .text: return .unclear(.empty)
    }
  }

  private func text(_ typed: String, _ plain: PlainText, _ most: Int) -> Understanding {
    let text = typed.trimmingSpace
    if text.isEmpty { return .unclear(.empty) }
    if text.count > most { return .unclear(.tooLong(most: most)) }
    return phrases.means(.notSure, plain) ? .answer(.notSure) : .answer(.text(text))
  }

  private func yesNo(_ plain: PlainText) -> Understanding {
    if phrases.means(.yes, plain) { return .answer(.yesNo(true)) }
    if phrases.means(.no, plain) { return .answer(.yesNo(false)) }
    return .unclear(.notUnderstood)
  }

  // MARK: Options

  private var options: [Option] { question.form.options }

  /// The option that is called just this.
  private func exactly(_ plain: PlainText) -> Option? {
    let labelled = options.filter { PlainText($0.label) == plain }
    let called = labelled.isEmpty ? options.filter { certain($0).contains(plain) } : labelled
    return called.count == 1 ? called.first : nil
  }

  private func certain(_ option: Option) -> [PlainText] {
    option.match.filter { !$0.hasSuffix("?") }.map { PlainText($0) }
  }

  private func one(_ plain: PlainText) -> Understanding {
    switch find(plain) {
    case .one(let option): answer([option])
    case .likely(let options): options.count == 1 ? suggestion(options) : .unclear(.ambiguous(options))
    case .several(let options): .unclear(.ambiguous(options))
    case .none:
      if phrases.means(.yes, plain) {
        .unclear(.which)
      } else if figures(plain.words) > 1 {
        .unclear(.onlyOne)
      } else {
        .unclear(.notUnderstood)
      }
    }
  }

  private func figures(_ words: [String]) -> Int { words.count { Int($0) != nil } }

  private func find(_ plain: PlainText) -> Found {
    if let option = exactly(plain) { return .one(option) }
    if plain.words.count == 1, let word = plain.words.first {
      if let number = Int(word) { return options[at: number - 1].map { .one($0) } ?? .none }
      // A number in words may count something.
      if let number = number(word) { return options[at: number - 1].map { .likely([$0]) } ?? .none }
    }
    // "None" is certain only where one option stands alone.
    if phrases.means(.none, plain) || phrases.means(.no, plain) {
      let alone = options.filter(\.exclusive)
      if let only = alone.first, alone.count == 1 { return .one(only) }
    }
    let begun = options.filter { begins(PlainText($0.label), plain) }
    if begun.count > 1 { return .several(begun) }
    if let only = begun.first { return .likely([only]) }
    let maybe = options.filter { $0.match.contains { $0.hasSuffix("?") && PlainText(String($0.dropLast())) == plain } }
    if maybe.count > 1 { return .several(maybe) }
    if let only = maybe.first { return .likely([only]) }
    let slipped = options.filter { option in
      ([PlainText(option.label)] + certain(option)).contains { slipCount(plain.words, of: $0.words) != nil }
    }
    if slipped.count > 1 { return .several(slipped) }
    return slipped.isEmpty ? .none : .likely(slipped)
  }

  /// Whether a reply is the beginning of a label, of three letters or more.
  private func begins(_ label: PlainText, _ reply: PlainText) -> Bool {
    reply.joined.count > 2 && label.joined.hasPrefix(reply.joined)
  }

  private func several(_ typed: String, _ plain: PlainText) -> Understanding {
    if phrases.means(.yes, plain) { return .unclear(.which) }
    var chosen: [Option] = []
    var unread: [String] = []
    var isCertain = true
    for piece in pieces(typed) {
      switch find(piece) {
      case .one(let option): chosen.append(option)
      case .likely(let likely):
        chosen += likely
        isCertain = false
      case .several(let options) where unread.isEmpty && chosen.isEmpty: return .unclear(.ambiguous(options))
      case .several, .none:
        guard let range = range(piece) else {
          unread.append(piece.joined)
          continue
        }
        chosen += range
      }
    }
    if chosen.isEmpty { return .unclear(.notUnderstood) }
    if Set(chosen).count > 1 || !unread.isEmpty, chosen.contains(where: \.exclusive) {
      return .unclear(question.isConfidential ? .which : .contradiction)
    }
    let ids = options.filter(chosen.contains).map(\.id)
    if !unread.isEmpty { return .partly(.choices(ids), unread: unread) }
    return isCertain ? .answer(.choices(ids)) : .suggestion(.choices(ids))
  }

  /// "1, 3", "1 3", "1 y 3", "trabajo y dinero".
  private func pieces(_ typed: String) -> [PlainText] {
    let joins = phrases.words(.and).map { PlainText($0).words }
    return typed.split { ",;\n、，；".contains($0) }.flatMap { part -> [PlainText] in
      let whole = PlainText(String(part))
      if exactly(whole) != nil { return [whole] }
      var pieces: [[String]] = [[]]
      for word in whole.words {
        if joins.contains([word]) || word == "&" || word == "+" {
          pieces.append([])
        } else if Int(word) != nil, let last = pieces.last?.last, Int(last) != nil {
          pieces.append([word])
        } else {
          pieces[pieces.count - 1].append(word)
        }
      }
      return pieces.filter { !$0.isEmpty }.flatMap { words in
        // "1,3" without a space.
        guard let only = words.first, words.count == 1 else { return [PlainText(words: words)] }
        return only.split(separator: ",").map { PlainText(words: [String($0)]) }
      }
    }
  }

  /// "1-3".
  private func range(_ plain: PlainText) -> [Option]? {
    guard plain.words.count == 3, plain.words[1] == "-", let low = Int(plain.words[0]),
      let high = Int(plain.words[2]), low >= 1, low < high, high <= options.count
    else { return nil }
    return Array(options[(low - 1)..<high])
  }

  private func answer(_ chosen: [Option]) -> Understanding { .answer(value(chosen)) }
  private func suggestion(_ chosen: [Option]) -> Understanding { .suggestion(value(chosen)) }

  private func value(_ chosen: [Option]) -> Answer {
    if case .choice = question.form, let only = chosen.first { return .choice(only.id) }
    return .choices(options.filter(chosen.contains).map(\.id))
  }

  // MARK: Figures

  private func figure(
    _ plain: PlainText, unit: Unit?, range: ClosedRange<Double>, whole: Bool
  ) -> Understanding {
    if phrases.means(.none, plain), range.contains(0) { return .suggestion(.number(0, approximate: false)) }
    var words = plain.words[...]
    var isApproximate = false
    for about in phrases.words(.about).map({ PlainText($0).words }) + [["~"]]
    where !about.isEmpty && words.starts(with: about) {
      words = words.dropFirst(about.count)
      isApproximate = true
      break
    }
    guard let first = words.first.flatMap(value) else { return .unclear(.notUnderstood) }
    words = words.dropFirst()
    // "7/10" on a ruler that ends at 10.
    if unit == nil, words.first == "/", words.count == 2, words.last.flatMap(value) == range.upperBound { words = [] }
    let joins = phrases.words(.or) + phrases.words(.and) + ["-"]
    if words.count == 2, let join = words.first, joins.contains(join), let last = words.last.flatMap(value),
      range.contains(first), range.contains(last), first != last
    {
      return .unclear(.severalFigures(min(first, last), max(first, last)))
    }
    guard words.isEmpty || unit.map({ isUnit(Array(words), $0) }) ?? false else { return .unclear(.notUnderstood) }
    guard range.contains(first) else { return .unclear(.outOfRange(range.lowerBound, range.upperBound)) }
    if whole, first != first.rounded() {
      return .unclear(.severalFigures(first.rounded(.down), min(first.rounded(.up), range.upperBound)))
    }
    return .answer(.number(first, approximate: isApproximate))
  }

  /// Whether these are the words of the unit, or the first of them.
  private func isUnit(_ words: [String], _ unit: Unit) -> Bool {
    [unit.one, unit.other].contains { PlainText($0).words.starts(with: words) }
  }

  /// The figure that one word is: "7", "2.5", "2,5", or a number word of the language.
  private func value(_ word: String) -> Double? {
    if let number = number(word) { return Double(number) }
    guard word.first?.isNumber ?? false else { return nil }
    let parts = word.split(separator: word.contains(",") ? "," : ".", omittingEmptySubsequences: false)
    // "1.500" is fifteen hundred to some and one and a half to others.
    guard parts.count < 3, parts.count == 1 || parts[1].count < 3 else { return nil }
    return Double(parts.joined(separator: ".")).flatMap { $0.isFinite ? $0 : nil }
  }

  private func number(_ word: String) -> Int? {
    phrases.words.numbers.firstIndex { $0.contains { PlainText($0).words == [word] } }
  }
}
