import Interview

/// The sentences that scoring says to the therapist. What goes into a goal's own text is data: see ``Sentence``.
enum Wording {
  static func name(_ partner: Partner) -> String { partner == .a ? "Partner A" : "Partner B" }

  static func names(_ partners: [Partner]) -> String {
    partners.count == 2 ? "Both partners" : partners.map(name).joined(separator: " and ")
  }

  private static func verb(_ partners: [Partner], _ one: String, _ many: String) -> String {
    "\(names(partners)) \(partners.count == 1 ? one : many)"
  }

  // Priorities
  static func missing(_ parts: [Contribution.Part]) -> String {
    guard !parts.isEmpty else { return "" }
    let names = parts.map { part in
      switch part {
      case .need: "the ruler of need"
      case .importance: "importance"
      case .confidence: "confidence"
      case .heard: "own words"
      case .named: "the one thing to change"
      }
    }
    return "Not given: \(names.joined(separator: ", ")). The other weights were scaled up."
  }

  // Safety
  static let noGuidance = "Talk with this partner alone first."
  static func because(_ flag: Flag, _ evidence: Evidence) -> String {
    "\(flag.rawValue): \(evidence.state) was answered “\(evidence.answer)”."
  }

  /// - Parameter noted: This partner has entries, none of which is a sign of danger.
  static func screen(_ screen: SafetyScreen, noted: Bool) -> String {
    switch screen {
    case .partlyAnswered where noted:
      "No danger was reported, and some questions were left open. See the entries. The personal interview is still due."
    case .nothingReported where noted:
      "No danger was reported here. See the entries. The personal interview is still due."
    case .notBegun: "This partner has not begun."
    case .notFinished: "The interview is not finished, so the safety questions may not have been asked."
    case .declined: "This partner declined the interview. The safety questions were not asked."
    case .withdrawn:
      "This partner took the visit back, and what was said in it is erased. Nothing is known here, and that says nothing about safety. The personal interview is still due."
    case .notAskedNotAlone:
      "Not asked: this partner was not alone. Ask in a personal interview, each partner alone. They can also be asked again here, with the same visit code."
    case .setAsideNotAlone:
      "This partner answered the safety questions, and then said that they were not alone. Those answers were taken back and are not shown. See each partner alone, and ask again. They can also be asked again here, with the same visit code."
    case .notAsked: "The interview has no safety questions. Ask in a personal interview."
    case .reported: "Something was reported. See the safety entries first."
    case .partlyAnswered:
      "Nothing was reported, and some questions were left open. The personal interview is still due."
    case .nothingReported: "Nothing was reported here. The personal interview is still due."
    }
  }

  // Behaviours
  static let noSpecialReason = "No answer points to one behaviour more than to another."
  static func reason(_ partner: Partner, _ because: String) -> String {
    "\(name(partner)) \(because)."
  }
  static func spokeOf(_ partner: Partner, _ words: String) -> String {
    "\(name(partner)) speaks of it in their own words: “\(words)”."
  }
  static func willing(_ partner: Partner, _ tool: String) -> String {
    "\(name(partner)) is willing to try: \(tool)."
  }
  static func askPattern(_ partner: Partner, _ pattern: String) -> String {
    "\(name(partner)) sees another pattern: “\(pattern)”. Ask how this goal can answer that, too."
  }
  static let askDay = "Which day suits you both? No day was named by both."

  // Specific
  static func owner(_ partners: [Partner]) -> String { "Who: \(names(partners).lowercasedFirst)." }
  static let behaviour = "What is done can be seen."
  static let noBehaviour = "It does not say what is done."
  static let askBehaviour = "What would one see you do?"
  static func setting(_ text: String) -> String { "Where or when: \(text)." }
  static let noSetting = "It does not say where or when."
  static let askSetting = "When and where would you do it?"

  // Measurable
  static func indicator(_ name: String) -> String { "Counted by: \(name.lowercasedFirst)." }
  static let noIndicator = "There is no figure to follow."
  static let askIndicator = "How would you both notice that it gets better?"
  static let baselineGiven = "Where it stands now was given."
  static func noBaseline(_ partners: [Partner]) -> String {
    "\(verb(partners, "has", "have")) not said where it stands now."
  }
  static func askBaseline(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) where it stands now."
  }
  static let targetGiven = "There is a target."
  static let askTarget = "Which target do you want to set in the session?"

  static func openTarget(_ reason: OpenTarget, _ passedBy: Partner?) -> String {
    switch reason {
    case .noFigure: "No target: no figure was given."
    case .onlyOneFigure: "No target: only one partner has said where it stands now."
    case .noWish: "No target: what would be good enough was not said."
    case .wishNotBetter: "No target: the wish is not better than where it stands now."
    case .noTime: "No target: the time offered leaves no room for more."
    case .tooSmall: "No target: a modest step down from here is less than one."
    case .alreadyThere:
      "No target: \(passedBy.map { name($0).lowercasedFirst } ?? "one partner") already stands at or beyond the more cautious one."
    case .differentFigures: "No target: the two were asked for different figures."
    }
  }

  // Achievable
  static let noStep = "There is no step yet."
  static func step(_ limits: [GoalLimit]) -> String {
    if limits.contains(.time) { return "The step is modest and fits the time offered." }
    return limits.contains(.step)
      ? "The wish was brought within a modest step." : "The wish is a modest step."
  }
  static let noConfidence = "Confidence was not given."
  static func confidence(_ lowest: Double, isLowerOfTwo: Bool, without: [Partner]) -> String {
    let figure = "Confidence is \(written(lowest)) of 10"
    guard !without.isEmpty else {
      return isLowerOfTwo ? "\(figure), the lower of the two." : "\(figure)."
    }
    return "\(figure); \(names(without).lowercasedFirst) did not say."
  }
  static func askConfidence(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) how confident they are, from 0 to 10."
  }
  static func askHigher(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) what would make that confidence one point higher. Or is there a smaller step?"
  }
  static func higher(_ partner: Partner, _ words: String) -> String {
    "Talk about what \(name(partner).lowercasedFirst) said would make that confidence one point higher: “\(words)”"
  }
  static let noExtraTime = "It takes no time of its own."
  static func timeUnknown(_ needed: Double) -> String {
    "It takes about \(written(needed)) minutes a week; the time offered is not known."
  }
  static func askMinutes(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) how many minutes a week they can give."
  }
  static func time(needed: Double, given: Double) -> String {
    needed <= given
      ? "It takes about \(written(needed)) of the \(written(given)) minutes a week offered."
      : "It takes about \(written(needed)) minutes a week, more than the \(written(given)) offered."
  }
  static func tooMuchTime(_ partner: Partner, needed: Double, offered: Double) -> String {
    "All drafts together take about \(written(needed)) minutes a week of \(name(partner).lowercasedFirst), who offers \(written(offered)): choose among them."
  }
  static let askSmaller = "Is there a version that takes less time?"
  static let ownControl = "What is done is in the owners’ own hands."
  static let figureDependsOnBoth =
    "What is done is in the owner’s own hands; the figure also depends on the other partner."
  static let capped = "Capped until what is under “suggestions” has been looked at."

  // Relevant
  static func important(_ partners: [Partner], unasked: [Partner]) -> String {
    let open = unasked.isEmpty ? "" : " \(verb(unasked, "was", "were")) not asked, or did not say."
    return partners.isEmpty
      ? "Nobody has rated it as important.\(open)"
      : "\(verb(partners, "rates", "rate")) it as important.\(open)"
  }
  static func askImportance(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) how important it is, from 0 to 10."
  }
  static func ownWords(_ partners: [Partner]) -> String {
    partners.isEmpty
      ? "Nobody has put it in their own words."
      : "\(verb(partners, "has", "have")) named it or put it in their own words."
  }
  static func askWords(_ partners: [Partner]) -> String {
    "Ask \(names(partners).lowercasedFirst) for an example."
  }
  static let raisedByBoth = "Both partners raise it."

  // Time-bound
  static func due(_ date: String) -> String { "Due on \(date)." }
  static let noCheckpoint = "There is no checkpoint."
  static func checkpoints(_ count: Int) -> String {
    count == 1 ? "1 checkpoint." : "\(count) checkpoints."
  }
  static func within(_ weeks: Int, most: Int) -> String {
    weeks <= most ? "\(weeks) weeks, within \(most)." : "\(weeks) weeks is more than \(most)."
  }

  // Worth discussing
  private static func need(_ area: AreaReading, _ partner: Partner) -> String {
    let name = name(partner).lowercasedFirst
    guard let reading = area[partner] else { return "\(name) has not come yet" }
    guard reading.applies else { return "it does not apply to \(name)" }
    return reading.need.map { "\(name) puts it at \(written($0)) of 10" } ?? "\(name) gave no figure"
  }

  private static func needs(_ area: AreaReading, first: Partner) -> String {
    capitalised("\(need(area, first)), \(need(area, first.other)).")
  }

  static func oneSided(_ partner: Partner, _ area: AreaReading) -> String {
    "\(name(partner)) raises it, \(name(partner.other).lowercasedFirst) does not. "
      + needs(area, first: partner)
  }
  static func gap(_ area: AreaReading) -> String {
    "They see it differently. " + needs(area, first: .a)
  }
  static func noRuler(_ partner: Partner, named: Bool) -> String {
    named
      ? "\(name(partner)) named it as the one thing to change, and gave no figure."
      : "\(name(partner)) spoke of it, and gave no figure."
  }
  static func appliesToOne(_ partner: Partner) -> String {
    "It applies to \(name(partner).lowercasedFirst) and not to \(name(partner.other).lowercasedFirst). Ask both."
  }
  static let later = "Both raise it, and there are enough goals for now."
}

extension String {
  /// The text with its first letter small.
  var lowercasedFirst: String {
    guard let first else { return self }
    return first.lowercased() + dropFirst()
  }
}
