import Interview

/// One partner's own figures for an area: where it stands, the wish, and the step toward it.
struct PersonalAim {
  var partner: Partner
  var indicator: Indicator?
  var baselineResponse: Response?
  var wishResponse: Response?
  var baseline: Figure?
  var wish: Figure?
  var target: Figure?
  var limits: [GoalLimit] = []
  /// The rules that made the target of the wish; empty where it is the wish itself.
  var rules: [RuleUse] = []
  var open: OpenTarget?

  init(
    _ person: Participant, _ area: Area, minutes: Double?, weights: ScoringWeights,
    catalogue: GoalCatalogue
  ) {
    partner = person.partner
    let asked = person.responses.filter { $0.question.area == area }
    let measured = asked.filter { [.baseline, .wanted].contains($0.question.measure) }
    baselineResponse = person.response(.baseline, area: area)
    wishResponse = person.response(.wanted, area: area)
    baseline = Figure(baselineResponse)
    wish = Figure(wishResponse)
    indicator = (baselineResponse ?? wishResponse ?? measured.first).flatMap {
      Indicator(question: $0.question, catalogue: catalogue)
    }
    guard let indicator, let baseline else {
      open = .noFigure
      return
    }
    guard let wish else {
      open = .noWish
      return
    }
    let step = weights.step(
      from: baseline.value, toward: wish.value, indicator,
      confidence: person.figure(.confidence, area), minutes: minutes)
    switch step {
    case .success(let step):
      limits = step.limits
      rules = step.rules
      let isWish = step.target == wish.value
      target = Figure(step.target, approximate: isWish ? wish.approximate : baseline.approximate)
    case .failure(let refusal): open = refusal.reason
    }
  }
}

/// The figures of a draft.
struct Aim {
  var indicator: Indicator?
  var baseline: Figure?
  var target: Figure?
  var people: [PersonalAim]
  /// Why there is no target.
  var open: OpenTarget?
  /// Who already stands at or beyond the more cautious target.
  var passedBy: Partner?

  /// One partner's own figures, or the more cautious of two targets: SCORING.md, section 4.
  ///
  /// - Parameter usual: The figure to ask for, where neither was asked for one.
  init(_ people: [PersonalAim], usual: Indicator?) {
    self.people = people
    indicator = people.compactMap(\.indicator).first ?? usual
    guard people.count == 2, let one = people.first, let other = people.last else {
      baseline = people.first?.baseline
      target = people.first?.target
      open = people.first?.open
      return
    }
    join(one, other)
  }

  private mutating func join(_ one: PersonalAim, _ other: PersonalAim) {
    if let left = one.indicator, let right = other.indicator, left.id != right.id {
      open = .differentFigures
      return
    }
    guard let indicator, let left = one.baseline, let right = other.baseline else {
      let gave = people.filter { $0.baseline != nil }
      open = gave.isEmpty ? .noFigure : .onlyOneFigure
      return
    }
    if left.value == right.value {
      baseline = Figure(left.value, approximate: left.approximate || right.approximate)
    }
    guard let mine = one.target, let yours = other.target else {
      let reasons = people.compactMap(\.open)
      open = OpenTarget.allCases.first(where: reasons.contains)
      return
    }
    let chosen = indicator.moreCautious(mine.value, yours.value)
    let passed = people.filter { person in
      person.baseline.map { !indicator.isBetter(chosen, than: $0.value) } ?? false
    }
    guard passed.isEmpty else {
      open = .alreadyThere
      passedBy = passed.first?.partner
      return
    }
    let takenFrom = people.filter { $0.target?.value == chosen }
    target = Figure(chosen, approximate: takenFrom.contains { $0.target?.approximate ?? false })
    // Where both figures would do, the goal starts from the one that is further from the target.
    baseline = takenFrom.compactMap(\.baseline).reduce(nil) { kept, next in
      guard let kept else { return next }
      if kept.value == next.value {
        return Figure(kept.value, approximate: kept.approximate || next.approximate)
      }
      return indicator.isBetter(kept.value, than: next.value) ? next : kept
    }
  }

  /// Wishes that go further than the target: kept as the long-term aim.
  var isShortOfAWish: Bool {
    guard let indicator, let target else { return false }
    return people.contains { $0.wish.map { indicator.isBetter($0.value, than: target.value) } ?? false }
  }

  /// Minutes a week for what is new: of two partners, for the one who has further to go. Nil where it takes none.
  func minutesNeeded(for behaviour: Behaviour) -> Double? {
    if let target, let each = indicator?.minutesEach, indicator?.per == .week,
      let least = people.compactMap(\.baseline?.value).min()
    {
      return max(0, target.value - least) * each
    }
    return behaviour.minutes
  }

  var isHeldToTime: Bool { target != nil && people.contains { $0.limits.contains(.time) } }
}
