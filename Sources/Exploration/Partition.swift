import Interview

/// What a visitor may say to one question, as far as anything can tell.
struct Reply: Hashable, Sendable {
  var answer: Answer
  /// Whether something was heard in the words.
  var heard: Bool = false
}

/// A part of a guard that reads one question only, or what a focus wants to know of it.
enum Predicate: Hashable, Sendable {
  case condition(Guard)
  /// What the answer adds to a sum.
  case score
}

/// A question that some guard or focus reads, with everything that can be said to it split into classes: two replies
/// are in one class where every predicate says the same of both.
///
/// Class 0 is "not asked". A class lists every reply that stands for it, so that a counterexample can choose among them.
struct Variable: Sendable {
  var state: Int
  var question: Question
  var predicates: [Predicate]
  /// `classes[0]` is empty: not asked.
  var classes: [[Reply]]
  /// `signatures[c][p]`: what predicate `p` says of class `c`.
  var signatures: [[Double]]

  func reply(_ index: UInt8) -> Reply? {
    classes.indices.contains(Int(index)) ? classes[Int(index)].first : nil
  }
}

/// Why an interview's answers cannot be split into classes that can be explored.
public enum TooWide: Error, Hashable, Sendable {
  /// So many options of this question are read by guards, or so wide a range is summed up.
  case question(StateID)
}

extension Variable {
  /// Options that guards tell apart in one question, at most: each more doubles the classes.
  static let mostOptions = 12
  /// Classes of one question, at most.
  static let mostClasses = 250
  /// Figures of one question that are listed one by one.
  static let mostFigures = 2000

  init(state: Int, question: Question, listens: Bool, predicates: [Predicate]) throws(TooWide) {
    self.state = state
    self.question = question
    self.predicates = predicates
    classes = [[]]
    signatures = [[]]
    var index: [[Double]: Int] = [:]
    for reply in try Self.replies(to: question, listens: listens, predicates) {
      let signature = predicates.map { $0.value(of: reply, at: question) }
      if let known = index[signature] {
        classes[known].append(reply)
      } else {
        index[signature] = classes.count
        classes.append([reply])
        signatures.append(signature)
      }
    }
    guard classes.count <= Self.mostClasses else { throw .question(question.id) }
  }

  /// Every reply that some predicate may tell from the others: a plain one first, "not sure" and leaving it out last.
  private static func replies(
    to question: Question, listens: Bool, _ predicates: [Predicate]
  ) throws(TooWide) -> [Reply] {
    var replies: [Reply]
    switch question.form {
    case .yesNo: replies = [Reply(answer: .yesNo(true)), Reply(answer: .yesNo(false))]
    case .choice(let options): replies = options.map { Reply(answer: .choice($0.id)) }
    case .choices(let options):
      replies = try choices(of: options, question.id, predicates).map { Reply(answer: .choices($0)) }
    case .scale(let least, let most, _, _):
      replies = try figures(Double(least), Double(most), whole: true, question.id, predicates)
    case .number(let least, let most, _, let whole, _):
      replies = try figures(least, most, whole: whole, question.id, predicates)
    case .text:
      let heard = Reply(answer: .text(Witness.heardWords), heard: true)
      replies = [Reply(answer: .text(Witness.words))] + (listens ? [heard] : [])
    }
    if question.optional { replies += [Reply(answer: .skipped), Reply(answer: .notSure)] }
    return replies
  }

  /// Every legal choice of the options that predicates name; one other option stands for all others.
  private static func choices(
    of options: [Option], _ id: StateID, _ predicates: [Predicate]
  ) throws(TooWide) -> [[String]] {
    let isSummed = predicates.contains(.score)
    let named = Set(predicates.flatMap(\.options))
    func isTold(_ option: Option) -> Bool {
      named.contains(option.id) || isSummed && option.score != nil
    }
    let open = options.filter { !$0.exclusive }
    let told = open.filter(isTold)
    guard told.count <= mostOptions else { throw .question(id) }
    var found = options.filter(\.exclusive).map { [$0.id] }
    let other = open.first { !isTold($0) }
    for bits in 0..<(1 << told.count) {
      let chosen = Set(told.indices.filter { bits >> $0 & 1 == 1 }.map { told[$0].id })
      func listed(_ ids: Set<String>) -> [String] { options.map(\.id).filter(ids.contains) }
      if !chosen.isEmpty { found.append(listed(chosen)) }
      if let other { found.append(listed(chosen.union([other.id]))) }
    }
    return found
  }

  /// Figures in the range, close enough that no threshold lies unseen between two of them.
  private static func figures(
    _ least: Double, _ most: Double, whole: Bool, _ id: StateID, _ predicates: [Predicate]
  ) throws(TooWide) -> [Reply] {
    var found: Set<Double> = [least, most]
    if whole, most - least <= Double(mostFigures) {
      found = Set(stride(from: least.rounded(.up), through: most, by: 1))
    } else {
      // A sum tells every figure from every other.
      guard !predicates.contains(.score) else { throw .question(id) }
      let thresholds = predicates.flatMap(\.thresholds)
      if whole {
        for value in thresholds {
          found.formUnion([-1, 0, 1].map { value.rounded(.down) + $0 } + [value.rounded(.up)])
        }
        found = found.filter { $0 == $0.rounded() }
      } else {
        found.formUnion(thresholds)
        let sorted = found.filter { (least...most).contains($0) }.sorted()
        found.formUnion(zip(sorted, sorted.dropFirst()).map { ($0 + $1) / 2 })
      }
    }
    return found.filter { (least...most).contains($0) }.sorted()
      .map { Reply(answer: .number($0, approximate: false)) }
  }
}

extension Predicate {
  /// What it says of a reply: 1 or 0 for a condition, the figure for a score.
  func value(of reply: Reply, at question: Question) -> Double {
    switch self {
    case .condition(let condition):
      return condition.holds(
        in: Guard.Context(
          answer: { $0 == question.id ? reply.answer : nil }, score: { _ in 0 },
          heard: { $0 == question.id && reply.heard })) ? 1 : 0
    case .score: return question.score(of: reply.answer)
    }
  }

  fileprivate var options: [String] {
    if case .condition(let condition) = self { condition.words } else { [] }
  }

  fileprivate var thresholds: [Double] {
    if case .condition(let condition) = self { condition.figures } else { [] }
  }
}

extension Guard {
  /// The predicates that the guard is made of: its largest parts that read one question each.
  var predicates: [(StateID, Predicate)] {
    let ids = reads
    if ids.count == 1, let id = ids.first, !hasSum { return [(id, .condition(self))] }
    switch self {
    case .compare(.sum(let ids), _, _): return ids.map { ($0, .score) }
    case .not(let inner): return inner.predicates
    case .and(let left, let right), .or(let left, let right): return left.predicates + right.predicates
    default: return ids.map { ($0, .condition(self)) }
    }
  }

  private var hasSum: Bool {
    switch self {
    case .compare(.sum, _, _): true
    case .not(let inner): inner.hasSum
    case .and(let left, let right), .or(let left, let right): left.hasSum || right.hasSum
    default: false
    }
  }

  fileprivate var words: [String] {
    switch self {
    case .includes(_, let option): [option]
    case .compare(_, _, .word(let word)): [word]
    case .not(let inner): inner.words
    case .and(let left, let right), .or(let left, let right): left.words + right.words
    default: []
    }
  }

  fileprivate var figures: [Double] {
    switch self {
    case .compare(_, _, .number(let value)): [value]
    case .not(let inner): inner.figures
    case .and(let left, let right), .or(let left, let right): left.figures + right.figures
    default: []
    }
  }
}
