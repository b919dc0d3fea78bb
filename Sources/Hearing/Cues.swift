import Interview

/// What free text can tell a therapist besides the areas. None of these is ever held back because a text does not
/// seem to be about a couple.
public enum CueFlag: String, CaseIterable, Codable, Hashable, Sendable {
  case violence, control
  case pastAbuse = "past-abuse"
  case selfHarm = "self-harm"
  case childSafety = "child-safety"
  case substance, affair, leaving, individual
}

/// Words of the text that speak for a cue.
public struct Evidence: Hashable, Codable, Sendable {
  /// Where the words begin, counted in Unicode code points from 0, as most languages other than Swift count.
  public var start: Int
  /// Where they end: the first code point behind them.
  public var end: Int
  /// The words as they stand in the text.
  public var text: String

  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

public struct AreaCue: Hashable, Sendable {
  public var area: Area
  /// How strongly the words speak for it, 0...1.
  public var score: Double
  /// In the order of the text.
  public var evidence: [Evidence]
}

public struct FlagCue: Hashable, Sendable {
  public var flag: CueFlag
  /// How strongly the words speak for it, 0...1.
  public var score: Double
  /// In the order of the text.
  public var evidence: [Evidence]
  /// Whether every sentence with evidence tells of something long ago.
  public var isPast: Bool
  /// What of the evidence tells of the speaker's own doing: "I hit him".
  public var own: [Evidence] = []
  /// The score without that; 0 where the rest is not worth acting on.
  public var scoreOfOthers: Double
}

/// What was heard in a text, strongest first; only what is worth acting on.
public struct Cues: Hashable, Sendable {
  public var areas: [AreaCue]
  public var flags: [FlagCue]

  public init(areas: [AreaCue] = [], flags: [FlagCue] = []) {
    self.areas = areas
    self.flags = flags
  }
}
