import Conversation
import Interview
import Testing
import TestSupport

@Suite("Replies that are answers are met as answers, and not as danger")
struct FalseAlarmTests {
  private func meetsDanger(_ reply: String, at question: Question, _ engine: Engine) -> Bool {
    let asked = Conversation(events: [.asked(question, hint: nil, earlier: nil)], of: engine.interview)
    return engine.step(asked, .line(reply)).1.contains(where: \.tellsOfDanger)
  }

  @Test("at every question of the first interview, in all the ways of answering that we know")
  func quiet() throws {
    let engine = Engine(interview: try bundledInterview(), hear: try bundledHearing())
    var count = 0
    var heard: [String] = []
    for phrasings in Phrasings.all {
      let question = try #require(engine.interview[phrasings.question]?.question)
      for (reply, meaning) in phrasings.rows {
        count += 1
        guard meetsDanger(reply, at: question, engine) else { continue }
        heard.append("\(question.id): \(reply) => \(meaning)")
        #expect(meaning == "-", "\(question.id): \(reply) means \(meaning)")
      }
    }
    print("\(count) replies, \(heard.count) met as danger:\n" + heard.joined(separator: "\n"))
    // What is asked again because nobody can tell what it means may still tell of danger.
    #expect(heard.count * 100 <= count)
  }
}
