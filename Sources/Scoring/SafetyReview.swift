import Interview

/// What both partners' answers raise, confidential ones included.
struct SafetyReview: Redacted {
  /// The most urgent first.
  private(set) var entries: [SafetyEntry] = []
  private(set) var screens = PerPartner<SafetyScreen>()
  /// Safety questions that were left out or answered "not sure".
  private(set) var unanswered: [Evidence] = []
  private let weights: ScoringWeights
  private let people: [Participant]

  init(
    _ people: [Participant], heard: [HeardFlag], weights: ScoringWeights, access: TherapistAccess
  ) {
    self.weights = weights
    self.people = people
    for person in people {
      let responses = person.responses + person.intake.confidential.reveal(access)
      let asked = responses.filter(\.question.canRaise)
      let open = asked.filter { !$0.answer.hasValue }
      unanswered += open.map { Evidence(person.partner, $0) }
      let found = Self.entries(person.partner, responses, heard, weights)
      entries += found
      screens[person.partner] = Self.screen(
        person.intake.outcome, setAside: person.intake.confidentialSetAside, reported: found.contains { $0.flag.isDanger },
        asked: !asked.isEmpty, allAnswered: open.isEmpty)
    }
    let order = Dictionary(
      Flag.allCases.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let ranked = entries.map { entry in
      (entry: entry, rank: (urgency(entry), order[entry.flag] ?? 0, entry.partner.rawValue))
    }
    entries = ranked.sorted { $0.rank < $1.rank }.map(\.entry)
  }

  private static func entries(
    _ partner: Partner, _ responses: [Response], _ heard: [HeardFlag], _ weights: ScoringWeights
  ) -> [SafetyEntry] {
    var levels: [Flag: FlagLevel] = [:]
    var evidence: [Flag: [Evidence]] = [:]
    for response in responses {
      for (flag, level) in response.question.raised(by: response.answer) {
        levels[flag] = max(levels[flag] ?? level, level)
        evidence[flag, default: []].append(
          Evidence(
            partner: partner, state: response.question.id, answer: response.words(for: flag)))
      }
    }
    for cue in heard where cue.partner == partner {
      levels[cue.flag] = max(levels[cue.flag] ?? cue.level, cue.level)
      evidence[cue.flag, default: []].append(
        Evidence(partner: partner, state: cue.state, answer: cue.words))
    }
    return Flag.allCases.compactMap { flag in
      guard let level = levels[flag] else { return nil }
      let gate = weights.gate(flag)
      let guidance = level == .high ? gate?.guidanceHigh ?? gate?.guidance : gate?.guidance
      return SafetyEntry(
        partner: partner, flag: flag, level: level, evidence: evidence[flag] ?? [],
        guidance: guidance ?? Wording.noGuidance)
    }
  }

  private static func screen(
    _ outcome: Outcome?, setAside: Bool, reported: Bool, asked: Bool, allAnswered: Bool
  ) -> SafetyScreen {
    if reported { return .reported }
    switch outcome {
    case .completeNotAlone: return setAside ? .setAsideNotAlone : .notAskedNotAlone
    case .declined: return .declined
    case .complete: return !asked ? .notAsked : allAnswered ? .nothingReported : .partlyAnswered
    case .withdrawn: return .withdrawn
    case nil, .paused, .stopped, .idle: return .notFinished
    }
  }

  private func urgency(_ entry: SafetyEntry) -> Int {
    guard let gate = weights.gate(entry.flag) else { return .max }
    return entry.level == .high ? gate.urgencyHigh : gate.urgencySome
  }

  /// The gates that are shut, most urgent first, each flag once.
  private var gates: [Gate] {
    entries.compactMap { entry in
      weights.gate(entry.flag).flatMap { entry.level >= $0.atLeast ? $0 : nil }
    }.withoutRepeats
  }

  /// Why a draft is held; empty where it is not.
  func reasonsToHold(_ owner: GoalOwner, _ area: Area, _ people: [Participant]) -> [HoldReason] {
    var reasons = gates.filter { $0.holds(owner, area) }.map { HoldReason.flag($0.flag) }
    let unasked = people.contains {
      owner.includes($0.partner)
        && ($0.intake.outcome == .completeNotAlone || ($0.intake.finishedBefore && $0.intake.outcome != .complete))
    }
    if unasked { reasons.append(.safetyNotAsked) }
    return reasons
  }

  /// The highest score that "achievable" may have in a draft of these owners, 0...1.
  ///
  /// What one partner said in confidence leaves the other partner's own draft as it is.
  func achievableAtMost(_ owners: [Partner]) -> Double {
    entries.filter { owners.contains($0.partner) }.compactMap { entry in
      weights.gate(entry.flag).flatMap { entry.level >= $0.atLeast ? $0.achievableAtMost : nil }
    }.min() ?? 1
  }

  /// What the gates suggest, most urgent first, each kind once for each partner.
  var suggestions: [Suggestion] {
    // Talks about staying or leaving are joint work: not while one may be in danger from the other.
    let inDanger = entries.contains { $0.flag.isDangerFromPartner }
    var result: [Suggestion] = []
    func add(_ kind: String, _ entry: SafetyEntry, _ evidence: [Evidence]) {
      let why = entry.evidence.map { Wording.because(entry.flag, $0) }
      if let index = result.firstIndex(where: { $0.kind == kind && $0.partner == entry.partner }) {
        result[index].why = (result[index].why + why).withoutRepeats
        result[index].evidence = (result[index].evidence + evidence).withoutRepeats
      } else {
        let text = weights.suggestions.first { $0.kind == kind }?.text ?? kind
        result.append(Suggestion(kind: kind, partner: entry.partner, why: why, text: text, evidence: evidence))
      }
    }
    for entry in entries {
      guard let gate = weights.gate(entry.flag), entry.level >= gate.atLeast,
        !(inDanger && entry.flag == .leaningOut)
      else { continue }
      if let person = people.first(where: { $0.partner == entry.partner }) {
        for further in gate.also where person.holds(further.when) {
          add(further.suggest, entry, entry.evidence + person.evidence(for: further.when))
        }
      }
      if let kind = gate.suggest { add(kind, entry, entry.evidence) }
    }
    return result
  }
}

extension Flag {
  /// One partner may be in danger from the other.
  public var isDangerFromPartner: Bool {
    switch self {
    case .fear, .violence, .sexualPressure, .control, .weapon, .ownForce: true
    default: false
    }
  }

  /// It makes a safety screen "reported". Low mood, leaning out, substances and an affair do not: they are shown, and
  /// the screen keeps saying that the personal interview is still due.
  var isDanger: Bool {
    switch self {
    case .selfHarm, .childSafety, .unsafeHere: true
    case .substance, .affairOngoing, .leaningOut, .individualDistress: false
    default: isDangerFromPartner
    }
  }
}

extension Response {
  /// The answer, or of several options those that raise the flag.
  fileprivate func words(for flag: Flag) -> String {
    guard case .choices = answer else { return answerInWords }
    let raising = chosen.filter {
      ($0.flag ?? ($0.level == nil ? nil : question.flag)) == flag
    }
    return raising.isEmpty ? answerInWords : raising.map(\.label).joined(separator: "; ")
  }
}
