import Interview

/// One answer of one partner's, as it might have been.
struct AnswerCandidate: Redacted {
  var response: Response
  var answer: Answer
  /// Above 0, at most 1: see ``AnswerChange/size``.
  var size: Double
  /// An option that is chosen in addition, or left out.
  var added: String?
  var removed: String?

  /// The interview with this answer in place of the one given.
  ///
  /// What was heard in the person's own words is what they confirmed, so a change of that answer changes it, too.
  func applied(to intake: Intake, _ access: TherapistAccess) -> Intake {
    var changed = intake
    changed.responses = Private(
      intake.responses.reveal(access).map {
        $0.question.id == response.question.id ? Response(question: $0.question, answer: answer) : $0
      })
    guard response.question.measure == .heard else { return changed }
    switch answer {
    case .yesNo(false): changed.heard = []
    case .choices(let ids): changed.heard = ids.compactMap(Area.init(rawValue:))
    default: break
    }
    return changed
  }
}

/// The answers of a partner that could have been otherwise, the smallest change first.
struct AnswerCandidates {
  let weights: ScoringWeights
  let catalogue: GoalCatalogue
  /// Questions that a condition in the data reads.
  private let reads: Set<StateID>
  /// The figures that conditions compare a question's answer with.
  private let literals: [StateID: Set<Double>]
  /// Questions that a condition adds up: no point of theirs can be left out.
  private let summed: Set<StateID>
  /// From so many points on, only the figures beside a threshold are tried.
  private static let fewPoints = 20.0

  init(weights: ScoringWeights, catalogue: GoalCatalogue) {
    self.weights = weights
    self.catalogue = catalogue
    var conditions = weights.stages.joined().compactMap(\.when) + [weights.times.firstStepWhen].compactMap { $0 }
    for behaviour in catalogue.behaviours {
      conditions += [behaviour.when, behaviour.unless].compactMap { $0 } + behaviour.prefer.map(\.when)
    }
    reads = conditions.reduce(into: []) { $0.formUnion($1.reads) }
    literals = conditions.reduce(into: [:]) { found, condition in
      for (id, value) in condition.figures { found[id, default: []].insert(value) }
    }
    summed = conditions.reduce(into: []) { $0.formUnion($1.summed) }
  }

  /// Measures by which drafts and behaviours are chosen. What only sets a figure (where it stands, what is wished for)
  /// changes no choice, and no more do words.
  private static let chosenBy: Set<Measure> = [.need, .importance, .confidence, .named, .heard, .tools, .minutes]

  /// - Returns: The smallest first; of two as small, the one whose question was asked first, then the lower figure or
  ///   the option that stands first.
  func of(_ intake: Intake, _ access: TherapistAccess) -> [AnswerCandidate] {
    intake.responses.reveal(access)
      .filter { response in
        response.answer.hasValue && response.question.disclosure != .confidential
          && (reads.contains(response.question.id) || response.question.measure.map(Self.chosenBy.contains) ?? false)
      }
      .flatMap(candidates)
      .enumerated()
      .sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
      .map(\.element)
  }

  private func candidates(_ response: Response) -> [AnswerCandidate] {
    switch response.answer {
    case .number(let value, _): figures(response, value)
    case .yesNo(let yes): [AnswerCandidate(response: response, answer: .yesNo(!yes), size: 0.5)]
    case .choice(let chosen):
      response.question.form.options.filter { $0.id != chosen }.map {
        AnswerCandidate(response: response, answer: .choice($0.id), size: share(response))
      }
    case .choices(let chosen): lists(response, chosen)
    case .text, .notSure, .skipped: []
    }
  }

  private func share(_ response: Response) -> Double { 1 / Double(max(1, response.question.form.options.count)) }

  /// One option more, or one less. "None of these" is no option to add to others; what is left of one option is that.
  private func lists(_ response: Response, _ chosen: [String]) -> [AnswerCandidate] {
    let options = response.question.form.options
    let alone = options.first(where: \.exclusive)?.id
    return options.filter { !$0.exclusive }.compactMap { option in
      let isChosen = chosen.contains(option.id)
      let wanted = options.filter { other in
        !other.exclusive && (other.id == option.id ? !isChosen : chosen.contains(other.id))
      }.map(\.id)
      guard let ids = wanted.isEmpty ? alone.map({ [$0] }) : wanted else { return nil }
      return AnswerCandidate(
        response: response, answer: .choices(ids), size: share(response), added: isChosen ? nil : option.label,
        removed: isChosen ? option.label : nil)
    }
  }

  private func figures(_ response: Response, _ value: Double) -> [AnswerCandidate] {
    guard let range = response.question.form.range, range.upperBound > range.lowerBound else { return [] }
    let width = range.upperBound - range.lowerBound
    return points(response.question, range)
      .filter { $0 != value && range.contains($0) }
      .map {
        AnswerCandidate(
          response: response, answer: .number($0, approximate: response.answer.isApproximate),
          size: abs($0 - value) / width)
      }
      .enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }.map(\.element)
  }

  /// Every whole point of a ruler. Of a long range, such as minutes a week, the ones at and beside a threshold: between
  /// two neighbours nothing that any rule compares is different.
  private func points(_ question: Question, _ range: ClosedRange<Double>) -> [Double] {
    guard range.upperBound - range.lowerBound > Self.fewPoints, !summed.contains(question.id) else {
      return Array(stride(from: range.lowerBound.rounded(.up), through: range.upperBound, by: 1))
    }
    var thresholds = literals[question.id] ?? []
    if question.measure == .minutes { thresholds.formUnion(catalogue.behaviours.compactMap(\.minutes)) }
    let beside = thresholds.flatMap { [$0.rounded(.down) - 1, $0.rounded(.down), $0.rounded(.up), $0.rounded(.up) + 1] }
    return Set(beside).sorted()
  }
}

extension Guard {
  /// The figures that it compares single answers with.
  var figures: [(question: StateID, figure: Double)] {
    comparisons.compactMap { comparison in
      if case .compare(.answer(let id), _, .number(let value)) = comparison { (id, value) } else { nil }
    }
  }

  /// The questions whose answers it adds up.
  fileprivate var summed: Set<StateID> {
    comparisons.reduce(into: []) { found, comparison in
      if case .compare(.sum(let ids), _, _) = comparison { found.formUnion(ids) }
    }
  }
}
