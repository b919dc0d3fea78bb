import Interview

/// What was typed at a question that asks about danger and was asked back: nobody has said yes to it.
public struct Unconfirmed: Hashable, Sendable, Redacted {
  public struct Reply: Hashable, Sendable, Redacted {
    public var typed: String
    /// The answer that waited for a yes; nil where several came into question, or none.
    public var suggestion: Answer?
    /// What was typed, as it is quoted.
    public var words: String { typed.trimmingSpace }

    public init(typed: String, suggestion: Answer?) {
      self.typed = typed
      self.suggestion = suggestion
    }
  }

  public var state: StateID
  public var replies: [Reply]

  public init(state: StateID, replies: [Reply]) {
    self.state = state
    self.replies = replies
  }
}

extension Question {
  /// The danger that replies told of, as far as they were understood, and that the answer does not tell of.
  ///
  /// - Parameters:
  ///   - replies: What was typed here and asked back.
  ///   - answer: The answer that counts by now; nil where there is none.
  ///   - isNew: Whether it was given after the replies.
  ///   - isPlain: Whether words speak of danger plainly by themselves, whatever they were taken for.
  /// - Returns: Level `some` where the answer says the opposite of a single reply: a slip is easily made and taken back,
  ///   and a visitor who names the other option is believed. The words are kept, as they may have been no slip. Twice
  ///   told, or plain in itself, it is none, and neither is what is left out.
  public func unconfirmed(
    _ replies: [Unconfirmed.Reply], answer: Answer?, isNew: Bool, phrases: Phrases, isPlain: (String) -> Bool = { _ in false }
  ) -> [FlaggedWords] {
    let raised = Set((answer.map { self.raised(by: $0) } ?? []).filter { $0.level == .high }.map(\.flag))
    var told: [Flag: [String]] = [:]
    var words: [String] = []
    for reply in replies {
      let meant = meanings(of: reply, phrases)
      if let answer, isNew, meant.contains(where: { answer.contains($0) }) { continue }
      let flags = meant.flatMap { self.raised(by: $0) }.filter { $0.flag.callsForHelp && $0.level == .high }.map(\.flag)
      let untold = Set(flags).subtracting(raised)
      guard !untold.isEmpty else { continue }
      let typed = reply.words
      if !words.contains(typed) { words.append(typed) }
      for flag in untold where told[flag]?.contains(typed) != true { told[flag, default: []].append(typed) }
    }
    let saysOpposite = isNew && answer.map { $0.hasValue && self.raised(by: $0).isEmpty } == true
    let isSlip = saysOpposite && words.count == 1 && !words.contains(where: isPlain)
    return Flag.allCases.compactMap { flag in
      told[flag].map { FlaggedWords(flag: flag, words: $0, level: isSlip ? .some : .high) }
    }
  }

  /// The answers that a reply may have meant.
  private func meanings(of reply: Unconfirmed.Reply, _ phrases: Phrases) -> [Answer] {
    if let suggestion = reply.suggestion { return [suggestion] }
    guard canRaise, !reply.words.hasPrefix("/") else { return [] }
    switch phrases.read(reply.typed, for: self) {
    case .answer: return []
    case .suggestion(let answer), .partly(let answer, _): return [answer]
    case .unclear(.ambiguous(let options)): return options.map { answer(naming: $0) }
    case .unclear(.which) where !Phrase(reply.typed).isHedgedDenial:
      // A yes, and no telling to what: the mildest that a yes can mean is what the list begins with.
      let first = form.options.lazy.compactMap { $0.flag }.first
      return form.options.filter { $0.flag != nil && $0.flag == first }.map { answer(naming: $0) }
    case .unclear: return []
    }
  }

  private func answer(naming option: Option) -> Answer {
    form.kind == .choices ? .choices([option.id]) : .choice(option.id)
  }
}

extension Answer {
  /// Whether it says at least what `other` says.
  fileprivate func contains(_ other: Answer) -> Bool {
    self == other || (!other.optionIDs.isEmpty && Set(other.optionIDs).isSubset(of: optionIDs))
  }
}

extension Turn {
  /// Tells of danger that was typed and not confirmed, now that its question is left or answered.
  ///
  /// - Returns: Whether help comes before anything else.
  @discardableResult
  mutating func tellUnconfirmed() -> Bool {
    guard let unconfirmed = conversation.unconfirmed, let question = conversation.asked[unconfirmed.state] else { return false }
    let isNew = conversation.unheard.map { $0.state == question.id && $0.answer != nil } ?? false
    let flags = question.unconfirmed(
      unconfirmed.replies, answer: conversation.answers[question.id], isNew: isNew, phrases: phrases
    ) { words in engine.hear(words).flags.contains { $0.level == .high } }
    guard !flags.isEmpty else { return false }
    emit(.heard(state: question.id, areas: [], flags: flags))
    return conversation.owesCrisis == question.id
  }
}
