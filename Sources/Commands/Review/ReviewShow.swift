import ArgumentParser
import Reports
import Review
import Transcript

struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One couple: safety first, both views side by side, the drafts, and what was decided.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false
  @ArgumentParser.Flag(help: "What each partner was promised, in the words that they read, and what they allowed.")
  var promises = false
  @Argument(help: "The code of the couple.") var couple: String

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      let store = try common.store(config)
      let code = try store.couple(couple).couple
      let cases = try CaseMaker(config)
      let open = try cases.review(code, in: store)
      for note in open.notes + open.changes { complain(note) }
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(ReviewedDocument(open.reviewed)), as: UTF8.self))
      } else if promises {
        try sayWrapped(promisesText(open.reviewed.case))
      } else {
        try put(therapistPage(open.reviewed, cases.access))
      }
    }
  }
}
