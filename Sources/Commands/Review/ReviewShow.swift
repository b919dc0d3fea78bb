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
  @ArgumentParser.Flag(
    help: "Why: what adds to each area, which single answer would change a draft, and where each figure comes from.")
  var why = false
  @Argument(help: "The code of the couple.") var couple: String

  func validate() throws {
    if promises && why { throw ValidationError("Ask for --promises or for --why, and for one after the other.") }
  }

  func run() throws {
    try explaining {
      let config = try common.loadConfig()
      let store = try common.store(config)
      let code = try store.couple(couple).couple
      let cases = try CaseMaker(config)
      let open = try cases.review(code, in: store)
      for note in open.notes + open.changes { complain(note) }
      // Looking for single answers scores the couple some hundred times, so it is done only where it was asked for.
      let explanation = why ? cases.explanation(of: open.reviewed.case) : nil
      if json {
        let document = ReviewedDocument(open.reviewed, why: explanation)
        try put(String(decoding: try CanonicalJSON.pretty(document), as: UTF8.self))
      } else if let explanation {
        try put(page(whyText(open.reviewed.case.assessment, explanation)))
      } else if promises {
        try sayWrapped(promisesText(open.reviewed.case))
      } else {
        try put(therapistPage(open.reviewed, cases.access))
      }
    }
  }
}
