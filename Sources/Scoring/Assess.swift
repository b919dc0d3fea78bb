import Interview

/// From two interviews to goals to choose from: SCORING.md, sections 1 to 6.
///
/// A pure function of its arguments. Swapping the partners swaps the result.
///
/// - Parameters:
///   - intakes: Each partner's interview, as far as it got. A partner who has not begun is left out.
///   - couple: The couple's code, for the result.
///   - heardFlags: Flags heard in free text; they add to what the questions raised.
///   - permitted: Single answers that their owner allowed in writing to be shown. Only ``GoalDraft/coupleText``, quotes
///     and ``GoalDraft/unshared`` depend on it. Confidential answers are in no draft, whatever stands here.
///   - access: Confidential answers decide what is held and what the therapist has to be told.
public func assess(
  _ intakes: [Partner: Intake], couple: String = "", weights: ScoringWeights,
  catalogue: GoalCatalogue, heardFlags: [HeardFlag] = [], permitted: [Partner: Set<StateID>] = [:],
  access: TherapistAccess
) -> Assessment {
  let people = participants(intakes, permitted, access)
  let safety = SafetyReview(people, heard: heardFlags, weights: weights, access: access)
  let areas = weights.areas(people)
  let goals = drafts(people, areas, safety, weights, catalogue)
  let isProvisional = people.filter(\.isDone).count < 2
  let summaries = Summaries(people: people)
  func summary(_ partner: Partner) -> PartnerSummary {
    let person = people.first { $0.partner == partner }
    let screen = safety.screens[partner] ?? .notBegun
    return PartnerSummary(
      status: person.map { $0.intake.outcome?.rawValue ?? "under-way" } ?? "not-begun",
      date: person?.intake.date, screen: screen,
      screenNote: Wording.screen(screen, noted: safety.entries.contains { $0.partner == partner }),
      unanswered: safety.unanswered.filter { $0.partner == partner },
      wantsStaff: person?.intake.wantsStaff ?? false)
  }
  return Assessment(
    couple: couple, partners: PartnerSummaries(a: summary(.a), b: summary(.b)),
    provisional: isProvisional, safety: safety.entries, areas: areas, goals: goals,
    discuss: weights.discussions(areas, goals, people, isProvisional: isProvisional),
    suggestions: safety.suggestions, stressors: summaries.stressors,
    strengths: summaries.strengths, patterns: summaries.patterns(weights, catalogue),
    tools: summaries.tools, time: TimeSummary(goals, people), scoring: DataVersion(id: weights.id, version: weights.version),
    catalogue: DataVersion(id: catalogue.id, version: catalogue.version))
}

/// Both partners' answers, a's first; whoever has not begun is not among them.
func participants(
  _ intakes: [Partner: Intake], _ permitted: [Partner: Set<StateID>], _ access: TherapistAccess
) -> [Participant] {
  Partner.allCases.compactMap { partner in
    intakes[partner].map { intake in
      var own = intake
      own.partner = partner
      return Participant(own, permitted: permitted[partner] ?? [], access)
    }
  }
}

/// Joint drafts of what both raise, then each partner's own; numbered in the order shown.
private func drafts(
  _ people: [Participant], _ areas: [AreaReading], _ safety: SafetyReview,
  _ weights: ScoringWeights, _ catalogue: GoalCatalogue
) -> [GoalDraft] {
  let done = people.filter(\.isDone)
  guard let start = done.map(\.intake.date).max() else { return [] }
  let drafting = Drafting(weights: weights, catalogue: catalogue, safety: safety, start: start)
  let (joint, individual) = weights.selected(areas, done) { area, owners in
    drafting.draft(area, owners, stage: weights.stage(area, done))
  }
  let inOrder = joint.enumerated()
    .sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }.map(\.element)
  return (inOrder + individual).enumerated().map { index, draft in
    var numbered = draft
    numbered.id = "g\(index + 1)"
    return numbered
  }
}

extension ScoringWeights {
  /// What is made of the areas that both raise, and of those that one raises, as many as there may be.
  ///
  /// - Parameters:
  ///   - done: Whose interviews are done.
  ///   - make: Makes something for an area and its owners; nil where there is nothing to make.
  func selected<Made>(
    _ areas: [AreaReading], _ done: [Participant], make: (Area, [Participant]) -> Made?
  ) -> (joint: [Made], individual: [Made]) {
    // Each is made once: a lazy chain would make every one several times.
    func first(_ most: Int, of areas: [AreaReading], _ owners: [Participant]) -> [Made] {
      var made: [Made] = []
      for area in areas where made.count < most {
        if let one = make(area.area, owners) { made.append(one) }
      }
      return made
    }
    return (
      first(most.joint, of: areas.filter { $0.reading == .shared }, done),
      done.flatMap { person in
        first(most.individual, of: areas.filter { $0.raisedBy == [person.partner] }, [person])
      }
    )
  }

  /// The stage in which an area is worked on, from 1; after the last one for an area that is in none.
  func stage(_ area: Area, _ people: [Participant]) -> Int {
    let index = stages.firstIndex { stage in
      stage.contains { entry in
        entry.area == area
          && entry.when.map { condition in people.contains { $0.holds(condition) } } ?? true
      }
    }
    return (index ?? stages.count) + 1
  }
}
