import Interview

/// Finds out whether a behaviour can be chosen at all, for `check`.
///
/// Every answer that a condition reads is split into classes which no condition tells apart. First the real chooser is run
/// on answers that speak for the behaviour, as a witness; where none is found, a proof is looked for: no answers meet its
/// conditions, or another behaviour fits at least as well whatever is answered. What is neither shown nor disproved is no
/// fault.
public struct ChoiceSearch {
  public enum Verdict: Hashable, Sendable {
    /// Some answers lead to it.
    case chosen
    /// No answers meet `when` and `unless` together.
    case neverFits
    /// Whatever is answered, this one fits at least as well and comes first.
    case outdone(by: String)
    case unknown
  }

  private let catalogue: GoalCatalogue
  private let fit: ScoringWeights.Fit
  private let questions: [StateID: Question]

  /// - Parameter questions: Those of every interview that the catalogue is for.
  public init(catalogue: GoalCatalogue, fit: ScoringWeights.Fit, questions: [Question]) {
    self.catalogue = catalogue
    self.fit = fit
    self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func verdict(on behaviour: Behaviour) -> Verdict {
    if isWitnessed(behaviour) { return .chosen }
    let alone = assignments([behaviour])
    if let alone, !alone.contains(where: { fits(behaviour, participant($0)) }) { return .neverFits }
    let rivals = catalogue.behaviours.enumerated().filter {
      $0.element.area == behaviour.area && $0.element.owners == behaviour.owners && $0.element.id != behaviour.id
    }
    let place = catalogue.behaviours.firstIndex { $0.id == behaviour.id } ?? 0
    for (index, rival) in rivals where outdoes(rival, behaviour, isFirst: index < place) {
      return .outdone(by: rival.id)
    }
    return .unknown
  }

  /// At most so many sets of answers are tried.
  private static let mostTried = 4096

  // MARK: Answers

  private typealias Answers = [(question: Question, answer: Answer)]

  /// The answers to a question that its conditions tell apart: for each comparison one that meets it and one that does not.
  private func classes(of question: Question, _ guards: [Guard], tools: Set<String>) -> [Answer] {
    let options = question.form.options.filter { !$0.exclusive }
    let named = options.filter { option in
      tools.contains(option.id) && question.measure == .tools
        || guards.contains { $0.names(option.id, of: question.id) }
    }.map(\.id)
    switch question.form {
    case .yesNo: return [.yesNo(true), .yesNo(false), .skipped]
    case .choice:
      let other = options.first { !named.contains($0.id) }.map { [Answer.choice($0.id)] } ?? []
      return named.map { .choice($0) } + other + [.notSure, .skipped]
    case .choices:
      guard named.count <= 6 else { return [.choices(named), .skipped] + named.map { .choices([$0]) } }
      let sets = (0..<(1 << named.count)).map { bits in
        named.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
      }
      let none = question.form.options.first(where: \.exclusive).map { [Answer.choices([$0.id])] } ?? []
      return sets.filter { !$0.isEmpty }.map { .choices($0) } + none + [.skipped]
    case .scale, .number:
      guard let range = question.form.range else { return [.skipped] }
      let bounds = guards.flatMap(\.figures).filter { $0.question == question.id }.map(\.figure)
      let near = Set(bounds.flatMap { [$0 - 1, $0 - 0.5, $0, $0 + 0.5, $0 + 1] } + [range.lowerBound, range.upperBound])
      return near.filter(range.contains).sorted().map { .number($0, approximate: false) } + [.skipped]
    case .text: return [.text("x"), .skipped]
    }
  }

  /// Every combination of classes of the questions that these behaviours read; nil where there are too many to try.
  private func assignments(_ behaviours: [Behaviour]) -> [Answers]? {
    let tools = Set(behaviours.compactMap(\.tool))
    let guards = behaviours.flatMap { [$0.when, $0.unless].compactMap(\.self) + $0.prefer.map(\.when) }
    var read = guards.reduce(into: Set<StateID>()) { $0.formUnion($1.reads) }
    if !tools.isEmpty { read.formUnion(questions.values.filter { $0.measure == .tools }.map(\.id)) }
    if behaviours.contains(where: { $0.minutes != nil }) {
      read.formUnion(questions.values.filter { $0.measure == .minutes }.map(\.id))
    }
    var result: [Answers] = [[]]
    for id in read.sorted() {
      guard let question = questions[id] else { continue }
      var classes = classes(of: question, guards, tools: tools)
      if question.measure == .minutes {
        let needed = behaviours.compactMap(\.minutes).flatMap { [$0 - 1, $0] }.filter { $0 >= 0 }
        classes += needed.map { .number($0, approximate: false) }
      }
      guard result.count * classes.count <= Self.mostTried else { return nil }
      result = result.flatMap { known in classes.map { known + [(question, $0)] } }
    }
    return result
  }

  private func participant(_ answers: Answers) -> Participant {
    Participant(imagined: answers.map { Response(question: $0.question, answer: $0.answer) })
  }

  private func fits(_ behaviour: Behaviour, _ person: Participant) -> Bool {
    behaviour.when.map(person.holds) ?? true && !(behaviour.unless.map(person.holds) ?? false)
  }

  // MARK: A witness

  private func isWitnessed(_ behaviour: Behaviour) -> Bool {
    let chooser = BehaviourChooser(catalogue: catalogue, fit: fit)
    let indicator = behaviour.indicators.first.flatMap(catalogue.indicator)
    let speaking = speakingFor(behaviour)
    return (speaking + speaking.compactMap(inHaste)).contains { answers in
      let person = participant(answers)
      let owners = behaviour.owners == .one ? [person] : [person, person]
      let choice = chooser.choose(
        behaviour.area, for: owners, indicator: indicator, minutes: person.figure(.minutes))
      return choice?.behaviour.id == behaviour.id
    }
  }

  /// The same answers of somebody who has no time, where nothing is said of it: what takes longer gives way then.
  private func inHaste(_ answers: Answers) -> Answers? {
    guard !answers.contains(where: { $0.question.measure == .minutes }),
      let minutes = questions.values.first(where: { $0.measure == .minutes }), let least = minutes.form.range?.lowerBound
    else { return nil }
    return answers + [(minutes, .number(least, approximate: false))]
  }

  /// Answers that speak for a behaviour: all combinations, or, where there are too many, for each of its preferences one
  /// answer that meets it, added one by one.
  private func speakingFor(_ behaviour: Behaviour) -> [Answers] {
    if let all = assignments([behaviour]) { return all }
    var bare = behaviour
    bare.prefer = []
    bare.tool = nil
    bare.minutes = nil
    var known = (assignments([bare]) ?? []).first { fits(behaviour, participant($0)) } ?? []
    var result = [known]
    for preference in behaviour.prefer.sorted(by: { $0.weight > $1.weight }) {
      bare.prefer = [preference]
      let found = (assignments([bare]) ?? []).first { answers in
        let merged = known.filter { old in !answers.contains { $0.question.id == old.question.id } } + answers
        return participant(merged).holds(preference.when) && fits(behaviour, participant(merged))
      }
      guard let found else { continue }
      known = known.filter { old in !found.contains { $0.question.id == old.question.id } } + found
      result.append(known)
    }
    if let tool = behaviour.tool, let tools = questions.values.first(where: { $0.measure == .tools }) {
      result += result.map { $0.filter { $0.question.id != tools.id } + [(tools, .choices([tool]))] }
    }
    return result
  }

  // MARK: A proof

  /// Whether `rival` stands before `behaviour` whatever one owner answers: then it does for two as well.
  private func outdoes(_ rival: Behaviour, _ behaviour: Behaviour, isFirst: Bool) -> Bool {
    if let longer = rival.minutes, longer > behaviour.minutes ?? 0 { return false }
    // Whoever speaks of it in their own words may get it.
    guard Set(behaviour.words).isSubset(of: rival.words) else { return false }
    guard Set(behaviour.indicators).isSubset(of: rival.indicators), let all = assignments([rival, behaviour]) else {
      return false
    }
    return all.allSatisfy { answers in
      let person = participant(answers)
      guard fits(behaviour, person) else { return true }
      guard fits(rival, person) else { return false }
      let (mine, other) = (score(behaviour, person), score(rival, person))
      return other > mine || (isFirst && other == mine)
    }
  }

  private func score(_ behaviour: Behaviour, _ person: Participant) -> Double {
    BehaviourChooser(catalogue: catalogue, fit: fit).score(of: behaviour, for: person)
  }
}

extension Guard {
  /// Whether it compares a question's answer with this option.
  fileprivate func names(_ option: String, of id: StateID) -> Bool {
    comparisons.contains { comparison in
      switch comparison {
      case .includes(id, option), .compare(.answer(id), _, .word(option)): true
      default: false
      }
    }
  }
}
