import Conversation
import Interview

/// Whose visit it is, and what it follows.
public struct VisitHeader: Hashable, Codable, Sendable {
  /// The format of a journal; its first entry is a header.
  public static let format = "commonground-journal/1"

  public var format: String
  public var couple: String
  public var partner: Partner
  /// Counts the visits of this partner from 1.
  public var visit: Int
  public var interview: InterviewReference
  /// The clinic's policy on secrets, as promised to this visitor.
  public var secretsPolicy: String
  /// The program that wrote it, such as `commonground 0.1.0`.
  public var program: String
  /// When the visit began, ISO 8601 with offset. A visit that goes on from an earlier one began with that one.
  public var began: String
  /// How many events of an earlier visit this one begins with; nil where it began anew.
  public var takenOver: Int?

  public init(
    couple: String, partner: Partner, visit: Int, interview: InterviewReference,
    secretsPolicy: String, program: String, began: String
  ) {
    format = Self.format
    self.couple = couple
    self.partner = partner
    self.visit = visit
    self.interview = interview
    self.secretsPolicy = secretsPolicy
    self.program = program
    self.began = began
  }

  /// What the visit stood on when it began.
  public var basis: Basis { Basis(interview: interview, secretsPolicy: secretsPolicy) }
}

/// An event with its time.
public struct Entry: Hashable, Sendable, Redacted {
  /// ISO 8601 with offset.
  public var time: String
  public var event: Event

  public init(time: String, event: Event) {
    self.time = time
    self.event = event
  }
}

extension Entry: Codable {
  private enum Key: String, CodingKey { case time }

  public init(from decoder: any Decoder) throws {
    time = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .time)
    event = try Event(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try event.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(time, forKey: .time)
  }
}

/// One partner's visit: the list of what happened. Everything else is a fold of it.
public struct Transcript: Hashable, Sendable, Redacted {
  public var header: VisitHeader
  public var entries: [Entry]

  public init(header: VisitHeader, entries: [Entry]) {
    self.header = header
    self.entries = entries
  }

  public var events: [Event] { entries.map(\.event) }

  /// Whether all of the earlier visit is here that this one goes on from. A power cut may have come before.
  public var hasTakenOver: Bool { entries.count >= header.takenOver ?? 0 }

  /// What another visit begins with that goes on from this one: the same events, under the next number.
  public func goingOn(as visit: Int) -> Transcript {
    var next = self
    next.header.visit = visit
    next.header.takenOver = entries.count
    return next
  }

  /// How the visit went on where its interview or the promise about secrets changed, in order. Mostly none.
  public var changes: [Changeover] {
    entries.compactMap { if case .changed(let change) = $0.event { change } else { nil } }
  }

  /// What the visit stands on now.
  public var basis: Basis { changes.last?.to ?? header.basis }

  /// How the visit ended; nil while it is under way, also after a break.
  public var outcome: Outcome? {
    for entry in entries.reversed() {
      switch entry.event {
      case .ended(let outcome, _): return outcome
      case .resumed, .asked, .answered: return nil
      default: continue
      }
    }
    return nil
  }
}
