import ArgumentParser
import Definitions
import Exploration
import Interview

extension GraphPicture.Detail: ExpressibleByArgument {}

struct InterviewGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws the flow of an interview, as Mermaid or as DOT for Graphviz.",
    discussion: """
      Mermaid shows in Markdown on most code hosts. For a picture from DOT: commonground interview graph \
      --format dot | dot -Tsvg -o interview.svg
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case mermaid, dot }

  @ArgumentParser.Option(help: "mermaid or dot.")
  var format = Format.mermaid

  @ArgumentParser.Option(help: "parts (an overview) or states (every state).")
  var detail = GraphPicture.Detail.states

  @Argument(
    help: "An interview file, or the word bundled; the bundled first interview where none is named.",
    completion: .file(extensions: ["yaml"]))
  var file: String?

  func run() throws {
    try explaining {
      let picture = GraphPicture(try LoadedInterview.named(file).interview, detail: detail)
      try put(format == .dot ? picture.dot : picture.mermaid)
    }
  }
}

extension LoadedInterview {
  /// The file named, or the bundled first interview where none is or it is called `bundled`.
  static func named(_ file: String?) throws -> LoadedInterview {
    try load(file == "bundled" ? nil : file)
  }
}
