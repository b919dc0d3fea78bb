/// That somebody took a visit back. What they had said is erased; this is all that is kept of it.
public struct Withdrawal: Hashable, Codable, Sendable {
  /// Who had it erased.
  public enum Person: String, CaseIterable, Codable, Hashable, Sendable { case visitor, staff }

  /// ISO 8601 with offset.
  public var time: String
  public var by: Person

  public init(time: String, by: Person) {
    self.time = time
    self.by = by
  }
}

/// That somebody signed a paper by which their therapist need not keep secrets from the partner.
public struct Waiver: Hashable, Codable, Sendable {
  /// The day on the paper.
  public var signedOn: CalendarDate
  /// When it was recorded, ISO 8601 with offset.
  public var recorded: String
  /// Who recorded it.
  public var by: String?

  public init(signedOn: CalendarDate, recorded: String, by: String?) {
    self.signedOn = signedOn
    self.recorded = recorded
    self.by = by
  }
}

/// What one person was promised, and what they allowed in turn.
///
/// It holds what the person chose, so it prints redacted.
public struct Promised: Hashable, Codable, Sendable, Redacted {
  /// A promise, and whether the person agreed to go on under it.
  public struct Promise: Hashable, Codable, Sendable {
    /// The clinic's policy on secrets.
    public var secretsPolicy: String
    /// From when it held, ISO 8601 with offset: when its first words were shown, or it took the place of another one.
    public var from: String
    /// What the person read before they answered, in order.
    public var wording: [Text]
    /// The question that took their consent; nil where it was not asked again.
    public var consent: Consent?

    public init(secretsPolicy: String, from: String, wording: [Text] = [], consent: Consent? = nil) {
      self.secretsPolicy = secretsPolicy
      self.from = from
      self.wording = wording
      self.consent = consent
    }
  }

  /// Words as they were shown.
  public struct Text: Hashable, Codable, Sendable {
    public var state: StateID
    public var text: String
    /// When, ISO 8601 with offset.
    public var time: String

    public init(state: StateID, text: String, time: String) {
      self.state = state
      self.text = text
      self.time = time
    }
  }

  public struct Consent: Hashable, Codable, Sendable {
    /// The question, as it was asked.
    public var question: String
    public var agreed: Bool
    /// When it was answered, ISO 8601 with offset.
    public var time: String

    public init(question: String, agreed: Bool, time: String) {
      self.question = question
      self.agreed = agreed
      self.time = time
    }
  }

  /// What the person said that their partner may see.
  public struct Sharing: Hashable, Codable, Sendable {
    /// The question, as it was asked.
    public var question: String
    /// The kinds that may be shown, as they stood in the question; none where it was left out.
    public var allowed: [String]
    /// When it was answered, ISO 8601 with offset.
    public var time: String

    public init(question: String, allowed: [String], time: String) {
      self.question = question
      self.allowed = allowed
      self.time = time
    }
  }

  /// In order. The last one holds now; what was said under an earlier one was said under that.
  public var promises: [Promise]
  /// In order. The last one counts.
  public var sharing: [Sharing]

  public init(promises: [Promise], sharing: [Sharing]) {
    self.promises = promises
    self.sharing = sharing
  }
}
