import Interview

/// Which drafts there are and what each is about, without their texts: all that a search for another answer compares.
struct Outline: Hashable {
  /// In the order in which they are chosen, which is not that of their numbers.
  var drafts: [Draft] = []

  struct Draft: Hashable {
    var name: DraftName
    var behaviourId: String
  }

  init(_ drafts: [Draft]) { self.drafts = drafts }

  /// The outline of drafts that are there.
  init(_ drafts: [GoalDraft]) {
    self.drafts = drafts.map { Draft(name: DraftName($0.area, $0.owner), behaviourId: $0.behaviourId) }
  }

  subscript(key: String) -> Draft? { drafts.first { $0.name.key == key } }
}

extension DraftName {
  init(_ area: Area, _ owner: GoalOwner) {
    self.init(key: "\(area.rawValue)-\(owner.rawValue)", area: area, owner: owner)
  }
}

/// Makes outlines of a couple's drafts with one answer changed, by the same functions that make the drafts: what is
/// raised, how many there may be, and which behaviour fits. What an answer does not bear on is made once.
struct OutlineMaker {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  let people: [Participant]
  private let areas: [AreaReading]
  /// Questions by whose answers behaviours are chosen.
  private let reads: Set<StateID>
  private var chosen: [DraftName: String?] = [:]

  init(_ people: [Participant], _ weights: ScoringWeights, _ catalogue: GoalCatalogue) {
    self.weights = weights
    self.catalogue = catalogue
    self.people = people
    areas = weights.areas(people)
    reads = catalogue.reads
  }

  /// Measures that decide what is raised, and in which order.
  static let ranking: Set<Measure> = [.need, .importance, .confidence, .named, .heard]
  /// Measures by which behaviours are chosen, whether or not a condition reads them. What was heard and named decides
  /// which words of one's own are looked at.
  static let choosing: Set<Measure> = [.tools, .minutes, .pattern, .heard, .named]

  mutating func outline() -> Outline { outline(people, areas, changed: nil) }

  /// - Parameters:
  ///   - person: A partner with one answer changed.
  ///   - question: The question of that answer.
  mutating func outline(with person: Participant, changing question: Question) -> Outline {
    let tried = people.map { $0.partner == person.partner ? person : $0 }
    let isRanking = question.measure.map(Self.ranking.contains) ?? false
    let isChoosing = reads.contains(question.id) || question.measure.map(Self.choosing.contains) ?? false
    return outline(
      tried, isRanking ? weights.areas(tried) : areas, changed: isChoosing ? person.partner : nil)
  }

  private mutating func outline(_ people: [Participant], _ areas: [AreaReading], changed: Partner?) -> Outline {
    var known = chosen
    let (joint, individual) = weights.selected(areas, people.filter(\.isDone)) { area, owners -> Outline.Draft? in
      guard let owner = owners.count > 1 ? GoalOwner.couple : owners.first.map({ GoalOwner($0.partner) }) else { return nil }
      let name = DraftName(area, owner)
      let isNew = changed.map(owner.includes) ?? false
      let id: String?
      if !isNew, let made = known[name] {
        id = made
      } else {
        id = behaviour(area, owners)
        if !isNew { known[name] = id }
      }
      return id.map { Outline.Draft(name: name, behaviourId: $0) }
    }
    chosen = known
    return Outline(joint + individual)
  }

  private func behaviour(_ area: Area, _ owners: [Participant]) -> String? {
    let minutes = owners.compactMap { $0.figure(.minutes) }.min()
    let aim = Aim(
      owners.map { PersonalAim($0, area, minutes: minutes, weights: weights, catalogue: catalogue) },
      usual: catalogue.indicators.first { $0.area == area })
    return BehaviourChooser(catalogue: catalogue, fit: weights.fit)
      .choose(area, for: owners, indicator: aim.indicator, minutes: minutes)?.behaviour.id
  }
}
