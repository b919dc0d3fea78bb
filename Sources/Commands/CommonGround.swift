import ArgumentParser

/// The program: guided intake for couples therapy.
public struct CommonGround: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "commonground",
    abstract: "Guided intake interviews for couples therapy, and the therapist's drafts from them.",
    version: Version.program,
    subcommands: [
      Intake.self, Invite.self, Couples.self, Withdraw.self, WaiverCommand.self, ReviewCommand.self, Report.self,
      ReplayCommand.self, RescoreCommand.self, Check.self, CuesCommand.self, GoalCommand.self, InterviewCommand.self,
      AlertCommand.self,
    ])

  public init() {}
}

extension CommonGround {
  /// Runs the program with the arguments of the process.
  public static func start() {
    Surroundings.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error) != .success, !message.isEmpty else { exit(withError: error) }
      // What was typed comes back in it, so it goes the way of everything that is shown.
      complain(message)
      exit(withError: exitCode(for: error))
    }
  }
}
