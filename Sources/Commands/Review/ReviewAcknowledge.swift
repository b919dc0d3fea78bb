import ArgumentParser
import Interview
import Review

struct ReviewAcknowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Says that you have read safety entries.",
    discussion: """
      It covers an entry as it stands now. If another answer, a higher level or another sign comes up later, that is a new \
      entry, which waits for you again.
      """)

  @OptionGroup var options: DecisionOptions

  @Argument(help: "The partner whose entries they are: a or b.") var partner: Partner

  @Argument(help: "The entries, such as fear violence.") var flags: [String]

  func run() throws { try options.decide(flags.map { .acknowledge(partner, flag: $0.lowercased()) }) }
}
