import Interview

/// What goals can be made of: figures to follow, behaviours to choose from, and the sentences that join them. Data,
/// read from a file.
public struct GoalCatalogue: Hashable, Sendable {
  public var id: String
  public var version: String
  /// A BCP 47 tag.
  public var language: String
  /// What each area is called within a sentence: "trust between us".
  public var areaNames: [Area: String]
  /// January first.
  public var months: [String]
  public var indicators: [Indicator]
  public var tools: [Tool]
  /// In the order in which the earlier one wins a tie.
  public var behaviours: [Behaviour]
  /// What two patterns come to when they meet.
  public var cycles: [Cycle]
  public var sentences: [Sentence: String]
  /// How an answer begins that says nothing: "nothing yet". Without regard to case and signs.
  public var nothingYet: [String]

  public init(
    id: String, version: String, language: String, areaNames: [Area: String], months: [String],
    indicators: [Indicator], tools: [Tool] = [], behaviours: [Behaviour], cycles: [Cycle],
    sentences: [Sentence: String], nothingYet: [String] = []
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.areaNames = areaNames
    self.months = months
    self.indicators = indicators
    self.tools = tools
    self.behaviours = behaviours
    self.cycles = cycles
    self.sentences = sentences
    self.nothingYet = nothingYet
  }

  public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  public func tool(_ id: String) -> Tool? { tools.first { $0.id == id } }

  /// Every question that a condition in the catalogue reads.
  public var reads: Set<StateID> {
    behaviours.reduce(into: []) { $0.formUnion($1.reads) }
  }

  func name(of area: Area) -> String { areaNames[area] ?? area.rawValue }
}

/// Two patterns that answer each other: one brings things up, the other goes quiet.
public struct Cycle: Hashable, Sendable {
  public var area: Area
  /// Option ids, in either order.
  public var patterns: [String]
  public var text: String

  public init(area: Area, patterns: [String], text: String) {
    self.area = area
    self.patterns = patterns
    self.text = text
  }
}
