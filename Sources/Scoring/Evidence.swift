import Interview

/// An answer that a result rests on.
public struct Evidence: Hashable, Codable, Sendable, Redacted {
  public var partner: Partner
  public var state: StateID
  /// The answer in words: "about 7", the labels chosen, or the person's own words.
  public var answer: String

  public init(partner: Partner, state: StateID, answer: String) {
    self.partner = partner
    self.state = state
    self.answer = answer
  }

  init(_ partner: Partner, _ response: Response) {
    self.init(partner: partner, state: response.question.id, answer: response.answerInWords)
  }
}

extension Response {
  /// The answer as it is shown to the therapist.
  var answerInWords: String { question.words(for: answer) }

  /// The options chosen that say something: "none of these" is left out.
  var chosen: [Option] {
    answer.optionIDs.compactMap { question.option($0) ?? Option(id: $0, label: $0) }
      .filter { !$0.exclusive }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
