import ArgumentParser
import Definitions

struct InterviewNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a small interview to start from, with comments that explain it; to stdout where no file is named.",
    discussion: "A file that exists is never written over.")

  @Argument(help: "The file to write, such as my-interview.yaml.", completion: .file(extensions: ["yaml"]))
  var file: String?

  @ArgumentParser.Option(help: "The title of the interview. Its id is made from it.") var title: String?

  func run() throws {
    try explaining {
      var text = String(decoding: Bundled.starter.bytes, as: UTF8.self)
      if let title {
        guard let named = interviewStarter(titled: title) else {
          throw Failure.conflictingOptions(Wording.titleNeeded)
        }
        text = named
      }
      guard let file else { return try put(text) }
      try writeNewFile(file, Array(text.utf8))
      try say(Wording.starterWritten(file))
    }
  }
}
