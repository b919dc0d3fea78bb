/// The sentences of `interview new`.
extension Wording {
  static let titleNeeded = "The title is empty. Write one such as --title \"First talk\"."

  static func starterWritten(_ path: String) -> String {
    let word = shellWord(path)
    return """
      Wrote \(quoted(path)). It is an interview that runs. What to do next:
        commonground interview check \(word)
        commonground interview try \(word)
      For an editor that completes and checks it, put the schema beside it:
        commonground interview schema > interview.schema.json

      """
  }

  /// A path as it is typed in a shell.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      "./_-+,@%".utf8.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isPlain ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
