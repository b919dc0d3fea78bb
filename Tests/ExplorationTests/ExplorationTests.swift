import Exploration
import Testing
import TestSupport

@Suite("Exploring every path")
struct ExplorationTests {
  @Test("finds nothing wrong with the first interview")
  func bundled() throws {
    #expect(try bundledInterview().explorationFaults().isEmpty)
  }
}
