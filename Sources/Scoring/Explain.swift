import Interview

/// Explains an assessment: see ``Explanation``. A pure function of what ``assess(_:couple:weights:catalogue:heardFlags:permitted:access:)``
/// is given.
///
/// It scores the couple anew for every answer that it tries, some hundred times: whoever wants no reasons should not ask.
public func explain(
  _ intakes: [Partner: Intake], weights: ScoringWeights, catalogue: GoalCatalogue,
  heardFlags: [HeardFlag] = [], permitted: [Partner: Set<StateID>] = [:], access: TherapistAccess
) -> Explanation {
  func score(_ intakes: [Partner: Intake]) -> Assessment {
    assess(
      intakes, weights: weights, catalogue: catalogue, heardFlags: heardFlags, permitted: permitted, access: access)
  }
  let assessment = score(intakes)
  let people = participants(intakes, permitted, access)
  let search = AnswerSearch(
    intakes: intakes, weights: weights, catalogue: catalogue, access: access, score: { score($0).goals })
  let without = assessment.areas.map(\.area).filter { area in !assessment.goals.contains { $0.area == area } }
  var wanted = without.map { AnswerSearch.Wanted.draft($0) }
  for goal in assessment.goals {
    wanted.append(.gone(key: goal.key))
    if let runnerUp = goal.runnerUp { wanted.append(.behaviour(key: goal.key, id: runnerUp)) }
  }
  let found = search.smallest(wanted, now: assessment.goals)
  return Explanation(
    areas: assessment.areas.enumerated().map { index, area in
      weights.explanation(of: area, place: index + 1, assessment, changes: found[.draft(area.area)] ?? [])
    },
    drafts: assessment.goals.map { goal in
      DraftExplanation(
        id: goal.id, key: goal.key, area: goal.area, owner: goal.owner, behaviourId: goal.behaviourId,
        reasons: goal.reasons, evidence: goal.evidence, runnerUp: goal.runnerUp,
        drops: found[.gone(key: goal.key)] ?? [],
        switches: goal.runnerUp.flatMap { found[.behaviour(key: goal.key, id: $0)] } ?? [],
        figures: DraftTracer(goal, people, weights, catalogue).traces)
    })
}

/// Every figure of every draft with where it comes from, without looking for answers that would change something.
func traces(
  of assessment: Assessment, _ intakes: [Partner: Intake], weights: ScoringWeights, catalogue: GoalCatalogue,
  permitted: [Partner: Set<StateID>] = [:], access: TherapistAccess
) -> [(draft: GoalDraft, figures: [FigureTrace])] {
  let people = participants(intakes, permitted, access)
  return assessment.goals.map { ($0, DraftTracer($0, people, weights, catalogue).traces) }
}

extension GoalDraft {
  /// The behaviour that comes next.
  var runnerUp: String? { alternatives.first?.behaviourId }
}

extension ScoringWeights {
  fileprivate func explanation(
    of area: AreaReading, place: Int, _ assessment: Assessment, changes: [AnswerChange]
  ) -> AreaExplanation {
    let drafts = assessment.goals.filter { $0.area == area.area }.map(\.id)
    return AreaExplanation(
      area: area.area, place: place, reading: area.reading, asked: area.asked, a: area.a.map(explanation),
      b: area.b.map(explanation), drafts: drafts, limit: drafts.isEmpty ? limit(area, assessment) : nil,
      changes: changes)
  }

  private func explanation(of reading: PartnerReading) -> PartnerExplanation {
    PartnerExplanation(
      priority: reading.priority, raised: reading.raised, rules: rulesOfRaising(reading),
      contributions: reading.contributions.map {
        WeightedContribution(
          contribution: $0, rule: .scoring("priority.\($0.part.rawValue)", priority.weight(of: $0.part)))
      },
      missing: reading.missing)
  }

  /// The limit that an area without a draft meets, although it is raised; nil where it is not.
  private func limit(_ area: AreaReading, _ assessment: Assessment) -> RuleUse? {
    switch area.reading {
    case .shared where assessment.goals.count { $0.owner == .couple } >= most.joint:
      .scoring("most.joint", Double(most.joint))
    case .oneSided
    where area.raisedBy.allSatisfy { partner in
      assessment.goals.count { $0.owner == GoalOwner(partner) } >= most.individual
    }: .scoring("most.individual", Double(most.individual))
    default: nil
    }
  }
}
