import Interview

/// Something worth talking about with the couple before, or instead of, setting a goal.
public struct Discussion: Hashable, Codable, Sendable, Redacted {
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Exactly one partner raises the area.
    case oneSided = "one-sided"
    /// The two see it very differently.
    case gap
    /// Named or heard, and the ruler was left out.
    case noRuler = "no-ruler"
    /// It applies to one partner and not to the other.
    case appliesToOne = "applies-to-one"
    /// A joint draft has no target yet.
    case openTarget = "open-target"
    /// Both raise it, and there are enough goals already.
    case later
  }

  public var area: Area
  public var kind: Kind
  public var why: String
}

extension ScoringWeights {
  func discussions(_ areas: [AreaReading], _ goals: [GoalDraft], isProvisional: Bool) -> [Discussion]
  {
    areas.flatMap { area -> [Discussion] in
      var found: [Discussion] = []
      func add(_ kind: Discussion.Kind, _ why: String) {
        found.append(Discussion(area: area.area, kind: kind, why: why))
      }
      if !isProvisional {
        if area.reading == .oneSided, let partner = area.raisedBy.first {
          add(.oneSided, Wording.oneSided(partner, area))
        }
        if let one = area.a, let other = area.b, one.applies != other.applies {
          add(.appliesToOne, Wording.appliesToOne(one.applies ? .a : .b))
        }
        if area.reading == .shared, !goals.contains(where: { $0.area == area.area }) {
          add(.later, Wording.later)
        }
      }
      if let gap = area.gap, gap >= self.gap { add(.gap, Wording.gap(area)) }
      for partner in Partner.allCases {
        if let reading = area[partner], reading.need == nil, reading.heard || reading.named {
          add(.noRuler, Wording.noRuler(partner, named: reading.named))
        }
      }
      for goal in goals where goal.area == area.area && goal.owner == .couple {
        if let open = goal.openTarget { add(.openTarget, Wording.openTarget(open, nil)) }
      }
      return found
    }
  }
}
