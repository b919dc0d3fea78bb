/// The sentences of this target.
enum Wording {
  static let provisional =
    "Provisional: not both interviews are finished, so there are individual drafts only."
  static let nothingReported = "nothing reported here; a personal interview is still due"
  static let noDrafts =
    "None. Nothing that both raise, or that one of them could work on alone, is supported by the answers."
}
