import ArgumentParser
import Definitions
import Glibc
import GoalReading
import Hearing
import Terminal
import Transcript

struct GoalCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "How SMART a goal is that somebody wrote: each letter with its reason, and what to add.",
    discussion: """
      Without TEXT one goal a line is read from stdin. Reads English. A letter that is not met is no fault: the exit status \
      is 0 all the same. Where the words tell of danger, no letter is read, and a person to talk to is named first. Lines that cannot be read are named on stderr, with exit status 65.
      """)

  @Argument(help: "The goal, in quotes.") var text: String?

  @ArgumentParser.Flag(help: "One JSON object a goal on stdout; evidence is placed in code points from 0.") var json = false

  @ArgumentParser.Flag(help: "Read it as a goal of both, whoever it names.") var joint = false

  @ArgumentParser.Option(help: "Other words than the bundled ones.", completion: .file(extensions: ["yaml"]))
  var words: String?

  func run() throws {
    try explaining {
      let bytes = try words.map { try readFile($0, limit: 4 << 20) } ?? Bundled.goalReading.bytes
      let reader = GoalReader(try GoalReadingFile(bytes: bytes, name: words ?? Bundled.goalReading.rawValue).words)
      let hearing = try HearingFile(bytes: Bundled.hearing.bytes, name: Bundled.hearing.rawValue).lexicon
      let read = { (text: String) in reader.read(text, joint: joint ? true : nil, heard: hearing.dangers(in: text)) }
      if let text {
        guard !isBlank(text) else {
          complain(GoalWording.emptyGoal)
          throw ExitCode(Status.usage)
        }
        return try show(read(text))
      }
      try readLines(read)
    }
  }

  private func readLines(_ goal: (String) -> WrittenGoal) throws {
    if isTerminal { complain(GoalWording.typeGoals) }
    var read = 0
    var skipped = 0
    for (index, line) in InputLines().enumerated() {
      guard case .text(let text) = line else {
        skipped += 1
        complain(GoalWording.unreadableLine(index + 1))
        continue
      }
      if isBlank(text) { continue }
      if read > 0, !json { try put("\n") }
      read += 1
      try show(goal(text))
    }
    if read == 0, skipped == 0 { complain(GoalWording.noGoal) }
    if read == 0 || skipped > 0 { throw ExitCode(Status.badData) }
  }

  private var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private func show(_ goal: WrittenGoal) throws {
    if json { return try put(String(decoding: try CanonicalJSON.compact(GoalDocument(goal)), as: UTF8.self) + "\n") }
    try sayWrapped(GoalWording.page(goal))
  }
}

extension Lexicon {
  /// What is heard in a goal that comes before any goal; what lies long ago does not. A faint sign is not enough: whoever
  /// wants to cut out sugar is not in danger.
  fileprivate func dangers(in goal: String) -> [Danger] {
    hear(goal, setting: .couple).flags.filter { !$0.isPast && $0.score >= 0.6 }.compactMap { cue in
      switch cue.flag {
      case .selfHarm: .selfHarm
      case .violence: .violence
      case .childSafety: .childSafety
      case .control: .control
      case .pastAbuse, .substance, .affair, .leaving, .individual: nil
      }
    }
  }
}

/// What `--json` prints of a goal.
private struct GoalDocument: Encodable {
  struct Letter: Encodable {
    var met: Bool
    var why: String
    var evidence: [PlacedWords]

    init(_ reading: WrittenGoal.Reading) {
      met = reading.met
      why = reading.why
      evidence = reading.evidence.map(PlacedWords.init)
    }
  }

  var text: String
  var specific: Letter
  var measurable: Letter
  var achievable: Letter
  var relevant: Letter
  var timeBound: Letter
  var overall: Double
  var advice: [String]
  var confidence: Double?
  /// Left out where there is none.
  var danger: [String]?

  init(_ goal: WrittenGoal) {
    text = goal.text
    specific = Letter(goal.specific)
    measurable = Letter(goal.measurable)
    achievable = Letter(goal.achievable)
    relevant = Letter(goal.relevant)
    timeBound = Letter(goal.timeBound)
    overall = goal.overall
    advice = goal.advice
    confidence = goal.confidence
    danger = goal.dangers.isEmpty ? nil : goal.dangers.map(\.rawValue)
  }
}
