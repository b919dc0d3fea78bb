import Interview

extension Cues {
  /// What the interview takes up: areas in the order in which they were first mentioned, each with up to two short
  /// quotes, and the dangers that are present now.
  ///
  /// Only self-harm, violence and danger to a child count as danger; what lies long ago waits for the therapist.
  public var forInterview: (areas: [HeardArea], flags: [FlaggedWords]) {
    let ordered = areas.sorted {
      (($0.evidence.first?.start ?? 0), $1.score) < (($1.evidence.first?.start ?? 0), $0.score)
    }
    let heard = ordered.map { cue in
      HeardArea(area: cue.area, words: cue.evidence.prefix(2).map { Self.short($0.text) })
    }
    let dangers: [(CueFlag, Flag)] = [
      (.violence, .violence), (.selfHarm, .selfHarm), (.childSafety, .childSafety),
    ]
    let flagged = dangers.compactMap { heard, flag -> FlaggedWords? in
      guard let cue = flags.first(where: { $0.flag == heard && !$0.isPast }) else { return nil }
      return FlaggedWords(
        flag: flag, words: cue.evidence.prefix(2).map { Self.short($0.text) },
        level: cue.score < Self.plainFrom ? .some : .high)
    }
    return (heard, flagged)
  }

  private static let mostWords = 6
  /// From here on words speak plainly of danger: one strong hit makes 0.73, two weaker ones make 0.67.
  private static let plainFrom = 0.7

  /// The first words of a quote, on one line.
  private static func short(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(mostWords).joined(separator: " ")
  }
}

extension Lexicon {
  /// What an answer in an interview speaks of, as the conversation takes it.
  public func hearForInterview(_ text: String) -> (areas: [HeardArea], flags: [FlaggedWords]) {
    hear(text, setting: .couple).forInterview
  }
}
