import Interview

/// Traces every figure of a draft back to answers and rules.
struct DraftTracer {
  let draft: GoalDraft
  let owners: [Participant]
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  private let aims: [PersonalAim]
  private let aim: Aim
  private let behaviour: Behaviour?

  init(_ draft: GoalDraft, _ people: [Participant], _ weights: ScoringWeights, _ catalogue: GoalCatalogue) {
    self.draft = draft
    self.weights = weights
    self.catalogue = catalogue
    let owners = people.filter { draft.owner.includes($0.partner) }
    self.owners = owners
    let minutes = owners.compactMap { $0.figure(.minutes) }.min()
    aims = owners.map {
      PersonalAim($0, draft.area, minutes: minutes, weights: weights, catalogue: catalogue)
    }
    aim = Aim(aims, usual: draft.indicator)
    behaviour = catalogue.behaviours.first { $0.id == draft.behaviourId }
  }

  var traces: [FigureTrace] {
    (aims.flatMap(own) + shared + dates + levels + effort + words).withoutRepeats
  }

  private func owner(_ partner: Partner) -> Participant? { owners.first { $0.partner == partner } }

  private func evidence(_ person: PersonalAim, _ responses: Response?...) -> [Evidence] {
    responses.flatMap { owner(person.partner)?.evidence($0) ?? [] }
  }

  /// What a figure may be written as: 0.5 a week is also "one in 2 weeks".
  private func numbers(_ value: Double) -> [String] {
    let parts = draft.indicator.map { Scoring.numbers(in: catalogue.words(value, $0)) } ?? []
    let unit = Set(scale)
    return [written(value)] + parts.filter { $0 != written(value) && !unit.contains($0) }
  }

  /// Numbers that belong to the unit.
  private var scale: [String] {
    draft.indicator.map { Scoring.numbers(in: $0.unit.one) + Scoring.numbers(in: $0.unit.other) } ?? []
  }

  /// The figures that one owner gave, and the step made of them.
  private func own(_ person: PersonalAim) -> [FigureTrace] {
    var found: [FigureTrace] = []
    if let baseline = person.baseline {
      found.append(
        FigureTrace(
          .baseline, person.partner, value: baseline.value, numbers: numbers(baseline.value),
          evidence: evidence(person, person.baselineResponse), how: Wording.asAnswered))
    }
    if let wish = person.wish {
      found.append(
        FigureTrace(
          .wish, person.partner, value: wish.value, numbers: numbers(wish.value),
          evidence: evidence(person, person.wishResponse), how: Wording.asAnswered))
    }
    if let target = person.target, let baseline = person.baseline, let wish = person.wish {
      found.append(
        FigureTrace(
          .ownTarget, person.partner, value: target.value, numbers: numbers(target.value),
          evidence: targetEvidence(person), rules: person.rules,
          how: Wording.step(from: baseline.value, wish: wish.value, to: target.value, person.rules)))
    }
    return found
  }

  private func targetEvidence(_ person: PersonalAim) -> [Evidence] {
    let isSmaller = person.rules.contains { $0.key == RuleUse.lowConfidenceKey }
    let isHeldToTime = person.limits.contains(.time)
    return evidence(person, person.baselineResponse, person.wishResponse)
      + (isSmaller ? owner(person.partner).map { $0.evidence($0.response(.confidence, area: draft.area)) } ?? [] : [])
      + (isHeldToTime ? leastMinutes : [])
  }

  /// Who can give the fewest minutes: theirs is what both have.
  private var leastMinutes: [Evidence] {
    let given = owners.compactMap { owner in owner.figure(.minutes).map { (owner: owner, minutes: $0) } }
    let least = given.map(\.minutes).min()
    return given.filter { $0.minutes == least }.flatMap { $0.owner.evidence($0.owner.response(.minutes)) }
  }

  /// The draft's own target, and the end of the scale.
  private var shared: [FigureTrace] {
    var found: [FigureTrace] = []
    if let target = aim.target {
      let from = aims.filter { $0.target?.value == target.value }
      found.append(
        FigureTrace(
          .target, value: target.value, numbers: numbers(target.value),
          evidence: aims.flatMap(targetEvidence), rules: from.flatMap(\.rules).withoutRepeats,
          how: Wording.target(aims.compactMap(\.target?.value))))
    }
    if !scale.isEmpty, let indicator = draft.indicator {
      found.append(
        FigureTrace(
          .scale, value: indicator.most, numbers: scale,
          evidence: aims.flatMap { evidence($0, $0.baselineResponse ?? $0.wishResponse) },
          rules: [.goals("indicators.\(indicator.id).max", indicator.most)], how: Wording.scale))
    }
    return found
  }

  private var dates: [FigureTrace] {
    let times = weights.times
    let weeks = RuleUse.scoring("times.weeks", Double(times.weeks))
    let most = RuleUse.scoring("times.most-weeks", Double(times.mostWeeks))
    let between = RuleUse.scoring("times.checkpoint-weeks", Double(times.checkpointWeeks))
    let dueRules = times.weeks > times.mostWeeks ? [most] : [weeks]
    var found = [
      FigureTrace(.start, date: draft.start, evidence: [], how: Wording.laterInterview),
      FigureTrace(.due, date: draft.due, evidence: [], rules: dueRules, how: Wording.after(draft.start, draft.due)),
    ]
    found += draft.checkpoints.filter { $0 != draft.due }.map {
      FigureTrace(.checkpoint, date: $0, evidence: [], rules: [between], how: Wording.after(draft.start, $0))
    }
    let (soon, rules) = reasonsForSoon
    found.append(
      FigureTrace(
        .firstStep, date: draft.firstStep.due, evidence: soon, rules: rules.isEmpty ? [between] : rules,
        how: Wording.after(draft.start, draft.firstStep.due)))
    let length = draft.start.days(to: draft.due) / 7
    found.append(
      FigureTrace(
        .weeks, value: Double(length),
        numbers: ["\(length)", "\(times.mostWeeks)", "\(draft.checkpoints.count)"], evidence: [],
        rules: [weeks, most, between], how: Wording.weeks))
    return found
  }

  /// Why the first step is due early: confidence that is low, or a hope for change soon.
  private var reasonsForSoon: (evidence: [Evidence], rules: [RuleUse]) {
    let times = weights.times
    var evidence: [Evidence] = []
    for owner in owners {
      let confidence = owner.response(.confidence, area: draft.area)
      if let figure = confidence?.answer.number, figure < times.firstStepConfidence {
        evidence += owner.evidence(confidence)
      }
      if let when = times.firstStepWhen, owner.holds(when) { evidence += owner.evidence(for: when) }
    }
    guard !evidence.isEmpty else { return ([], []) }
    return (
      evidence,
      [
        .scoring("times.first-step-weeks", Double(times.firstStepWeeks)),
        .scoring("times.first-step-confidence", times.firstStepConfidence),
      ]
    )
  }

  private var levels: [FigureTrace] {
    guard let baseline = aim.baseline, let target = aim.target else { return [] }
    let evidence = aims.flatMap { self.evidence($0, $0.baselineResponse, $0.wishResponse) }
    return draft.attainment.flatMap { level -> [FigureTrace] in
      let how = Wording.level(level.level, from: baseline.value, to: target.value)
      func trace(_ value: Double) -> FigureTrace {
        FigureTrace(
          .level, value: value, level: level.level, numbers: numbers(value) + counted(level), evidence: evidence, how: how)
      }
      var found = [trace(level.least)] + (level.most == level.least ? [] : [trace(level.most)])
      if let day = level.keptSince {
        found.append(
          FigureTrace(
            .keptSince, date: day, level: level.level, evidence: [],
            rules: [.scoring("times.weeks", Double(weights.times.weeks))], how: Wording.early(level.level)))
      }
      return found
    }
  }

  /// Bounds that are no whole number are written as a count: "3 or 4 in 4 weeks".
  private func counted(_ level: AttainmentLevel) -> [String] {
    let bounds = draft.attainment.flatMap { [$0.least, $0.most] }
    guard bounds.contains(where: { $0 != $0.rounded() }) else { return [] }
    return AttainmentScale.counted(level, draft.indicator).map { [written($0.low), written($0.high), written($0.weeks)] } ?? []
  }

  /// Confidence, importance and minutes: what the letters A and R speak of.
  private var effort: [FigureTrace] {
    var found: [FigureTrace] = []
    for owner in owners {
      for (kind, measure) in [(FigureTrace.Kind.confidence, Measure.confidence), (.importance, .importance)] {
        guard let response = owner.response(measure, area: draft.area), let value = response.answer.number else { continue }
        let top = response.question.form.range.map { [written($0.upperBound)] } ?? []
        found.append(
          FigureTrace(
            kind, owner.partner, value: value, numbers: [written(value)] + top, evidence: owner.evidence(response),
            how: Wording.asAnswered))
      }
      if let response = owner.response(.minutes), let value = response.answer.number {
        found.append(
          FigureTrace(.minutes, owner.partner, value: value, evidence: owner.evidence(response), how: Wording.asAnswered))
      }
    }
    if let behaviour, let needed = aim.minutesNeeded(for: behaviour) {
      let isCounted = aim.target != nil && aim.indicator?.minutesEach != nil && aim.indicator?.per == .week
      let rule = isCounted
        ? aim.indicator.map { RuleUse.minutesEach($0, $0.minutesEach ?? 0) }
        : RuleUse.goals("behaviours.\(behaviour.id).minutes", needed)
      found.append(
        FigureTrace(
          .minutesNeeded, value: needed, evidence: isCounted ? aims.flatMap { evidence($0, $0.baselineResponse) } : [],
          rules: [rule].compactMap { $0 }, how: isCounted ? Wording.minutesForMore : Wording.minutesOfBehaviour))
    }
    return found
  }

  /// Figures that somebody wrote.
  private var words: [FigureTrace] {
    (draft.ownWords + draft.evidence).withoutRepeats.compactMap { said in
      guard owner(said.partner)?.isOwnWords(said.state) ?? false else { return nil }
      let found = Scoring.numbers(in: said.answer)
      return found.isEmpty
        ? nil : FigureTrace(.words, said.partner, numbers: found, evidence: [said], how: Wording.ownWordsTrace)
    }
  }
}

extension RuleUse {
  static let lowConfidenceKey = "steps.low-confidence"
}

extension Participant {
  /// Whether an answer is in the person's own words.
  fileprivate func isOwnWords(_ state: StateID) -> Bool {
    responses.contains { $0.question.id == state && $0.answer.text != nil }
  }
}
