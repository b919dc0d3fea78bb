import Interview

extension ScoringWeights {
  /// A target, what kept it short of the wish, and the rules that did.
  struct Step {
    var target: Double
    var limits: [GoalLimit]
    /// Empty where the target is the wish itself.
    var rules: [RuleUse]
  }

  /// How a wish becomes a target: the wish itself, or the wish brought within a modest step.
  ///
  /// - Parameters:
  ///   - confidence: 0...10; nil where it was not given.
  ///   - minutes: Minutes a week that the owners can give to what is new; nil where they did not say.
  /// - Returns: The step, or why there is none.
  func step(
    from baseline: Double, toward wish: Double, _ indicator: Indicator, confidence: Double?,
    minutes: Double?
  ) -> Result<Step, OpenTarget.Refusal> {
    guard indicator.isBetter(wish, than: baseline) else { return .failure(.init(.wishNotBetter)) }
    let (limit, rules) = furthest(from: baseline, indicator, confidence: confidence)
    var target = indicator.clamped(indicator.moreCautious(wish, limit))
    if indicator.whole { target = indicator.better == .higher ? target.rounded(.down) : target.rounded(.up) }
    if !indicator.isBetter(target, than: baseline) {
      // Half of one a week is one every two weeks: a step that a whole number cannot say.
      target = indicator.clamped(indicator.moreCautious(wish, limit))
      guard indicator.step == .frequency, indicator.per != nil,
        indicator.isBetter(target, than: baseline)
      else { return .failure(.init(.tooSmall)) }
    }
    var limits: [GoalLimit] = indicator.isBetter(wish, than: target) ? [.step] : []
    var used = limits.isEmpty ? [] : rules
    if let minutes, let each = indicator.minutesEach, each > 0, indicator.better == .higher {
      // What is done already takes no new time: the minutes are for the increase.
      let possible = baseline + (minutes / each).rounded(.down)
      if possible < target {
        guard possible > baseline else { return .failure(.init(.noTime)) }
        target = possible
        limits.append(.time)
        used = [.minutesEach(indicator, each)]
      }
    }
    return .success(Step(target: target, limits: limits, rules: used))
  }

  /// The furthest that a target may be from the baseline, before the range is looked at, and the rules that say so.
  private func furthest(
    from baseline: Double, _ indicator: Indicator, confidence: Double?
  ) -> (limit: Double, rules: [RuleUse]) {
    let sign: Double = indicator.better == .higher ? 1 : -1
    switch indicator.step {
    case .ruler:
      guard let confidence, confidence < steps.lowConfidence else {
        return (baseline + sign * steps.ruler, [.scoring("steps.ruler", steps.ruler)])
      }
      return (
        baseline + sign * steps.rulerLowConfidence,
        [
          .scoring("steps.ruler-low-confidence", steps.rulerLowConfidence),
          .scoring(RuleUse.lowConfidenceKey, steps.lowConfidence),
        ]
      )
    case .share: return (baseline + sign * steps.share, [.scoring("steps.share", steps.share)])
    case .frequency where indicator.better == .higher:
      return (
        baseline * steps.frequencyFactor + steps.frequencyPlus,
        [
          .scoring("steps.frequency-factor", steps.frequencyFactor),
          .scoring("steps.frequency-plus", steps.frequencyPlus),
        ]
      )
    case .frequency: return (baseline * steps.reduction, [.scoring("steps.reduction", steps.reduction)])
    }
  }
}

/// What kept a target short of the wish.
public enum GoalLimit: String, Codable, Hashable, Sendable {
  /// The wish is more than a modest step away.
  case step
  /// The time that the owners can give.
  case time
}

/// Why a target is left open, to be settled in the session. Of two partners' reasons the earlier one is given: what was
/// not said goes before what does not fit.
public enum OpenTarget: String, CaseIterable, Codable, Hashable, Sendable {
  case noFigure = "no-figure"
  case onlyOneFigure = "only-one-figure"
  case noWish = "no-wish"
  case wishNotBetter = "wish-not-better"
  /// Half of what there is now is no whole number.
  case tooSmall = "too-small"
  /// The time offered is less than one more would take.
  case noTime = "no-time"
  /// One partner already stands at or beyond the more cautious target.
  case alreadyThere = "already-there"
  /// The two were asked for different figures.
  case differentFigures = "different-figures"

  struct Refusal: Error {
    var reason: OpenTarget
    init(_ reason: OpenTarget) { self.reason = reason }
  }
}
