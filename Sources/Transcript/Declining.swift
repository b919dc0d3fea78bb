import Conversation
import Interview

extension Transcript {
  /// What may be kept of a visit that was declined: that it was, the words that were read, and the answers that led
  /// there. The transcript itself where it was not declined, or nothing else was answered.
  ///
  /// Somebody may say at any time that they are too young, or do not agree after all. What they had answered until then
  /// is not ours to keep.
  public var withoutWhatWasDeclined: Transcript {
    guard outcome == .declined else { return self }
    let counting = answersThatCount
    let read = textsBeforeTheFirstAnswer
    guard let end = entries.firstIndex(where: { entry in
      if case .asked(let question, _, _) = entry.event { return !counting.contains(question.id) }
      return false
    }) else { return self }
    var kept = Array(entries[..<end])
    if case .entered? = kept.last?.event { kept.removeLast() }
    kept += entries[end...].compactMap { entry in
      var entry = entry
      switch entry.event {
      case .said(let state, _) where read.contains(state): return entry
      case .asked(let question, _, _) where counting.contains(question.id): return entry
      case .answered(let state, _, _) where counting.contains(state): return entry
      case .retried(let state, _, _, _, _) where counting.contains(state): return entry
      case .reopened(let state) where counting.contains(state): return entry
      case .changed(var change):
        (change.carried, change.again, change.gone, change.narrowed) = ([], [], [], [:])
        entry.event = .changed(change)
        return entry
      case .resumed, .ended: return entry
      default: return nil
      }
    }
    var transcript = self
    transcript.entries = kept
    if header.takenOver != nil { transcript.header.takenOver = 0 }
    return transcript
  }

  private var answersThatCount: Set<StateID> {
    var answered: Set<StateID> = []
    var inactive: Set<StateID> = []
    for event in events {
      switch event {
      case .answered(let state, _, _): answered.insert(state)
      case .left(let states): inactive.formUnion(states)
      case .returned(let states): inactive.subtract(states)
      case .changed(let change): inactive.formUnion(change.again + change.gone)
      default: break
      }
    }
    return answered.subtracting(inactive)
  }

  /// Those that are promised before the first question, in any version.
  private var textsBeforeTheFirstAnswer: Set<StateID> {
    var texts: Set<StateID> = []
    var hasAnswered = false
    for event in events {
      switch event {
      case .said(let state, _) where !hasAnswered: texts.insert(state)
      case .answered: hasAnswered = true
      case .changed(let change): texts.formUnion(change.texts)
      default: break
      }
    }
    return texts
  }
}
