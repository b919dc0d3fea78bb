import Interview

/// Which interview a visit followed: enough to find the file again, and to know whether it has changed.
public struct InterviewReference: Hashable, Codable, Sendable {
  public var id: String
  public var version: String
  /// SHA-256 of the file, in hexadecimal.
  public var sha256: String
  public var language: String

  public init(id: String, version: String, sha256: String, language: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.language = language
  }
}

/// What a visit stands on: the interview that it follows, and the clinic's policy on secrets, as promised.
public struct Basis: Hashable, Codable, Sendable {
  public var interview: InterviewReference
  public var secretsPolicy: String

  public init(interview: InterviewReference, secretsPolicy: String) {
    self.interview = interview
    self.secretsPolicy = secretsPolicy
  }
}

/// How a visit goes on where its interview, or the promise about secrets, changed between two sittings.
///
/// Nothing is lost by it: every answer stays in the record as it was given, to the question as it was asked.
public struct Changeover: Hashable, Codable, Sendable {
  public var from: Basis
  public var to: Basis
  /// Answers that still fit their question, and count as they were given. Where an earlier version had dropped the
  /// question, its answer counts again.
  public var carried: [StateID]
  /// Answers that no longer fit. They count nowhere, and the question is asked again where the path leads to it.
  public var again: [StateID]
  /// Answers to questions that the interview no longer has. They count nowhere.
  public var gone: [StateID]
  /// Answers carried over that fewer people may read from now on, with the new class. It never goes the other way.
  public var narrowed: [StateID: Disclosure]
  /// What was said before the first question and has other words now: it is shown again.
  public var texts: [StateID]
  /// What was said before the first question and is no longer said.
  public var withdrawn: [StateID]
  /// The question that is asked again because what the visitor agreed to with it has changed. What was answered before
  /// goes on to count: it was said under the words that were read then.
  public var consent: StateID?
}

extension Interview {
  /// The texts that a visitor reads before the first question.
  public var promises: [StateID] { opening.texts }

  /// The first question, where it needs an answer: by answering it the visitor agrees to what was said before it.
  public var consent: StateID? { opening.question.flatMap { $0.optional ? nil : $0.id } }

  private var opening: (texts: [StateID], question: Question?) {
    var texts: [StateID] = []
    var id = start
    for _ in states {
      guard let state = self[id] else { break }
      if let question = state.question { return (texts, question) }
      guard case .say = state.content, let next = state.next.last?.to else { break }
      texts.append(id)
      id = next
    }
    return (texts, nil)
  }
}

extension Answer {
  /// Whether an answer given to `old` can stand as an answer to `new`, the question of the same name in another version
  /// of the interview.
  ///
  /// Other words for the same question are no reason to ask again, but for a question that cannot be left out: those
  /// decide what is asked at all, and "do you agree?" is what it says. What gives the answer its meaning is: the kind, the
  /// options and their labels, the range and what its ends are called, the unit, what is measured and where, what it
  /// flags. Nor may more people read the answer than the visitor was told.
  public func fits(_ new: Question, givenTo old: Question) -> Bool {
    guard old.form.means(the: new.form), old.area == new.area, old.measure == new.measure,
      old.indicator == new.indicator, old.better == new.better, old.flag == new.flag, old.level == new.level,
      new.disclosure.breadth <= old.disclosure.breadth, new.optional || new.text == old.text
    else { return false }
    switch self {
    case .skipped, .notSure: return new.optional
    case .text(let words):
      if case .text(let most) = new.form { return words.count <= most }
      return false
    default: return true
    }
  }
}

extension AnswerForm {
  fileprivate func means(the other: AnswerForm) -> Bool {
    switch (self, other) {
    case (.text, .text): return true
    case (.choice(let old), .choice(let new)), (.choices(let old), .choices(let new)):
      func meaning(_ options: [Option]) -> [Option] {
        options.map { option in
          var option = option
          option.match = []
          return option
        }.sorted { $0.id < $1.id }
      }
      return meaning(old) == meaning(new)
    default: return self == other
    }
  }
}

extension Disclosure {
  /// 0 for the class that the fewest may read.
  var breadth: Int { Disclosure.allCases.firstIndex(of: self) ?? 0 }
}

extension Engine {
  /// What becomes of the answers so far where a visit goes on under this engine's interview; nil where all is as it was.
  func changeover(of conversation: Conversation, from: Basis, to: Basis) -> Changeover? {
    var change = Changeover(
      from: from, to: to, carried: [], again: [], gone: [], narrowed: [:], texts: [], withdrawn: [],
      consent: nil)
    let given = conversation.answers.merging(conversation.dropped) { answer, _ in answer }
    for (id, answer) in given.sorted(by: { $0.key < $1.key }) {
      guard let old = conversation.asked[id], old.measure != .review else { continue }
      let counts = conversation.answers[id] != nil
      guard let new = interview[id]?.question else {
        if counts { change.gone.append(id) }
        continue
      }
      guard answer.fits(rendered(new, heard: conversation), givenTo: old) else {
        if counts { change.again.append(id) }
        continue
      }
      change.carried.append(id)
      if new.disclosure != old.disclosure { change.narrowed[id] = new.disclosure }
    }
    comparePromises(of: conversation, &change)
    let isSame =
      from == to && change.again.isEmpty && change.gone.isEmpty && change.narrowed.isEmpty && change.texts.isEmpty
      && change.withdrawn.isEmpty && change.consent == nil
    return isSame ? nil : change
  }

  /// A promise that was made is the one that is kept: where it has other words now, it is read and agreed to anew.
  private func comparePromises(of conversation: Conversation, _ change: inout Changeover) {
    // Whoever has read nothing yet reads it as it is now.
    guard !conversation.promises.isEmpty else { return }
    var differs: [StateID] = []
    for id in interview.promises where conversation.said.contains(id) || !conversation.answers.isEmpty {
      guard case .say(let text)? = interview[id]?.content else { continue }
      if conversation.told[id] != rendered(text, heard: conversation) { differs.append(id) }
    }
    change.withdrawn = conversation.promises.subtracting(interview.promises).sorted()
    guard !change.withdrawn.isEmpty || !differs.isEmpty else { return }
    // Where something is no longer promised, what still is can only be seen from the whole.
    change.texts = change.withdrawn.isEmpty ? differs : interview.promises
    guard let consent = interview.consent, conversation.answers[consent] != nil, !change.again.contains(consent)
    else { return }
    change.consent = consent
  }

  /// The questions that the visitor answered and is asked again, as they stand in the interview now.
  func askedAgain(_ change: Changeover, in conversation: Conversation) -> [Question] {
    let again = Set(change.again).subtracting(conversation.inactive)
    return interview.states.compactMap { state in
      guard again.contains(state.id), var question = state.question.map({ rendered($0, heard: conversation) }) else {
        return nil
      }
      // What was asked in confidence is not named to whoever comes now.
      if conversation.asked[state.id]?.disclosure == .confidential { question.disclosure = .confidential }
      return question
    }
  }
}
