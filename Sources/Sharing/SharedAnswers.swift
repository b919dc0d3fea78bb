import Interview

/// What one partner allowed to be shown to the other.
///
/// Made from the answers that the person's own permission covers (``Interview/Permission``): what was not allowed is
/// not in it, and a confidential answer never is.
public struct SharedAnswers: Hashable, Codable, Sendable {
  public let partner: Partner
  /// Empty where the person did not allow it.
  public private(set) var rulers: [Ruler]
  public let words: [Words]
  public let figures: [Words]
  /// Other answers that the person allowed one by one.
  public let others: [Words]

  /// One ruler, 0 to 10.
  public struct Ruler: Hashable, Codable, Sendable {
    public let state: StateID
    public let area: Area
    public let measure: Measure
    public let value: Shareable<Double>
    public let approximate: Bool
  }

  /// A question, and the answer in words.
  public struct Words: Hashable, Codable, Sendable {
    public let state: StateID
    public let question: Shareable<String>
    public let answer: Shareable<String>
  }

  /// - Parameters:
  ///   - items: Answers that this person allowed one by one, in writing.
  ///   - kinds: The kinds that are shown, as far as this person allowed them.
  public init(of intake: Intake, items: Set<StateID> = [], kinds: Set<SharedKind> = Set(SharedKind.allCases)) {
    partner = intake.partner
    let shown = intake.shown(items: items).filter { response in
      items.contains(response.question.id) || SharedKind(response).map(kinds.contains) ?? true
    }
    var rulers: [Ruler] = []
    var words: [Words] = []
    var figures: [Words] = []
    var others: [Words] = []
    for response in shown {
      let line = Words(
        state: response.question.id, question: Shareable(response.question.text),
        answer: Shareable(response.question.words(for: response.answer)))
      switch SharedKind(response) {
      case .rulers:
        guard let area = response.question.area, let measure = response.question.measure,
          let value = response.answer.number
        else { continue }
        rulers.append(
          Ruler(
            state: response.question.id, area: area, measure: measure, value: Shareable(value),
            approximate: response.answer.isApproximate))
      case .words: words.append(line)
      case .figures: figures.append(line)
      case nil: others.append(line)
      }
    }
    self.rulers = rulers
    self.words = words
    self.figures = figures
    self.others = others
  }

  /// Nothing was allowed that could be shown.
  public var isEmpty: Bool { rulers.isEmpty && words.isEmpty && figures.isEmpty && others.isEmpty }

  /// Only the rulers that the other partner has, too.
  func withRulers(of other: SharedAnswers) -> SharedAnswers {
    var copy = self
    copy.rulers = rulers.filter { ruler in other.rulers.contains { $0.state == ruler.state } }
    return copy
  }
}
