import Definitions
import Readability

/// How easily each part of an interview reads, as a table for its author.
struct ReadingTable {
  let file: String
  private let measure: ReadingMeasure?
  private let parts: [PartReading]

  /// - Throws: ``FaultyFile``.
  init(_ bytes: [UInt8], _ name: String) throws(FaultyFile) {
    file = name
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
    let isHard = parts.contains { part in
      part.longestSentence > ReadingRules.mostWords
        || part.value.map { measure.exceeds($0, measure.hardestPart) } ?? false
        || part.hardestText.map { measure.exceeds($0, measure.hardestText) } ?? false
    }
    let more = isHard ? "\n`commonground interview check` names the sentences to change." : ""
    let bound = measure.higherIsEasier ? "at least" : "at most"
    return "\(words) Parts: \(bound) \(Int(measure.hardestPart)). Long texts, each by itself: \(bound) \(Int(measure.hardestText)).\(more)"
  }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension ReadingTable: Encodable {
  private enum Key: String, CodingKey { case file, measure, parts }

  private struct Row: Encodable {
    var part, title: String
    var sentences, words, syllables, longestSentence, longTexts: Int
    var value, hardestText: Double?
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(file, forKey: .file)
    try container.encode(measure?.rawValue, forKey: .measure)
    try container.encode(
      parts.map { part in
        Row(
          part: part.part, title: part.title, sentences: part.grade.sentences, words: part.grade.words,
          syllables: part.grade.syllables, longestSentence: part.longestSentence, longTexts: part.longTexts,
          value: part.value, hardestText: part.hardestText)
      }, forKey: .parts)
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
