import Definitions
import Hearing
import Interview
import Testing

@Suite("What a text is about")
struct WeighingTests {
  private func lexicon(_ weights: String = "", conflict: String = "") throws -> Lexicon {
    try HearingFile(
      bytes: Array(
        """
        format: commonground-hearing/1
        weights: {strong: 1.2, plain: 0.6, hint: 0.4, decay: 0.7, relative: 0.5\(weights)}
        words: {self: [i, my, me], he: [he, him], she: [she, her], they: [they], partner: [wife], ex: [ex], child: [son],
          male: [father], female: [mother, sister], others: [boss], negators: [never], carriers: [ever], breaks: [but]}
        couple: {act-from: 0.49, strong: [my <partner>]}
        elsewhere: {act-from: 0.72, strong: [my boss], plain: [my sister]}
        time: {childhood: [as a kid], past: [years ago], present: [now]}
        flags: {}
        areas:
          trust: {act-from: 0.6, strong: [lie* to me]}
          conflict: {act-from: 0.6\(conflict), strong: [yell*], plain: [loud]}
        """.utf8), name: "x.yaml"
    ).lexicon
  }

  private func areas(_ text: String, weights: String = "") throws -> [Area] {
    try lexicon(weights).hear(text).areas.map(\.area)
  }

  @Test("a he or she whom nobody has named is the partner")
  func unnamed() throws {
    #expect(try areas("She lies to me. I found out.") == [.trust])
    #expect(try areas("I don't know. She lies to me.") == [.trust])
    #expect(try areas("My mother called. She lies to me.").isEmpty)
    #expect(try areas("They lie to me.").isEmpty)
  }

  @Test("what speaks of others is weighed against what speaks of the couple")
  func weighed() throws {
    #expect(try areas("My wife lies to me and my sister knows") == [.trust])
    #expect(try areas("My boss lies to me and my wife knows").isEmpty)
    #expect(try areas("She lies to me and my sister knows").isEmpty)
  }

  @Test("the first of several sentences counts more, where the file says so")
  func opening() throws {
    let text = "My wife lies to me. There is yelling."
    #expect(try areas(text) == [.conflict, .trust])
    #expect(try areas(text, weights: ", opening: 2.5") == [.trust])
    #expect(try areas("My wife lies to me, there is yelling", weights: ", opening: 2.5") == [.conflict, .trust])
    #expect(try areas("My wife is loud. What now?").isEmpty)
    #expect(try areas("My wife is loud. What now?", weights: ", opening: 2.5") == [.conflict])
  }

  @Test("in an answer to a question the first sentence counts no more than the others")
  func answers() throws {
    let heard = try lexicon(", opening: 2.5").hear("My wife lies to me. There is yelling.", setting: .couple)
    #expect(Set(heard.areas.map(\.area)) == [.conflict, .trust])
    #expect(Set(heard.areas.map(\.score)).count == 1)
  }

  @Test("a text of several sentences may need more than one sentence or an answer")
  func post() throws {
    let lexicon = try lexicon(conflict: ", act-from-post: 0.8")
    #expect(lexicon.hear("My wife is yelling").areas.map(\.area) == [.conflict])
    #expect(lexicon.hear("I need help. My wife is yelling.").areas.isEmpty)
    #expect(lexicon.hear("I need help. My wife is yelling and loud.").areas.map(\.area) == [.conflict])
    #expect(lexicon.hear("I need help. My wife is yelling.", setting: .couple).areas.map(\.area) == [.conflict])
  }
}
