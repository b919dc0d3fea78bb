import ArgumentParser
import Exploration
import Interview
import Transcript

struct InterviewCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Which states and transitions of an interview given transcripts came to.",
    discussion: "A path is a transcript, or a folder of them, searched with its subfolders.")

  @ArgumentParser.Option(help: "The interview, where it is not the bundled first one.", completion: .file(extensions: ["yaml"]))
  var interview: String?

  @ArgumentParser.Flag(help: "Exit status 1 unless every state is covered.")
  var complete = false

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  @Argument(help: "Transcripts, or folders of them.") var paths: [String]

  private struct Document: Encodable {
    struct Transition: Encodable {
      var from: StateID
      var to: StateID
      var number: Int
    }
    var transcripts: Int
    var states: Int
    var transitions: Int
    var missingStates: [StateID]
    var missingTransitions: [Transition]
  }

  func run() throws {
    try explaining {
      let loaded = try LoadedInterview.load(interview).interview
      var coverage = Coverage(of: loaded)
      let transcripts = try TranscriptFiles.all(in: paths)
      guard !transcripts.isEmpty else { throw Failure.noTranscripts }
      let bar = ProgressBar(Wording.readingTranscripts)
      for (number, item) in transcripts.enumerated() {
        guard item.transcript.header.interview.id == loaded.id else {
          throw Failure.conflictingOptions(Wording.ofAnotherInterview(item.path, item.transcript.header.interview.id))
        }
        coverage.add(item.transcript.events)
        bar.show(Double(number + 1) / Double(transcripts.count))
      }
      bar.clear()
      if json {
        let document = Document(
          transcripts: transcripts.count, states: coverage.states.count,
          transitions: coverage.transitions.count, missingStates: coverage.missingStates,
          missingTransitions: coverage.missingTransitions.map {
            .init(from: $0.from, to: $0.to, number: $0.index + 1)
          })
        try put(String(decoding: try CanonicalJSON.pretty(document), as: UTF8.self))
      } else {
        try say(coverageText(coverage, transcripts: transcripts.count))
      }
      if complete, !coverage.missingStates.isEmpty { throw ExitCode(Status.differs) }
    }
  }
}
