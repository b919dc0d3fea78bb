/// What a goal can tell that comes before any goal.
public enum Danger: String, CaseIterable, Hashable, Sendable {
  case selfHarm = "self-harm"
  case violence
  case childSafety = "child-safety"
  /// Watching the other one, or giving up one's own people, money or freedom for them.
  case control

  /// Whether no letter is read where it is heard. Control takes the first letter only: the rest may be sound.
  public var isGrave: Bool { self != .control }

  /// The list of words that tell it, "not" or "less often" before them or not.
  var role: GoalWords.Role {
    switch self {
    case .selfHarm: .dangerSelfHarm
    case .violence: .dangerViolence
    case .childSafety: .dangerChildSafety
    case .control: .dangerControl
    }
  }
}

extension Matcher {
  /// The dangers that the words tell, in the order of ``Danger``.
  mutating func dangers() -> [Danger] {
    let harmless = find(.harmless)
    return Danger.allCases.filter { danger in
      find(danger.role).contains { words in !harmless.contains { $0.overlaps(words) } }
    }
  }
}
