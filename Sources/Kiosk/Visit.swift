import Conversation
import Interview
import Transcript

/// A visit being held: the engine, where it stands, and where its events go.
///
/// What happened is kept before anything of it is shown; where it cannot be kept, nothing has happened.
public struct Visit: Redacted {
  public let engine: Engine
  public private(set) var conversation: Conversation
  /// The input that begins the visit, or takes it up again.
  public let opening: Input
  private let now: () -> String
  private let keep: ([Entry]) throws -> Void
  private var alerting: Alerting?

  /// - Parameters:
  ///   - events: What happened in earlier sittings of this visit.
  ///   - opening: How it begins: anew, or under another version of the interview than before.
  ///   - now: The time, ISO 8601 with offset.
  ///   - keep: Puts entries where they last; when it returns they are on disk.
  ///   - tellStaff: Begins to tell staff that somebody needs to be looked after, and returns at once. Nil in a rehearsal,
  ///     which tells nobody.
  public init(
    engine: Engine, events: some Sequence<Event>, opening: Input = .begin, now: @escaping () -> String,
    keep: @escaping ([Entry]) throws -> Void, tellStaff: ((FlagLevel) -> AlertUnderWay)? = nil
  ) {
    let events = Array(events)
    self.engine = engine
    conversation = engine.resume(events)
    alerting = tellStaff.map { Alerting(events: events, tellStaff: $0) }
    self.opening = opening
    self.now = now
    self.keep = keep
  }

  /// Handles one input, and returns what has happened.
  ///
  /// - Throws: What `keep` throws. The visit stands where it stood before.
  public mutating func take(_ input: Input) throws -> [Event] {
    try keepAlertOutcomes(waiting: false)
    alerting?.catchUp()
    let (next, events) = engine.step(conversation, input)
    // Also where nothing can be kept any more: a full disk is no reason not to send somebody.
    defer { alerting?.send(events) }
    let time = now()
    try keep(events.map { Entry(time: time, event: $0) })
    conversation = next
    return events
  }

  /// Waits for the alerts that are still under way, each at most for its time limit, and keeps what came of them.
  ///
  /// - Throws: What `keep` throws.
  public mutating func finishAlerts() throws { try keepAlertOutcomes(waiting: true) }

  private mutating func keepAlertOutcomes(waiting: Bool) throws {
    let outcomes = alerting?.outcomes(waiting: waiting) ?? []
    guard !outcomes.isEmpty else { return }
    let time = now()
    try keep(outcomes.map { Entry(time: time, event: $0) })
    conversation = Conversation(events: outcomes, of: engine.interview, after: conversation)
  }
}

/// What a visitor reads on and types at.
@MainActor
public protocol FrontEnd: AnyObject {
  func show(_ event: Event)
  /// The next input, asked for where the conversation stands. It may wait.
  func next(_ conversation: Conversation) throws -> Input
}

/// Holds a visit until it ends, and says how.
///
/// - Throws: What keeping an event, or the front end, throws. Everything acknowledged before is kept.
@MainActor
public func hold(_ visit: inout Visit, on frontEnd: any FrontEnd) throws -> Outcome {
  try hold(&visit, on: frontEnd, from: visit.opening)
}

/// Holds a visit until it ends, and says how.
///
/// - Parameter first: What begins it; nil where it is under way and its newest events were shown already.
/// - Throws: What keeping an event, or the front end, throws. Everything acknowledged before is kept.
@MainActor
public func hold(_ visit: inout Visit, on frontEnd: any FrontEnd, from first: Input?) throws -> Outcome {
  if first == nil, let outcome = visit.conversation.outcome { return outcome }
  var input = try first ?? frontEnd.next(visit.conversation)
  while true {
    for event in try visit.take(input) { frontEnd.show(event) }
    if let outcome = visit.conversation.outcome { return outcome }
    input = try frontEnd.next(visit.conversation)
  }
}
