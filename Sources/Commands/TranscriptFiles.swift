import Interview
import Transcript

/// Finds and reads transcripts that are named on the command line.
enum TranscriptFiles {
  /// A file as it is; of a folder, every fixture folder and every other transcript in it.
  static func expanded(_ path: String) throws -> [String] {
    guard isFolder(path) else { return [path] }
    let names = folderNames(path)
    if isFixture(names) { return [path] }
    return try names.flatMap { name -> [String] in
      let inside = "\(path)/\(name)"
      if isFolder(inside) { return try expanded(inside) }
      return isTranscript(name) ? [inside] : []
    }
  }

  /// Whether a folder with these files in it is a fixture.
  static func isFixture(_ names: [String]) -> Bool {
    names.contains { ["a.json", "b.json", "a.answers.yaml", "b.answers.yaml"].contains($0) }
  }

  /// Whether a file in a store is a finished visit. What is kept of one that was taken back is none.
  static func isTranscript(_ name: String) -> Bool {
    name.hasPrefix("intake-") && name.hasSuffix(".json")
      && !Partner.allCases.contains { name == Store.withdrawal($0) }
  }

  /// Reads one transcript.
  ///
  /// - Throws: ``Failure``.
  static func read(_ path: String) throws -> Transcript {
    let bytes = try readFile(path)
    do throws(TranscriptError) {
      return try Transcript(record: bytes)
    } catch {
      throw Failure.unreadableVisit(path, error)
    }
  }

  /// Every transcript in files and folders, in order; a fixture folder's are `a.json` and `b.json`.
  static func all(in paths: [String]) throws -> [(path: String, transcript: Transcript)] {
    try paths.flatMap(expanded).flatMap { path -> [(path: String, transcript: Transcript)] in
      guard isFolder(path) else { return [(path, try read(path))] }
      return try ["a.json", "b.json"].filter(folderNames(path).contains).map { name in
        ("\(path)/\(name)", try read("\(path)/\(name)"))
      }
    }
  }
}
