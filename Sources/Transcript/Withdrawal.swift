import FoundationEssentials
import Interview

/// One partner's withdrawals, as they are kept in the place of what was erased.
public struct WithdrawalRecord: Hashable, Codable, Sendable {
  public static let format = "commonground-withdrawal/1"

  public var format: String
  public var couple: String
  public var partner: Partner
  /// In order, at least one.
  public var withdrawals: [Withdrawal]
  /// Waivers that had been signed before. They hold no longer.
  public var waivers: [Waiver]
  /// When staff invited the partner to begin anew, after the last of them.
  public var invitedAgain: String?

  public init(couple: String, partner: Partner) {
    format = Self.format
    self.couple = couple
    self.partner = partner
    withdrawals = []
    waivers = []
  }

  /// The withdrawal that stands: the code begins no visit until staff invite again.
  public var standing: Withdrawal? { invitedAgain == nil ? withdrawals.last : nil }

  /// Takes a visit back.
  public mutating func add(_ withdrawal: Withdrawal, waivers: [Waiver]) {
    withdrawals.append(withdrawal)
    self.waivers += waivers
    invitedAgain = nil
  }

  public init(bytes: [UInt8]) throws(TranscriptError) {
    self = try read(bytes, Self.format)
    guard !withdrawals.isEmpty else { throw .badEntry(0) }
  }
}

/// One partner's waivers.
public struct WaiverRecord: Hashable, Codable, Sendable {
  public static let format = "commonground-waiver/1"

  public var format: String
  public var couple: String
  public var partner: Partner
  /// In the order in which they were recorded, at least one.
  public var waivers: [Waiver]

  public init(couple: String, partner: Partner) {
    format = Self.format
    self.couple = couple
    self.partner = partner
    waivers = []
  }

  public init(bytes: [UInt8]) throws(TranscriptError) {
    self = try read(bytes, Self.format)
    guard !waivers.isEmpty else { throw .badEntry(0) }
  }
}

private struct Named: Decodable { var format: String }

/// Reads a small document of ours.
private func read<Document: Decodable>(
  _ bytes: [UInt8], _ format: String
) throws(TranscriptError) -> Document {
  let decoder = JSONDecoder()
  guard let named = try? decoder.decode(Named.self, from: Data(bytes)) else { throw .notJSON }
  guard named.format == format else { throw .unknownFormat(named.format) }
  guard let document = try? decoder.decode(Document.self, from: Data(bytes)) else { throw .badEntry(0) }
  return document
}
