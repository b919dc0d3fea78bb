import Definitions
import Interview

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
}
