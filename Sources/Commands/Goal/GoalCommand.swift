import ArgumentParser

/// What is done with goals that a person wrote. One file of this folder a subcommand.
struct GoalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "For goals in somebody's own words.", subcommands: [GoalCheck.self])
}
