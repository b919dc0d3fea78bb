import Interview

func understandChoice(_ plain: PlainText, _ options: [Option]) -> Understanding {
  switch find(plain, options) {
  case .one(let option): return .answer(.choice(option.id))
  case .likely(let option): return .suggestion(.choice(option.id))
  case .several(let found): return .unclear(.ambiguous(found.map(\.label)))
  case .none: break
  }
  let numbers = plain.words.filter { $0 != "-" && $0 != "+" && $0 != "&" && $0 != "and" && $0 != "or" }
  if numbers.count > 1, numbers.allSatisfy({ Int($0) != nil || $0.contains(",") }) {
    return .unclear(.onlyOne)
  }
  return .unclear(.notUnderstood)
}

func understandChoices(_ typed: String, _ options: [Option]) -> Understanding {
  // A whole reply that is one option, such as "work and money" for "Work and money".
  let whole = PlainText(typed)
  if case .one(let option) = find(whole, options) { return .answer(.choices([option.id])) }
  if ["none", "no", "nothing", "none of them", "none of these", "none of those"].contains(
    whole.joined), let none = options.first(where: \.exclusive)
  {
    return .answer(.choices([none.id]))
  }
  if ["all", "all of them", "all of these", "everything", "all of the above"].contains(whole.joined) {
    return .suggestion(.choices(options.filter { !$0.exclusive }.map(\.id)))
  }
  guard let pieces = pieces(of: typed, count: options.count) else {
    return .unclear(.notUnderstood)
  }
  var chosen: Set<String> = []
  var certain = true
  for piece in pieces {
    switch find(piece, options) {
    case .one(let option): chosen.insert(option.id)
    case .likely(let option):
      chosen.insert(option.id)
      certain = false
    case .several(let found): return .unclear(.ambiguous(found.map(\.label)))
    case .none: return .unclear(.notUnderstood)
    }
  }
  if chosen.isEmpty { return .unclear(.notUnderstood) }
  let inOrder = options.filter { chosen.contains($0.id) }
  if inOrder.count > 1, inOrder.contains(where: \.exclusive) { return .unclear(.contradiction) }
  let answer = Answer.choices(inOrder.map(\.id))
  return certain ? .answer(answer) : .suggestion(answer)
}

/// Splits "1, 3 and 4", "1-3", "money; work" or "2 5". Nil where it holds a range that leads nowhere.
private func pieces(of typed: String, count: Int) -> [PlainText]? {
  var pieces: [PlainText] = []
  for part in typed.split(whereSeparator: { ",;\n".contains($0) }) {
    var words: [String] = []
    func close() {
      if !words.isEmpty { pieces.append(PlainText(words: words)) }
      words = []
    }
    let all = PlainText(String(part)).words.flatMap { $0.split(separator: ",").map(String.init) }
    var index = all.startIndex
    while index < all.endIndex {
      let word = all[index]
      if let low = Int(word), index + 2 < all.endIndex, ["-", "to"].contains(all[index + 1]),
        let high = Int(all[index + 2])
      {
        guard low < high, high <= count, low >= 1 else { return nil }
        close()
        pieces += (low...high).map { PlainText(words: [String($0)]) }
        index += 3
        continue
      }
      if ["and", "&", "+", "plus"].contains(word) {
        close()
      } else if Int(word) != nil, words.isEmpty || words.allSatisfy({ Int($0) != nil }) {
        close()
        words = [word]
      } else {
        words.append(word)
      }
      index += 1
    }
    close()
  }
  return pieces
}

private enum Found {
  case one(Option)
  case likely(Option)
  case several([Option])
  case none
}

private let ordinals = [
  "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
  "eighth": 8, "ninth": 9, "tenth": 10,
]

/// The option that somebody means by a number, a label, other words for it, the beginning of one, or nearly one.
private func find(_ plain: PlainText, _ options: [Option]) -> Found {
  var words = plain.words
  while let first = words.first, ["#", "number", "option", "answer", "the", "no."].contains(first),
    words.count > 1
  {
    words.removeFirst()
  }
  if words.last == "one", words.count == 2 { words.removeLast() }
  guard let first = words.first else { return .none }
  if words.count == 1, let number = Int(first) ?? ordinals[first] ?? smallNumbers[first] {
    guard number >= 1, number <= options.count else { return .none }
    // "one" may also be the beginning of a label; a digit never is.
    if Int(first) != nil || !options.contains(where: { beginning(of: $0, words) }) {
      return .one(options[number - 1])
    }
  }
  let exact = options.filter { option in
    texts(of: option).contains { $0.words == plain.words || $0.words == words }
  }
  if let only = exact.first, exact.count == 1 { return .one(only) }
  if exact.count > 1 { return .several(exact) }
  let prefixed = options.filter { beginning(of: $0, words) }
  if let only = prefixed.first, prefixed.count == 1, words.joined().count >= 3 { return .one(only) }
  if prefixed.count > 1 { return .several(prefixed) }
  let negated = words.contains {
    ["not", "no", "never", "dont", "isnt", "cant", "without", "except", "but"].contains($0)
  }
  if negated { return .none }
  let close = options.filter { option in texts(of: option).contains { nearly($0, words) } }
  if let only = close.first, close.count == 1 { return .likely(only) }
  if close.count > 1 { return .several(close) }
  let holding = options.filter { option in texts(of: option).contains { contains($0, words) } }
  if let only = holding.first, holding.count == 1 { return .likely(only) }
  return .none
}

private func texts(of option: Option) -> [PlainText] {
  ([option.label, option.id] + option.match).map { PlainText($0) }
}

/// Whether `words` begin the label (the last word may be unfinished).
private func beginning(of option: Option, _ words: [String]) -> Bool {
  let label = PlainText(option.label).words
  guard let last = words.last, words.count <= label.count else { return false }
  let head = words.dropLast()
  guard Array(label.prefix(head.count)) == Array(head) else { return false }
  return label[head.count].hasPrefix(last)
}

/// One slip of the finger in a short text, two in a long one.
private func nearly(_ text: PlainText, _ words: [String]) -> Bool {
  let meant = text.joined
  let typed = words.joined(separator: " ")
  let limit = meant.count < 5 ? 1 : meant.count < 12 ? 2 : 3
  guard meant.count > 2, typed.count > 2 else { return false }
  return slips(meant, typed, atMost: limit) <= limit
}

/// Whether one stands whole inside the other: "the money one" and "money".
private func contains(_ text: PlainText, _ words: [String]) -> Bool {
  let content = { (list: [String]) in list.filter { $0.count > 3 } }
  let label = content(text.words)
  let typed = content(words)
  guard !label.isEmpty, !typed.isEmpty else { return false }
  return label.allSatisfy(typed.contains) || typed.allSatisfy(label.contains)
}

/// Optimal string alignment distance, given up above `limit`.
func slips(_ left: String, _ right: String, atMost limit: Int) -> Int {
  let a = Array(left)
  let b = Array(right)
  guard abs(a.count - b.count) <= limit, a.count <= 80, b.count <= 80 else { return limit + 1 }
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var best = Swift.min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = Swift.min(best, before[j - 1] + 1) }
      next.append(best)
    }
    before = row
    row = next
  }
  return row[b.count]
}
