/// The page that lists every code with an example: `FAULTS.md`.
public enum FaultReference {
  /// - Parameters:
  ///   - examples: Files with one fault each. The one that is called as its code is shown, else the first.
  ///   - folder: Where they are kept, as seen from the page.
  public static func page(of examples: [FaultExample], folder: String) -> String {
    var lines = [
      "# Faults of data files",
      "",
      "`commonground check` finds these faults in interviews, goal catalogues, scoring, hearing and config files, each",
      "with file, line, column (in characters), what is the matter, what to do, and a code. Codes stay what they are.",
      "`commonground interview check` does the same for interviews only, and both have `--json`.",
      "",
      "Each example is a file of [\(folder)](\(folder)); the mark in a comment shows the place. Made by",
      "`Scripts/reference` from the program itself: change the examples or the program, not this page.",
      "",
    ]
    for topic in FaultCode.Topic.allCases {
      let codes = FaultCode.allCases.filter { $0.topic == topic }
      let links = codes.map { "[\($0.rawValue)](#\($0.rawValue))" }
      lines.append("- \(topic.rawValue): \(links.joined(separator: ", "))")
    }
    for topic in FaultCode.Topic.allCases {
      lines += ["", "## \(topic.rawValue)"]
      for code in FaultCode.allCases where code.topic == topic { lines += entry(code, examples) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ code: FaultCode, _ examples: [FaultExample]) -> [String] {
    let runs = code.keepsFromRunning || !code.concernsInterviews ? "" : " The interview can still be run."
    var lines = ["", "### \(code.rawValue)", "", code.meaning + runs]
    let all = examples.filter { $0.expected.map(\.code) == [code.rawValue] }
    guard let shown = all.first(where: { $0.name == "\(code.rawValue).yaml" }) ?? all.first else {
      return lines
    }
    lines += ["", "```yaml"] + shown.text.split(separator: "\n", omittingEmptySubsequences: false).map(readable)
    if lines.last?.isEmpty == true { lines.removeLast() }
    lines += ["```", ""]
    for fault in shown.faults {
      lines += [
        "> `\(fault.file):\(fault.line):\(fault.column)`: \(readable(fault.message[...])) \(readable(fault.fix[...]))"
      ]
    }
    let others = all.map(\.name).filter { $0 != shown.name }
    if !others.isEmpty { lines += ["", "Also: \(others.map { "`\($0)`" }.joined(separator: ", "))."] }
    return lines
  }

  /// A line without what cannot be seen, and not longer than a page is wide.
  private static func readable(_ line: Substring) -> String {
    let hidden = Dictionary(
      SourceText(String(line)).controlCharacters(atMost: .max).map { ($0.0, "<U+\(String($0.0.value, radix: 16, uppercase: true))>") },
      uniquingKeysWith: { first, _ in first })
    let text = line.unicodeScalars.map { hidden[$0] ?? String($0) }.joined()
    return text.count > 700 ? text.prefix(100) + " ..." : text
  }
}
