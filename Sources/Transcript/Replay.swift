import Conversation
import Interview

/// A place where a replay does not do what the transcript says.
public struct Difference: Hashable, Sendable {
  /// The number of the event, from 1.
  public var number: Int
  /// What was asked there.
  public var state: StateID?
  public var expected: Event?
  public var found: Event?
}

/// What came of replaying a transcript.
public struct Replay: Sendable {
  /// First difference first. Empty where the engine does again what was recorded.
  public var differences: [Difference]
  /// What the engine did.
  public var events: [Event]
}

extension Transcript {
  /// Feeds what the visitor typed to `engine` and compares what happens with what was recorded.
  public func replay(on engine: Engine) -> Replay {
    let recorded = events
    var conversation = Conversation()
    var done: [Event] = []
    var differences: [Difference] = []
    var state: StateID?
    var position = 0
    var first = true
    while position < recorded.count {
      let inputs: [Input] = first ? [.begin] : Self.inputs(for: recorded[position], conversation)
      first = false
      let before = position
      var best: (conversation: Conversation, events: [Event])?
      for input in inputs {
        let attempt = engine.step(conversation, input)
        if best == nil || attempt.1.first == recorded[position] { best = (attempt.0, attempt.1) }
        if attempt.1.first == recorded[position] { break }
      }
      guard let best, !best.events.isEmpty else {
        differences.append(
          Difference(number: position + 1, state: state, expected: recorded[position], found: nil))
        break
      }
      conversation = best.conversation
      for event in best.events {
        if case .asked(let question, _, _) = event { state = question.id }
        let expected = position < recorded.count ? recorded[position] : nil
        if expected != event {
          differences.append(
            Difference(number: position + 1, state: state, expected: expected, found: event))
        }
        done.append(event)
        position += 1
      }
      // After a first difference the two run apart: what follows would only repeat it.
      if !differences.isEmpty || position == before { break }
    }
    return Replay(differences: differences, events: done)
  }

  /// The inputs that may have led to a turn that begins with `event`.
  private static func inputs(for event: Event, _ conversation: Conversation) -> [Input] {
    switch event {
    case .answered(_, let typed, _): [.line(typed)]
    case .retried(_, let typed, _, _, _) where typed.isEmpty:
      [.line(""), .unreadableLine, .overlongLine(most: longestLine)]
    case .retried(_, let typed, _, _, _): [.line(typed)]
    case .reopened(let state): [.line(reviewNumber(of: state, conversation))]
    case .commanded(.interrupt, _): conversation.stopping ? [.line("-")] : [.interrupt]
    case .commanded(let command, _): [.line("/\(command.rawValue)")]
    case .resumed: [.begin]
    case .ended(.idle, _): [.idle]
    case .ended(.stopped, _): [.interrupt]
    case .ended: [.endOfInput]
    default: [.begin]
    }
  }

  /// The line that chooses `state` in the list of answers.
  private static func reviewNumber(of state: StateID, _ conversation: Conversation) -> String {
    let options = conversation.asking?.form.options ?? []
    return options.firstIndex { $0.id == state }.map { String($0 + 1) } ?? state
  }

  /// Characters in the longest line that a front end takes.
  public static let longestLine = 20_000
}
