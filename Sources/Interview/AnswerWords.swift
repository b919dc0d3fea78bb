/// A figure as it is written: without a trailing `.0`, at most two decimals.
public func written(_ figure: Double) -> String {
  guard figure.isFinite, abs(figure) < 1e12 else { return "?" }
  let hundredths = (figure * 100).rounded()
  let sign = hundredths < 0 ? "-" : ""
  let size = Int(abs(hundredths))
  let whole = size / 100
  let rest = size % 100
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0
    ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

extension Question {
  /// An answer as a person reads it: "3 days a week", "about 7", "Sometimes", "not answered".
  public func words(for answer: Answer) -> String {
    switch answer {
    case .yesNo(let yes): return yes ? "Yes" : "No"
    case .choice, .choices:
      return answer.optionIDs.map { option($0)?.label ?? $0 }.joined(separator: "; ")
    case .number(let value, let approximate):
      let about = approximate ? "about " : ""
      if case .number(_, _, let unit?, _, _) = form {
        return "\(about)\(written(value)) \(unit.form(for: value))"
      }
      return about + written(value)
    case .text(let words): return words
    case .notSure: return "not sure"
    case .skipped: return "not answered"
    }
  }
}
