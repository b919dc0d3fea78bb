import Conversation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("A visit taken back at the prompt")
struct TakingBackTests {
  private static let hear: @Sendable (String) -> Heard = { text in
    text.contains("danger") ? Heard(flags: [FlaggedWords(flag: .violence, words: ["danger"])]) : Heard()
  }

  /// At the ruler on trust, of the small interview.
  private func visit() throws -> Rehearsal {
    var visit = try Rehearsal(yaml: smallInterview, hear: Self.hear)
    visit.type("yes", "1", "we argue")
    return visit
  }

  private func lastWords(_ visit: Rehearsal) -> String? {
    if case .ended(.withdrawn, let text)? = visit.events.last { text } else { nil }
  }

  @Test("is asked back once, and a plain yes ends it as withdrawn", arguments: ["yes", "y", "Yes", "YES.", " yes please "])
  func plainYes(_ reply: String) throws {
    var visit = try visit()
    visit.type("/withdraw")
    #expect(visit.latest.map(\.isShown) == [false, true])
    guard case .replied(let question)? = visit.latest.last else {
      Issue.record("asks nothing")
      return
    }
    #expect(question.contains("take this visit back?") && question.contains("erased for good"))
    #expect(visit.conversation.withdrawing && visit.conversation.outcome == nil)
    visit.type(reply)
    #expect(visit.conversation.outcome == .withdrawn)
    #expect(visit.latest.count == 1)
    let text = try #require(lastWords(visit))
    #expect(text.contains("erased") && text.contains("Thank you for coming") && text.contains("988"))
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
    // It is over: nothing takes it up again.
    let (same, more) = visit.engine.step(visit.conversation, .begin)
    let stays = same == visit.conversation
    #expect(stays && more.isEmpty)
    #expect(!Outcome.withdrawn.canResume && !Outcome.withdrawn.isOfferedAgain)
  }

  @Test("anything doubtful is asked again, and erases nothing", arguments: [
    "yess", "yes?", "ye", "maybe", "ok", "sure", "fine", "yes and no", "yes but", "7", "", "   ", "erase", "/nonsense", "//yes",
    "/yes", "I think so", "not yes", "yes no", "/withdraw", "withdraw", "yes, erase it but later", "ywa",
  ])
  func doubtful(_ reply: String) throws {
    var visit = try visit()
    let answers = visit.conversation.answers
    visit.type("/withdraw")
    let asked = visit.latest
    visit.type(reply)
    let same = visit.latest == asked
    #expect(same, "\(reply)")
    #expect(visit.conversation.withdrawing && visit.conversation.outcome == nil)
    visit.type("no")
    let kept = visit.conversation.answers == answers
    #expect(kept && visit.asking == "trust.need")
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("a no, and any command, keeps it and says so", arguments: ["no", "n", "nope", "no thanks", "/back", "/repeat", "/why", "/review", "/help", "/skip"])
  func kept(_ reply: String) throws {
    var visit = try visit()
    visit.type("/withdraw", reply)
    #expect(visit.latest.contains(.replied("Nothing was erased. All is as it was.")), "\(reply)")
    #expect(!visit.conversation.withdrawing && visit.conversation.outcome == nil)
    if case .asked? = visit.latest.last {} else { Issue.record("asks nothing") }
    // The yes that comes later is an answer to what is asked now.
    visit.type("yes")
    #expect(visit.conversation.outcome == nil)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("whoever leaves at the question has erased nothing, and is not asked it on coming back", arguments: [
    Input.line("/pause"), .line("/stop"), .line("/quit"), .leave, .idle, .endOfInput,
  ])
  func leaves(_ input: Input) throws {
    var visit = try visit()
    visit.type("/withdraw")
    visit.take(input)
    #expect(visit.conversation.outcome?.canResume == true)
    visit.take(.begin)
    visit.type("yes")
    #expect(visit.conversation.outcome == nil)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("Ctrl-C asks whether to stop instead, and a line that cannot be read is no yes")
  func keys() throws {
    var visit = try visit()
    visit.type("/withdraw")
    visit.take(.interrupt)
    #expect(visit.conversation.stopping && !visit.conversation.withdrawing)
    visit.type("/withdraw")
    #expect(visit.conversation.withdrawing && !visit.conversation.stopping)
    visit.take(.unreadableLine)
    visit.take(.overlongLine(most: 9))
    #expect(visit.conversation.withdrawing && visit.conversation.outcome == nil)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("the word alone is an answer like any other, at every kind of question")
  func wordAlone() throws {
    var visit = try Rehearsal(yaml: smallInterview, hear: Self.hear)
    visit.type("withdraw")
    #expect(!visit.conversation.withdrawing && visit.asking == "consent.given")
    visit.type("yes", "1")
    visit.type("withdraw")
    #expect(visit.conversation.answers["words.brings"] == .text("withdraw"))
    visit.type("withdraw")
    #expect(!visit.conversation.withdrawing && visit.asking == "trust.need")
  }

  @Test("can be typed at every prompt: before anything was said, in free text, in the list, at the offer of a person")
  func everywhere() throws {
    func taken(_ visit: Rehearsal) -> Bool {
      var visit = visit
      visit.type("/withdraw", "yes")
      return visit.conversation.outcome == .withdrawn && visit.disagreements.isEmpty
        && visit.transcript.replay(on: visit.engine).differences.isEmpty
    }
    var visit = try Rehearsal(yaml: smallInterview, hear: Self.hear)
    #expect(taken(visit))
    visit.type("yes", "1")
    #expect(visit.asking == "words.brings" && taken(visit))
    visit.type("hello", "/review")
    #expect(visit.conversation.asking?.measure == .review && taken(visit))
    visit.type("done", "danger")
    #expect(visit.asking == Interlude.stop.rawValue && taken(visit))
    visit.type("/back")
    #expect(visit.conversation.editing != nil && taken(visit))
  }

  @Test("a cry for help at the question is met with help, and erases nothing", arguments: [true, false])
  func cry(inFreeText: Bool) throws {
    var visit = try visit()
    if inFreeText { visit.type("6", "9", "8") }
    #expect(visit.asking == (inFreeText ? "conflict.example" : "trust.need"))
    visit.type("/withdraw", "yes, danger, he will read it")
    #expect(visit.latest.contains { if case .said(_, "Help is here.") = $0 { true } else { false } })
    #expect(visit.asking == Interlude.stop.rawValue)
    #expect(!visit.conversation.withdrawing && visit.conversation.outcome == nil)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("the last words are the same whatever was said")
  func sameWords() throws {
    var quiet = try Rehearsal.bundled(hear: bundledHearing())
    quiet.type("/withdraw", "yes")
    var troubled = try Rehearsal.bundled(hear: bundledHearing())
    troubled.type("yes", "yes", "yes")
    while troubled.asking != "safety.self-harm" { troubled.type("/skip") }
    troubled.type("4", "/withdraw", "yes")
    #expect(lastWords(quiet) != nil && lastWords(quiet) == lastWords(troubled))
    #expect(lastWords(quiet)?.contains("call 911") == true)
  }

  @Test("help names it, and an unfinished one can still be told from a power cut")
  func help() throws {
    var visit = try visit()
    visit.type("/help")
    #expect(visit.latest.contains { if case .replied(let text) = $0 { text.contains("\n/withdraw ") } else { false } })
    visit.type("/withdraw")
    // The question was kept and the reply was not: whoever comes back goes on.
    let (back, _) = visit.engine.step(visit.engine.resume(visit.events), .begin)
    #expect(!back.withdrawing && back.asking?.id == "trust.need")
  }

  @Test("a record in which somebody decided against it is version 3")
  func version() throws {
    var visit = try visit()
    func format() throws -> String { String(decoding: try visit.transcript.record(chain: ""), as: UTF8.self) }
    #expect(try format().contains(#""format" : "commonground-transcript/1""#))
    visit.type("/withdraw", "no")
    #expect(try format().contains(#""format" : "commonground-transcript/3""#))
    let same = try Transcript(record: visit.transcript.record(chain: "")) == visit.transcript
    #expect(same)
  }
}

extension Event {
  fileprivate var isShown: Bool { if case .replied = self { true } else { false } }
}
