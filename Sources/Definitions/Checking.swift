import Exploration
import Interview

/// Every fault of a data file, told apart by its `format:` line.
public func check(_ bytes: [UInt8], _ name: String) -> [Fault] {
  do throws(FaultyFile) {
    switch format(of: bytes) {
    case Config.format: _ = try Config(bytes: bytes, name: name)
    case ScoringFile.format: _ = try ScoringFile(bytes: bytes, name: name)
    case GoalsFile.format: _ = try GoalsFile(bytes: bytes, name: name)
    case HearingFile.format: _ = try HearingFile(bytes: bytes, name: name)
    case ReadingFile.format: _ = try ReadingFile(bytes: bytes, name: name)
    case PhrasesFile.format: return try PhrasesFile(bytes: bytes, name: name).hardToRead
    case TranslationFile.format: return try TranslationFile(bytes: bytes, name: name, among: []).hardToRead
    default: return checkInterview(bytes, name)
    }
    return []
  } catch {
    return error.faults
  }
}

/// Every fault of an interview: what keeps it from being run, and what a proof or a reader would object to.
///
/// The latter is sought only where the former is not found.
public func checkInterview(_ bytes: [UInt8], _ name: String) -> [Fault] {
  let reader = InterviewReader(file: name)
  if let interview = reader.read(bytes), reader.yaml.faults.isEmpty {
    for fault in interview.explorationFaults() { reader.report(fault) }
    return (reader.yaml.faults + readingFaults(bytes, name)).sorted()
  }
  return reader.yaml.faults.sorted()
}

/// What stands after `format:` at the top of a file.
private func format(of bytes: [UInt8]) -> String? {
  for line in bytes.prefix(8192).split(separator: UInt8(ascii: "\n")) {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix("format:") else { continue }
    return text.dropFirst("format:".count).prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      .first.map { $0.filter { $0 != "\"" && $0 != "'" } }
  }
  return nil
}
