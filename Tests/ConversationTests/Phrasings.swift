import Conversation
import Interview
import Testing

/// What replies to one question of the first interview mean. One row, one phrasing: `reply => meaning`.
///
/// - `7`, `never`: understood. `~7` is "about 7", `a+b` are several options.
/// - `?7`: asked back, "Did you mean: 7?". `?a (my cat)`: a list of which "my cat" was not understood.
/// - `-`: asked again. `- (a|b)`: asked which of these.
struct Phrasings: Sendable, CustomTestStringConvertible {
  let question: StateID
  let table: String

  init(_ question: StateID, _ table: String) {
    self.question = question
    self.table = table
  }

  static let all = rulers + figures + choices + lists + confidences + safety

  var testDescription: String { question }

  var rows: [(reply: String, meaning: String)] {
    table.split(separator: "\n").compactMap { line in
      let sides = line.split(separator: " => ", maxSplits: 1).map(String.init)
      guard let reply = sides.first, let meaning = sides.last, sides.count == 2 else { return nil }
      return (reply, meaning)
    }
  }
}

/// What a reply is taken for, as a row of ``Phrasings`` says it.
func meaning(of reply: String, _ question: Question) -> String {
  switch understand(reply, for: question) {
  case .answer(let answer): words(answer)
  case .suggestion(let answer): "?" + words(answer)
  case .partly(let answer, let unread): "?\(words(answer)) (\(unread.joined(separator: ", ")))"
  case .unclear(.ambiguous(let options)): "- (\(options.map(\.id).joined(separator: "|")))"
  case .unclear: "-"
  }
}

private func words(_ answer: Answer) -> String {
  switch answer {
  case .yesNo(let yes): yes ? "yes" : "no"
  case .choice(let id): id
  case .choices(let ids): ids.joined(separator: "+")
  case .number(let value, let approximate): (approximate ? "~" : "") + written(value)
  case .text(let text): text
  case .notSure: "unsure"
  case .skipped: "skipped"
  }
}
