import Interview

/// Which drafts there are and what each is about, without their texts: all that a search for another answer compares.
struct Outline: Hashable {
  /// In the order in which they are chosen, which is not that of their numbers.
  var drafts: [Draft] = []

  struct Draft: Hashable {
    var name: DraftName
    var behaviourId: String
  }

  /// By the same functions as the drafts themselves: what is raised, how many there may be, and which behaviour fits.
  init(_ people: [Participant], _ weights: ScoringWeights, _ catalogue: GoalCatalogue) {
    let done = people.filter(\.isDone)
    let chooser = BehaviourChooser(catalogue: catalogue, fit: weights.fit)
    let (joint, individual) = weights.selected(weights.areas(people), done) { area, owners -> Draft? in
      let minutes = owners.compactMap { $0.figure(.minutes) }.min()
      let aim = Aim(
        owners.map { PersonalAim($0, area, minutes: minutes, weights: weights, catalogue: catalogue) },
        usual: catalogue.indicators.first { $0.area == area })
      let owner = owners.count > 1 ? GoalOwner.couple : owners.first.map { GoalOwner($0.partner) }
      guard let owner, let choice = chooser.choose(area, for: owners, indicator: aim.indicator, minutes: minutes)
      else { return nil }
      return Draft(name: DraftName(area, owner), behaviourId: choice.behaviour.id)
    }
    drafts = joint + individual
  }

  /// The outline of drafts that are there.
  init(_ drafts: [GoalDraft]) {
    self.drafts = drafts.map { Draft(name: DraftName($0.area, $0.owner), behaviourId: $0.behaviourId) }
  }

  subscript(key: String) -> Draft? { drafts.first { $0.name.key == key } }

  /// The same whatever the order.
  var asSet: Set<Draft> { Set(drafts) }
}

extension DraftName {
  init(_ area: Area, _ owner: GoalOwner) {
    self.init(key: "\(area.rawValue)-\(owner.rawValue)", area: area, owner: owner)
  }
}
