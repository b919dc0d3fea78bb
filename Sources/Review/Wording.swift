import Interview

/// The sentences of this target.
enum Wording {
  /// In place of the acknowledgement of an entry whose visit was taken back.
  static func entryErased(_ partner: Partner) -> String {
    "An entry of partner \(partner.rawValue) was read here. The visit was taken back since, and what it said is erased."
  }
}
