import Interview

/// The behaviour that fits best, and why.
struct BehaviourChoice {
  var behaviour: Behaviour
  /// When, where or with whom, as it fits the owners.
  var setting: String
  /// A tool besides the behaviour's own that every owner would try.
  var tool: Tool?
  var reasons: [String]
  var evidence: [Evidence]
  /// What to ask where the two name different patterns, and this one follows one of them.
  var asks: [String]
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
    var isTooLong = false
    var reasons: [(text: String, weight: Double)] = []
    var evidence: [Evidence] = []

    /// What weighs most stands first.
    var reasonsInOrder: [String] {
      reasons.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element.text)
    }
  }

  /// - Parameter minutes: The minutes a week that every owner can give; nil where nobody said.
  /// - Returns: Nil where nothing in the catalogue fits.
  func choose(
    _ area: Area, for owners: [Participant], indicator: Indicator?, minutes: Double?
  ) -> BehaviourChoice? {
    let kind: Behaviour.Owners = owners.count == 1 ? .one : .couple
    let all = catalogue.behaviours.filter { $0.area == area && $0.owners == kind }
    // A figure that nothing here moves by name is no reason to leave anybody without a goal.
    let figure = indicator.map(\.id).flatMap { id in
      all.contains { $0.indicators.contains(id) && $0.when == nil && $0.unless == nil } ? id : nil
    }
    let suitable = all.filter { suits($0, owners, figure) }
    let ranked = candidates(suitable, owners, minutes)
      .enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
    // What takes more time than there is stands back behind everything that fits and that some answer points to.
    let inTime = ranked.filter { !$0.isTooLong && $0.score > 0 }
    let inOrder = inTime + ranked.filter { $0.isTooLong || $0.score <= 0 }
    guard let best = inOrder.first else { return nil }
    let behaviour = best.behaviour
    let place = setting(behaviour, owners)
    let tool = woven(into: behaviour, owners)
    var reasons = best.reasons.isEmpty ? [Wording.noSpecialReason] : best.reasonsInOrder
    var evidence = best.evidence + place.evidence
    if let tool {
      for owner in owners {
        guard let answer = owner.response(.tools), let option = answer.chosen.first(where: { $0.id == tool.id }) else {
          continue
        }
        reasons.append(Wording.willing(owner.partner, option.label))
        evidence += owner.evidence(answer)
      }
    }
    return BehaviourChoice(
      behaviour: behaviour, setting: place.text, tool: tool, reasons: reasons,
      evidence: evidence.withoutRepeats, asks: asks(behaviour, owners),
      alternatives: inOrder.dropFirst().prefix(2).map(\.behaviour))
  }

  private func suits(
    _ behaviour: Behaviour, _ owners: [Participant], _ figure: String?
  ) -> Bool {
    if let figure, !behaviour.indicators.isEmpty, !behaviour.indicators.contains(figure) { return false }
    if let when = behaviour.when, !owners.allSatisfy({ $0.holds(when) }) { return false }
    if let unless = behaviour.unless, owners.contains(where: { $0.holds(unless) }) { return false }
    return true
  }

  /// The wording of the setting: the first whose condition holds for an owner, with the answers behind it.
  private func setting(_ behaviour: Behaviour, _ owners: [Participant]) -> (text: String, evidence: [Evidence]) {
    for part in behaviour.settings {
      guard let when = part.when else { return (part.text, []) }
      let fitting = owners.filter { $0.holds(when) }
      if !fitting.isEmpty { return (part.text, fitting.flatMap { $0.evidence(for: when) }) }
    }
    return ("", [])
  }

  /// The first of the tools that go with a behaviour that every owner would try.
  private func woven(into behaviour: Behaviour, _ owners: [Participant]) -> Tool? {
    let chosen = owners.map { Set($0.response(.tools)?.chosen.map(\.id) ?? []) }
    guard let first = chosen.first else { return nil }
    let common = chosen.dropFirst().reduce(first) { $0.intersection($1) }
    return behaviour.weaves.first { $0 != behaviour.tool && common.contains($0) }.flatMap(catalogue.tool)
  }

  /// Each owner's fit counts as much as the other's, however many answers it rests on: what fits an owner best is 1.
  private func candidates(
    _ behaviours: [Behaviour], _ owners: [Participant], _ minutes: Double?
  ) -> [Candidate] {
    var result = behaviours.map { Candidate(behaviour: $0) }
    guard let area = behaviours.first?.area else { return [] }
    for owner in owners {
      let written = owner.written(on: area)
      let scores = result.indices.map { score(owner, written, &result[$0]) }
      let best = scores.map(abs).max() ?? 0
      guard best > 0 else { continue }
      for (index, score) in scores.enumerated() { result[index].score += score / best }
    }
    for index in result.indices {
      result[index].score = rounded(result[index].score)
      if let needed = result[index].behaviour.minutes, let minutes, needed > minutes {
        result[index].score += fit.tooLong
        result[index].isTooLong = true
      }
      result[index].evidence = result[index].evidence.withoutRepeats
    }
    return result
  }

  /// What speaks for a behaviour in one owner's answers.
  func score(of behaviour: Behaviour, for owner: Participant) -> Double {
    var candidate = Candidate(behaviour: behaviour)
    return score(owner, owner.written(on: behaviour.area), &candidate)
  }

  /// What speaks for a behaviour in one owner's answers; the reasons go into the candidate.
  private func score(
    _ owner: Participant, _ written: [(response: Response, words: OwnWordsMatch)], _ candidate: inout Candidate
  ) -> Double {
    let behaviour = candidate.behaviour
    var score = 0.0
    if let when = behaviour.when { candidate.evidence += owner.evidence(for: when) }
    for preference in behaviour.prefer where owner.holds(preference.when) {
      score += preference.weight
      candidate.reasons.append((Wording.reason(owner.partner, preference.because), preference.weight))
      candidate.evidence += owner.evidence(for: preference.when)
    }
    if let own = behaviour.spoken(of: written) {
      score += fit.ownWords
      candidate.reasons.append((Wording.spokeOf(owner.partner, own.words), fit.ownWords))
      candidate.evidence += owner.evidence(own.response)
    }
    guard let tool = behaviour.tool, let tools = owner.response(.tools) else { return score }
    guard let option = tools.chosen.first(where: { $0.id == tool }) else {
      return score + fit.toolUnwilling
    }
    candidate.reasons.append((Wording.willing(owner.partner, option.label), fit.toolWilling))
    candidate.evidence += owner.evidence(tools)
    return score + fit.toolWilling
  }

  /// Where the two name different patterns: the patterns that the behaviour does not answer.
  private func asks(_ behaviour: Behaviour, _ owners: [Participant]) -> [String] {
    let patterns = owners.compactMap { owner in
      owner.response(.pattern, area: behaviour.area).map { (owner: owner, response: $0) }
    }
    guard patterns.count == 2, Set(patterns.map(\.response.answer)).count == 2 else { return [] }
    return patterns.filter { entry in
      !behaviour.prefer.contains {
        $0.when.reads.contains(entry.response.question.id) && entry.owner.holds($0.when)
      }
    }.map { Wording.askPattern($0.owner.partner, $0.response.answerInWords) }
  }
}

extension Behaviour {
  /// What an owner does: the first part whose condition holds.
  func part(for owner: Participant) -> Part? {
    does.first { part in part.when.map(owner.holds) ?? true }
  }
}
