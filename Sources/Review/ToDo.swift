import Interview
import Scoring

/// What is still to do for a couple, the first thing first.
public enum ToDo: Hashable, Sendable {
  case acknowledge(EntryName)
  /// Held, and nobody has decided: release it, or decline it.
  case release(goal: String)
  case decide(goal: String)
  /// Accepted, and it reads otherwise by now.
  case acceptAnew(goal: String)
  case sign
}

extension ReviewedCase {
  public var todo: [ToDo] {
    var list: [ToDo] = safety.filter { $0.acknowledged == nil }.map { .acknowledge(EntryName($0.entry)) }
    list += goals.filter { $0.status == .accepted && $0.hasChanged }.map { .acceptAnew(goal: $0.draft.id) }
    list += goals.filter { $0.status == .proposed }.map { .decide(goal: $0.draft.id) }
    if obstacles.isEmpty, hasDecidedSincePlan { list.append(.sign) }
    // Last: a held draft may well be left so.
    list += goals.filter { $0.status == .held }.map { .release(goal: $0.draft.id) }
    return list
  }

  /// Something about the goals was decided after the newest plan was signed.
  private var hasDecidedSincePlan: Bool {
    let last = plans.last?.entry.number ?? 0
    return history.standing.contains { entry in
      guard entry.number > last else { return false }
      switch entry.decision.action {
      case .accept, .decline, .permit: return true
      case .hold, .release, .note, .acknowledge, .undo, .sign: return false
      }
    }
  }
}

extension ToDo: Encodable {
  private enum Key: String, CodingKey { case `do`, partner, flag, goal }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .acknowledge(let entry):
      try container.encode("acknowledge", forKey: .do)
      try container.encode(entry.partner, forKey: .partner)
      try container.encode(entry.flag, forKey: .flag)
    case .release(let goal): try encode("release", goal, to: &container)
    case .decide(let goal): try encode("decide", goal, to: &container)
    case .acceptAnew(let goal): try encode("accept-anew", goal, to: &container)
    case .sign: try container.encode("sign", forKey: .do)
    }
  }

  private func encode(_ name: String, _ goal: String, to container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(name, forKey: .do)
    try container.encode(goal, forKey: .goal)
  }
}
