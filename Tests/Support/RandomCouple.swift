import Conversation
import Interview
import Transcript

/// A partner made of two seeds: one says what is answered openly, the other what is answered in confidence.
///
/// Each answer follows from its seed and the question's id alone. Two visitors who differ in the second seed only say the
/// same wherever they are not promised confidence.
public struct RandomPartner: Hashable, Sendable {
  public var partner: Partner
  public var open: UInt64
  public var confidential: UInt64

  public init(_ partner: Partner, open: UInt64, confidential: UInt64) {
    self.partner = partner
    self.open = open
    self.confidential = confidential
  }

  /// What this visitor types at a question. Nobody stops early: whoever is offered a person goes on.
  public func reply(to question: Question) -> String {
    guard question.counted else { return question.measure == .staff ? "no" : "yes" }
    guard question.optional else { return question.id.hasSuffix("alone") && open % 16 == 0 ? "no" : "yes" }
    let isConfidential = question.disclosure == .confidential
    if isConfidential, confidential % 3 == 0 { return quiet(question) }
    var random = SeededGenerator(seed: (isConfidential ? confidential : open) ^ hash(question.id))
    if question.measure == .review || random.chance(isConfidential ? 8 : 5) { return "/skip" }
    if random.chance(4), question.form.kind != .text, question.form.kind != .scale { return "not sure" }
    switch question.form {
    case .yesNo: return random.chance(50) ? "yes" : "no"
    case .choice(let options): return String(Int.random(in: 1...max(1, options.count), using: &random))
    case .choices(let options):
      let chosen = options.indices.filter { !options[$0].exclusive && random.chance(30) }.map { String($0 + 1) }
      let none = options.firstIndex(where: \.exclusive).map { String($0 + 1) }
      return chosen.isEmpty ? none ?? "1" : chosen.joined(separator: ", ")
    case .scale(let least, let most, _, _):
      return String(Int.random(in: Int(least)...max(Int(least), Int(most)), using: &random))
    case .number(let least, let most, _, _, _):
      return String(Int.random(in: Int(least.rounded(.up))...max(Int(least.rounded(.up)), Int(most)), using: &random))
    case .text: return Self.texts.randomElement(using: &random) ?? "We want to talk more."
    }
  }

  /// One in three reports nothing.
  private func quiet(_ question: Question) -> String {
    let options = question.form.options
    let quiet = options.firstIndex(where: \.exclusive) ?? options.firstIndex { $0.flag == nil }
    return quiet.map { String($0 + 1) } ?? "/skip"
  }

  private static let texts = [
    "We want to talk more.", "Since the move we hardly see each other.", "I would cook on Fridays.",
    "The lies hurt most.", "We laugh a lot together.", "Evenings without phones.", "Our rows about money.",
    "Holding hands again.", "The children see us argue.", "A walk on Sundays.",
  ]

  /// FNV-1a (Fowler, Noll and Vo).
  private func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Stands in for listening, which takes its time: the area comes from a word.
  public static func hear(_ text: String) -> Heard {
    let words: [(String, Area)] = [
      ("talk", .communication), ("rows", .conflict), ("lies", .trust), ("hands", .intimacy), ("phones", .boundaries),
      ("move", .vision), ("children", .parenting),
    ]
    return Heard(
      areas: words.filter { text.contains($0.0) }.map { HeardArea(area: $0.1, words: [$0.0]) }, flags: [])
  }

  /// The whole visit.
  ///
  /// - Parameter visit: What happened so far; it goes on from there.
  public func events(_ engine: Engine, from visit: (Conversation, [Event])? = nil, until: (Question) -> Bool = { _ in false })
    -> (Conversation, [Event])
  {
    var (conversation, events) = visit ?? engine.step(Conversation(), .begin)
    for _ in 0..<400 where conversation.outcome == nil {
      guard let question = conversation.asking, !until(question) else { break }
      let (next, new) = engine.step(conversation, .line(reply(to: question)))
      conversation = next
      events += new
    }
    return (conversation, events)
  }

  public func transcript(of events: [Event], couple: String = "TEST22", _ interview: Interview) -> Transcript {
    let time = "2026-11-22T10:00:00+00:00"
    return Transcript(
      header: VisitHeader(
        couple: couple, partner: partner, visit: 1,
        interview: InterviewReference(
          id: interview.id, version: interview.version, sha256: "", language: interview.language),
        secretsPolicy: SecretsPolicy.noneCrosses.rawValue, program: "test", began: time),
      entries: events.map { Entry(time: time, event: $0) })
  }
}
