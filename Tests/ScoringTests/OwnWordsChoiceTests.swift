import Interview
import TestSupport
import Testing

@testable import Scoring

/// What somebody says of an act, with no other answer that tells, leads to the act that a therapist would pick.
@Suite("Own words point to an act")
struct OwnWordsChoiceTests {
  struct Statement: Sendable {
    var area: Area
    var words: String
    /// Ids without the area that a therapist would pick, any of them; those that begin with "one." are for one partner.
    var fits: [String]
    var given: [StateID: Said] = [:]

    var owners: Int { fits.allSatisfy { $0.hasPrefix("one.") } ? 1 : 2 }
  }

  /// The act chosen for somebody who says nothing else that tells, beside a partner who says nothing.
  static func chosen(_ statement: Statement) -> String? {
    let said = statement.given.with(["\(statement.area.rawValue).step": .words(statement.words)])
    let speaker = Participant(visit(.a, said), therapist)
    let other = Participant(visit(.b, statement.given), therapist)
    let chooser = BehaviourChooser(catalogue: Data.catalogue, fit: Data.weights.fit)
    let owners = statement.owners == 1 ? [speaker] : [speaker, other]
    return chooser.choose(statement.area, for: owners, indicator: nil, minutes: nil)?.behaviour.id
  }

  static let apart: [StateID: Said] = ["couple.stage": "two-homes"]
  static let parents: [StateID: Said] = ["couple.children": ["together"]]

  static let statements: [Statement] = [
    Statement(area: .communication, words: "I want to finish what I am saying without being cut off.", fits: ["turns"]),
    Statement(area: .communication, words: "We could go around the block after dinner and talk there.", fits: ["walk"]),
    Statement(area: .communication, words: "I am always the one who brings up problems, she never does.", fits: ["turns-at-opening", "good-time"]),
    Statement(area: .communication, words: "He leaves the room and then nothing gets finished.", fits: ["pause-and-return"]),
    Statement(area: .communication, words: "I would like to hear something nice once in a while and not only criticism.", fits: ["good-first"]),
    Statement(area: .conflict, words: "We keep having the same argument about his brother.", fits: ["same-topic", "bend-and-hold"]),
    Statement(area: .conflict, words: "After a fight we don't speak for three days.", fits: ["warm-signs", "repair"]),
    Statement(area: .conflict, words: "I swallow things until I burst.", fits: ["small-things-early"]),
    Statement(area: .conflict, words: "We fight when both of us are tired after a long shift.", fits: ["fuel-check"]),
    Statement(area: .conflict, words: "Everything escalates over WhatsApp.", fits: ["voice-not-text"], given: apart),
    Statement(area: .conflict, words: "One of us could say sorry.", fits: ["repair"]),
    Statement(area: .trust, words: "If he could tell me before he comes home late.", fits: ["heads-up", "small-promises"]),
    Statement(area: .trust, words: "I need her to answer my questions about what happened with the other man.", fits: ["calm-questions"]),
    Statement(area: .trust, words: "There was a loan I knew nothing about.", fits: ["shared-money"]),
    Statement(area: .trust, words: "She tells her sister everything about us.", fits: ["between-us"]),
    Statement(area: .intimacy, words: "We live like flatmates.", fits: ["cup-together", "curious-questions", "our-time"]),
    Statement(area: .intimacy, words: "I would love to be held without it leading to more.", fits: ["rest-together", "kind-yes-and-no", "both-lists", "what-closeness-means"]),
    Statement(area: .intimacy, words: "Since the miscarriage we are not the same.", fits: ["how-you-carry-it"]),
    Statement(area: .intimacy, words: "We used to laugh so much.", fits: ["laugh", "remember"]),
    Statement(area: .boundaries, words: "His mother turns up whenever she likes.", fits: ["relatives", "visits"]),
    Statement(area: .boundaries, words: "An hour on Sundays that belongs only to me.", fits: ["calendar", "swap-time"]),
    Statement(area: .vision, words: "Every talk about moving ends in a fight.", fits: ["home-lists", "short-talk", "try-out"]),
    Statement(area: .parenting, words: "Bedtime is a battle.", fits: ["hard-hour"], given: parents),
    Statement(area: .parenting, words: "I do all the laundry, the lunches and the appointments.", fits: ["share-the-load", "whole-task"], given: parents),
    Statement(area: .communication, words: "I could stop interrupting.", fits: ["one.listen"]),
    Statement(area: .communication, words: "I could ask about her day and tell her about mine.", fits: ["one.share-my-day"]),
    Statement(area: .communication, words: "I get loud, I could lower my voice.", fits: ["one.slow-voice"]),
    Statement(area: .communication, words: "Bring up only one problem instead of five.", fits: ["one.one-thing", "one.ask-time"]),
    Statement(area: .conflict, words: "Count to ten before I answer.", fits: ["one.cool-body"]),
    Statement(area: .conflict, words: "I could apologize more quickly.", fits: ["one.reach-out", "one.my-part"]),
    Statement(area: .conflict, words: "Not dig up old stuff.", fits: ["one.stay-with-today"]),
    Statement(area: .trust, words: "Be on time when I say six.", fits: ["one.reliable"]),
    Statement(area: .trust, words: "Stop looking at my ex's pictures on the internet at night.", fits: ["one.own-line-online"]),
    Statement(area: .intimacy, words: "I could plan a dinner for us.", fits: ["one.invite"]),
    Statement(area: .intimacy, words: "Say no without feeling guilty.", fits: ["one.kind-no"]),
    Statement(area: .boundaries, words: "Shut the laptop at six.", fits: ["one.stop-work"]),
    Statement(area: .boundaries, words: "I want to go swimming again with my friends.", fits: ["one.own-time"]),
    Statement(area: .vision, words: "Write down what I want for the next years.", fits: ["one.prepare"]),
    Statement(area: .parenting, words: "Take over the school run.", fits: ["one.take-a-task"], given: parents),
    Statement(area: .parenting, words: "Not contradict her in front of the kids.", fits: ["one.later"], given: parents),
    Statement(area: .communication, words: "I wish he would look interested when I tell him something.", fits: ["open-questions", "turns"]),
    Statement(area: .communication, words: "We only talk when something is wrong, never just like that.", fits: ["check-in", "talk-time", "good-first", "open-questions"]),
    Statement(area: .communication, words: "Tell him what is on my mind instead of holding it in.", fits: ["one.own-words", "one.say-a-little", "one.share-my-day"]),
    Statement(area: .conflict, words: "It goes from zero to a hundred in a second.", fits: ["time-out", "breathe"]),
    Statement(area: .conflict, words: "We never talk about it once it is over.", fits: ["look-back"]),
    Statement(area: .conflict, words: "I could walk away for ten minutes and come back.", fits: ["one.pause"]),
    Statement(area: .trust, words: "I found messages with another woman on his phone.", fits: ["phone-agreement", "calm-questions", "when-it-hurts"]),
    Statement(area: .trust, words: "He says he will do it and then it does not happen.", fits: ["small-promises", "count-on-me"]),
    Statement(area: .trust, words: "I could show her the bank statements.", fits: ["one.open-about-money"]),
    Statement(area: .trust, words: "Stop asking the same thing ten times a day.", fits: ["one.ask-calmly"]),
    Statement(area: .intimacy, words: "We have not been out alone since our daughter was born.", fits: ["our-time", "how-you-carry-it"]),
    Statement(area: .intimacy, words: "A proper kiss when he leaves in the morning.", fits: ["hello-goodbye"]),
    Statement(area: .intimacy, words: "Go to bed an hour earlier so that I am not so worn out.", fits: ["one.own-rest"]),
    Statement(area: .boundaries, words: "He brings his work emails to the dinner table.", fits: ["end-of-work", "phone-free"]),
    Statement(area: .boundaries, words: "Her ex rings whenever he wants.", fits: ["contact-with-ex", "ex-hours"]),
    Statement(area: .boundaries, words: "Tell my mum we cannot come every Sunday.", fits: ["one.kind-limit"]),
    Statement(area: .vision, words: "I would like to know whether we will have a second child.", fits: ["hopes-for-children"]),
    Statement(area: .vision, words: "We have no savings and no plan.", fits: ["money-talk", "month-ahead"]),
    Statement(area: .parenting, words: "She lets them have sweets and I am the strict one.", fits: ["house-rules", "united-front"], given: parents),
    Statement(area: .parenting, words: "Do something nice with his son.", fits: ["one.step-friend"], given: ["couple.children": ["partners"]]),
  ]

  @Test func `nine of ten statements lead to an act that a therapist would pick`() {
    #expect(Self.statements.count == 60)
    let astray = Self.statements.compactMap { statement -> String? in
      let id = Self.chosen(statement) ?? "none"
      return statement.fits.contains { "\(statement.area.rawValue).\($0)" == id } ? nil : "\(statement.words) -> \(id)"
    }
    #expect(astray.count <= 4, "\(astray)")
  }

  @Test func `without words the same people are led elsewhere`() {
    // Otherwise the statements would prove nothing about the words.
    let unmoved = Self.statements.count { statement in
      var silent = statement
      silent.words = "Nothing yet."
      let id = Self.chosen(silent) ?? "none"
      return statement.fits.contains { "\(statement.area.rawValue).\($0)" == id }
    }
    #expect(unmoved <= 12, "\(unmoved)")
  }

  @Test func `every act has words, and none that another act of its kind has`() {
    var seen: [String: String] = [:]
    for behaviour in Data.catalogue.behaviours {
      #expect(behaviour.words.count >= 5, "\(behaviour.id)")
      for words in behaviour.words {
        let key = "\(behaviour.area) \(behaviour.owners) \(words)"
        #expect(seen[key] == nil, "\(behaviour.id) and \(seen[key] ?? ""): \(words)")
        seen[key] = behaviour.id
      }
    }
  }
}
