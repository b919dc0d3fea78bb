import Interview
import Yams

/// What of a question does not go together with its kind of answer.
extension InterviewReader {
  func check(_ question: Question, _ hearing: State.Hearing, _ fields: Fields) {
    checkHearing(question, hearing, fields)
    checkFlags(question, fields)
    checkMeasure(question, fields)
    let namesAreas = question.measure == .named || hearing.isCorrection
    if namesAreas { checkAreas(fields) }
  }

  private func checkHearing(_ question: Question, _ hearing: State.Hearing, _ fields: Fields) {
    func report(_ key: String, needs kind: AnswerForm.Kind) {
      yaml.report(
        fields.mark(key), .hearingKind, Wording.needsKind(key, kind), Wording.writeKind(kind))
    }
    switch hearing {
    case .none: break
    case .listens: if question.form.kind != .text { report("listens", needs: .text) }
    case .confirms: if question.form.kind != .yesNo { report("confirms", needs: .yesNo) }
    case .corrects: if question.form.kind != .choices { report("corrects", needs: .choices) }
    }
  }

  private func checkFlags(_ question: Question, _ fields: Fields) {
    let kind = question.form.kind
    let options = question.form.options
    if question.flag != nil {
      switch kind {
      case .yesNo: break
      case .choice, .choices:
        if options.allSatisfy({ $0.flag == nil && $0.level == nil }) {
          yaml.report(fields.mark("flag"), .flagNeverRaised, Wording.flagNeverRaised, Wording.raiseFlag)
        }
      case .scale, .number, .text:
        yaml.report(fields.mark("flag"), .flagKind, Wording.flagKind(kind), Wording.askForFlag)
      }
    }
    if question.level != nil, kind != .yesNo || question.flag == nil {
      yaml.report(
        fields.mark("level"), .levelWithoutFlag, Wording.levelOfQuestion, Wording.removeOrFlag)
    }
    guard question.flag == nil, let nodes = fields.fields("answer")?.list("options") else { return }
    for (option, node) in zip(options, nodes) where option.level != nil && option.flag == nil {
      yaml.report(
        node["level"]?.mark ?? node.mark, .levelWithoutFlag, Wording.levelOfOption(option.id),
        Wording.removeOrFlag)
    }
  }

  /// Measures that scoring reads for one area.
  private static let ofAnArea: Set<Measure> = [
    .need, .importance, .confidence, .baseline, .wanted, .pattern, .example, .step, .higher,
  ]

  /// Only of measures that something reads by the kind of their answers; others are shown to people as they are.
  private func checkMeasure(_ question: Question, _ fields: Fields) {
    guard let measure = question.measure else { return }
    let mark = fields.node("measure")?.mark
    if Self.ofAnArea.contains(measure), question.area == nil, !fields.has("area") {
      yaml.report(
        mark, .measureWithoutArea, Wording.measureWithoutArea(measure.rawValue), Wording.addKey("area"))
    }
    let fits: Bool
    switch (measure, question.form) {
    case (.need, .scale(let least, let most, _, _)), (.importance, .scale(let least, let most, _, _)),
      (.confidence, .scale(let least, let most, _, _)), (.load, .scale(let least, let most, _, _)):
      fits = least == 0 && most == 10
    case (.need, _), (.importance, _), (.confidence, _), (.load, _): fits = false
    case (.baseline, let form), (.wanted, let form), (.minutes, let form): fits = form.range != nil
    case (.named, let form): fits = form.kind == .choice
    case (.pattern, let form), (.tools, let form): fits = !form.options.isEmpty
    case (.staff, let form): fits = form.kind == .yesNo
    case (.heard, let form): fits = form.kind == .yesNo || form.kind == .choices
    default: fits = true
    }
    if !fits {
      yaml.report(
        mark, .measureKind, Wording.measureKind(measure.rawValue), Wording.kinds(of: measure))
    }
  }

  /// Options that stand for areas have their ids; one that is nearly such an id was meant to be it.
  private func checkAreas(_ fields: Fields) {
    for node in fields.fields("answer")?.list("options") ?? [] {
      guard let id = node["id"], let word = id.scalar?.string, Area(rawValue: word) == nil,
        let area = nearest(to: word, among: Area.allCases.map(\.rawValue))
      else { continue }
      yaml.report(id.mark, .unknownArea, Wording.unknownArea(word), Wording.didYouMean(area))
    }
  }
}

extension State.Hearing {
  fileprivate var isCorrection: Bool { if case .corrects = self { true } else { false } }
}
