import Interview

/// What two interviews come to: safety first, the two views side by side, and goals to choose from.
///
/// It is for the therapist only and prints redacted. What clients see is made from what the therapist approved.
public struct Assessment: Hashable, Codable, Sendable, Redacted {
  public var couple: String
  public var partners: PartnerSummaries
  /// Not both interviews are done: there are individual drafts only.
  public var provisional: Bool
  /// The most urgent first. Empty does not mean safe: see ``PartnerSummary/screen``.
  public var safety: [SafetyEntry]
  public var areas: [AreaReading]
  public var goals: [GoalDraft]
  public var discuss: [Discussion]
  public var suggestions: [Suggestion]
  public var stressors: StressorSummary
  public var strengths: StrengthSummary
  /// By the area's name.
  public var patterns: [String: PatternSummary]
  public var tools: ToolSummary
  public var time: TimeSummary
  /// The data that it was made with: id, version and, where it was read from a file, the file's digest.
  public var scoring: DataVersion
  public var catalogue: DataVersion
}

/// Which data file something was made with.
public struct DataVersion: Hashable, Codable, Sendable {
  public var id: String
  public var version: String
  /// The file's SHA-256, 64 hexadecimal figures; nil where it is not known, as in what older programs wrote.
  public var sha256: String?

  public init(id: String, version: String, sha256: String? = nil) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }
}

public struct PartnerSummaries: Hashable, Codable, Sendable, Redacted {
  public var a: PartnerSummary
  public var b: PartnerSummary

  public subscript(partner: Partner) -> PartnerSummary {
    get { partner == .a ? a : b }
    set { if partner == .a { a = newValue } else { b = newValue } }
  }
}

/// How far one partner's interview got.
public struct PartnerSummary: Hashable, Codable, Sendable, Redacted {
  /// An outcome's name, `under-way` or `not-begun`.
  public var status: String
  /// The day of the interview.
  @ExplicitNull public var date: CalendarDate?
  public var screen: SafetyScreen
  /// What the screen means, in a sentence.
  public var screenNote: String
  /// Safety questions that were left out or answered "not sure".
  public var unanswered: [Evidence]
  /// The partner asked to talk to somebody of the staff today.
  public var wantsStaff: Bool
  /// What this partner was promised and allowed; only where it was asked for.
  public var promised: Promised?
  /// Visits that this partner took back; only where there are any.
  public var withdrawals: [Withdrawal]?

  /// The partner took the visit back: nothing of it is known any more but that.
  public mutating func withdraw(on date: CalendarDate?) {
    status = "withdrawn"
    self.date = date
    screen = .withdrawn
    screenNote = Wording.screen(.withdrawn, noted: false)
    unanswered = []
    wantsStaff = false
  }
}
