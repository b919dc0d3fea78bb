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

/// Whether `typed` may be `meant` with slips of the finger: one in a word, two in a long one, none in a short one.
///
/// Each word is looked at by itself, so that "my partner gambles" is never "my partner drinks".
func isSlip(_ typed: [String], of meant: [String]) -> Bool {
  if typed == meant { return false }
  if typed.count == meant.count {
    return zip(typed, meant).allSatisfy { $0 == $1 || isSlip($0, of: $1) }
  }
  // "timeout" for "time out".
  return typed.joined() == meant.joined() && typed.joined().count > 4
}

private func isSlip(_ typed: String, of meant: String) -> Bool {
  guard meant.count > 3, typed.count > 3 || meant.count == 4, !typed.contains(where: \.isNumber) else {
    return false
  }
  let limit = meant.count < 8 ? 1 : 2
  return slips(typed, meant, atMost: limit) <= limit
}
