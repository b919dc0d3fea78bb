import Interview

/// Compares two versions of an interview, place by place.
struct DifferenceFinder {
  let old: Interview
  let new: Interview
  var changes: [InterviewDifference.Change] = []
  /// What stands right before each state of the newer version.
  private let previous: [StateID: StateID]

  init(old: Interview, new: Interview) {
    self.old = old
    self.new = new
    previous = Self.before(new.states.map(\.id))
  }

  mutating func compare() {
    compareNames()
    compareTexts()
    compareParts()
    for state in new.states {
      if let before = old[state.id] {
        compare(before, state)
      } else {
        add(state)
      }
    }
    for state in old.states where new[state.id] == nil { remove(state) }
    compareOrder()
    compareAlways()
  }

  mutating func note(
    _ kind: InterviewDifference.Kind, _ subject: String, _ what: String, _ wording: WordDifference? = nil
  ) {
    changes.append(
      InterviewDifference.Change(kind: kind, subject: subject, what: what, wording: wording))
  }

  /// Notes words that differ in more than their line breaks.
  mutating func compareWords(
    _ subject: String, _ what: String, _ before: String, _ after: String,
    _ kind: InterviewDifference.Kind = .words
  ) {
    if before.isEmpty, !after.isEmpty { return note(kind, subject, DifferenceWording.added(what, after)) }
    if after.isEmpty, !before.isEmpty { return note(kind, subject, DifferenceWording.removed(what, before)) }
    let wording = WordDifference(from: before, to: after)
    let isChanged = wording.pieces.contains { if case .kept = $0 { false } else { true } }
    if isChanged { note(kind, subject, what, wording) }
  }

  /// What stands right before each of these.
  private static func before(_ ids: [String]) -> [String: String] {
    Dictionary(zip(ids.dropFirst(), ids), uniquingKeysWith: { first, _ in first })
  }

  // MARK: The interview as a whole

  private mutating func compareNames() {
    for (what, before, after) in [
      ("id", old.id, new.id), ("version", old.version, new.version), ("language", old.language, new.language),
    ] where before != after {
      note(.name, DifferenceWording.interview, DifferenceWording.was(what, before, after))
    }
    compareWords(DifferenceWording.interview, DifferenceWording.title, old.title, new.title)
    if old.start != new.start {
      note(.way, DifferenceWording.interview, DifferenceWording.was("start", old.start, new.start))
    }
  }

  private mutating func compareTexts() {
    for name in Set(old.texts.keys).union(new.texts.keys).sorted() {
      let kind = isForDanger(name) ? InterviewDifference.Kind.danger : .words
      switch (old.texts[name], new.texts[name]) {
      case (let before?, let after?): compareWords(name, DifferenceWording.namedText, before, after, kind)
      case (nil, let after?): note(kind, name, DifferenceWording.added(DifferenceWording.namedText, after))
      case (let before?, nil): note(kind, name, DifferenceWording.removed(DifferenceWording.namedText, before))
      case (nil, nil): break
      }
    }
  }

  private func isForDanger(_ name: String) -> Bool { ["crisis", "urgent-help"].contains(name) }

  private mutating func compareParts() {
    for part in new.parts {
      guard let before = old.parts.first(where: { $0.id == part.id }) else {
        note(.way, part.id, DifferenceWording.addedPart(part))
        continue
      }
      compareWords(part.id, DifferenceWording.partTitle, before.title, part.title)
      if before.wiped != part.wiped { note(.readers, part.id, DifferenceWording.wiped(part.wiped)) }
    }
    for part in old.parts where !new.parts.contains(where: { $0.id == part.id }) {
      note(.way, part.id, DifferenceWording.removedPart)
    }
    let previous = Self.before(new.parts.map(\.id))
    for id in moved(old.parts.map(\.id), new.parts.map(\.id)) {
      note(.way, id, DifferenceWording.movedPart(after: previous[id]))
    }
  }

  private mutating func compareOrder() {
    let before = old.states.compactMap { $0.question?.id }
    let after = new.states.compactMap { $0.question?.id }
    let previous = Self.before(after)
    for id in moved(before, after) {
      note(.questions, id, DifferenceWording.movedQuestion(after: previous[id]))
    }
  }

  /// What stands in both lists and had to be moved to get from one order to the other: the fewest.
  private func moved(_ before: [String], _ after: [String]) -> [String] {
    let left = before.filter(Set(after).contains)
    let right = after.filter(Set(before).contains)
    let kept = Set(longestCommonSubsequence(left, right).map { right[$0.1] })
    return right.filter { !kept.contains($0) }
  }

  private mutating func compareAlways() {
    for final in Set(old.always.keys).union(new.always.keys).sorted() {
      let (before, after) = (old.always[final] ?? [], new.always[final] ?? [])
      let (lost, gained) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
      if !lost.isEmpty { note(.way, final, DifferenceWording.always(lost, isAdded: false)) }
      if !gained.isEmpty { note(.way, final, DifferenceWording.always(gained, isAdded: true)) }
    }
  }

  // MARK: States

  private mutating func add(_ state: State) {
    switch state.content {
    case .ask(let question, _):
      note(.questions, state.id, DifferenceWording.addedQuestion(question, after: previous[state.id]))
      if question.disclosure != .private {
        note(.readers, state.id, DifferenceWording.newReaders(question.disclosure))
      }
      if !question.flags.isEmpty { note(.danger, state.id, DifferenceWording.flags([], question.flags)) }
      if !question.optional { note(.skipping, state.id, DifferenceWording.needed(true)) }
    case .say(let text): note(kind(of: text), state.id, DifferenceWording.added(DifferenceWording.text, text))
    case .review: note(.questions, state.id, DifferenceWording.addedReview)
    case .focus: note(.way, state.id, DifferenceWording.addedFocus)
    case .final(let outcome, _): note(.way, state.id, DifferenceWording.addedFinal(outcome))
    }
  }

  private mutating func remove(_ state: State) {
    switch state.content {
    case .ask(let question, _):
      note(.questions, state.id, DifferenceWording.removedQuestion(question))
      if !question.flags.isEmpty { note(.danger, state.id, DifferenceWording.flags(question.flags, [])) }
    case .say(let text): note(kind(of: text), state.id, DifferenceWording.removed(DifferenceWording.text, text))
    case .review: note(.questions, state.id, DifferenceWording.removedReview)
    case .focus: note(.way, state.id, DifferenceWording.removedFocus)
    case .final(let outcome, _): note(.way, state.id, DifferenceWording.removedFinal(outcome))
    }
  }

  private func kind(of text: String) -> InterviewDifference.Kind { text.contains("{crisis}") ? .danger : .words }

  private mutating func compare(_ before: State, _ after: State) {
    let id = after.id
    if before.part != after.part {
      let (from, to) = (old.part(of: before), new.part(of: after))
      note(.way, id, DifferenceWording.was("part", before.part, after.part))
      if after.question != nil, let from, let to, from.wiped != to.wiped {
        note(.readers, id, DifferenceWording.wipedAfter(to.wiped))
      }
    }
    compareWays(before, after)
    switch (before.content, after.content) {
    case (.say(let old), .say(let new)):
      compareWords(id, DifferenceWording.text, old, new, kind(of: old + new))
    case (.review(let old), .review(let new)): compareWords(id, DifferenceWording.text, old, new)
    case (.final(let old, let said), .final(let new, let says)):
      if old != new { note(.way, id, DifferenceWording.was("outcome", old.rawValue, new.rawValue)) }
      compareWords(id, DifferenceWording.text, said, says, kind(of: said + says))
    case (.focus(let old), .focus(let new)): compare(old, new, at: id)
    case (.ask(let old, let heard), .ask(let new, let hears)):
      compareQuestions(old, new)
      if heard != hears {
        note(
          .meaning, id,
          DifferenceWording.was("hearing", DifferenceWording.hearing(heard), DifferenceWording.hearing(hears)))
      }
    default:
      remove(before)
      add(after)
    }
  }

  private mutating func compareWays(_ before: State, _ after: State) {
    let id = after.id
    if before.when?.written != after.when?.written {
      let was = before.when.map { GuardWords(old).words($0) }
      let now = after.when.map { GuardWords(new).words($0) }
      note(
        .way, id,
        was == now
          ? DifferenceWording.rewritten(before.when?.written, after.when?.written) : DifferenceWording.shown(was, now))
    }
    let (was, now) = (ways(before, old), ways(after, new))
    let lost = was.filter { way in !now.contains { $0.key == way.key } }
    let gained = now.filter { way in !was.contains { $0.key == way.key } }
    if lost.map(\.words) == gained.map(\.words), !lost.isEmpty {
      for (was, now) in zip(lost, gained) { note(.way, id, DifferenceWording.rewritten(was.key, now.key)) }
    } else if !lost.isEmpty || !gained.isEmpty {
      note(.way, id, DifferenceWording.ways(lost: lost.map(\.words), gained: gained.map(\.words)))
    } else if was.map(\.key) != now.map(\.key) {
      note(.way, id, DifferenceWording.waysReordered(now.map(\.words)))
    }
  }

  /// The transitions of a state: as the file writes them, which is what is compared, and in words.
  private func ways(_ state: State, _ interview: Interview) -> [(key: String, words: String)] {
    let words = GuardWords(interview, at: state.id)
    return state.next.enumerated().map { index, transition in
      let condition = GraphWording.way(transition.when.map(words.words), isFirst: index == 0)
      return (
        "\(transition.when.map { "\($0.written) " } ?? "")-> \(transition.to)",
        "\(condition.map { "\($0) " } ?? "")to \(transition.to)"
      )
    }
  }

  private mutating func compare(_ before: Focus, _ after: Focus, at id: StateID) {
    func list(_ words: [String]) -> String { words.isEmpty ? DifferenceWording.none : words.joined(separator: ", ") }
    for (what, was, now) in [
      ("areas to choose from", list(before.candidates.map(\.rawValue)), list(after.candidates.map(\.rawValue))),
      ("order", list(before.order.map(\.rawValue)), list(after.order.map(\.rawValue))),
      ("least need", written(before.atLeastNeed), written(after.atLeastNeed)),
      ("most areas", "\(before.most)", "\(after.most)"),
      ("questions for each area", list(before.block), list(after.block)),
      ("questions for the first area", list(before.first), list(after.first)),
    ] where was != now {
      note(.way, id, DifferenceWording.was(what, was, now))
    }
  }
}
