import Interview

/// Makes drafts from two (or one) partners' answers.
struct Drafting {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let safety: SafetyReview
  let start: CalendarDate

  /// A draft, without its number; nil where the catalogue has no behaviour for it.
  func draft(_ area: Area, _ owners: [Participant], stage: Int) -> GoalDraft? {
    let minutes = owners.compactMap { $0.figure(.minutes) }.min()
    let aim = Aim(
      owners.map {
        PersonalAim($0, area, minutes: minutes, weights: weights, catalogue: catalogue)
      }, usual: catalogue.indicators.first { $0.area == area })
    let chooser = BehaviourChooser(catalogue: catalogue, fit: weights.fit)
    guard
      let choice = chooser.choose(area, for: owners, indicator: aim.indicator, minutes: minutes)
    else { return nil }
    let schedule = Schedule(start: start, soon: isSoon(area, owners), weights.times)
    let text = GoalText(
      catalogue: catalogue, area: area, owners: owners, choice: choice, aim: aim,
      schedule: schedule)
    let smart = SMARTRubric(
      weights: weights, catalogue: catalogue, area: area, owners: owners,
      behaviour: choice.behaviour, setting: choice.setting, aim: aim, schedule: schedule,
      achievableAtMost: safety.achievableAtMost(owners.map(\.partner))
    ).score()
    let owner = owners.count > 1 ? GoalOwner.couple : owners.first.map { GoalOwner($0.partner) }
    guard let owner else { return nil }
    let held = safety.reasonsToHold(owner, area, owners)
    var asks = smart.letters.flatMap(\.ask) + choice.asks
    if choice.behaviour.scheduled, CommonDays(owners).isConflict { asks.append(Wording.askDay) }
    return GoalDraft(
      id: "", key: "\(area.rawValue)-\(owner.rawValue)", area: area, owner: owner,
      status: held.isEmpty ? .proposed : .held, text: text.text(for: .therapist),
      coupleText: text.text(for: .couple), baseline: aim.baseline?.value,
      target: aim.target?.value, unit: aim.indicator?.unit.other, indicator: aim.indicator,
      baselines: figures(aim, \.baseline), wishes: figures(aim, \.wish),
      targets: figures(aim, \.target), openTarget: aim.target == nil ? aim.open : nil,
      limits: aim.target == nil ? [] : aim.people.flatMap(\.limits).withoutRepeats,
      longTermAim: text.longTermAim.isEmpty ? nil : text.longTermAim, start: schedule.start,
      due: schedule.due, checkpoints: schedule.checkpoints,
      firstStep: .init(text: choice.behaviour.firstStep, due: schedule.firstStep),
      minutes: aim.minutesNeeded(for: choice.behaviour), smart: smart,
      needsWork: smart.overall < weights.smart.needsWork, asks: asks.withoutRepeats,
      attainment: attainment(aim, schedule, choice.behaviour), evidence: evidence(area, owners, aim, choice),
      ownWords: owners.flatMap { owner in owner.ownWords(on: area, catalogue).flatMap(owner.evidence) },
      unshared: unshared(owners, aim), behaviourId: choice.behaviour.id, setting: choice.setting,
      tool: choice.tool?.id, rationale: choice.behaviour.rationale, reasons: choice.reasons,
      alternatives: choice.alternatives.map { .init(behaviourId: $0.id, text: $0.text) },
      stage: stage, heldBecause: held)
  }

  private func isSoon(_ area: Area, _ owners: [Participant]) -> Bool {
    owners.contains { owner in
      owner.figure(.confidence, area).map { $0 < weights.times.firstStepConfidence } ?? false
        || weights.times.firstStepWhen.map(owner.holds) ?? false
    }
  }

  private func figures(
    _ aim: Aim, _ figure: (PersonalAim) -> Figure?
  ) -> PerPartner<Figure> {
    PerPartner { partner in aim.people.first { $0.partner == partner }.flatMap(figure) }
  }

  private func attainment(
    _ aim: Aim, _ schedule: Schedule, _ behaviour: Behaviour
  ) -> [AttainmentLevel] {
    guard let baseline = aim.baseline, let target = aim.target, let indicator = aim.indicator else {
      return []
    }
    return catalogue.attainment(
      from: baseline.value, to: target.value, indicator, schedule, sign: behaviour.sign)
  }

  /// The answers behind every figure and choice, in the order: what matters, the figures, the behaviour.
  private func evidence(
    _ area: Area, _ owners: [Participant], _ aim: Aim, _ choice: BehaviourChoice
  ) -> [Evidence] {
    var result: [Evidence] = []
    for owner in owners {
      result += owner.needs(area).filter(\.answer.hasValue).map { Evidence(owner.partner, $0) }
      for measure in [Measure.importance, .confidence, .baseline, .wanted, .pattern] {
        result += owner.evidence(owner.response(measure, area: area))
      }
      if owner.hasNamed(area) { result += owner.evidence(owner.response(.named)) }
      result += owner.ownWords(on: area, catalogue).flatMap(owner.evidence)
      if (owner.figure(.confidence, area) ?? weights.smart.confident) < weights.smart.confident {
        result += owner.evidence(owner.response(.higher, area: area))
      }
      if weights.times.firstStepWhen.map(owner.holds) ?? false {
        result += weights.times.firstStepWhen.map(owner.evidence(for:)) ?? []
      }
      if let when = choice.behaviour.part(for: owner)?.when {
        result += owner.evidence(for: when)
      }
      if choice.behaviour.minutes != nil || aim.indicator?.minutesEach != nil {
        result += owner.evidence(owner.response(.minutes))
      }
      if choice.behaviour.scheduled { result += owner.evidence(owner.response(.days)) }
    }
    return (result + choice.evidence).withoutRepeats
  }

  private func unshared(_ owners: [Participant], _ aim: Aim) -> [Evidence] {
    aim.people.flatMap { person -> [Evidence] in
      guard let owner = owners.first(where: { $0.partner == person.partner }) else { return [] }
      return [person.baselineResponse, person.wishResponse]
        .filter { !owner.mayBeShown($0, .figures) }.flatMap(owner.evidence)
    }
  }
}
