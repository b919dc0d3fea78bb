import Conversation
import Interview
import Transcript

extension Walk {
  /// What has to hold after every input.
  mutating func look(after input: Input, _ before: Conversation) {
    guard broken == nil else { return }
    for event in latest { look(at: event) }
    if conversation.outcome == .withdrawn { lookAtWithdrawal(input, before) }
    guard broken == nil, conversation.outcome == nil || conversation.outcome?.canResume == true else { return }
    let reference = ReferenceWalk(engine.interview, kinds, answers: conversation.answers, heard: conversation.heard)
    lookAtPath(reference)
    lookAtQuestion(reference)
    lookAtDanger(before)
    if before.outcome == nil, conversation.outcome == nil, latest.isEmpty { fail("answers every line", "\(input)") }
    if steps.count % 6 == 0 { lookAtIntake(reference) }
    if let more = alsoDemanding(self) { fail(more.property, more.detail) }
  }

  private mutating func look(at event: Event) {
    switch event {
    case .answered(let state, _, let answer):
      if conversation.outcome == nil, !Interlude.asks(state), conversation.answers[state] != answer, !conversation.forgotten.contains(state) {
        fail("keeps every answer", state)
      }
      if let question = engine.interview[state]?.question, !question.optional, !answer.hasValue {
        fail("asks what cannot be left out", state)
      }
    case .asked(let question, _, let earlier):
      if question.measure == .review {
        for id in question.form.options.map(\.id) where conversation.closed.contains(id) {
          fail("keeps closed what was said before a break", "\(id) is in the list")
        }
      } else if conversation.closed.contains(question.id), earlier != nil {
        fail("keeps closed what was said before a break", question.id)
      }
      if question.disclosure == .confidential, !Interlude.asks(question.id), isWatched {
        fail("asks nothing confidential of somebody who is not alone", question.id)
      }
    default: break
    }
  }

  /// Nothing but a plain yes to the question erases.
  private mutating func lookAtWithdrawal(_ input: Input, _ before: Conversation) {
    guard before.outcome == nil else { return }
    guard before.withdrawing, case .line(let typed) = input, ["yes", "y"].contains(typed.lowercased()) else {
      return fail("erases after a plain yes only", before.asking?.id ?? "")
    }
    if latest.count != 1 { fail("erases after a plain yes only", "and does something else") }
  }

  /// Whether the visitor said that somebody is near.
  private var isWatched: Bool {
    isBundled && conversation.answers["welcome.alone"] != .yesNo(true)
  }

  private mutating func lookAtPath(_ reference: ReferenceWalk) {
    let path = conversation.path(of: engine.interview)
    if path.steps != reference.steps { fail("derives the path", "by another way: \(path.steps.last ?? "")") }
    let active = Set(conversation.answers.keys).subtracting(conversation.inactive)
    // Between an answer and what follows from it lies nothing but a power cut, and then the visit is taken up first.
    if active != reference.counting {
      fail("counts what is on the path", active.symmetricDifference(reference.counting).sorted().joined(separator: ", "))
    }
  }

  private mutating func lookAtQuestion(_ reference: ReferenceWalk) {
    guard let asking = conversation.asking, conversation.outcome == nil else { return }
    guard let state = engine.interview[asking.id] else {
      let isDue = conversation.interlude?.rawValue == asking.id
      if asking.measure != .review, !isDue { fail("asks only what it should", asking.id) }
      return
    }
    let isNext = reference.stop == state.id
    let isEdited = reference.steps.contains(state.id) && conversation.editing == state.id
    if !isNext, !isEdited { fail("asks only what it should", "\(asking.id), not \(reference.stop ?? "nothing")") }
  }

  /// What the therapist and scoring read is what counts, and nothing else.
  private mutating func lookAtIntake(_ reference: ReferenceWalk) {
    let intake = transcript.intake
    let secret = intake.confidential.reveal(therapist)
    let read = Set((intake.answers + secret).map(\.question.id))
    let counting = reference.counting.filter { engine.interview[$0]?.question != nil }
    if read != counting {
      fail("lets through what counts", read.symmetricDifference(counting).sorted().joined(separator: ", "))
    }
    if intake.answers.contains(where: { $0.question.disclosure == .confidential }) {
      fail("keeps confidential answers apart", "a confidential answer is among the others")
    }
    for response in intake.answers + secret where conversation.answers[response.question.id] != response.answer {
      fail("lets through what counts", "another answer to \(response.question.id)")
    }
    if intake.heard != reference.confirmed {
      fail("reads what was confirmed", "\(intake.heard) and not \(reference.confirmed)")
    }
  }

  /// What has to hold of the record of a visit.
  mutating func lookAtRecord() {
    let transcript = transcript
    let reference = ReferenceWalk(engine.interview, kinds, answers: conversation.answers, heard: conversation.heard)
    lookAtIntake(reference)
    let counted = reference.counting.filter { engine.interview[$0]?.question?.counted == true }
    if isBundled, counted.count > 55 { fail("asks at most 55 questions", "\(counted.count)") }
    guard let bytes = try? transcript.record(chain: "walk"), let again = try? Transcript(record: bytes) else {
      return fail("comes back from its record", "cannot be read")
    }
    if again != transcript { fail("comes back from its record", "changed") }
    let replay = transcript.replay(on: engine, under: follows)
    if let difference = replay.differences.first {
      fail("replays", "event \(difference.number) after \(difference.state ?? "the beginning")")
    } else if replay.events != transcript.events {
      fail("replays", "with other events")
    }
  }
}
