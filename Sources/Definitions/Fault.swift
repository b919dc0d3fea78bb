/// Something in a data file that has to be changed before the file can be used.
public struct Fault: Hashable, Sendable, Comparable {
  public var code: FaultCode
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is the matter.
  public var message: String
  /// What to do about it.
  public var fix: String

  public init(code: FaultCode, file: String, line: Int, column: Int, message: String, fix: String) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.fix = fix
  }

  public static func < (left: Fault, right: Fault) -> Bool {
    (left.line, left.column, left.code.rawValue, left.message)
      < (right.line, right.column, right.code.rawValue, right.message)
  }
}

extension Fault: CustomStringConvertible {
  /// `file:line:column: message Fix. [code]`, the form that editors jump to.
  public var description: String { "\(file):\(line):\(column): \(message) \(fix) [\(code)]" }
}

/// A data file that cannot be used, with everything that is the matter with it.
public struct FaultyFile: Error, Sendable {
  public var faults: [Fault]

  public init(faults: [Fault]) { self.faults = faults.sorted() }
}
