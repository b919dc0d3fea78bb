import ArgumentParser
import Exploration
import Interview
import Transcript

struct InterviewExplore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Explores every path of an interview, and proves what holds on all of them.",
    discussion: """
      Rulers are split at the thresholds that guards use, choices by option, and questions may be left out or answered \
      "not sure" where they allow it. What is called proved holds on every run; every counterexample was carried out. \
      Exit status 1 where something is refuted, cannot be proved, or is a fault.
      """)

  @Argument(help: "The interview; the bundled first interview where none is named.", completion: .file(extensions: ["yaml"]))
  var file: String?

  @ArgumentParser.Option(help: "States after which the exploration is given up.")
  var most = Exploration.usualMost

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func validate() throws {
    guard (1...100_000_000).contains(most) else {
      throw ValidationError("--most is a number of states, from 1 to 100000000.")
    }
  }

  func run() throws {
    try explaining {
      let interview = try LoadedInterview.load(file).interview
      let bar = ProgressBar(Wording.exploring)
      let exploration = interview.explore(most: most) { bar.show($0) }
      bar.clear()
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(ExplorationDocument(exploration, of: interview)), as: UTF8.self))
      } else {
        try say(explorationText(exploration, of: interview))
      }
      guard exploration.isSound else { throw ExitCode(Status.differs) }
    }
  }
}
