import ArgumentParser
import Definitions
import FoundationEssentials
import Hearing
import Terminal
import Transcript

struct CuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cues",
    abstract: "Goal areas and flags heard in free text, with the words that speak for each.",
    discussion: """
      Reads JSON lines {"id", "text"} from stdin. Places are counted in code points from 0. A flag that is not here was \
      not heard: that says nothing about safety. Lines that cannot be read are named on stderr, with exit status 65.
      """)

  @ArgumentParser.Option(help: "Another lexicon than the bundled one.", completion: .file(extensions: ["yaml"]))
  var lexicon: String?

  @ArgumentParser.Flag(help: "JSON lines on stdout.") var json = false

  func run() throws {
    try explaining {
      let bytes = try lexicon.map { try readFile($0, limit: 4 << 20) } ?? Bundled.hearing.bytes
      let heard = try HearingFile(bytes: bytes, name: lexicon ?? Bundled.hearing.rawValue).lexicon
      var skipped = 0
      for (index, line) in InputLines().enumerated() {
        guard let asked = CuesLine(line) else {
          if case .text(let text) = line, text.allSatisfy(\.isWhitespace) { continue }
          skipped += 1
          complain(Wording.unreadableLine(index + 1))
          continue
        }
        let found = HeardCues(asked.id, heard.hear(asked.text))
        try json ? put(String(decoding: try CanonicalJSON.compact(found), as: UTF8.self) + "\n") : say(found.inWords)
      }
      if skipped > 0 { throw ExitCode(Status.badData) }
    }
  }
}

/// What one line of input asks for.
private struct CuesLine: Decodable {
  var id: LineID
  var text: String

  init?(_ line: InputLines.Line) {
    guard case .text(let text) = line, let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = read
  }
}

/// Text or a whole number, given back as it came.
private enum LineID: Codable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) { self = .number(number) } else { self = .text(try value.decode(String.self)) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }

  var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}

/// What was heard, as it is printed.
private struct HeardCues: Encodable {
  struct AreaHeard: Encodable {
    var area: String
    var score: Double
    var evidence: [PlacedWords]
  }
  struct FlagHeard: Encodable {
    var flag: String
    var score: Double
    var evidence: [PlacedWords]
  }

  var id: LineID
  var areas: [AreaHeard]
  var flags: [FlagHeard]

  init(_ id: LineID, _ cues: Cues) {
    self.id = id
    areas = cues.areas.map { AreaHeard(area: $0.area.rawValue, score: $0.score, evidence: $0.evidence.map(PlacedWords.init)) }
    flags = cues.flags.map { FlagHeard(flag: $0.flag.rawValue, score: $0.score, evidence: $0.evidence.map(PlacedWords.init)) }
  }

  /// The same for a person.
  var inWords: String {
    let lines = areas.map { row($0.area, $0.score, $0.evidence) } + flags.map { row("! \($0.flag)", $0.score, $0.evidence) }
    return ([Wording.oneLine(id.words)] + (lines.isEmpty ? ["  \(Wording.nothingHeard)"] : lines)).joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ score: Double, _ words: [PlacedWords]) -> String {
    let name = name + String(repeating: " ", count: max(0, 15 - name.count))
    let figure = String(score).padding(to: 4)
    return "  \(name) \(figure)  " + words.map { "“\(Wording.oneLine($0.text))”" }.joined(separator: " ")
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
