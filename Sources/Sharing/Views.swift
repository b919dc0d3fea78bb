import Interview

/// What the two may see together. Documents for the couple are made from this and from nothing else.
public struct CoupleView: Hashable, Sendable {
  public let couple: String
  /// Joint goals only.
  public let plan: Plan?
  /// Empty while there is no signed plan: nothing reaches the couple that the therapist has not looked at.
  /// Of each kind only where both allowed it, so that no page tells who did not.
  public let shared: [SharedAnswers]

  public init(couple: String, plan: SharedPlan?, intakes: [Partner: Intake]) {
    self.couple = couple
    self.plan = plan.map { Plan($0, goals: $0.jointGoals) }
    let shared = sharedAnswers(plan, intakes)
    self.shared = Partner.allCases.compactMap { shared[$0] }
  }
}

/// What one partner may see: the joint goals and their own, and what the other allowed to be shown.
public struct PartnerView: Hashable, Sendable {
  public let couple: String
  public let partner: Partner
  public let plan: Plan?
  /// What the other partner allowed, of each kind only where both did; nil while there is no signed plan, and where one
  /// of them has not come.
  public let shared: SharedAnswers?

  public init(_ partner: Partner, couple: String, plan: SharedPlan?, intakes: [Partner: Intake]) {
    self.couple = couple
    self.partner = partner
    self.plan = plan.map { Plan($0, goals: $0.goals(of: partner)) }
    shared = sharedAnswers(plan, intakes)[partner.other]
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

private func sharedAnswers(_ plan: SharedPlan?, _ intakes: [Partner: Intake]) -> [Partner: SharedAnswers] {
  guard let plan, let a = intakes[.a], let b = intakes[.b] else { return [:] }
  let kinds = a.sharedKinds.intersection(b.sharedKinds)
  func answers(_ intake: Intake) -> SharedAnswers {
    let items = plan.permitted.filter { $0.partner == intake.partner }.map(\.state)
    return SharedAnswers(of: intake, items: Set(items), kinds: kinds)
  }
  let (first, second) = (answers(a), answers(b))
  return [.a: first.withRulers(of: second), .b: second.withRulers(of: first)]
}
