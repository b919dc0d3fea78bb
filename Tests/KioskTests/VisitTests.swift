import Conversation
import Interview
import Kiosk
import Testing
import TestSupport
import Transcript

@Suite("Holding a visit")
@MainActor
struct VisitTests {
  private struct DiskFull: Error {}

  private final class Kept {
    var entries: [Entry] = []
    var refuses = false
  }

  /// A front end that types given lines and notes what is shown, and what was kept when it was.
  private final class Script: FrontEnd {
    var lines: [String]
    var shown: [Event] = []
    var shownBeforeKept = false
    let kept: Kept

    init(_ lines: [String], _ kept: Kept) {
      self.lines = lines
      self.kept = kept
    }

    func show(_ event: Event) {
      shown.append(event)
      if !kept.entries.contains(where: { $0.event == event }) { shownBeforeKept = true }
    }

    func next(_ conversation: Conversation) -> Input {
      lines.isEmpty ? .endOfInput : .line(lines.removeFirst())
    }
  }

  private func visit(_ kept: Kept) throws -> Visit {
    Visit(
      engine: Engine(interview: try bundledInterview()), events: [], now: { "2026-11-22T10:00:00Z" },
      keep: { entries in
        if kept.refuses { throw DiskFull() }
        kept.entries += entries
      })
  }

  @Test("keeps what happened before it is shown")
  func order() throws {
    let kept = Kept()
    var visit = try visit(kept)
    let script = Script(["yes", "yes", "no"], kept)
    #expect(try hold(&visit, on: script) == .paused)
    #expect(!script.shownBeforeKept)
    #expect(script.shown == kept.entries.map(\.event))
  }

  @Test("stands where it stood when an answer cannot be kept, and shows nothing of it")
  func diskFull() throws {
    let kept = Kept()
    var visit = try visit(kept)
    _ = try visit.take(.begin)
    _ = try visit.take(.line("yes"))
    let before = visit.conversation
    kept.refuses = true
    #expect(throws: DiskFull.self) { try visit.take(.line("yes")) }
    #expect(visit.conversation == before)
    kept.refuses = false
    _ = try visit.take(.line("yes"))
    #expect(visit.conversation.asking?.id == "welcome.alone")
  }

  @Test("gets a file of answers through, or names the question where it does not")
  func answers() throws {
    func come(_ answers: [StateID: String]) throws -> Outcome {
      var visit = try visit(Kept())
      return try hold(&visit, on: AnswersFrontEnd(answers: answers))
    }
    let opening = ["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes"]
    #expect(try come(opening) == .complete)
    #expect(throws: AnswersError.missing("welcome.consent")) { try come([:]) }
    #expect {
      try come(opening.merging(["trust.need": "banana"]) { $1 })
    } throws: { error in
      guard case AnswersError.notUnderstood("trust.need", let reply)? = error as? AnswersError else {
        return false
      }
      return !reply.contains("banana")
    }
  }
}

@Suite("Events as text")
struct EventTextTests {
  private func text(_ question: Question, hint: String? = nil, earlier: Answer? = nil) -> String? {
    EventText.text(of: .asked(question, hint: hint, earlier: earlier))
  }

  @Test("number the options, name the ends of a ruler and the unit of a figure")
  func questions() {
    let options = [Option(id: "a", label: "One"), Option(id: "b", label: "Other")]
    #expect(text(Question(id: "q", text: "Which?", form: .choice(options))) == "Which?\n  1. One\n  2. Other")
    let ruler = Question(id: "q", text: "How?", form: .scale(min: 0, max: 10, low: "low", high: "high"))
    #expect(text(ruler, hint: "Type.") == "How?\n  0 = low     10 = high\nType.")
    let unit = Unit(one: "day", other: "days")
    let figure = Question(
      id: "q", text: "How many?", form: .number(min: 0, max: 7, unit: unit, whole: true, per: nil))
    #expect(text(figure) == "How many?\n  (days)")
    #expect(text(figure, earlier: .number(1, approximate: true))?.contains("about 1 day") == true)
  }

  @Test("show nothing for what is only noted")
  func silent() {
    for event: Event in [
      .left(["x"]), .returned(["x"]), .wiped(part: "x"), .resumed, .commanded(.quit, state: nil),
      .answered(state: "x", typed: "secret", .text("secret")), .ended(.paused, text: ""),
    ] { #expect(EventText.text(of: event) == nil) }
  }
}
