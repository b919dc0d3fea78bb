import ArgumentParser
import Review

struct ReviewAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Makes a draft a goal of the couple.",
    discussion: """
      A held draft has to be released first. What is accepted goes into the plan when it is signed.
      """)

  @OptionGroup var options: DecisionOptions

  @Argument(help: "The draft, such as g1 or trust-couple.") var goal: String

  func run() throws { try explaining { try options.decide([.accept(goal: goal)]) } }
}
