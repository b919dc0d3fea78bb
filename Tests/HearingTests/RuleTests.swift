import Definitions
import Hearing
import Testing

/// The general rules, on the bundled lexicon and on a small one.
@Suite("Whom a sentence is about, and what is denied in it")
struct RuleTests {
  @Test("a denial reaches over 'or', and not over 'and' or 'but'")
  func joined() throws {
    #expect(try !flags("He does not shout or throw things").contains(.violence))
    #expect(try !flags("We never yell or hit each other").contains(.violence))
    #expect(try flags("He does not drink and he hits me").contains(.violence))
    #expect(try flags("He doesn't shout or swear but he hits me").contains(.violence))
    #expect(try flags("If I don't cook or clean he hits me").contains(.violence))
  }

  @Test("another's husband is nobody's partner here, but what a mother's boyfriend did is past abuse")
  func possessed() throws {
    #expect(try flags("My sister's husband hits her").isDisjoint(with: [.violence]))
    let heard = try flags("My mother's boyfriend used to hit me")
    #expect(heard.contains(.pastAbuse) && !heard.contains(.violence))
    #expect(try flags("My husband hits me").contains(.violence))
  }

  @Test("'he' stays the one who takes after his father, and is never the children")
  func pronouns() throws {
    let heard = try flags("He takes after his father. He hits me.")
    #expect(heard.contains(.violence) && !heard.contains(.pastAbuse))
    #expect(try flags("My husband has two kids. He cheated on me.").contains(.affair))
    let father = try flags("My father drank. He hit me.")
    #expect(father.contains(.pastAbuse) && !father.contains(.violence))
  }

  private func lexicon(_ flags: String) throws -> Lexicon {
    let text = """
      format: commonground-hearing/1
      weights: {strong: 1.2, plain: 0.6, hint: 0.4, decay: 0.7, relative: 0.5}
      words: {self: [i], he: [he], she: [she], they: [they], partner: [wife], ex: [ex], child: [son], male: [father],
        female: [mother], others: [boss], negators: [never], carriers: [ever], breaks: [but]}
      couple: {act-from: 0.5, strong: [my <partner>]}
      elsewhere: {act-from: 0.5, strong: [my boss]}
      time: {childhood: [as a kid], past: [years ago], present: [now]}
      areas: {trust: {act-from: 0.5, strong: [lied]}}
      flags: {\(flags)}

      """
    return try HearingFile(bytes: Array(text.utf8), name: "x.yaml").lexicon
  }

  @Test("a text that is plainly about something else may need more, and one that is about a couple, too")
  func elsewhere() throws {
    let heard = try lexicon("leaving: {act-from: 0.5, act-from-elsewhere: 0.8, strong: [it is over, i packed]}")
    #expect(heard.hear("My wife says it is over").flags.map(\.flag) == [.leaving])
    #expect(heard.hear("It is over").flags.map(\.flag) == [.leaving])
    #expect(heard.hear("My boss says it is over").flags.isEmpty)
    #expect(heard.hear("My boss says it is over and i packed").flags.map(\.flag) == [.leaving])
    let low = try lexicon("individual: {act-from: 0.5, act-from-couple: 0.8, strong: [cannot sleep, in tears]}")
    #expect(low.hear("I cannot sleep").flags.map(\.flag) == [.individual])
    #expect(low.hear("My boss shouts and I cannot sleep").flags.map(\.flag) == [.individual])
    #expect(low.hear("My wife shouts and I cannot sleep").flags.isEmpty)
    #expect(low.hear("My wife shouts, I cannot sleep, I am in tears").flags.map(\.flag) == [.individual])
  }

  @Test("what speakers say of themselves counts, and is told apart")
  func own() throws {
    let heard = try lexicon("violence: {act-from: 0.5, strong: [hit me], own: [i hit]}")
    let one = try #require(heard.hear("i hit her").flags.first)
    #expect(one.own == one.evidence && one.scoreOfOthers == 0 && one.score > 0.7)
    let both = try #require(heard.hear("She hit me. Then i hit her.").flags.first)
    #expect(both.own.map(\.text) == ["i hit"] && both.evidence.count == 2)
    #expect(both.scoreOfOthers > 0.7 && both.scoreOfOthers < both.score)
    let other = try #require(heard.hear("She hit me").flags.first)
    #expect(other.own.isEmpty && other.scoreOfOthers == other.score)
  }
}
