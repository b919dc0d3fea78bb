import Interview
import TestSupport
import Testing

@testable import Scoring

@Suite("Which behaviour is chosen")
struct BehaviourChoiceTests {
  static let parents = contented.with([
    "couple.children": ["together"], "parenting.need": 8, "parenting.importance": 8,
  ])

  func goal(_ area: Area, _ a: [StateID: Said], _ b: [StateID: Said]) throws -> GoalDraft {
    try #require(assessed(visit(.a, a), visit(.b, b)).goals.first { $0.area == area })
  }

  @Test func `what takes longer than the time offered gives way to what fits`() throws {
    let who = Self.parents.with(["parenting.pattern": "load", "practical.minutes": 20])
    let time = Self.parents.with(["parenting.pattern": "time", "practical.minutes": 15])
    for (a, b) in [(who, time), (time, who)] {
      let goal = try goal(.parenting, a, b)
      #expect(goal.behaviourId == "parenting.share-the-load")
      #expect(goal.smart.achievable.why.contains { $0.contains("15 of the 15 minutes") })
    }
  }

  @Test func `every choice keeps to the time where something that fits does`() throws {
    for area in Area.allCases {
      let question = try #require(Data.interview["\(area.rawValue).pattern"]?.question)
      for option in question.form.options {
        for minutes in [5, 10, 15, 20, 30, 60] {
          let person = Participant(
            visit(.a, [
              "\(area.rawValue).pattern": Said(stringLiteral: option.id),
              "practical.minutes": Said(integerLiteral: minutes),
            ]), therapist)
          for owners in [[person], [person, person]] {
            let chooser = BehaviourChooser(catalogue: Data.catalogue, fit: Data.weights.fit)
            let choice = try #require(
              chooser.choose(area, for: owners, indicator: nil, minutes: Double(minutes)))
            guard let needed = choice.behaviour.minutes, needed > Double(minutes) else { continue }
            let shorter = Data.catalogue.behaviours.filter { behaviour in
              behaviour.area == area && (behaviour.owners == .one) == (owners.count == 1)
                && behaviour.minutes.map { $0 <= Double(minutes) } ?? true
                && behaviour.prefer.contains { person.holds($0.when) }
                && behaviour.when.map(person.holds) ?? true
            }
            #expect(shorter.isEmpty, "\(area) \(option.id) \(minutes): \(choice.behaviour.id)")
          }
        }
      }
    }
  }

  @Test func `more matching answers do not outweigh the other partner`() throws {
    // One gives many answers that fit a calendar for work, the other a single one about faith.
    let work = contented.with([
      "vision.need": 8, "vision.pattern": "work", "stressors.which": ["work", "grief"],
      "coping.tools": ["calendar"],
    ])
    let faith = contented.with(["vision.need": 8, "vision.pattern": "faith"])
    for (a, b) in [(work, faith), (faith, work)] {
      let goal = try goal(.vision, a, b)
      let asks = goal.asks.filter { $0.contains("sees another pattern") }
      #expect(asks.count == 1)
      #expect(goal.behaviourId == "vision.customs")
      #expect(asks.first?.contains("Work or study") == true)
    }
    #expect(try !goal(.vision, faith, faith).asks.contains { $0.contains("another pattern") })
  }

  @Test func `what answers both patterns comes before what answers one`() throws {
    let work = contented.with(["vision.need": 8, "vision.pattern": "work"])
    let home = contented.with(["vision.need": 8, "vision.pattern": "home"])
    for (a, b) in [(work, home), (home, work)] {
      let goal = try goal(.vision, a, b)
      #expect(goal.behaviourId == "vision.try-out")
      #expect(!goal.asks.contains { $0.contains("another pattern") })
    }
  }

  @Test func `patterns that answer each other are not asked about`() throws {
    let talk = try goal(.communication, DraftTextTests.busy, DraftTextTests.quiet)
    #expect(!talk.asks.contains { $0.contains("another pattern") })
  }

  @Test func `a loss and an argument lead to other words`() throws {
    func own(_ pattern: Said) throws -> GoalDraft {
      try goal(
        .intimacy, contented.with(["intimacy.emotional.need": 8, "intimacy.pattern": pattern]),
        contented)
    }
    #expect(try own("life-change").behaviourId == "intimacy.one.ask-for-company")
    #expect(try own("after-conflict").behaviourId == "intimacy.one.warmth")
  }

  @Test func `settings fit couples who live apart`() {
    for stage in ["dating-apart", "two-homes"] {
      let person = Participant(visit(.a, ["couple.stage": Said(stringLiteral: stage)]), therapist)
      for behaviour in Data.catalogue.behaviours where behaviour.area != .parenting {
        if let when = behaviour.when, !person.holds(when) { continue }
        if let unless = behaviour.unless, person.holds(unless) { continue }
        for phrase in ["separate rooms", "face to face", "another room", "at home in the evening"] {
          let place = behaviour.settings.first { $0.when.map(person.holds) ?? true }
          #expect(place?.text.contains(phrase) == false, "\(behaviour.id)")
        }
      }
    }
  }

  @Test func `a first step names no day that its date contradicts`() {
    for behaviour in Data.catalogue.behaviours {
      for phrase in ["this evening", "today", "tonight", "tomorrow", "this week", "coming week", "coming day"] {
        #expect(!behaviour.firstStep.contains(phrase), "\(behaviour.id)")
      }
    }
  }

  @Test func `both hold to what a step-parent may decide`() throws {
    let mine = Self.parents.with([
      "couple.children": ["mine"], "parenting.pattern": "step-role",
    ])
    let text = try goal(.parenting, mine, mine.with(["couple.children": ["partners"]])).text
    #expect(text.contains("Partner A holds to the list that we agreed, and backs it in the moment"))
    #expect(text.contains("Partner B holds to the list that we agreed"))
  }

  @Test func `a figure does not repeat its label`() throws {
    let answers = Self.parents.with(["parenting.baseline": 4, "parenting.wanted": 2])
    let text = try goal(.parenting, answers, answers).text
    #expect(text.contains("Disagreements in front of the children: we both say 4 times a week now."))
  }
}
