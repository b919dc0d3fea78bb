import Definitions
import GoalReading
import Testing

@Suite("A goal gets its reasons and its advice")
struct ReasonTests {
  private func read(_ text: String, joint: Bool? = nil) throws -> WrittenGoal {
    try #require(bundledReader).read(text, joint: joint)
  }

  @Test("somebody else's change: what I will do")
  func somebodyElse() throws {
    let goal = try read("He should stop nagging")
    #expect(goal.specific.why.contains("somebody else") && goal.advice.first?.contains("what you will do yourself") == true)
  }

  @Test("only what shall stop: what will be done instead")
  func dropping() throws {
    #expect(try read("Stop fighting").advice.first?.contains("instead") == true)
    // It is clear enough where, and the advice stays.
    let screens = try read("No phones at the dinner table on weekdays")
    #expect(screens.specific.met && screens.advice.last?.contains("instead") == true)
  }

  @Test("a word that can mean anything is named, and asked for a scene")
  func vague() throws {
    let goal = try read("I want to communicate better")
    #expect(goal.specific.evidence.map(\.text) == ["communicate better"])
    #expect(goal.advice.first?.contains("\"communicate better\"") == true && goal.advice.first?.contains("who does what") == true)
  }

  @Test("no number for closeness and no date for forgiving, said kindly")
  func kindly() throws {
    let sex = try read("have sex twice a week")
    #expect(!sex.specific.met && !sex.measurable.met && sex.measurable.why.contains("pressure"))
    #expect(sex.advice.prefix(2).allSatisfy { $0.contains("each of you") || $0.contains("free") })
    let forgiving = try read("forgive her by Christmas")
    #expect(!forgiving.timeBound.met && forgiving.timeBound.why.contains("no date"))
    #expect(forgiving.advice.contains { $0.contains("Leave the date out") })
    #expect(try read("I will write her a letter about what hurt me by Christmas").timeBound.met)
  }

  @Test("below 7 out of 10: make it smaller, although the letter is met")
  func smaller() throws {
    for (said, level) in [("6/10", 6.0), ("(5)", 5), ("40%", 4), ("six out of ten sure", 6), ("confidence level: 3", 3), ("65 % confident", 6.5)] {
      let goal = try read("Walk the dog for 20 minutes every evening, \(said)")
      #expect(goal.achievable.met && goal.confidence == level && goal.advice.last?.contains("smaller") == true, "\(said)")
    }
    for said in ["7/10", "confidence 7", "100%", "very sure, ten out of ten", "7.5/10"] {
      let goal = try read("Walk the dog for 20 minutes every evening, \(said)")
      #expect(goal.achievable.met && !goal.advice.contains { $0.contains("smaller") }, "\(said)")
    }
    #expect(try read("Cook on Sundays, but I am not sure that I can").advice.last?.contains("smaller") == true)
  }

  @Test("figures that are no confidence are not taken for one")
  func otherFigures() throws {
    for text in [
      "Bring our closeness from 4/10 to 6/10 by March", "Fill 50% of the plate with vegetables", "Make sure that the door is locked",
      "Walk 7 days a week", "Be confident in myself", "Read chapter 8 (the long one)",
    ] {
      let goal = try read(text)
      #expect(!goal.achievable.met && goal.confidence == nil, "\(text)")
    }
  }

  @Test("so many of ten is a confidence only beside words that say so")
  func ofTen() throws {
    #expect(try read("Cook on Sundays. I am 6 of 10 sure").confidence == 6)
    #expect(try read("Cook on Sundays, 9 of 10 confident").confidence == 9)
    #expect(try read("Cook on 9 of 10 evenings").confidence == nil)
  }

  @Test("what the other one does is no goal of the writer, and a wish to please is asked about")
  func theirs() throws {
    #expect(try read("She thanks me when I cook").specific.why.contains("somebody else"))
    #expect(try read("My husband cooks on Sundays and I wash the dishes").specific.met)
    #expect(try read("Lose 5 kilos by May so that she likes me").advice.last?.contains("for you, or for somebody else") == true)
    #expect(try !read("Lose 5 kilos by May so that I like climbing again").advice.contains { $0.contains("somebody else") })
  }

  @Test("the example of something to do instead is about what shall stop", arguments: [
    ("Stop flirting", "taken"), ("Stop being clingy", "call a friend"), ("No more TikTok", "drawer"), ("Stop smoking", "glass of water"),
    ("No more shouting", "angry"), ("Stop biting my nails", "comes up again"), ("We never fight again", "All couples argue"),
  ])
  func instead(text: String, word: String) throws {
    #expect(try #require(bundledReader).read(text).advice.contains { $0.contains(word) })
  }

  @Test("a day of one's own, ninety days, and scores from one to another are read")
  func times() throws {
    #expect(try read("We dance in the kitchen until Valentine's Day").timeBound.met)
    #expect(try read("No wine for 60 days").timeBound.met)
    #expect(try !read("Walk the dog for 2 days every week").timeBound.met)
    #expect(try read("Bring our tension from a 9 to a 4").measurable.met)
    #expect(try read("Eat at the table on weekdays").measurable.met)
    #expect(try read("I will have the door lock changed by Friday").measurable.met)
    #expect(try read("We write a list on Sundays to end the arguments").relevant.met)
    #expect(try read("I will phone her at noon because we feel better then").specific.met)
  }

  @Test("an exercise that two do together is counted, one alone needs a length")
  func length() throws {
    #expect(try !read("Walk by the river three times a week").measurable.met)
    #expect(try read("Walk by the river three times a week", joint: true).measurable.met)
    #expect(try read("We walk by the river three times a week").measurable.met)
    #expect(try read("Go to a yoga class three times a week").measurable.met)
    #expect(try read("Walk by the river twice a week from 6 to 7 pm").measurable.met)
  }

  @Test("what is not English, or nothing, is said so and not guessed at")
  func notEnglish() throws {
    for text in [
      "Wir reden jeden Abend zwanzig Minuten", "Nous allons marcher ensemble 30 minutes chaque soir", "毎晩二十分話します",
      "سوف نتحدث كل مساء", "Поговорим вечером 20 минут", "Hablaremos veinte minutos cada noche",
    ] {
      let goal = try read(text)
      #expect(!goal.isEnglish && goal.met.isEmpty && goal.advice.count == 1 && goal.specific.why.contains("Only English"), "\(text)")
    }
    for text in ["", "   ", "\u{0}", "🙂🙂", "12 / 10 %", "\u{301}\u{301}", "\u{202E}"] {
      let goal = try read(text)
      #expect(goal.isEnglish && goal.met.isEmpty && goal.advice.count == 1, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("longer than one goal can be: said so, and read no further")
  func long() throws {
    let goal = try read(String(repeating: "we talk every evening and ", count: 200) + "until March")
    #expect(!goal.specific.met && goal.specific.why.contains("longer than one goal") && !goal.timeBound.met)
  }

  @Test("slips of the finger in words that carry much are forgiven")
  func slips() throws {
    for text in ["walk 30 mintues evry day", "walk 30 minuts everday", "swim 20 minutes on the weeknd, twice a week, confidance 8"] {
      #expect(try read(text).measurable.met, "\(text)")
    }
  }
}

@Suite("A file of goal words")
struct GoalReadingFileTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try GoalReadingFile(bytes: Array(text.utf8), name: "x.yaml")
      return []
    } catch { return error.faults.map { "\($0.line):\($0.column) \($0.code)" } }
  }

  private func file(_ lists: String, without left: String = "") -> String {
    let roles = GoalWords.Role.allCases.filter { $0.rawValue != left }.map { "  \($0.rawValue): [x]\n" }.joined()
    return "format: commonground-goal-reading/1\nlists:\n" + lists + roles
  }

  @Test("that is sound is read, and the bundled one is")
  func sound() {
    #expect(faults(file("  own-list: [walk~, (a|an)? b, x .. y, talk <end>]\n")) == [])
    #expect(bundledReader != nil)
  }

  @Test("with a slip says where")
  func slips() {
    #expect(faults(file("", without: "vague")) == ["2:1 missing-key"])
    #expect(faults(file("  a: [<b>]\n  b: [x]\n")) == ["3:7 unknown-list"])
    for broken in ["(a", ".. a", "a ..", "a?", "a)", "a-b", "<a", "''", "(a|)"] {
      #expect(faults(file("  a:\n    - \(broken)\n")).first?.hasSuffix("pattern-syntax") == true, "\(broken)")
    }
    #expect(faults(file("  a: [\(String(repeating: "(", count: 6))x\(String(repeating: ")", count: 6))]\n")).first?.hasSuffix("pattern-syntax") == true)
    #expect(faults("format: commonground-goal-reading/1\n") == ["1:1 missing-key"])
  }
}
