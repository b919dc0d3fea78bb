import Conversation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("The engine")
struct EngineTests {
  private func begun() throws -> Rehearsal { try Rehearsal(yaml: smallInterview) }

  /// Up to the rulers, with two areas that matter.
  private func atDeepening() throws -> Rehearsal {
    var visit = try begun()
    visit.type("yes", "1", "we argue", "6", "9")
    return visit
  }

  private func said(_ events: [Event]) -> [StateID] {
    events.compactMap { if case .said(let state, _) = $0 { state } else { nil } }
  }

  @Test("says hello, then asks the first question")
  func begins() throws {
    let visit = try begun()
    #expect(said(visit.events) == ["hello"])
    #expect(visit.asking == "consent.given")
  }

  @Test("follows the answers to the end, straight or restored after every event")
  func whole() throws {
    var visit = try atDeepening()
    visit.type("8", "last week", "7", "no", "1")
    #expect(visit.conversation.outcome == .complete)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("deepens the areas that matter most first, and asks what is asked once for the first only")
  func focus() throws {
    var visit = try atDeepening()
    #expect(visit.asking == "conflict.importance")
    visit.type("8")
    #expect(visit.asking == "conflict.example")
    visit.type("last week")
    #expect(visit.asking == "trust.importance")
    visit.type("8")
    #expect(visit.asking == "secret.fear")
  }

  @Test("asks first about what was heard and confirmed")
  func heardFirst() throws {
    var visit = try Rehearsal(yaml: smallInterview) { text in
      Heard(areas: text.contains("lie") ? [HeardArea(area: .trust, words: ["lie"])] : [])
    }
    visit.type("yes", "1", "it was a lie")
    #expect(visit.asking == "words.heard")
    #expect(visit.conversation.asking?.text == "I heard trust (\"lie\"). Is that right?")
    visit.type("yes", "6", "9")
    #expect(visit.asking == "trust.importance")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("does not act on what was heard and denied")
  func heardAndDenied() throws {
    var visit = try Rehearsal(yaml: smallInterview) { _ in
      Heard(areas: [HeardArea(area: .trust, words: ["x"])])
    }
    visit.type("yes", "1", "something", "no", "6", "9")
    #expect(visit.asking == "conflict.importance")
  }

  @Test("shows the crisis text at once when danger is heard")
  func danger() throws {
    var visit = try Rehearsal(yaml: smallInterview) { _ in
      Heard(flags: [FlaggedWords(flag: .selfHarm, words: ["not wake up"])])
    }
    let events = visit.type("yes", "1", "I would rather not wake up")
    #expect(events.contains(.said(state: "words.brings", text: "Help is here.")))
  }

  @Test("asks back a figure that is none of the two that were offered")
  func noneOfTheTwo() throws {
    var visit = try Rehearsal.bundled()
    for _ in 0..<60 where visit.asking != "conflict.baseline" {
      guard let id = visit.asking else { break }
      visit.type(["welcome.consent", "welcome.age", "welcome.alone"].contains(id) ? "yes" : id == "conflict.need" ? "9" : "/skip")
    }
    #expect(visit.asking == "conflict.baseline")
    visit.type("2 or 3 a day")
    visit.type("2")
    #expect(visit.asking == "conflict.baseline")
    #expect(visit.conversation.suggestion == .number(2, approximate: false))
    visit.type("14")
    #expect(visit.conversation.answers["conflict.baseline"] == .number(14, approximate: false))
    #expect(visit.disagreements.isEmpty)
  }

  @Test("tells the therapist, and nobody else, that confidential answers were taken back")
  func setAside() throws {
    var visit = try Rehearsal.bundled()
    visit.answer(["welcome.consent": "yes", "welcome.age": "yes", "welcome.alone": "yes", "safety.fear": "often", "close.review": "stay"])
    #expect(!visit.transcript.intake.confidentialSetAside)
    var again = try Rehearsal.bundled()
    again.type("yes", "yes", "yes")
    while let id = again.asking, id != "close.review" { again.type(id == "safety.fear" ? "often" : "/skip") }
    again.type("4", "no")
    again.answer([:])
    #expect(again.conversation.outcome == .completeNotAlone)
    #expect(again.transcript.intake.confidentialSetAside)
    #expect(again.transcript.intake.confidential.reveal(therapist).isEmpty)
    #expect(again.disagreements.isEmpty)
  }

  @Test("goes back, and an edit that changes nothing returns to where the visitor was")
  func backAndSame() throws {
    var visit = try atDeepening()
    visit.type("/back")
    #expect(visit.asking == "conflict.need")
    guard case .asked(_, _, let earlier)? = visit.latest.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(earlier == .number(9, approximate: false))
    visit.type("back")
    #expect(visit.asking == "trust.need")
    visit.type("6")
    #expect(visit.asking == "conflict.importance")
    #expect(visit.conversation.inactive.isEmpty)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("keeps what an edit took off the path, and brings it back when the edit is undone")
  func edits() throws {
    var visit = try begun()
    visit.type("yes", "2", "5")
    #expect(said(visit.latest) == ["many"])
    visit.type("we argue", "/back", "/back", "/back")
    #expect(visit.asking == "home.children")
    visit.type("1")
    #expect(visit.conversation.inactive == ["child.count"])
    #expect(!visit.transcript.intake.answers.contains { $0.question.id == "child.count" })
    #expect(visit.asking == "trust.need")
    visit.type("/back", "/back", "2")
    #expect(visit.conversation.inactive.isEmpty)
    #expect(visit.transcript.intake.response(id: "child.count")?.answer == .number(5, approximate: false))
    #expect(visit.asking == "trust.need")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("shows a text again when an edited answer leads to it anew")
  func textAgain() throws {
    var visit = try begun()
    visit.type("yes", "2", "5", "/back", "2", "/back", "6")
    #expect(said(visit.latest) == ["many"])
  }

  @Test("keeps an answer on request")
  func keep() throws {
    var visit = try atDeepening()
    visit.type("/back", "/keep")
    #expect(visit.asking == "conflict.importance")
    #expect(visit.conversation.answers["conflict.need"] == .number(9, approximate: false))
  }

  @Test("skips what may be skipped, and nothing else")
  func skips() throws {
    var visit = try begun()
    visit.type("/skip")
    #expect(visit.asking == "consent.given")
    visit.type("yes", "skip", "/skip", "/skip", "/skip")
    #expect(visit.conversation.answers["words.brings"] == .skipped)
    #expect(visit.asking == "secret.fear")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("asks whether a lone word in free text is the answer or a command, and never loses it")
  func wordsInText() throws {
    var visit = try begun()
    visit.type("yes", "1", "back")
    #expect(visit.asking == "words.brings")
    #expect(visit.conversation.suggestion == .text("back"))
    visit.type("yes")
    #expect(visit.conversation.answers["words.brings"] == .text("back"))
    visit.type("/back", "//back to basics")
    #expect(visit.conversation.answers["words.brings"] == .text("/back to basics"))
    visit.type("/back", "/nonsense")
    #expect(visit.asking == "words.brings")
  }

  @Test("never takes Enter alone for an answer, explains after two tries, offers to skip after four")
  func misunderstandings() throws {
    var visit = try begun()
    visit.type("yes")
    let attempts = (1...4).map { _ -> String in
      guard case .retried(_, _, _, let text, _)? = visit.type("  ").last else { return "" }
      return text
    }
    #expect(visit.asking == "home.children")
    #expect(attempts[0] != attempts[2])
    #expect(!attempts[2].contains("/skip to leave it out"))
    #expect(attempts[3].contains("/skip"))
    #expect(!visit.events.contains { if case .answered("home.children", _, _) = $0 { true } else { false } })
    #expect(visit.disagreements.isEmpty)
  }

  @Test("asks back what is only likely, and takes a yes for it")
  func suggestions() throws {
    var visit = try begun()
    visit.type("yes", "no chldren")
    #expect(visit.conversation.suggestion == nil || visit.asking == "home.children")
    visit.type("/repeat", "yes sone")
    #expect(visit.conversation.suggestion == .choice("some"))
    visit.type("yes")
    #expect(visit.conversation.answers["home.children"] == .choice("some"))
    #expect(visit.disagreements.isEmpty)
  }

  @Test("wipes the confidential part on leaving it, and lists its answers only as kept")
  func confidential() throws {
    var visit = try atDeepening()
    visit.type("/skip", "/skip", "/skip", "yes")
    #expect(visit.latest.contains(.wiped(part: "secret")))
    guard case .asked(let list, _, _)? = visit.latest.last else {
      Issue.record("the list was not shown")
      return
    }
    let line = try #require(list.option("secret.fear")?.label)
    #expect(line.contains("kept for your therapist"))
    #expect(!line.lowercased().contains("yes"))
  }

  @Test("opens the list of answers anywhere, to change one or to go on")
  func reviewAnywhere() throws {
    var visit = try atDeepening()
    visit.type("/review")
    let list = try #require(visit.conversation.asking)
    #expect(list.measure == .review)
    let number = try #require(list.form.options.firstIndex { $0.id == "trust.need" }) + 1
    visit.type(String(number))
    #expect(visit.asking == "trust.need")
    visit.type("5")
    #expect(visit.asking == "conflict.importance")
    visit.type("/review", "done")
    #expect(visit.asking == "conflict.importance")
    #expect(!visit.transcript.intake.answers.contains { $0.question.measure == .review })
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("never takes a doubtful reply to a yes-or-no question for either")
  func doubtfulYes() throws {
    var visit = try begun()
    visit.type("no, my wife is in the next room")
    #expect(visit.conversation.suggestion == nil)
    visit.type("not sure")
    #expect(visit.asking == "consent.given")
    visit.type("yes")
    #expect(visit.conversation.answers["consent.given"] == .yesNo(true))
  }

  @Test("lets the list of answers change one, and comes back to the list")
  func review() throws {
    var visit = try atDeepening()
    visit.type("/skip", "/skip", "/skip", "no")
    let list = try #require(visit.conversation.asking)
    let number = try #require(list.form.options.firstIndex { $0.id == "trust.need" }) + 1
    visit.type(String(number))
    #expect(visit.asking == "trust.need")
    visit.type("5")
    #expect(visit.asking == "last.look")
    visit.type("done")
    #expect(visit.conversation.outcome == .complete)
    #expect(visit.disagreements.isEmpty)
  }

  @Test("does not show confidential answers to whoever comes after a break")
  func afterBreak() throws {
    var visit = try atDeepening()
    visit.type("/skip", "/skip", "/skip", "yes", "/pause")
    #expect(visit.conversation.outcome == .paused)
    visit.take(.begin)
    #expect(visit.asking == "last.look")
    let list = try #require(visit.conversation.asking)
    #expect(list.option("secret.fear") == nil)
    visit.type("/back")
    #expect(visit.asking == "trust.importance")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("asks before it stops on Ctrl-C, and stops at once on /stop")
  func stops() throws {
    var visit = try begun()
    visit.take(.interrupt)
    #expect(visit.conversation.outcome == nil)
    visit.type("no")
    #expect(visit.asking == "consent.given")
    visit.take(.interrupt)
    visit.take(.interrupt)
    #expect(visit.conversation.outcome == .stopped)
    var other = try begun()
    other.type("/stop")
    #expect(other.conversation.outcome == .stopped)
    #expect(other.disagreements.isEmpty && visit.disagreements.isEmpty)
  }

  @Test("pauses when the input ends or nobody is there, and goes on from there", arguments: [Input.endOfInput, .idle, .leave])
  func pauses(_ input: Input) throws {
    var visit = try atDeepening()
    visit.take(input)
    #expect(visit.conversation.outcome?.canResume == true)
    visit.take(.begin)
    #expect(visit.asking == "conflict.importance")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("ends kindly where somebody does not agree")
  func declines() throws {
    var visit = try begun()
    visit.type("no")
    #expect(visit.conversation.outcome == .declined)
    #expect(visit.latest.last == .ended(.declined, text: "That is fine."))
  }

  @Test("refuses what is too long or not text without losing anything")
  func hostile() throws {
    var visit = try atDeepening()
    let before = visit.conversation.answers
    visit.take(.overlongLine(most: 20_000))
    visit.take(.unreadableLine)
    visit.type(String(repeating: "9", count: 5_000), "\u{0}\u{1B}[2J", "NaN", "1e999", "-1", "11")
    #expect(visit.asking == "conflict.importance")
    #expect(visit.conversation.answers == before)
    #expect(visit.disagreements.isEmpty)
  }
}
