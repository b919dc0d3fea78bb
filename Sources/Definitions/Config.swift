import Interview

/// What a clinic has set: everything has a default, so that the program runs without a file.
public struct Config: Hashable, Sendable {
  public static let format = "commonground-config/1"

  public enum SecretsPolicy: String, CaseIterable, Hashable, Sendable {
    case noneCrosses = "none-crosses"
    case withPermission = "with-permission"
    case noSecrets = "no-secrets"
  }

  public var clinic: String?
  public var secretsPolicy: SecretsPolicy = .noneCrosses
  public var crisisText: String?
  public var urgentHelp: String?
  public var transcripts: String?
  /// Seconds without a key before the visitor is asked whether they are still there.
  public var idleAfter: Int = 120
  /// Seconds after that before the visit pauses.
  public var idleGrace: Int = 60

  public init() {}

  /// - Throws: ``FaultyFile``.
  public init(bytes: [UInt8], name: String) throws(FaultyFile) {
    self.init()
    let yaml = YAMLReader(file: name)
    if let root = yaml.document(bytes),
      let top = yaml.fields(
        root, of: "a config",
        known: [
          "format", "clinic", "secrets-policy", "crisis-text", "urgent-help", "transcripts", "idle",
        ])
    {
      yaml.checkFormat(of: top, Self.format)
      clinic = top.fields("clinic", known: ["name"])?.requiredText("name")
      secretsPolicy = top.value("secrets-policy", SecretsPolicy.self) ?? secretsPolicy
      crisisText = given(top, "crisis-text")
      urgentHelp = given(top, "urgent-help")
      transcripts = given(top, "transcripts")
      if let transcripts, !transcripts.hasPrefix("/") {
        yaml.report(
          top.mark("transcripts"), "relative-path", "`transcripts` is not a whole path.",
          "Write it from the root, such as /srv/commonground/transcripts.")
      }
      if let idle = top.fields("idle", known: ["after", "grace"]) {
        idleAfter = seconds(idle, "after") ?? idleAfter
        idleGrace = seconds(idle, "grace") ?? idleGrace
      }
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
        fields.mark(key), "out-of-range", "`\(key)` is \(value) seconds.",
        "Choose from 5 to 86400 seconds.")
      return nil
    }
    return value
  }

  /// What `{name}` in an interview's texts stands for here.
  public var texts: [String: String] {
    var texts = ["secrets-policy": "{secrets-policy-\(secretsPolicy.rawValue)}"]
    texts["clinic"] = clinic ?? "our practice"
    texts["crisis"] = crisisText
    texts["urgent-help"] = urgentHelp
    return texts
  }
}
