import ArgumentParser

/// What whoever writes or tests an interview needs. One file of this folder a subcommand.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "For the authors of interviews: faults, proofs, pictures, rehearsals.",
    subcommands: [
      InterviewList.self,
      InterviewNew.self,
      InterviewSchemaCommand.self,
      InterviewCheck.self,
      InterviewExplore.self,
      InterviewCoverage.self,
      InterviewGraph.self,
      InterviewTry.self,
      InterviewDiff.self,
      InterviewTranslation.self,
    ])
}
