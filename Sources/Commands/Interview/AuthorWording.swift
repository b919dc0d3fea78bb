/// The sentences of `interview new`.
extension Wording {
  static let titleNeeded = "The title is empty. Write one such as --title \"First talk\"."

  static func starterWritten(_ path: String) -> String {
    """
    Wrote \(quoted(path)). It is an interview that runs. What to do next:
      commonground interview check \(path)
      commonground intake --interview \(path)
      commonground interview schema > interview.schema.json    (beside it, so that your editor helps)

    """
  }
}
