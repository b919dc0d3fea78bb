import Interview
import Testing

@testable import Scoring

@Suite("The text of a draft")
struct DraftTextTests {
  static let busy: [StateID: Said] = contented.with([
    "words.brings": .words("We never talk"), "communication.need": 8, "conflict.need": 7,
    "boundaries.need": 9, "communication.importance": 8, "communication.confidence": 4,
    "communication.baseline": 1, "communication.wanted": 6, "communication.pattern": "i-push",
    "communication.example": .words("On Sunday I asked about the trip"),
    "conflict.importance": 7, "conflict.confidence": 7, "conflict.baseline": 3,
    "conflict.wanted": 0, "conflict.pattern": "fast-heat", "boundaries.importance": 9,
    "boundaries.confidence": 8, "boundaries.baseline": 12, "boundaries.wanted": 4,
    "boundaries.pattern": "phone", "coping.tools": ["time-out", "check-in"],
    "practical.minutes": 45, "practical.days": ["tue", "sat"],
    "close.share": ["rulers", "words", "figures"],
  ])
  static let quiet = busy.with([
    "communication.pattern": "i-withdraw", "communication.baseline": 2,
    "practical.days": ["sat", "sun"], "close.share": ["none"],
  ])

  let couple = assessed(visit(.a, busy), visit(.b, quiet))

  func goal(_ area: Area) throws -> GoalDraft {
    try #require(couple.goals.first { $0.area == area })
  }

  @Test func `says what each one does where patterns differ`() throws {
    let talk = try goal(.communication)
    // Both are unsure that talking can get better: of the behaviours for these two patterns, the one with a clear end.
    #expect(talk.behaviourId == "communication.agreed-end")
    #expect(talk.text.contains("Partner A keeps to the one topic, and helps to find a time for what is left"))
    #expect(talk.text.contains("Partner B says as much or as little as feels right"))
    #expect(talk.reasons.contains("Partner B tends to go quiet when something comes up."))
  }

  @Test func `quotes only words that their owner agreed to share`() throws {
    let talk = try goal(.communication)
    #expect(talk.text.contains("Partner A wrote: “On Sunday I asked about the trip”"))
    #expect(!talk.text.contains("Partner B wrote"))
    #expect(talk.ownWords.map(\.partner) == [.a, .b])
  }

  @Test func `the couple's text leaves out figures that were not shared`() throws {
    let talk = try goal(.communication)
    #expect(talk.text.contains("partner A says 1 day a week now, partner B says 2 days a week."))
    #expect(!talk.coupleText.contains("partner B says"))
    #expect(talk.coupleText.contains("our aim is 3 days a week by 14 February 2027"))
    #expect(talk.unshared.map(\.partner) == [.b, .b])
  }

  @Test func `no figure is invented`() throws {
    // The answers, the step rules' results, halves, ends of rulers, and the dates.
    for (a, b) in [(Self.busy, Self.quiet), (hurtTrust, hurtTrust), (Self.busy, hurtTrust)] {
      let assessment = assessed(visit(.a, a), visit(.b, b))
      #expect(!assessment.goals.isEmpty)
      for goal in assessment.goals {
        var allowed = Set([goal.start, goal.due, goal.firstStep.due].flatMap(Self.figures))
        allowed.formUnion(goal.checkpoints.flatMap(Self.figures))
        for answers in [a, b] {
          allowed.formUnion(answers.values.compactMap { $0.answer.number.map(written) })
        }
        allowed.formUnion(goal.targets.values.map { written($0.value) })
        if goal.indicator?.step == .ruler { allowed.insert("10") }
        let used = Self.figures(in: goal.text)
        #expect(used.isSubset(of: allowed), "\(goal.key): \(used.subtracting(allowed))")
      }
    }
  }

  static func figures(_ date: CalendarDate) -> [String] { ["\(date.day)", "\(date.year)"] }

  static func figures(in text: String) -> Set<String> {
    Set(text.split { !$0.isNumber && $0 != "." }.map { $0.split(separator: ".").joined(separator: ".") }
      .filter { !$0.isEmpty })
  }

  @Test func `days that suit both are named where a behaviour has its day`() throws {
    let scheduled = Self.busy.with([
      "communication.pattern": "varies", "coping.tools": .skipped, "practical.minutes": 120,
    ])
    let assessment = assessed(
      visit(.a, scheduled), visit(.b, scheduled.with(["practical.days": ["sat", "sun"]])))
    let talk = try #require(assessment.goals.first { $0.area == .communication })
    #expect(talk.behaviourId == "communication.talk-time")
    #expect(talk.text.contains("Days that suit: Saturday."))
  }

  @Test func `people's own words are put in as they are, on one line and not too long`() {
    #expect(quotable(" one\n two\u{1B}[31m ") == "one two[31m")
    #expect(quotable(String(repeating: "word ", count: 60)).count <= 142)
    #expect(Data.catalogue.say(.quoteOne, ["words": "{date}"]) == "In my own words: “{date}”")
  }

  @Test func `any day is every day`() throws {
    let scheduled = Self.busy.with([
      "communication.pattern": "varies", "coping.tools": .skipped, "practical.minutes": 120,
    ])
    func talk(_ a: Said, _ b: Said) throws -> GoalDraft {
      let assessment = assessed(
        visit(.a, scheduled.with(["practical.days": a])),
        visit(.b, scheduled.with(["practical.days": b])))
      return try #require(assessment.goals.first { $0.area == .communication })
    }
    for goal in [try talk(["fri"], ["any"]), try talk(["any"], ["fri"])] {
      #expect(goal.text.contains("Days that suit: Friday."))
      #expect(!goal.asks.contains(Wording.askDay))
    }
    let free = try talk(["any"], ["any"])
    #expect(!free.text.contains("Days that suit"))
    #expect(!free.asks.contains(Wording.askDay))
    #expect(try talk(["fri"], ["sat"]).asks.contains(Wording.askDay))
  }

  @Test func `a couple that lives apart gets something that works apart`() throws {
    let apart = Self.busy.with(["couple.stage": "two-homes", "communication.pattern": "varies"])
    let assessment = assessed(visit(.a, apart), visit(.b, apart))
    let talk = try #require(assessment.goals.first { $0.area == .communication })
    #expect(talk.behaviourId == "communication.call")
  }
}
