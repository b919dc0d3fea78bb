import Conversation
import Definitions
import Foundation
import Interview
import Scoring
import TestSupport
import Testing
import Transcript

@testable import Review
@testable import Sharing

/// Couples made of random numbers. One partner's confidential answers are varied and nothing else: whatever the other
/// partner, the couple or the front desk can see has to stay byte for byte the same.
@Suite struct `What is said in confidence changes nothing that others see` {
  /// How many variations each test makes: more in `Scripts/full`.
  private static func number(_ usual: Int) -> Int {
    let more = Int(ProcessInfo.processInfo.environment["COMMONGROUND_COUPLES"] ?? "") ?? 0
    return max(usual, more) / chunks
  }
  private static let chunks = 16

  private struct World {
    let engine: Engine
    let weights: ScoringWeights
    let catalogue: GoalCatalogue

    init() throws {
      engine = Engine(interview: try bundledInterview(), settings: Config().texts, hear: RandomPartner.hear)
      weights = try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights
      catalogue = try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue
    }

    func open(_ transcripts: [Partner: Transcript]) -> Case {
      Case(couple: "TEST22", transcripts: transcripts, weights: weights, catalogue: catalogue, access: therapist)
    }

    func assess(_ intakes: [Partner: Intake]) -> Assessment {
      let heard = intakes.values.flatMap { intake in
        intake.flagged.reveal(therapist).map {
          HeardFlag(partner: intake.partner, flag: $0.flagged.flag, state: $0.state, words: $0.flagged.words.joined(),
            level: $0.flagged.level)
        }
      }
      return Scoring.assess(
        intakes, couple: "TEST22", weights: weights, catalogue: catalogue, heardFlags: heard, access: therapist)
    }
  }

  /// One couple, and what changes when one of the two says something else in confidence.
  private struct Trial {
    var whole: [Partner: Transcript] = [:]
    var varied: [(partner: Partner, transcript: Transcript, shownAfter: [Event])] = []
    var shownAfter: [Partner: [Event]] = [:]
  }

  private static func trial(_ seed: UInt64, _ world: World, variations: Int) -> Trial {
    var trial = Trial()
    for partner in Partner.allCases {
      let open = seed &* 2 &+ (partner == .a ? 0 : 1)
      let first = RandomPartner(partner, open: open, confidential: seed)
      let before = first.events(world.engine, until: { $0.disclosure == .confidential && $0.counted })
      func end(_ visitor: RandomPartner) -> (Transcript, [Event]) {
        let (_, events) = visitor.events(world.engine, from: before)
        let wiped = events.lastIndex { if case .wiped = $0 { true } else { false } } ?? 0
        return (visitor.transcript(of: events, world.engine.interview), Array(events[wiped...]))
      }
      (trial.whole[partner], trial.shownAfter[partner]) = end(first)
      for number in 0..<UInt64(variations) {
        let (transcript, shown) = end(RandomPartner(partner, open: open, confidential: seed &+ 1 &+ number &* 7919))
        trial.varied.append((partner, transcript, shown))
      }
    }
    return trial
  }

  /// Everything that is made for others, as bytes.
  private static func documents(_ intakes: [Partner: Intake], _ plan: SharedPlan) throws -> [String: String] {
    var documents: [String: String] = [:]
    for (name, signed) in [("before", nil), ("after", plan)] {
      let couple = CoupleView(couple: plan.couple, plan: signed, intakes: intakes)
      documents["\(name) couple"] = markdown(couple)
      documents["\(name) couple.json"] = String(decoding: try CanonicalJSON.pretty(SharedDocument(couple)), as: UTF8.self)
      for partner in Partner.allCases {
        let view = PartnerView(partner, couple: plan.couple, plan: signed, intakes: intakes)
        documents["\(name) \(partner)"] = markdown(view)
        documents["\(name) \(partner).json"] = String(
          decoding: try CanonicalJSON.pretty(SharedDocument(view)), as: UTF8.self)
      }
    }
    return documents
  }

  /// A plan of all drafts: what a therapist may take from them at most.
  private static func plan(_ assessment: Assessment) -> SharedPlan {
    SharedPlan(
      couple: "TEST22", version: 1, signed: "2026-11-22T10:00:00+00:00", signedBy: nil,
      goals: assessment.goals.map { SharedGoal($0, id: $0.id) })
  }

  /// Whole visits at the kiosk, up to the confidential part once and from there on in several ways.
  @Test(arguments: 0..<chunks)
  func `whole visits leave the same drafts, documents and screens`(chunk: Int) throws {
    let world = try World()
    let count = Self.number(192) / 4
    var tally = Tally()
    for number in 0..<count {
      let seed = UInt64(chunk * count + number)
      let trial = Self.trial(seed, world, variations: 2)
      let open = world.open(trial.whole)
      let plan = Self.plan(open.assessment)
      let documents = try Self.documents(open.intakes, plan)
      for varied in trial.varied {
        var transcripts = trial.whole
        transcripts[varied.partner] = varied.transcript
        let other = world.open(transcripts)
        tally.count(open.assessment, open.intakes, other.assessment, other.intakes)
        // What a therapist may take from the drafts, and what is made of the same plan.
        try #require(Self.plan(other.assessment) == plan, "seed \(seed), \(varied.partner)")
        let made = try Self.documents(other.intakes, plan)
        for (name, text) in documents { try #require(made[name] == text, "seed \(seed), \(varied.partner): \(name)") }
        // The rest of the visit, on the visitor's own screen.
        try #require(varied.shownAfter == trial.shownAfter[varied.partner], "seed \(seed), \(varied.partner): the screen")
      }
    }
    tally.checkThatSomethingWasAtStake()
  }

  /// The same with confidential answers of every kind, also such as no path leads to.
  @Test(arguments: 0..<chunks)
  func `thousands of couples get the same drafts and documents`(chunk: Int) throws {
    let world = try World()
    let confidential = world.engine.interview.states.compactMap(\.question).filter { $0.disclosure == .confidential }
    let count = Self.number(2_048) / 16
    var tally = Tally()
    for number in 0..<count {
      let seed = UInt64(10_000 + chunk * count + number)
      let trial = Self.trial(seed, world, variations: 0)
      let intakes = trial.whole.mapValues(\.intake)
      let assessment = world.assess(intakes)
      let plan = Self.plan(assessment)
      let documents = try Self.documents(intakes, plan)
      var random = SeededGenerator(seed: seed)
      for variation in 0..<16 {
        let partner = variation % 2 == 0 ? Partner.a : .b
        var others = intakes
        others[partner]?.confidential = Confidential(confidential.compactMap { randomly(answered: $0, &random) })
        others[partner]?.flagged = Confidential(randomFlags(&random))
        others[partner]?.confidentialSetAside = random.chance(10)
        let other = world.assess(others)
        tally.count(assessment, intakes, other, others)
        try #require(Self.plan(other) == plan, "seed \(seed), variation \(variation)")
        let made = try Self.documents(others, plan)
        for (name, text) in documents { try #require(made[name] == text, "seed \(seed), variation \(variation): \(name)") }
      }
    }
    tally.checkThatSomethingWasAtStake()
    #expect(tally.held > 0)
  }

  private func randomly(answered question: Question, _ random: inout SeededGenerator) -> Response? {
    if random.chance(15) { return nil }
    let options = question.form.options.map(\.id)
    let answer: Answer =
      switch question.form {
      case .yesNo: .yesNo(random.chance(50))
      case .choice: options.randomElement(using: &random).map { .choice($0) } ?? .skipped
      case .choices: .choices(options.filter { _ in random.chance(25) })
      case .scale(let least, let most, _, _):
        .number(Double(Int.random(in: least...most, using: &random)), approximate: false)
      case .number(let least, let most, _, _, _): .number(Double.random(in: least...most, using: &random), approximate: true)
      case .text: .text("Nobody knows this.")
      }
    return Response(question: question, answer: random.chance(10) ? .skipped : answer)
  }

  private func randomFlags(_ random: inout SeededGenerator) -> [FlaggedAnswer] {
    Flag.allCases.filter { _ in random.chance(6) }.map {
      FlaggedAnswer(state: "safety.fear", flagged: FlaggedWords(flag: $0, words: ["secret words"]))
    }
  }

  /// That the variations differ, and that they matter to the therapist.
  private struct Tally {
    var variations = 0
    var differing = 0
    var held = 0
    var safety = 0

    mutating func count(
      _ one: Assessment, _ intakes: [Partner: Intake], _ other: Assessment, _ others: [Partner: Intake]
    ) {
      variations += 1
      if Partner.allCases.contains(where: { intakes[$0]?.confidential != others[$0]?.confidential }) { differing += 1 }
      if one.goals.map(\.status) != other.goals.map(\.status) { held += 1 }
      if one.safety != other.safety { safety += 1 }
    }

    func checkThatSomethingWasAtStake() {
      #expect(differing * 2 > variations)
      #expect(safety * 4 > variations)
    }
  }

  @Test func `and a document that did read a confidence would be found`() throws {
    let world = try World()
    let leaky = { (open: Case) in "held: \(open.assessment.goals.count { $0.status == .held })" }
    let found = (0..<12 as Range<UInt64>).contains { seed in
      let trial = Self.trial(seed * 3, world, variations: 1)
      return trial.varied.contains { varied in
        var transcripts = trial.whole
        transcripts[varied.partner] = varied.transcript
        return leaky(world.open(transcripts)) != leaky(world.open(trial.whole))
      }
    }
    #expect(found)
  }
}
