import Conversation
import FoundationEssentials
import Interview
import Transcript

/// One thing that happens to a visit.
public enum WalkStep: Hashable, Sendable {
  case input(Input)
  /// A power cut that loses the last events of the newest turn; then the visit is taken up again.
  case cut(losing: Int)
  /// A trial on a copy of the visit: goes back so many questions and gives the same answer again.
  case trySameAnswer(back: Int)
  /// A trial on a copy of the visit: changes the answer to a question in the list of answers, and changes it back.
  case tryUndoing(StateID, typed: String)
}

/// A property that did not hold, and where.
public struct Broken: Hashable, Sendable, CustomStringConvertible {
  public var property: String
  public var detail: String
  public var description: String { "\(property): \(detail)" }

  public init(_ property: String, _ detail: String) {
    self.property = property
    self.detail = detail
  }
}

/// A visit with everything that a visitor and bad luck can do to it, checked after each step.
public struct Walk: Sendable {
  /// The engine, or another one that is put in its place to see that it is found out.
  public typealias Stepping = @Sendable (Conversation, Input) -> (Conversation, [Event])

  public let engine: Engine
  let stepping: Stepping
  /// A property more, looked at after each step.
  let alsoDemanding: @Sendable (Walk) -> Broken?
  public private(set) var conversation = Conversation()
  public private(set) var events: [Event] = []
  /// What the newest input led to.
  public private(set) var latest: [Event] = []
  public private(set) var steps: [WalkStep] = []
  /// The first property that did not hold.
  public private(set) var broken: Broken?
  private var loaded: [Event] = []
  let kinds: ReferenceWalk.Kinds
  /// What the visit followed when it began.
  private let began: InterviewReference
  /// What it follows now.
  public let follows: InterviewReference
  /// Whether the properties of the bundled interview's own content have to hold, too.
  let isBundled: Bool

  public init(
    _ engine: Engine, stepping: Stepping? = nil,
    alsoDemanding: @escaping @Sendable (Walk) -> Broken? = { _ in nil }
  ) {
    self.engine = engine
    kinds = ReferenceWalk.Kinds(engine.interview)
    self.stepping = stepping ?? { engine.step($0, $1) }
    self.alsoDemanding = alsoDemanding
    follows = InterviewReference(engine.interview)
    began = follows
    isBundled = engine.interview.id == "couples-intake"
    enter(.begin)
  }

  /// A walk that goes on with a visit under another version of its interview.
  ///
  /// - Parameters:
  ///   - earlier: What happened so far.
  ///   - from: What it followed so far.
  public init(_ engine: Engine, after earlier: [Event], from: InterviewReference) {
    self.engine = engine
    kinds = ReferenceWalk.Kinds(engine.interview)
    stepping = { engine.step($0, $1) }
    alsoDemanding = { _ in nil }
    follows = InterviewReference(engine.interview)
    began = from
    isBundled = false
    events = earlier
    loaded = earlier
    conversation = engine.resume(earlier)
    enter(.changed(from: basis(from), to: basis(follows)))
  }

  /// A walk that does `steps`, as far as its properties hold.
  public init(
    repeating steps: [WalkStep], _ engine: Engine, stepping: Stepping? = nil,
    alsoDemanding: @escaping @Sendable (Walk) -> Broken? = { _ in nil }
  ) {
    self.init(engine, stepping: stepping, alsoDemanding: alsoDemanding)
    for step in steps where broken == nil { take(step) }
    finish()
  }

  public mutating func take(_ step: WalkStep) {
    guard broken == nil else { return }
    steps.append(step)
    switch step {
    case .input(let input): enter(input)
    case .cut(let count): cut(losing: count)
    case .trySameAnswer(let count): adopt(sameAnswerBack(count))
    case .tryUndoing(let id, let typed): adopt(undoing(id, typed))
    }
  }

  private mutating func adopt(_ trial: Walk?) {
    // What the trial did is what somebody has to look at.
    if let trial, trial.broken != nil {
      let taken = steps
      self = trial
      steps = taken
    }
  }

  mutating func enter(_ input: Input) {
    guard broken == nil else { return }
    let (next, more) = stepping(conversation, input)
    let before = conversation
    (conversation, latest) = (next, more)
    events += more
    guard let saved = savedAndLoaded(more) else { return fail("saved and loaded", "an event cannot be saved") }
    loaded += saved
    if saved != more { return fail("saved and loaded", "an event came back changed") }
    if loaded.count % 7 == 0 || conversation.outcome != nil { compareWithRestored() }
    look(after: input, before)
  }

  private mutating func compareWithRestored() {
    if engine.resume(loaded) != conversation { fail("saved and loaded", "the restored visit stands elsewhere") }
  }

  private mutating func cut(losing count: Int) {
    let lost = min(max(1, count), latest.count)
    events.removeLast(lost)
    loaded.removeLast(lost)
    latest = []
    conversation = engine.resume(loaded)
    // What the visit stood on is known from its events, as at a kiosk.
    let isKnown = began == follows || events.contains { if case .changed = $0 { true } else { false } }
    enter(isKnown ? .begin : .changed(from: basis(began), to: basis(follows)))
  }

  private func basis(_ interview: InterviewReference) -> Basis {
    Basis(interview: interview, secretsPolicy: "none-crosses")
  }

  mutating func fail(_ property: String, _ detail: String) {
    if broken == nil { broken = Broken(property, detail) }
  }

  /// What has to hold of every visit, wherever it stands at the end.
  public mutating func finish() {
    guard broken == nil else { return }
    compareWithRestored()
    lookAtRecord()
  }

  public var transcript: Transcript {
    Transcript(
      header: VisitHeader(
        couple: "WALKED", partner: .a, visit: 1,
        interview: began,
        secretsPolicy: "none-crosses", program: "walk", began: Self.time),
      entries: events.map { Entry(time: Self.time, event: $0) })
  }

  private static var time: String { "2026-11-22T10:00:00+00:00" }

  private func savedAndLoaded(_ events: [Event]) -> [Event]? {
    guard let data = try? JSONEncoder().encode(events) else { return nil }
    return try? JSONDecoder().decode([Event].self, from: data)
  }
}

extension InterviewReference {
  /// A reference to an interview that is in no file. Its version stands for its digest.
  public init(_ interview: Interview) {
    self.init(id: interview.id, version: interview.version, sha256: interview.version, language: interview.language)
  }
}
