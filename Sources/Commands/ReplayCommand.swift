import ArgumentParser
import Conversation
import Definitions
import Glibc
import Interview
import Transcript

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays transcripts and shows what is different now.",
    discussion: """
      A path is a transcript, or a folder of them, searched with its subfolders. In a folder with a.json and \
      b.json the assessment is compared with assessment.json and assessment.txt, too. With --update these files \
      are made anew, from a.answers.yaml and b.answers.yaml where they are there. Of a visit that went on under \
      another version of its interview, the stretch that followed the interview given is replayed.
      """)

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Option(help: "The interview, where it is not the bundled one.")
  var interview: String?

  @ArgumentParser.Option(
    help: "The interview's texts in another language, for transcripts in it. Can be given several times.",
    completion: .file(extensions: ["yaml"]))
  var translation: [String] = []

  @ArgumentParser.Flag(help: "Make the files of fixture folders anew. Exit status 1 where any changed.")
  var update = false

  @Argument(help: "Transcripts, or folders of them.") var paths: [String]

  func run() throws {
    try explaining {
      let changed = try MainActor.assumeIsolated { try replayAll() }
      if changed > 0 { throw ExitCode(Status.differs) }
    }
  }

  @MainActor
  private func replayAll() throws -> Int {
    let config = try common.loadConfig()
    let loaded = try LoadedInterview.load(interview)
    let languages = try Languages(
      of: loaded, files: translation, folder: try common.translations(config))
    /// The engine in the language of a transcript.
    func engine(_ tag: String) throws -> Engine {
      guard let language = languages[tag] else { throw Failure.visitInOtherLanguage(tag) }
      return Engine(language, config)
    }
    let own = try engine(languages.own.language)
    let cases = try CaseMaker()
    var changed = 0
    func report(_ path: String, _ differences: [String]) throws {
      if differences.isEmpty { return try say("\(path): the same\n") }
      changed += 1
      for difference in differences { try say("\(path): \(difference)\n") }
    }
    for path in try paths.flatMap(TranscriptFiles.expanded) {
      if isFolder(path) {
        let folder = FixtureFolder(path: path)
        if update {
          let made = try folder.contents(try folder.remade(own, in: engine, loaded.reference), cases)
          let differences = try folder.differences(made)
          try folder.write(made)
          try report(path, differences)
        } else {
          let transcripts = try folder.transcripts()
          let replays = try Partner.allCases.flatMap { partner -> [String] in
            guard let transcript = transcripts[partner] else { return [] }
            return transcript.replay(on: try engine(transcript.header.interview.language), under: loaded.reference).differences
              .map { "\(partner.rawValue).json, \($0.sentence)" }
          }
          try report(path, replays + folder.differences(folder.contents(transcripts, cases)))
        }
      } else {
        let transcript = try TranscriptFiles.read(path)
        let engine = try engine(transcript.header.interview.language)
        let start = transcript.replayStart(under: loaded.reference)
        if let note = Wording.replayed(transcript, from: start, under: loaded.reference) {
          try say("\(path): \(note)\n")
        }
        try report(path, transcript.replay(on: engine, under: loaded.reference).differences.map(\.sentence))
      }
    }
    return changed
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
      case .heard(let state, _, _)?: "what was heard at \(state)"
      case .some(let event): String(describing: event).prefix(while: { $0 != "(" }).description
      }
    }
    let place = state.map { " (after \($0) was asked)" } ?? ""
    let same = named(expected) == named(found)
    return Wording.oneLine(
      "event \(number)\(place): expected \(named(expected)), found \(same ? "it with other words or another meaning" : named(found))")
  }
}
