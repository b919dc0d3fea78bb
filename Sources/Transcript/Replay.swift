import Conversation
import Interview

/// A place where a replay does not do what the transcript says.
public struct Difference: Hashable, Sendable, Redacted {
  /// The number of the event, from 1.
  public var number: Int
  /// What was asked there.
  public var state: StateID?
  public var expected: Event?
  public var found: Event?
}

/// What came of replaying a transcript.
public struct Replay: Sendable, Redacted {
  /// First difference first. Empty where the engine does again what was recorded.
  public var differences: [Difference]
  /// What the engine did.
  public var events: [Event]
}

extension Transcript {
  /// The number of events that were made under another version of the interview than the one a replay is run on: the
  /// replay begins behind them. 0 where the visit followed one version from its beginning to its end.
  ///
  /// - Parameter interview: The interview that the replay is run on. Where no stretch of the visit followed just this
  ///   version, the last stretch is replayed.
  public func replayStart(under interview: InterviewReference?) -> Int {
    var starts: [(event: Int, sha256: String)] = [(0, header.interview.sha256)]
    for (number, entry) in entries.enumerated() {
      if case .changed(let change) = entry.event, change.from.interview != change.to.interview {
        starts.append((number, change.to.interview.sha256))
      }
    }
    let own = starts.last { $0.sha256 == interview?.sha256 } ?? starts.last
    guard let own, own.event > 0 else { return 0 }
    // The turn in which the visit was taken up again belongs to the new version.
    if case .resumed = entries[own.event - 1].event { return own.event - 1 }
    return own.event
  }

  /// Feeds what the visitor typed to `engine` and compares what happens with what was recorded.
  ///
  /// A stretch of the visit that followed another version of the interview is taken as it is recorded; see
  /// ``replayStart(under:)``. Where a power cut lost the end of a turn, the replay goes on from what was kept.
  public func replay(on engine: Engine, under interview: InterviewReference? = nil) -> Replay {
    let recorded = events
    let start = replayStart(under: interview)
    let stop = recorded.indices.first { index in
      if index > start + 1, case .changed(let change) = recorded[index] {
        return change.from.interview != change.to.interview
      }
      return false
    }
    // What follows the last turn under this version followed another one.
    let end = stop.map { $0 - 1 } ?? recorded.count
    var done = Array(recorded[..<start])
    var conversation = engine.resume(done)
    var differences: [Difference] = []
    var state: StateID?
    var position = start
    while position < end {
      // What came of an alert is nothing that the engine does.
      if case .alerted = recorded[position] {
        done.append(recorded[position])
        position += 1
        continue
      }
      let inputs = position == 0 ? Self.opening(recorded[0]) : Self.inputs(for: recorded[position...], conversation, engine.phrases)
      var best: (conversation: Conversation, events: [Event], same: Int)?
      for input in inputs {
        let attempt = engine.step(conversation, input)
        let same = zip(attempt.1, recorded[position..<end]).prefix { $0 == $1 }.count
        if same > best?.same ?? -1 { best = (attempt.0, attempt.1, same) }
        if same == attempt.1.count, same > 0 { break }
      }
      guard let best, !best.events.isEmpty else {
        differences.append(
          Difference(number: position + 1, state: state, expected: recorded[position], found: nil))
        break
      }
      for event in best.events.prefix(best.same) {
        if case .asked(let question, _, _) = event { state = question.id }
      }
      let kept = position + best.same
      if best.same < best.events.count {
        // A power cut loses the end of a turn, and the next thing that happens is that the visit is taken up again.
        let isCut = best.same > 0 && (kept == recorded.count || recorded[kept] == .resumed)
        guard isCut else {
          differences.append(
            Difference(
              number: kept + 1, state: state, expected: kept < end ? recorded[kept] : nil, found: best.events[best.same]))
          done += best.events
          break
        }
      }
      done += best.events.prefix(best.same)
      conversation = best.same == best.events.count ? best.conversation : engine.resume(done)
      position = kept
    }
    if differences.isEmpty { done += recorded[end...] }
    return Replay(differences: differences, events: done)
  }

  private static func opening(_ first: Event) -> [Input] {
    if case .changed(let change) = first { return [.changed(from: change.from, to: change.to)] }
    return [.begin]
  }

  /// The inputs that may have led to a turn that begins with `event`.
  private static func inputs(
    for turn: ArraySlice<Event>, _ conversation: Conversation, _ phrases: Phrases
  ) -> [Input] {
    guard let event = turn.first else { return [] }
    switch event {
    case .answered(_, let typed, _): return [.line(typed)]
    case .retried(_, let typed, _, _, _) where typed.isEmpty:
      return [.line(""), .unreadableLine, .overlongLine(most: longestLine)]
    case .retried(_, let typed, _, _, _): return [.line(typed)]
    case .reopened(let state): return [.line(reviewNumber(of: state, conversation))]
    case .commanded(.interrupt, _): return conversation.stopping ? [.line("-")] : [.interrupt]
    case .commanded(let command, _): return [.line("/\(command.rawValue)")]
    case .resumed:
      if case .changed(let change)? = turn.dropFirst().first {
        return [.changed(from: change.from, to: change.to)]
      }
      return [.begin]
    case .ended(.idle, _): return [.idle]
    case .ended(.stopped, _): return [.interrupt]
    case .ended(.withdrawn, _): return [.line(phrases(.answerYes))]
    case .ended: return [.endOfInput]
    // Danger that was not confirmed is told where the visit ends.
    case .heard, .alert: return inputs(for: turn.dropFirst(), conversation, phrases)
    default: return [.begin]
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
