import Interview

/// What is different between two versions of an interview.
public struct InterviewDifference: Hashable, Sendable {
  /// What a change is about, gravest first.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Who may read an answer, and what is wiped from the screen.
    case readers
    /// Texts for danger, and the flags that answers raise.
    case danger
    /// Questions that were added, removed or moved.
    case questions
    /// What may be left out.
    case skipping
    /// What may be answered: kinds, options, ranges, units.
    case answers
    /// Words that a visitor reads.
    case words
    /// The way through: guards, transitions, parts, what a focus chooses.
    case way
    /// What scoring and the understanding of replies make of an answer.
    case meaning
    /// Id, version, language.
    case name
  }

  public struct Change: Hashable, Sendable {
    public var kind: Kind
    /// The id of a state or part, or the name of a text.
    public var subject: String
    /// A sentence of what is different.
    public var what: String
    /// Where it is a matter of wording: the words before and after.
    public var wording: WordDifference?
  }

  /// By kind, and within a kind in the order of the newer file; what is there no more comes last.
  public var changes: [Change]
  /// What becomes of answers given under the older version.
  public var answers: AnswersFit

  public init(from old: Interview, to new: Interview) {
    var comparison = DifferenceFinder(old: old, new: new)
    comparison.compare()
    changes = Kind.allCases.flatMap { kind in comparison.changes.filter { $0.kind == kind } }
    answers = AnswersFit(from: old, to: new)
  }

  public var isEmpty: Bool { changes.isEmpty }
}

/// Two texts, word for word.
public struct WordDifference: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  public var old: String
  public var new: String
  public var pieces: [Piece]

  /// By the longest common subsequence of words.
  public init(from old: String, to new: String) {
    self.old = old
    self.new = new
    let before = old.split(whereSeparator: \.isWhitespace).map(String.init)
    let after = new.split(whereSeparator: \.isWhitespace).map(String.init)
    let common = longestCommonSubsequence(before, after)
    var pieces: [Piece] = []
    var (left, right) = (0, 0)
    func close(_ beforeEnd: Int, _ afterEnd: Int) {
      let removed = before[left..<beforeEnd]
      let added = after[right..<afterEnd]
      if !removed.isEmpty { pieces.append(.removed(removed.joined(separator: " "))) }
      if !added.isEmpty { pieces.append(.added(added.joined(separator: " "))) }
    }
    for (first, second) in common {
      close(first, second)
      (left, right) = (first + 1, second + 1)
      if case .kept(let words)? = pieces.last {
        pieces[pieces.count - 1] = .kept("\(words) \(before[first])")
      } else {
        pieces.append(.kept(before[first]))
      }
    }
    close(before.count, after.count)
    self.pieces = pieces
  }

  /// `How [-much-] {+often+} is trust ...`: what was taken out and put in, with a few words around it.
  public var text: String {
    let around = 5
    return pieces.enumerated().map { place, piece in
      switch piece {
      case .removed(let words): return "[-\(words)-]"
      case .added(let words): return "{+\(words)+}"
      case .kept(let words):
        let all = words.split(separator: " ")
        let (isFirst, isLast) = (place == 0, place == pieces.count - 1)
        guard all.count > (isFirst || isLast ? around + 2 : 2 * around + 2) else { return words }
        let begin = isFirst ? "" : all.prefix(around).joined(separator: " ") + " "
        let end = isLast ? "" : " " + all.suffix(around).joined(separator: " ")
        return "\(begin)...\(end)"
      }
    }.joined(separator: " ")
  }
}

/// Places of a longest common subsequence, in both lists.
///
/// Lists that differ over more than about 2000 elements are only compared at both ends: the rest would take memory for
/// each pair of elements.
func longestCommonSubsequence<Element: Equatable>(_ left: [Element], _ right: [Element]) -> [(Int, Int)] {
  let begin = zip(left, right).prefix { $0 == $1 }.count
  let room = min(left.count, right.count) - begin
  let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
  let suffix = min(end, room)
  let (leftEnd, rightEnd) = (left.count - suffix, right.count - suffix)
  let middle = commonInside(Array(left[begin..<leftEnd]), Array(right[begin..<rightEnd]))
  return (0..<begin).map { ($0, $0) } + middle.map { ($0 + begin, $1 + begin) }
    + (0..<suffix).map { (leftEnd + $0, rightEnd + $0) }
}

private func commonInside<Element: Equatable>(_ left: [Element], _ right: [Element]) -> [(Int, Int)] {
  guard left.count * right.count <= 4_000_000 else { return [] }
  var lengths = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
  for i in left.indices.reversed() {
    for j in right.indices.reversed() {
      lengths[i][j] =
        left[i] == right[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
    }
  }
  var common: [(Int, Int)] = []
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    if left[i] == right[j] {
      common.append((i, j))
      (i, j) = (i + 1, j + 1)
    } else if lengths[i + 1][j] >= lengths[i][j + 1] {
      i += 1
    } else {
      j += 1
    }
  }
  return common
}
