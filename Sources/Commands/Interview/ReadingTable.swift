import Definitions
import Readability

/// How easily each part of an interview reads, as a table for its author.
struct ReadingTable {
  private let measure: ReadingMeasure?
  private let parts: [PartReading]

  /// - Throws: ``FaultyFile``.
  init(_ bytes: [UInt8], _ name: String) throws(FaultyFile) {
    (measure, parts) = try partReadings(bytes, name)
  }

  /// One line a part, and what the figures are held to.
  var text: String {
    let head = ["part", "sentences", "words", measure?.columnTitle ?? "", "longest sentence", "long texts", "hardest"]
    let rows = parts.map { part in
      [
        part.part, "\(part.grade.sentences)", "\(part.grade.words)", part.value.map(tenths) ?? "",
        "\(part.longestSentence)", "\(part.longTexts)", part.hardestText.map(tenths) ?? "",
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
      zip(row, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
    return (lines + [bounds]).joined(separator: "\n") + "\n"
  }

  private var bounds: String {
    let words = "Sentences: at most \(ReadingRules.mostWords) words."
    guard let measure else { return "\(words) There is no measure of reading for this language." }
    let bound = measure.higherIsEasier ? "at least" : "at most"
    return "\(words) Parts: \(bound) \(Int(measure.hardestPart)). Long texts, each by itself: \(bound) \(Int(measure.hardestText))."
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension ReadingMeasure {
  fileprivate var columnTitle: String {
    switch self {
    case .fleschKincaid: "grade"
    case .fernandezHuerta: "ease"
    }
  }
}
