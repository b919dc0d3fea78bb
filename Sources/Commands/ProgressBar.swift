import Glibc

/// A bar on stderr for what takes long. It shows only on a terminal, and only after a moment.
final class ProgressBar {
  private static let width = 30
  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let began = ContinuousClock.now
  private var shown = -1

  init(_ label: String) { self.label = label }

  /// - Parameter share: From 0 to 1.
  func show(_ share: Double) {
    guard isTerminal, ContinuousClock.now - began > .milliseconds(500) else { return }
    let percent = Int((min(1, max(0, share)) * 100).rounded(.down))
    guard percent != shown else { return }
    shown = percent
    let full = percent * Self.width / 100
    write("\r\(label) [\(String(repeating: "#", count: full))\(String(repeating: ".", count: Self.width - full))] \(percent) %")
  }

  /// Takes the bar away.
  func clear() {
    if shown >= 0 { write("\r\u{1B}[K") }
    shown = -1
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
