import Hearing
import Interview
import Testing

@Suite("Areas and flags are heard")
struct AreaTests {
  @Test(
    "in several ways of saying each area",
    arguments: [
      ("My wife and I can't communicate", Area.communication), ("my husband won't talk to me", .communication),
      ("We never talk anymore, my boyfriend just shuts down", .communication), ("How do I tell my girlfriend how I feel?", .communication),
      ("My partner and I argue every day", .conflict), ("my husband yells at me over little things", .conflict),
      ("We keep having the same fight in our marriage", .conflict),
      ("My husband cheated on me", .trust), ("I don't trust my girlfriend", .trust), ("My wife hides her phone", .trust),
      ("my fiancé keeps texting another woman", .trust),
      ("My husband and I haven't had sex in months", .intimacy), ("I feel lonely in my marriage", .intimacy),
      ("there is no spark left between my wife and me", .intimacy), ("My boyfriend never hugs me", .intimacy),
      ("My mother-in-law interferes in our marriage", .boundaries), ("I need more space from my girlfriend", .boundaries),
      ("my husband puts his friends before me", .boundaries), ("My parents don't accept my boyfriend", .boundaries),
      ("My fiancé and I want different things", .vision), ("my wife wants another baby and I don't", .vision),
      ("We fight about money, my husband and I", .vision), ("My partner wants to move to another country", .vision),
      ("My husband and I disagree about how to raise the kids", .parenting), ("My stepson won't accept me as my husband's wife", .parenting),
      ("my wife undermines me with our children", .parenting),
    ])
  func area(_ text: String, _ area: Area) throws { #expect(try areas(text).contains(area)) }

  @Test(
    "in several ways of saying each flag",
    arguments: [
      ("He won't let me see my friends", CueFlag.control), ("she checks my phone and tracks my location", .control),
      ("I have to ask permission for everything, he controls the money", .control), ("My husband is very controlling", .control),
      ("My husband is an alcoholic", .substance), ("she drinks too much every night", .substance), ("my boyfriend is using meth again", .substance),
      ("I had an affair", .affair), ("my wife slept with someone else", .affair), ("He cheated on me with a coworker", .affair),
      ("I am thinking about leaving my husband", .leaving), ("we are getting a divorce", .leaving), ("should I stay or go?", .leaving),
      ("My wife moved out", .leaving),
      ("I have panic attacks", .individual), ("I feel hopeless all the time", .individual), ("I was diagnosed with bipolar", .individual),
    ])
  func flag(_ text: String, _ flag: CueFlag) throws { #expect(try flags(text).contains(flag)) }

  @Test("in an interview without the text saying that it is about the couple")
  func inAnInterview() throws {
    let heard = try bundled.get().hearForInterview("Always the same arguments. No trust left.")
    #expect(heard.areas.map(\.area) == [.conflict, .trust])
    #expect(heard.areas[0].words == ["the same arguments"])
    #expect(heard.flags.isEmpty)
  }

  @Test("and an interview gets at most two short quotes of each area")
  func quotes() throws {
    let text = "My husband lied to me, hides his phone, texts another woman every night and I can't trust him at all."
    for area in try bundled.get().hearForInterview(text).areas {
      #expect((1...2).contains(area.words.count))
      #expect(area.words.allSatisfy { $0.split(separator: " ").count <= 6 })
    }
  }
}

@Suite("Evidence")
struct EvidenceTests {
  private func check(_ text: String) throws {
    let cues = try bundled.get().hear(text)
    let scalars = Array(text.unicodeScalars)
    let evidence = cues.areas.flatMap(\.evidence) + cues.flags.flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    for words in evidence {
      #expect(String(String.UnicodeScalarView(scalars[words.start..<words.end])) == words.text)
    }
    #expect(cues.areas.map(\.score) == cues.areas.map(\.score).sorted(by: >))
    #expect(cues.flags.map(\.score) == cues.flags.map(\.score).sorted(by: >))
    #expect((cues.areas.map(\.score) + cues.flags.map(\.score)).allSatisfy { (0...1).contains($0) })
  }

  @Test(
    "stands where its offsets say",
    arguments: [
      "My husband lied to me.", "😢😢 My husband 👨‍👩‍👧 lied to me 💔 and I don’t trust him",
      "Mon mari… my fiance\u{301} cheated on me\r\nwith a friend\r\nlast year", "MY WIFE AND I ARGUE!!! ALL THE TIME",
    ])
  func offsets(_ text: String) throws { try check(text) }

  @Test("is the words themselves")
  func words() throws {
    let cue = try #require(try bundled.get().hear("💔 My husband cheated on me.").flags.first)
    #expect(cue.flag == .affair)
    #expect(cue.evidence.map(\.text) == ["cheated on me"])
    #expect(cue.evidence.map(\.start) == [13])
  }

  @Test("spelling, case and apostrophes make no difference")
  func spelling() throws {
    for text in ["I DONT TRUST MY HUBBY", "i don’t trust my husband", "I do not trust my husband"] {
      #expect(try areas(text).contains(.trust))
    }
  }

  @Test(
    "other words for a person are known with the ending of the genitive, too",
    arguments: [
      ("My stepson's rude to me and my wife laughs", Area.parenting), ("My mother-in-law's always in our marriage and my hubby's silent", .boundaries),
      ("my bf’s stepdaughter’s here every weekend", .parenting),
    ])
  func genitive(_ text: String, _ area: Area) throws { #expect(try areas(text).contains(area)) }
}

@Suite("Hostile input")
struct HostileTests {
  @Test(
    "does no harm",
    arguments: [
      "", " ", "\0\u{1}\u{7f}", String(repeating: "a", count: 20_000), String(repeating: "i ", count: 10_000),
      String(repeating: "never ", count: 4_000), String(repeating: "he said ", count: 2_500),
      String(repeating: "👨‍👩‍👧", count: 4_000), String(repeating: "\u{301}", count: 20_000),
      String(repeating: "'", count: 20_000), String(repeating: "want to die ", count: 1_800),
      String(repeating: ".", count: 20_000), "\u{202E}I want to die\u{202C}", String(repeating: "(((", count: 6_000),
    ])
  func survives(_ text: String) throws { _ = try bundled.get().hear(text) }

  @Test("does not hide danger behind invisible characters")
  func invisible() throws {
    #expect(try flags("I want to d\u{AD}i\u{200B}e").contains(.selfHarm))
  }

  @Test("danger at the end of a long text is heard")
  func atTheEnd() throws {
    #expect(try flags(String(repeating: "We talk a lot. ", count: 1_300) + "I want to die.").contains(.selfHarm))
  }
}
