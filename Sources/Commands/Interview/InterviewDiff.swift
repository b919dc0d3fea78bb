import ArgumentParser
import Exploration
import Glibc
import Interview
import Terminal
import Transcript

struct InterviewDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two versions of an interview: for visitors, for proofs, for visits begun before.",
    discussion: """
      OLD and NEW are files, or the word bundled. Exit status 0 where nothing changed, and 1 where something did. \
      Comments and layout of the files count for nothing.
      """)

  @Argument(help: "The older version.", completion: .file(extensions: ["yaml"])) var old: String
  @Argument(help: "The newer version.", completion: .file(extensions: ["yaml"])) var new: String

  @ArgumentParser.Flag(inversion: .prefixedNo, help: "Explore every path of both, and compare what is proved.")
  var proofs = true

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      let (before, after) = (try LoadedInterview.named(old), try LoadedInterview.named(new))
      let difference = InterviewDifference(from: before.interview, to: after.interview)
      let proved = proofs && !difference.isEmpty ? explore(before.interview, after.interview) : nil
      if json {
        let document = DifferenceDocument(
          difference, old: .init(before.interview, sha256: before.sha256),
          new: .init(after.interview, sha256: after.sha256), proofs: proved)
        try put(String(decoding: try CanonicalJSON.pretty(document), as: UTF8.self))
      } else {
        let width = min(100, max(40, WindowSize.of(STDOUT_FILENO).columns))
        let lines = difference.lines(from: before.interview, to: after.interview, proofs: proved)
        try say(lines.map { hanging($0.text, $0.indentation, width) }.joined())
      }
      guard difference.isEmpty else { throw ExitCode(Status.differs) }
    }
  }

  private func explore(_ old: Interview, _ new: Interview) -> DifferenceOfProofs {
    let bar = ProgressBar(Wording.exploring)
    defer { bar.clear() }
    let before = old.explore { bar.show($0 / 2) }
    let after = new.explore { bar.show(0.5 + $0 / 2) }
    return DifferenceOfProofs(from: (old, before), to: (new, after))
  }

  /// A paragraph whose lines after the first go on two columns further in.
  private func hanging(_ text: String, _ indentation: Int, _ width: Int) -> String {
    if text.isEmpty { return "\n" }
    let rest = filled(text, indentation + 2, width)
    return String(repeating: " ", count: indentation) + rest.drop { $0 == " " }
  }
}
