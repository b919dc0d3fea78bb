import Interview

/// What an answer about a pattern says that each of the two does, in a few neutral words: data.
///
/// "I bring it up, and my partner goes quiet" is "brings things up" for whoever says it, and "goes quiet" for the other.
public struct PatternName: Hashable, Sendable {
  public var area: Area
  /// The id of the option.
  public var option: String
  /// What whoever chose it says of themselves. It follows "Partner A".
  public var own: String
  /// What they say of the other.
  public var others: String

  public init(area: Area, option: String, own: String, others: String) {
    self.area = area
    self.option = option
    self.own = own
    self.others = others
  }
}

/// What one partner does when an area comes up, by name, with the answers that say so: the partner's own before the
/// other's.
public struct NamedPattern: Hashable, Codable, Sendable, Redacted {
  public var name: String
  public var evidence: [Evidence]
}

extension ScoringWeights {
  private func name(_ area: Area, _ response: Response?) -> PatternName? {
    guard let option = response?.answer.optionIDs.first else { return nil }
    return patterns.first { $0.area == area && $0.option == option }
  }

  /// What a partner does by both accounts; one name where they agree, none where the area's patterns have no names.
  ///
  /// - Parameter given: Each partner's own answer about the pattern.
  func named(_ partner: Partner, _ area: Area, _ given: PerPartner<Response>) -> [NamedPattern] {
    var result: [NamedPattern] = []
    func add(_ name: String?, _ teller: Partner) {
      guard let name, let response = given[teller] else { return }
      let evidence = Evidence(teller, response)
      if let index = result.firstIndex(where: { $0.name == name }) {
        result[index].evidence.append(evidence)
      } else {
        result.append(NamedPattern(name: name, evidence: [evidence]))
      }
    }
    add(name(area, given[partner])?.own, partner)
    add(name(area, given[partner.other])?.others, partner.other)
    return result
  }

  /// Two accounts that do not match, side by side; nil where both do not have names, or where they match.
  func accounts(_ area: Area, _ given: PerPartner<Response>) -> String? {
    guard let one = name(area, given.a), let other = name(area, given.b) else { return nil }
    guard one.own != other.others || one.others != other.own else { return Wording.sameAccount(one) }
    return Wording.accounts(one, other)
  }
}
