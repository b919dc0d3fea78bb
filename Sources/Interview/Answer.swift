/// What a person answered, as understood. It prints redacted.
public enum Answer: Hashable, Sendable, Redacted {
  case yesNo(Bool)
  /// The id of one option.
  case choice(String)
  /// The ids of the options chosen, in the order in which the question lists them.
  case choices([String])
  /// A figure in the question's unit. `approximate` where the person said "about".
  case number(Double, approximate: Bool)
  case text(String)
  /// "I don't know": a real answer, unlike leaving the question out.
  case notSure
  /// The person chose not to answer.
  case skipped

  /// Whether the person gave a value: neither "not sure" nor skipped.
  public var hasValue: Bool {
    switch self {
    case .notSure, .skipped: false
    default: true
    }
  }

  /// The figure, where the answer is one.
  public var number: Double? {
    if case .number(let value, _) = self { value } else { nil }
  }

  /// Whether a figure was given as "about".
  public var isApproximate: Bool {
    if case .number(_, let approximate) = self { approximate } else { false }
  }

  /// The ids chosen: one, several, or none for other kinds of answer.
  public var optionIDs: [String] {
    switch self {
    case .choice(let id): [id]
    case .choices(let ids): ids
    default: []
    }
  }

  /// The person's own words, where the answer is text.
  public var text: String? {
    if case .text(let words) = self { words } else { nil }
  }
}

extension Answer: Codable {
  private enum Key: String, CodingKey { case kind, value, approximate }

  private enum Kind: String, Codable {
    case yesNo = "yesno"
    case choice, choices, number, text
    case notSure = "not-sure"
    case skipped
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .yesNo: self = .yesNo(try container.decode(Bool.self, forKey: .value))
    case .choice: self = .choice(try container.decode(String.self, forKey: .value))
    case .choices: self = .choices(try container.decode([String].self, forKey: .value))
    case .number:
      let value = try container.decode(Double.self, forKey: .value)
      guard value.isFinite, abs(value) <= 1e9 else {
        throw DecodingError.dataCorruptedError(
          forKey: .value, in: container, debugDescription: "not a figure that an answer can be")
      }
      self = .number(
        value,
        approximate: try container.decodeIfPresent(Bool.self, forKey: .approximate) ?? false)
    case .text: self = .text(try container.decode(String.self, forKey: .value))
    case .notSure: self = .notSure
    case .skipped: self = .skipped
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .yesNo(let value):
      try container.encode(Kind.yesNo, forKey: .kind)
      try container.encode(value, forKey: .value)
    case .choice(let id):
      try container.encode(Kind.choice, forKey: .kind)
      try container.encode(id, forKey: .value)
    case .choices(let ids):
      try container.encode(Kind.choices, forKey: .kind)
      try container.encode(ids, forKey: .value)
    case .number(let value, let approximate):
      try container.encode(Kind.number, forKey: .kind)
      try container.encode(value, forKey: .value)
      if approximate { try container.encode(true, forKey: .approximate) }
    case .text(let words):
      try container.encode(Kind.text, forKey: .kind)
      try container.encode(words, forKey: .value)
    case .notSure: try container.encode(Kind.notSure, forKey: .kind)
    case .skipped: try container.encode(Kind.skipped, forKey: .kind)
    }
  }
}
