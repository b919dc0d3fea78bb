import Interview
import Testing

@testable import Scoring

@Suite("What is held before anything is proposed")
struct GateTests {
  /// Both raise trust, communication and vision; b also conflict.
  static let answers = hurtTrust.with(["communication.need": 8, "vision.need": 8])

  func held(by confidence: [StateID: Said], of partner: Partner = .a) -> Assessment {
    let told = Self.answers.with(confidence)
    let other = Self.answers.with(["conflict.need": 8])
    return partner == .a
      ? assessed(visit(.a, told), visit(.b, other)) : assessed(visit(.a, other), visit(.b, told))
  }

  static let dangers: [(StateID, Said, Flag)] = [
    ("safety.fear", "sometimes", .fear), ("safety.hurt", ["hit"], .violence),
    ("safety.hurt", ["choked"], .weapon), ("safety.control", ["watched"], .control),
    ("safety.control", ["pressured-sex"], .sexualPressure), ("safety.force", "once", .ownForce),
    ("safety.self-harm", "past", .selfHarm), ("safety.child", ["saw"], .childSafety),
  ]

  @Test(arguments: dangers.indices)
  func `danger holds every draft, whoever spoke of it`(index: Int) throws {
    let (state, said, flag) = Self.dangers[index]
    for partner in Partner.allCases {
      let assessment = held(by: [state: said], of: partner)
      #expect(assessment.goals.count == 4)
      #expect(assessment.goals.allSatisfy { $0.status == .held })
      #expect(assessment.goals.allSatisfy { $0.heldBecause == [.flag(flag)] })
      let entry = try #require(assessment.safety.first)
      #expect(entry.partner == partner)
      #expect(entry.flag == flag)
      #expect(entry.evidence.map(\.state) == [state])
      #expect(!entry.guidance.isEmpty)
      #expect(assessment.partners[partner].screen == .reported)
      #expect(assessment.suggestions.contains { $0.partner == partner })
    }
  }

  @Test func `leaning out holds joint drafts and suggests discernment`() {
    for leaning in ["unsure", "out"] {
      let assessment = held(by: ["safety.leaning": Said(stringLiteral: leaning)])
      #expect(assessment.goals.map(\.status) == [.held, .held, .held, .proposed])
      #expect(assessment.suggestions.map(\.kind) == ["discernment"])
    }
  }

  @Test(arguments: [
    ("safety.fear", "often"), ("safety.hurt", ["hit"]), ("safety.hurt", ["choked"]),
    ("safety.control", ["watched"]), ("safety.control", ["pressured-sex"]), ("safety.force", "once"),
  ] as [(StateID, Said)])
  func `no discernment talks while there is danger between the two`(state: StateID, said: Said) {
    for partner in Partner.allCases {
      let danger = Self.answers.with([state: said])
      let leaning = Self.answers.with(["safety.leaning": "out"])
      let assessment =
        partner == .a
        ? assessed(visit(.a, danger), visit(.b, leaning))
        : assessed(visit(.a, leaning.with([state: said])), visit(.b, Self.answers))
      #expect(!assessment.suggestions.contains { $0.kind == "discernment" })
      #expect(assessment.safety.contains { $0.flag == .leaningOut })
      #expect(assessment.suggestions.contains { $0.kind == "individual-safety-interview" })
    }
  }

  @Test func `only danger makes a screen reported`() {
    func summary(_ more: [StateID: Said]) -> PartnerSummary {
      let answers: [StateID: Said] = ["safety.fear": "never", "safety.hurt": ["none"]]
      return assessed(visit(.a, answers.with(more)), nil).partners.a
    }
    for (state, said) in [
      ("you.now", ["low"]), ("safety.leaning", "out"), ("safety.private", ["my-use"]),
      ("safety.private", ["affair"]),
    ] as [(StateID, Said)] {
      #expect(summary([state: said]).screen == .nothingReported)
      #expect(summary([state: said]).screenNote.contains("personal interview is still due"))
      #expect(summary([state: said, "safety.child": .skipped]).screen == .partlyAnswered)
    }
    #expect(summary(["safety.fear": "often", "you.now": ["low"]]).screen == .reported)
  }

  @Test func `own force is kept from the other partner`() throws {
    let entry = try #require(held(by: ["safety.force": "once"]).safety.first)
    #expect(entry.guidance.contains("Say nothing of this to the other partner."))
  }

  @Test func `an affair holds joint trust and intimacy drafts only`() {
    let assessment = held(by: ["safety.private": ["affair"]])
    let held = assessment.goals.filter { $0.status == .held }
    #expect(held.map(\.key) == ["trust-couple"])
    #expect(assessment.suggestions.map(\.kind) == ["individual-conversation"])
  }

  @Test func `substance use keeps the drafts and caps achievable`() {
    let assessment = held(by: ["safety.private": ["my-use"]])
    #expect(assessment.goals.allSatisfy { $0.status == .proposed })
    #expect(
      assessment.goals.filter { $0.owner == .couple }
        .allSatisfy { $0.smart.achievable.score <= 0.5 })
    #expect(assessment.suggestions.map(\.kind) == ["substance-assessment"])
  }

  @Test func `what one partner says of substances leaves the other's own draft alone`() throws {
    let conflict = contented.with([
      "conflict.need": 8, "conflict.importance": 8, "conflict.confidence": 9,
      "conflict.baseline": 4, "conflict.wanted": 2, "practical.minutes": 60,
    ])
    let using: [StateID: Said] = ["safety.private": ["my-use"]]
    func own(_ a: [StateID: Said], _ b: [StateID: Said]) throws -> GoalDraft {
      try #require(assessed(visit(.a, a), visit(.b, b)).goals.first { $0.owner == .b })
    }
    let plain = try own(contented, conflict)
    #expect(plain.smart.achievable.score > 0.5)
    #expect(try own(contented.with(using), conflict) == plain)
    #expect(try own(contented, conflict.with(using)).smart.achievable.score == 0.5)
  }

  @Test func `distress suggests individual therapy, with the answers that led to it`() throws {
    let assessment = held(by: ["you.now": ["low", "past-hurt"]])
    #expect(assessment.goals.allSatisfy { $0.status == .proposed })
    let suggestion = try #require(assessment.suggestions.first)
    #expect(suggestion.kind == "individual-therapy")
    #expect(suggestion.text.contains("Consider"))
    #expect(suggestion.why.count == 1)
    #expect(suggestion.evidence.map(\.answer) == ["I feel low most days; Something from my past still hurts"])
  }

  @Test func `the most urgent stands on top`() {
    let assessment = held(by: [
      "safety.private": ["my-use"], "safety.fear": "often", "safety.self-harm": "plan",
      "safety.hurt": ["hit", "choked"], "you.now": ["low"],
    ])
    #expect(
      assessment.safety.map(\.flag)
        == [.selfHarm, .weapon, .violence, .fear, .substance, .individualDistress])
    #expect(assessment.safety.first?.guidance.contains("today") == true)
    #expect(
      assessment.goals.first?.heldBecause
        == [.flag(.selfHarm), .flag(.weapon), .flag(.violence), .flag(.fear)])
  }

  @Test func `evidence names only what raises the flag`() {
    let assessment = held(by: ["safety.hurt": ["hit", "choked"]])
    #expect(
      assessment.safety.first { $0.flag == .weapon }?.evidence.map(\.answer)
        == ["Choked me, or put pressure on my neck"])
  }

  @Test func `a flag in a visit that is not finished counts too`() {
    let stopped = visit(.b, outcome: .stopped, contented.with(["safety.self-harm": "plan"]))
    let assessment = assessed(visit(.a, Self.answers), stopped)
    #expect(assessment.safety.map(\.flag) == [.selfHarm])
    #expect(assessment.goals.map(\.status) == [.held])
  }

  @Test func `a flag heard in free text holds as an answer does`() {
    let cue = HeardFlag(partner: .b, flag: .fear, state: "words.brings", words: "scared of")
    let assessment = assessed(
      visit(.a, Self.answers), visit(.b, Self.answers), heardFlags: [cue])
    #expect(assessment.safety.map(\.flag) == [.fear])
    #expect(assessment.safety.first?.evidence.map(\.answer) == ["scared of"])
    #expect(assessment.goals.allSatisfy { $0.status == .held })
  }

  @Test func `not asked is never clear`() {
    let assessment = assessed(
      visit(.a, outcome: .completeNotAlone, Self.answers), visit(.b, Self.answers))
    #expect(assessment.partners.a.screen == .notAskedNotAlone)
    #expect(assessment.goals.allSatisfy { $0.heldBecause == [.safetyNotAsked] })
    #expect(!assessment.goals.isEmpty)
    #expect(!assessment.provisional)
  }

  @Test func `nothing reported, left open and not asked are told apart`() {
    let answered: [StateID: Said] = [
      "safety.leaning": "in", "safety.fear": "never", "safety.hurt": ["none"],
    ]
    func screen(_ answers: [StateID: Said], _ outcome: Outcome? = .complete) -> SafetyScreen {
      assessed(visit(.a, outcome: outcome, answers), nil).partners.a.screen
    }
    #expect(screen(answered) == .nothingReported)
    #expect(screen(answered.with(["safety.fear": .skipped])) == .partlyAnswered)
    #expect(screen(answered, nil) == .notFinished)
    #expect(screen(contented) == .notAsked)
    let open = assessed(visit(.a, answered.with(["safety.fear": .notSure])), nil)
    #expect(open.partners.a.unanswered.map(\.answer) == ["not sure"])
  }

  @Test func `what was said in confidence is in no draft's words`() throws {
    let calm = held(by: [:])
    let told = held(by: ["safety.fear": "often", "you.now": ["low"]])
    for (one, other) in zip(calm.goals, told.goals) {
      #expect(one.text == other.text)
      #expect(one.evidence == other.evidence)
      #expect(one.smart == other.smart)
    }
  }

  @Test func `an assessment prints redacted`() {
    let assessment = held(by: ["safety.fear": "often"])
    #expect("\(assessment)" == redaction)
    #expect(String(reflecting: assessment.safety) == "[\(redaction)]")
  }
}

@Suite("Around a birth")
struct PerinatalTests {
  @Test func `low mood in a pregnancy or after a birth asks for a screening, and without one does not`() {
    let low: [StateID: Said] = ["you.now": ["low"]]
    func kinds(_ more: [StateID: Said]) -> [String] {
      assessed(visit(.a, contented.with(low).with(more)), nil).suggestions.map(\.kind)
    }
    #expect(kinds(["couple.children": ["expecting"]]) == ["perinatal-screening", "individual-therapy"])
    #expect(kinds(["stressors.which": ["birth"]]) == ["perinatal-screening", "individual-therapy"])
    #expect(kinds(["couple.children": ["together"]]) == ["individual-therapy"])
  }

  @Test func `all drafts together are held against the time that each offers`() {
    let busy = DraftTextTests.busy.with(["practical.minutes": 20])
    let couple = assessed(visit(.a, busy), visit(.b, busy.with(["practical.minutes": 300])))
    let needed = couple.goals.filter { $0.owner != .b }.compactMap(\.minutes).reduce(0, +)
    #expect(couple.goals.count == 3 && needed > 20)
    #expect(couple.time.a?.needed == needed && couple.time.a?.offered == 20 && couple.time.b?.offered == 300)
    #expect(couple.time.note == "All drafts together take about \(written(needed)) minutes a week of partner A, who offers 20: choose among them.")
  }
}
