import Interview

/// Five levels of attainment for one figure: Goal Attainment Scaling (Kiresuk & Sherman 1968).
///
/// 0 is the target. -1 is where it stands at the start, or -2 where nothing worse is possible. Together the levels
/// cover the figure's whole range, without gaps or overlaps.
public struct AttainmentLevel: Hashable, Codable, Sendable, Redacted {
  /// -2...2
  public var level: Int
  public var text: String
  /// The smallest and the largest figure of the level, in the indicator's unit.
  public var least: Double
  public var most: Double
  /// The level lies between `least` and `most` and holds neither.
  public var isBetween: Bool
  /// The figure has to be reached by this day and kept: for levels beyond the best figure that there is.
  public var keptSince: CalendarDate?
}

extension Array where Element == AttainmentLevel {
  /// The level that a figure stands for; nil where there is no scale.
  ///
  /// - Parameter since: Since when the figure has been at least as good as the target; nil where that is not known.
  public func level(of value: Double, better: Better, since: CalendarDate? = nil) -> Int? {
    func isAtLeast(_ level: AttainmentLevel) -> Bool {
      if better == .higher { return level.isBetween ? value > level.least : value >= level.least }
      return level.isBetween ? value < level.most : value <= level.most
    }
    return
      filter { level in
        guard isAtLeast(level) else { return false }
        guard let day = level.keptSince else { return true }
        return since.map { $0 <= day } ?? false
      }
      .map(\.level).max() ?? map(\.level).min()
  }
}

extension GoalCatalogue {
  /// The five levels between a baseline and a better target; none where the two do not make a scale.
  ///
  /// - Parameter sign: How one would notice that the target is reached; it stands behind the figure.
  func attainment(
    from baseline: Double, to target: Double, _ indicator: Indicator, _ schedule: Schedule,
    sign: String = ""
  ) -> [AttainmentLevel] {
    let levels =
      AttainmentScale(baseline: baseline, target: target, indicator, schedule)?.levels(in: self) ?? []
    guard !sign.isEmpty, sentences[.levelSign] != nil else { return levels }
    return levels.map { level in
      guard level.level == 0 else { return level }
      var told = level
      told.text = say(.levelSign, ["level": level.text, "sign": sign])
      return told
    }
  }
}
