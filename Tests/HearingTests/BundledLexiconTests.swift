import Definitions
import Hearing
import Interview
import Testing

/// The lexicon that the program carries inside itself, read once.
let bundled = Result { try HearingFile(bytes: Bundled.hearing.bytes, name: "hearing.yaml").lexicon }

func flags(_ text: String) throws -> Set<CueFlag> { Set(try bundled.get().hear(text).flags.map(\.flag)) }

func areas(_ text: String) throws -> Set<Area> { Set(try bundled.get().hear(text).areas.map(\.area)) }

@Suite("The bundled lexicon")
struct BundledLexiconTests {
  @Test("has no faults")
  func faultless() throws { _ = try bundled.get() }

  @Test("is at most 2 MB")
  func size() { #expect((100_000...2_000_000).contains(Bundled.hearing.bytes.count)) }
}
