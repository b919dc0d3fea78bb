/// A value that the couple, a partner or the front desk may see.
///
/// It is not made from just anything: to make one, a file has to write `@_spi(Crossing) import Sharing`, and
/// `Scripts/lint` lists the files that may. A `Confidential` or `Private` value does not fit where this is asked for.
public struct Shareable<Value: Sendable>: Sendable {
  public let value: Value

  @_spi(Crossing) public init(_ value: Value) { self.value = value }
}

extension Shareable: Equatable where Value: Equatable {}
extension Shareable: Hashable where Value: Hashable {}

extension Shareable: Codable where Value: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Value.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
