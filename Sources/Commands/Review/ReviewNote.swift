import ArgumentParser
import Review

struct ReviewNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Keeps a note on the couple, or on one draft.",
    discussion: "Notes are for the therapist only: no document for the couple or a partner has them.")

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Option(help: "The draft that it is about, such as g1.") var goal: String?

  @Argument(help: "The note; - reads it from stdin.") var text: String

  func run() throws { try explaining { try options.decide([.note(text: try wordsGiven(text), goal: goal)]) } }
}
