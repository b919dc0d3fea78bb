import Conversation
import Interview

/// One line of the readable tables in `Independent/`: a reply, and what a careful person would make of it.
struct IndependentRow: Sendable {
  let question: StateID
  let reply: String
  /// The best reading first, then what is good enough.
  let meanings: [Meaning]
  /// Answers that are neither taken nor offered.
  let never: [String]

  enum Meaning: Hashable, Sendable {
    /// Taken without asking: `7`, `about 7`, `mon + wed`, `text`, or a command such as `/skip`.
    case taken(String)
    /// Asked back with exactly these.
    case asked(Set<String>)
    /// Asked back with one or more of these.
    case askedSome(Set<String>)
    case askedAnything
    case again
  }

  /// Whether a person who reads the reply knows what was meant.
  var isClear: Bool {
    if case .taken = meanings.first { true } else { false }
  }
}

/// A line of a table that cannot be read, and its number.
struct UnreadableLine: Error { let line: Int }

extension IndependentRow {
  /// Reads a table. Lines in brackets name a question, lines that begin with "# " are remarks.
  static func rows(_ table: String) throws -> [IndependentRow] {
    var rows: [IndependentRow] = []
    var question = ""
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isBlank || line.hasPrefix("# ") { continue }
      if line.hasPrefix("["), line.hasSuffix("]"), !line.contains(" -> ") {
        question = String(line.dropFirst().dropLast())
        continue
      }
      guard !question.isEmpty, let arrow = line.lastRange(of: " -> "),
        let row = row(question, reply: String(line[..<arrow.lowerBound]), meaning: line[arrow.upperBound...])
      else { throw UnreadableLine(line: index + 1) }
      rows.append(row)
    }
    return rows
  }

  private static func row(_ question: StateID, reply: String, meaning: Substring) -> IndependentRow? {
    let sides = meaning.split(separator: ";", maxSplits: 1)
    guard let readings = sides.first else { return nil }
    var never: [String] = []
    if sides.count == 2 {
      guard let last = sides.last?.trimmed, last.hasPrefix("never ") else { return nil }
      never = last.dropFirst(6).split(separator: "/").map { $0.trimmed }
    }
    let meanings = readings.split(separator: "|").compactMap { read($0.trimmed) }
    guard !meanings.isEmpty else { return nil }
    return IndependentRow(question: question, reply: reply.trimmed, meanings: meanings, never: never)
  }

  private static func read(_ meaning: String) -> Meaning? {
    if meaning == "again" { return .again }
    if meaning == "? any" { return .askedAnything }
    guard meaning.hasPrefix("? ") else { return meaning.isEmpty ? nil : .taken(meaning) }
    let some = "? some of "
    let isSome = meaning.hasPrefix(some)
    let named = meaning.dropFirst(isSome ? some.count : 2).split(separator: "/").map { $0.trimmed }
    return isSome ? .askedSome(Set(named)) : .asked(Set(named))
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }

  /// Where `needle` stands for the last time.
  fileprivate func lastRange(of needle: String) -> Range<Index>? {
    var place = endIndex
    while place > startIndex {
      place = index(before: place)
      if self[place...].hasPrefix(needle) { return place..<index(place, offsetBy: needle.count) }
    }
    return nil
  }
}

/// What the program did with a reply.
enum ReplyOutcome: Hashable, CustomStringConvertible {
  case taken(String)
  case asked(Set<String>)
  case again

  /// Types `reply` at `question`, as a visitor does: commands count, too.
  init(of reply: String, at question: Question, engine: Engine) {
    let begun = engine.resume([.asked(question, hint: nil, earlier: nil)])
    let (_, events) = engine.step(begun, .line(reply))
    switch events.first {
    case .commanded(let command, _)?: self = .taken("/\(command.rawValue)")
    case .answered(_, _, .text(let text))?:
      self = text == reply || reply.hasPrefix("//") ? .taken("text") : .taken("other text")
    case .answered(_, _, let answer)?: self = .taken(Self.words(answer))
    case .retried(_, _, _, _, .text?)?: self = .asked(["text"])
    case .retried(_, _, _, _, let suggestion?)?: self = .asked([Self.words(suggestion)])
    default: self = Self.offered(understand(reply, for: question))
    }
  }

  /// What a retry names to choose from.
  private static func offered(_ understanding: Understanding) -> ReplyOutcome {
    switch understanding {
    case .suggestion(.yesNo), .unclear(.yesOrNo): .asked(["yes", "no"])
    case .unclear(.ambiguous(let options)): .asked(Set(options.map(\.id)))
    case .unclear(.severalFigures(let low, let high)): .asked([written(low), written(high)])
    case .unclear(.sureness): .asked(["0"])
    default: .again
    }
  }

  private static func words(_ answer: Answer) -> String {
    switch answer {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let id): id
    case .choices(let ids): ids.joined(separator: " + ")
    case .number(let value, let approximate): (approximate ? "about " : "") + written(value)
    case .text: "text"
    case .notSure: "not sure"
    case .skipped: "/skip"
    }
  }

  var description: String {
    switch self {
    case .taken(let answer): answer
    case .asked(let answers): "? " + answers.sorted().joined(separator: " / ")
    case .again: "again"
    }
  }

  /// The answers taken or offered.
  fileprivate var answers: Set<String> {
    switch self {
    case .taken(let answer): [answer]
    case .asked(let answers): answers
    case .again: []
    }
  }
}

/// How good an outcome is for the person who typed the reply.
enum Verdict: String, CaseIterable {
  case asMeant = "taken as meant"
  case askedRightly = "asked back rightly"
  case againRightly = "asked again rightly"
  case askedNeedlessly = "asked back though clear"
  case againNeedlessly = "asked again though clear"
  /// The suggestion is not what was meant: a nuisance, and a danger for whoever types yes to everything.
  case wrongSuggestion = "asked back wrongly"
  /// Taken for something else, and nobody noticed.
  case misread = "silently misread"

  init(_ outcome: ReplyOutcome, of row: IndependentRow, isYesNo: Bool) {
    let forbidden = outcome.answers.contains { answer in
      let parts = Set(answer.withoutAbout.split(separator: "+").map { $0.trimmed })
      return row.never.contains { parts.contains($0) }
    }
    switch outcome {
    case .taken(let answer):
      self = row.meanings.contains(.taken(answer)) && !forbidden ? .asMeant : .misread
    case .again:
      self = row.meanings.contains(.again) ? .againRightly : .againNeedlessly
    case .asked(let answers):
      let offered = Set(answers.map(\.withoutAbout))
      let isRight = row.meanings.contains { meaning in
        switch meaning {
        case .askedAnything: true
        // "Is that closer to a yes or to a no?" is all that is asked there.
        case .asked(let named): isYesNo || named == offered
        case .askedSome(let named): isYesNo || offered.isSubset(of: named)
        case .again where isYesNo: true
        case .taken, .again: false
        }
      }
      if forbidden, !isYesNo {
        self = .wrongSuggestion
      } else if isRight {
        self = .askedRightly
      } else {
        let taken = row.meanings.contains { if case .taken(let answer) = $0 { offered == [answer.withoutAbout] } else { false } }
        self = taken || isYesNo ? .askedNeedlessly : .wrongSuggestion
      }
    }
  }
}

extension String {
  fileprivate var withoutAbout: String { hasPrefix("about ") ? String(dropFirst(6)) : self }
}
