import Conversation
import Definitions
import FoundationEssentials
import Hearing
import Interview
import Transcript

/// A visit without a disk: lines in, events out. Every input is taken twice: straight, and by a conversation that was
/// folded anew from the saved events, as after a power cut. The two have to agree.
public struct Rehearsal {
  public let engine: Engine
  public private(set) var conversation = Conversation()
  public private(set) var events: [Event] = []
  /// What the newest input led to.
  public private(set) var latest: [Event] = []
  /// Inputs at which the straight run and the restored one did not agree.
  public private(set) var disagreements: [Input] = []

  public init(_ engine: Engine) {
    self.engine = engine
    take(.begin)
  }

  /// A rehearsal of an interview written in YAML.
  public init(yaml: String, hear: @escaping @Sendable (String) -> Heard = { _ in Heard() }) throws {
    let file = try InterviewFile(bytes: Array(yaml.utf8), name: "test.yaml")
    self.init(Engine(interview: file.interview, hear: hear))
  }

  /// A rehearsal of the bundled first interview.
  public static func bundled(hear: @escaping @Sendable (String) -> Heard = { _ in Heard() }) throws -> Rehearsal {
    Rehearsal(Engine(interview: try bundledInterview(), settings: Config().texts, hear: hear))
  }

  @discardableResult
  public mutating func take(_ input: Input) -> [Event] {
    let restored = engine.resume(savedAndLoaded(events))
    let again = engine.step(restored, input)
    (conversation, latest) = engine.step(conversation, input)
    if again.0 != conversation || again.1 != latest { disagreements.append(input) }
    events += latest
    return latest
  }

  @discardableResult
  public mutating func type(_ lines: String...) -> [Event] {
    for line in lines { take(.line(line)) }
    return latest
  }

  /// Answers by question id until the visit ends or a question has no answer here; that one is skipped.
  public mutating func answer(_ answers: [StateID: String]) {
    for _ in 0..<500 where conversation.outcome == nil {
      guard let question = conversation.asking else { return }
      take(.line(answers[question.id] ?? "/skip"))
    }
  }

  /// The id of the question that is being asked.
  public var asking: StateID? { conversation.asking?.id }

  public var transcript: Transcript {
    Transcript(
      header: VisitHeader(
        couple: "TEST22", partner: .a, visit: 1,
        interview: InterviewReference(
          id: engine.interview.id, version: engine.interview.version, sha256: "",
          language: engine.interview.language),
        secretsPolicy: "none-crosses", program: "test", began: time),
      entries: events.map { Entry(time: time, event: $0) })
  }

  private var time: String { "2026-11-22T10:00:00+00:00" }
}

/// The events as they come back from disk.
private func savedAndLoaded(_ events: [Event]) -> [Event] {
  guard let data = try? JSONEncoder().encode(events),
    let loaded = try? JSONDecoder().decode([Event].self, from: data)
  else { return [] }
  return loaded
}

public func bundledInterview() throws -> Interview {
  try InterviewFile(bytes: Bundled.couplesIntake.bytes, name: "couples-intake.yaml").interview
}

/// What the program hears in free text.
public func bundledHearing() throws -> @Sendable (String) -> Heard {
  let lexicon = try HearingFile(bytes: Bundled.hearing.bytes, name: "hearing.yaml").lexicon
  return { text in
    let (areas, flags) = lexicon.hearForInterview(text)
    return Heard(areas: areas, flags: flags)
  }
}
