import Interview

/// Puts the text of a draft together from the catalogue's sentences.
struct GoalText {
  enum Audience {
    case therapist
    /// Leaves out figures that their owner has not agreed to share.
    case couple
  }

  let catalogue: GoalCatalogue
  let area: Area
  let owners: [Participant]
  let choice: BehaviourChoice
  let aim: Aim
  let schedule: Schedule

  private var behaviour: Behaviour { choice.behaviour }
  private var isJoint: Bool { owners.count > 1 }

  func text(for audience: Audience) -> String {
    let parts: [[String]] = [
      [behaviour.text], isJoint ? roles : [], tool, place, figures(audience), wishes(audience), time,
      [dates], [firstStep], relevance,
    ]
    return parts.joined().filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func say(_ sentence: Sentence, _ values: [String: String] = [:]) -> String {
    capitalised(catalogue.say(sentence, values))
  }

  private func words(_ figure: Figure?) -> String {
    guard let figure, let indicator = aim.indicator else { return "" }
    return catalogue.words(figure, indicator)
  }

  /// The figure without its unit.
  private func bare(_ figure: Figure?) -> String {
    guard let figure else { return "" }
    let text = written(figure.value)
    return figure.approximate ? catalogue.say(.about, ["figure": text]) : text
  }

  private var roles: [String] {
    let parts = owners.compactMap { owner in
      behaviour.part(for: owner).map { (owner: owner.partner, text: $0.text) }
    }
    guard let first = parts.first else { return [] }
    if parts.count == owners.count, parts.allSatisfy({ $0.text == first.text }) {
      return [say(.each, ["does": first.text])]
    }
    return parts.map { say(.does, ["partner": catalogue.words($0.owner), "does": $0.text]) }
  }

  private var tool: [String] {
    choice.tool.map { [isJoint ? $0.couple : $0.one] } ?? []
  }

  private var place: [String] {
    guard !choice.setting.isEmpty else { return [] }
    let days = behaviour.scheduled ? CommonDays(owners).labels : []
    return [
      say(.place, ["setting": choice.setting]),
      days.isEmpty ? "" : say(.goodDays, ["days": catalogue.list(days, .or)]),
    ]
  }

  private func mayShow(_ person: PersonalAim, _ audience: Audience) -> Bool {
    audience == .therapist
      || (owners.first { $0.partner == person.partner }?
        .mayBeShown(figures: [person.baselineResponse, person.wishResponse]) ?? false)
  }

  private func figures(_ audience: Audience) -> [String] {
    guard let indicator = aim.indicator else { return [say(isJoint ? .settle : .settleOne)] }
    let due = catalogue.words(schedule.due)
    let shown = aim.people.allSatisfy { mayShow($0, audience) }
    guard let target = aim.target else {
      let settle = say(isJoint ? .settle : .settleOne)
      return shown ? now(indicator) + whyOpen + [settle] : [settle]
    }
    guard shown else {
      return [say(isJoint ? .aimOnly : .aimOnlyOne, ["name": indicator.name, "target": words(target), "due": due])]
    }
    if !isJoint {
      return [
        say(
          .aim,
          [
            "name": indicator.name, "from": bare(aim.baseline), "target": words(target),
            "due": due,
          ])
      ]
    }
    if areSame(\.baseline) {
      return [
        say(
          .aimSame,
          [
            "name": indicator.name, "from": words(aim.baseline), "target": words(target),
            "due": due,
          ])
      ]
    }
    return [
      say(
        .aimBoth,
        [
          "name": indicator.name, "a": words(aim.people.first?.baseline),
          "b": words(aim.people.last?.baseline), "target": words(target), "due": due,
        ])
    ]
  }

  /// Both gave the same figure, and both as exactly.
  private func areSame(_ figure: (PersonalAim) -> Figure?) -> Bool {
    Set(aim.people.map(figure)).count == 1
  }

  private func now(_ indicator: Indicator) -> [String] {
    let given = aim.people.filter { $0.baseline != nil }
    guard let first = given.first else { return [say(.nowNone, ["name": indicator.name])] }
    if !isJoint { return [say(.now, ["name": indicator.name, "baseline": words(first.baseline)])] }
    if given.count == 1 {
      return [
        say(
          .nowOne,
          [
            "name": indicator.name, "partner": catalogue.words(first.partner),
            "other": catalogue.words(first.partner.other), "baseline": words(first.baseline),
          ])
      ]
    }
    if areSame(\.baseline) {
      return [say(.nowSame, ["name": indicator.name, "baseline": words(first.baseline)])]
    }
    return [
      say(
        .nowBoth,
        [
          "name": indicator.name, "a": words(aim.people.first?.baseline),
          "b": words(aim.people.last?.baseline),
        ])
    ]
  }

  private var whyOpen: [String] {
    if aim.open == .alreadyThere, let partner = aim.passedBy {
      return [say(.alreadyThere, ["partner": catalogue.words(partner)])]
    }
    return aim.people.map { person in
      let partner = catalogue.words(person.partner)
      switch person.open {
      case .noWish: return say(isJoint ? .noWish : .noWishOne, ["partner": partner])
      case .wishNotBetter:
        return say(.notBetter, ["partner": partner, "wish": words(person.wish)])
      case .noTime: return say(.noTime)
      case .tooSmall: return say(.tooSmall)
      default: return ""
      }
    }.withoutRepeats
  }

  private func wishes(_ audience: Audience) -> [String] {
    guard aim.isShortOfAWish, aim.people.allSatisfy({ mayShow($0, audience) }) else { return [] }
    return [longTermAim]
  }

  /// The wish beyond the target, kept for the long run; empty where there is none.
  var longTermAim: String {
    guard aim.isShortOfAWish else { return "" }
    let wishes = aim.people.compactMap(\.wish)
    guard let first = wishes.first else { return "" }
    if !isJoint { return say(.wishOne, ["wish": words(first)]) }
    if wishes.allSatisfy({ $0 == first }) { return say(.wishSame, ["wish": words(first)]) }
    return say(.wishBoth, ["a": words(wishes.first), "b": words(wishes.last)])
  }

  private var time: [String] {
    aim.isHeldToTime ? [say(isJoint ? .time : .timeOne)] : []
  }

  private var dates: String {
    say(
      isJoint ? .schedule : .scheduleOne,
      [
        "start": catalogue.words(schedule.start),
        "checkpoints": catalogue.words(schedule.checkpoints),
      ])
  }

  private var firstStep: String {
    behaviour.firstStep.isEmpty
      ? ""
      : say(
        .firstStep, ["date": catalogue.words(schedule.firstStep), "step": behaviour.firstStep])
  }

  private var relevance: [String] {
    let matters = say(
      isJoint ? .matters : .mattersOne, ["area": catalogue.name(of: area)])
    let quotes = owners.compactMap { owner in
      owner.quote(on: area, catalogue) { owner.mayBeShown($0, .words) }.map {
        say(
          isJoint ? .quote : .quoteOne,
          ["partner": catalogue.words(owner.partner), "words": $0])
      }
    }
    return [matters] + quotes
  }
}

/// The days of the week that suit every owner.
struct CommonDays {
  private(set) var labels: [String] = []
  /// Every owner named days, and none suits all.
  private(set) var isConflict = false

  private static let everyDay = "any"

  init(_ owners: [Participant]) {
    let given = owners.compactMap { $0.response(.days) }
    guard given.count == owners.count else { return }
    // "Any day" sets no limit. It excludes the other options, so it is looked for in the answer itself.
    let limited = given.filter { !$0.answer.optionIDs.contains(Self.everyDay) }.map(\.chosen)
    guard let first = limited.first, limited.allSatisfy({ !$0.isEmpty }) else { return }
    let common = first.filter { day in
      limited.allSatisfy { days in days.contains { $0.id == day.id } }
    }
    labels = common.map(\.label)
    isConflict = common.isEmpty
  }
}
