/// The sentences of this target.
enum Wording {
  static func earlier(_ words: String) -> String {
    "Your answer so far: \(words)\nType a new one, or /keep to leave it."
  }
  static let stillThere =
    "Are you still there? Press any key to go on. If not, we will pause in a minute. Nothing is lost."
  static let enterToGoOn = "Press Enter to go on "
}
