import Interview

/// Looks for the smallest change of one answer that does something to the drafts: tries answers one after the other,
/// scores them, and compares. No rule is read backwards.
///
/// Most answers change nothing: each is tried on the outline of the drafts, and what seems to do it is then scored whole.
struct AnswerSearch {
  /// What is looked for.
  enum Wanted: Hashable {
    /// A draft is not there any more.
    case gone(key: String)
    /// There is a draft of the area.
    case draft(Area)
    /// The draft is about this behaviour.
    case behaviour(key: String, id: String)

    func holds(in outline: Outline) -> Bool {
      switch self {
      case .gone(let key): outline[key] == nil
      case .draft(let area): outline.drafts.contains { $0.name.area == area }
      case .behaviour(let key, let id): outline[key]?.behaviourId == id
      }
    }
  }

  let intakes: [Partner: Intake]
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let access: TherapistAccess
  /// The drafts that answers lead to.
  let score: ([Partner: Intake]) -> [GoalDraft]

  /// For each thing wanted the smallest change of each partner that does it, the smaller one first. A partner whose
  /// interview is not done raises nothing yet: nothing of theirs is tried.
  func smallest(_ wanted: [Wanted], now drafts: [GoalDraft]) -> [Wanted: [AnswerChange]] {
    let candidates = AnswerCandidates(weights: weights, catalogue: catalogue)
    var outlines = OutlineMaker(participants(intakes, [:], access), weights, catalogue)
    let now = Outline(drafts)
    var found: [Wanted: [AnswerChange]] = [:]
    for partner in Partner.allCases {
      guard let intake = intakes[partner], intake.isFinished else { continue }
      var open = Set(wanted)
      for candidate in candidates.of(intake, access) {
        guard !open.isEmpty else { break }
        var changed = candidate.applied(to: intake, access)
        changed.partner = partner
        let outline = outlines.outline(with: Participant(changed, access), changing: candidate.response.question)
        let seeming = open.filter { $0.holds(in: outline) }
        guard !seeming.isEmpty else { continue }
        let then = Outline(score(intakes.merging([partner: changed]) { $1 }))
        for want in seeming where want.holds(in: then) {
          open.remove(want)
          found[want, default: []].append(change(partner, candidate, now, then))
        }
      }
    }
    return found.mapValues { changes in
      changes.sorted { ($0.size, $0.partner.rawValue) < ($1.size, $1.partner.rawValue) }
    }
  }

  private func change(
    _ partner: Partner, _ candidate: AnswerCandidate, _ now: Outline, _ then: Outline
  ) -> AnswerChange {
    let question = candidate.response.question
    return AnswerChange(
      partner: partner, state: question.id, question: question.text, kind: question.form.kind,
      measure: question.measure, area: question.area, said: candidate.response.answerInWords,
      instead: question.words(for: candidate.answer), added: candidate.added, removed: candidate.removed,
      size: rounded(candidate.size),
      without: now.drafts.map(\.name).filter { then[$0.key] == nil },
      with: then.drafts.map(\.name).filter { now[$0.key] == nil })
  }
}
