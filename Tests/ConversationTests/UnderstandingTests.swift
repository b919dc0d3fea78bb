import Conversation
import Interview
import Testing
import TestSupport

/// What replies mean: here at questions made up for the test, in ``Phrasings`` at those of the first interview.
@Suite("Replies are understood as a person would mean them")
struct UnderstandingTests {
  private static let scale = Question(
    id: "t", text: "?", form: .scale(min: 0, max: 10, low: "none", high: "most"))
  private static let weekly = Question(
    id: "t", text: "?",
    form: .number(
      min: 0, max: 50, unit: Unit(one: "argument a week", other: "arguments a week"), whole: true,
      per: .week))
  private static let minutes = Question(
    id: "t", text: "?",
    form: .number(
      min: 0, max: 600, unit: Unit(one: "minute a week", other: "minutes a week"), whole: true,
      per: .week))
  private static let years = Question(
    id: "t", text: "?",
    form: .number(
      min: 0, max: 80, unit: Unit(one: "year", other: "years"), whole: false, per: nil))
  private static let often = Question(
    id: "t", text: "?",
    form: .choice([
      Option(id: "never", label: "Never"),
      Option(id: "sometimes", label: "Sometimes", match: ["now and then"]),
      Option(id: "often", label: "Often or always"),
    ]))
  private static let stressors = Question(
    id: "t", text: "?",
    form: .choices([
      Option(id: "money", label: "Money"), Option(id: "work", label: "Work"),
      Option(id: "health", label: "Health"), Option(id: "move", label: "A move"),
      Option(id: "none", label: "None of these", exclusive: true),
    ]))
  private static let yesNo = Question(id: "t", text: "?", form: .yesNo)

  private func expect(_ table: String, _ question: Question) {
    for (reply, expected) in Phrasings("t", table).rows {
      #expect(meaning(of: reply, question) == expected, "\(reply)")
    }
  }

  @Test("at the questions of the first interview", arguments: Phrasings.all)
  func phrasings(_ phrasings: Phrasings) throws {
    let question = try #require(try bundledInterview()[phrasings.question]?.question)
    for (reply, expected) in phrasings.rows {
      #expect(meaning(of: reply, question) == expected, "\(phrasings.question): \(reply)")
    }
  }

  @Test("so that a no before a number is never that option", arguments: [
    "no one", "no one.", "no, one", "no two", "no three", "no 1", "no 2", "no, 2", "No 3", "no - 2", "no! 2", "no. two",
  ])
  func noBeforeANumber(_ reply: String) throws {
    for state in try bundledInterview().states {
      guard let question = state.question, !question.form.options.isEmpty else { continue }
      let taken: Answer? =
        switch understand(reply, for: question) {
        case .answer(let answer), .suggestion(let answer): answer
        default: nil
        }
      for option in (taken?.optionIDs ?? []).compactMap(question.option) {
        #expect(option.exclusive || option.flag == nil && option.level == nil && option.match.contains("no"), "\(state.id): \(option.id)")
      }
    }
    #expect(meaning(of: "No. 2", Self.often) == "sometimes")
    #expect(meaning(of: "no.2", Self.often) == "sometimes")
  }

  @Test("in hundreds of phrasings")
  func count() {
    #expect(Phrasings.all.map(\.rows.count).reduce(0, +) >= 1000)
    for phrasings in Phrasings.all {
      #expect(Set(phrasings.rows.map(\.reply)).count == phrasings.rows.count, "\(phrasings.question) has a reply twice")
    }
  }

  @Test("on a ruler")
  func rulers() {
    expect(
      """
      7 => 7
      seven => 7
      7/10 => 7
      7 / 10 => 7
      7 out of 10 => 7
      seven out of ten => 7
      7. => 7
      a 7 => 7
      I'd say 7 => 7
      I would say a 7 => 7
      about 7 => ~7
      around seven => ~7
      maybe 6 => ~6
      probably 6 => ~6
      7ish => ~7
      7 or so => ~7
      ~4 => ~4
      zero => 0
      0 => 0
      ten => 10
      10 => 10
      ten out of ten => 10
      ７ => 7
      6 or 7 => -
      6-7 => -
      between 6 and 7 => -
      6 to 7 => -
      6.5 => -
      11 => -
      -1 => -
      7/5 => -
      3 out of 5 => ?6
      a lot => -
      not 7 => -
      less than 5 => -
      more than 5 => -
      high => -
      7 8 => -
      7 because of the money => ?7
      idk => unsure
      I don't know => unsure
      not sure => unsure
      hard to say => unsure
      1e3 => -
      NaN => -
      """, Self.scale)
  }

  @Test("as a frequency in the question's unit")
  func frequencies() {
    expect(
      """
      3 => 3
      3 times => 3
      3x => 3
      three times a week => 3
      3 a week => 3
      3 per week => 3
      3 / week => 3
      twice => 2
      twice a week => 2
      once a week => 1
      once => 1
      every day => 7
      daily => 7
      once a day => 7
      twice a day => 14
      2 a day => 14
      every other day => -
      once a month => -
      never => 0
      none => 0
      no arguments => 0
      not once => 0
      about twice a week => ~2
      3 arguments => 3
      about 3 arguments a week => ~3
      4 times a month => ~1
      a couple of times => ?~2
      a few => ?~3
      sometimes => -
      constantly => -
      two or three => -
      twenty-one => 21
      twenty one => 21
      a dozen => 12
      51 => -
      1,000 => -
      3 weeks => -
      10+ => ?~10
      """, Self.weekly)
  }

  @Test("as minutes a week")
  func minutesAWeek() {
    expect(
      """
      30 => 30
      30 minutes => 30
      30 min => 30
      half an hour => 30
      an hour => 60
      1 hour => 60
      2 hours a week => 120
      an hour and a half => 90
      10 minutes a day => 70
      15 a day => 105
      ten => 10
      """, Self.minutes)
  }

  @Test("as years")
  func yearsTogether() {
    expect(
      """
      12 => 12
      12 years => 12
      2.5 => 2.5
      2,5 => 2.5
      two and a half => 2.5
      two and a half years => 2.5
      6 months => 0.5
      about 10 years => ~10
      """, Self.years)
  }

  @Test("as one of several")
  func choice() {
    expect(
      """
      1 => never
      2 => sometimes
      2. => sometimes
      #2 => sometimes
      number 2 => sometimes
      the second one => sometimes
      second => sometimes
      never => never
      NEVER => never
      Sometimes => sometimes
      now and then => sometimes
      some => sometimes
      sometmes => ?sometimes
      ofen => ?often
      often => often
      often or always => often
      not often => -
      never or sometimes => - (never|sometimes)
      1 and 2 => - (never|sometimes)
      4 => -
      0 => -
      not sure => unsure
      """, Self.often)
  }

  @Test("as several of many")
  func choices() {
    expect(
      """
      1 => money
      1, 3 => money+health
      1,3 => money+health
      1 3 => money+health
      1 and 3 => money+health
      3, 1 => money+health
      1, 2 and 4 => money+work+move
      1-3 => money+work+health
      1 to 3 => money+work+health
      money, work => money+work
      money and health => money+health
      work; a move => work+move
      none => none
      none of these => none
      5 => none
      nothing => none
      1, 5 => -
      1, 9 => ?money (9)
      3-1 => -
      all of them => ?money+work+health+move
      mony, work => ?money+work
      not money => -
      """, Self.stressors)
  }

  @Test("as yes or no")
  func yesOrNo() {
    expect(
      """
      yes => yes
      y => yes
      Yes. => yes
      yeah => yes
      sure => yes
      of course => yes
      that's right => yes
      I am => yes
      no => no
      n => no
      nope => no
      no thanks => no
      not at all => no
      not really => ?no
      I think so => ?yes
      yes but only on weekdays => ?yes
      yes and no => -
      maybe => -
      7 => -
      not sure => unsure
      """, Self.yesNo)
  }
}
