/// How many letters have to be changed, added or left out to make one word of the other (Levenshtein), for short words.
func slips(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var row = Array(0...other.count)
  for (i, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, wanted) in other.enumerated() {
      let cost = min(diagonal + (letter == wanted ? 0 : 1), row[j] + 1, row[j + 1] + 1)
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row.last ?? 0
}

/// Whether one letter more, less or changed, or two neighbours that changed places, make the difference.
func isOneSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one != other, abs(one.count - other.count) <= 1 else { return false }
  let start = zip(one, other).prefix { $0 == $1 }.count
  let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }.count
  let middle = one[start..<(one.count - end)]
  let wanted = other[start..<(other.count - end)]
  return middle.count <= 1 && wanted.count <= 1 || middle.count == 2 && Array(middle.reversed()) == Array(wanted)
}
