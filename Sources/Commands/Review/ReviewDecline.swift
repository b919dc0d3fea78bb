import ArgumentParser
import Review

struct ReviewDecline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Sets a draft aside, with a reason.",
    discussion: """
      The draft stays on the page. It can still be accepted later.
      """)

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Option(
    name: [.customLong("reason"), .customLong("because")], help: "Why, in your own words; - reads them from stdin.")
  var reason: String

  @Argument(help: "The draft, such as g1 or trust-couple.") var goal: String

  func run() throws { try explaining { try options.decide([.decline(goal: goal, reason: try wordsGiven(reason))]) } }
}
