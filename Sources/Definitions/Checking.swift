import Exploration
import Interview

/// Every fault of a data file, told apart by its `format:` line.
///
/// - Parameter interviews: What goal catalogues and scoring files are checked against; the bundled one where it is nil.
public func check(_ bytes: [UInt8], _ name: String, for interviews: [Interview]? = nil) -> [Fault] {
  let written = writtenFormat(bytes)
  do throws(FaultyFile) {
    switch DataFile.allCases.first(where: { $0.format == written?.format }) {
    case .config: _ = try Config(bytes: bytes, name: name)
    case .scoring: return checkScoring(bytes, name, for: interviews ?? bundledInterviews())
    case .goals: return checkGoals(bytes, name, for: interviews ?? bundledInterviews())
    case .hearing: _ = try HearingFile(bytes: bytes, name: name)
    case .reading: _ = try ReadingFile(bytes: bytes, name: name)
    case .goalReading: _ = try GoalReadingFile(bytes: bytes, name: name)
    case .phrases: return try PhrasesFile(bytes: bytes, name: name).hardToRead
    case .translation: return try TranslationFile(bytes: bytes, name: name, among: []).hardToRead
    case .interview: return checkInterview(bytes, name)
    case nil: return unknownFormat(bytes, name, written)
    }
    return []
  } catch {
    return error.faults
  }
}

/// The interviews that the program carries; `check` shows the faults of one that cannot be read.
private func bundledInterviews() -> [Interview] {
  Bundled.interviews.compactMap { try? InterviewFile(bytes: $0.bytes, name: $0.rawValue).interview }
}

/// Every fault of an interview: what keeps it from being run, and what a proof or a reader would object to.
///
/// Paths are explored only where they are the ones that the author meant.
public func checkInterview(_ bytes: [UInt8], _ name: String) -> [Fault] {
  let reader = InterviewReader(file: name)
  if let interview = reader.read(bytes) {
    reader.checkTexts(of: interview)
    reader.checkIndicators(of: interview)
    if !reader.yaml.faults.contains(where: { $0.code.changesPaths }) {
      for fault in interview.explorationFaults() { reader.report(fault) }
    }
    return (reader.yaml.faults + readingFaults(bytes, name)).sorted()
  }
  return reader.yaml.faults.sorted()
}

/// What stands after `format:` at the top of a file, and where.
private struct WrittenFormat {
  var format: String
  var line: Int
  var column: Int
}

private func writtenFormat(_ bytes: [UInt8]) -> WrittenFormat? {
  let lines = bytes.prefix(8192).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (number, line) in lines.enumerated() {
    let text = String(decoding: line, as: UTF8.self).drop { $0 == "\u{FEFF}" }
    guard text.hasPrefix("format:") else { continue }
    let rest = text.dropFirst("format:".count)
    let value = rest.drop(while: \.isWhitespace)
    let word = value.prefix { $0 != "#" && !$0.isWhitespace }.filter { $0 != "\"" && $0 != "'" }
    return WrittenFormat(format: word, line: number + 1, column: text.count - value.count + 1)
  }
  return nil
}

/// The fault of a file of no format that is known: or of its text, where that cannot be read at all.
private func unknownFormat(_ bytes: [UInt8], _ name: String, _ written: WrittenFormat?) -> [Fault] {
  let yaml = YAMLReader(file: name)
  guard yaml.document(bytes) != nil else { return yaml.faults.sorted() }
  return [
    Fault(
      code: .unknownFormat, file: name, line: written?.line ?? 1, column: written?.column ?? 1,
      message: written.map { Wording.unknownFormat($0.format) } ?? Wording.noFormat,
      fix: Wording.knownFormats(DataFile.allCases.map(\.format)))
  ]
}
