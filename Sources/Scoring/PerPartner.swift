import Interview

/// A value for each partner, side by side. Encoded as `{"a": ..., "b": ...}`; what is missing is `null`.
public struct PerPartner<Value> {
  public var a: Value?
  public var b: Value?

  public init(a: Value? = nil, b: Value? = nil) {
    self.a = a
    self.b = b
  }

  /// What `make` gives for each partner.
  public init(each make: (Partner) -> Value?) {
    self.init(a: make(.a), b: make(.b))
  }

  public subscript(partner: Partner) -> Value? {
    get { partner == .a ? a : b }
    set { if partner == .a { a = newValue } else { b = newValue } }
  }

  /// The values there are, a's first.
  public var values: [Value] { [a, b].compactMap { $0 } }
}

extension PerPartner: Sendable where Value: Sendable {}
extension PerPartner: Equatable where Value: Equatable {}
extension PerPartner: Hashable where Value: Hashable {}

private enum PartnerKey: String, CodingKey { case a, b }

extension PerPartner: Encodable where Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PartnerKey.self)
    try container.encode(a, forKey: .a)
    try container.encode(b, forKey: .b)
  }
}

extension PerPartner: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: PartnerKey.self)
    self.init(
      a: try container.decodeIfPresent(Value.self, forKey: .a),
      b: try container.decodeIfPresent(Value.self, forKey: .b))
  }
}
