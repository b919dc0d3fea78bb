import Interview

/// An interview as an author may have changed it meanwhile: still a sound one, with some of its questions other than
/// they were.
public struct Mutation: Sendable {
  public private(set) var interview: Interview
  /// What was done, in words.
  public private(set) var done: [String] = []
  private var random: SeededGenerator

  public init(of interview: Interview, seed: UInt64) {
    self.interview = interview
    random = SeededGenerator(seed: seed &+ 0xBEEF)
    let wanted = Int.random(in: 1...5, using: &random)
    for _ in 0..<60 where done.count < wanted { change() }
    self.interview.version = "2.0.0"
  }

  private mutating func change() {
    var states = interview.states
    guard let what = random.pick(Self.kinds) else { return }
    let questions = states.indices.filter { states[$0].question != nil }
    guard let index = random.pick(questions) else { return }
    let id = states[index].id
    switch what {
    case "question removed":
      guard let next = states[index].next.last?.to else { return }
      for other in states.indices {
        for place in states[other].next.indices where states[other].next[place].to == id {
          states[other].next[place].to = next
        }
      }
      states.remove(at: index)
    case "part moved":
      guard let part = random.pick(interview.parts) else { return }
      states[index].part = part.id
    case "order changed":
      // a -> b -> c becomes b -> a -> c.
      guard states[index].next.count == 1, index + 1 < states.count, states[index].next[0].to == states[index + 1].id,
        states[index + 1].next.count == 1
      else { return }
      let (first, second) = (states[index], states[index + 1])
      for other in states.indices {
        for place in states[other].next.indices where states[other].next[place].to == first.id {
          states[other].next[place].to = second.id
        }
      }
      var (one, two) = (first, second)
      two.next = [Transition(to: one.id)]
      one.next = second.next
      (states[index], states[index + 1]) = (two, one)
    case "guard changed":
      guard let guarded = random.pick(states.indices.filter { states[$0].when != nil }) else { return }
      states[guarded].when = random.chance(50) ? nil : states[guarded].when.map { .not($0) }
    case "promise changed":
      guard case .say(let text) = states[0].content else { return }
      states[0].content = .say(text + " And one thing more.")
    default:
      guard case .ask(var question, let hearing) = states[index].content, change(&question, what) else { return }
      states[index].content = .ask(question, hearing)
    }
    let changed = Interview(
      id: interview.id, version: interview.version, language: interview.language, title: interview.title,
      start: interview.start, always: [:], texts: interview.texts, parts: interview.parts, states: states)
    guard changed.staticFaults().isEmpty else { return }
    interview = changed
    done.append("\(what): \(id)")
  }

  private static let kinds = [
    "question removed", "option removed", "option added", "range narrowed", "kind changed", "order changed",
    "guard changed", "part moved", "wording changed", "disclosure changed", "required", "promise changed", "measure changed",
  ]

  private mutating func change(_ question: inout Question, _ what: String) -> Bool {
    switch (what, question.form) {
    case ("option removed", .choice(var options)) where options.count > 2:
      options.remove(at: Int.random(in: options.indices, using: &random))
      question.form = .choice(options)
    case ("option removed", .choices(var options)) where options.count > 2:
      options.remove(at: Int.random(in: options.indices, using: &random))
      question.form = .choices(options)
    case ("option added", .choice(let options)):
      question.form = .choice(options + [Option(id: "brand-new", label: "Something else again")])
    case ("option added", .choices(let options)):
      question.form = .choices(options + [Option(id: "brand-new", label: "Something else again")])
    case ("range narrowed", .scale(let least, let most, let low, let high)) where most - least > 4:
      question.form = .scale(min: least, max: most - 3, low: low, high: high)
    case ("range narrowed", .number(let least, let most, let unit, let whole, let per)):
      question.form = .number(min: least, max: max(least + 1, most / 4), unit: unit, whole: whole, per: per)
    case ("kind changed", .scale): question.form = .number(min: 0, max: 100, unit: nil, whole: true, per: nil)
    case ("kind changed", .number): question.form = .text(most: 200)
    case ("kind changed", .text): question.form = .yesNo
    case ("wording changed", _): question.text += " Take your time."
    case ("disclosure changed", _):
      question.disclosure = random.pick(Disclosure.allCases) ?? .private
    case ("required", .yesNo): question.optional.toggle()
    case ("measure changed", _) where question.measure != nil && question.measure != .review && question.area == nil:
      question.measure = nil
    default: return false
    }
    return true
  }
}
