import Interview

/// Stressors outside the relationship, side by side.
public struct StressorSummary: Hashable, Codable, Sendable, Redacted {
  public struct One: Hashable, Codable, Sendable, Redacted {
    public var chosen: [String]
    /// How heavy they weigh, 0...10.
    @ExplicitNull public var load: Double?
    public var evidence: [Evidence]
  }

  @ExplicitNull public var a: One?
  @ExplicitNull public var b: One?
  /// What both name.
  public var shared: [String]
}

/// What still works, in each partner's own words.
public struct StrengthSummary: Hashable, Codable, Sendable, Redacted {
  @ExplicitNull public var a: Evidence?
  @ExplicitNull public var b: Evidence?
}

/// What usually happens in an area, side by side.
public struct PatternSummary: Hashable, Codable, Sendable, Redacted {
  @ExplicitNull public var a: Evidence?
  @ExplicitNull public var b: Evidence?
  /// What the two come to when they meet.
  @ExplicitNull public var together: String?
}

/// What each partner does when things heat up, and which tools each would try.
public struct ToolSummary: Hashable, Codable, Sendable, Redacted {
  public struct One: Hashable, Codable, Sendable, Redacted {
    public var does: [String]
    public var willing: [String]
  }

  @ExplicitNull public var a: One?
  @ExplicitNull public var b: One?
  /// What both would try.
  public var bothWilling: [String]
}

struct Summaries {
  let people: [Participant]

  private func person(_ partner: Partner) -> Participant? {
    people.first { $0.partner == partner }
  }

  /// The labels of what both chose.
  private func common(_ measure: Measure) -> [String] {
    let chosen = Partner.allCases.map { person($0)?.response(measure)?.chosen ?? [] }
    guard let one = chosen.first, let other = chosen.last else { return [] }
    return one.filter { option in other.contains { $0.id == option.id } }.map(\.label)
  }

  private func labels(_ person: Participant, _ measure: Measure) -> [String] {
    person.response(measure)?.chosen.map(\.label) ?? []
  }

  var stressors: StressorSummary {
    func one(_ partner: Partner) -> StressorSummary.One? {
      person(partner).map { person in
        StressorSummary.One(
          chosen: labels(person, .stressors), load: person.figure(.load),
          evidence: person.evidence(person.response(.stressors))
            + person.evidence(person.response(.load)))
      }
    }
    return StressorSummary(a: one(.a), b: one(.b), shared: common(.stressors))
  }

  var strengths: StrengthSummary {
    func one(_ partner: Partner) -> Evidence? {
      person(partner).flatMap { $0.evidence($0.response(.strengths)).first }
    }
    return StrengthSummary(a: one(.a), b: one(.b))
  }

  var tools: ToolSummary {
    func one(_ partner: Partner) -> ToolSummary.One? {
      person(partner).map {
        ToolSummary.One(does: labels($0, .coping), willing: labels($0, .tools))
      }
    }
    return ToolSummary(a: one(.a), b: one(.b), bothWilling: common(.tools))
  }

  /// By the area's name; only areas for which somebody gave a pattern.
  func patterns(_ catalogue: GoalCatalogue) -> [String: PatternSummary] {
    var result: [String: PatternSummary] = [:]
    for area in Area.allCases {
      let a = person(.a)?.response(.pattern, area: area)
      let b = person(.b)?.response(.pattern, area: area)
      guard a != nil || b != nil else { continue }
      let found = [a, b].compactMap { $0?.answer.optionIDs.first }.sorted()
      let cycle = catalogue.cycles.first { $0.area == area && $0.patterns.sorted() == found }
      result[area.rawValue] = PatternSummary(
        a: a.map { Evidence(.a, $0) }, b: b.map { Evidence(.b, $0) }, together: cycle?.text)
    }
    return result
  }
}
