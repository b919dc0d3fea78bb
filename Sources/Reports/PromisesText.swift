import Interview
import Review

/// What each partner was promised and allowed, in a line or two.
func promised(_ case: Case) -> [String] {
  let lines = Partner.allCases.flatMap { partner -> [String] in
    guard let promised = `case`.promises[partner], !promised.promises.isEmpty else { return [] }
    let told = promised.promises.map(Wording.promised).joined(separator: "; then ")
    return ["  \(partner.rawValue): \(told); \(Wording.mayBeShown(promised.sharing.last))"]
  }
  return lines.isEmpty ? [] : ["PROMISED"] + lines + ["  \(Wording.wordingShown(`case`.couple))"]
}

/// What each partner was promised, whole: every text that they read before they agreed, as it was shown.
public func promisesText(_ case: Case) -> String {
  var parts = ["Couple \(`case`.couple): what was promised, and in which words"]
  for partner in Partner.allCases {
    guard let promised = `case`.promises[partner] else { continue }
    for promise in promised.promises {
      parts.append("PARTNER \(partner.rawValue.uppercased()): \(Wording.promised(promise))")
      parts += promise.wording.map { "[\($0.state), \(Wording.minute($0.time))]\n\($0.text)" }
      parts.append(
        promise.consent.map { "\($0.question)\n> \($0.agreed ? "yes" : "no") (\(Wording.minute($0.time)))" }
          ?? Wording.consentNotAsked)
    }
    parts += promised.sharing.map { "\($0.question)\n> \(Wording.mayBeShown($0))" }
  }
  return parts.joined(separator: "\n\n") + "\n"
}
