import Yams

/// How staff are told that a visitor needs somebody now.
public struct AlertSetting: Hashable, Sendable {
  /// A program by its whole path, and the arguments that it always gets.
  public var command: [String]
  /// Seconds until the program is stopped, 1...60.
  public var timeout: Int

  public static let usualTimeout = 10
  static let timeouts = 1...60
  private static let mostArguments = 32

  public init(command: [String], timeout: Int = usualTimeout) {
    self.command = command
    self.timeout = timeout
  }

  /// Nil, with a fault reported, where there is no command to run.
  init?(_ fields: Fields) {
    let reader = fields.reader
    timeout = Self.usualTimeout
    if let value = fields.integer("timeout") {
      if Self.timeouts.contains(value) {
        timeout = value
      } else {
        reader.report(
          fields.node("timeout")?.mark, .outOfRange, "`timeout` is not between 1 and 60 seconds.",
          "Choose from 1 to 60 seconds: a visit waits for it at its end.")
      }
    }
    guard fields.has("command") else {
      fields.reportMissing("command")
      return nil
    }
    guard let nodes = fields.list("command") else { return nil }
    guard let first = nodes.first, nodes.count <= Self.mostArguments else {
      reader.report(
        fields.mark("command"), nodes.isEmpty ? .emptyText : .outOfRange,
        nodes.isEmpty ? Wording.emptyText("command") : "`command` has more than \(Self.mostArguments) parts.",
        nodes.isEmpty
          ? "Write the program and its arguments, such as [/usr/local/bin/tell-staff, --desk]."
          : "Put them into a script of your own, and name that.")
      return nil
    }
    command = nodes.compactMap { reader.text($0, "command") }
    guard command.count == nodes.count, let program = command.first else { return nil }
    guard program.hasPrefix("/") else {
      reader.report(
        first.mark, .relativePath, "The program in `command` is not named by its whole path.",
        "Write it from the root, such as /usr/local/bin/tell-staff.")
      return nil
    }
  }
}
