import Interview

/// The bounds of the five levels, worked out as if higher were better; turned round at the end.
struct AttainmentScale {
  private struct Bounds {
    var level: Int
    /// Both included, unless `isOpenAbove` or `isBetween`.
    var from: Double
    var to: Double
    var isOpenAbove = false
    var isBetween = false
    var keptSince: CalendarDate?
  }

  private let indicator: Indicator
  private let isWhole: Bool
  private let baselineIsWorst: Bool
  private var bounds: [Bounds] = []
  private var sign: Double { indicator.better == .higher ? 1 : -1 }

  init?(baseline: Double, target: Double, _ indicator: Indicator, _ schedule: Schedule) {
    guard indicator.isBetter(target, than: baseline),
      indicator.clamped(target) == target, indicator.clamped(baseline) == baseline
    else { return nil }
    self.indicator = indicator
    let figures = [baseline, target, indicator.least, indicator.most]
    isWhole = figures.allSatisfy { $0 == $0.rounded() }
    let sign: Double = indicator.better == .higher ? 1 : -1
    let start = sign * baseline
    let aim = sign * target
    let worst = sign * (sign > 0 ? indicator.least : indicator.most)
    let best = sign * (sign > 0 ? indicator.most : indicator.least)
    baselineIsWorst = start <= worst
    addLower(worst, start, aim)
    addUpper(start, aim, best, schedule)
  }

  private mutating func addLower(_ worst: Double, _ start: Double, _ aim: Double) {
    if !baselineIsWorst {
      add(-2, from: worst, upTo: start)
      add(-1, from: start, upTo: aim)
    } else if isWhole && aim - start >= 2 {
      add(-2, from: start, upTo: start + 1)
      add(-1, from: start + 1, upTo: aim)
    } else {
      bounds.append(Bounds(level: -2, from: start, to: start))
      bounds.append(Bounds(level: -1, from: start, to: aim, isBetween: true))
    }
  }

  private mutating func addUpper(
    _ start: Double, _ aim: Double, _ best: Double, _ schedule: Schedule
  ) {
    let room = best - aim
    var step = min(aim - start, room / 2)
    if isWhole { step = step.rounded(.down) }
    if step > 0 {
      add(0, from: aim, upTo: aim + step)
      add(1, from: aim + step, upTo: aim + 2 * step)
      bounds.append(Bounds(level: 2, from: aim + 2 * step, to: best))
      return
    }
    // Nothing, or one step only, is better than the target: reaching it earlier and keeping it is.
    let early = earlyDays(schedule)
    if room > 0 {
      bounds.append(Bounds(level: 0, from: aim, to: aim))
      bounds.append(Bounds(level: 1, from: best, to: best))
    } else {
      bounds.append(Bounds(level: 0, from: best, to: best))
      bounds.append(Bounds(level: 1, from: best, to: best, keptSince: early.later))
    }
    bounds.append(Bounds(level: 2, from: best, to: best, keptSince: early.sooner))
  }

  /// One third and two thirds of the way to the due date: with checkpoints every four weeks of twelve, the first two.
  private func earlyDays(_ schedule: Schedule) -> (sooner: CalendarDate, later: CalendarDate) {
    let days = schedule.start.days(to: schedule.due)
    return (
      schedule.start.adding(days: days / 3), schedule.start.adding(days: days * 2 / 3)
    )
  }

  private mutating func add(_ level: Int, from: Double, upTo end: Double) {
    bounds.append(
      Bounds(level: level, from: from, to: isWhole ? end - 1 : end, isOpenAbove: !isWhole))
  }

  func levels(in catalogue: GoalCatalogue) -> [AttainmentLevel] {
    bounds.map { bounds in
      // Adding zero turns -0 into 0.
      let ends = [sign * bounds.from + 0, sign * bounds.to + 0].sorted()
      let least = ends.first ?? 0
      let most = ends.last ?? 0
      return AttainmentLevel(
        level: bounds.level,
        text: catalogue.say(
          sentence(bounds), ["range": range(bounds, least, most, catalogue)]),
        least: least, most: most, isBetween: bounds.isBetween, keptSince: bounds.keptSince)
    }
  }

  private func sentence(_ bounds: Bounds) -> Sentence {
    switch bounds.level {
    case ...(-2): baselineIsWorst ? .levelNow : .levelWorse
    case -1: baselineIsWorst ? .levelPartway : bounds.from == bounds.to ? .levelNow : .levelOnTheWay
    case 0: .levelTarget
    case 1: .levelBetter
    default: .levelBest
    }
  }

  private func range(
    _ bounds: Bounds, _ least: Double, _ most: Double, _ catalogue: GoalCatalogue
  ) -> String {
    let unit = indicator.unit.form(for: most)
    let ends = ["low": written(least), "high": written(most), "unit": unit]
    if let day = bounds.keptSince {
      return catalogue.say(
        .rangeKept,
        ["figure": catalogue.words(least, indicator), "date": catalogue.words(day)])
    }
    if bounds.isBetween {
      let aim = sign > 0 ? most : least
      return catalogue.say(
        indicator.per == nil ? .rangeSeen : .rangeOnce, ["figure": catalogue.words(aim, indicator)])
    }
    if least == most { return catalogue.words(least, indicator) }
    if bounds.isOpenAbove, let counted = counted(least, most, catalogue) { return counted }
    if bounds.isOpenAbove {
      return catalogue.say(sign > 0 ? .rangeAtLeast : .rangeAtMost, ends)
    }
    if most == indicator.most, indicator.step == .frequency, most - least > 3 {
      return catalogue.say(.rangeUp, ends)
    }
    return catalogue.say(isWhole && most - least == 1 ? .rangeTwo : .rangeMany, ends)
  }

  /// Halves of a week in whole numbers: at most 1 and more than 0.5 a week is "3 or 4 in 4 weeks".
  private func counted(
    _ least: Double, _ most: Double, _ catalogue: GoalCatalogue
  ) -> String? {
    guard let count = Count(least, most, indicator) else { return nil }
    let unit = catalogue.say(.inPeriods, ["count": written(count.weeks), "periods": catalogue.say(.weeks)])
    let ends = ["low": written(count.low), "high": written(count.high), "unit": unit]
    if count.low == count.high { return "\(written(count.low)) \(unit)" }
    if most == indicator.most { return catalogue.say(.rangeUp, ends) }
    return catalogue.say(count.high - count.low == 1 ? .rangeTwo : .rangeMany, ends)
  }

  /// Bounds of a level that are no whole numbers, counted over four weeks. One of the two bounds is not in the level.
  struct Count {
    var low: Double
    var high: Double
    let weeks = 4.0

    init?(_ least: Double, _ most: Double, _ indicator: Indicator) {
      let weeks = self.weeks
      guard indicator.per == .week, [least, most].allSatisfy({ ($0 * weeks).rounded() == $0 * weeks }) else { return nil }
      low = least * weeks + (indicator.better == .higher ? 0 : 1)
      high = most * weeks - (indicator.better == .higher ? 1 : 0)
    }
  }

  /// How a level may be counted where a scale has bounds that are no whole numbers; nil where the level is one figure.
  static func counted(_ level: AttainmentLevel, _ indicator: Indicator?) -> Count? {
    guard let indicator, level.least < level.most, !level.isBetween else { return nil }
    return Count(level.least, level.most, indicator)
  }
}
