import Exploration
import Interview

extension Wording {
  static let rehearsal =
    "This is a rehearsal: nothing that is typed here is saved. You can also type /guards, /state, and /jump with the name of a state."
  static let rehearsalOver = "The rehearsal is over. Nothing was saved."
  static let wipedHere = "(Here a visitor's screen is wiped.)"
  static let guardsOn = "Guards are shown after each answer from now on. Type /guards again to leave them out."
  static let noGuards = "No guard was looked at after the last answer."
  static let guardsOff = "Guards are no longer shown."
  static let jumpWhere = "Type /jump and the name of a state, such as /jump trust.need."
  static func typed(_ line: String) -> String { "> \(line)" }

  /// What nobody gave and was taken as given, to get to a state.
  static func assumed(_ assumptions: [GraphReach.Assumption], at target: StateID) -> String {
    let skipped = assumptions.filter { $0.typed == "/skip" }.map(\.question)
    let needed = assumptions.filter { $0.typed != "/skip" }
    var lines = ["You begin at \(target)."]
    if !needed.isEmpty {
      lines.append("Assumed, since it cannot be skipped: " + needed.map { "\($0.question) = \($0.typed)" }.joined(separator: ", ") + ".")
    }
    if (1...12).contains(skipped.count) {
      lines.append("Taken as skipped: \(skipped.joined(separator: ", ")).")
    } else if let first = skipped.first, let last = skipped.last {
      lines.append("Taken as skipped: the \(skipped.count) questions from \(first) to \(last) that no answer was given to.")
    }
    return lines.joined(separator: "\n")
  }

  static func noWay(_ failure: GraphReach.Failure) -> String {
    switch failure {
    case .unknownState(let id):
      return "There is no state \(quoted(id)) here. See `commonground interview list --states`."
    case .notUnderstood(let id): return answerNotUnderstood(id)
    case .unreachable(let id, let because):
      let reasons = because.isEmpty ? "" : " This is where the way there was lost:\n  " + because.joined(separator: "\n  ")
      return "\(id) is not reached with these answers. Give others with --set or --answers.\(reasons)"
    case .tooManyWays(let id, let tried):
      return "No way to \(id) was found in \(tried) replies tried, and there are more. Give answers with --set or --answers."
    }
  }

  static func unused(_ ids: [StateID]) -> String {
    "Left out, since this interview has no such question: \(ids.map(quoted).joined(separator: ", "))."
  }

  /// Where a rehearsal is.
  static func standing(_ state: State, of interview: Interview, shown: Int, answers: Int, inactive: [StateID]) -> String {
    var facts = ["\(state.id): \(state.kindWord)"]
    if let question = state.question {
      facts += [question.area?.rawValue, question.measure?.rawValue].compactMap { $0 }
      facts.append(question.disclosure.rawValue)
      if !question.optional { facts.append("cannot be skipped") }
      if !question.flags.isEmpty { facts.append("may flag \(question.flags.map(\.rawValue).joined(separator: " or "))") }
    }
    var lines = [facts.joined(separator: ", ") + "."]
    if let part = interview.part(of: state), let number = interview.number(ofPart: part.id) {
      lines.append("Part \(number) of \(interview.numberOfParts): \(part.title)\(part.wiped ? ", wiped when it is left" : "").")
    }
    if let when = state.when { lines.append("Shown only if \(when.written).") }
    lines.append("So far: \(shown) states shown, \(answers) answers that count.")
    if !inactive.isEmpty { lines.append("Kept, but off the path: \(inactive.joined(separator: ", ")).") }
    return lines.joined(separator: "\n")
  }
}
