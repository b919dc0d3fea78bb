import Interview
import Testing

@testable import Scoring

@Suite("Five levels of attainment")
struct AttainmentTests {
  static let schedule = Schedule(
    start: date("2026-11-22"), soon: false, Data.weights.times)

  func levels(_ id: String, _ baseline: Double, _ target: Double) throws -> [AttainmentLevel] {
    Data.catalogue.attainment(
      from: baseline, to: target, try #require(Data.catalogue.indicator(id)), Self.schedule)
  }

  @Test func `in the middle of the range`() throws {
    #expect(
      try levels("trust-ruler", 2, 5).map(\.text) == [
        "Further away than now: 0 or 1 out of 10.", "Where it is now, or on the way: 2 to 4 out of 10.",
        "What was aimed for: 5 or 6 out of 10.", "Better than aimed for: 7 or 8 out of 10.",
        "Much better than aimed for: 9 or 10 out of 10.",
      ])
  }

  @Test func `where nothing worse is possible the baseline is the lowest level`() throws {
    #expect(
      try levels("talk-days", 0, 1).map(\.text) == [
        "About where it is now: 0 days a week.",
        "On the way: at least once since the start, but not yet 1 day a week.",
        "What was aimed for: 1 day a week.", "Better than aimed for: 2 days a week.",
        "Much better than aimed for: 3 or more days a week.",
      ])
  }

  @Test func `what lies between two figures can be seen`() throws {
    let between = try #require(levels("trust-ruler", 0, 1).dropFirst().first)
    #expect(between.text == "On the way: 1 out of 10 at one checkpoint, but not at the last one.")
  }

  @Test func `halves of a week are counted in four weeks`() throws {
    #expect(
      try levels("heated-arguments", 1, 0.5).map(\.text) == [
        "Further away than now: 5 or more in 4 weeks.", "Where it is now, or on the way: 3 or 4 in 4 weeks.",
        "What was aimed for: 2 in 4 weeks.", "Better than aimed for: 1 in 4 weeks.",
        "Much better than aimed for: 0 heated arguments a week.",
      ])
  }

  @Test func `where nothing better is possible it is reached earlier and kept`() throws {
    let levels = try levels("talk-days", 4, 7)
    #expect(
      levels.map(\.text) == [
        "Further away than now: 0 to 3 days a week.", "Where it is now, or on the way: 4 to 6 days a week.",
        "What was aimed for: 7 days a week.",
        "Better than aimed for: 7 days a week, reached by 17 January 2027 and kept up.",
        "Much better than aimed for: 7 days a week, reached by 20 December 2026 and kept up.",
      ])
    #expect(levels.level(of: 7, better: .higher) == 0)
    #expect(levels.level(of: 7, better: .higher, since: date("2027-01-10")) == 1)
    #expect(levels.level(of: 7, better: .higher, since: date("2026-12-10")) == 2)
  }

  @Test func `fewer can be better`() throws {
    let levels = try levels("heated-arguments", 6, 3)
    #expect(
      levels.map(\.text) == [
        "Further away than now: 7 or more heated arguments a week.",
        "Where it is now, or on the way: 4 to 6 heated arguments a week.",
        "What was aimed for: 3 heated arguments a week.",
        "Better than aimed for: 2 heated arguments a week.",
        "Much better than aimed for: 0 or 1 heated argument a week.",
      ])
    #expect([8, 6, 4, 3, 2, 1, 0].map { levels.level(of: $0, better: .lower) } == [-2, -1, -1, 0, 1, 2, 2])
  }

  @Test func `no scale without a better target`() throws {
    #expect(try levels("trust-ruler", 5, 5).isEmpty)
    #expect(try levels("trust-ruler", 5, 11).isEmpty)
  }

  @Test func `every scale is monotone, in range, without gaps or overlaps`() throws {
    for indicator in Data.catalogue.indicators {
      let width = ((indicator.most - indicator.least) / 12).rounded(.up)
      let values = Array(stride(from: indicator.least, to: indicator.most, by: width))
        + [indicator.most]
      for baseline in values {
        for target in values where indicator.isBetter(target, than: baseline) {
          try check(indicator, baseline, target, values)
        }
      }
    }
  }

  @Test func `so is one with halves`() throws {
    let indicator = try #require(Data.catalogue.indicator("heated-arguments"))
    try check(indicator, 1, 0.5, [50, 10, 2, 1.5, 1, 0.75, 0.5, 0.4, 0.25, 0.2, 0])
  }

  func check(
    _ indicator: Indicator, _ baseline: Double, _ target: Double, _ values: [Double]
  ) throws {
    let levels = Data.catalogue.attainment(
      from: baseline, to: target, indicator, Self.schedule)
    #expect(levels.map(\.level) == [-2, -1, 0, 1, 2])
    #expect(Set(levels.map(\.text)).count == 5)
    #expect(levels.allSatisfy { $0.least >= indicator.least && $0.most <= indicator.most })
    #expect(levels.allSatisfy { $0.least <= $0.most })
    #expect(levels.level(of: target, better: indicator.better) == 0)
    let start = levels.level(of: baseline, better: indicator.better)
    let worst = indicator.better == .higher ? indicator.least : indicator.most
    #expect(start == (baseline == worst ? -2 : -1))
    // From the worst value to the best the level never falls, and every value has one.
    let rising = values.sorted { indicator.isBetter($1, than: $0) }
      .map { levels.level(of: $0, better: indicator.better) ?? -9 }
    #expect(rising == rising.sorted())
    #expect(rising.allSatisfy { (-2...2).contains($0) })
    for value in values {
      let holding = levels.filter {
        $0.keptSince == nil
          && ($0.isBetween
            ? value > $0.least && value < $0.most : value >= $0.least && value <= $0.most)
      }
      #expect(holding.count >= 1)
    }
  }
}
