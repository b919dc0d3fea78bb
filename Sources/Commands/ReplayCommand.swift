import ArgumentParser
import Conversation
import Definitions
import Glibc
import Interview
import Kiosk
import Transcript

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays transcripts and shows what is different now.")

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Option(help: "The interview, where it is not the bundled one.")
  var interview: String?

  @Argument(help: "Transcripts: records or journals.") var paths: [String]

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      let loaded = try LoadedInterview.load(interview)
      let engine = Engine(
        interview: loaded.interview, settings: config.texts, hear: try loadHearing())
      var different = 0
      for path in paths {
        let transcript = try readTranscript(path)
        let differences = transcript.replay(on: engine).differences
        if differences.isEmpty {
          put("\(path): the same\n")
        } else {
          different += 1
          for difference in differences { put("\(path): \(difference.sentence)\n") }
        }
      }
      if different > 0 { throw ExitCode(Status.differs) }
    }
  }

  private func readTranscript(_ path: String) throws -> Transcript {
    do {
      return try Transcript(record: try readFile(path))
    } catch let error as TranscriptError {
      throw Failure.unreadableVisit(path, error)
    }
  }
}

extension Difference {
  /// What was asked, expected and found, as a person reads it. Never an answer.
  var sentence: String {
    func named(_ event: Event?) -> String {
      switch event {
      case nil: "nothing more"
      case .asked(let question, _, _)?: "the question \(question.id)"
      case .said(let state, _)?: "the text \(state)"
      case .answered(let state, _, _)?: "an answer to \(state)"
      case .retried(let state, _, _, _, _)?: "asking again at \(state)"
      case .ended(let outcome, _)?: "the end (\(outcome.rawValue))"
      case .entered(let part, _, _, _)?: "the part \(part)"
      case .some(let event): String(describing: event).prefix(while: { $0 != "(" }).description
      }
    }
    let place = state.map { " after \($0)" } ?? ""
    let same = named(expected) == named(found)
    return "event \(number)\(place): expected \(named(expected)), found \(same ? "it with other words or another meaning" : named(found))"
  }
}
