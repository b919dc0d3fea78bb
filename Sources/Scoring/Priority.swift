import Interview

extension ScoringWeights {
  /// How much an area matters to one partner: SCORING.md, section 1.
  ///
  /// Additive, so that each part can be shown. A part that was not given drops out, and the weights of the others
  /// grow so that they add up to 1 again.
  func reading(of area: Area, for person: Participant) -> PartnerReading {
    let rulers = person.needs(area)
    let need = rulers.filter { $0.answer.number != nil }
      .max { ($0.answer.number ?? 0) < ($1.answer.number ?? 0) }
    let importance = person.response(.importance, area: area)
    let confidence = person.response(.confidence, area: area)
    let words = person.response(.concern)
    let named = person.response(.named)
    let isHeard = person.intake.heard.contains(area)
    let isNamed = person.hasNamed(area)
    let applies = person.applies(area)

    var given: [(part: Contribution.Part, weight: Double, value: Double, response: Response?)] = []
    func add(_ part: Contribution.Part, _ weight: Double, _ response: Response?) {
      guard let value = response?.answer.number else { return }
      given.append((part, weight, max(0, min(1, value / 10)), response))
    }
    add(.need, priority.need, need)
    add(.importance, priority.importance, importance)
    add(.confidence, priority.confidence, confidence)
    if isHeard || words != nil {
      given.append((.heard, priority.heard, isHeard ? 1 : 0, isHeard ? words : nil))
    }
    if let named { given.append((.named, priority.named, isNamed ? 1 : 0, named)) }

    let total = given.reduce(0) { $0 + $1.weight }
    let matters = applies && (need != nil || importance != nil) && total > 0
    let contributions = given.map { entry in
      let weight = total > 0 ? entry.weight / total : 0
      return Contribution(
        part: entry.part, weight: rounded(weight), value: entry.value,
        adds: rounded(weight * entry.value),
        evidence: entry.response.map { Evidence(person.partner, $0) })
    }
    let sum = given.reduce(0) { $0 + $1.weight * $1.value }
    let missing = Contribution.Part.allCases.filter { part in !given.contains { $0.part == part } }
    var result = PartnerReading(
      need: need?.answer.number, importance: importance?.answer.number,
      confidence: confidence?.answer.number,
      priority: matters ? rounded(sum / total) : nil,
      heard: isHeard, named: isNamed, raised: false, applies: applies,
      rulers: rulers.map { Evidence(person.partner, $0) },
      contributions: matters ? contributions : [], missing: matters ? missing : [],
      note: matters ? Wording.missing(missing) : "")
    result.raised = isRaised(result)
    return result
  }

  /// Whether a partner raises an area: SCORING.md, section 2.
  func isRaised(_ reading: PartnerReading) -> Bool { !rulesOfRaising(reading).isEmpty }

  /// Every area, the shared ones first, each group by priority.
  func areas(_ people: [Participant]) -> [AreaReading] {
    Area.allCases.map { reading(of: $0, people) }
      .enumerated()
      .sorted { left, right in
        let (one, other) = (left.element, right.element)
        if one.reading.rank != other.reading.rank { return one.reading.rank < other.reading.rank }
        if one.leadingPriority != other.leadingPriority {
          return one.leadingPriority > other.leadingPriority
        }
        if one.meanPriority != other.meanPriority { return one.meanPriority > other.meanPriority }
        return left.offset < right.offset
      }
      .map(\.element)
  }

  private func reading(of area: Area, _ people: [Participant]) -> AreaReading {
    let each = PerPartner { partner in
      people.first { $0.partner == partner }.map { self.reading(of: area, for: $0) }
    }
    // A visit that is under way may still change its answers: it raises nothing yet.
    let raisedBy = people.filter { $0.isDone && each[$0.partner]?.raised == true }.map(\.partner)
    var gap: Double?
    if let a = each.a?.need, let b = each.b?.need { gap = abs(a - b) }
    var couplePriority: Double?
    if raisedBy.count == 2, let a = each.a?.priority, let b = each.b?.priority {
      couplePriority = min(a, b)
    }
    return AreaReading(
      area: area, a: each.a, b: each.b, gap: gap,
      reading: raisedBy.count == 2 ? .shared : raisedBy.isEmpty ? .low : .oneSided,
      raisedBy: raisedBy, couplePriority: couplePriority,
      applies: each.values.contains { $0.applies },
      asked: each.values.contains { !$0.rulers.isEmpty },
      open: Partner.allCases.filter { partner in
        guard let person = people.first(where: { $0.partner == partner }), person.isDone else { return true }
        return each[partner].map { $0.applies && $0.need == nil } ?? true
      })
  }
}

extension AreaReading.Reading {
  fileprivate var rank: Int {
    switch self {
    case .shared: 0
    case .oneSided: 1
    case .low: 2
    }
  }
}
