import Interview

/// The words for what is different between two versions of an interview.
public enum DifferenceWording {
  static let interview = "the interview"
  static let title = "the title"
  static let text = "the text"
  static let namedText = "the named text"
  static let question = "the question"
  static let reason = "the reason (/why)"
  static let lowEnd = "the low end"
  static let highEnd = "the high end"
  static let partTitle = "the title of the part"
  static let none = "none"
  static let removedPart = "the part is there no more"
  static let addedReview = "a list of answers to change was added"
  static let removedReview = "the list of answers to change is there no more"
  static let addedFocus = "a choice of areas was added"
  static let removedFocus = "the choice of areas is there no more"

  static func section(_ kind: InterviewDifference.Kind) -> String {
    switch kind {
    case .readers: "Who may read it, and what is wiped"
    case .danger: "Danger: crisis texts and flags"
    case .questions: "Questions"
    case .skipping: "What may be left out"
    case .answers: "What may be answered"
    case .words: "Words: [-taken out-] {+put in+}"
    case .way: "The way through"
    case .meaning: "What is made of the answers"
    case .name: "Name and version"
    }
  }

  static func was(_ what: String, _ before: String, _ after: String) -> String {
    "\(what): was \(before), is now \(after)"
  }

  static func added(_ what: String, _ text: String) -> String { "\(what) was added: \(GraphWording.short(text))" }
  static func removed(_ what: String, _ text: String) -> String {
    "\(what) is there no more: \(GraphWording.short(text))"
  }

  // MARK: Who may read it

  private static func whom(_ disclosure: Disclosure) -> String {
    switch disclosure {
    case .confidential: "confidential (the therapist only)"
    case .private: "private (the partner only with this person's permission)"
    case .shareable: "shareable (in papers for the couple, too)"
    }
  }

  static func readers(_ before: Disclosure, _ after: Disclosure) -> String {
    let order: [Disclosure] = [.confidential, .private, .shareable]
    let isWider = (order.firstIndex(of: after) ?? 0) > (order.firstIndex(of: before) ?? 0)
    return "\(isWider ? "MORE people may read it" : "fewer people may read it"): was \(whom(before)), is now \(whom(after))"
  }

  static func newReaders(_ disclosure: Disclosure) -> String { "a new question, \(whom(disclosure))" }

  static func wiped(_ isWiped: Bool) -> String {
    isWiped
      ? "the screen is now wiped when this part is left"
      : "the screen is NO LONGER wiped when this part is left"
  }

  static func wipedAfter(_ isWiped: Bool) -> String {
    isWiped
      ? "stands now in a part that is wiped from the screen"
      : "stands now in a part that is NOT wiped from the screen; it was before"
  }

  // MARK: Danger

  static func flags(_ before: [Flag], _ after: [Flag]) -> String {
    let lost = before.filter { !after.contains($0) }.map(\.rawValue).joined(separator: ", ")
    let gained = after.filter { !before.contains($0) }.map(\.rawValue).joined(separator: ", ")
    return [
      lost.isEmpty ? nil : "raises NO MORE: \(lost)", gained.isEmpty ? nil : "may now raise: \(gained)",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  static func optionFlag(_ before: Option, _ after: Option) -> String {
    func name(_ option: Option) -> String {
      guard option.flag != nil || option.level != nil else { return none }
      return [option.flag?.rawValue, option.level?.rawValue].compactMap { $0 }.joined(separator: " ")
    }
    return was("the flag of \"\(after.label)\"", name(before), name(after))
  }

  // MARK: Questions and answers

  static func addedQuestion(_ question: Question, after: StateID?) -> String {
    "added\(after.map { " after \($0)" } ?? " at the beginning"): \(GraphWording.short(question.text))"
  }

  static func removedQuestion(_ question: Question) -> String { "asked no more: \(GraphWording.short(question.text))" }

  static func movedQuestion(after: StateID?) -> String { after.map { "moved, now after \($0)" } ?? "moved to the beginning" }

  static func movedPart(after: String?) -> String {
    after.map { "the part was moved, now after \($0)" } ?? "the part was moved to the beginning"
  }

  static func needed(_ isNeeded: Bool) -> String { isNeeded ? "can no longer be skipped" : "can now be skipped" }

  static func addedOption(_ option: Option) -> String { "\"\(option.label)\" (\(option.id)) was added" }
  static func removedOption(_ option: Option) -> String { "\"\(option.label)\" (\(option.id)) is there no more" }
  static func renamedOption(_ id: String, _ before: String, _ after: String) -> String {
    "\(id): was \"\(before)\", is now \"\(after)\""
  }
  static func exclusive(_ option: Option) -> String {
    option.exclusive ? "\"\(option.label)\" now stands alone" : "\"\(option.label)\" can now be chosen with others"
  }
  static func reordered(_ ids: [String]) -> String { "options stand in another order: \(ids.joined(separator: ", "))" }

  static func match(_ option: Option, lost: [String], gained: [String]) -> String {
    [
      gained.isEmpty ? nil : "\"\(option.label)\" is now also meant by: \(gained.joined(separator: ", "))",
      lost.isEmpty ? nil : "\(gained.isEmpty ? "\"\(option.label)\" is " : "")no longer meant by: \(lost.joined(separator: ", "))",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  static func hearing(_ hearing: State.Hearing) -> String {
    switch hearing {
    case .none: "not listened to"
    case .listens: "listened to"
    case .confirms(let id): "says back what was heard in \(id)"
    case .corrects(let id): "corrects what was heard in \(id)"
    }
  }

  // MARK: The way

  static func addedPart(_ part: Part) -> String {
    "a part was added: \(part.title)\(part.wiped ? ", wiped from the screen when it is left" : "")"
  }

  static func addedFinal(_ outcome: Outcome) -> String { "an end was added: \(outcome.rawValue)" }
  static func removedFinal(_ outcome: Outcome) -> String { "an end is there no more: \(outcome.rawValue)" }

  static func shown(_ before: String?, _ after: String?) -> String {
    func when(_ condition: String?) -> String { condition.map { "only if \($0)" } ?? "always" }
    return "was shown \(when(before)); is now shown \(when(after))"
  }

  static func ways(lost: [String], gained: [String]) -> String {
    [
      lost.isEmpty ? nil : "leads no longer \(lost.joined(separator: "; nor "))",
      gained.isEmpty ? nil : "leads now\(lost.isEmpty ? " also" : "") \(gained.joined(separator: "; "))",
    ].compactMap { $0 }.joined(separator: ". It ")
  }

  static func waysReordered(_ ways: [String]) -> String {
    "its ways on are tried in another order: \(ways.joined(separator: "; "))"
  }

  /// A guard that means the same. A check may still take one of the two for a fault.
  static func rewritten(_ before: String?, _ after: String?) -> String {
    "a guard means the same, written another way: was `\(before ?? none)`, is now `\(after ?? none)`"
  }

  static func always(_ ids: [StateID], isAdded: Bool) -> String {
    "\(isAdded ? "is now said to be reached only through" : "is NO LONGER said to be reached only through"): \(ids.joined(separator: ", "))"
  }
}
