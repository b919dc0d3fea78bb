import Testing

@testable import CheckIns

@Suite("The T-score of one partner's goals")
struct TScoreTests {
  static let checkValues: [([Int], [Double], Double)] = [
    ([0], [1], 50), ([1], [1], 60), ([-2], [1], 30), ([-1, -1, -1], [1, 1, 1], 36.31),
    ([-2, -2, -2], [1, 1, 1], 22.61), ([1, 0, -1], [3, 2, 1], 54.41),
  ]

  @Test(arguments: checkValues.indices)
  func `has the published check values`(index: Int) throws {
    let (attainment, weights, expected) = Self.checkValues[index]
    let score = try #require(
      tScore(zip(attainment, weights).map { (attainment: $0, weight: $1) }))
    #expect(abs(score - expected) < 0.005)
  }

  @Test func `only the proportion of weights counts`() throws {
    let one = try #require(tScore([(1, 0.3), (-1, 0.1)]))
    let other = try #require(tScore([(1, 3), (-1, 1)]))
    #expect(abs(one - other) < 1e-9)
  }

  @Test func `no goals, no score`() {
    #expect(tScore([]) == nil)
    #expect(tScore([(1, 0), (3, 1), (0, .infinity)]) == nil)
  }
}
