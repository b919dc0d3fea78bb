import Conversation
import Definitions
import Glibc
import Interview
import Terminal
import Transcript

/// The sentences of this target that are not errors.
enum Wording {
  /// Text from outside, made safe to show and kept short.
  static func quoted(_ text: String) -> String { "\"" + plain(text) + "\"" }

  /// Text from outside in one line of at most 80 characters, without what could act on a terminal.
  static func plain(_ text: String) -> String {
    let safe = text.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) && !(0x200b...0x200f).contains($0.value)
        && !(0x2028...0x202e).contains($0.value) && !(0x2060...0x2069).contains($0.value)
    }.prefix(80)
    return String(String.UnicodeScalarView(safe))
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

  static func unreadableLine(_ number: Int) -> String {
    "Line \(number) was left out: it is not {\"id\": ..., \"text\": ...} as JSON in UTF-8, on one line of at most 1 MB."
  }
  static let nothingHeard = "nothing that it would act on"

  static func setAside(_ name: String) -> String {
    "Note for staff: part of this visit's file was damaged. It was set aside as \(name); what came before it is kept."
  }
  static func damagedAfter(_ visit: StoredVisit) -> String {
    "\(visit.path) is damaged after event \(visit.transcript.entries.count). What came before it is shown; restore a backup copy for the rest."
  }
  static func goesOn(in language: String) -> String {
    "This visit was begun in another language, and goes on in it: \(language)."
  }

  /// For the therapist: what changed between two sittings of a visit, and what became of the answers.
  static func changed(_ change: Changeover, _ partner: Partner) -> String {
    var text = ["Partner \(partner.rawValue)'s visit was begun under \(named(change.from.interview)) and went on under \(named(change.to.interview))."]
    if change.from.interview == change.to.interview {
      text = ["Partner \(partner.rawValue) came back after the words of the welcome had changed."]
    }
    let numbers = [
      (change.carried.count, "count as they were given"), (change.again.count, "are asked again"),
      (change.gone.count, "belong to questions that are no longer asked"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !numbers.isEmpty { text.append("Of the answers from before, \(numbers.joined(separator: ", ")).") }
    if change.from.secretsPolicy != change.to.secretsPolicy {
      text.append(
        "The rule on secrets was \(quoted(change.from.secretsPolicy)) and then \(quoted(change.to.secretsPolicy)). "
          + "What was said before the change was said under the first: keep to it.")
    } else if change.consent != nil {
      text.append("What the visitor agreed to has other words now, so consent was asked for again.")
    }
    return text.joined(separator: " ")
  }

  /// For `replay`: a transcript of which only a stretch was made under the interview that it is replayed on.
  static func replayed(_ transcript: Transcript, from event: Int, under interview: InterviewReference) -> String? {
    let other = transcript.changes.filter { $0.from.interview != $0.to.interview }
    guard let last = other.last else { return nil }
    let all = ([other[0].from.interview] + other.map(\.to.interview)).map(named).joined(separator: ", then ")
    let isOwn = ([other[0].from.interview] + other.map(\.to.interview)).contains { $0.sha256 == interview.sha256 }
    return "the visit followed \(all). Replayed from event \(event + 1) on, on \(named(interview))"
      + (isOwn ? "" : ", which is none of these: the last stretch followed \(named(last.to.interview))")
  }

  private static func named(_ interview: InterviewReference) -> String {
    "\(quoted(interview.id)) \(quoted(interview.version)) (\(interview.sha256.prefix(8)))"
  }

  /// What came of an alert, for the operations log and for whoever tries the command.
  static func alert(_ outcome: AlertOutcome) -> String {
    switch outcome {
    case .sent: "sent"
    case .timedOut: "timed-out, stopped"
    case .notSetUp: "not-set-up"
    case .failed(.exitStatus(let status)): "failed, exit status \(status)"
    case .failed(.signal(let number)): "failed, ended by signal \(number)"
    case .failed(.notStarted(let errno)): "failed, could not be started (\(String(cString: strerror(Int32(clamping: errno)))))"
    }
  }

  static func alertTest(_ setting: AlertSetting, _ alert: StaffAlert, _ outcome: AlertOutcome) -> String {
    let command = quoted((setting.command + alert.arguments).joined(separator: " "))
    return switch outcome {
    case .sent: "\(command): staff would have been told. Check that they were."
    case .timedOut:
      "\(command) did not end within \(setting.timeout) \(setting.timeout == 1 ? "second" : "seconds") and was stopped. Have it end sooner, or give it more time with `timeout`."
    default: "\(command): \(Wording.alert(outcome)). Staff would not have been told: run it by hand to see why."
    }
  }

  static func oneLine(_ text: String) -> String { sanitizedLine(text) }

  static func faults(_ faults: Int, in faulty: Int, of files: Int) -> String {
    "\(faults) \(faults == 1 ? "fault" : "faults") in \(faulty) of \(files) \(files == 1 ? "file" : "files"). FAULTS.md explains each code."
  }
}
