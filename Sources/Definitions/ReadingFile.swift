import Readability
import Synchronization
import Yams

/// What texts for visitors are held to, by language, as read from a file.
public struct ReadingFile: Sendable {
  /// By the first part of a BCP 47 tag.
  public var languages: [String: ReadingRules]
  /// What texts for the therapist are held to, by the first part of a BCP 47 tag: words only.
  public var therapist: [String: ReadingRules]

  public static let format = "commonground-reading/1"

  /// - Parameter name: What to call the file in faults.
  /// - Throws: ``FaultyFile`` with every fault found, each with line and column.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    let yaml = YAMLReader(file: name)
    languages = [:]
    therapist = [:]
    if let root = yaml.document(bytes),
      let top = yaml.fields(root, of: "a file of reading rules", known: ["format", "languages", "therapist"])
    {
      yaml.checkFormat(of: top, Self.format)
      for entry in top.requiredFields("languages")?.entries ?? [] {
        guard let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: ["measure", "rules"]) else { continue }
        languages[entry.key] = ReadingRules(
          measure: fields.value("measure", ReadingMeasure.self),
          words: (fields.list("rules") ?? []).compactMap { Self.rule($0, yaml) })
      }
      for entry in top.fields("therapist")?.entries ?? [] {
        guard let fields = yaml.fields(entry.value, of: "`\(entry.key)`", known: ["rules"]) else { continue }
        therapist[entry.key] = ReadingRules(
          measure: nil, words: (fields.requiredList("rules")).compactMap { Self.rule($0, yaml) })
      }
    }
    guard yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
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
  public func rules(for language: String) -> ReadingRules {
    let tag = language.split { $0 == "-" || $0 == "_" }.first?.lowercased() ?? language
    return languages[tag] ?? ReadingRules(measure: nil)
  }

  /// The rules that the program carries; empty where the bundled file has a fault, which `check` shows.
  public static func bundledRules(for language: String) -> ReadingRules {
    let file = bundled.withLock { loaded in
      if loaded == nil { loaded = try? ReadingFile(bytes: Bundled.reading.bytes, name: Bundled.reading.rawValue) }
      return loaded
    }
    return file?.rules(for: language) ?? ReadingRules(measure: ReadingMeasure(language: language))
  }

  private static let bundled = Mutex<ReadingFile?>(nil)
}
