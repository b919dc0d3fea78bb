import ArgumentParser
import Definitions
import Interview
import Reports
import Review
import Scoring
import Transcript

struct RescoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "Scores couples with other weights or goals, and shows what would move. Writes nothing.",
    discussion: """
      Each argument is the code of a couple, a transcript, or a folder of them: a fixture, or a folder of transcripts, \
      searched with its subfolders. Transcripts of the same couple count as one. What is compared with is the clinic's own \
      scoring and goals, where its config names them, or else the bundled ones.
      """)

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Option(help: "The new weights.", completion: .file(extensions: ["yaml"])) var scoring: String?
  @ArgumentParser.Option(help: "The new goal catalogue.", completion: .file(extensions: ["yaml"])) var goals: String?
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false
  @Argument(help: "Codes of couples, transcripts, or folders of them.") var couples: [String]

  func validate() throws {
    if scoring == nil && goals == nil { throw ValidationError("Name the new file with --scoring or --goals.") }
  }

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      var changed = config
      changed.scoring = scoring ?? config.scoring
      changed.goals = goals ?? config.goals
      let before = try CaseMaker(config)
      let after = try CaseMaker(changed)
      let movements = try cases(config).map { couple in
        Movement(from: couple.make(before).assessment, to: couple.make(after).assessment)
      }
      guard !movements.isEmpty else { throw Failure.noTranscripts }
      try json
        ? put(String(decoding: try CanonicalJSON.pretty(movements), as: UTF8.self)) : put(page(movementText(movements)))
    }
  }

  /// A couple's visits, wherever they were read.
  private struct Answered {
    var couple: String
    var transcripts: [Partner: Transcript]
    var withdrawals: [Partner: WithdrawalRecord] = [:]

    func make(_ cases: CaseMaker) -> Case { cases.make(couple, transcripts, withdrawals: withdrawals) }
  }

  /// The couples that are named, each once, in that order. A path that is there goes before a couple's code.
  private func cases(_ config: Config) throws -> [Answered] {
    var found: [Answered] = []
    for name in couples {
      if exists(name) {
        try add(path: name, to: &found)
      } else {
        let store = try common.store(config)
        try add(try store.couple(name).couple, in: store, to: &found)
      }
    }
    return found
  }

  /// A couple as it lies in the store, with a visit that is under way, too.
  private func add(_ code: String, in store: Store, to found: inout [Answered]) throws {
    let visits = try CaseMaker.visits(of: code, in: store)
    for note in visits.notes { complain(note) }
    found.removeAll { $0.couple == code }
    found.append(Answered(couple: code, transcripts: visits.transcripts, withdrawals: visits.withdrawals))
  }

  private func add(path: String, to found: inout [Answered]) throws {
    guard isFolder(path) else { return add(try TranscriptFiles.read(path), to: &found) }
    let names = folderNames(path)
    if names.contains(CoupleFile.name) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: true)
      let root = (path.hasPrefix("/") ? "/" : parts.count > 1 ? "" : ".") + parts.dropLast().joined(separator: "/")
      return try add(String(parts.last ?? ""), in: Store(root: root), to: &found)
    }
    if TranscriptFiles.isFixture(names) {
      for (_, transcript) in try TranscriptFiles.all(in: [path]) { add(transcript, to: &found) }
      return
    }
    for name in names where isFolder("\(path)/\(name)") || TranscriptFiles.isTranscript(name) {
      try add(path: "\(path)/\(name)", to: &found)
    }
  }

  /// Of several visits of one partner the newest counts: it holds all of the ones before it, unless it ended before it
  /// took them over.
  private func add(_ transcript: Transcript, to found: inout [Answered]) {
    let header = transcript.header
    if header.visit > 1, !transcript.hasTakenOver || transcript.outcome == .declined { return }
    let index = found.firstIndex { $0.couple == header.couple } ?? found.endIndex
    if index == found.endIndex { found.append(Answered(couple: header.couple, transcripts: [:])) }
    if let known = found[index].transcripts[header.partner], known.header.visit >= header.visit { return }
    found[index].transcripts[header.partner] = transcript.withoutWhatWasDeclined
  }
}
