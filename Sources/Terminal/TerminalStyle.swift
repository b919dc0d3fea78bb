import Interview

/// What a terminal may be sent besides the words. Nothing is ever said by style alone.
public struct TerminalStyle: Hashable, Sendable {
  /// Whether somebody's terminal is there, and not a file or a pipe.
  public var isTerminal: Bool
  /// No style and no drawn lines: for screen readers and terminals that can do neither.
  public var isPlain: Bool
  /// Whether bold and dim may be used.
  public var isStyled: Bool
  /// Whether the terminal understands being told to erase its screen.
  public var canErase: Bool

  /// - Parameters:
  ///   - environment: The variables of the process: `NO_COLOR` (not empty), `ACCESSIBLE` (not empty)
  ///     and `TERM` (missing, or `dumb`) count.
  ///   - isTerminal: Whether output goes to a terminal.
  ///   - plain: Whether plain output was asked for.
  ///   - noColor: Whether output without style was asked for.
  public init(
    environment: [String: String], isTerminal: Bool, plain: Bool = false, noColor: Bool = false
  ) {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    let isDumb = !isSet("TERM") || environment["TERM"] == "dumb"
    self.isTerminal = isTerminal
    isPlain = plain || isSet("ACCESSIBLE") || isDumb
    isStyled = isTerminal && !isPlain && !isSet("NO_COLOR") && !noColor
    canErase = isTerminal && !isDumb
  }

  /// How a piece of text stands out.
  public enum Emphasis: String, CaseIterable, Hashable, Sendable {
    case none, bold, dim
  }

  /// `text` with the emphasis, where this terminal has any. Each line begins and ends by itself.
  public func styled(_ text: String, _ emphasis: Emphasis) -> String {
    guard isStyled, let start = code(emphasis) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\(start)\($0)\(Self.end)" }
      .joined(separator: "\n")
  }

  /// A prompt for readline, which has to be told which characters take no room.
  func prompt(_ text: String) -> String {
    let clean = sanitizedLine(text)
    guard isStyled, !clean.isEmpty, let start = code(.bold) else { return clean }
    return "\u{1}\(start)\u{2}\(clean)\u{1}\(Self.end)\u{2}"
  }

  private func code(_ emphasis: Emphasis) -> String? {
    switch emphasis {
    case .none: nil
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    }
  }

  private static let end = "\u{1B}[0m"
}
