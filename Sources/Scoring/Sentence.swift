import Interview

/// The sentences from which the text of a goal is put together. Their words are data.
public enum Sentence: String, CaseIterable, Hashable, Sendable {
  case and, or, date, about, fraction
  case dayOfYear = "day-of-year"
  case days, weeks, months, years
  case partnerA = "partner-a"
  case partnerB = "partner-b"
  case each, does
  case place = "where"
  case goodDays = "good-days"
  case aim
  case aimSame = "aim-same"
  case aimBoth = "aim-both"
  case aimOnly = "aim-only"
  case aimOnlyOne = "aim-only-one"
  case now
  case nowSame = "now-same"
  case nowBoth = "now-both"
  case nowOne = "now-one"
  case nowNone = "now-none"
  case noWish = "no-wish"
  case noWishOne = "no-wish-one"
  case notBetter = "not-better"
  case noTime = "no-time"
  case alreadyThere = "already-there"
  case tooSmall = "too-small"
  case settle
  case settleOne = "settle-one"
  case wishOne = "wish-one"
  case wishSame = "wish-same"
  case wishBoth = "wish-both"
  case time
  case timeOne = "time-one"
  case schedule
  case scheduleOne = "schedule-one"
  case firstStep = "first-step"
  case quote
  case quoteOne = "quote-one"
  case matters
  case mattersOne = "matters-one"
  case levelWorse = "level-worse"
  case levelNow = "level-now"
  case levelOnTheWay = "level-on-the-way"
  case levelPartway = "level-partway"
  case levelTarget = "level-target"
  case levelBetter = "level-better"
  case levelBest = "level-best"
  case levelSign = "level-sign"
  case rangeTwo = "range-two"
  case rangeMany = "range-many"
  case rangeUp = "range-up"
  case inPeriods = "in-periods"
  case rangeOnce = "range-once"
  case rangeSeen = "range-seen"
  case rangeAtLeast = "range-at-least"
  case rangeAtMost = "range-at-most"
  case rangeKept = "range-kept"

  /// Whether a catalogue may do without it, since there were catalogues before it.
  public var cameLater: Bool { [.aimOnlyOne, .levelOnTheWay, .dayOfYear, .levelSign].contains(self) }

  /// What said the same before.
  public var earlier: Sentence? {
    switch self {
    case .aimOnlyOne: .aimOnly
    case .levelOnTheWay: .levelNow
    default: nil
    }
  }

  /// The names in braces that its text may use.
  public var places: [String] {
    switch self {
    case .and, .or: ["items", "last"]
    case .date: ["day", "month", "year"]
    case .dayOfYear: ["day", "month"]
    case .about: ["figure"]
    case .fraction: ["figure", "count", "periods"]
    case .days, .weeks, .months, .years, .partnerA, .partnerB, .settle, .settleOne, .noWishOne,
      .noTime, .time, .timeOne, .tooSmall:
      []
    case .each: ["does"]
    case .does: ["partner", "does"]
    case .place: ["setting"]
    case .goodDays: ["days"]
    case .aim, .aimSame: ["name", "from", "target", "due"]
    case .aimBoth: ["name", "a", "b", "target", "due"]
    case .aimOnly, .aimOnlyOne: ["name", "target", "due"]
    case .now, .nowSame: ["name", "baseline"]
    case .nowBoth: ["name", "a", "b"]
    case .nowOne: ["name", "partner", "other", "baseline"]
    case .nowNone: ["name"]
    case .noWish, .alreadyThere: ["partner"]
    case .notBetter: ["partner", "wish"]
    case .wishOne, .wishSame: ["wish"]
    case .wishBoth: ["a", "b"]
    case .schedule, .scheduleOne: ["start", "checkpoints"]
    case .firstStep: ["date", "step"]
    case .quote: ["partner", "words"]
    case .quoteOne: ["words"]
    case .matters, .mattersOne: ["area"]
    case .levelWorse, .levelNow, .levelOnTheWay, .levelPartway, .levelTarget, .levelBetter, .levelBest: ["range"]
    case .levelSign: ["level", "sign"]
    case .rangeTwo, .rangeMany, .rangeAtLeast, .rangeAtMost: ["low", "high", "unit"]
    case .inPeriods: ["count", "periods"]
    case .rangeOnce, .rangeSeen: ["figure"]
    case .rangeUp: ["low", "unit"]
    case .rangeKept: ["figure", "date"]
    }
  }

  /// The names in braces that a text uses.
  public static func placesUsed(in text: String) -> [String] {
    text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }
}

extension GoalCatalogue {
  /// A sentence with its places filled. What is put in is not looked at again, so people's own words are safe.
  func say(_ sentence: Sentence, _ values: [String: String] = [:]) -> String {
    var result = ""
    var rest = (sentences[sentence] ?? "")[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}") else { break }
      result += values[String(after[..<close])] ?? ""
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }

  /// "one, two and three".
  func list(_ items: [String], _ sentence: Sentence = .and) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return say(
      sentence, ["items": items.dropLast().joined(separator: ", "), "last": last])
  }

  /// "14 February 2027".
  func words(_ date: CalendarDate) -> String {
    let month = months.dropFirst(date.month - 1).first ?? date.iso
    return say(.date, ["day": "\(date.day)", "month": month, "year": "\(date.year)"])
  }

  /// "20 December 2026, 17 January and 14 February 2027": each year once.
  func words(_ dates: [CalendarDate]) -> String {
    list(
      dates.enumerated().map { index, date in
        guard sentences[.dayOfYear] != nil, dates.dropFirst(index + 1).first?.year == date.year else { return words(date) }
        let month = months.dropFirst(date.month - 1).first ?? date.iso
        return say(.dayOfYear, ["day": "\(date.day)", "month": month])
      })
  }

  func words(_ partner: Partner) -> String { say(partner == .a ? .partnerA : .partnerB) }
}

/// The text with its first letter as a capital.
func capitalised(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}
