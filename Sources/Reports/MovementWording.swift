import Interview
import Scoring

/// The sentences about what moves with other data.
extension Wording {
  static func versions(_ movement: Movement) -> [String] {
    func line(_ name: String, _ moved: Moved<DataVersion>) -> String {
      guard let before = moved.before, let after = moved.after else { return "" }
      return before == after ? "\(name): \(version(before)), the same" : "\(name): \(version(before)) -> \(version(after))"
    }
    return [line("scoring", movement.scoring), line("goals", movement.catalogue)]
  }

  static func moved<Value>(_ name: String, _ moved: Moved<Value>, _ words: (Value) -> String) -> String {
    "\(name) \(moved.before.map(words) ?? "none") -> \(moved.after.map(words) ?? "none")"
  }

  static func moved(_ entry: SafetyMovement) -> String {
    let place = entry.place.map { moved("place", $0) { "\($0)" } }
    let guidance = entry.guidance.map { _ in "other guidance" }
    return "safety, \(entry.partner.rawValue) \(entry.flag.rawValue): "
      + [place, guidance].compactMap { $0 }.joined(separator: "; ")
  }

  static let otherWords = "other words or reasons, the same figures"

  static func still(_ couples: [String], of all: Int) -> String {
    let moving = all - couples.count
    let names = couples.isEmpty ? "" : " Nothing moves for \(couples.joined(separator: ", "))."
    return "Something moves for \(moving) of \(all) \(all == 1 ? "couple" : "couples").\(names)"
  }
}
