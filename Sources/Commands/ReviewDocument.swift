import Review

/// `review show --json`: the assessment, and what staff were told.
struct ReviewDocument: Encodable {
  let open: Case

  private enum Key: String, CodingKey { case alerts }

  func encode(to encoder: any Encoder) throws {
    try open.assessment.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(open.alerts, forKey: .alerts)
  }
}
