import Interview
import Scoring
import Yams

/// Scoring weights as read from a file.
public struct ScoringFile: Sendable {
  public var weights: ScoringWeights

  public static let format = "commonground-scoring/1"

  /// Reads scoring weights.
  ///
  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let reader = ScoringReader(file: name)
    guard let weights = reader.read(bytes), reader.yaml.faults.isEmpty else {
      throw FaultyFile(faults: reader.yaml.faults)
    }
    self.weights = weights
  }
}

final class ScoringReader {
  let yaml: YAMLReader
  /// Where conditions stand, for what is checked when all is read.
  private(set) var conditions: [(node: Node, condition: Guard)] = []
  private let ruler = 0.0...10.0

  init(file: String) { yaml = YAMLReader(file: file) }

  func read(_ bytes: [UInt8]) -> ScoringWeights? {
    guard let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "the scoring file",
        known: [
          "format", "id", "version", "priority", "raised", "gap", "most", "steps", "times", "smart",
          "fit", "stages", "gates", "suggestions", "patterns",
        ])
    else { return nil }
    yaml.checkFormat(of: top, ScoringFile.format)
    let suggestions = self.suggestions(top)
    guard let id = top.requiredText("id", trap: true), let version = top.requiredText("version"),
      let priority = priority(top), let raised = raised(top), let most = most(top),
      let steps = steps(top), let times = times(top), let smart = smart(top), let fit = fit(top)
    else { return nil }
    return ScoringWeights(
      id: id, version: version, priority: priority, raised: raised,
      gap: top.number("gap", in: ruler), most: most, steps: steps, times: times, smart: smart,
      fit: fit, stages: stages(top), gates: gates(top, suggestions.map(\.kind)),
      suggestions: suggestions, patterns: patterns(top))
  }

  private func priority(_ top: Fields) -> ScoringWeights.Priority? {
    guard
      let fields = top.requiredFields(
        "priority", known: ["need", "importance", "confidence", "heard", "named"])
    else { return nil }
    let priority = ScoringWeights.Priority(
      need: fields.number("need", in: 0...1), importance: fields.number("importance", in: 0...1),
      confidence: fields.number("confidence", in: 0...1),
      heard: fields.number("heard", in: 0...1), named: fields.number("named", in: 0...1))
    let total =
      priority.need + priority.importance + priority.confidence + priority.heard + priority.named
    if abs(total - 1) > 0.001 {
      yaml.report(fields.mark, .weights, Wording.weights(total), Wording.weightsFix)
    }
    return priority
  }

  private func raised(_ top: Fields) -> ScoringWeights.Raised? {
    top.requiredFields(
      "raised", known: ["need", "importance", "need-alone", "need-if-heard-or-named"]
    ).map {
      ScoringWeights.Raised(
        need: $0.number("need", in: ruler), importance: $0.number("importance", in: ruler),
        needAlone: $0.number("need-alone", in: ruler),
        needIfHeardOrNamed: $0.number("need-if-heard-or-named", in: ruler))
    }
  }

  private func most(_ top: Fields) -> ScoringWeights.Most? {
    top.requiredFields("most", known: ["joint", "individual"]).map {
      ScoringWeights.Most(
        joint: $0.integer("joint", in: 0...3), individual: $0.integer("individual", in: 0...1))
    }
  }

  private func steps(_ top: Fields) -> ScoringWeights.Steps? {
    top.requiredFields(
      "steps",
      known: [
        "ruler", "ruler-low-confidence", "low-confidence", "share", "frequency-factor",
        "frequency-plus", "reduction",
      ]
    ).map {
      ScoringWeights.Steps(
        ruler: $0.number("ruler", in: 0.5...10),
        rulerLowConfidence: $0.number("ruler-low-confidence", in: 0.5...10),
        lowConfidence: $0.number("low-confidence", in: ruler), share: $0.number("share", in: 1...5),
        frequencyFactor: $0.number("frequency-factor", in: 1...10),
        frequencyPlus: $0.number("frequency-plus", in: 0...10),
        reduction: $0.number("reduction", in: 0...1))
    }
  }

  private func times(_ top: Fields) -> ScoringWeights.Times? {
    top.requiredFields(
      "times",
      known: [
        "weeks", "checkpoint-weeks", "most-weeks", "first-step-weeks", "first-step-confidence",
        "first-step-when",
      ]
    ).map {
      ScoringWeights.Times(
        weeks: $0.integer("weeks", in: 1...26),
        checkpointWeeks: $0.integer("checkpoint-weeks", in: 1...26),
        mostWeeks: $0.integer("most-weeks", in: 1...26),
        firstStepWeeks: $0.integer("first-step-weeks", in: 1...26),
        firstStepConfidence: $0.number("first-step-confidence", in: ruler),
        firstStepWhen: condition($0, "first-step-when"))
    }
  }

  private func smart(_ top: Fields) -> ScoringWeights.SMART? {
    top.requiredFields(
      "smart", known: ["confident", "half-confident", "importance", "above-lowest", "needs-work"]
    ).map {
      ScoringWeights.SMART(
        confident: $0.number("confident", in: ruler),
        halfConfident: $0.number("half-confident", in: ruler),
        importance: $0.number("importance", in: ruler),
        aboveLowest: $0.number("above-lowest", in: 0...1),
        needsWork: $0.number("needs-work", in: 0...1))
    }
  }

  private func fit(_ top: Fields) -> ScoringWeights.Fit? {
    top.requiredFields("fit", known: ["tool-willing", "tool-unwilling", "own-words", "too-long"]).map {
      ScoringWeights.Fit(
        toolWilling: $0.number("tool-willing", in: 0...10),
        toolUnwilling: $0.number("tool-unwilling", in: -10...0),
        // Files from before it was heard of go on as they did.
        ownWords: $0.has("own-words") ? $0.number("own-words", in: 0...10) : 0,
        tooLong: $0.number("too-long", in: -10...0))
    }
  }

  private func stages(_ top: Fields) -> [[ScoringWeights.Stage]] {
    top.requiredList("stages").map { node in
      (yaml.list(node, "stages") ?? []).compactMap { item in
        guard let fields = yaml.fields(item, of: "a stage", known: ["area", "when"]),
          let area = fields.requiredValue("area", Area.self)
        else { return nil }
        return ScoringWeights.Stage(area: area, when: condition(fields, "when"))
      }
    }
  }

  private func condition(_ fields: Fields, _ key: String) -> Guard? {
    guard let condition = fields.condition(key) else { return nil }
    if let node = fields.node(key) { conditions.append((node, condition)) }
    return condition
  }

  private func suggestions(_ top: Fields) -> [SuggestionText] {
    top.requiredList("suggestions").compactMap { node in
      guard let fields = yaml.fields(node, of: "a suggestion", known: ["kind", "text"]),
        let kind = fields.requiredText("kind"), let text = fields.requiredText("text")
      else { return nil }
      return SuggestionText(kind: kind, text: text)
    }
  }

  /// Names for patterns. A file of a clinic's own may do without.
  private func patterns(_ top: Fields) -> [PatternName] {
    var seen: Set<[String]> = []
    return (top.list("patterns") ?? []).compactMap { node in
      guard
        let fields = yaml.fields(node, of: "a pattern", known: ["area", "option", "own", "others"]),
        let area = fields.requiredValue("area", Area.self), let option = fields.requiredText("option"),
        let own = fields.requiredText("own"), let others = fields.requiredText("others")
      else { return nil }
      if !seen.insert([area.rawValue, option]).inserted {
        yaml.report(
          fields.mark("option"), .duplicateID, Wording.duplicatePattern(option, area.rawValue), Wording.renameOne)
      }
      return PatternName(area: area, option: option, own: own, others: others)
    }
  }

  private func gates(_ top: Fields, _ kinds: [String]) -> [Gate] {
    var seen: Set<Flag> = []
    return top.requiredList("gates").compactMap { node in
      guard
        let fields = yaml.fields(
          node, of: "a gate",
          known: [
            "flag", "at-least", "urgency", "hold", "areas", "suggest", "also", "achievable-at-most",
            "guidance", "guidance-high",
          ]),
        let flag = fields.requiredValue("flag", Flag.self),
        let hold = fields.requiredValue("hold", Gate.Hold.self),
        let urgency = fields.requiredFields("urgency", known: ["high", "some"]),
        let guidance = fields.requiredText("guidance")
      else { return nil }
      if !seen.insert(flag).inserted {
        yaml.report(
          fields.mark("flag"), .duplicateID, Wording.duplicateGate(flag.rawValue),
          Wording.renameOne)
      }
      let suggest = fields.text("suggest")
      check(suggest, fields, kinds)
      return Gate(
        flag: flag, atLeast: fields.value("at-least", FlagLevel.self) ?? .some,
        urgencyHigh: urgency.integer("high", in: 1...99),
        urgencySome: urgency.integer("some", in: 1...99), hold: hold,
        areas: (fields.list("areas") ?? []).compactMap { node in
          yaml.text(node, "areas").flatMap { yaml.value($0, "areas", at: node.mark, Area.self) }
        },
        suggest: suggest, also: also(fields, kinds),
        achievableAtMost: fields.has("achievable-at-most")
          ? fields.number("achievable-at-most", in: 0...1) : nil,
        guidance: guidance, guidanceHigh: fields.text("guidance-high"))
    }
  }

  private func also(_ gate: Fields, _ kinds: [String]) -> [Gate.Also] {
    (gate.list("also") ?? []).compactMap { node in
      guard let fields = yaml.fields(node, of: "a further suggestion", known: ["when", "suggest"]),
        let suggest = fields.requiredText("suggest")
      else { return nil }
      check(suggest, fields, kinds)
      guard fields.has("when") else {
        fields.reportMissing("when")
        return nil
      }
      return condition(fields, "when").map { Gate.Also(when: $0, suggest: suggest) }
    }
  }

  private func check(_ suggestion: String?, _ fields: Fields, _ kinds: [String]) {
    guard let suggestion, !kinds.contains(suggestion) else { return }
    yaml.report(
      fields.node("suggest")?.mark, .unknownSuggestion, Wording.unknownSuggestion(suggestion),
      nearest(to: suggestion, among: kinds).map(Wording.didYouMean) ?? Wording.knownValues(kinds))
  }
}
