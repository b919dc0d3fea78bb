import Exploration
import Interview
import Testing
import TestSupport

@Suite("The difference between two versions of an interview")
struct DifferenceTests {
  /// The changes as `kind subject: what`.
  private func changes(_ edits: (String, String)...) throws -> [String] {
    try difference(edits).changes.map { change in
      "\(change.kind) \(change.subject): \(change.what)\(change.wording.map { ": \($0.text)" } ?? "")"
    }
  }

  private func difference(_ edits: [(String, String)]) throws -> InterviewDifference {
    InterviewDifference(from: try graphInterview(), to: try interview(edited(edits)))
  }

  private func edited(_ edits: [(String, String)]) -> String {
    edits.reduce(graphYAML) { text, edit in
      #expect(text.contains(edit.0), "\(edit.0) is not there to be edited")
      return text.replacing(edit.0, with: edit.1)
    }
  }

  @Test("is empty for the same interview, however its file is laid out")
  func none() throws {
    #expect(try changes(("say: Thank you., next", "say:   Thank you., next"), ("start: hello", "# A note\nstart: hello")) == [])
    let difference = InterviewDifference(from: try bundledInterview(), to: try bundledInterview())
    #expect(difference.isEmpty)
    #expect(difference.answers.fitting.count == 105 && difference.answers.askedAgain.isEmpty)
  }

  @Test("calls out first who may read an answer and what is wiped")
  func readers() throws {
    let found = try changes(
      ("disclosure: confidential", "disclosure: private"), ("wiped: true", "wiped: false"),
      ("ask: What brings you?", "ask: What brings you here?"))
    #expect(
      found.prefix(3) == [
        "readers secret: the screen is NO LONGER wiped when this part is left",
        "readers fear: MORE people may read it: was confidential (the therapist only), is now private (the partner only with this person's permission)",
        "readers stay: MORE people may read it: was confidential (the therapist only), is now private (the partner only with this person's permission)",
      ])
    #expect(found.last == "words words: the question: What brings [-you?-] {+you here?+}")
  }

  @Test("calls out crisis texts and flags next")
  func danger() throws {
    #expect(
      try changes(
        ("crisis: Help is here.", "crisis: Help is near."), ("flag: fear\n", "flag: control\n"),
        ("label: Often, level: high", "label: Often, flag: fear, level: some"))
        == [
          "danger crisis: the named text: Help is [-here.-] {+near.+}",
          "danger fear: may now raise: control",
          "danger fear: the flag of \"Often\": was high, is now fear some",
        ])
  }

  @Test("says what may be left out, and what may be answered")
  func answers() throws {
    #expect(
      try changes(
        ("        required: true\n", ""), ("need\n        answer: {kind: scale, min: 0, max: 10}", "need\n        answer: {kind: scale, min: 1, max: 10, low: none}"),
        ("{id: never, label: Never}, {id: some, label: Now and then, level: some}", "{id: some, label: At times, level: some}, {id: not-now, label: Not now}"))
        == [
          "skipping agree: can now be skipped",
          "answers trust.need: range: was 0 to 10, is now 1 to 10",
          "answers fear: some: was \"Now and then\", is now \"At times\"",
          "answers fear: \"Not now\" (not-now) was added",
          "answers fear: \"Never\" (never) is there no more",
          "words trust.need: the low end was added: none",
        ])
  }

  @Test("says which questions were added, removed or moved, and where the way leads now")
  func questions() throws {
    let found = try changes(
      ("      danger: {say", "      calm: {ask: \"{crisis} Are you calm?\", answer: {kind: yesno}, next: danger}\n      danger: {say"),
      ("fear = some, to: danger}", "fear = some, to: calm}"),
      ("      trust.example: {when: trust.importance > 5, ask: An example?, answer: {kind: text}}\n", ""),
      ("          first: [example]\n", ""))
    #expect(
      found == [
        "readers calm: a new question, confidential (the therapist only)",
        "questions calm: added after fear: {crisis} Are you calm?",
        "questions trust.example: asked no more: An example?",
        "way deepen: questions for the first area: was example, is now none",
        "way fear: leads no longer if the answer is \"Often\" or \"Now and then\" to danger. It leads now if the answer is \"Often\" or \"Now and then\" to calm",
      ])
    // One question is enough to tell what moved.
    let moved = try changes(
      ("      trust.importance: {ask: How important?, area: trust, measure: importance, answer: {kind: scale, min: 0, max: 10}}\n      trust.example: {when: trust.importance > 5, ask: An example?, answer: {kind: text}}\n",
        "      trust.example: {ask: An example?, answer: {kind: text}}\n      trust.importance: {ask: How important?, area: trust, measure: importance, answer: {kind: scale, min: 0, max: 10}}\n"))
    #expect(
      moved == [
        "questions trust.importance: moved, now after trust.example",
        "way trust.example: was shown only if trust.importance is above 5; is now shown always",
      ])
  }

  @Test("says how the way through changed: added, in another order, and guards that are only written another way")
  func ways() throws {
    let old = "next: [{when: fear = often or fear = some, to: danger}, {to: look}]"
    #expect(
      try changes((old, "next: [{when: fear = often or fear = some, to: danger}, {when: agree = no, to: stopped}, {to: look}]"))
        == ["way fear: leads now also otherwise, if agree is no to stopped"])
    #expect(
      try changes((old, "next: [{when: answered(fear) and fear = often or fear = some, to: danger}, {to: look}]"))
        == ["way fear: a guard means the same, written another way: was `fear = often or fear = some -> danger`, is now `answered(fear) and fear = often or fear = some -> danger`"])
    let two = "next: [{when: fear = often, to: danger}, {when: fear != never, to: stopped}, {to: look}]"
    // Nobody who tells of fear may end there without help.
    let helping = graphYAML.replacing("say: Help is near.", with: "say: \"{crisis}\"")
    let difference = InterviewDifference(
      from: try interview(helping.replacing(old, with: two)),
      to: try interview(helping.replacing(old, with: "next: [{when: fear != never, to: stopped}, {when: fear = often, to: danger}, {to: look}]")))
    #expect(difference.changes.map(\.what).first?.hasPrefix("its ways on are tried in another order: if the answer has a value other than \"Never\" to stopped; otherwise, if") == true)
  }

  @Test("says what scoring makes of answers, and names versions last")
  func meaning() throws {
    #expect(
      try changes(
        ("version: 1.0.0", "version: 1.1.0"), ("measure: need\n", "measure: load\n"),
        ("listens: true", "listens: false"))
        == [
          "meaning words: hearing: was listened to, is now not listened to",
          "meaning trust.need: measure: was need, is now load",
          "name the interview: version: was 1.0.0, is now 1.1.0",
        ])
  }

  @Test("tells which answers of visits begun before still count")
  func fit() throws {
    let fit = try difference([
      ("ask: Are you afraid?", "ask: Are you at times afraid?"), ("title: Closing", "title: The end"),
      ("answer: {kind: yesno}\n        next: [{when: stay", "answer: {kind: text}\n        next: [{when: stay"),
      ("stay = no", "answered(stay)"), ("max: 10}\n        next: deepen", "max: 5}\n        next: deepen"),
      ("say: Hello.", "say: Hello you."), ("answer: {kind: text}\n        next: thanks", "answer: {kind: text, most: 100}\n        next: thanks"),
    ]).answers
    #expect(fit.fitting == ["agree", "words", "trust.importance", "trust.example", "fear"])
    #expect(fit.askedAgain.map { [$0.question] + $0.because } == [["trust.need", "range"], ["stay", "kind"]])
    #expect(fit.readAgain == ["hello"] && fit.consent == "agree")
    #expect(fit.askedWhereLonger == ["words": 100])
  }

  @Test("has a reason for every answer that no longer fits, by the rule by which visits go on")
  func reasons() throws {
    let edits = [
      ("label: Often, level", "label: Very often, level"), ("disclosure: confidential", "disclosure: private"),
      ("flag: fear\n", "flag: control\n"), ("measure: need\n", "measure: load\n"),
      ("area: trust\n        measure: need", "area: conflict\n        measure: need"),
      ("scale, min: 0, max: 10}\n        next: deepen", "scale, min: 0, max: 10, low: none}\n        next: deepen"),
      ("scale, min: 0, max: 10}\n        next: deepen", "number, min: 0, max: 10}\n        next: deepen"),
      ("measure: need\n", "measure: need\n        better: lower\n"),
    ]
    let expected = ["options", "disclosure", "flag", "measure", "area", "ends", "kind", "better"]
    for (edit, reason) in zip(edits, expected) {
      let again = try difference([edit]).answers.askedAgain
      #expect(!again.isEmpty && again.allSatisfy { $0.because == [reason] }, "\(reason): \(again)")
    }
    let narrower = try difference([("listens: true", "listens: true\n        disclosure: confidential")]).answers
    #expect(narrower.askedAgain.isEmpty && narrower.narrowed == ["words"])
    let needed = try difference([("listens: true", "listens: true\n        required: true")]).answers
    #expect(needed.askedAgain.isEmpty && needed.askedWhereSkipped == ["words"])
  }

  @Test("compares texts word by word, and leaves out the middle of what stayed")
  func words() {
    #expect(
      WordDifference(from: "How much do you trust?", to: "How much did you trust them?").text
        == "How much [-do-] {+did+} you [-trust?-] {+trust them?+}")
    let long = (1...30).map { "w\($0)" }.joined(separator: " ")
    #expect(
      WordDifference(from: "a \(long) b", to: "c \(long) d").text
        == "[-a-] {+c+} w1 w2 w3 w4 w5 ... w26 w27 w28 w29 w30 [-b-] {+d+}")
    #expect(WordDifference(from: "", to: "new").text == "{+new+}")
    // Texts beyond any sense are not compared word by word: that would take memory for each pair of words.
    let huge = String(repeating: "word ", count: 5000)
    #expect(WordDifference(from: huge, to: huge + "x").pieces.count == 2)
  }
}

@Suite("The difference between what is proved of two versions")
struct DifferenceOfProofsTests {
  @Test("shows what was proved and is not now, with a run that shows it")
  func lost() throws {
    let claim = "start: hello\nalways: {complete: [agree, fear]}\n"
    let before = try interview(graphYAML.replacing("start: hello\n", with: claim.replacing("complete", with: "done")))
    let after = try interview(
      graphYAML.replacing("start: hello\n", with: claim.replacing("complete", with: "done"))
        .replacing("first: [example]\n        next: fear", with: "first: [example]\n        next: [{when: trust.need > 8, to: look}, {to: fear}]"))
    let proofs = DifferenceOfProofs(from: (before, before.explore()), to: (after, after.explore()))
    #expect(proofs.lost.map(\.passes) == ["fear"])
    #expect(proofs.lost.first?.standing == "refuted")
    #expect(proofs.lost.first?.counterexample.contains { $0.hasPrefix("How is trust? -> ") } == true)
    #expect(!proofs.holds && proofs.gained.isEmpty)
    let figures = Dictionary(proofs.figures.map { ($0.what, ($0.old, $0.new)) }, uniquingKeysWith: { $1 })
    #expect(figures["questions to done"]?.0 == "4 to 7" && figures["questions to done"]?.1 == "3 to 7")
    let back = DifferenceOfProofs(from: (after, after.explore()), to: (before, before.explore()))
    #expect(back.gained == ["done passes fear"] && back.holds)
  }

  @Test("holds, with the same figures, for the same interview")
  func same() throws {
    let one = try graphInterview()
    let proofs = DifferenceOfProofs(from: (one, one.explore()), to: (one, one.explore()))
    #expect(proofs.holds && proofs.figures.allSatisfy { !$0.isChanged } && !proofs.figures.isEmpty)
  }
}
