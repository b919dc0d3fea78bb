import Interview
import Scoring
import Yams

extension GoalsReader {
  func behaviours(_ top: Fields, _ indicators: [Indicator]) -> [Behaviour] {
    var result: [Behaviour] = []
    for node in top.requiredList("behaviours") {
      guard let behaviour = behaviour(node, indicators.map(\.id)) else { continue }
      if result.contains(where: { $0.id == behaviour.id }) {
        yaml.report(
          node.mark, .duplicateID, Wording.duplicateBehaviour(behaviour.id), Wording.renameOne)
      }
      result.append(behaviour)
    }
    return result
  }

  private func behaviour(_ node: Node, _ indicators: [String]) -> Behaviour? {
    guard
      let fields = yaml.fields(
        node, of: "a behaviour",
        known: [
          "id", "area", "owners", "when", "unless", "indicators", "tool", "prefer", "minutes",
          "scheduled", "text", "setting", "does", "first-step",
        ]),
      let id = fields.requiredText("id", trap: true),
      let area = fields.requiredValue("area", Area.self),
      let owners = fields.requiredValue("owners", Behaviour.Owners.self),
      let text = fields.requiredText("text"), let setting = fields.requiredText("setting"),
      let firstStep = fields.requiredText("first-step")
    else { return nil }
    let parts = parts(fields)
    if owners == .couple, parts.last.map({ $0.when != nil }) ?? true {
      yaml.report(
        fields.mark("does"), .noDefault, Wording.noDefaultPart(id), Wording.noDefaultPartFix)
    }
    for name in fields.list("indicators") ?? [] {
      guard let word = yaml.text(name, "indicators"), !indicators.contains(word) else { continue }
      yaml.report(
        name.mark, .unknownIndicator, Wording.unknownIndicator(word),
        nearest(to: word, among: indicators).map(Wording.didYouMean)
          ?? Wording.knownValues(indicators))
    }
    checkFigures(fields, id)
    return Behaviour(
      id: id, area: area, owners: owners, when: fields.condition("when"),
      unless: fields.condition("unless"), indicators: fields.texts("indicators") ?? [],
      tool: fields.text("tool"), prefer: preferences(fields),
      minutes: fields.has("minutes") ? fields.number("minutes", in: 0...600) : nil,
      scheduled: fields.truth("scheduled") ?? false, text: text, setting: setting, does: parts,
      firstStep: firstStep)
  }

  /// A goal's figures come from what people answered, so its texts have none of their own.
  private func checkFigures(_ fields: Fields, _ id: String) {
    let does = (fields.list("does") ?? []).map { $0["text"] }
    for node in ["text", "setting", "first-step"].map({ fields.node($0) }) + does {
      guard let node, let text = node.scalar?.string,
        let place = text.firstIndex(where: \.isNumber)
      else { continue }
      yaml.report(
        in: node, offset: text.distance(from: text.startIndex, to: place), .figureInText,
        Wording.figureInText(id), Wording.noFigures)
    }
  }

  private func parts(_ fields: Fields) -> [Behaviour.Part] {
    (fields.list("does") ?? []).compactMap { node in
      guard let part = yaml.fields(node, of: "what an owner does", known: ["when", "text"]),
        let text = part.requiredText("text")
      else { return nil }
      return Behaviour.Part(when: part.condition("when"), text: text)
    }
  }

  private func preferences(_ fields: Fields) -> [Behaviour.Preference] {
    (fields.list("prefer") ?? []).compactMap { node in
      guard
        let entry = yaml.fields(node, of: "a preference", known: ["when", "weight", "because"]),
        let because = entry.requiredText("because")
      else { return nil }
      let weight = entry.number("weight", in: -10...10)
      guard entry.has("when") else {
        entry.reportMissing("when")
        return nil
      }
      return entry.condition("when").map {
        Behaviour.Preference(when: $0, weight: weight, because: because)
      }
    }
  }
}
