import ArgumentParser
import Review

struct ReviewRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Lifts what holds a draft, with a reason.",
    discussion: """
      Where a safety entry holds it, acknowledge each of these first. A release covers what is known now: what comes up \
      later holds the draft again.
      """)

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Option(
    name: [.customLong("reason"), .customLong("because")], help: "Why, in your own words; - reads them from stdin.")
  var reason: String

  @Argument(help: "The draft, such as g1 or trust-couple.") var goal: String

  func run() throws { try explaining { try options.decide([.release(goal: goal, reason: try wordsGiven(reason))]) } }
}
