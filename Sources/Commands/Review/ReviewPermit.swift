import ArgumentParser
import Interview
import Review

struct ReviewPermit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "permit",
    abstract: "Records a person's written permission to show one private answer to their partner.",
    discussion: """
      Under the policy with-permission only. What was said in confidence can never be shown, whoever allows it.
      """)

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Option(help: "How it was given, such as \"signed paper of 2026-11-20\".") var how: String

  @Argument(help: "The partner who allowed it: a or b.") var partner: Partner

  @Argument(help: "The answer, such as trust.baseline.") var state: String

  func run() throws { try options.decide([.permit(partner, state: state, how: how)]) }
}
