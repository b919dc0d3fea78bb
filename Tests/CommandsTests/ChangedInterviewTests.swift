import Conversation
import Foundation
import Interview
import Testing
import TestSupport
import Transcript

@Suite("A visit whose interview changed")
struct ChangedInterviewTests {
  private static let old = """
    format: commonground-interview/1
    id: two-sittings
    version: 1.0.0
    language: en
    title: Two sittings
    start: hello
    texts:
      crisis: Help is here.
      secrets-policy-none-crosses: Nothing is passed on.
      secrets-policy-with-permission: It is passed on only if you allow it in writing.
    parts:
      - id: opening
        title: Opening
        states:
          hello: {say: "Here is the rule about secrets. {secrets-policy}", next: consent.given}
          consent.given:
            ask: Is that all right?
            required: true
            answer: {kind: yesno}
            next: [{when: consent.given = yes, to: couple.stage}, {to: declined}]
          couple.stage:
            ask: How do you live now?
            measure: stage
            answer: {kind: choice, options: [{id: one, label: In one home}, {id: two, label: In two homes}]}
            next: trust.need
          trust.need:
            ask: How is trust between you?
            area: trust
            measure: need
            answer: {kind: scale, min: 0, max: 10, low: no problem, high: the biggest}
            next: pets
          pets: {ask: Have you got pets?, answer: {kind: yesno}, next: fear}
          fear:
            ask: Are you afraid at home?
            disclosure: confidential
            flag: fear
            level: some
            answer: {kind: yesno}
            next: last.words
          last.words: {ask: Anything else?, answer: {kind: text}, next: complete}
          complete: {final: complete, say: Thank you.}
          declined: {final: declined, say: That is fine.}
    """

  private static let new = old
    .replacing("version: 1.0.0", with: "version: 2.0.0")
    .replacing("{id: two, label: In two homes}", with: "{id: two, label: In two homes}, {id: far, label: Far apart}")
    .replacing("How is trust between you?", with: "How much trust is there?")
    .replacing("next: pets", with: "next: fear")
    .replacing("      pets: {ask: Have you got pets?, answer: {kind: yesno}, next: fear}\n", with: "")

  /// A visit of the old interview, up to the last question, and its visit code.
  private func begun(
    _ program: Program, _ lines: [String] = ["yes", "2", "7", "yes", "yes", "/pause"]
  ) throws -> (code: String, old: String) {
    let old = try program.file("old.yaml", Self.old)
    let result = try program.run(
      "intake", "--io", "jsonl", "--interview", old, input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.lines.last?["outcome"] as? String == "paused", "\(result.output)\(result.errors)")
    let couple = try #require(result.lines.last?["couple"] as? String)
    let file = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: "\(program.store)/\(couple)/couple.json"))) as? [String: Any]
    return (try #require((file?["visitCodes"] as? [String: String])?["a"]), old)
  }

  private func goOn(
    _ program: Program, _ code: String, _ interview: String, _ lines: String..., config: String? = nil
  ) throws -> Program.Result {
    var arguments = ["intake", "--io", "jsonl", "--visit-code", code, "--interview", interview]
    if let config { arguments += ["--config", config] }
    let running = try program.start(arguments)
    running.send(Data((lines.joined(separator: "\n") + "\n").utf8))
    return running.finish()
  }

  private func asked(_ result: Program.Result) -> [String] {
    result.lines.filter { $0["event"] as? String == "ask" }.compactMap { $0["id"] as? String }
  }

  private func said(_ result: Program.Result) -> String {
    result.lines.compactMap { $0["text"] as? String }.joined(separator: "\n")
  }

  private func transcript(_ result: Program.Result) throws -> Transcript {
    let path = try #require(result.lines.last?["transcript"] as? String)
    return try Transcript(record: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test("goes on, asks again what no longer fits, and keeps everything")
  func goesOn() throws {
    let program = try Program()
    let (code, old) = try begun(program)
    let new = try program.file("new.yaml", Self.new)
    let result = try goOn(program, code, new, "3", "nothing")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(asked(result) == ["couple.stage", "last.words"])
    #expect(said(result).contains("not the same as before, so we ask them again"))
    #expect(said(result).contains("- How do you live now?"))
    #expect(!said(result).contains("How much trust"), "other words alone are no reason to ask again")

    let transcript = try transcript(result)
    let change = try #require(transcript.changes.first)
    #expect(change.from.interview.version == "1.0.0" && change.to.interview.version == "2.0.0")
    #expect(change.again == ["couple.stage"] && change.gone == ["pets"])
    #expect(change.carried == ["consent.given", "fear", "trust.need"])
    #expect(transcript.events.contains { if case .answered("pets", _, .yesNo(true)) = $0 { true } else { false } })
    let intake = transcript.intake
    #expect(intake.response(id: "couple.stage")?.answer == .choice("far"))
    #expect(intake.response(id: "trust.need")?.answer == .number(7, approximate: false))
    #expect(intake.response(id: "pets") == nil)
    #expect(intake.confidential.reveal(therapist).map(\.question.id) == ["fear"])

    let couple = try #require(result.lines.last?["couple"] as? String)
    let page = try program.run("review", "show", couple)
    #expect(page.status == 0 && page.errors.contains("1 are asked again"), "\(page.errors)")
    #expect(page.errors.contains("1.0.0") && page.errors.contains("2.0.0"))
    #expect(!page.output.contains("In two homes") && page.output.contains("fear"))

    let path = try #require(result.lines.last?["transcript"] as? String)
    for (file, name) in [(old, "1.0.0"), (new, "2.0.0")] {
      let replay = try program.run("replay", path, "--interview", file)
      #expect(replay.status == 0 && replay.output.contains("the same"), "\(replay.output)\(replay.errors)")
      #expect(replay.output.contains("Replayed from event"), "\(name): \(replay.output)")
    }
    // The bundled interview is another one altogether: told, not crashed.
    let other = try program.run("replay", path)
    #expect(other.status == 1 && other.output.contains("none of these"), "\(other.output)\(other.errors)")
  }

  @Test("does not go on under an interview of another name, and says which one it needs")
  func otherInterview() throws {
    let program = try Program()
    let (code, old) = try begun(program)
    let other = try program.file("other.yaml", Self.old.replacing("id: two-sittings", with: "id: something-else"))
    let refused = try goOn(program, code, other, "yes")
    #expect(refused.status == 65 && refused.errors.contains("two-sittings"), "\(refused.errors)")
    let result = try goOn(program, code, old, "nothing")
    #expect(asked(result) == ["last.words"] && result.status == 0)
    #expect(try transcript(result).changes.isEmpty)
  }

  @Test("asks for consent again where the clinic's rule on secrets changed, and keeps what was said before")
  func secrets() throws {
    let program = try Program()
    let (code, old) = try begun(program)
    let config = try program.file("config.yaml", "format: commonground-config/1\nsecrets-policy: with-permission\n")
    let paused = try goOn(program, code, old, "/pause", config: config)
    #expect(asked(paused) == ["consent.given"])
    #expect(said(paused).contains("only if you allow it in writing"))
    #expect(said(paused).contains("What you told us before stays under the words you read then."))
    let couple = try #require(paused.lines.last?["couple"] as? String)
    let page = try program.run("review", "show", couple)
    #expect(page.output.contains("fear"), "what was told under the first promise is not lost")
    #expect(page.errors.contains("\"none-crosses\" and then \"with-permission\""), "\(page.errors)")

    let again = try goOn(program, code, old, "/skip", "/keep", "/back", "yes", "nothing", config: config)
    #expect(asked(again) == Array(repeating: "consent.given", count: 4) + ["last.words"], "nothing leads round it")
    #expect(again.status == 0)
    let transcript = try transcript(again)
    #expect(transcript.basis.secretsPolicy == "with-permission")
    #expect(transcript.header.secretsPolicy == "none-crosses")

    let other = try Program()
    let (second, file) = try begun(other)
    let settings = try other.file("config.yaml", "format: commonground-config/1\nsecrets-policy: with-permission\n")
    let declined = try goOn(other, second, file, "no", config: settings)
    #expect(declined.lines.last?["outcome"] as? String == "declined")
  }

  @Test("never makes an answer less confidential, and keeps a sign of danger whose question was dropped")
  func confidence() throws {
    let program = try Program()
    let (code, _) = try begun(program)
    let open = try program.file(
      "open.yaml",
      Self.old.replacing("version: 1.0.0", with: "version: 1.1.0")
        .replacing("disclosure: confidential", with: "disclosure: shareable"))
    let result = try goOn(program, code, open, "/pause")
    #expect(asked(result) == ["fear"], "asked anew, under the new class")
    #expect(said(result).contains("- some that are just for your therapist"))
    #expect(!said(result).contains("- Are you afraid at home?"))
    let couple = try #require(result.lines.last?["couple"] as? String)
    #expect(try program.run("review", "show", couple).output.contains("fear"))

    let without = try program.file(
      "without.yaml",
      Self.old.replacing("version: 1.0.0", with: "version: 1.2.0").replacing("next: fear", with: "next: last.words")
        .replacing(#/\x20{6}fear:\n(\x20{8}.*\n)+/#, with: ""))
    let end = try goOn(program, code, without, "nothing")
    #expect(end.status == 0, "\(end.output)\(end.errors)")
    let intake = try transcript(end).intake
    #expect(intake.confidential.reveal(therapist).isEmpty)
    #expect(intake.flagged.reveal(therapist).map(\.flagged.flag) == [.fear])
    #expect(try program.run("review", "show", couple).output.contains("fear"))
  }

  @Test("can be changed twice, and takes back an answer whose question was gone for a while")
  func twice() throws {
    let program = try Program()
    let (code, old) = try begun(program)
    let new = try program.file("new.yaml", Self.new)
    #expect(asked(try goOn(program, code, new, "/pause")) == ["couple.stage"])
    let back = try goOn(program, code, old, "1", "nothing")
    #expect(asked(back) == ["couple.stage", "last.words"])
    let transcript = try transcript(back)
    #expect(transcript.changes.map(\.to.interview.version) == ["2.0.0", "1.0.0"])
    #expect(transcript.intake.response(id: "couple.stage")?.answer == .choice("one"))
    #expect(transcript.intake.response(id: "pets")?.answer == .yesNo(true))
  }
}
