import ArgumentParser
import Review

struct ReviewUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back the newest decision.",
    discussion: "It stays in the history, marked as undone. A signed plan is not taken back: sign a new version.")

  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide([.undo]) }
}
