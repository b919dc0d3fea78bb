import ArgumentParser
import Interview
import Reports
import Review
import Terminal
import Transcript

struct ReviewHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Everything that was decided about a couple: when, by whom, and why.")

  @OptionGroup var common: CommonOptions
  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false
  @Argument(help: "The code of the couple.") var couple: String

  func run() throws {
    try explaining {
      let store = try common.store(try common.loadConfig())
      let code = try store.couple(couple).couple
      let (history, note) = try store.history(code)
      if let note { complain(note) }
      if json {
        try put(String(decoding: try CanonicalJSON.pretty(history.numbered.map(HistoryEntry.init)), as: UTF8.self))
      } else {
        try put(wrap(sanitized(historyText(history)), width: widestText))
      }
    }
  }
}
