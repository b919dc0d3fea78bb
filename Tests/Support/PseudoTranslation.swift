import Conversation
import Definitions
import Foundation
import Interview

public struct ScriptFailed: Error { public var said: String }

/// The folder of the project.
public var projectFolder: URL {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// Runs a script of the project with the program that is built beside the tests, and returns what it prints.
public func runScript(_ name: String, _ arguments: String...) throws -> String {
  let process = Process()
  process.executableURL = projectFolder.appendingPathComponent("Scripts/\(name)")
  process.arguments = arguments
  process.environment = [
    "COMMONGROUND": "\(buildFolder)/commonground", "PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8",
    "SWIFT_BACKTRACE": "enable=no", "PYTHONIOENCODING": "utf-8",
  ]
  let output = Pipe()
  process.standardOutput = output
  try starting.withLock { _ in try process.run() }
  let said = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw ScriptFailed(said: String(decoding: said, as: UTF8.self)) }
  return String(decoding: said, as: UTF8.self)
}

/// The bundled interview pseudo-translated: made once, by the script.
public enum PseudoTranslation {
  public static let text = Result { try runScript("pseudo-translate") }

  public static func translation() throws -> Translation {
    try TranslationFile(bytes: Array(try text.get().utf8), name: "pseudo.yaml", of: try bundledInterview()).translation
  }

  /// The engine of a visit in it.
  public static func engine(
    hear: @escaping @Sendable (String) -> Heard = { _ in Heard() }
  ) throws -> Engine {
    let translation = try translation()
    return Engine(
      interview: try bundledInterview().translated(by: translation),
      settings: Config().texts(in: translation.phrases), phrases: translation.phrases, hear: hear)
  }
}

/// What a visitor would type to give `answer` in the language of `phrases`: numbers, and the listed words.
public func typed(_ answer: Answer, to question: Question, in phrases: Phrases) -> String {
  func first(_ meaning: ReplyWords.Meaning, _ english: String) -> String {
    phrases.words.meanings[meaning]?.first ?? english
  }
  func numbers(_ ids: [String]) -> String {
    ids.compactMap { id in question.form.options.firstIndex { $0.id == id }.map { String($0 + 1) } }
      .joined(separator: ", ")
  }
  switch answer {
  case .yesNo(let yes): return yes ? first(.yes, "yes") : first(.no, "no")
  case .choice(let id): return numbers([id])
  case .choices(let ids): return numbers(ids)
  case .number(let value, let approximate): return (approximate ? first(.about, "about") + " " : "") + written(value)
  case .text(let words): return words
  case .notSure: return first(.notSure, "not sure")
  case .skipped: return "/skip"
  }
}
