import Conversation
import Interview

/// What a clinic has set: everything has a default, so that the program runs without a file.
public struct Config: Hashable, Sendable {
  public static let format = "commonground-config/1"

  public var clinic: String?
  public var secretsPolicy: SecretsPolicy = .noneCrosses
  public var crisisText: String?
  public var urgentHelp: String?
  public var transcripts: String?
  /// The folder of translations, where it is not the one beside the config.
  public var translations: String?
  /// The clinic's own scoring file: weights, limits, gates and the guidance beside safety entries.
  public var scoring: String?
  /// The clinic's own goal catalogue.
  public var goals: String?
  /// The clinic's own words in other languages, by language tag.
  public var languages: [String: Words] = [:]
  /// Seconds without a key before the visitor is asked whether they are still there.
  public var idleAfter: Int = 120
  /// Seconds after that before the visit pauses.
  public var idleGrace: Int = 60

  /// How staff are told that a visitor needs somebody now; nil where the clinic has set up nothing.
  public var alert: AlertSetting?

  /// Words of the clinic's own in one language.
  public struct Words: Hashable, Sendable {
    public var clinic: String?
    public var crisisText: String?
    public var urgentHelp: String?
  }

  public init() {}

  /// - Throws: ``FaultyFile``.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    self.init()
    let yaml = YAMLReader(file: name)
    if let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "a config",
        known: [
          "format", "clinic", "secrets-policy", "crisis-text", "urgent-help", "transcripts", "translations", "scoring",
          "goals", "languages", "idle", "alert",
        ])
    {
      yaml.checkFormat(of: top, Self.format)
      clinic = top.fields("clinic", known: ["name"])?.requiredText("name")
      secretsPolicy = top.value("secrets-policy", SecretsPolicy.self) ?? secretsPolicy
      crisisText = given(top, "crisis-text")
      urgentHelp = given(top, "urgent-help")
      transcripts = given(top, "transcripts")
      translations = given(top, "translations")
      scoring = given(top, "scoring")
      goals = given(top, "goals")
      let paths = [
        ("transcripts", transcripts), ("translations", translations), ("scoring.yaml", scoring), ("goals.yaml", goals),
      ]
      for (name, path) in paths {
        let key = String(name.prefix { $0 != "." })
        guard let path, !path.hasPrefix("/") else { continue }
        yaml.report(
          top.node(key)?.mark, .relativePath, "`\(key)` is not a whole path.",
          "Write it from the root, such as /srv/commonground/\(name).")
      }
      for entry in top.fields("languages")?.entries ?? [] {
        if !isLanguageTag(entry.key) { yaml.report(entry.mark, .badLanguage(entry.key)) }
        guard
          let fields = yaml.fields(
            entry.value, of: "a language", known: ["clinic", "crisis-text", "urgent-help"])
        else { continue }
        languages[entry.key.lowercased()] = Words(
          clinic: given(fields, "clinic"), crisisText: given(fields, "crisis-text"),
          urgentHelp: given(fields, "urgent-help"))
      }
      if let idle = top.fields("idle", known: ["after", "grace"]) {
        idleAfter = seconds(idle, "after") ?? idleAfter
        idleGrace = seconds(idle, "grace") ?? idleGrace
      }
      if let fields = top.fields("alert", known: ["command", "timeout"]) { alert = AlertSetting(fields) }
    }
    guard yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
  }

  /// A text that, where its key is there, says something: a blank crisis text would be worse than ours.
  private func given(_ fields: Fields, _ key: String) -> String? {
    fields.has(key) ? fields.requiredText(key, trap: true) : nil
  }

  private func seconds(_ fields: Fields, _ key: String) -> Int? {
    guard let value = fields.integer(key) else { return nil }
    guard (5...86_400).contains(value) else {
      fields.reader.report(
        fields.node(key)?.mark, .outOfRange, "`\(key)` is not between 5 and 86400 seconds.",
        "Choose from 5 to 86400 seconds.")
      return nil
    }
    return value
  }

  /// What `{name}` in an interview's texts stands for here, in English.
  public var texts: [String: String] { texts(in: .english) }

  /// What `{name}` in an interview's texts stands for here, in the language of `phrases`.
  ///
  /// What the clinic says in its own language only is said so in every other: its numbers for an emergency are the
  /// right ones, and those of a translation may not be.
  public func texts(in phrases: Phrases) -> [String: String] {
    let own = languages[phrases.language.lowercased()]
    var texts: [String: String] = [:]
    for name in SecretsPolicy.textNames { texts[name] = "{\(secretsPolicy.text(for: name))}" }
    texts["clinic"] = own?.clinic ?? clinic ?? phrases(.ourPractice)
    texts["crisis"] = own?.crisisText ?? crisisText
    texts["urgent-help"] = own?.urgentHelp ?? urgentHelp
    return texts
  }
}
