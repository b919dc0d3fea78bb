/// Whose goal it is.
public enum GoalOwner: String, CaseIterable, Codable, Hashable, Sendable {
  case couple, a, b

  public init(_ partner: Partner) { self = partner == .a ? .a : .b }

  /// The partners who own it.
  public var partners: [Partner] {
    switch self {
    case .couple: [.a, .b]
    case .a: [.a]
    case .b: [.b]
    }
  }

  public func includes(_ partner: Partner) -> Bool { partners.contains(partner) }
}
