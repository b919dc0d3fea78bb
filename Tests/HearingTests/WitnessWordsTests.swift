import Exploration
import Hearing
import Interview
import Testing
import TestSupport

@Test("Of the words that a counterexample types, the bundled lexicon hears the area that they stand for", arguments: Area.allCases)
func witnessWords(_ area: Area) throws {
  let heard = try bundledHearing()(Witness.words(about: [area]))
  #expect(heard.areas.map(\.area) == [area], "\(heard.areas)")
  #expect(heard.flags.isEmpty)
}
