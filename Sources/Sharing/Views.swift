import Interview

/// What the two may see together. Documents for the couple are made from this and from nothing else.
public struct CoupleView: Hashable, Sendable {
  public let couple: String
  /// Joint goals only.
  public let plan: Plan?
  /// Empty while there is no signed plan: nothing reaches the couple that the therapist has not looked at.
  /// Rulers are there only where both allowed theirs.
  public let shared: [SharedAnswers]

  public init(couple: String, plan: SharedPlan?, intakes: [Partner: Intake]) {
    self.couple = couple
    self.plan = plan.map { Plan($0, goals: $0.jointGoals) }
    let given = Partner.allCases.compactMap { sharedAnswers(of: $0, plan, intakes) }
    let bothShowRulers = given.count { !$0.rulers.isEmpty } == Partner.allCases.count
    shared = bothShowRulers ? given : given.map { $0.withoutRulers() }
  }
}

/// What one partner may see: the joint goals and their own, and what the other allowed to be shown.
public struct PartnerView: Hashable, Sendable {
  public let couple: String
  public let partner: Partner
  public let plan: Plan?
  /// What the other partner allowed; nil while there is no signed plan, and where the other has not come.
  public let shared: SharedAnswers?

  public init(_ partner: Partner, couple: String, plan: SharedPlan?, intakes: [Partner: Intake]) {
    self.couple = couple
    self.partner = partner
    self.plan = plan.map { Plan($0, goals: $0.goals(of: partner)) }
    shared = sharedAnswers(of: partner.other, plan, intakes)
  }
}

/// The part of a signed plan that a reader may see.
public struct Plan: Hashable, Codable, Sendable {
  public let version: Int
  /// The day of the signature.
  public let signed: CalendarDate?
  public let signedBy: Shareable<String>?
  public let goals: [SharedGoal]

  init(_ plan: SharedPlan, goals: [SharedGoal]) {
    version = plan.version
    signed = CalendarDate(iso: plan.signed)
    signedBy = plan.signedBy
    self.goals = goals
  }
}

private func sharedAnswers(
  of partner: Partner, _ plan: SharedPlan?, _ intakes: [Partner: Intake]
) -> SharedAnswers? {
  guard let plan, let intake = intakes[partner] else { return nil }
  return SharedAnswers(
    of: intake, items: Set(plan.permitted.filter { $0.partner == partner }.map(\.state)))
}
