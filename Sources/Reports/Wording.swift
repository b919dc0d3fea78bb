import Scoring

/// The sentences of this target.
enum Wording {
  static let provisional =
    "Provisional: not both interviews are finished, so there are individual drafts only."
  /// How far the safety questions got, in a few words; nil where the entries say it. Never "clear".
  static func glance(_ screen: SafetyScreen, hasEntries: Bool) -> String? {
    switch screen {
    case .reported: nil
    case .notBegun: "not begun"
    case .notFinished: "not finished, so perhaps not asked"
    case .declined: "declined"
    case .notAskedNotAlone: "not asked: not alone"
    case .setAsideNotAlone: "answers taken back: not alone"
    case .notAsked: "not asked"
    case .partlyAnswered:
      "left some questions open; \(hasEntries ? "no danger" : "nothing") reported here; personal interview still due"
    case .nothingReported:
      "\(hasEntries ? "no danger" : "nothing") reported here; personal interview still due"
    }
  }
  static let seeAlone = "See each partner alone first. Say nothing of this to the other."
  static let onlyAlone = "only with each partner alone"
  static let noDrafts =
    "None. Nothing that both raise, or that one of them could work on alone, is supported by the answers."
}
