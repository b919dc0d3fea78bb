import Interview
import TestSupport
import Testing

@testable import Conversation

@Suite("A reply that is not understood is met kindly")
struct RetryWordingTests {
  private let reasons: [Unclear] = [
    .empty, .notUnderstood, .outOfRange(0, 10), .severalFigures(6, 7), .vague, .sureness, .contradiction, .which,
    .yesOrNo, .onlyOne, .wishToSkip, .tooLong(most: 10),
  ]

  @Test("without a hard word, in short sentences")
  func kind() throws {
    for state in try bundledInterview().states {
      guard let question = state.question else { continue }
      for reason in reasons + [.ambiguous(Array(question.form.options.prefix(2)))] {
        for attempt in 1...5 {
          let text = Phrases.english.retry(reason, question, attempt: attempt)
          let words = Set(text.lowercased().split { !$0.isLetter })
          for hard in ["invalid", "error", "must", "sorry", "wrong", "fail", "incorrect"]
          where words.contains(Substring(hard)) {
            #expect(text.contains("no wrong answer"), "\(text)")
          }
          #expect(!text.contains("did not"), "\(text)")
          #expect(text.count < 420, "\(text)")
        }
      }
    }
  }

  @Test("and with a way out, where the question is for the therapist only")
  func gentle() throws {
    let question = try #require(try bundledInterview()["safety.self-harm"]?.question)
    for reason in [Unclear.notUnderstood, .which, .contradiction, .onlyOne, .empty, .wishToSkip] {
      for attempt in 1...5 {
        let text = Phrases.english.retry(reason, question, attempt: attempt)
        #expect(text.contains("/skip"), "\(text)")
      }
    }
  }

  @Test("a yes after \"Did you mean\" counts, and \"never\" there is an answer of its own")
  func askedBack() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes")
    while visit.asking != "safety.fear", visit.asking != nil { visit.type("/skip") }
    visit.type("when he drinks")
    #expect(visit.conversation.suggestion == .choice("sometimes"))
    visit.type("never")
    #expect(visit.conversation.answers["safety.fear"] == .choice("never"))
  }

  @Test("and what was understood of a list is kept")
  func partly() throws {
    var visit = try Rehearsal.bundled()
    visit.type("yes", "yes", "yes")
    while visit.asking != "stressors.which", visit.asking != nil { visit.type("/skip") }
    visit.type("work, money and my cat")
    guard case .retried(_, _, _, let text, _)? = visit.latest.last else {
      Issue.record("the reply was not asked back")
      return
    }
    #expect(text.contains("\"my cat\""))
    visit.type("yes")
    #expect(visit.conversation.answers["stressors.which"] == .choices(["money", "work"]))
  }
}
