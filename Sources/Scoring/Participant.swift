import Interview

/// One partner's answers, as scoring reads them. Confidential answers are not among them.
struct Participant: Redacted {
  let intake: Intake
  private let answers: [StateID: Answer]
  private let scores: [StateID: Double]
  /// Private and shareable answers, in the order asked.
  let responses: [Response]
  /// Questions whose answer tells of danger: never quoted.
  let withheld: Set<StateID>

  /// Single answers that this person allowed in writing to be shown.
  private let permitted: Set<StateID>
  /// What is looked for all the time, found once: the first answer with a value of each measure and area, and the rulers
  /// of need.
  private let measured: [Measured: Response]
  private let rulers: [Area: [Response]]
  /// Where the answer to a question stands among the responses.
  private let places: [StateID: Int]

  private struct Measured: Hashable {
    var measure: Measure
    var area: Area?
  }

  init(_ intake: Intake, permitted: Set<StateID> = [], _ access: TherapistAccess) {
    self.init(
      intake, permitted: permitted, responses: intake.responses.reveal(access), withheld: intake.withheld(access))
  }

  /// Somebody who gave these answers and no others, for finding out what may be chosen for whom.
  init(imagined responses: [Response]) {
    self.init(
      Intake(
        partner: .a, date: .epoch, outcome: .complete, responses: [], confidential: Confidential([]), heard: []),
      permitted: [], responses: responses, withheld: [])
  }

  private init(_ intake: Intake, permitted: Set<StateID>, responses: [Response], withheld: Set<StateID>) {
    self.intake = intake
    self.permitted = permitted
    self.responses = responses
    self.withheld = withheld
    var measured: [Measured: Response] = [:]
    var rulers: [Area: [Response]] = [:]
    for response in responses {
      guard let measure = response.question.measure else { continue }
      if measure == .need, let area = response.question.area { rulers[area, default: []].append(response) }
      let key = Measured(measure: measure, area: response.question.area)
      if measured[key] == nil, response.answer.hasValue { measured[key] = response }
    }
    self.measured = measured
    self.rulers = rulers
    places = Dictionary(
      responses.enumerated().map { ($0.element.question.id, $0.offset) }, uniquingKeysWith: { _, last in last })
    answers = Dictionary(
      responses.map { ($0.question.id, $0.answer) }, uniquingKeysWith: { _, last in last })
    scores = Dictionary(
      responses.map { ($0.question.id, $0.score) }, uniquingKeysWith: { _, last in last })
  }

  var partner: Partner { intake.partner }

  /// The interview is done, alone or not. Before that nothing is drafted from it.
  var isDone: Bool { intake.isFinished }

  func holds(_ condition: Guard) -> Bool {
    condition.holds(
      in: Guard.Context(
        answer: { answers[$0] }, score: { scores[$0] ?? 0 },
        heard: { answers[$0]?.text != nil && !intake.heard.isEmpty }))
  }

  func figure(_ measure: Measure, _ area: Area? = nil) -> Double? {
    response(measure, area: area)?.answer.number
  }

  func evidence(_ response: Response?) -> [Evidence] {
    response.map { [Evidence(partner, $0)] } ?? []
  }

  /// The answers with a value that a condition reads.
  func evidence(for condition: Guard) -> [Evidence] {
    condition.reads.compactMap { places[$0] }.sorted().map { responses[$0] }
      .filter(\.answer.hasValue).map { Evidence(partner, $0) }
  }

  /// Every ruler of need for an area: intimacy has two.
  func needs(_ area: Area) -> [Response] { rulers[area] ?? [] }

  /// Whether the area was asked about, heard or named. Parenting is not, where there are no children.
  func applies(_ area: Area) -> Bool {
    !needs(area).isEmpty || intake.heard.contains(area) || hasNamed(area)
  }

  func hasNamed(_ area: Area) -> Bool {
    response(.named)?.answer.optionIDs.contains(area.rawValue) ?? false
  }

  /// Whether the partner may see answers of this kind.
  func shares(_ kind: SharedKind) -> Bool { intake.sharedKinds.contains(kind) }

  func mayBeShown(_ response: Response?, _ kind: SharedKind) -> Bool {
    guard let response else { return shares(kind) }
    return response.question.disclosure == .shareable || shares(kind) || permitted.contains(response.question.id)
  }

  /// Whether the partner may see these of the person's figures; where none was given, whether they would.
  func mayBeShown(figures: [Response?]) -> Bool {
    let given = figures.compactMap { $0 }
    return given.isEmpty ? shares(.figures) : given.allSatisfy { mayBeShown($0, .figures) }
  }

  /// The first answer with this measure (and area) that has a value.
  func response(_ measure: Measure, area: Area? = nil) -> Response? { measured[Measured(measure: measure, area: area)] }
}

extension Response {
  /// The figure, or the declared scores of the options chosen.
  fileprivate var score: Double {
    question.score(of: answer)
  }
}

extension Intake {
  /// The interview is done, alone or not.
  var isFinished: Bool { outcome == .complete || outcome == .completeNotAlone || finishedBefore }
}
