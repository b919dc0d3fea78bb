import Interview

/// A weight, threshold or limit as it was used: where it stands and what it is.
public struct RuleUse: Hashable, Codable, Sendable {
  /// The kind of file that it stands in.
  public enum File: String, Codable, Hashable, Sendable {
    case scoring, goals
  }

  public var file: File
  /// Its place in the file: `steps.ruler`, or in the catalogue `indicators.talk-days.minutes-each`.
  public var key: String
  public var value: Double

  static func scoring(_ key: String, _ value: Double) -> RuleUse { RuleUse(file: .scoring, key: key, value: value) }

  static func goals(_ key: String, _ value: Double) -> RuleUse { RuleUse(file: .goals, key: key, value: value) }

  static func minutesEach(_ indicator: Indicator, _ minutes: Double) -> RuleUse {
    .goals("indicators.\(indicator.id).minutes-each", minutes)
  }
}

extension ScoringWeights {
  /// The thresholds by which a partner raises an area: SCORING.md, section 2. Empty where they do not raise it.
  func rulesOfRaising(_ reading: PartnerReading) -> [RuleUse] {
    guard let need = reading.need else { return [] }
    if let importance = reading.importance {
      if need >= raised.need && importance >= raised.importance {
        return [.scoring("raised.need", raised.need), .scoring("raised.importance", raised.importance)]
      }
    } else if need >= raised.needAlone {
      return [.scoring("raised.need-alone", raised.needAlone)]
    }
    return (reading.heard || reading.named) && need >= raised.needIfHeardOrNamed
      ? [.scoring("raised.need-if-heard-or-named", raised.needIfHeardOrNamed)] : []
  }
}

extension ScoringWeights.Priority {
  /// The weight of a part as the file has it, before what was not given drops out.
  func weight(of part: Contribution.Part) -> Double {
    switch part {
    case .need: need
    case .importance: importance
    case .confidence: confidence
    case .heard: heard
    case .named: named
    }
  }
}
