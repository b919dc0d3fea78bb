import Interview

/// The plan for the couple, in Markdown.
public func markdown(_ view: CoupleView) -> String {
  var page = Markdown()
  begin(&page, couple: view.couple, plan: view.plan)
  guard let plan = view.plan else { return page.text }
  goals(&page, Wording.together, plan.goals)
  rulers(&page, view.shared)
  for answers in view.shared {
    sections(&page, answers, under: Wording.partner(answers.partner))
  }
  page.paragraph(Wording.yours)
  return page.text
}

/// The plan for one partner, in Markdown.
public func markdown(_ view: PartnerView) -> String {
  var page = Markdown()
  begin(&page, couple: view.couple, plan: view.plan)
  guard let plan = view.plan else { return page.text }
  goals(&page, Wording.together, plan.goals.filter { $0.owner == .couple })
  goals(&page, Wording.alone, plan.goals.filter { $0.owner != .couple })
  if let shared = view.shared, !shared.isEmpty {
    page.heading(2, Wording.fromPartner)
    if !shared.rulers.isEmpty {
      page.table(
        [Wording.question, Wording.partner(shared.partner)],
        shared.rulers.sorted { rank($0) < rank($1) }.map { [name($0), words($0)] })
    }
    sections(&page, shared, under: nil)
  }
  page.paragraph(Wording.yours)
  return page.text
}

private func begin(_ page: inout Markdown, couple: String, plan: Plan?) {
  page.heading(1, Wording.title)
  page.paragraph(Wording.couple(couple))
  page.paragraph(plan.map { Wording.signed($0, by: $0.signedBy?.value) } ?? Wording.noPlan)
}

private func goals(_ page: inout Markdown, _ title: String, _ goals: [SharedGoal]) {
  guard !goals.isEmpty else { return }
  page.heading(2, title)
  for (number, goal) in goals.enumerated() {
    page.heading(3, "\(number + 1). \(Wording.area(goal.area))")
    page.paragraph(goal.text.value)
    page.paragraph(Wording.dates(goal))
    guard !goal.attainment.isEmpty else { continue }
    page.table(
      [Wording.levels, ""],
      goal.attainment.sorted { $0.level > $1.level }.map { [Wording.level($0.level), $0.text.value] })
  }
}

/// Both partners' rulers side by side; never a mean of the two.
private func rulers(_ page: inout Markdown, _ shared: [SharedAnswers]) {
  guard let first = shared.first, let second = shared.dropFirst().first, !first.rulers.isEmpty, !second.rulers.isEmpty
  else { return }
  page.heading(2, Wording.rulers)
  page.paragraph(Wording.rulersNote)
  var order: [SharedAnswers.Ruler] = first.rulers
  order += second.rulers.filter { ruler in !order.contains { $0.state == ruler.state } }
  func value(_ answers: SharedAnswers, _ ruler: SharedAnswers.Ruler) -> String {
    answers.rulers.first { $0.state == ruler.state }.map(words) ?? "-"
  }
  page.table(
    [Wording.question, Wording.partner(first.partner), Wording.partner(second.partner)],
    order.sorted { rank($0) < rank($1) }.map { [name($0), value(first, $0), value(second, $0)] })
}

private func sections(_ page: inout Markdown, _ answers: SharedAnswers, under partner: String?) {
  let kinds = [
    (Wording.ownWords, answers.words), (Wording.figures, answers.figures), (Wording.others, answers.others),
  ].filter { !$0.1.isEmpty }
  for (title, lines) in kinds {
    page.heading(partner == nil ? 3 : 2, partner.map { "\($0): \(title)" } ?? title)
    page.list(lines.map { (term: $0.question.value, text: $0.answer.value) })
  }
}

/// Area by area; in each the problem first, then importance and confidence.
private func rank(_ ruler: SharedAnswers.Ruler) -> (Int, Int, StateID) {
  (
    Area.allCases.firstIndex(of: ruler.area) ?? 0, [.need, .importance, .confidence].firstIndex(of: ruler.measure) ?? 0,
    ruler.state
  )
}

private func name(_ ruler: SharedAnswers.Ruler) -> String {
  let side = ruler.state.split(separator: ".").dropFirst().dropLast().joined(separator: " ")
  let area = side.isEmpty ? Wording.area(ruler.area) : "\(Wording.area(ruler.area)) (\(side))"
  return "\(area): \(Wording.measure(ruler.measure))"
}

private func words(_ ruler: SharedAnswers.Ruler) -> String {
  (ruler.approximate ? "about " : "") + written(ruler.value.value)
}

/// What a program gets in place of a page: the same content.
public struct SharedDocument: Encodable, Sendable {
  private let format = "commonground-shared/1"
  private let couple: String
  private let reader: String
  private let note: String?
  private let plan: Plan?
  private let shared: [SharedAnswers]

  public init(_ view: CoupleView) {
    couple = view.couple
    reader = "couple"
    note = view.plan == nil ? Wording.noPlan : nil
    plan = view.plan
    shared = view.shared
  }

  public init(_ view: PartnerView) {
    couple = view.couple
    reader = "partner-\(view.partner.rawValue)"
    note = view.plan == nil ? Wording.noPlan : nil
    plan = view.plan
    shared = view.shared.map { [$0] } ?? []
  }

  private enum CodingKeys: String, CodingKey {
    case format, couple
    case reader = "for"
    case note, plan, shared
  }
}
