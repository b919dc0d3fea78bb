import Hearing
import Interview
import Testing

@Suite("What is not said is not heard")
struct QuietTests {
  @Test(
    "when it is denied",
    arguments: [
      "He has never hit me.", "My husband would never hurt me physically", "She never really hit me or anything",
      "We have no history of domestic violence", "He isn't violent", "I don't feel afraid of my husband",
    ])
  func noViolence(_ text: String) throws { #expect(try !flags(text).contains(.violence)) }

  @Test(
    "when nobody wishes to die",
    arguments: [
      "I am not suicidal.", "I've never thought about killing myself", "I have no thoughts of suicide",
      "I'm dying to go on holiday with her", "My phone died", "He cut me off while I was talking",
      "I want the fighting to stop", "My grandmother passed away and I miss her", "I would kill for a day off together",
      "We laughed until we nearly died", "I can't live without him", "He killed the mood",
      "We want to end the arguments and live in peace", "I want to be here for my wife", "I love my life with him",
      "I love her to death", "My dad is dying and my wife does not support me", "I feel so alive when we travel",
      "We are tired of living with his parents", "I want our marriage to stay alive", "She was sad about her mother's death",
      "I can't keep living with a liar", "till death do us part", "we live together but sleep apart",
    ])
  func noSelfHarm(_ text: String) throws { #expect(try !flags(text).contains(.selfHarm)) }

  @Test(
    "when areas are denied",
    arguments: [
      ("My wife and I never fight.", Area.conflict), ("My husband and I don't argue", .conflict),
      ("My husband has never lied to me", .trust), ("Money is not a problem for my wife and me", .vision),
      ("My wife and I have no communication problems", .communication),
    ])
  func noArea(_ text: String, _ area: Area) throws { #expect(try !areas(text).contains(area)) }

  @Test("an ordinary text raises no flag")
  func ordinary() throws {
    #expect(try flags("We would like to spend more time together and plan a trip for our anniversary.").isEmpty)
    #expect(try flags("Nothing much to say, we are doing fine.").isEmpty)
    #expect(try flags("He hit on an idea and we pushed ourselves to talk about the budget").isEmpty)
  }

  @Test(
    "a text that is not about a couple has no areas",
    arguments: [
      "My boss yells at me and I don't trust my coworkers.", "My mom never listens to me and we argue all the time",
      "My brother lies to my parents about money", "How do I deal with my roommate who never talks to me?",
      "I can't sleep and I feel anxious at school",
    ])
  func elsewhere(_ text: String) throws { #expect(try areas(text).isEmpty) }
}

@Suite("Who and when")
struct SubjectTests {
  @Test(
    "what a parent or an ex did is past abuse, not violence now",
    arguments: [
      "My father used to hit me.", "My stepdad beat me when I was a kid", "My ex husband choked me",
      "I was molested as a child", "Years ago my ex hit me", "My dad was violent when I was growing up",
      "I was raped when I was 16", "In my previous relationship my boyfriend hit me",
    ])
  func pastAbuse(_ text: String) throws {
    let heard = try flags(text)
    #expect(heard.contains(.pastAbuse))
    #expect(!heard.contains(.violence))
  }

  @Test("an affair of the parents is not the couple's")
  func parents() throws { #expect(try !flags("My father had an affair when I was ten").contains(.affair)) }

  @Test("only one's own low mood is individual distress")
  func ownMood() throws {
    #expect(try flags("I feel depressed and I can't sleep").contains(.individual))
    #expect(try !flags("My sister is depressed").contains(.individual))
  }

  @Test("danger long ago is told to the therapist, and brings no crisis text")
  func longAgo() throws {
    let lexicon = try bundled.get()
    let heard = lexicon.hear("When I was a teenager I tried to kill myself.", setting: .couple)
    #expect(heard.flags.contains { $0.flag == .selfHarm && $0.isPast })
    #expect(heard.forInterview.flags.isEmpty)
    let now = lexicon.hear("When I was a teenager I tried to kill myself, and now I think of suicide again.", setting: .couple)
    #expect(now.forInterview.flags.map(\.flag) == [.selfHarm])
  }
}
