import Interview
import Terminal

/// The sentences of this target that are not errors.
enum Wording {
  /// Text from outside, made safe to show and kept short.
  static func quoted(_ text: String) -> String {
    let safe = text.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) && !(0x200b...0x200f).contains($0.value)
        && !(0x202a...0x202e).contains($0.value) && !(0x2060...0x2069).contains($0.value)
    }.prefix(80)
    return "\"" + String(String.UnicodeScalarView(safe)) + "\""
  }

  static func missingAnswer(_ id: StateID) -> String {
    "The question \(id) needs an answer, and the file has none. Add a line for \(id). Nothing was saved."
  }

  static func answerNotUnderstood(_ id: StateID) -> String {
    "The answer to \(id) was not understood, or is not certain. Write it as the question asks for it. Nothing was saved."
  }

  static func terminal(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal: "There is no terminal here. Use --io plain or --io jsonl."
    default: "The terminal cannot be used just now. What was answered before is kept; try again."
    }
  }
  static let exploring = "Exploring every path"
  static let readingTranscripts = "Reading transcripts"
  static func ofAnotherInterview(_ path: String, _ id: String) -> String {
    "\(quoted(path)) follows the interview \(quoted(id)). Name that one with --interview, or leave this file out."
  }
  static let cannotEncode =
    "A figure in these answers is too large to show. Check the transcript, or restore a backup copy."

  static func setAside(_ name: String) -> String {
    "Note for staff: part of this visit's file was damaged. It was set aside as \(name); what came before it is kept."
  }
  static func damagedAfter(_ visit: StoredVisit) -> String {
    "\(visit.path) is damaged after event \(visit.transcript.entries.count). What came before it is shown; restore a backup copy for the rest."
  }
  static func goesOn(in language: String) -> String {
    "This visit was begun in another language, and goes on in it: \(language)."
  }
}
