import ArgumentParser
import Conversation
import Definitions
import Hearing
import Interview
import Records
import Synchronization
import Transcript

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @ArgumentParser.Option(help: "The folder of transcripts.", completion: .directory)
  var transcripts: String?

  @ArgumentParser.Option(help: "The clinic's configuration.", completion: .file(extensions: ["yaml"]))
  var config: String?

  @ArgumentParser.Flag(name: .customLong("no-color"), help: "No colour or bold text.")
  var noColor = false

  /// The configuration: the file named, or the one in its usual place, or the defaults.
  func loadConfig() throws -> Config { try Config.load(config) }

  /// The folder in which translations lie: the one that the config names, or the one beside the config.
  func translations(_ config: Config) throws -> String {
    if let folder = config.translations { return folder }
    let file = try self.config ?? Surroundings.config()
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(folder.isEmpty ? (file.hasPrefix("/") ? "" : ".") : folder)/translations"
  }

  func store(_ config: Config) throws -> Store {
    let root = try transcripts ?? config.transcripts ?? Surroundings.transcripts()
    guard !root.isEmpty else { throw Failure.noHome }
    Surroundings.keepFilesPrivate()
    return Store(root: root)
  }
}

extension Config {
  /// The configuration: the file named, or the one in its usual place, or the defaults.
  static func load(_ file: String?) throws -> Config {
    if let file { return try Config(bytes: try readFile(file, limit: 1 << 20), name: file) }
    let usual = try Surroundings.config()
    do {
      return try Config(bytes: try readFile(usual, limit: 1 << 20), name: usual)
    } catch Failure.noSuchFile {
      return Config()
    }
  }
}

/// An interview with the digest of the file it was read from.
struct LoadedInterview {
  var interview: Interview
  var sha256: String

  var reference: InterviewReference {
    InterviewReference(
      id: interview.id, version: interview.version, sha256: sha256, language: interview.language)
  }

  /// Reads the file named, or the bundled first interview.
  static func load(_ path: String?) throws -> LoadedInterview {
    let bytes = try path.map { try readFile($0, limit: 4 << 20) } ?? Bundled.couplesIntake.bytes
    let file = try InterviewFile(bytes: bytes, name: path ?? Bundled.couplesIntake.rawValue)
    return LoadedInterview(interview: file.interview, sha256: sha256Hex(of: bytes))
  }
}

/// What listens to free text: the bundled lexicon, read when there is something to hear.
func loadHearing() -> @Sendable (String) -> Heard {
  let lexicon = Mutex<Lexicon?>(nil)
  return { text in
    let heard = lexicon.withLock { loaded in
      if loaded == nil {
        // Fails only where the bundled file has a fault, which `commonground check` and the tests would show.
        loaded = try? HearingFile(bytes: Bundled.hearing.bytes, name: Bundled.hearing.rawValue).lexicon
      }
      return loaded?.hearForInterview(text)
    }
    return Heard(areas: heard?.areas ?? [], flags: heard?.flags ?? [])
  }
}
