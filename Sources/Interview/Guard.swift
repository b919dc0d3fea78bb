/// A condition over answers: small, pure, and finite enough to be explored exhaustively.
///
/// ```
/// safety.fear = sometimes or safety.fear = often
/// coping.tools includes time-out and not answered(couple.children)
/// trust.need >= 4
/// sum(you.low, you.worry) >= 3
/// heard(words.brings)
/// ```
///
/// A comparison with a question that has no answer on the path, that was skipped, or whose answer was "not sure"
/// does not hold, whatever it compares; `= not-sure` asks for the latter.
public indirect enum Guard: Hashable, Sendable {
  /// The question has an answer with a value.
  case answered(StateID)
  /// Something was heard in the words given there.
  case heard(StateID)
  case includes(StateID, option: String)
  case compare(Operand, Comparison, Literal)
  case not(Guard)
  case and(Guard, Guard)
  case or(Guard, Guard)

  public enum Operand: Hashable, Sendable {
    case answer(StateID)
    /// The figures, or the declared scores of the options chosen, added up. What has none counts 0.
    case sum([StateID])
  }

  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .atMost: left <= right
      case .more: left > right
      case .atLeast: left >= right
      }
    }
  }

  public enum Literal: Hashable, Sendable {
    case number(Double)
    /// `yes`, `no`, `not-sure` or the id of an option.
    case word(String)
  }

  /// What a guard can see: answers on the path, what was heard, and declared scores.
  public struct Context {
    public var answer: (StateID) -> Answer?
    public var score: (StateID) -> Double
    public var heard: (StateID) -> Bool

    public init(
      answer: @escaping (StateID) -> Answer?, score: @escaping (StateID) -> Double,
      heard: @escaping (StateID) -> Bool
    ) {
      self.answer = answer
      self.score = score
      self.heard = heard
    }

    /// A context over given answers, in which nothing was heard. Scores are the figures themselves.
    public init(answers: [StateID: Answer]) {
      self.init(
        answer: { answers[$0] }, score: { answers[$0]?.number ?? 0 }, heard: { _ in false })
    }
  }

  public func holds(in context: Context) -> Bool {
    switch self {
    case .answered(let id): return context.answer(id)?.hasValue ?? false
    case .heard(let id): return context.heard(id)
    case .includes(let id, let option):
      return context.answer(id)?.optionIDs.contains(option) ?? false
    case .not(let inner): return !inner.holds(in: context)
    case .and(let left, let right): return left.holds(in: context) && right.holds(in: context)
    case .or(let left, let right): return left.holds(in: context) || right.holds(in: context)
    case .compare(.sum(let ids), let comparison, .number(let value)):
      return comparison.holds(ids.reduce(0) { $0 + context.score($1) }, value)
    case .compare(.sum, _, .word): return false
    case .compare(.answer(let id), let comparison, .number(let value)):
      guard let figure = context.answer(id)?.number else { return false }
      return comparison.holds(figure, value)
    case .compare(.answer(let id), let comparison, .word(let word)):
      guard let answer = context.answer(id), let is_ = answer.matches(word) else { return false }
      switch comparison {
      case .equal: return is_
      case .notEqual: return !is_
      default: return false
      }
    }
  }

  /// Every question that the guard reads.
  public var reads: Set<StateID> {
    switch self {
    case .answered(let id), .heard(let id), .includes(let id, _): [id]
    case .compare(.answer(let id), _, _): [id]
    case .compare(.sum(let ids), _, _): Set(ids)
    case .not(let inner): inner.reads
    case .and(let left, let right), .or(let left, let right): left.reads.union(right.reads)
    }
  }
}

extension Answer {
  /// Whether the answer is the one that `word` names; nil where there is nothing to compare.
  fileprivate func matches(_ word: String) -> Bool? {
    switch self {
    case .yesNo(let yes): word == "yes" ? yes : word == "no" ? !yes : false
    case .choice(let id): id == word
    case .choices(let ids): ids == [word]
    case .notSure: word == "not-sure" ? true : nil
    case .number, .text: false
    case .skipped: nil
    }
  }
}
