/// The id of a state, such as `trust.need`. Questions are states too.
public typealias StateID = String

/// One thing that can be chosen.
public struct Option: Hashable, Codable, Sendable {
  public var id: String
  public var label: String
  /// Other words that mean this option. Words that end in "?" only may mean it: a reply with them in it is asked back.
  public var match: [String]
  /// What choosing this option tells the therapist.
  public var flag: Flag?
  public var level: FlagLevel?
  /// What the option adds to `sum(...)` in a guard.
  public var score: Double?
  /// Stands alone: "none of these". Choosing it with another option contradicts itself.
  public var exclusive: Bool

  public init(
    id: String, label: String, match: [String] = [], flag: Flag? = nil, level: FlagLevel? = nil,
    score: Double? = nil, exclusive: Bool = false
  ) {
    self.id = id
    self.label = label
    self.match = match
    self.flag = flag
    self.level = level
    self.score = score
    self.exclusive = exclusive
  }
}

/// The unit of a figure, in the singular and the plural: "day a week", "days a week".
public struct Unit: Hashable, Codable, Sendable {
  public var one: String
  public var other: String

  public init(one: String, other: String) {
    self.one = one
    self.other = other
  }

  /// The form that goes with `value`.
  public func form(for value: Double) -> String { value == 1 ? one : other }
}

/// A stretch of time that a frequency counts over.
public enum Period: String, Codable, Hashable, Sendable, CaseIterable {
  case day, week, month, year

  /// Mean length in days (a month is a twelfth of 365.25 days).
  public var days: Double {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 30.4375
    case .year: 365.25
    }
  }
}

/// The kind of reply that a question takes.
public enum AnswerForm: Hashable, Sendable {
  case yesNo
  case choice([Option])
  case choices([Option])
  /// A whole number on a ruler with named ends.
  case scale(min: Int, max: Int, low: String, high: String)
  /// A figure in a unit. `per` where it counts how often something happens.
  case number(min: Double, max: Double, unit: Unit?, whole: Bool, per: Period?)
  /// Words of the person's own, of at most `most` characters.
  case text(most: Int)

  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case yesNo = "yesno"
    case choice, choices, scale, number, text
  }

  public var kind: Kind {
    switch self {
    case .yesNo: .yesNo
    case .choice: .choice
    case .choices: .choices
    case .scale: .scale
    case .number: .number
    case .text: .text
    }
  }

  public var options: [Option] {
    switch self {
    case .choice(let options), .choices(let options): options
    default: []
    }
  }

  /// The range of a scale or number.
  public var range: ClosedRange<Double>? {
    switch self {
    case .scale(let min, let max, _, _) where min <= max: Double(min)...Double(max)
    case .number(let min, let max, _, _, _) where min <= max: min...max
    default: nil
    }
  }
}

/// A question as it is asked: everything that is needed to understand a reply to it, and to read that reply later
/// without the interview file at hand.
public struct Question: Hashable, Sendable {
  public var id: StateID
  /// The words shown.
  public var text: String
  /// The reason, shown for `/why`.
  public var why: String?
  public var form: AnswerForm
  public var area: Area?
  public var measure: Measure?
  /// The indicator of the goal catalogue that a `baseline` or `wanted` figure belongs to.
  public var indicator: String?
  public var better: Better?
  /// Raised by "yes", or by any option that has a level.
  public var flag: Flag?
  public var level: FlagLevel?
  public var disclosure: Disclosure
  public var optional: Bool
  /// False for confirmations and for what follows a crisis answer: these are outside the question budget.
  public var counted: Bool

  public init(
    id: StateID, text: String, why: String? = nil, form: AnswerForm, area: Area? = nil,
    measure: Measure? = nil, indicator: String? = nil, better: Better? = nil, flag: Flag? = nil,
    level: FlagLevel? = nil, disclosure: Disclosure = .private, optional: Bool = true,
    counted: Bool = true
  ) {
    self.id = id
    self.text = text
    self.why = why
    self.form = form
    self.area = area
    self.measure = measure
    self.indicator = indicator
    self.better = better
    self.flag = flag
    self.level = level
    self.disclosure = disclosure
    self.optional = optional
    self.counted = counted
  }

  public func option(_ id: String) -> Option? { form.options.first { $0.id == id } }

  /// What `answer` adds to a `sum(...)`: its figure, or the declared scores of the options chosen.
  public func score(of answer: Answer) -> Double {
    answer.number ?? answer.optionIDs.reduce(0) { $0 + (option($1)?.score ?? 0) }
  }

  /// The flags that `answer` raises here, each with its level.
  public func raised(by answer: Answer) -> [(flag: Flag, level: FlagLevel)] {
    switch answer {
    case .yesNo(true):
      return flag.map { [($0, level ?? .high)] } ?? []
    case .choice, .choices:
      var strongest: [Flag: FlagLevel] = [:]
      for option in answer.optionIDs.compactMap({ self.option($0) }) {
        guard let raised = option.flag ?? (option.level == nil ? nil : flag) else { continue }
        let level = option.level ?? .high
        strongest[raised] = max(strongest[raised] ?? level, level)
      }
      return Flag.allCases.compactMap { flag in strongest[flag].map { (flag, $0) } }
    default:
      return []
    }
  }
}

extension Question: Codable {
  private enum Key: String, CodingKey {
    case id, kind, text, why, min, max, low, high, unit, whole, per, most, options, area, measure,
      indicator, better, flag, level, disclosure, optional, counted
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func figure(_ key: Key, _ fallback: Double) throws -> Double {
      try container.decodeIfPresent(Double.self, forKey: key) ?? fallback
    }
    func options() throws -> [Option] {
      try container.decodeIfPresent([Option].self, forKey: .options) ?? []
    }
    let form: AnswerForm
    switch try container.decode(AnswerForm.Kind.self, forKey: .kind) {
    case .yesNo: form = .yesNo
    case .choice: form = .choice(try options())
    case .choices: form = .choices(try options())
    case .scale:
      form = .scale(
        min: try container.decode(Int.self, forKey: .min),
        max: try container.decode(Int.self, forKey: .max),
        low: try container.decodeIfPresent(String.self, forKey: .low) ?? "",
        high: try container.decodeIfPresent(String.self, forKey: .high) ?? "")
    case .number:
      form = .number(
        min: try figure(.min, 0), max: try figure(.max, 1_000_000),
        unit: try container.decodeIfPresent(Unit.self, forKey: .unit),
        whole: try container.decodeIfPresent(Bool.self, forKey: .whole) ?? true,
        per: try container.decodeIfPresent(Period.self, forKey: .per))
    case .text:
      form = .text(most: try container.decodeIfPresent(Int.self, forKey: .most) ?? 4000)
    }
    self.init(
      id: try container.decode(StateID.self, forKey: .id),
      text: try container.decode(String.self, forKey: .text),
      why: try container.decodeIfPresent(String.self, forKey: .why),
      form: form,
      area: try container.decodeIfPresent(Area.self, forKey: .area),
      measure: try container.decodeIfPresent(Measure.self, forKey: .measure),
      indicator: try container.decodeIfPresent(String.self, forKey: .indicator),
      better: try container.decodeIfPresent(Better.self, forKey: .better),
      flag: try container.decodeIfPresent(Flag.self, forKey: .flag),
      level: try container.decodeIfPresent(FlagLevel.self, forKey: .level),
      disclosure: try container.decodeIfPresent(Disclosure.self, forKey: .disclosure) ?? .private,
      optional: try container.decodeIfPresent(Bool.self, forKey: .optional) ?? true,
      counted: try container.decodeIfPresent(Bool.self, forKey: .counted) ?? true)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(form.kind, forKey: .kind)
    try container.encode(text, forKey: .text)
    try container.encodeIfPresent(why, forKey: .why)
    switch form {
    case .yesNo: break
    case .choice(let options), .choices(let options):
      try container.encode(options, forKey: .options)
    case .scale(let min, let max, let low, let high):
      try container.encode(min, forKey: .min)
      try container.encode(max, forKey: .max)
      try container.encode(low, forKey: .low)
      try container.encode(high, forKey: .high)
    case .number(let min, let max, let unit, let whole, let per):
      try container.encode(min, forKey: .min)
      try container.encode(max, forKey: .max)
      try container.encodeIfPresent(unit, forKey: .unit)
      try container.encode(whole, forKey: .whole)
      try container.encodeIfPresent(per, forKey: .per)
    case .text(let most):
      try container.encode(most, forKey: .most)
    }
    try container.encodeIfPresent(area, forKey: .area)
    try container.encodeIfPresent(measure, forKey: .measure)
    try container.encodeIfPresent(indicator, forKey: .indicator)
    try container.encodeIfPresent(better, forKey: .better)
    try container.encodeIfPresent(flag, forKey: .flag)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encode(disclosure, forKey: .disclosure)
    try container.encode(optional, forKey: .optional)
    if !counted { try container.encode(counted, forKey: .counted) }
  }
}

extension Option {
  private enum Key: String, CodingKey { case id, label, match, flag, level, score, exclusive }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      label: try container.decode(String.self, forKey: .label),
      match: try container.decodeIfPresent([String].self, forKey: .match) ?? [],
      flag: try container.decodeIfPresent(Flag.self, forKey: .flag),
      level: try container.decodeIfPresent(FlagLevel.self, forKey: .level),
      score: try container.decodeIfPresent(Double.self, forKey: .score),
      exclusive: try container.decodeIfPresent(Bool.self, forKey: .exclusive) ?? false)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(label, forKey: .label)
    if !match.isEmpty { try container.encode(match, forKey: .match) }
    try container.encodeIfPresent(flag, forKey: .flag)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encodeIfPresent(score, forKey: .score)
    if exclusive { try container.encode(exclusive, forKey: .exclusive) }
  }
}
