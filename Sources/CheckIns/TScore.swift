/// How far one partner's goals have come, as one figure: the T-score of Goal Attainment Scaling.
///
/// `T = 50 + 10 Σ(w x) / √((1 − ρ) Σ w² + ρ (Σ w)²)` with ρ = 0.3, the expected correlation between goals
/// (Kiresuk & Sherman 1968). 50 means that goals were, on the whole, reached as expected. It is made for one partner
/// at a time, with weights from that partner's own priorities, and never for a couple.
///
/// - Parameter goals: For each goal its attainment level, -2...2, and its weight, above 0. A goal that is not of that
///   kind is left out.
/// - Returns: Nil where no goal is left.
public func tScore(_ goals: [(attainment: Int, weight: Double)]) -> Double? {
  let counted = goals.filter { goal in
    (-2...2).contains(goal.attainment) && goal.weight > 0 && goal.weight.isFinite
  }
  let correlation = 0.3
  let weights = counted.reduce(0) { $0 + $1.weight }
  let squares = counted.reduce(0) { $0 + $1.weight * $1.weight }
  let weighted = counted.reduce(0) { $0 + $1.weight * Double($1.attainment) }
  let spread = ((1 - correlation) * squares + correlation * weights * weights).squareRoot()
  guard spread > 0, spread.isFinite else { return nil }
  return 50 + 10 * weighted / spread
}
