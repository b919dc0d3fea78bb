import Scoring

/// Sentences about scoring files and goal catalogues.
extension Wording {
  static func bound(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
  static func outOfRange(_ key: String, _ range: ClosedRange<Double>) -> String {
    "`\(key)` is not between \(bound(range.lowerBound)) and \(bound(range.upperBound))."
  }
  static func within(_ range: ClosedRange<Double>) -> String {
    "Write a number from \(bound(range.lowerBound)) to \(bound(range.upperBound))."
  }
  static func weights(_ total: Double) -> String {
    "The weights add up to \(bound((total * 1000).rounded() / 1000)), not to 1."
  }
  static let weightsFix = "Change them so that they add up to 1."
  static func duplicateGate(_ flag: String) -> String { "There are two gates for `\(flag)`." }
  static func duplicatePattern(_ option: String, _ area: String) -> String {
    "There are two names for the pattern `\(option)` of `\(area)`."
  }
  static func unknownSuggestion(_ kind: String) -> String {
    "There is no suggestion called `\(kind)`."
  }
  static let twelveMonths = "There are twelve months."
  static let twelveMonthsFix = "Write their names, the first month first."
  static func unknownPlace(_ place: String, in sentence: String) -> String {
    "`{\(place)}` means nothing in `\(sentence)`."
  }
  static func knownPlaces(_ places: [String]) -> String {
    places.isEmpty
      ? "Write it without braces."
      : "It can hold: \(places.map { "{\($0)}" }.joined(separator: ", "))."
  }
  static func duplicateIndicator(_ id: String) -> String {
    "There are two indicators called `\(id)`."
  }
  static func unknownIndicator(_ id: String) -> String { "There is no indicator called `\(id)`." }
  static func unknownTool(_ id: String) -> String { "There is no tool called `\(id)` under `tools`." }
  static func duplicateTool(_ id: String) -> String { "There are two tools called `\(id)`." }
  static func noDefaultSetting(_ id: String) -> String {
    "`\(id)` has no setting for everybody."
  }
  static let noDefaultSettingFix = "End `settings` with a text that has no `when`."
  static func readsConfidence(_ id: String) -> String {
    "The condition reads `\(id)`, which is answered in confidence: others could tell from a goal what was said."
  }
  static let readSomethingElse = "Read an answer that is not confidential."
  static func unfedIndicator(_ id: String, among interviews: [String]) -> String {
    "No question asks where `\(id)` stands now (`indicator: \(id)` with `measure: baseline`) in \(interviews.map { "`\($0)`" }.joined(separator: ", "))."
  }
  static func feedIndicator(_ id: String) -> String {
    "Remove it, or name the interview that asks for it beside this file."
  }
  static func notOwnAct(_ id: String) -> String { "This does not say what the owners of `\(id)` do themselves." }
  static func ownAct(_ owners: Behaviour.Owners) -> String {
    owners == .one ? "Write a sentence with “I”." : "Write a sentence with “we” or “each of us”."
  }
  static func neverFits(_ id: String) -> String { "No answers meet the conditions of `\(id)`, so it is never chosen." }
  static let loosenConditions = "Change `when` or `unless`."
  static func outdone(_ id: String, by other: String) -> String {
    "`\(id)` is never chosen: whatever is answered, `\(other)` fits at least as well."
  }
  static let preferSomething = "Give it a preference that the other one does not have, or remove it."
  static let twoPatterns = "A cycle is about two patterns."
  static let twoPatternsFix = "Write `patterns: [one, other]`."
  static func duplicateBehaviour(_ id: String) -> String {
    "There are two behaviours called `\(id)`."
  }
  static func noBehaviour(_ missing: [String]) -> String {
    "Nothing without conditions can be suggested for \(missing.joined(separator: ", "))."
  }
  static let noBehaviourFix = "Add a behaviour for each that has no `when` and no `unless`."
  static func noDefaultPart(_ id: String) -> String {
    "`\(id)` does not say what every owner does."
  }
  static let noDefaultPartFix = "End `does` with a text that has no `when`."
  static func figureInText(_ id: String) -> String { "`\(id)` has a figure in its text." }
  static let noFigures = "Leave figures out: a goal's figures come from people's own answers."
}
