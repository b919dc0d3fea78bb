import Interview
import Testing

@testable import Scoring

@Suite("Two views read together")
struct CoupleReadingTests {
  @Test func `where nothing was asked, it says so`() {
    let nothing = assessed(visit(.a, outcome: .declined, [:]), nil)
    #expect(nothing.areas.allSatisfy { !$0.asked && $0.open == [.a, .b] && $0.reading == .low })
  }

  @Test func `whose view is missing stands with each area`() throws {
    let half = assessed(visit(.a, hurtTrust), visit(.b, outcome: .paused, ["communication.need": 9]))
    let talk = try #require(half.areas.first { $0.area == .communication })
    #expect(talk.asked && talk.open == [.b] && talk.reading == .low)
    let left = assessed(visit(.a, hurtTrust), visit(.b, contented.with(["trust.need": .skipped])))
    #expect(left.areas.first { $0.area == .trust }?.open == [.b])
    #expect(left.areas.first { $0.area == .conflict }?.open == [])
    #expect(left.areas.first { $0.area == .parenting }?.open == [], "it applies to neither")
  }

  @Test func `what is worth discussing shows both views`() throws {
    let found = try #require(assessed(visit(.a, contented), visit(.b, hurtTrust)).discuss.first)
    #expect(found.views.a?.needs.map(\.answer) == ["0"])
    #expect(found.views.a?.importance == nil && found.views.a?.pattern == nil)
    #expect(found.views.b?.needs.map(\.answer) == ["9"])
    #expect(found.views.b?.importance?.answer == "9")
    #expect(found.views.b?.pattern?.answer == "Lies or broken promises")
  }

  func patterns(_ a: Said?, _ b: Said?) throws -> PatternSummary {
    var (one, other) = (contented, contented)
    one["communication.pattern"] = a
    other["communication.pattern"] = b
    return try #require(assessed(visit(.a, one), visit(.b, other)).patterns["communication"])
  }

  @Test func `each partner's way is named, with the answers that say so`() throws {
    let both = try patterns("i-push", "i-withdraw")
    #expect(both.named.a?.map(\.name) == ["brings things up"])
    #expect(both.named.b?.map(\.name) == ["goes quiet"])
    #expect(both.named.a?.first?.evidence.map(\.partner) == [.a, .b])
    #expect(both.named.b?.first?.evidence.map(\.partner) == [.b, .a])
    #expect(both.together?.hasPrefix("One brings things up, the other goes quiet.") == true)
    let one = try patterns(nil, "i-withdraw")
    #expect(one.named.a?.map(\.name) == ["brings things up"] && one.named.a?.first?.evidence.map(\.partner) == [.b])
    #expect(one.together == nil)
  }

  @Test func `two accounts stand side by side`() throws {
    let two = try patterns("i-push", "both-argue")
    #expect(two.named.a?.map(\.name) == ["brings things up", "gets heated"])
    #expect(two.named.b?.map(\.name) == ["gets heated", "goes quiet"])
    #expect(two.together != nil)
    // Where the catalogue has no words for how the two meet.
    func said(_ option: String) -> Response? {
      Data.interview["communication.pattern"]?.question.map { Response(question: $0, answer: .choice(option)) }
    }
    let together = try #require(
      Data.weights.accounts(.communication, PerPartner(a: said("i-push"), b: said("both-argue"))))
    #expect(together.contains("By partner A: partner A brings things up, partner B goes quiet."))
    #expect(together.contains("By partner B: partner A gets heated, partner B gets heated."))
    let same = Data.weights.accounts(.communication, PerPartner(a: said("i-push"), b: said("i-withdraw")))
    #expect(same == "Both say the same: partner A brings things up, partner B goes quiet.")
  }

  @Test func `every pattern that has names is one that can be chosen`() {
    for pattern in Data.weights.patterns {
      #expect(Data.interview["\(pattern.area.rawValue).pattern"]?.question?.option(pattern.option) != nil)
    }
    let options = Data.interview["communication.pattern"]?.question?.form.options.map(\.id) ?? []
    #expect(Set(Data.weights.patterns.map(\.option)) == Set(options))
  }

  @Test func `stressors and strengths are summed up without a verdict`() {
    let a = contented.with([
      "stressors.which": ["money", "work"], "stressors.load": 7, "coping.does": ["walk", "hug"],
      "strengths.words": .words("We laugh a lot."),
    ])
    let b = contented.with(["stressors.which": ["work"], "stressors.load": 4, "coping.does": ["walk"]])
    let both = assessed(visit(.a, a), visit(.b, b))
    #expect(both.stressors.summary
      == "Both name: Work or study. Partner A names: Money. It weighs 7 of 10 for partner A, 4 of 10 for partner B.")
    #expect(both.strengths.summary
      == "Partner A wrote what still works. When things heat up, both already: Go for a walk, or move. "
      + "Partner A already: A hug or a kind touch.")
    #expect(both.tools.bothDo == ["Go for a walk, or move"])
    #expect(assessed(visit(.a, contented), nil).stressors.summary.isEmpty)
  }
}
