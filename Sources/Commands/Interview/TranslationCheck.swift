import ArgumentParser
import Definitions
import Interview
import Transcript

/// What `interview check` finds in files: faults, and texts that a translation lacks.
struct InterviewFindings {
  var faults: [(name: String, faults: [Fault])] = []
  var untranslated: [Fault] = []

  /// Checks interviews, and translations against the interview of theirs among the files, or a bundled one.
  init(_ files: [(name: String, bytes: [UInt8])]) {
    let interviews = files.compactMap { name, bytes in
      FileHead(of: bytes)?.format == TranslationFile.format
        ? nil : try? InterviewFile(bytes: bytes, name: name).interview
    }
    for (name, bytes) in files {
      guard FileHead(of: bytes)?.format == TranslationFile.format else {
        faults.append((name, checkInterview(bytes, name)))
        continue
      }
      do throws(FaultyFile) {
        let file = try TranslationFile(bytes: bytes, name: name, among: interviews)
        untranslated += file.untranslated
        faults.append((name, file.hardToRead))
      } catch {
        faults.append((name, error.faults))
      }
    }
  }

  /// The notes, as lines; the first few, and how many there are.
  func notes(all: Bool) -> [String] {
    guard !untranslated.isEmpty else { return [] }
    let shown = all ? untranslated : Array(untranslated.prefix(Self.few))
    let more = untranslated.count - shown.count
    return shown.map(\.description)
      + [
        "\(untranslated.count) \(untranslated.count == 1 ? "text is" : "texts are") not translated"
          + (more > 0 ? "; --all lists the other \(more)." : ".")
      ]
  }

  private static let few = 5

  /// `{"faults": [...], "untranslated": [...]}`; exit status 1 where there is a fault.
  func putJSON() throws {
    struct Place: Encodable {
      var code, file, message, fix: String
      var line, column: Int

      init(_ fault: Fault) {
        (code, file, message, fix) = (fault.code, fault.file, fault.message, fault.fix)
        (line, column) = (fault.line, fault.column)
      }
    }
    struct Findings: Encodable {
      var faults, untranslated: [Place]
    }
    let all = faults.flatMap(\.faults)
    let found = Findings(faults: all.map(Place.init), untranslated: untranslated.map(Place.init))
    try put(String(decoding: try CanonicalJSON.pretty(found), as: UTF8.self))
    if !all.isEmpty { throw ExitCode(Status.differs) }
  }
}
