import Interview

/// What was heard in somebody's own words.
public struct Heard: Hashable, Sendable, Redacted {
  public var areas: [HeardArea]
  /// Signs of danger, which bring the crisis text at once.
  public var flags: [FlaggedWords]

  public init(areas: [HeardArea] = [], flags: [FlaggedWords] = []) {
    self.areas = areas
    self.flags = flags
  }
}

/// What comes in from outside.
public enum Input: Hashable, Sendable, Redacted {
  /// The visit begins, or is taken up again.
  case begin
  /// The visit is taken up again, and follows something else than before: another version of its interview, or another
  /// promise about secrets.
  case changed(from: Basis, to: Basis)
  case line(String)
  /// A line longer than the front end takes.
  case overlongLine(most: Int)
  /// A line that is not text.
  case unreadableLine
  /// Ctrl-C.
  case interrupt
  /// The key that leaves fast.
  case leave
  case endOfInput
  /// Nobody has typed for a long time.
  case idle
}

/// The finite-state conversation engine. ``step(_:_:)`` is all of it: an input in, a new conversation and what
/// happened out. It reads no clock, no disk and no terminal.
public struct Engine: Sendable {
  public let interview: Interview
  /// What `{name}` in texts stands for, before the interview's own texts: the clinic's name, its crisis text.
  public let settings: [String: String]
  /// What the program says of its own accord, and the words that it understands, in the visitor's language.
  public let phrases: Phrases
  public let hear: @Sendable (String) -> Heard

  public init(
    interview: Interview, settings: [String: String] = [:], phrases: Phrases = .english,
    hear: @escaping @Sendable (String) -> Heard = { _ in Heard() }
  ) {
    self.interview = interview
    self.settings = settings
    self.phrases = phrases
    self.hear = hear
  }

  /// Handles one input.
  ///
  /// - Returns: The conversation after it, and the events that led there, in order. Nothing has been shown before
  ///   these events are on disk.
  public func step(_ conversation: Conversation, _ input: Input) -> (Conversation, [Event]) {
    var turn = Turn(engine: self, conversation: conversation)
    turn.take(input)
    return (turn.conversation, turn.events)
  }

  /// The conversation that `events` lead to.
  public func resume(_ events: some Sequence<Event>) -> Conversation {
    Conversation(events: events, of: interview)
  }
}
