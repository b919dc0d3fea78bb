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
  /// The same in sentences; empty where nobody answered.
  public var summary: String
}

/// What still works, in each partner's own words.
public struct StrengthSummary: Hashable, Codable, Sendable, Redacted {
  @ExplicitNull public var a: Evidence?
  @ExplicitNull public var b: Evidence?
  /// Who wrote of it, and what each already does that helps, in sentences; empty where nobody answered.
  public var summary: String
}

/// What usually happens in an area, side by side.
public struct PatternSummary: Hashable, Codable, Sendable, Redacted {
  @ExplicitNull public var a: Evidence?
  @ExplicitNull public var b: Evidence?
  /// What each partner does, by name: see ``PatternName``. Two names for one partner are two accounts.
  public var named: PerPartner<[NamedPattern]>
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
  /// What both already do.
  public var bothDo: [String]
  /// What both would try.
  public var bothWilling: [String]
}

struct Summaries {
  let people: [Participant]

  private func person(_ partner: Partner) -> Participant? {
    people.first { $0.partner == partner }
  }

  /// What both chose, in partner a's language.
  private func shared(_ measure: Measure) -> [Option] {
    let chosen = Partner.allCases.map { person($0)?.response(measure)?.chosen ?? [] }
    guard let one = chosen.first, let other = chosen.last else { return [] }
    return one.filter { option in other.contains { $0.id == option.id } }
  }

  /// The labels of what both chose.
  private func common(_ measure: Measure) -> [String] { shared(measure).map(\.label) }

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
    let loads = PerPartner { person($0)?.figure(.load) }
    return StressorSummary(
      a: one(.a), b: one(.b), shared: common(.stressors),
      summary: (sideBySide(.stressors, both: Wording.bothName, one: Wording.names(only:_:)) + Wording.loads(loads))
        .joined(separator: " "))
  }

  /// What both chose in a sentence, and then what each chose alone.
  private func sideBySide(
    _ measure: Measure, both: ([String]) -> String, one: (Partner, [String]) -> String
  ) -> [String] {
    let shared = shared(measure)
    return (shared.isEmpty ? [] : [both(shared.map(\.label))])
      + people.compactMap { person in
        let own = (person.response(measure)?.chosen ?? []).filter { option in !shared.contains { $0.id == option.id } }
          .map(\.label)
        return own.isEmpty ? nil : one(person.partner, own)
      }
  }

  var strengths: StrengthSummary {
    func one(_ partner: Partner) -> Evidence? {
      person(partner).flatMap { $0.evidence($0.response(.strengths)).first }
    }
    return StrengthSummary(
      a: one(.a), b: one(.b),
      summary: (Wording.wroteOfStrengths(Partner.allCases.filter { one($0) != nil })
        + sideBySide(.coping, both: Wording.bothDo, one: Wording.does(_:_:))).joined(separator: " "))
  }

  var tools: ToolSummary {
    func one(_ partner: Partner) -> ToolSummary.One? {
      person(partner).map {
        ToolSummary.One(does: labels($0, .coping), willing: labels($0, .tools))
      }
    }
    return ToolSummary(a: one(.a), b: one(.b), bothDo: common(.coping), bothWilling: common(.tools))
  }

  /// By the area's name; only areas for which somebody gave a pattern.
  func patterns(_ weights: ScoringWeights, _ catalogue: GoalCatalogue) -> [String: PatternSummary] {
    var result: [String: PatternSummary] = [:]
    for area in Area.allCases {
      let given = PerPartner { person($0)?.response(.pattern, area: area) }
      guard !given.values.isEmpty else { continue }
      let accounts = given.values.compactMap { $0.answer.optionIDs.first }
      let cycle = catalogue.cycles.first { $0.area == area && $0.patterns.sorted() == accounts.sorted() }
      result[area.rawValue] = PatternSummary(
        a: given.a.map { Evidence(.a, $0) }, b: given.b.map { Evidence(.b, $0) },
        named: PerPartner { weights.named($0, area, given) },
        together: cycle?.text ?? weights.accounts(area, given))
    }
    return result
  }
}
