import Readability

extension Wording {
  /// The code, the sentence and the fix for a text that is hard to read, or hard to take.
  static func reading(_ problem: ReadingProblem, _ rules: ReadingRules, part: String?) -> (
    code: FaultCode, message: String, fix: String
  ) {
    switch problem {
    case .longSentence(let words):
      return (
        .longSentence, "This sentence has \(words) words; \(ReadingRules.mostWords) are the most.",
        "Make two of it."
      )
    case .hardText(let value, let longest):
      return (
        .hardText, "This text reads at \(level(value, rules)); \(bound(rules, \.hardestText)).",
        "The sentence here weighs most. \(ease(longest))"
      )
    case .hardPart(let value, let longest):
      let what = part.map { "The part `\($0)`" } ?? "All this together"
      return (
        .readingLevel, "\(what) reads at \(level(value, rules)); \(bound(rules, \.hardestPart)).",
        "The sentence here weighs most. \(ease(longest))"
      )
    case .word(let rule, let written) where rule.kind == .changesTheOther:
      return (.changesTheOther, "Goals do without \"\(written)\". \(rule.reason)", rule.instead)
    case .word(let rule, let written):
      return (
        rule.kind.code, "Texts for visitors do without \"\(written)\". \(rule.reason)",
        rule.kind == .forbidden ? rule.instead : "\(rule.instead) \(allowance(written))"
      )
    }
  }

  private static func allowance(_ written: String) -> String {
    "Where it is needed, write why on the line above: # allow \(written.lowercased()): ..."
  }

  static func needlessAllowance(_ word: String) -> (message: String, fix: String) {
    ("This comment allows \"\(word)\", and the text below has no need of it.", "Take it out, or check its spelling.")
  }

  /// Rounded away from the bound, so that a value just beyond it does not look as if it kept to it.
  private static func level(_ value: Double, _ rules: ReadingRules) -> String {
    rules.measure?.higherIsEasier == true
      ? "\(tenths((value * 10).rounded(.down) / 10)) on the scale of Fernández Huerta"
      : "grade \(tenths((value * 10).rounded(.up) / 10))"
  }

  private static func bound(_ rules: ReadingRules, _ hardest: KeyPath<ReadingMeasure, Double>) -> String {
    guard let measure = rules.measure else { return "" }
    return measure.higherIsEasier
      ? "\(Int(measure[keyPath: hardest])) is the least" : "\(Int(measure[keyPath: hardest])) is the most"
  }

  private static func ease(_ longest: [String]) -> String {
    longest.isEmpty
      ? "Make two of it." : "Make two of it, or say this more simply: \(longest.joined(separator: ", "))."
  }

  /// A figure with one decimal.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension WordRule.Kind {
  fileprivate var code: FaultCode {
    switch self {
    case .forbidden: .forbiddenWord
    case .gendered: .genderedWord
    case .marriage: .marriageWord
    case .changesTheOther: .changesTheOther
    }
  }
}
