import Interview

/// Something for the therapist to consider beside the goals. It prints redacted: it may rest on a confidence.
public struct Suggestion: Hashable, Codable, Sendable, Redacted {
  /// Such as `individual-therapy`, `discernment` or `individual-safety-interview`.
  public var kind: String
  public var partner: Partner
  public var why: [String]
  public var text: String
  public var evidence: [Evidence]
}
