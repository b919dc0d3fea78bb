/// An interview: states, what is said and asked there, and how one leads to the next.
public struct Interview: Hashable, Sendable {
  public var id: String
  public var version: String
  /// A BCP 47 tag.
  public var language: String
  public var title: String
  public var start: StateID
  /// For a final state's outcome: questions that every path to it passes.
  public var always: [StateID: [StateID]]
  /// Named texts that `{name}` in any text stands for. A clinic's configuration can replace them.
  public var texts: [String: String]
  public var parts: [Part]
  /// In the order of the file.
  public var states: [State]
  private var indexByID: [StateID: Int]

  public init(
    id: String, version: String, language: String, title: String, start: StateID,
    always: [StateID: [StateID]] = [:], texts: [String: String] = [:], parts: [Part],
    states: [State]
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.title = title
    self.start = start
    self.always = always
    self.texts = texts
    self.parts = parts
    self.states = states
    indexByID = Dictionary(
      states.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(id: StateID) -> State? {
    guard let index = indexByID[id], states.indices.contains(index) else { return nil }
    return states[index]
  }

  /// The number of a part as shown, from 1 to ``numberOfParts``.
  ///
  /// A wiped part shares its number with the part after it: somebody who looks on sees no gap where it was left out.
  public func number(ofPart id: String) -> Int? {
    guard let place = parts.firstIndex(where: { $0.id == id }) else { return nil }
    return min(parts[..<place].count { !$0.wiped } + 1, numberOfParts)
  }

  public var numberOfParts: Int { parts.count { !$0.wiped } }

  public func part(of state: State) -> Part? { parts.first { $0.id == state.part } }
}

/// A named stretch of an interview, shown as progress.
public struct Part: Hashable, Sendable {
  public var id: String
  public var title: String
  /// The screen and its scrollback are wiped when the visitor leaves the part.
  public var wiped: Bool

  public init(id: String, title: String, wiped: Bool = false) {
    self.id = id
    self.title = title
    self.wiped = wiped
  }
}

/// One place in an interview.
public struct State: Hashable, Sendable {
  public var id: StateID
  /// The id of the part it belongs to.
  public var part: String
  /// Where given and it does not hold, the state is passed without being shown.
  public var when: Guard?
  public var content: Content
  /// Tried in order; the last one has no guard. Empty for finals and for the questions of a focus block.
  public var next: [Transition]

  public enum Content: Hashable, Sendable {
    case say(String)
    case ask(Question, Hearing)
    case focus(Focus)
    /// The list of answers, each of which may be changed.
    case review(String)
    case final(Outcome, say: String)
  }

  /// What a question has to do with hearing free text.
  public enum Hearing: Hashable, Sendable {
    case none
    /// The words given here are listened to.
    case listens
    /// Says back what was heard at another question; "yes" makes it count.
    case confirms(StateID)
    /// The areas chosen here replace what was heard at another question.
    case corrects(StateID)
  }

  public init(
    id: StateID, part: String, when: Guard? = nil, content: Content, next: [Transition]
  ) {
    self.id = id
    self.part = part
    self.when = when
    self.content = content
    self.next = next
  }

  /// The question asked here. One that confirms or corrects what was heard measures that, whatever its file says: what
  /// the visitor confirms is read alike by `focus` and by scoring.
  public var question: Question? {
    guard case .ask(var question, let hearing) = content else { return nil }
    switch hearing {
    case .confirms, .corrects: question.measure = .heard
    case .none, .listens: break
    }
    return question
  }
}

public struct Transition: Hashable, Sendable {
  public var when: Guard?
  public var to: StateID

  public init(when: Guard? = nil, to: StateID) {
    self.when = when
    self.to = to
  }
}

/// Chooses the areas that matter most to this visitor and asks a block of questions about each.
///
/// An area qualifies when its need is at least ``atLeastNeed``; or when no need was given, but the area was heard or
/// named. The order is: heard (first heard first), named, need (highest first), then ``candidates``.
public struct Focus: Hashable, Sendable {
  public enum Criterion: String, Hashable, Sendable, CaseIterable { case heard, named, need }

  public var candidates: [Area]
  public var order: [Criterion]
  public var atLeastNeed: Double
  public var most: Int
  /// Asked for each area chosen: `trust.importance` for `importance`. A question that an interview lacks for an
  /// area is left out.
  public var block: [String]
  /// Asked after the block for the first area only.
  public var first: [String]

  public init(
    candidates: [Area], order: [Criterion], atLeastNeed: Double, most: Int, block: [String],
    first: [String]
  ) {
    self.candidates = candidates
    self.order = order
    self.atLeastNeed = atLeastNeed
    self.most = most
    self.block = block
    self.first = first
  }
}
