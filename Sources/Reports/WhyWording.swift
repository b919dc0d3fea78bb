import Interview
import Scoring

/// The sentences that explain areas and drafts.
extension Wording {
  static func madeWith(_ assessment: Assessment) -> String {
    "Made with scoring \(version(assessment.scoring)) and goals \(version(assessment.catalogue))."
  }
  /// "couples-scoring 1.0.0 (0a1b2c3d4e5f)"
  static func version(_ version: DataVersion) -> String {
    "\(version.id) \(version.version)" + (version.sha256.map { " (\($0.prefix(12)))" } ?? "")
  }
  static let oneAnswer =
    "Each “if” changes one answer and leaves all others as they were said. What is said in confidence plays no part here."

  // Areas
  static func raised(_ area: AreaExplanation) -> String {
    if !area.asked { return "not asked" }
    switch area.reading {
    case .shared: return "both raise it"
    case .oneSided: return "one raises it"
    case .low: return "nobody raises it"
    }
  }
  static let noPriority = "no figure for it"
  /// "problem 9 (0.36 of 0.4)"
  static func adds(_ part: WeightedContribution) -> String {
    let contribution = part.contribution
    let what =
      switch contribution.part {
      case .need: "problem \(contribution.evidence?.answer ?? "")"
      case .importance: "important \(contribution.evidence?.answer ?? "")"
      case .confidence: "sure \(contribution.evidence?.answer ?? "")"
      case .heard: contribution.value > 0 ? "in own words" : "not in own words"
      case .named: contribution.value > 0 ? "named first" : "not named first"
      }
    return "\(what) (\(written(contribution.adds)) of \(written(contribution.weight)))"
  }
  static func notGiven(_ missing: [Contribution.Part]) -> String { "; \(missing.map(\.rawValue).joined(separator: ", ")) not given" }
  static func raisedBy(_ rules: [RuleUse]) -> String { "Raised by \(rules.map(rule).joined(separator: ", "))." }
  static func rule(_ rule: RuleUse) -> String { "\(rule.key) \(written(rule.value))" }
  static func beyond(_ limit: RuleUse) -> String { "Beyond the limit: \(rule(limit))." }

  // One answer
  private static func name(_ partner: Partner) -> String { "partner \(partner.rawValue.uppercased())" }

  /// "If partner A had said 4 instead of 6 for how big a problem conflict is"
  private static func condition(_ change: AnswerChange, _ showsQuestion: Bool) -> String {
    let who = "If \(name(change.partner)) had"
    if let added = change.added { return "\(who) also chosen “\(oneLine(added))” \(topic(change, showsQuestion))" }
    if let removed = change.removed { return "\(who) not chosen “\(oneLine(removed))” \(topic(change, showsQuestion))" }
    let isFigure = change.kind == .scale || change.kind == .number
    func said(_ answer: String) -> String { isFigure ? answer : "“\(oneLine(answer))”" }
    return "\(who) said \(said(change.instead)) instead of \(said(change.said)) \(topic(change, showsQuestion))"
  }

  private static func topic(_ change: AnswerChange, _ showsQuestion: Bool) -> String {
    switch (change.measure, change.area) {
    case (.need, let area?) where !showsQuestion: "for how big a problem \(area.rawValue) is"
    case (.importance, let area?): "for how important \(area.rawValue) is"
    case (.confidence, let area?): "for how sure they are that \(area.rawValue) can get better"
    case (.pattern, let area?): "for what happens most in \(area.rawValue)"
    case (.named, _): "for the one thing to change"
    case (.tools, _): "among the tools to try"
    case (.stressors, _): "among what weighs on them"
    case (.coping, _): "among what already helps"
    case (.minutes, _): "for the time to give"
    default: "to “\(oneLine(change.question))”"
    }
  }

  private static func draft(_ name: DraftName) -> String {
    switch name.owner {
    case .couple: "a draft of both on \(name.area.rawValue)"
    case .a, .b: "a draft of partner \(name.owner.rawValue.uppercased())'s own on \(name.area.rawValue)"
    }
  }

  private static func list(_ names: [DraftName]) -> String { names.map(draft).joined(separator: " and ") }

  static func bringsIn(_ change: AnswerChange, _ area: Area, _ showsQuestion: Bool) -> String {
    let instead = change.without.isEmpty ? "" : ", in place of \(list(change.without))"
    return "\(condition(change, showsQuestion)), there would be \(list(change.with))\(instead)."
  }
  static let nothingBringsIn = "No other single answer would bring in a draft on it."

  static func drops(_ change: AnswerChange, _ showsQuestion: Bool) -> String {
    let instead = change.with.isEmpty ? "" : "; \(list(change.with)) would take its place"
    return "\(condition(change, showsQuestion)), this draft would not be here\(instead)."
  }
  static let nothingDrops = "No other single answer would take this draft away."

  static func runnerUp(_ text: String) -> String { "Next best: “\(oneLine(text))”" }
  static let noRunnerUp = "Nothing else in the catalogue fits."
  static func switches(_ change: AnswerChange, _ showsQuestion: Bool) -> String {
    "\(condition(change, showsQuestion)), the next best would stand here."
  }
  static let levels =
    "Level 0 begins at the target, -1 where it stands now, and the ones above are as far apart as the range allows."
  static let nothingSwitches = "No other single answer would put it here."
}
