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

/// What answers are called that have no words of their own.
public struct AnswerWords: Sendable {
  public var yes: String
  public var no: String
  public var notSure: String
  public var skipped: String
  /// A figure that was given as a rough one.
  public var about: @Sendable (String) -> String

  public init(
    yes: String, no: String, notSure: String, skipped: String, about: @escaping @Sendable (String) -> String
  ) {
    self.yes = yes
    self.no = no
    self.notSure = notSure
    self.skipped = skipped
    self.about = about
  }

  /// As the therapist reads them.
  public static let english = AnswerWords(
    yes: "Yes", no: "No", notSure: "not sure", skipped: "not answered", about: { "about \($0)" })
}

extension Question {
  /// An answer as a person reads it: "3 days a week", "about 7", "Sometimes", "not answered".
  public func words(for answer: Answer, in words: AnswerWords = .english) -> String {
    switch answer {
    case .yesNo(let yes): return yes ? words.yes : words.no
    case .choice, .choices:
      return answer.optionIDs.map { option($0)?.label ?? $0 }.joined(separator: "; ")
    case .number(let value, let approximate):
      var figure = written(value)
      if case .number(_, _, let unit?, _, _) = form { figure += " \(unit.form(for: value))" }
      return approximate ? words.about(figure) : figure
    case .text(let text): return text
    case .notSure: return words.notSure
    case .skipped: return words.skipped
    }
  }
}
