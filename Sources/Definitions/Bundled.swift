import CDefinitions

/// The data files that the program carries inside itself.
public enum Bundled: String, CaseIterable, Sendable {
  case couplesIntake = "couples-intake.yaml"
  case scoring = "scoring.yaml"
  case goals = "goals.yaml"
  case hearing = "hearing.yaml"
  case reading = "reading.yaml"
  case goalReading = "goal-reading.yaml"
  /// What `interview new` writes.
  case starter = "starter.yaml"
  case phrases = "phrases-en.yaml"

  /// Those that are interviews.
  public static let interviews: [Bundled] = [.couplesIntake]

  public var bytes: [UInt8] { bundledBytes(rawValue) }
}

/// The JSON Schema (draft 2020-12) of interviews, for editors that complete and check what is written.
public var interviewSchema: [UInt8] { bundledBytes("interview.schema.json") }

private func bundledBytes(_ name: String) -> [UInt8] {
  var start: UnsafePointer<UInt8>?
  let count = cdefinitions_file(name, &start)
  return Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
}
