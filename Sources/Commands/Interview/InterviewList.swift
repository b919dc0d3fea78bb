import ArgumentParser
import Definitions
import Exploration
import Glibc
import Interview
import Records
import Terminal
import Transcript

struct InterviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists interviews, with what is in them; the bundled ones where none is named.")

  @ArgumentParser.Flag(help: "Every state, too: what it is, who may read it, what depends on it.")
  var states = false

  @ArgumentParser.Flag(help: "JSON on stdout.") var json = false

  @Argument(help: "Interview files.", completion: .file(extensions: ["yaml"])) var files: [String] = []

  func run() throws {
    try explaining {
      let loaded =
        files.isEmpty
        ? try Bundled.interviews.map { (name: "bundled", loaded: try LoadedInterview($0.bytes, name: $0.rawValue)) }
        : try files.map { (name: $0, loaded: try LoadedInterview.named($0)) }
      let listed = loaded.map { ListedInterview($0.loaded, file: $0.name, withStates: states) }
      if json { return try put(String(decoding: try CanonicalJSON.pretty(listed), as: UTF8.self)) }
      let width = max(40, WindowSize.of(STDOUT_FILENO).columns)
      try say(listed.map { $0.text(width: width) }.joined(separator: "\n"))
    }
  }
}

extension LoadedInterview {
  init(_ bytes: [UInt8], name: String) throws {
    self.init(interview: try InterviewFile(bytes: bytes, name: name).interview, sha256: sha256Hex(of: bytes))
  }
}

/// What is listed of an interview.
struct ListedInterview: Encodable {
  struct ListedState: Encodable {
    var id: StateID
    var part: String
    /// `say`, `focus`, `review`, `final`, or the kind of answer.
    var kind: String
    var measure: Measure?
    var area: Area?
    var disclosure: Disclosure?
    var required: Bool?
    var flags: [String]?
    var outcome: Outcome?
    /// What depends on the answer, in words.
    var readBy: [String]
  }

  /// `bundled`, or the path.
  var file: String
  var id: String
  var version: String
  var language: String
  var title: String
  var sha256: String
  /// As counted for the visitor: a wiped part has the number of the part after it.
  var parts: Int
  /// All states, questions among them.
  var states: Int
  var questions: Int
  /// Questions that cannot be skipped.
  var required: Int
  /// Questions that only the therapist may read.
  var confidential: Int
  var stateList: [ListedState]?
  private let titles: [String: String]

  private enum CodingKeys: CodingKey {
    case file, id, version, language, title, sha256, parts, states, questions, required, confidential, stateList
  }

  init(_ loaded: LoadedInterview, file: String, withStates: Bool) {
    let interview = loaded.interview
    let questions = interview.states.compactMap(\.question)
    self.file = file
    id = interview.id
    version = interview.version
    language = interview.language
    title = interview.title
    sha256 = loaded.sha256
    parts = interview.numberOfParts
    states = interview.states.count
    self.questions = questions.count
    required = questions.count { !$0.optional }
    confidential = questions.count { $0.disclosure == .confidential }
    titles = Dictionary(
      interview.parts.map { part in
        let number = interview.number(ofPart: part.id).map { "Part \($0) of \(interview.numberOfParts): " } ?? ""
        return (part.id, "\(number)\(part.title)\(part.wiped ? " (the screen is wiped after it)" : "")")
      }, uniquingKeysWith: { first, _ in first })
    guard withStates else { return }
    let readers = interview.readers()
    stateList = interview.states.map { state in
      ListedState(
        id: state.id, part: state.part, kind: state.kindWord, measure: state.question?.measure,
        area: state.question?.area, disclosure: state.question?.disclosure,
        required: state.question.map { !$0.optional }, flags: state.question?.flags.map(\.rawValue),
        outcome: state.outcome, readBy: readerWords(readers[state.id] ?? []))
    }
  }

  /// At most `width` columns wide.
  func text(width: Int) -> String {
    var text = "\(title)\n"
    text += filled("\(id) \(version), language \(language), sha256 \(sha256.prefix(12)), \(file)", 2, width)
    text += filled(
      "\(parts) parts, \(states) states, \(questions) questions: \(required) required, \(confidential) confidential",
      2, width)
    guard let stateList else { return text }
    var part: String?
    let columns = Columns(stateList)
    for state in stateList {
      if state.part != part {
        part = state.part
        text += "\n\(filled(titles[state.part] ?? state.part, 0, width))"
      }
      text += columns.row(state, width: width)
    }
    return text
  }
}

/// The table of states: columns as wide as what is in them, or one under the other where the window is too narrow.
private struct Columns {
  private let widths: [Int]

  init(_ states: [ListedInterview.ListedState]) {
    let cells = states.map(Self.cells)
    widths = (0..<4).map { column in cells.map { displayWidth($0[column]) }.max() ?? 0 }
  }

  private static func cells(_ state: ListedInterview.ListedState) -> [String] {
    [
      state.id, state.kind,
      [state.area?.rawValue, state.measure?.rawValue, state.outcome?.rawValue].compactMap { $0 }
        .joined(separator: " "),
      state.disclosure?.rawValue ?? "",
    ]
  }

  func row(_ state: ListedInterview.ListedState, width: Int) -> String {
    let cells = Self.cells(state)
    var text: String
    if widths.reduce(2 + 2 * 3, +) <= width {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - displayWidth(cell)))
      }
      text = "  " + padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      text += "\n"
    } else {
      text = "  \(state.id)\n" + filled(cells.dropFirst().filter { !$0.isEmpty }.joined(separator: "; "), 6, width)
    }
    if state.required == true { text += filled("cannot be skipped", 6, width) }
    if let flags = state.flags, !flags.isEmpty {
      text += filled("may flag: \(flags.joined(separator: ", "))", 6, width)
    }
    if !state.readBy.isEmpty { text += filled("read by: \(state.readBy.joined(separator: "; "))", 6, width) }
    return text
  }
}

/// What depends on an answer, as a person names it: readers of one kind together.
private func readerWords(_ readers: [AnswerReader]) -> [String] {
  var (shown, ways, choices, heard): ([String], [String], [String], [String]) = ([], [], [], [])
  for reader in readers {
    switch reader {
    case .when(let id): shown.append(id)
    case .way(let from, let to): ways.append("\(from) to \(to)")
    case .focus(let id): choices.append(id)
    case .hearing(let id): heard.append(id)
    }
  }
  return [
    ("shown or passed by", shown), ("way taken", ways), ("choice of areas", choices), ("what was heard", heard),
  ].filter { !$0.1.isEmpty }.map { "\($0.1.joined(separator: ", ")) (\($0.0))" }
}

extension State {
  /// What a state is, in a word.
  var kindWord: String {
    switch content {
    case .say: "say"
    case .ask(let question, _): question.form.kind.rawValue
    case .focus: "focus"
    case .review: "review"
    case .final: "final"
    }
  }

  var outcome: Outcome? {
    if case .final(let outcome, _) = content { outcome } else { nil }
  }
}

/// A paragraph with every line indented by `indentation` columns and at most `width` wide, with a line break after it.
func filled(_ text: String, _ indentation: Int, _ width: Int) -> String {
  let margin = String(repeating: " ", count: indentation)
  var lines: [String] = []
  var current = margin
  for word in text.split(whereSeparator: \.isWhitespace) {
    let isEmpty = current == margin
    if !isEmpty, displayWidth(current) + 1 + displayWidth(String(word)) > width {
      lines.append(current)
      current = margin + word
    } else {
      current += (isEmpty ? "" : " ") + word
    }
  }
  return (lines + [current]).joined(separator: "\n") + "\n"
}
