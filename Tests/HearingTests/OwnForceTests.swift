import Hearing
import Interview
import Testing

@Suite("Force of the speaker's own, as an interview hears it")
struct OwnForceTests {
  private func heard(_ text: String) throws -> [FlaggedWords] { try bundled.get().hearForInterview(text).flags }

  @Test(
    "is no violence suffered, and is kept for the therapist",
    arguments: [
      "I hit him", "I slapped my wife last night", "I pushed her and she fell", "i've hit my husband twice",
      "I have punched him in the arm when we argue", "I shoved her against the door", "I threw things at him", "I grabbed her too hard",
      "I once kicked my boyfriend", "I lose it and slap him when I have had a drink", "I've hit out at her",
    ])
  func own(_ text: String) throws {
    let flags = try heard(text)
    #expect(flags.map(\.flag) == [.ownForce] && flags.map(\.level) == [.some])
    #expect(flags.allSatisfy { !$0.words.isEmpty && !$0.flag.callsForHelp })
    #expect(try bundled.get().hear(text).flags.contains { $0.flag == .violence })
  }

  @Test("is told beside violence suffered, each with its own words")
  func both() throws {
    let flags = try heard("He hit me and then I slapped him.")
    #expect(flags.map(\.flag) == [.violence, .ownForce])
    #expect(flags.map(\.level) == [.high, .some])
    #expect(Set(flags[0].words).isDisjoint(with: flags[1].words))
  }

  @Test("hitting back tells of being hit", arguments: ["I hit him back", "She slaps me and I push her back"])
  func back(_ text: String) throws { #expect(try heard(text).contains { $0.flag == .violence && $0.level == .high }) }

  @Test(
    "is not heard where there was none",
    arguments: [
      "I never hit him", "I would never hit him", "I beat him at chess", "I pushed her to apply for the job", "I grabbed him a coffee",
      "I hit him with the news at dinner", "I pushed him on the swing", "I grabbed her hand", "I kicked her under the table",
      "When I was ten I hit my brother",
    ])
  func none(_ text: String) throws { #expect(try heard(text).isEmpty) }
}
