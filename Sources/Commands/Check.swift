import ArgumentParser
import Definitions
import Transcript

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds faults in data files, each with line, column and fix; the bundled ones where none is named.",
    discussion: """
      Interviews, goal catalogues, scoring, hearing and config files are told apart by their `format:` line. Goals and scoring \
      are checked against the interviews named beside them, else against the bundled one. Exit status 1 where there are faults. FAULTS.md explains every code.
      """)

  @OptionGroup var output: FaultOutput

  @ArgumentParser.Option(
    help: ArgumentHelp("Print the page of all codes, from the examples in a folder.", visibility: .hidden))
  var reference: String?

  @Argument(help: "Files to check.", completion: .file(extensions: ["yaml"])) var files: [String] = []

  func run() throws {
    try explaining {
      if let reference { return try put(try referencePage(reference)) }
      let named = try filesToCheck(files, otherwise: Bundled.allCases)
      let interviews = named.compactMap { try? InterviewFile(bytes: $0.bytes, name: $0.name).interview }
      try output.report(
        named.map { (name, bytes) in (name, check(bytes, name, for: files.isEmpty || interviews.isEmpty ? nil : interviews)) })
    }
  }

  private func referencePage(_ folder: String) throws -> String {
    let folders = [folder, folder + "/Others"]
    let examples = try folders.flatMap { folder in
      try folderNames(folder).filter { $0.hasSuffix(".yaml") }.map {
        FaultExample(name: $0, bytes: try readFile("\(folder)/\($0)", limit: 4 << 20))
      }
    }
    guard !examples.isEmpty else { throw Failure.noSuchFile(folder) }
    return FaultReference.page(of: examples, folder: folder)
  }
}

/// The files named, or those that the program carries inside itself. All have to be readable before any is checked.
func filesToCheck(_ paths: [String], otherwise bundled: [Bundled]) throws -> [(name: String, bytes: [UInt8])] {
  try paths.isEmpty
    ? bundled.map { ($0.rawValue, $0.bytes) } : paths.map { ($0, try readFile($0, limit: 4 << 20)) }
}

/// How faults are shown.
struct FaultOutput: ParsableArguments {
  @ArgumentParser.Flag(help: "A JSON array on stdout, each fault with file, line, column, code, message and fix.")
  var json = false

  private struct Entry: Encodable {
    var file: String
    var line: Int
    var column: Int
    var code: String
    var message: String
    var fix: String

    init(_ fault: Fault) {
      (file, line, column) = (fault.file, fault.line, fault.column)
      (code, message, fix) = (fault.code.rawValue, fault.message, fault.fix)
    }
  }

  /// Prints every fault; exit status 1 where there is one.
  ///
  /// - Parameters:
  ///   - untranslated: Notes on texts that a translation lacks, which are no faults.
  ///   - all: Print every note, and not only the first few. As JSON all are printed.
  func report(_ files: [(name: String, faults: [Fault])], untranslated: [Fault] = [], all: Bool = false) throws {
    let faults = files.flatMap(\.faults)
    if json {
      let entries = (faults + untranslated).map(Entry.init)
      try put(String(decoding: try CanonicalJSON.pretty(entries), as: UTF8.self))
    } else {
      for note in notes(untranslated, all: all) { try say("\(note)\n") }
      for fault in faults { try say("\(fault)\n") }
    }
    if !faults.isEmpty {
      let faulty = files.count { !$0.faults.isEmpty }
      if !json { complain(Wording.faults(faults.count, in: faulty, of: files.count)) }
      throw ExitCode(Status.differs)
    }
    if !json { try say("No faults in \(files.count) \(files.count == 1 ? "file" : "files").\n") }
  }

  private static let fewNotes = 5

  /// The notes, as lines; the first few, and how many there are.
  private func notes(_ untranslated: [Fault], all: Bool) -> [String] {
    guard !untranslated.isEmpty else { return [] }
    let shown = all ? untranslated : Array(untranslated.prefix(Self.fewNotes))
    let more = untranslated.count - shown.count
    return shown.map(\.description)
      + [
        "\(untranslated.count) \(untranslated.count == 1 ? "text is" : "texts are") not translated"
          + (more > 0 ? "; --all lists the other \(more)." : ".")
      ]
  }
}
