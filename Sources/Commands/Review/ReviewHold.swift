import ArgumentParser
import Review

struct ReviewHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Holds a draft back, with a reason of your own.",
    discussion: """
      A held draft cannot be accepted, and a plan with it cannot be signed, until `release`.
      """)

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Option(
    name: [.customLong("reason"), .customLong("because")], help: "Why, in your own words; - reads them from stdin.")
  var reason: String

  @Argument(help: "The draft, such as g1 or trust-couple.") var goal: String

  func run() throws { try explaining { try options.decide([.hold(goal: goal, reason: try wordsGiven(reason))]) } }
}
