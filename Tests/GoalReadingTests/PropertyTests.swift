import GoalReading
import Testing
import TestSupport

/// What each letter says, without where.
private func verdicts(_ goal: WrittenGoal, but left: WrittenGoal.Letter? = nil) -> [String] {
  WrittenGoal.Letter.allCases.filter { $0 != left }.map { "\($0) \(goal[$0].met) \(goal[$0].why)" }
}

@Suite("Whatever the goal")
struct PropertyTests {
  private static let often = ["every day", "twice a week", "three times a month", "daily", "on 5 days a week", "once a week"]

  @Test("adding how often never makes it less measurable", arguments: TableRow.all)
  func frequency(_ row: TableRow) throws {
    let reader = try #require(bundledReader)
    let goal = reader.read(row.goal)
    for often in Self.often {
      for text in ["\(row.goal) \(often)", "\(row.goal), \(often)", "\(row.goal). \(often)"] {
        #expect(reader.read(text).measurable.met || !goal.measurable.met, "\(text)")
      }
    }
  }

  @Test("adding how sure one is makes it achievable and changes no other letter", arguments: TableRow.all)
  func confidence(_ row: TableRow) throws {
    let reader = try #require(bundledReader)
    let before = verdicts(reader.read(row.goal), but: .achievable)
    for said in [" I am 8/10 confident", ". I am 8/10 confident", ", I am 8/10 confident", " (8/10)", " (confidence: 80%)"] {
      let after = reader.read(row.goal + said)
      #expect(after.achievable.met, "\(row.goal + said)")
      #expect(verdicts(after, but: .achievable) == before, "\(row.goal + said)")
    }
  }

  @Test("case and spacing make no difference", arguments: TableRow.all)
  func caseAndSpace(_ row: TableRow) throws {
    let reader = try #require(bundledReader)
    let plain = letters(reader.read(row.goal))
    let spaced = row.goal.replacing(" ", with: "  \t ")
    for text in [row.goal.uppercased(), row.goal.lowercased(), spaced, "  " + row.goal + "   ", "\u{FEFF}\(row.goal)\u{200B}"] {
      #expect(letters(reader.read(text)) == plain, "\(text)")
    }
  }

  @Test("evidence is in the text where it says, and each letter that is missing has one piece of advice", arguments: TableRow.all)
  func places(_ row: TableRow) throws {
    try holds(row.goal)
  }

  private func holds(_ text: String) throws {
    let goal = try #require(bundledReader).read(text)
    #expect(goal.text == text)
    let scalars = Array(text.unicodeScalars)
    for letter in WrittenGoal.Letter.allCases {
      #expect(!goal[letter].why.isEmpty)
      for evidence in goal[letter].evidence {
        try #require(evidence.start < evidence.end && evidence.end <= scalars.count)
        #expect(String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end])) == evidence.text)
      }
    }
    let missing = WrittenGoal.Letter.allCases.count - goal.met.count
    #expect(goal.overall == Double(goal.met.count) / 5)
    // Of a text that cannot be read there is one thing to say.
    let isRead = goal.isEnglish && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    #expect(isRead ? goal.advice.count >= missing : goal.met.isEmpty && goal.advice.count == 1)
    #expect(Set(goal.advice).count == goal.advice.count && goal.advice.allSatisfy { !$0.isEmpty })
  }

  @Test("hostile text is read like any other", arguments: HostileText.all)
  func hostile(_ text: HostileText) throws {
    try holds(text.text)
    try holds("We will talk for 20 minutes every evening \(text.text)")
  }

  @Test("a goal put together from parts has the letters of its parts")
  func parts() throws {
    let reader = try #require(bundledReader)
    var chance = SeededGenerator(seed: 20261125)
    let acts = [
      "call my sister after work", "we cook together in the kitchen", "read a story to the kids at bedtime",
      "I will write her a note at breakfast", "we sit on the porch without phones",
    ]
    let counts = ["", "twice a week", "for 20 minutes every day", "3 times a month", "every evening"]
    let periods = ["", "until Easter", "for the next six weeks", "before our next session"]
    let reasons = ["", "because family matters to me", "so that we feel like a team"]
    let sure = ["", "(8/10)", "I am 70% sure", "pretty confident"]
    for _ in 0..<400 {
      let period = periods.randomElement(using: &chance) ?? ""
      let reason = reasons.randomElement(using: &chance) ?? ""
      let confidence = sure.randomElement(using: &chance) ?? ""
      let act = acts.randomElement(using: &chance) ?? ""
      let count = counts.randomElement(using: &chance) ?? ""
      let text = [act, count, period, reason].filter { !$0.isEmpty }.joined(separator: " ")
      let goal = reader.read(confidence.isEmpty ? text : text + ", " + confidence)
      #expect(goal.specific.met, "\(goal.text)")
      // A deed with a day by which it is done is measured by that.
      if !(count.isEmpty && period.hasPrefix("before")) { #expect(goal.measurable.met == !count.isEmpty, "\(goal.text)") }
      #expect(goal.achievable.met == !confidence.isEmpty, "\(goal.text)")
      #expect(goal.relevant.met == !reason.isEmpty, "\(goal.text)")
      #expect(goal.timeBound.met == !period.isEmpty, "\(goal.text)")
    }
  }
}
