/// Shown in place of what a person said, wherever a value of ours is printed.
public let redaction = "«kept for the therapist»"

/// A value that holds what a person said, or what follows from it.
///
/// It prints, interpolates, dumps and mirrors redacted, so that no log, error, crash report or failing test shows it.
/// Whoever may show it says so by name: a page, a screen or a file is made from its parts.
public protocol Redacted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Redacted {
  public var description: String { redaction }
  public var debugDescription: String { redaction }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
