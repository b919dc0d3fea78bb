import Interview
import Yams

extension InterviewReader {
  /// The question of a state that has `ask`.
  func question(_ fields: Fields, id: StateID, disclosure: Disclosure) -> State.Content? {
    guard let text = fields.requiredText("ask"), let form = answerForm(fields, id: id) else {
      return nil
    }
    let question = Question(
      id: id, text: text, why: fields.text("why"), form: form,
      area: fields.value("area", Area.self), measure: fields.value("measure", Measure.self),
      indicator: fields.text("indicator"), better: fields.value("better", BetterWord.self)?.better,
      flag: fields.value("flag", Flag.self), level: fields.value("level", FlagLevel.self),
      disclosure: fields.value("disclosure", Disclosure.self) ?? disclosure,
      optional: !(fields.truth("required") ?? false),
      counted: !(fields.truth("follow-up") ?? false))
    let hearing: State.Hearing
    if let source = fields.text("confirms") {
      hearing = .confirms(source)
    } else if let source = fields.text("corrects") {
      hearing = .corrects(source)
    } else {
      hearing = fields.truth("listens") == true ? .listens : .none
    }
    return .ask(question, hearing)
  }

  private enum BetterWord: String, CaseIterable {
    case higher, lower
    var better: Better { self == .higher ? .higher : .lower }
  }

  private func answerForm(_ state: Fields, id: StateID) -> AnswerForm? {
    guard state.has("answer") else {
      yaml.report(
        state.mark, "missing-key", Wording.missingKey("answer", in: "`\(id)`"),
        Wording.addKey("answer"))
      return nil
    }
    guard
      let fields = state.fields(
        "answer",
        known: ["kind", "options", "min", "max", "low", "high", "unit", "whole", "per", "most"])
    else { return nil }
    guard fields.has("kind") else {
      yaml.report(
        fields.mark, "missing-key", Wording.missingKey("kind", in: "answer"), Wording.addKey("kind"))
      return nil
    }
    guard let kind = fields.value("kind", AnswerForm.Kind.self) else { return nil }
    switch kind {
    case .yesNo: return .yesNo
    case .choice: return options(fields, id: id).map { .choice($0) }
    case .choices: return options(fields, id: id).map { .choices($0) }
    case .scale:
      guard let least = fields.requiredInteger("min"), let most = fields.requiredInteger("max"),
        ordered(Double(least), Double(most), fields)
      else { return nil }
      return .scale(
        min: least, max: most, low: fields.text("low") ?? "", high: fields.text("high") ?? "")
    case .number:
      guard let least = fields.requiredNumber("min"), let most = fields.requiredNumber("max"),
        ordered(least, most, fields)
      else { return nil }
      return .number(
        min: least, max: most, unit: fields.has("unit") ? unit(fields) : nil,
        whole: fields.truth("whole") ?? true, per: fields.value("per", Period.self))
    case .text: return .text(most: max(1, fields.integer("most") ?? 4000))
    }
  }

  private func ordered(_ least: Double, _ most: Double, _ fields: Fields) -> Bool {
    if least < most { return true }
    yaml.report(fields.mark("max"), "empty-range", Wording.emptyRange("range"), Wording.swapEnds)
    return false
  }

  private func unit(_ fields: Fields) -> Unit? {
    guard let unit = fields.fields("unit", known: ["one", "other"]),
      let one = unit.requiredText("one"), let other = unit.requiredText("other")
    else { return nil }
    return Unit(one: one, other: other)
  }

  private func options(_ fields: Fields, id: StateID) -> [Option]? {
    var options: [Option] = []
    for node in fields.list("options") ?? [] {
      guard
        let entry = yaml.fields(
          node, of: "an option",
          known: ["id", "label", "match", "flag", "level", "score", "exclusive"]),
        let optionID = entry.requiredText("id", trap: true),
        let label = entry.requiredText("label", trap: true)
      else { continue }
      if options.contains(where: { $0.id == optionID }) {
        yaml.report(
          entry.mark("id"), "duplicate-option", Wording.duplicateOption(optionID),
          Wording.renameOne)
      }
      options.append(
        Option(
          id: optionID, label: label, match: entry.texts("match") ?? [],
          flag: entry.value("flag", Flag.self), level: entry.value("level", FlagLevel.self),
          score: entry.number("score"), exclusive: entry.truth("exclusive") ?? false))
    }
    if options.count < 2 {
      yaml.report(fields.mark, "too-few-options", Wording.tooFewOptions(id), Wording.addOption)
      return nil
    }
    return options
  }
}
