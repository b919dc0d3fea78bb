import Interview

/// A figure that somebody gave, or that a step rule made from such a figure.
public struct Figure: Hashable, Codable, Sendable, Redacted {
  public var value: Double
  /// It was given as "about", or comes from one that was.
  public var approximate: Bool

  public init(_ value: Double, approximate: Bool = false) {
    self.value = value
    self.approximate = approximate
  }

  init?(_ response: Response?) {
    guard let response, let value = response.answer.number else { return nil }
    self.init(value, approximate: response.answer.isApproximate)
  }
}

/// Rounded to four decimals, so that sums of weights print as they are meant.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

extension GoalCatalogue {
  /// "about 3 days a week".
  func words(_ figure: Figure, _ indicator: Indicator) -> String {
    let text = words(figure.value, indicator)
    return figure.approximate ? say(.about, ["figure": text]) : text
  }

  /// "3 days a week"; for a half "0.5 heated arguments a week (one in 2 weeks)".
  func words(_ value: Double, _ indicator: Indicator) -> String {
    let unit = indicator.unit.form(for: value)
    let figure = unit.isEmpty ? written(value) : "\(written(value)) \(unit)"
    guard let per = indicator.per, value > 0, value < 1 else { return figure }
    let periods: Sentence =
      switch per {
      case .day: .days
      case .week: .weeks
      case .month: .months
      case .year: .years
      }
    let count = (1 / value).rounded()
    guard abs(count - 1 / value) < 0.01 else { return figure }
    return say(
      .fraction, ["figure": figure, "count": written(count), "periods": say(periods)])
  }
}
