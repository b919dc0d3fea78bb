import Interview

extension Cues {
  /// What the interview takes up: areas in the order in which they were first mentioned, each with up to two short
  /// quotes, and the dangers that are present now.
  ///
  /// Words that speak of danger are never quoted back as words about an area; an area for which nothing else speaks is
  /// not named. "Did we hear that right?" is no reply to "he will kill me".
  ///
  /// Self-harm, violence and danger to a child count as danger, and so does control of several kinds at once, though it
  /// alerts nobody by itself; what lies long ago waits for the therapist. Force of the speaker's own is kept apart from
  /// violence that they suffer; a threat of theirs is danger.
  public var forInterview: (areas: [HeardArea], flags: [FlaggedWords]) {
    let ordered = areas.sorted {
      (($0.evidence.first?.start ?? 0), $1.score) < (($1.evidence.first?.start ?? 0), $0.score)
    }
    let dangers: [(CueFlag, Flag)] = [
      (.violence, .violence), (.selfHarm, .selfHarm), (.childSafety, .childSafety),
    ]
    let ofDanger = flags.filter { cue in dangers.contains { $0.0 == cue.flag } }.flatMap(\.evidence)
    let heard = ordered.compactMap { cue -> HeardArea? in
      let evidence = cue.evidence.filter { words in !ofDanger.contains { $0.start < words.end && words.start < $0.end } }
      if evidence.isEmpty, !cue.evidence.isEmpty { return nil }
      return HeardArea(area: cue.area, words: evidence.prefix(2).map { Self.short($0.text) })
    }
    let plainly = dangers.compactMap { heard, flag -> FlaggedWords? in
      guard let cue = flags.first(where: { $0.flag == heard && !$0.isPast }), cue.scoreOfOthers > 0 else { return nil }
      return FlaggedWords(
        flag: flag, words: cue.evidence.filter { !cue.own.contains($0) }.prefix(2).map { Self.short($0.text) },
        level: cue.scoreOfOthers < Self.plainFrom ? .some : .high)
    }
    // "I hit him" is for the therapist to ask about: it brings nobody to the desk, and is not lost.
    let own = flags.first { $0.flag == .violence && !$0.isPast && !$0.own.isEmpty }.map { cue in
      FlaggedWords(flag: .ownForce, words: cue.own.prefix(2).map { Self.short($0.text) }, level: .some)
    }
    // One controlling habit is for the therapist to ask about; several together are a way to hold somebody.
    let control = flags.first { $0.flag == .control && !$0.isPast && $0.score >= Self.heldFrom }.map { cue in
      FlaggedWords(flag: .control, words: cue.evidence.prefix(2).map { Self.short($0.text) }, level: .some)
    }
    return (heard, plainly + [own, control].compactMap(\.self))
  }

  private static let mostWords = 6
  /// From here on words speak plainly of danger: one strong hit makes 0.73, two weaker ones make 0.67.
  private static let plainFrom = 0.7
  /// Two strong hits make 0.86.
  private static let heldFrom = 0.8

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
