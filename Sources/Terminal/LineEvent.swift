import Interview

/// What came back from asking somebody for one line.
public enum LineEvent: Hashable, Sendable {
  /// A line, without its line break and ``sanitizedLine(_:)``. It may be empty.
  case line(String)
  /// The line was longer than `limit` characters and is no answer yet. `draft` is its beginning, as
  /// far as it is kept: offer it to be shortened, or taken as it is.
  case tooLong(limit: Int, draft: String)
  /// Some of what came in was not text (not UTF-8). `draft` is the rest, where it is kept.
  case notText(draft: String)
  /// No key was pressed for the whole idle interval. `draft` is what had been typed so far; hand it
  /// back if the person turns out to be there.
  case idle(draft: String)
  /// Ctrl-C, or SIGINT. What had been typed is gone.
  case interrupted
  /// Ctrl-X: get everything off the screen at once.
  case leave
  /// Ctrl-D on an empty line, or the input has come to its end.
  case endOfInput
  /// The process was told to stop, or the terminal has gone. Save and end.
  case terminated
}

/// The most characters (Unicode scalars) that one line may have, unless said otherwise.
public let longestLine = 20_000
