import Interview

/// A figure by which a goal is followed.
public struct Indicator: Hashable, Codable, Sendable {
  /// How far a target may be from the baseline: see ``ScoringWeights/Steps``.
  public enum Step: String, CaseIterable, Codable, Hashable, Sendable {
    /// Points on a 0-10 ruler.
    case ruler
    /// How often something happens.
    case frequency
    /// So many of the last five.
    case share
  }

  public var id: String
  public var area: Area
  /// As it begins a sentence: "Days with an unhurried talk".
  public var name: String
  public var unit: Unit
  public var least: Double
  public var most: Double
  public var better: Better
  public var step: Step
  /// Figures are whole numbers.
  public var whole: Bool
  public var per: Period?
  /// Minutes that each one takes, where the question says so.
  public var minutesEach: Double?
  /// It depends on both partners, not on one alone.
  public var dependsOnBoth: Bool

  public init(
    id: String, area: Area, name: String, unit: Unit, least: Double, most: Double, better: Better,
    step: Step, whole: Bool = true, per: Period? = nil, minutesEach: Double? = nil,
    dependsOnBoth: Bool = false
  ) {
    self.id = id
    self.area = area
    self.name = name
    self.unit = unit
    self.least = least
    self.most = most
    self.better = better
    self.step = step
    self.whole = whole
    self.per = per
    self.minutesEach = minutesEach
    self.dependsOnBoth = dependsOnBoth
  }

  /// The figure that a question asks for, with the catalogue's words where it knows the figure.
  ///
  /// Range and direction are the question's own: that is what the person saw.
  init?(question: Question, catalogue: GoalCatalogue) {
    guard let area = question.area, let range = question.form.range else { return nil }
    let known = question.indicator.flatMap(catalogue.indicator)
    switch question.form {
    case .scale:
      self.init(
        id: question.indicator ?? question.id, area: area,
        name: known?.name ?? capitalised(catalogue.name(of: area)),
        unit: known?.unit ?? Unit(one: "", other: ""), least: range.lowerBound,
        most: range.upperBound, better: question.better ?? known?.better ?? .higher,
        step: known?.step ?? .ruler, dependsOnBoth: known?.dependsOnBoth ?? false)
    case .number(_, _, let unit, let whole, let per):
      self.init(
        id: question.indicator ?? question.id, area: area,
        name: known?.name ?? capitalised(catalogue.name(of: area)),
        unit: known?.unit ?? unit ?? Unit(one: "", other: ""), least: range.lowerBound,
        most: range.upperBound, better: question.better ?? known?.better ?? .higher,
        step: known?.step ?? .frequency, whole: whole, per: per ?? known?.per,
        minutesEach: known?.minutesEach, dependsOnBoth: known?.dependsOnBoth ?? false)
    default: return nil
    }
  }

  /// Whether `value` is better than `other`.
  func isBetter(_ value: Double, than other: Double) -> Bool {
    better == .higher ? value > other : value < other
  }

  /// The one that asks less of people.
  func moreCautious(_ left: Double, _ right: Double) -> Double {
    better == .higher ? min(left, right) : max(left, right)
  }

  func clamped(_ value: Double) -> Double { max(least, min(most, value)) }
}
