/// A broken data file that shows one kind of fault, or several, with the places marked in comments.
///
/// ```
///         next: nowhere
/// #             ^ unknown-target
/// ```
///
/// The caret stands under the place meant; `#< code` means the first column of the line above. Lines further up are
/// named: `# ^ code (3 lines up)`.
public struct FaultExample: Sendable {
  /// A fault that is expected, with its place.
  public struct Expected: Hashable, Sendable, Comparable {
    public var line: Int
    public var column: Int
    public var code: String

    public init(line: Int, column: Int, code: String) {
      self.line = line
      self.column = column
      self.code = code
    }

    public static func < (left: Expected, right: Expected) -> Bool {
      (left.line, left.column, left.code) < (right.line, right.column, right.code)
    }
  }

  /// The name of its file, without a folder: `unknown-target.yaml`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The faults that its comments announce.
  public var expected: [Expected] {
    var found: [Expected] = []
    var lastLine = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let marked = Self.marked(line) else {
        lastLine = number + 1
        continue
      }
      found.append(
        Expected(
          line: marked.linesUp.map { number + 1 - $0 } ?? lastLine, column: marked.column,
          code: marked.code))
    }
    return found.sorted()
  }

  private static func marked(_ line: Substring) -> (column: Int, code: String, linesUp: Int?)? {
    guard line.first == "#" else { return nil }
    let rest = line.dropFirst()
    let column: Int
    let words: [Substring]
    if rest.first == "<" {
      column = 1
      words = rest.dropFirst().split(separator: " ")
    } else {
      let sign = rest.drop { $0 == " " }
      guard sign.first == "^" else { return nil }
      column = line.distance(from: line.startIndex, to: sign.startIndex) + 1
      words = sign.dropFirst().split(separator: " ")
    }
    guard let code = words.first else { return nil }
    let up = words.dropFirst().first.flatMap { Int($0.drop { $0 == "(" }) }
    return (column, String(code), up)
  }

  /// The file to check. An interview, a config or a file of answers is checked as it is. To an example of another file
  /// its bundled one adds what the example leaves out, and where the last list ends in "and the rest as bundled", that
  /// rest. A file that has to be too large is made so.
  public var completed: [UInt8] {
    if name.hasPrefix("too-large.") {
      let line = Array("# The test adds lines like this one.\n".utf8)
      return bytes + Array(repeatElement(line, count: (3 << 20) / line.count).joined())
    }
    let keys = Self.sections(text)
    let whole: Bundled? =
      switch text.split(separator: "\n").first(where: { $0.hasPrefix("format:") })?.split(separator: " ").last {
      case GoalsFile.format[...]?: .goals
      case ScoringFile.format[...]?: .scoring
      case HearingFile.format[...]?: .hearing
      case GoalReadingFile.format[...]?: .goalReading
      default: nil
      }
    guard let whole else { return bytes }
    let bundled = Self.sections(String(decoding: whole.bytes, as: UTF8.self))
    var missing = bundled.filter { section in !keys.contains { $0.key == section.key } }.map(\.text)
    if let last = keys.last, last.text.contains("# ... and the rest as bundled."),
      let rest = bundled.first(where: { $0.key == last.key })
    {
      let given = Set(last.text.split(separator: "\n").compactMap(Self.innerKey))
      let lines = rest.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      missing.insert(
        lines.filter { Self.innerKey($0).map { !given.contains($0) } ?? true }.joined(separator: "\n"), at: 0)
    }
    return bytes + Array(missing.joined().utf8)
  }

  /// The key of a line that stands two columns in.
  private static func innerKey(_ line: Substring) -> Substring? {
    guard line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true else { return nil }
    return line.firstIndex(of: ":").map { line[..<$0] }
  }

  /// The keys at the top of a file, each with its lines.
  private static func sections(_ text: String) -> [(key: Substring, text: String)] {
    var sections: [(key: Substring, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first?.isLetter == true, let colon = line.firstIndex(of: ":") {
        sections.append((line[..<colon], ""))
      }
      if !sections.isEmpty { sections[sections.count - 1].text += line + "\n" }
    }
    return sections
  }
}

extension FaultExample {
  /// What is found in it.
  public var faults: [Fault] {
    if name.contains("-answers") || name.hasPrefix("answers") {
      do {
        _ = try AnswersFile.read(completed, name: name)
        return []
      } catch { return error.faults }
    }
    // Two codes are not those of a file by itself: they show only beside the interview that it is given with. Of notes, the first is enough.
    guard ["other-interview.yaml", "untranslated.yaml"].contains(name) else { return check(completed, name) }
    do throws(FaultyFile) {
      let interview = try InterviewFile(
        bytes: Bundled.couplesIntake.bytes, name: Bundled.couplesIntake.rawValue).interview
      return try TranslationFile(bytes: bytes, name: name, of: interview).untranslated.prefix(1).map(\.self)
    } catch { return error.faults }
  }
}
