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

/// How many slips of the finger lead from `meant` to `typed`: one in a word, two in a long one, none in a short one
/// unless two letters changed places or one was typed twice. Nil where it is more, or none.
///
/// Each word is looked at by itself, so that "my partner gambles" is never "my partner drinks".
func slipCount(_ typed: [String], of meant: [String]) -> Int? {
  if typed == meant { return nil }
  if typed.count == meant.count {
    var count = 0
    for (typed, meant) in zip(typed, meant) where typed != meant {
      guard let slips = slipCount(typed, of: meant) else { return nil }
      count += slips
    }
    return count
  }
  // "timeout" for "time out".
  return typed.joined() == meant.joined() && typed.joined().count > 4 ? 1 : nil
}

private func slipCount(_ typed: String, of meant: String) -> Int? {
  guard !typed.contains(where: \.isNumber) else { return nil }
  if meant.count == 3, typed.first == meant.first {
    let isSwapped = typed.count == 3 && typed.sorted() == meant.sorted()
    return isSwapped || typed == meant + String(meant.suffix(1)) ? 1 : nil
  }
  guard meant.count > 3, typed.count > 3 || meant.count == 4 else { return nil }
  let limit = meant.count < 8 ? 1 : 2
  let count = slips(typed, meant, atMost: limit)
  return count <= limit ? count : nil
}
