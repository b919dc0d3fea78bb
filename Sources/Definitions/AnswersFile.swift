import Interview

/// A file of answers for `--answers`: question id to the text that a person would type. YAML or JSON.
public enum AnswersFile {
  /// - Throws: ``FaultyFile``.
  public static func read(_ bytes: [UInt8], name: String) throws(FaultyFile) -> [StateID: String] {
    let yaml = YAMLReader(file: name, holdsAnswers: true)
    var answers: [StateID: String] = [:]
    if let root = yaml.document(bytes), let fields = yaml.fields(root, of: "a file of answers") {
      for entry in fields.entries {
        answers[entry.key] = yaml.text(entry.value, "`\(entry.key)`")
      }
    }
    guard yaml.faults.isEmpty else { throw FaultyFile(faults: yaml.faults) }
    return answers
  }
}
