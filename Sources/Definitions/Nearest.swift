/// The candidate that somebody who typed `word` most likely meant; nil where none is near.
///
/// By optimal string alignment distance: at most one slip in a word of up to five characters, else two.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let limit = word.count <= 5 ? 1 : 2
  return
    candidates
    .map { (candidate: $0, distance: distance(word, $0)) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
    .candidate
}

private func distance(_ left: String, _ right: String) -> Int {
  let a = Array(left.lowercased())
  let b = Array(right.lowercased())
  guard abs(a.count - b.count) <= 2, a.count <= 64, b.count <= 64 else { return .max }
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
