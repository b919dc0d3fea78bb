import Interview

/// What is different between what can be proved of two versions of an interview.
public struct DifferenceOfProofs: Sendable {
  /// Something that was proved of the older version, and is not proved of the newer one.
  public struct Lost: Hashable, Sendable {
    public var final: StateID
    public var passes: StateID
    /// `refuted`, `open`, `unexplored` or `notClaimed` (no longer said under `always`).
    public var standing: String
    /// Where refuted: a run that leaves the question out, a question and its answer on each line.
    public var counterexample: [String]
  }

  /// A figure before and after.
  public struct Figure: Hashable, Sendable {
    public var what: String
    public var old: String
    public var new: String
    public var isChanged: Bool { old != new }
  }

  public var lost: [Lost]
  /// Proved of the newer version only, as `final passes question`.
  public var gained: [String]
  public var figures: [Figure]
  /// New faults that exploring shows: places that became unreachable, never taken and the like, in words.
  public var newFaults: [String]

  public init(
    from old: (interview: Interview, exploration: Exploration),
    to new: (interview: Interview, exploration: Exploration)
  ) {
    func claim(_ property: Exploration.Property) -> String { "\(property.final) passes \(property.passes)" }
    func isProved(_ property: Exploration.Property) -> Bool {
      property.standing == .proved || property.standing == .neverReached
    }
    let (before, after) = (old.exploration.properties, new.exploration.properties)
    lost = before.filter(isProved).compactMap { property in
      guard let now = after.first(where: { claim($0) == claim(property) }) else {
        return Lost(final: property.final, passes: property.passes, standing: "notClaimed", counterexample: [])
      }
      var lost = Lost(final: property.final, passes: property.passes, standing: "open", counterexample: [])
      switch now.standing {
      case .proved, .neverReached: return nil
      case .open: break
      case .unexplored: lost.standing = "unexplored"
      case .refuted(let witness):
        lost.standing = "refuted"
        lost.counterexample = witness.lines(in: new.interview)
      }
      return lost
    }
    let provedBefore = Set(before.filter(isProved).map(claim))
    gained = after.filter { isProved($0) && !provedBefore.contains(claim($0)) }.map(claim)
    figures = Self.figures(old.exploration, new.exploration)
    let known = Set(Self.faults(old))
    newFaults = Self.faults(new).filter { !known.contains($0) }
  }

  private static func figures(_ old: Exploration, _ new: Exploration) -> [Figure] {
    func paths(_ exploration: Exploration) -> String { exploration.classesOfPath.map { "\($0)" } ?? "more than 10^38" }
    var figures = [
      Figure(what: "states explored", old: "\(old.states)", new: "\(new.states)"),
      Figure(what: "transitions explored", old: "\(old.transitions)", new: "\(new.transitions)"),
      Figure(what: "classes of path", old: paths(old), new: paths(new)),
    ]
    var finals = new.endings.map(\.final)
    finals += old.endings.map(\.final).filter { !finals.contains($0) }
    for final in finals {
      func count(_ exploration: Exploration) -> String {
        guard let ending = exploration.endings.first(where: { $0.final == final }) else { return "not reached" }
        return "\(ending.counted.lowerBound) to \(ending.counted.upperBound)"
      }
      figures.append(Figure(what: "questions to \(final)", old: count(old), new: count(new)))
    }
    return figures
  }

  private static func faults(_ side: (interview: Interview, exploration: Exploration)) -> [String] {
    let exploration = side.exploration
    func place(_ place: InterviewFault.Place) -> String { Wording.place(place, side.interview) }
    return exploration.unreachable.map { "\($0): no path leads there" }
      + exploration.neverTaken.map { "\(place($0)): never taken" }
      + exploration.neverHolding.map { "\(place($0)): never holds" }
      + exploration.unaskedReads.map { "\(place($0.place)): may read \($0.question), which was not asked" }
      + exploration.stuck.map { "\($0): leads nowhere" }
      + (exploration.isWhole ? [] : ["not every path was explored"])
  }

  /// Whether nothing that was proved is lost and no fault is new.
  public var holds: Bool { lost.isEmpty && newFaults.isEmpty }
}
