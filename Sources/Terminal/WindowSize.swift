import Glibc

/// The window that a terminal shows.
public struct WindowSize: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// What is assumed where nobody knows.
  public static let usual = WindowSize(rows: 24, columns: 80)

  /// The size of the window behind an open file, as it is now; ``usual`` where there is no window or
  /// it does not say.
  public static func of(_ descriptor: Int32) -> WindowSize {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0
    else { return usual }
    return WindowSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}
