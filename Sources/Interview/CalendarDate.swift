import FoundationEssentials

/// A day in the Gregorian calendar, without a time or a time zone: `2026-11-22`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    guard let date = utc, CalendarDate(utc: date)?.day == day else { return nil }
  }

  /// Reads `YYYY-MM-DD`, or the day of an ISO 8601 time, as written there (its own offset, not ours).
  public init?(iso text: some StringProtocol) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// 1 January 1970: stands in where a file has no readable time at all.
  public static let epoch = CalendarDate(known: (1970, 1, 1))

  private init(known: (Int, Int, Int)) {
    (year, month, day) = known
  }

  private init?(utc date: Date) {
    let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private var utc: Date? {
    Self.calendar.date(from: DateComponents(year: year, month: month, day: day))
  }

  /// The day `days` later, or earlier where negative. The day itself where that would leave the calendar.
  public func adding(days: Int) -> CalendarDate {
    guard let utc, let moved = Self.calendar.date(byAdding: .day, value: days, to: utc) else {
      return self
    }
    return CalendarDate(utc: moved) ?? self
  }

  /// Days from this day to `other`; negative where `other` is earlier.
  public func days(to other: CalendarDate) -> Int {
    guard let utc, let end = other.utc else { return 0 }
    return Self.calendar.dateComponents([.day], from: utc, to: end).day ?? 0
  }

  /// `2026-11-22`
  public var iso: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { iso }
}

extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a date of the form YYYY-MM-DD")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
