import Definitions
import Hearing
import Testing

@Suite("A lexicon file")
struct LexiconFileTests {
  private static let rest = """
    weights: {strong: 1.2, plain: 0.6, hint: 0.4, decay: 0.7, relative: 0.5}
    words: {self: [i], he: [he], she: [she], they: [they], partner: [wife], ex: [ex], child: [son], male: [father],
      female: [mother], others: [boss], negators: [never], carriers: [ever], breaks: [but]}
    couple: {act-from: 0.5, strong: [my <partner>]}
    elsewhere: {act-from: 0.5, strong: [my boss]}
    time: {childhood: [as a kid], past: [years ago], present: [now]}

    """

  private func faults(_ text: String) -> [String] {
    do {
      _ = try HearingFile(bytes: Array(text.utf8), name: "x.yaml")
      return []
    } catch { return error.faults.map { "\($0.line):\($0.column) \($0.code)" } }
  }

  private func faults(areas: String, flags: String = "{}") -> [String] {
    faults("format: commonground-hearing/1\n" + Self.rest + "flags: \(flags)\nareas:\n" + areas)
  }

  @Test("that is sound is read")
  func sound() throws {
    #expect(faults(areas: "  trust: {act-from: 0.5, strong: [lied (to me)?]}\n") == [])
  }

  @Test("with a slip says where")
  func slips() {
    #expect(faults(areas: "  trus: {act-from: 0.5, strong: [lied]}\n") == ["10:3 unknown-value"])
    #expect(faults(areas: "  trust: {act-from: 0.5, stong: [lied]}\n") == ["10:10 no-patterns", "10:26 unknown-key"])
    #expect(faults(areas: "  trust:\n    act-from: 0.5\n    plain:\n      - (a|b\n") == ["11:5 no-patterns", "13:13 pattern-syntax"])
    #expect(faults(areas: "  trust:\n    act-from: 0.5\n    plain:\n      - ''\n") == ["11:5 no-patterns", "13:9 pattern-syntax"])
    #expect(faults(areas: "  trust: {act-from: 2, strong: [my <patner>]}\n") == ["10:21 out-of-range", "10:33 unknown-list"])
    #expect(faults(areas: "  trust: {act-from: 0.5, strong: [(a|b?)]}\n").last == "10:40 pattern-syntax")
    #expect(faults("format: commonground-hearing/2\n").first == "1:1 missing-key")
  }

  @Test("can hear on its own terms")
  func own() throws {
    let file = try HearingFile(
      bytes: Array(
        ("format: commonground-hearing/1\n" + Self.rest
          + "flags: {}\nareas:\n  trust: {act-from: 0.5, strong: [told .. fibs]}\n").utf8), name: "x.yaml")
    let cues = file.lexicon.hear("My wife told me many fibs")
    #expect(cues.areas.map(\.area) == [.trust])
    #expect(cues.areas[0].evidence.map(\.text) == ["told me many fibs"])
    #expect(file.lexicon.hear("My wife never told fibs").areas.isEmpty)
    #expect(file.lexicon.hear("My boss told fibs").areas.isEmpty)
  }
}
