import ArgumentParser
import Conversation
import Definitions
import Glibc
import Interview
import Kiosk
import Terminal
import Transcript

extension Withdrawal.Person: ExpressibleByArgument {}

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes a visit back: what was typed in it is erased for good.",
    discussion: """
      For the visitor, or for staff beside them. That there was a visit, and when it was taken back, is kept; what was \
      said is not. For a new visit staff invite again, which gives a new code: commonground invite --couple CODE \
      --partner a. Backup copies are not reached: erase those by their own means.
      """)

  @OptionGroup var common: CommonOptions

  @ArgumentParser.Option(name: .customLong("visit-code"), help: "The code that the visitor was given.")
  var visitCode: String

  @ArgumentParser.Option(help: "Who takes it back: visitor, or staff where the visitor asked them to.")
  var by: Withdrawal.Person = .visitor

  @ArgumentParser.Flag(help: "Erases without asking back.") var yes = false
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      let store = try common.store(config)
      let now = try Surroundings.clock()
      let (file, partner) = try store.find(visitCode: visitCode)
      let engine = Engine(try language(store, file, partner, config), config)
      let phrases = engine.phrases
      if !yes, try store.withdrawn(file.couple, partner) == nil {
        guard try !store.visits(file.couple, partner).isEmpty else { throw Failure.nothingToWithdraw }
        guard isatty(STDIN_FILENO) == 1 else { throw Failure.yesNeeded }
        guard try isSure(phrases) else {
          complain(phrases(.notWithdrawn))
          throw ExitCode(Status.stopped)
        }
      }
      let withdrawal = try store.withdraw(file.couple, partner, by: by, now: now())
      if json {
        let printed = Printed(
          couple: file.couple, partner: partner, withdrawn: withdrawal.time, by: withdrawal.by)
        try put(String(decoding: try CanonicalJSON.pretty(printed), as: UTF8.self))
      } else {
        try sayWrapped(engine.lastWordsAfterWithdrawal + "\n")
      }
    }
  }

  private struct Printed: Encodable {
    var couple: String
    var partner: Partner
    var withdrawn: String
    var by: Withdrawal.Person
  }

  /// The visit's language, where it can be read and is here.
  private func language(
    _ store: Store, _ file: CoupleFile, _ partner: Partner, _ config: Config
  ) throws -> (interview: LoadedInterview, phrases: Phrases) {
    let interview = try LoadedInterview.load(nil)
    let languages = try Languages(
      of: interview, files: [], folder: try common.translations(config))
    let tag = (try? store.visit(file.couple, partner))?.transcript.header.interview.language
    return tag.flatMap { languages[$0] } ?? (interview, languages.own)
  }

  /// Asks back on the terminal. Only a plain yes is one.
  private func isSure(_ phrases: Phrases) throws -> Bool {
    try MainActor.assumeIsolated {
      let output = Output(style: Desk.style(isTerminal: isatty(STDOUT_FILENO) == 1, plain: common.noColor))
      let editor = try LineEditor.open(style: output.style)
      defer { editor.close() }
      try? output.show(phrases(.withdrawQuestion))
      guard case .line(let reply) = editor.next(prompt: "> ", idle: .seconds(120)) else { return false }
      return phrases.isPlainYes(reply)
    }
  }
}
