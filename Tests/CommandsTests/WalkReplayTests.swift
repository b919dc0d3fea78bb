import Conversation
import Definitions
import Foundation
import Testing
import TestSupport

@Suite("The transcript of a walk that failed")
struct WalkReplayTests {
  private func path(in message: String) throws -> (transcript: String, interview: String?) {
    let command = try #require(message.split(separator: "\n").last).split(separator: " ").map(String.init)
    try #require(command.starts(with: ["commonground", "replay"]))
    return (command[2], command.count > 4 ? command[4] : nil)
  }

  @Test("is short, and the program replays it")
  func replays() throws {
    let demanding: @Sendable (Walk) -> Broken? = { walk in
      walk.conversation.answers["welcome.alone"] == .yesNo(true) ? Broken("nobody is alone", "") : nil
    }
    let engine = Engine(interview: try bundledInterview(), settings: Config().texts, hear: try bundledHearing())
    let walk = RandomVisitor.visit(seed: 5, engine, alsoDemanding: demanding)
    #expect(walk.broken != nil)
    #expect(walk.shrunk().steps.count == 3)
    let message = walk.explained(seed: 5)
    #expect(message.hasPrefix("seed 5: nobody is alone"))
    let written = try path(in: message)
    let program = try Program()
    let result = try program.run("replay", written.transcript)
    #expect(result.status == 0 && result.output.contains("the same"), "\(result.output)\(result.errors)")
  }

  @Test("shows where the engine goes another way than the one that failed")
  func differs() throws {
    let interview = try bundledInterview()
    let engine = Engine(interview: interview, settings: Config().texts, hear: try bundledHearing())
    let wordless: Walk.Stepping = { conversation, input in
      let (next, events) = engine.step(conversation, input)
      // Thanks nobody for the words they wrote.
      let kept = events.filter { if case .said("words.thanks", _) = $0 { false } else { true } }
      return kept == events
        ? (next, events) : (Conversation(events: kept, of: interview, after: conversation), kept)
    }
    let demanding: @Sendable (Walk) -> Broken? = { walk in
      walk.conversation.asking?.id == "words.outcome" && !walk.conversation.said.contains("words.thanks")
        && walk.conversation.answers["words.brings"]?.hasValue == true
        ? Broken("thanks whoever finds words", "") : nil
    }
    let found = (1...20).lazy
      .map { RandomVisitor.visit(seed: $0, engine, stepping: wordless, alsoDemanding: demanding) }
      .first { $0.broken?.property == "thanks whoever finds words" }
    let walk = try #require(found)
    let least = walk.shrunk()
    #expect(least.steps.count <= 9, "\(least.steps)")
    let written = try path(in: walk.explained(seed: 1))
    let program = try Program()
    let result = try program.run("replay", written.transcript)
    #expect(result.status == 1 && result.output.contains("words.thanks"), "\(result.output)\(result.errors)")
  }
}
