import Interview

/// The sentences that read two views together: neutral, and never a verdict on who is right.
extension Wording {
  // Patterns
  static func sameAccount(_ one: PatternName) -> String {
    "Both say the same: partner A \(one.own), partner B \(one.others)."
  }
  /// - Parameters:
  ///   - one: Partner a's account.
  ///   - other: Partner b's account.
  static func accounts(_ one: PatternName, _ other: PatternName) -> String {
    "Two accounts. By partner A: partner A \(one.own), partner B \(one.others). "
      + "By partner B: partner A \(other.others), partner B \(other.own). Ask both for the last time it happened."
  }

  // Stressors
  static func bothName(_ labels: [String]) -> String { "Both name: \(labels.joined(separator: "; "))." }
  static func names(only partner: Partner, _ labels: [String]) -> String {
    "\(name(partner)) names: \(labels.joined(separator: "; "))."
  }
  static func loads(_ loads: PerPartner<Double>) -> [String] {
    let given = Partner.allCases.compactMap { partner in
      loads[partner].map { "\(written($0)) of 10 for \(name(partner).lowercasedFirst)" }
    }
    return given.isEmpty ? [] : ["It weighs \(given.joined(separator: ", "))."]
  }

  // Strengths
  static func wroteOfStrengths(_ partners: [Partner]) -> [String] {
    switch partners.count {
    case 0: []
    case 1: ["\(names(partners)) wrote what still works."]
    default: ["Both wrote what still works."]
    }
  }
  static func bothDo(_ labels: [String]) -> String {
    "When things heat up, both already: \(labels.joined(separator: "; "))."
  }
  static func does(_ partner: Partner, _ labels: [String]) -> String {
    "\(name(partner)) already: \(labels.joined(separator: "; "))."
  }
}
