import ArgumentParser
import Conversation
import Definitions
import Interview
import Transcript

struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "How staff are told that a visitor needs somebody now.",
    subcommands: [AlertTest.self])
}

struct AlertTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the clinic's alert command as a visit would, and says what came of it.",
    discussion: """
      The command gets `TEST00 a high` behind its own arguments: no couple has this code. What it prints is shown \
      here; during a visit it is not. Exit status 1 where staff would not have been told.
      """)

  @ArgumentParser.Option(help: "The clinic's configuration.", completion: .file(extensions: ["yaml"]))
  var config: String?

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      guard let setting = try Config.load(config).alert else { throw Failure.noAlert }
      let alert = StaffAlert(couple: "TEST00", partner: .a, level: .high)
      let outcome = Subprocess(command: setting.command + alert.arguments, output: json ? .discarded : .shown)
        .run(for: .seconds(setting.timeout))
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(outcome), as: UTF8.self))
      } else {
        try say(Wording.alertTest(setting, alert, outcome) + "\n")
      }
      guard outcome.isSent else { throw ExitCode(Status.differs) }
    }
  }
}
