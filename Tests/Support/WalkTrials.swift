import Conversation
import Interview
import Review
import Reports
import Scoring
import Definitions
import Transcript

extension Walk {
  /// A copy of the visit that goes back and gives the same answer; nil where the visitor is not at a plain question.
  func sameAnswerBack(_ count: Int) -> Walk? {
    guard conversation.outcome == nil, let asking = conversation.asking, engine.interview[asking.id] != nil,
      conversation.editing == nil, !conversation.isAskedBack
    else { return nil }
    var trial = self
    for _ in 0..<max(1, count) { trial.enter(.line("/back")) }
    guard let earlier = trial.conversation.asking, trial.conversation.editing == earlier.id,
      let answer = trial.conversation.answers[earlier.id]
    else { return trial }
    trial.enter(.line(typed(answer, to: earlier)))
    if trial.conversation.answers[earlier.id] != answer || trial.conversation.editing != nil { return trial }
    // Danger that is told again is met again.
    if trial.latest.contains(where: \.tellsOfDanger) { return trial }
    let now = trial.conversation
    if now.answers != conversation.answers || now.inactive != conversation.inactive {
      trial.fail("goes back and changes nothing", "answers, after \(earlier.id)")
    } else if now.path(of: engine.interview) != conversation.path(of: engine.interview) {
      trial.fail("goes back and changes nothing", "the path, after \(earlier.id)")
    } else if now.asking?.id != asking.id {
      trial.fail("goes back and changes nothing", "\(asking.id) and now \(now.asking?.id ?? "the end"), after \(earlier.id)")
    }
    return trial
  }

  /// A copy of the visit in which an answer is changed and changed back; nil where that cannot be done here.
  func undoing(_ id: StateID, _ other: String) -> Walk? {
    guard conversation.outcome == nil, let asking = conversation.asking, conversation.editing == nil,
      !conversation.isAskedBack, let question = engine.interview[id]?.question, let answer = conversation.answers[id]
    else { return nil }
    var trial = self
    guard trial.choose(id) else { return nil }
    let before = conversation
    let read = page()
    trial.enter(.line(other))
    guard trial.conversation.editing == nil, trial.conversation.outcome == nil, trial.broken == nil else { return trial }
    // Other words may be heard in another way, and what was confirmed about the first ones is asked anew: by rule.
    guard trial.conversation.heard == before.heard, trial.conversation.answers[id] != nil else { return trial }
    // And taking back words that tell of danger does not take the danger back.
    guard !trial.latest.contains(where: \.tellsOfDanger) else { return trial }
    let left = trial.conversation.inactive.subtracting(before.inactive)
    if !left.isEmpty { trial.lookForTraces(of: left, before) }
    guard trial.broken == nil, trial.choose(id) else { return trial }
    trial.enter(.line(typed(answer, to: question)))
    guard trial.conversation.answers[id] == answer else { return trial }
    // What follows an answer of danger is asked anew whenever that answer is given anew.
    for _ in 0..<6 {
      guard let asked = trial.conversation.asking, asked.id != asking.id, !asked.counted,
        let given = before.answers[asked.id]
      else { break }
      trial.enter(.line(typed(given, to: asked)))
    }
    if trial.conversation.outcome == nil, trial.page() != read {
      trial.fail("brings back what was undone", "after \(id)")
    }
    return trial
  }

  /// Opens the list of answers and chooses one; false where it is not in the list.
  private mutating func choose(_ id: StateID) -> Bool {
    enter(.line("/review"))
    guard let place = conversation.asking?.form.options.firstIndex(where: { $0.id == id }) else { return false }
    enter(.line(String(place + 1)))
    return conversation.editing == id
  }

  private mutating func lookForTraces(of left: Set<StateID>, _ before: Conversation) {
    let intake = transcript.intake
    let read = intake.answers + intake.confidential.reveal(therapist)
    for response in read where left.contains(response.question.id) {
      fail("leaves no trace of what left the path", "\(response.question.id) in the intake")
    }
    let page = page()
    for id in left {
      // Only words that nobody would write twice.
      guard let words = before.answers[id]?.text, let mark = words.split(separator: " ").first(where: isMark) else { continue }
      if page.contains(mark) { fail("leaves no trace of what left the path", "\(id) on the page") }
    }
  }

  /// The assessment and the therapist's page, as they are now.
  func page() -> String {
    guard let made = try? WalkedPage.shared.get() else { return "" }
    let access = therapist
    let open = Case(
      couple: "WALKED", transcripts: [.a: transcript], weights: made.weights, catalogue: made.catalogue, access: access)
    let assessment = (try? CanonicalJSON.pretty(open.assessment)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return assessment + therapistText(open, access: access)
  }
}

extension Conversation {
  /// Whether a command waits for a yes.
  var isAskedBack: Bool { stopping || withdrawing }
}

/// Scoring's data, read once.
private struct WalkedPage {
  var weights: ScoringWeights
  var catalogue: GoalCatalogue

  static let shared = Result {
    WalkedPage(
      weights: try ScoringFile(bytes: Bundled.scoring.bytes, name: "scoring.yaml").weights,
      catalogue: try GoalsFile(bytes: Bundled.goals.bytes, name: "goals.yaml").catalogue)
  }
}

/// A word that a walk puts into free text to find it again.
func isMark(_ word: Substring) -> Bool { word.hasPrefix("mark") && word.count > 8 }

/// What somebody types who means `answer`.
public func typed(_ answer: Answer, to question: Question) -> String {
  switch answer {
  case .yesNo(let yes): yes ? "yes" : "no"
  case .choice, .choices:
    answer.optionIDs.compactMap { id in question.form.options.firstIndex { $0.id == id } }
      .map { String($0 + 1) }.joined(separator: ", ")
  case .number(let figure, let approximate): (approximate ? "about " : "") + written(figure)
  case .text(let words): words.hasPrefix("/") ? "/" + words : words
  case .notSure: "not sure"
  case .skipped: "/skip"
  }
}
