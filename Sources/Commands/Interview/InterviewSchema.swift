import ArgumentParser
import Definitions

struct InterviewSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of interviews, with which an editor completes and checks what you write.",
    discussion: """
      Save it beside the interview, and name it in the first line of the interview:
        commonground interview schema > interview.schema.json
        # yaml-language-server: $schema=interview.schema.json
      Editors with a YAML language server then complete keys, explain them, and mark what does not fit. `interview \
      check` finds more: paths, guards and reading level.
      """)

  func run() throws {
    try explaining { try put(String(decoding: interviewSchema, as: UTF8.self)) }
  }
}
