import Interview

/// Scores a draft on the five letters: SCORING.md, section 5.
struct SMARTRubric {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let area: Area
  let owners: [Participant]
  let behaviour: Behaviour
  let setting: String
  let aim: Aim
  let schedule: Schedule
  /// The highest that "achievable" may be, 0...1.
  let achievableAtMost: Double

  private struct Part {
    var score: Double
    var why: String
    var asks: [String]

    init(score: Double, why: String, ask: String? = nil) {
      self.init(score: score, why: why, asks: [ask].compactMap { $0 })
    }

    init(score: Double, why: String, asks: [String]) {
      self.score = score
      self.why = why
      self.asks = asks
    }
  }

  func score() -> SMARTScore {
    var score = SMARTScore(
      specific: letter(specific), measurable: measurable(), achievable: achievable(),
      relevant: letter(relevant), timeBound: letter(timeBound), overall: 0)
    let scores = score.letters.map(\.score)
    let mean = scores.reduce(0, +) / Double(max(1, scores.count))
    score.overall = rounded(min(mean, (scores.min() ?? 0) + weights.smart.aboveLowest))
    return score
  }

  private func letter(_ parts: [Part]) -> SMARTLetter {
    let score = parts.map(\.score).reduce(0, +) / Double(max(1, parts.count))
    return SMARTLetter(
      score: rounded(score), met: score >= weights.smart.needsWork, why: parts.map(\.why),
      ask: parts.flatMap(\.asks))
  }

  private var specific: [Part] {
    [
      Part(score: 1, why: Wording.owner(owners.map(\.partner))),
      behaviour.text.isEmpty
        ? Part(score: 0, why: Wording.noBehaviour, ask: Wording.askBehaviour)
        : Part(score: 1, why: Wording.behaviour),
      setting.isEmpty
        ? Part(score: 0, why: Wording.noSetting, ask: Wording.askSetting)
        : Part(score: 1, why: Wording.setting(setting)),
    ]
  }

  private func measurable() -> SMARTLetter {
    let without = aim.people.filter { $0.baseline == nil }.map(\.partner)
    let given = Double(aim.people.count - without.count) / Double(max(1, aim.people.count))
    var result = letter([
      aim.indicator.map { Part(score: 1, why: Wording.indicator($0.name)) }
        ?? Part(score: 0, why: Wording.noIndicator, ask: Wording.askIndicator),
      Part(
        score: given, why: without.isEmpty ? Wording.baselineGiven : Wording.noBaseline(without),
        ask: without.isEmpty ? nil : Wording.askBaseline(without)),
      aim.target == nil
        ? Part(
          score: 0, why: Wording.openTarget(aim.open ?? .noFigure, aim.passedBy),
          ask: Wording.askTarget)
        : Part(score: 1, why: Wording.targetGiven),
    ])
    // Without both figures nobody can tell whether the goal is met: the letter fails, and the draft needs work.
    if aim.target == nil || !without.isEmpty {
      result.score = 0
      result.met = false
    }
    return result
  }

  private func achievable() -> SMARTLetter {
    var result = letter([step, confidence, time, control])
    if result.score > achievableAtMost {
      result.score = rounded(achievableAtMost)
      result.met = achievableAtMost >= weights.smart.needsWork
      result.why.append(Wording.capped)
    }
    return result
  }

  private var step: Part {
    guard aim.target != nil else { return Part(score: 0, why: Wording.noStep) }
    let limits = aim.people.flatMap(\.limits).withoutRepeats
    return Part(score: 1, why: Wording.step(limits))
  }

  private var confidence: Part {
    let given = owners.compactMap { $0.figure(.confidence, area) }
    let without = owners.filter { $0.figure(.confidence, area) == nil }.map(\.partner)
    let asks = without.isEmpty ? [] : [Wording.askConfidence(without)]
    guard let lowest = given.min() else {
      return Part(score: 0, why: Wording.noConfidence, asks: asks)
    }
    let score: Double =
      lowest >= weights.smart.confident ? 1 : lowest >= weights.smart.halfConfident ? 0.5 : 0
    return Part(
      score: score, why: Wording.confidence(lowest, isLowerOfTwo: given.count > 1, without: without),
      asks: asks + higher)
  }

  /// What would make a low confidence higher: the answer where it was given, else the question.
  private var higher: [String] {
    let unsure = owners.filter {
      ($0.figure(.confidence, area) ?? weights.smart.confident) < weights.smart.confident
    }
    let answered = unsure.compactMap { owner in
      owner.response(.higher, area: area)?.answer.text
        .flatMap { catalogue.says($0) ? oneLine($0) : nil }
        .map { (partner: owner.partner, words: $0) }
    }
    let open = unsure.map(\.partner).filter { partner in
      !answered.contains { $0.partner == partner }
    }
    return answered.map { Wording.higher($0.partner, $0.words) }
      + (open.isEmpty ? [] : [Wording.askHigher(open)])
  }

  private var time: Part {
    guard let needed = aim.minutesNeeded(for: behaviour) else { return Part(score: 1, why: Wording.noExtraTime) }
    let without = owners.filter { $0.figure(.minutes) == nil }.map(\.partner)
    guard let given = owners.compactMap({ $0.figure(.minutes) }).min() else {
      return Part(score: 0, why: Wording.timeUnknown(needed), ask: Wording.askMinutes(without))
    }
    let fits = given >= needed
    return Part(
      score: fits ? 1 : 0, why: Wording.time(needed: needed, given: given),
      ask: fits ? without.isEmpty ? nil : Wording.askMinutes(without) : Wording.askSmaller)
  }

  private var control: Part {
    if owners.count == 1, aim.indicator?.dependsOnBoth == true {
      return Part(score: 0, why: Wording.figureDependsOnBoth)
    }
    return Part(score: 1, why: Wording.ownControl)
  }

  private var relevant: [Part] {
    let count = Double(max(1, owners.count))
    let important = owners.filter {
      ($0.figure(.importance, area) ?? -1) >= weights.smart.importance
    }
    let unasked = owners.filter { $0.figure(.importance, area) == nil }.map(\.partner)
    let spoken = owners.filter { !$0.ownWords(on: area, catalogue).isEmpty || $0.hasNamed(area) }
    let silent = owners.filter { person in !spoken.contains { $0.partner == person.partner } }
    var parts = [
      Part(
        score: Double(important.count) / count,
        why: Wording.important(important.map(\.partner), unasked: unasked),
        ask: unasked.isEmpty ? nil : Wording.askImportance(unasked)),
      Part(
        score: Double(spoken.count) / count, why: Wording.ownWords(spoken.map(\.partner)),
        ask: silent.isEmpty ? nil : Wording.askWords(silent.map(\.partner))),
    ]
    if owners.count == 2 { parts.append(Part(score: 1, why: Wording.raisedByBoth)) }
    return parts
  }

  private var timeBound: [Part] {
    let weeks = schedule.start.days(to: schedule.due) / 7
    let isWithin = weeks <= weights.times.mostWeeks
    return [
      Part(score: 1, why: Wording.due(schedule.due.iso)),
      schedule.checkpoints.isEmpty
        ? Part(score: 0, why: Wording.noCheckpoint)
        : Part(score: 1, why: Wording.checkpoints(schedule.checkpoints.count)),
      Part(score: isWithin ? 1 : 0, why: Wording.within(weeks, most: weights.times.mostWeeks)),
    ]
  }
}
