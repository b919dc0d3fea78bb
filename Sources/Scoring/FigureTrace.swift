import Interview

/// Where a figure in a draft comes from: whose answers, and which rules made it of them.
public struct FigureTrace: Hashable, Codable, Sendable, Redacted {
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Where it stands now, and what was wished for: as answered.
    case baseline, wish
    /// One partner's own target, and the draft's.
    case ownTarget = "own-target"
    case target
    /// The end of a scale, in the unit: "out of 10".
    case scale
    case confidence, importance
    /// Minutes a week offered, and needed for what is new.
    case minutes
    case minutesNeeded = "minutes-needed"
    case start, checkpoint, due
    case firstStep = "first-step"
    case weeks
    /// An end of a level of attainment.
    case level
    /// A day by which a level has to be reached and kept.
    case keptSince = "kept-since"
    /// Figures in somebody's own words.
    case words
  }

  public var kind: Kind
  /// Whose figure it is; nil for one of both, and for dates.
  @ExplicitNull public var partner: Partner?
  /// In the indicator's unit, in minutes or in weeks; null for a date and for words.
  @ExplicitNull public var value: Double?
  @ExplicitNull public var date: CalendarDate?
  /// -2...2 for a level of attainment.
  @ExplicitNull public var level: Int?
  /// Every number that the texts may write for it: "0.5" and, as in "one in 2 weeks", "2".
  public var numbers: [String]
  /// The answers that it is made of.
  public var evidence: [Evidence]
  /// The weights and limits that made it; empty where it stands as answered.
  public var rules: [RuleUse]
  /// How it was made, in a few words: "2 + 3".
  public var how: String

  init(
    _ kind: Kind, _ partner: Partner? = nil, value: Double? = nil, date: CalendarDate? = nil, level: Int? = nil,
    numbers: [String]? = nil, evidence: [Evidence], rules: [RuleUse] = [], how: String
  ) {
    self.kind = kind
    self.partner = partner
    self.value = value
    self.date = date
    self.level = level
    self.numbers = numbers ?? date.map(Self.numbers(of:)) ?? value.map { [written($0)] } ?? []
    self.evidence = evidence
    self.rules = rules
    self.how = how
  }

  /// "14 February 2027" and "2027-02-14".
  private static func numbers(of date: CalendarDate) -> [String] {
    let parts = ["\(date.day)", "\(date.year)"]
    return parts + date.iso.split(separator: "-").map(String.init).filter { !parts.contains($0) }
  }
}

/// The numbers that stand in a text, as they are written: "3", "0.5".
func numbers(in text: String) -> [String] {
  var found: [String] = []
  var number = ""
  for character in text + " " {
    if character.isASCII, character.isNumber || (character == "." && !number.isEmpty && !number.contains(".")) {
      number.append(character)
      continue
    }
    if !number.isEmpty { found.append(number.hasSuffix(".") ? String(number.dropLast()) : number) }
    number = ""
  }
  return found
}
