import Interview

/// A small interview made of random numbers, as the text of its file: questions of every kind, guards over what was
/// asked before, ways round, texts, follow-ups, hearing, a focus, a wiped part and a list of answers.
public struct RandomInterview {
  public private(set) var yaml = ""
  private var random: SeededGenerator
  /// What guards can read so far.
  private var asked: [(id: String, kind: Kind)] = []

  private enum Kind: CaseIterable { case yesNo, choice, choices, scale, number, text }

  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed &+ 0xC0FFEE)
    write()
  }

  private mutating func write() {
    yaml = """
      format: commonground-interview/1
      id: generated
      version: 1.0.0
      title: Generated
      start: hello
      texts:
        crisis: Help is here.
      parts:
        - id: opening
          title: Opening
          states:
              hello: {say: "Hello.", next: consent.given}
              consent.given:
                ask: Is that all right?
                required: true
                answer: {kind: yesno}
                next: [{when: consent.given = yes, to: a.0}, {to: declined}]

      """
    let before = Int.random(in: 2...5, using: &random)
    let isHeard = random.chance(60)
    questions("a", count: before, then: isHeard ? "words.brings" : "trust.need")
    if isHeard { hearing(then: "trust.need") }
    needs()
    let isSecret = random.chance(60)
    if isSecret {
      yaml += "  - id: secret\n    title: Just you\n    wiped: true\n    disclosure: confidential\n    states:\n"
      questions("s", count: Int.random(in: 1...4, using: &random), then: "b.0")
    }
    yaml = yaml.replacing("AFTERFOCUS", with: isSecret ? "s.0" : "b.0")
    yaml += "  - id: closing\n    title: Closing\n    states:\n"
    // "review" is a name that an author may well choose.
    let list = random.chance(30) ? "review" : "last.look"
    questions("b", count: Int.random(in: 1...4, using: &random), then: list)
    yaml += """
              \(list): {review: Here are your answers., next: end.share}
              end.share: {ask: May we share?, answer: {kind: yesno}, next: complete}
              complete: {final: complete, say: Thank you.}
              declined: {final: declined, say: That is fine.}

      """
  }

  private mutating func questions(_ name: String, count: Int, then last: String) {
    for number in 0..<count {
      let id = "\(name).\(number)"
      let next = number + 1 < count ? "\(name).\(number + 1)" : last
      let kind = random.pick(Kind.allCases) ?? .yesNo
      yaml += "        \(id):\n"
      if number > 0, random.chance(25), let condition = condition() { yaml += "          when: \(condition)\n" }
      yaml += "          ask: What about \(id)?\n          answer: \(form(kind))\n"
      asked.append((id, kind))
      let onward = number + 2 < count && random.chance(40) ? "\(name).\(number + 2)" : last
      let isNoted = random.chance(35)
      let target = isNoted ? "\(id).note" : onward
      if random.chance(55), let condition = random.chance(60) ? condition(over: asked.count - 1) : condition() {
        yaml += "          next: [{when: \(condition), to: \(target)}, {to: \(next)}]\n"
        guard isNoted else { continue }
        let follows = random.chance(60)
        yaml += "        \(id).note: {say: \"A word on \(id).\", next: \(follows ? "\(id).follow" : next)}\n"
        if follows {
          yaml += "        \(id).follow: {ask: And after that?, follow-up: true, answer: {kind: yesno}, next: \(next)}\n"
        }
      } else {
        yaml += "          next: \(next)\n"
      }
    }
  }

  private mutating func hearing(then next: String) {
    let corrects = random.chance(70)
    yaml += """
              words.brings: {ask: What brings you?, listens: true, answer: {kind: text}, next: words.heard}
              words.heard:
                when: heard(words.brings)
                ask: "I heard {heard}. Is that right?"
                follow-up: true
                confirms: words.brings
                measure: heard
                answer: {kind: yesno}
                next: \(corrects ? "words.areas" : next)

      """
    guard corrects else { return }
    yaml += """
              words.areas:
                when: heard(words.brings) and not words.heard = yes
                ask: What is it about?
                follow-up: true
                corrects: words.brings
                measure: heard
                answer: {kind: choices, options: [{id: trust, label: Trust}, {id: conflict, label: Arguments}]}
                next: \(next)

      """
  }

  private mutating func needs() {
    for (area, next) in [("trust", "conflict.need"), ("conflict", "deepen")] {
      yaml += """
                \(area).need:
                  ask: How is \(area)?
                  area: \(area)
                  measure: need
                  answer: {kind: scale, min: 0, max: 10, low: no problem, high: the biggest}
                  next: \(next)

        """
      asked.append(("\(area).need", .scale))
    }
    yaml += """
              deepen:
                focus: {candidates: [conflict, trust], order: [heard, need], at-least: {need: 4}, most: \(random.chance(50) ? 1 : 2), block: [importance], first: [example]}
                next: AFTERFOCUS
              trust.importance: {ask: How important is trust?, area: trust, measure: importance, answer: {kind: scale, min: 0, max: 10}}
              conflict.importance: {ask: How important is it?, area: conflict, measure: importance, answer: {kind: scale, min: 0, max: 10}}
              trust.example: {ask: An example of trust?, answer: {kind: text}}
              conflict.example: {ask: An example of it?, answer: {kind: text}}

      """
  }

  private func form(_ kind: Kind) -> String {
    let options = "[{id: one, label: Red, score: 1}, {id: two, label: Green, score: 2}, {id: three, label: Blue}]"
    return switch kind {
    case .yesNo: "{kind: yesno}"
    case .choice: "{kind: choice, options: \(options)}"
    case .choices: "{kind: choices, options: \(options)}"
    case .scale: "{kind: scale, min: 0, max: 10, low: little, high: much}"
    case .number: "{kind: number, min: 0, max: 40, unit: {one: day a week, other: days a week}}"
    case .text: "{kind: text, most: 400}"
    }
  }

  /// A guard over one or two of the questions asked so far.
  private mutating func condition() -> String? {
    guard !asked.isEmpty else { return nil }
    let one = condition(over: Int.random(in: asked.indices, using: &random))
    guard random.chance(35) else { return one }
    let other = condition(over: Int.random(in: asked.indices, using: &random))
    return "\(one) \(random.chance(50) ? "and" : "or") \(other)"
  }

  private mutating func condition(over index: Int) -> String {
    let (id, kind) = asked[index]
    if random.chance(15) { return random.chance(50) ? "answered(\(id))" : "not answered(\(id))" }
    switch kind {
    case .yesNo: return random.pick(["\(id) = yes", "\(id) = no", "\(id) = not-sure", "not \(id) = yes"]) ?? ""
    case .choice: return random.pick(["\(id) = one", "\(id) != two", "sum(\(id)) >= 2"]) ?? ""
    case .choices: return random.pick(["\(id) includes one", "not \(id) includes two", "sum(\(id)) >= 2"]) ?? ""
    case .scale, .number: return random.pick(["\(id) >= 4", "\(id) < 6", "\(id) = not-sure"]) ?? ""
    case .text: return "answered(\(id))"
    }
  }
}
