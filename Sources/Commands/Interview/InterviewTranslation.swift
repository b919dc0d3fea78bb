import ArgumentParser
import Definitions

struct InterviewTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: "A file to translate: every text of an interview and of the program, by id.")

  @ArgumentParser.Option(help: "The language to translate into, as a tag such as es or pt-BR.") var language: String

  @ArgumentParser.Option(help: "What the language calls itself, such as Español.") var name: String?

  @Argument(help: "The interview, where it is not the bundled one.", completion: .file(extensions: ["yaml"]))
  var interview: String?

  func run() throws {
    try explaining {
      let loaded = try LoadedInterview.load(interview)
      let text = TranslationStarter.text(of: loaded.interview, language: language, name: name ?? language)
      // What was typed is checked as the file will be.
      _ = try TranslationFile(bytes: Array(text.utf8), name: "translation", of: loaded.interview)
      try put(text)
    }
  }
}
