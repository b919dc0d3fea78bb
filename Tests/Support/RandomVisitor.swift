import Conversation
import Interview

/// A visitor made of random numbers: plausible answers, second thoughts, bad typing and bad luck.
public struct RandomVisitor: Sendable {
  /// How likely it is, in percent, that the visitor does something else than answer.
  public struct Manner: Sendable {
    public var restless: Int
    /// Steps after which the visitor just answers until the end.
    public var patience: Int

    public init(restless: Int = 30, patience: Int = 110) {
      self.restless = restless
      self.patience = patience
    }
  }

  private var random: SeededGenerator
  private let manner: Manner
  private var marks = 0
  /// How often the visitor still wants to go back.
  private var backs = 0

  public init(seed: UInt64, manner: Manner = Manner()) {
    random = SeededGenerator(seed: seed)
    self.manner = manner
  }

  /// A whole visit.
  ///
  /// - Returns: The walk, broken where a property did not hold.
  public static func visit(
    seed: UInt64, _ engine: Engine, stepping: Walk.Stepping? = nil, manner: Manner = Manner(),
    alsoDemanding: @escaping @Sendable (Walk) -> Broken? = { _ in nil }
  ) -> Walk {
    var visitor = RandomVisitor(seed: seed, manner: manner)
    var walk = Walk(engine, stepping: stepping, alsoDemanding: alsoDemanding)
    // Whoever goes on answers each question once, more often where the answer is not understood.
    let most = manner.patience + 4 * engine.interview.states.count + 60
    while walk.broken == nil, let step = visitor.next(walk) {
      guard walk.steps.count < most else {
        walk.fail("ends", "after \(most) steps at \(walk.conversation.asking?.id ?? "nothing")")
        break
      }
      walk.take(step)
    }
    walk.finish()
    return walk
  }

  /// What happens next; nil at the end.
  public mutating func next(_ walk: Walk) -> WalkStep? {
    let conversation = walk.conversation
    if let outcome = conversation.outcome { return outcome.canResume ? .input(.begin) : nil }
    let isPatient = walk.steps.count < manner.patience
    if conversation.stopping {
      return .input(.line(isPatient ? random.pick(["no", "no", "yes", "what?", "/why", ""]) ?? "no" : "no"))
    }
    if conversation.withdrawing {
      return .input(.line(isPatient ? random.pick(["no", "no", "no", "yes", "what?", "/why", "", "yes?", "ok"]) ?? "no" : "no"))
    }
    guard let question = conversation.asking else { return .input(.line("/repeat")) }
    guard isPatient else { return .input(.line(goingOn(question, conversation))) }
    if backs > 0 {
      backs -= 1
      return .input(.line(random.chance(80) ? "/back" : "back"))
    }
    if question.measure == .review { return .input(.line(inList(question))) }
    if random.chance(manner.restless) { return restless(walk, question) }
    return .input(.line(reply(to: question, conversation)))
  }

  private mutating func restless(_ walk: Walk, _ question: Question) -> WalkStep {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<14:
      backs = random.pick([0, 0, 0, 1, 2, 5, 40]) ?? 0
      return .input(.line("/back"))
    case 14..<26: return .input(.line("/review"))
    case 26..<36: return .input(.line(random.pick(["/why", "/help", "/repeat", "?", "/skip", "/keep", "help"]) ?? "/why"))
    case 36..<46: return .cut(losing: Int.random(in: 1...max(1, walk.latest.count), using: &random))
    case 46..<52:
      return .input(random.pick([.endOfInput, .idle, .leave, .line("/pause"), .line("/stop"), .line("/quit")]) ?? .idle)
    case 52..<56: return .input(.interrupt)
    case 56..<60: return .input(random.chance(50) ? .unreadableLine : .overlongLine(most: 20_000))
    case 60..<68: return .input(.line(random.pick(Self.nonsense) ?? ""))
    case 68..<72: return .input(.line(random.pick(Self.cries) ?? ""))
    case 72: return .input(.line("/withdraw"))
    case 73..<84: return .trySameAnswer(back: Int.random(in: 1...4, using: &random))
    default:
      let answered = walk.conversation.answers.keys.filter { walk.engine.interview[$0]?.question != nil }.sorted()
      guard let id = random.pick(answered), let other = walk.engine.interview[id]?.question else {
        return .input(.line("/repeat"))
      }
      return .tryUndoing(id, typed: plausible(other))
    }
  }

  private mutating func inList(_ question: Question) -> String {
    if random.chance(45) { return "done" }
    if random.chance(15) { return random.pick(["/back", "/why", "/review", "what?", "999", "", "/skip"]) ?? "" }
    return String(Int.random(in: 1...max(1, question.form.options.count), using: &random))
  }

  /// What somebody types who only wants to get to the end.
  private mutating func goingOn(_ question: Question, _ conversation: Conversation) -> String {
    if question.measure == .review { return "done" }
    if conversation.suggestion != nil { return "yes" }
    // To be asked for a person is one way to leave.
    if question.isOfferOfAPerson { return "no" }
    if case .yesNo = question.form, !question.optional || question.id.hasSuffix(".ready") { return "yes" }
    if conversation.attempts > 1 { return question.optional ? "/skip" : "yes" }
    return plausible(question)
  }

  private mutating func reply(to question: Question, _ conversation: Conversation) -> String {
    if conversation.editing != nil, random.chance(25) { return "/keep" }
    if conversation.suggestion != nil, random.chance(70) { return random.pick(["yes", "no", "y", "never"]) ?? "yes" }
    if !question.optional, case .yesNo = question.form {
      return random.chance(93) ? random.pick(["yes", "y", "Yes!", "yes please"]) ?? "yes" : "no"
    }
    return plausible(question)
  }

  /// An answer as people type it, understood or not.
  public mutating func plausible(_ question: Question) -> String {
    if question.optional, random.chance(8) { return random.pick(["/skip", "not sure", "idk", "I don't know"]) ?? "/skip" }
    switch question.form {
    case .yesNo:
      return random.pick(["yes", "no", "y", "n", "nope", "yeah", "maybe", "yes, but also money", "mostly"]) ?? "yes"
    case .choice(let options):
      guard let option = random.pick(options) else { return "1" }
      let number = (options.firstIndex(of: option) ?? 0) + 1
      return random.pick(["\(number)", "\(number)", "\(number)", option.label, option.id, option.match.first ?? option.id, "\(number)."])
        ?? "1"
    case .choices(let options):
      let some = options.indices.filter { _ in random.chance(25) }
      let numbers = (some.isEmpty ? [0] : some).map { String($0 + 1) }
      let labels = (some.isEmpty ? [0] : some).map { options[$0].label }
      return random.pick([
        numbers.joined(separator: ", "), numbers.joined(separator: " and "), numbers.joined(separator: " "),
        labels.joined(separator: ", "), numbers.first ?? "1", String(options.count), "1-2",
      ]) ?? "1"
    case .scale(let least, let most, _, _):
      let figure = Int.random(in: min(least, most)...max(least, most), using: &random)
      return random.pick([
        "\(figure)", "\(figure)", "\(figure)", "\(most)", "about \(figure)", "\(figure)/\(most)",
        "maybe \(figure)", Self.words[min(max(figure, 0), 10)], "between \(figure) and \(most)", "a lot", "\(most + 1)",
      ]) ?? "5"
    case .number(let least, let most, _, let whole, _):
      let figure = Int.random(in: Int(max(least, 0))...Int(min(max(least, 0) + 30, max(most, least))), using: &random)
      return random.pick([
        "\(figure)", "\(figure)", "about \(figure)", "once a week", "twice a week", "never", "every day", "a couple of times",
        "6 or 7", whole ? "\(figure)" : "\(figure).5", "a lot",
      ]) ?? "1"
    case .text:
      marks += 1
      let words = random.pick(Self.sentences) ?? ""
      return random.chance(80) ? "mark\(10_000 + marks)\(random.pick("bcdfgh") ?? "b") \(words)" : words
    }
  }

  private static let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static let sentences = [
    "He lies to me about money and I can not trust him.", "We fight all the time, about everything.",
    "We do not talk any more. We live side by side.", "The children come between us, and so does his ex.",
    "No sex for a year, and no hug either.", "All is well, we only want to keep it so.",
    "Some days I want to end my life.", "He hit me last week and I am scared.", "back", "skip", "yes", "not sure",
    "//slash", "a\u{301}\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} \"quoted\" {heard} {clinic}", "We can not agree on where to live.",
    "Work eats all our evenings. My mother calls every day. We argue about money. And yet we love each other very much.",
  ]

  /// What somebody in need may type wherever they are.
  private static let cries = [
    "i want to die", "I am suicidal", "help me", "Help me please!", "he is here", "call the police", "he hits me", "9, and he hit me last week",
    "she has hurt our son", "stop", "please stop", "I can not go on. I want to kill myself.",
  ]

  private static let nonsense = [
    "", "   ", "/nonsense", "//", "/", "asdf jkl", "\u{0}\u{1B}[2J", "NaN", "1e999", "-1", "0x10", "99999999999999999999",
    String(repeating: "ha ", count: 900), "'; DROP TABLE answers; --", "{crisis}", "yes no yes", "\u{202E}sey", "１２", "½",
    "/stop!", "quit?", "no. yes.", "1,2,3,4,5,6,7,8,9", "ja", "🙂", "/BACK", " /why ", "/exit now",
  ]
}
