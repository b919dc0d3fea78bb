import Interview

/// What all drafts together ask of each partner's week, beside what each offered.
public struct TimeSummary: Hashable, Codable, Sendable, Redacted {
  public struct One: Hashable, Codable, Sendable, Redacted {
    /// Minutes a week of every draft that this partner owns, alone or with the other.
    public var needed: Double
    /// Minutes a week; null where it was not said.
    @ExplicitNull public var offered: Double?
    public var evidence: [Evidence]
  }

  @ExplicitNull public var a: One?
  @ExplicitNull public var b: One?
  /// Who would give more than they offered, in a sentence; empty where nobody would.
  public var note: String

  init(_ goals: [GoalDraft], _ people: [Participant]) {
    func one(_ partner: Partner) -> One? {
      people.first { $0.partner == partner }.map { person in
        One(
          needed: goals.filter { $0.owner.includes(partner) }.compactMap(\.minutes).reduce(0, +),
          offered: person.figure(.minutes), evidence: person.evidence(person.response(.minutes)))
      }
    }
    let each = PerPartner<One>(each: one)
    note = Partner.allCases.compactMap { partner in
      guard let one = each[partner], let offered = one.offered, one.needed > offered else { return nil }
      return Wording.tooMuchTime(partner, needed: one.needed, offered: offered)
    }.joined(separator: " ")
    a = each.a
    b = each.b
  }
}
