import Interview
import Scoring
import Yams

extension GoalsReader {
  func behaviours(_ top: Fields, _ indicators: [Indicator], _ tools: [Tool]) -> [Behaviour] {
    var result: [Behaviour] = []
    for node in top.requiredList("behaviours") {
      guard let behaviour = behaviour(node, indicators.map(\.id), tools.map(\.id)) else { continue }
      behaviourNodes[behaviour.id] = node
      if result.contains(where: { $0.id == behaviour.id }) {
        yaml.report(
          node.mark, .duplicateID, Wording.duplicateBehaviour(behaviour.id), Wording.renameOne)
      }
      result.append(behaviour)
    }
    return result
  }

  private func behaviour(_ node: Node, _ indicators: [String], _ tools: [String]) -> Behaviour? {
    guard
      let fields = yaml.fields(
        node, of: "a behaviour",
        known: [
          "id", "area", "owners", "when", "unless", "indicators", "tool", "weave", "prefer", "words", "minutes",
          "scheduled", "text", "setting", "settings", "does", "first-step", "sign", "why",
        ]),
      let id = fields.requiredText("id", trap: true),
      let area = fields.requiredValue("area", Area.self),
      let owners = fields.requiredValue("owners", Behaviour.Owners.self),
      let text = fields.requiredText("text"), let firstStep = fields.requiredText("first-step"),
      let settings = settings(fields, id)
    else { return nil }
    let parts = parts(fields, "does")
    if owners == .couple, parts.last.map({ $0.when != nil }) ?? true {
      yaml.report(
        fields.mark("does"), .noDefault, Wording.noDefaultPart(id), Wording.noDefaultPartFix)
    }
    checkNames(fields.list("indicators") ?? [], "indicators", indicators, .unknownIndicator, Wording.unknownIndicator)
    // A catalogue without `tools` weaves none in, and chooses by them all the same.
    if !tools.isEmpty {
      checkNames(
        (fields.node("tool").map { [$0] } ?? []) + (fields.list("weave") ?? []), "weave", tools, .unknownTool,
        Wording.unknownTool)
    }
    checkFigures(fields, id)
    return Behaviour(
      id: id, area: area, owners: owners, when: condition(fields, "when"),
      unless: condition(fields, "unless"), indicators: fields.texts("indicators") ?? [],
      tool: fields.text("tool"), weaves: fields.texts("weave") ?? [], prefer: preferences(fields),
      words: (fields.texts("words") ?? []).map(SpokenPhrase.init),
      minutes: fields.has("minutes") ? fields.number("minutes", in: 0...600) : nil,
      scheduled: fields.truth("scheduled") ?? false, text: text, settings: settings,
      does: parts, firstStep: firstStep, sign: fields.text("sign") ?? "", rationale: fields.text("why") ?? "")
  }

  private func condition(_ fields: Fields, _ key: String) -> Guard? {
    guard let condition = fields.condition(key) else { return nil }
    if let node = fields.node(key) { conditions.append((node, condition)) }
    return condition
  }

  /// Each name has to be one of those known.
  private func checkNames(
    _ nodes: [Node], _ key: String, _ known: [String], _ code: FaultCode, _ message: (String) -> String
  ) {
    for node in nodes {
      guard let word = yaml.text(node, key), !known.contains(word) else { continue }
      yaml.report(
        node.mark, code, message(word),
        nearest(to: word, among: known).map(Wording.didYouMean) ?? Wording.knownValues(known))
    }
  }

  /// `setting:` is the only one; `settings:` is a list, whose last one has no condition.
  private func settings(_ fields: Fields, _ id: String) -> [Behaviour.Part]? {
    guard fields.has("settings") else {
      return fields.requiredText("setting").map { [Behaviour.Part(text: $0)] }
    }
    let parts = parts(fields, "settings")
    if parts.last.map({ $0.when != nil }) ?? true {
      yaml.report(
        fields.mark("settings"), .noDefault, Wording.noDefaultSetting(id), Wording.noDefaultSettingFix)
    }
    return parts
  }

  /// A goal's figures come from what people answered, so its texts have none of their own.
  private func checkFigures(_ fields: Fields, _ id: String) {
    let parts = ["does", "settings"].flatMap { fields.list($0) ?? [] }.map { $0["text"] }
    for node in ["text", "setting", "first-step", "sign"].map({ fields.node($0) }) + parts {
      guard let node, let text = node.scalar?.string,
        let place = text.firstIndex(where: \.isNumber)
      else { continue }
      yaml.report(
        in: node, offset: text.distance(from: text.startIndex, to: place), .figureInText,
        Wording.figureInText(id), Wording.noFigures)
    }
  }

  private func parts(_ fields: Fields, _ key: String) -> [Behaviour.Part] {
    (fields.list(key) ?? []).compactMap { node in
      guard let part = yaml.fields(node, of: "an entry of `\(key)`", known: ["when", "text"]),
        let text = part.requiredText("text")
      else { return nil }
      return Behaviour.Part(when: condition(part, "when"), text: text)
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
      return condition(entry, "when").map {
        Behaviour.Preference(when: $0, weight: weight, because: because)
      }
    }
  }
}
