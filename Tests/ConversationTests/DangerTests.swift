import Conversation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("What follows danger")
struct DangerTests {
  private static let stop = Interlude.stop.rawValue
  private static let ready = Interlude.ready.rawValue

  /// The small interview at `place`, heard by a stub that takes "danger" for self-harm and "maybe" for what may be it.
  private func visit(at place: StateID) throws -> Rehearsal {
    var visit = try Rehearsal(yaml: smallInterview) { text in
      Heard(
        areas: [HeardArea(area: .trust, words: ["x"])],
        flags: text.contains("danger")
          ? [FlaggedWords(flag: .selfHarm, words: ["danger"])]
          : text.contains("maybe")
            ? [FlaggedWords(flag: .violence, words: ["maybe"], level: .some)]
            : text.contains("tired") ? [FlaggedWords(flag: .selfHarm, words: ["tired"], level: .some)]
            : text.contains("own") ? [FlaggedWords(flag: .ownForce, words: ["own"], level: .some)] : [])
    }
    let answers = [
      "consent.given": "yes", "home.children": "1", "words.brings": "we argue", "words.heard": "no", "trust.need": "6",
      "conflict.need": "9", "conflict.importance": "8",
    ]
    for _ in 0..<20 where visit.asking != place {
      guard let id = visit.asking else { break }
      visit.type(answers[id] ?? "/skip")
    }
    return visit
  }

  private func crisisCount(_ visit: Rehearsal) -> Int {
    visit.events.count { if case .said(_, "Help is here.") = $0 { true } else { false } }
  }

  private func flags(_ visit: Rehearsal) -> [FlaggedAnswer] { visit.transcript.intake.flagged.reveal(therapist) }

  @Test("in an answer that is not listened to for areas: the text, an alert, and a person before anything else")
  func anyText() throws {
    var visit = try visit(at: "conflict.example")
    let events = visit.type("there was danger")
    #expect(
      Array(events.filter { if case .replied = $0 { false } else { true } }.prefix(4)) == [
        .answered(state: "conflict.example", typed: "there was danger", .text("there was danger")),
        .heard(state: "conflict.example", areas: [], flags: [FlaggedWords(flag: .selfHarm, words: ["danger"])]),
        .alert(.high), .said(state: "conflict.example", text: "Help is here."),
      ])
    #expect(visit.asking == Self.stop)
    visit.type("no")
    #expect(visit.asking == Self.ready)
    visit.type("yes")
    #expect(visit.asking == "trust.importance")
    #expect(flags(visit).map(\.state) == ["conflict.example"])
    #expect(!visit.transcript.intake.wantsStaff)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("own force is met by nothing, and is kept for the therapist", arguments: ["conflict.example", "words.brings"] as [StateID])
  func ownForce(_ place: StateID) throws {
    var visit = try visit(at: place)
    let events = visit.type("my own hand")
    let kept = FlaggedWords(flag: .ownForce, words: ["own"], level: .some)
    #expect(events.contains { if case .heard(place, _, [kept]) = $0 { true } else { false } })
    #expect(!events.contains(.alert(.high)) && crisisCount(visit) == 0)
    #expect(visit.asking != Self.stop && visit.asking != place)
    #expect(flags(visit).map(\.flagged) == [kept])
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("is met again with each danger, and alerts once")
  func again() throws {
    var visit = try visit(at: "conflict.example")
    visit.type("danger", "no", "yes", "8", "/back", "/back", "more danger")
    #expect(visit.asking == Self.stop)
    #expect(crisisCount(visit) == 2)
    #expect(visit.events.count { $0 == .alert(.high) } == 1)
  }

  @Test("a yes to a person, and a no to more questions, end with the way to the front desk", arguments: [["yes"], ["no", "no"], ["/stop"]])
  func ends(_ replies: [String]) throws {
    var visit = try visit(at: "conflict.example")
    visit.type("danger")
    for reply in replies { visit.type(reply) }
    guard case .ended(.stopped, let text)? = visit.latest.last else {
      Issue.record("goes on")
      return
    }
    #expect(text.contains("front desk") && text.contains("You do not have to say why"))
    #expect(visit.transcript.intake.wantsStaff == (replies != ["/stop"]))
    visit.take(.begin)
    #expect(visit.asking == (replies == ["/stop"] ? Self.stop : Self.ready), "whoever comes back is met where they left")
    visit.type("no", "yes", "yes")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("commands and slips at the offer lead to no ordinary question")
  func commands() throws {
    var visit = try visit(at: "conflict.example")
    visit.type("danger")
    for typed in ["", "what?", "/why", "/help", "/repeat", "/keep", "/foo", "7", "x y z"] {
      visit.type(typed)
      #expect(visit.asking == Self.stop, "\(typed)")
    }
    visit.take(.interrupt)
    visit.type("no")
    #expect(visit.asking == Self.stop)
    visit.type("/review", "done")
    #expect(visit.asking == Self.stop)
    visit.type("/pause")
    visit.take(.begin)
    #expect(visit.asking == Self.stop)
    visit.type("/skip")
    #expect(visit.asking == Self.ready, "to skip is to go on")
    visit.type("not sure")
    #expect(visit.asking == Self.ready, "nobody is led on who is not sure")
    visit.type("/back")
    #expect(visit.asking == Self.stop)
    visit.type("not sure", "/skip")
    #expect(visit.asking == "trust.importance")
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("more danger at the offer leaves the offer standing, and is kept for the therapist")
  func cryAtTheOffer() throws {
    var visit = try visit(at: "conflict.example")
    visit.type("danger", "help me")
    #expect(visit.asking == Self.stop)
    visit.type("no", "danger!")
    #expect(visit.asking == Self.ready)
    #expect(crisisCount(visit) == 1, "the text was shown already")
    #expect(flags(visit).map(\.state) == ["conflict.example", Self.stop, Self.ready])
    visit.type("no")
    #expect(visit.conversation.outcome == .stopped)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("goes back to where danger was heard, and still offers a person after that")
  func back() throws {
    var visit = try visit(at: "conflict.example")
    visit.type("danger", "/back")
    #expect(visit.asking == "conflict.example")
    visit.type("nothing happened")
    #expect(visit.asking == Self.stop, "to take words back does not take the danger back")
  }

  @Test("survives a power cut at any point", arguments: ["conflict.example", "conflict.need", "home.children", "consent.given"])
  func powerCut(_ place: StateID) throws {
    var whole = try visit(at: place)
    let before = whole.events.count
    whole.type("danger here")
    #expect(whole.asking == Self.stop)
    whole.type("no")
    for kept in (before + 1)...whole.events.count {
      let (resumed, events) = whole.engine.step(whole.engine.resume(whole.events.prefix(kept)), .begin)
      let all = whole.events.prefix(kept) + events
      #expect(all.count { $0 == .alert(.high) } == 1)
      #expect(all.contains { if case .heard(place, _, let flags) = $0 { !flags.isEmpty } else { false } })
      #expect(all.count { if case .said(place, "Help is here.") = $0 { true } else { false } } == 1)
      #expect(resumed.asking.map { Interlude.asks($0.id) } == true, "cut after \(kept)")
      var transcript = whole.transcript
      transcript.entries = all.map { Entry(time: "2026-11-22T10:00:00+00:00", event: $0) }
      #expect(transcript.replay(on: whole.engine).differences.isEmpty)
    }
  }

  @Test("is met where something else was asked, and then the question is asked again", arguments: [
    ("consent.given", "danger"), ("home.children", "I am in danger now"), ("conflict.need", "danger danger"),
    ("conflict.need", "help me"), ("trust.need", "He is here!"), ("trust.need", "Call the police."), ("last.look", "danger"),
  ])
  func whereElse(_ place: StateID, _ typed: String) throws {
    var visit = try visit(at: place)
    visit.type(typed)
    #expect(visit.asking == Self.stop)
    #expect(crisisCount(visit) == 1)
    #expect(Set(flags(visit).map(\.state)) == [place])
    #expect(visit.conversation.answers[place] == nil)
    visit.type("no", "yes")
    #expect(visit.asking == place)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("is met beside an answer, which is kept")
  func besideAnAnswer() throws {
    var visit = try visit(at: "conflict.need")
    visit.type("9, and I am in danger of my life")
    #expect(visit.asking == Self.stop)
    #expect(visit.conversation.answers["conflict.need"]?.number == 9 || visit.conversation.answers["conflict.need"] == nil)
    #expect(crisisCount(visit) == 1)
  }

  @Test("goes on with the answer that was being changed")
  func whileEditing() throws {
    var visit = try visit(at: "trust.importance")
    visit.type("/review")
    let list = try #require(visit.conversation.asking?.form.options)
    let edited = "trust.need"
    visit.type(String(try #require(list.firstIndex { $0.id == edited }) + 1))
    #expect(visit.conversation.editing == edited)
    visit.type("danger", "no", "yes")
    #expect(visit.asking == edited && visit.conversation.editing == edited)
    visit.type("/keep")
    #expect(visit.asking == "trust.importance")
    #expect(visit.disagreements.isEmpty)
  }

  @Test("is met at \"Stop here?\" and in words that are too many", arguments: ["conflict.example", "conflict.need"])
  func atTheEdge(_ place: StateID) throws {
    var visit = try visit(at: place)
    let before = visit.events.count
    visit.take(.interrupt)
    visit.type("danger")
    #expect(visit.asking == Self.stop)
    let resumed = visit.engine.step(visit.engine.resume(visit.events.prefix(before + 3)), .begin).0
    #expect(resumed.asking.map { Interlude.asks($0.id) } == true, "after a power cut, too")
    visit.type("no", "yes")
    #expect(visit.asking == place)
    visit.type(String(repeating: "long ", count: 1000) + "danger")
    #expect(visit.asking == Self.stop)
    #expect(visit.disagreements.isEmpty)
    #expect(visit.transcript.replay(on: visit.engine).differences.isEmpty)
  }

  @Test("somebody near is no cry for help where the question is whether one is alone", arguments: ["he is here", "She is here."])
  func notAlone(_ typed: String) throws {
    var visit = try visit(at: "consent.given")
    visit.type(typed)
    #expect(visit.asking == "consent.given")
    #expect(crisisCount(visit) == 0)
  }

  @Test("somebody who reads along is a cry for help, whoever it is and however it is said", arguments: [
    "he is standing behind me", "She's standing behind me", "he is reading this", "My husband is reading this",
    "they are watching me type", "my partner is watching me type right now", "i can't say he is here", "I can't talk, my wife is here!",
    "my husband's here", "shes looking over my shoulder", "Please help me now",
  ])
  func readsAlong(_ typed: String) throws {
    var visit = try visit(at: "trust.need")
    visit.type(typed)
    #expect(visit.asking == Self.stop)
    #expect(flags(visit).map(\.flagged.flag) == [.unsafeHere])
    #expect(visit.disagreements.isEmpty)
  }

  @Test("and is none where it says something else", arguments: [
    "he is reading a book", "she is here for me", "my husband", "he is looking for work", "they are standing by us", "we are here",
  ])
  func readsNothing(_ typed: String) throws {
    var visit = try visit(at: "conflict.example")
    visit.type(typed)
    #expect(visit.asking != Self.stop)
  }

  @Test("words that may mean something else bring the text where the trouble is asked about, and no alert")
  func faint() throws {
    var visit = try visit(at: "words.brings")
    visit.type("maybe")
    #expect(visit.asking == Self.stop)
    #expect(crisisCount(visit) == 1)
    #expect(!visit.events.contains(.alert(.high)))
    var elsewhere = try self.visit(at: "conflict.example")
    elsewhere.type("maybe so")
    #expect(elsewhere.asking == "trust.importance")
    #expect(flags(elsewhere).isEmpty)
  }

  @Test("words of one's own that may speak of not wanting to live bring the text wherever they are written, and no alert")
  func faintDespair() throws {
    for place in ["conflict.example", "words.brings"] as [StateID] {
      var visit = try visit(at: place)
      let events = visit.type("i am so tired")
      #expect(visit.asking == Self.stop, "\(place)")
      #expect(crisisCount(visit) == 1 && !events.contains { if case .alert = $0 { true } else { false } })
      #expect(flags(visit).map(\.flagged.level) == [.some])
    }
    // At a ruler it is a reply that is no answer.
    var ruler = try visit(at: "conflict.need")
    ruler.type("tired")
    #expect(crisisCount(ruler) == 0)
  }

  @Test("\"help\" stays the command, and \"stop\" is pointed to the command")
  func plainWords() throws {
    var visit = try visit(at: "conflict.need")
    visit.type("help")
    #expect(visit.latest.contains { if case .commanded(.help, _) = $0 { true } else { false } })
    visit.type("stop")
    guard case .retried(_, _, _, let text, _)? = visit.latest.last else {
      Issue.record("not asked again")
      return
    }
    #expect(text.contains("/stop"))
    #expect(visit.asking == "conflict.need")
  }

  @Test("somebody who says in their own words that somebody is near is told the way out first")
  func near() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes", "3", "5", "5")
    #expect(visit.asking == "words.brings")
    visit.type("he is here")
    #expect(visit.latest.contains(.replied(Phrases.english(.cryHeard))))
    #expect(visit.asking.map(Interlude.asks) == true && visit.disagreements.isEmpty)
  }

  @Test("an interview without a crisis text of its own has one")
  func fallback() throws {
    let engine = Engine(interview: try Rehearsal(yaml: smallInterview).engine.interview.withoutTexts)
    var visit = Rehearsal(engine)
    visit.type("yes", "call 911")
    #expect(visit.latest.contains { if case .said("home.children", let text) = $0 { text.contains("988") } else { false } })
    visit.type("yes")
    guard case .ended(.stopped, let text)? = visit.latest.last else { return }
    #expect(text.contains("911"))
  }
}

extension Interview {
  fileprivate var withoutTexts: Interview {
    var interview = self
    interview.texts = [:]
    return interview
  }
}
