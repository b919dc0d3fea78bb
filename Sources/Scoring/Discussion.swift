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
  /// What each partner said about the area, side by side; null where nothing was said.
  public var views: PerPartner<AreaView>
}

/// One partner's view of an area in labels and figures. No words of their own: those often tell of the other partner.
public struct AreaView: Hashable, Codable, Sendable, Redacted {
  /// Every ruler of need that was answered.
  public var needs: [Evidence]
  @ExplicitNull public var importance: Evidence?
  /// What usually happens.
  @ExplicitNull public var pattern: Evidence?
}

extension ScoringWeights {
  func discussions(
    _ areas: [AreaReading], _ goals: [GoalDraft], _ people: [Participant], isProvisional: Bool
  ) -> [Discussion] {
    areas.flatMap { area -> [Discussion] in
      var found: [Discussion] = []
      let views = PerPartner { partner in
        people.first { $0.partner == partner }.flatMap { $0.view(of: area.area) }
      }
      func add(_ kind: Discussion.Kind, _ why: String) {
        found.append(Discussion(area: area.area, kind: kind, why: why, views: views))
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

extension Participant {
  /// Nil where this partner said nothing about the area.
  fileprivate func view(of area: Area) -> AreaView? {
    let view = AreaView(
      needs: needs(area).filter(\.answer.hasValue).map { Evidence(partner, $0) },
      importance: evidence(response(.importance, area: area)).first,
      pattern: evidence(response(.pattern, area: area)).first)
    return view.needs.isEmpty && view.importance == nil && view.pattern == nil ? nil : view
  }
}
