import Interview
import Scoring
import Yams

/// A goal catalogue as read from a file.
public struct GoalsFile: Sendable {
  public var catalogue: GoalCatalogue

  public static let format = "commonground-goals/1"

  /// Reads a goal catalogue.
  ///
  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let reader = GoalsReader(file: name)
    guard let catalogue = reader.read(bytes), reader.yaml.faults.isEmpty else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    self.catalogue = catalogue
  }
}

final class GoalsReader {
  let yaml: YAMLReader
  /// Where things stand, for what is checked when all is read.
  var behaviourNodes: [String: Node] = [:]
  var indicatorNodes: [(id: String, node: Node)] = []
  var conditions: [(node: Node, condition: Guard)] = []

  init(file: String) { yaml = YAMLReader(file: file) }

  func read(_ bytes: [UInt8]) -> GoalCatalogue? {
    guard let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "the goal catalogue",
        known: [
          "format", "id", "version", "language", "areas", "months", "sentences", "indicators",
          "tools", "cycles", "behaviours", "nothing-yet",
        ])
    else { return nil }
    yaml.checkFormat(of: top, GoalsFile.format)
    let indicators = self.indicators(top)
    let tools = self.tools(top)
    let behaviours = self.behaviours(top, indicators, tools)
    guard let id = top.requiredText("id", trap: true), let version = top.requiredText("version")
    else { return nil }
    checkCoverage(behaviours, top)
    return GoalCatalogue(
      id: id, version: version, language: top.text("language") ?? "en", areaNames: areaNames(top),
      months: months(top), indicators: indicators, tools: tools, behaviours: behaviours, cycles: cycles(top),
      sentences: sentences(top), nothingYet: top.texts("nothing-yet") ?? [])
  }

  private func areaNames(_ top: Fields) -> [Area: String] {
    let known = Area.allCases.map(\.rawValue)
    guard let fields = top.requiredFields("areas", known: known) else { return [:] }
    return Dictionary(
      Area.allCases.compactMap { area in fields.requiredText(area.rawValue).map { (area, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func months(_ top: Fields) -> [String] {
    let months = top.requiredList("months").compactMap { yaml.text($0, "months") }
    if months.count != 12 {
      yaml.report(top.mark("months"), .months, Wording.twelveMonths, Wording.twelveMonthsFix)
    }
    return months
  }

  private func sentences(_ top: Fields) -> [Sentence: String] {
    let known = Sentence.allCases.map(\.rawValue)
    guard let fields = top.requiredFields("sentences", known: known) else { return [:] }
    var result: [Sentence: String] = [:]
    for sentence in Sentence.allCases {
      // Catalogues from before there was such a sentence go on with the one that said it then, or with none.
      if !fields.has(sentence.rawValue), sentence.cameLater {
        if let earlier = sentence.earlier { result[sentence] = result[earlier] }
        continue
      }
      guard let text = fields.requiredText(sentence.rawValue) else { continue }
      for place in Sentence.placesUsed(in: text) where !sentence.places.contains(place) {
        guard let node = fields.node(sentence.rawValue), let written = node.scalar?.string,
          let brace = written.firstRange(of: "{\(place)}")
        else { continue }
        yaml.report(
          in: node, offset: written.distance(from: written.startIndex, to: brace.lowerBound),
          .unknownPlace, Wording.unknownPlace(place, in: sentence.rawValue),
          nearest(to: place, among: sentence.places).map { Wording.didYouMean("{\($0)}") }
            ?? Wording.knownPlaces(sentence.places))
      }
      result[sentence] = text
    }
    return result
  }

  private func indicators(_ top: Fields) -> [Indicator] {
    var result: [Indicator] = []
    for node in top.requiredList("indicators") {
      guard let indicator = indicator(node) else { continue }
      indicatorNodes.append((indicator.id, node))
      if result.contains(where: { $0.id == indicator.id }) {
        yaml.report(
          node.mark, .duplicateID, Wording.duplicateIndicator(indicator.id), Wording.renameOne)
      }
      result.append(indicator)
    }
    return result
  }

  private func indicator(_ node: Node) -> Indicator? {
    guard
      let fields = yaml.fields(
        node, of: "an indicator",
        known: [
          "id", "area", "name", "unit", "min", "max", "better", "step", "whole", "per",
          "minutes-each", "depends-on-both",
        ]),
      let id = fields.requiredText("id", trap: true),
      let area = fields.requiredValue("area", Area.self),
      let name = fields.requiredText("name"),
      let unit = fields.requiredFields("unit", known: ["one", "other"]),
      let one = unit.requiredText("one"), let other = unit.requiredText("other"),
      let least = fields.requiredNumber("min"), let most = fields.requiredNumber("max"),
      let better = fields.requiredValue("better", Direction.self),
      let step = fields.requiredValue("step", Indicator.Step.self)
    else { return nil }
    if least >= most {
      yaml.report(
        fields.node("max")?.mark, .emptyRange, Wording.emptyRange("range"), Wording.swapEnds)
    }
    return Indicator(
      id: id, area: area, name: name, unit: Unit(one: one, other: other), least: least, most: most,
      better: better == .higher ? .higher : .lower, step: step,
      whole: fields.truth("whole") ?? true, per: fields.value("per", Period.self),
      minutesEach: fields.has("minutes-each") ? fields.number("minutes-each", in: 1...600) : nil,
      dependsOnBoth: fields.truth("depends-on-both") ?? false)
  }

  private func tools(_ top: Fields) -> [Tool] {
    var result: [Tool] = []
    for node in top.list("tools") ?? [] {
      guard let fields = yaml.fields(node, of: "a tool", known: ["id", "couple", "one"]),
        let id = fields.requiredText("id", trap: true), let couple = fields.requiredText("couple"),
        let one = fields.requiredText("one")
      else { continue }
      if result.contains(where: { $0.id == id }) {
        yaml.report(node.mark, .duplicateID, Wording.duplicateTool(id), Wording.renameOne)
      }
      result.append(Tool(id: id, couple: couple, one: one))
    }
    return result
  }

  private enum Direction: String, CaseIterable { case higher, lower }

  private func cycles(_ top: Fields) -> [Cycle] {
    (top.list("cycles") ?? []).compactMap { node in
      guard let fields = yaml.fields(node, of: "a cycle", known: ["area", "patterns", "text"]),
        let area = fields.requiredValue("area", Area.self), let text = fields.requiredText("text")
      else { return nil }
      let patterns = fields.texts("patterns") ?? []
      if patterns.count != 2 {
        yaml.report(
          fields.mark("patterns"), .twoPatterns, Wording.twoPatterns, Wording.twoPatternsFix)
      }
      return Cycle(area: area, patterns: patterns, text: text)
    }
  }

  /// Every area needs a behaviour without conditions for the couple and for one partner, so that nobody is left out.
  private func checkCoverage(_ behaviours: [Behaviour], _ top: Fields) {
    let missing = Area.allCases.flatMap { area in
      Behaviour.Owners.allCases.filter { owners in
        !behaviours.contains {
          $0.area == area && $0.owners == owners && $0.when == nil && $0.unless == nil
        }
      }.map { "`\(area.rawValue)` with `owners: \($0.rawValue)`" }
    }
    if !missing.isEmpty {
      yaml.report(
        top.mark("behaviours"), .noBehaviour, Wording.noBehaviour(missing), Wording.noBehaviourFix)
    }
  }
}
