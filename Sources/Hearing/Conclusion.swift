import Interview

extension Cues {
  /// What the interview takes up: areas in the order in which they were first mentioned, each with up to two short
  /// quotes, and the dangers that are present now.
  ///
  /// Only self-harm, violence and danger to a child count as danger; what lies long ago waits for the therapist.
  public var forInterview: (areas: [HeardArea], flags: [Flag]) {
    let ordered = areas.sorted {
      (($0.evidence.first?.start ?? 0), $1.score) < (($1.evidence.first?.start ?? 0), $0.score)
    }
    let heard = ordered.map { cue in
      HeardArea(area: cue.area, words: cue.evidence.prefix(2).map { Self.short($0.text) })
    }
    let dangers: [CueFlag: Flag] = [
      .selfHarm: .selfHarm, .violence: .violence, .childSafety: .childSafety,
    ]
    let present = CueFlag.allCases.filter { flag in
      flags.contains { $0.flag == flag && !$0.isPast }
    }
    return (heard, Flag.allCases.filter { flag in present.contains { dangers[$0] == flag } })
  }

  private static let mostWords = 6

  /// The first words of a quote, on one line.
  private static func short(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(mostWords).joined(separator: " ")
  }
}

extension Lexicon {
  /// What an answer in an interview speaks of, as the conversation takes it.
  public func hearForInterview(_ text: String) -> (areas: [HeardArea], flags: [Flag]) {
    hear(text, setting: .couple).forInterview
  }
}
