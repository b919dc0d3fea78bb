/// What stands at the left edge of the first lines of a data file: enough to know what it is without reading it.
public struct FileHead: Hashable, Sendable {
  public var format: String
  /// The id of the interview that a translation belongs to.
  public var of: String?
  public var language: String?
  public var id: String?

  /// Nil where the file names no format.
  public init?(of bytes: [UInt8]) {
    var values: [String: String] = [:]
    for line in bytes.prefix(8192).split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      for key in ["format", "of", "language", "id"] where values[key] == nil && text.hasPrefix("\(key):") {
        values[key] = text.dropFirst(key.count + 1).prefix { $0 != "#" }
          .filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      }
    }
    guard let format = values["format"] else { return nil }
    self.format = format
    of = values["of"]
    language = values["language"]
    id = values["id"]
  }
}
