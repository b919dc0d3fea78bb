import Interview
import Scoring

/// The words for how two views of an area stand to each other.
extension Wording {
  static let notKnownYet = "not known yet: an interview is not finished"

  /// The last column of the table of areas, at most 9 characters. It says "low" only where nobody's view is missing.
  static func reading(_ area: AreaReading) -> String {
    switch area.reading {
    case .shared: return area.reading.rawValue
    case .oneSided: return area.open.isEmpty ? area.reading.rawValue : "\(area.raisedBy.map(\.rawValue).joined()) raises"
    case .low:
      if !area.asked { return "not asked" }
      return area.open.isEmpty ? area.reading.rawValue : "open: \(area.open.map(\.rawValue).joined())"
    }
  }

  /// Under the table, where it says "open".
  static let openMeans = "open: not said, or the interview is not finished. It is no sign that little is wrong."

  static func notAsked(_ areas: [String]) -> String { "Not asked: \(areas.joined(separator: ", "))." }

  /// "problem 7 of 10; important 8 of 10; “We both go quiet”"
  static func view(_ view: AreaView) -> String {
    let said = view.needs.map { "problem \($0.answer) of 10" }
      + [view.importance.map { "important \($0.answer) of 10" }, view.pattern.map { "“\(oneLine($0.answer))”" }].compactMap { $0 }
    return said.joined(separator: "; ")
  }

  /// "Partner a goes quiet (both accounts)"
  static func named(_ partner: Partner, _ pattern: NamedPattern) -> String {
    let tellers = Set(pattern.evidence.map(\.partner))
    let account =
      tellers.count > 1
      ? "both accounts" : tellers.contains(partner) ? "their own account" : "partner \(partner.other.rawValue)'s account"
    return "Partner \(partner.rawValue) \(pattern.name) (\(account))"
  }
}

extension Assessment {
  /// Whether nobody can say yet which areas are read so: both have to be done for a shared one, one for a one-sided one.
  func isUnknown(_ reading: AreaReading.Reading) -> Bool {
    guard provisional else { return false }
    return reading == .shared || areas.allSatisfy { $0.open.count == Partner.allCases.count }
  }
}
