import Readability
import Synchronization
import Yams

/// What texts for visitors are held to, by language, as read from a file.
public struct ReadingFile: Sendable {
  /// By the first part of a BCP 47 tag.
  public var languages: [String: ReadingRules]
  /// What texts for the therapist are held to, by the first part of a BCP 47 tag: words only.
  public var therapist: [String: ReadingRules]

  /// What goals are held to besides, by the first part of a BCP 47 tag: words only.
  public var goals: [String: ReadingRules]

  public static let format = "commonground-reading/1"

  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let yaml = YAMLReader(file: name)
    languages = [:]
    therapist = [:]
    goals = [:]
    if let root = yaml.document(bytes),
      let top = yaml.fields(root, of: "a file of reading rules", known: ["format", "languages", "therapist", "goals"])
    {
      yaml.checkFormat(of: top, Self.format)
      for entry in top.requiredFields("languages")?.entries ?? [] {
        guard let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: ["measure", "rules"]) else { continue }
        languages[entry.key] = ReadingRules(
          measure: fields.value("measure", ReadingMeasure.self),
          words: (fields.list("rules") ?? []).compactMap { Self.rule($0, yaml) })
      }
      therapist = Self.words(top.fields("therapist"), yaml)
      goals = Self.words(top.fields("goals"), yaml)
    }
    guard yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
  }

  private static func words(_ languages: Fields?, _ yaml: YAMLReader) -> [String: ReadingRules] {
    var result: [String: ReadingRules] = [:]
    for entry in languages?.entries ?? [] {
      guard let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: ["rules"]) else { continue }
      result[entry.key] = ReadingRules(
        measure: nil, words: fields.requiredList("rules").compactMap { Self.rule($0, yaml) })
    }
    return result
  }

  private static func rule(_ node: Node, _ yaml: YAMLReader) -> WordRule? {
    guard
      let fields = yaml.fields(node, of: "a rule", known: ["code", "reason", "instead", "words", "unless"]),
      let code = fields.requiredValue("code", WordRule.Kind.self), let reason = fields.requiredText("reason"),
      let instead = fields.requiredText("instead")
    else { return nil }
    func phrases(_ nodes: [Node]) -> [WordRule.Phrase] {
      nodes.compactMap { yaml.text($0, "words", trap: true) }.map(WordRule.Phrase.init)
    }
    return WordRule(
      kind: code, reason: reason, instead: instead, phrases: phrases(fields.requiredList("words")),
      unless: phrases(fields.list("unless") ?? []))
  }

  /// What texts in a language are held to. A language that the file does not name has its sentences counted only.
  ///
  /// - Parameter goals: The texts are goals, which are held to more.
  public func rules(for language: String, goals areGoals: Bool = false) -> ReadingRules {
    let tag = language.split { $0 == "-" || $0 == "_" }.first?.lowercased() ?? language
    let rules = languages[tag] ?? ReadingRules(measure: nil)
    guard areGoals else { return rules }
    return ReadingRules(measure: rules.measure, words: rules.words + (goals[tag]?.words ?? []))
  }

  /// The rules that the program carries; empty where the bundled file has a fault, which `check` shows.
  public static func bundledRules(for language: String, goals: Bool = false) -> ReadingRules {
    let file = bundled.withLock { loaded in
      if loaded == nil { loaded = try? ReadingFile(bytes: Bundled.reading.bytes, name: Bundled.reading.rawValue) }
      return loaded
    }
    return file?.rules(for: language, goals: goals) ?? ReadingRules(measure: ReadingMeasure(language: language))
  }

  private static let bundled = Mutex<ReadingFile?>(nil)
}
