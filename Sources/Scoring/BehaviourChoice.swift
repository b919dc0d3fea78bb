import Interview

/// The behaviour that fits best, and why.
struct BehaviourChoice {
  var behaviour: Behaviour
  var reasons: [String]
  var evidence: [Evidence]
  /// The next best, best first.
  var alternatives: [Behaviour]
}

/// Chooses a behaviour by the owners' own answers: conditions first, then preferences, tools and time.
struct BehaviourChooser {
  let catalogue: GoalCatalogue
  let fit: ScoringWeights.Fit

  private struct Candidate {
    var behaviour: Behaviour
    var score = 0.0
    var reasons: [String] = []
    var evidence: [Evidence] = []
  }

  /// - Parameter minutes: The minutes a week that every owner can give; nil where nobody said.
  /// - Returns: Nil where nothing in the catalogue fits.
  func choose(
    _ area: Area, for owners: [Participant], indicator: Indicator?, minutes: Double?
  ) -> BehaviourChoice? {
    let kind: Behaviour.Owners = owners.count == 1 ? .one : .couple
    let ranked = catalogue.behaviours
      .filter { $0.area == area && $0.owners == kind && suits($0, owners, indicator) }
      .map { candidate($0, owners, minutes) }
      .enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
    guard let best = ranked.first else { return nil }
    return BehaviourChoice(
      behaviour: best.behaviour,
      reasons: best.reasons.isEmpty ? [Wording.noSpecialReason] : best.reasons,
      evidence: best.evidence, alternatives: ranked.dropFirst().prefix(2).map(\.behaviour))
  }

  private func suits(
    _ behaviour: Behaviour, _ owners: [Participant], _ indicator: Indicator?
  ) -> Bool {
    if !behaviour.indicators.isEmpty, let indicator,
      !behaviour.indicators.contains(indicator.id)
    {
      return false
    }
    if let when = behaviour.when, !owners.allSatisfy({ $0.holds(when) }) { return false }
    if let unless = behaviour.unless, owners.contains(where: { $0.holds(unless) }) { return false }
    return true
  }

  private func candidate(
    _ behaviour: Behaviour, _ owners: [Participant], _ minutes: Double?
  ) -> Candidate {
    var result = Candidate(behaviour: behaviour)
    for owner in owners {
      if let when = behaviour.when { result.evidence += owner.evidence(for: when) }
      for preference in behaviour.prefer where owner.holds(preference.when) {
        result.score += preference.weight
        result.reasons.append(Wording.reason(owner.partner, preference.because))
        result.evidence += owner.evidence(for: preference.when)
      }
      guard let tool = behaviour.tool, let tools = owner.intake.response(.tools) else { continue }
      if let option = tools.chosen.first(where: { $0.id == tool }) {
        result.score += fit.toolWilling
        result.reasons.append(Wording.willing(owner.partner, option.label))
        result.evidence += owner.evidence(tools)
      } else {
        result.score += fit.toolUnwilling
      }
    }
    if let needed = behaviour.minutes, let minutes, needed > minutes { result.score += fit.tooLong }
    result.evidence = result.evidence.withoutRepeats
    return result
  }
}

extension Behaviour {
  /// What an owner does: the first part whose condition holds.
  func part(for owner: Participant) -> Part? {
    does.first { part in part.when.map(owner.holds) ?? true }
  }
}
