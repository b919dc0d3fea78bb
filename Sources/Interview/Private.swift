/// A value that the therapist may read, and the other partner only as far as the person who said it allowed.
public struct Private<Value: Sendable>: Sendable, Redacted {
  private let value: Value

  public init(_ value: Value) { self.value = value }

  /// The value, for the therapist.
  public func reveal(_: TherapistAccess) -> Value { value }
}

extension Private: Equatable where Value: Equatable {}

extension Private<[Response]> {
  /// The answers that a person allowed to be shown, in the order asked.
  func shown(under permission: Permission) -> [Response] {
    value.filter(permission.covers)
  }
}

/// What somebody may allow to be shown to their partner: the answers of the question with the measure `share`.
public enum SharedKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// Need, importance and confidence, 0 to 10.
  case rulers
  /// What was written in the person's own words.
  case words
  /// Where things stand now, and what would be good enough.
  case figures

  /// The kind that an answer belongs to; nil for one that no kind covers, such as a choice from a list.
  public init?(_ response: Response) {
    if response.answer.text != nil {
      self = .words
      return
    }
    switch response.question.measure {
    case .need, .importance, .confidence: self = .rulers
    case .baseline, .wanted: self = .figures
    default: return nil
    }
  }
}

/// A person's own recorded permission to show some of their answers to their partner.
///
/// It is read from the person's interview, and never covers a confidential answer.
public struct Permission: Hashable, Sendable {
  /// Who gave it.
  public let partner: Partner
  /// Allowed by kind, at the end of the interview.
  public let kinds: Set<SharedKind>
  /// Allowed one by one, in writing. Only under the policy `with-permission`.
  public let items: Set<StateID>
  /// Texts in which danger was heard: a yes to all of one's words is none to these.
  private let withheld: Set<StateID>

  /// - Parameters:
  ///   - intake: Whose permission it is.
  ///   - items: Answers that this person allowed one by one, in writing. They count under `with-permission` only: under
  ///     `none-crosses` the clinic promised that nothing else crosses.
  public init(of intake: Intake, items: Set<StateID> = []) {
    partner = intake.partner
    kinds = intake.sharedKinds
    withheld = intake.withheld(TherapistAccess())
    self.items = intake.secretsPolicy == .withPermission ? items : []
  }

  /// Whether an answer may be shown to the other partner.
  public func covers(_ response: Response) -> Bool {
    guard response.answer.hasValue else { return false }
    switch response.question.disclosure {
    case .confidential: return false
    case .shareable: return true
    case .private:
      if items.contains(response.question.id) { return true }
      return !withheld.contains(response.question.id) && SharedKind(response).map(kinds.contains) ?? false
    }
  }
}

extension Intake {
  /// Questions whose answer, in the person's own words, tells of danger. No goal quotes it, and no document shows it.
  public func withheld(_ access: TherapistAccess) -> Set<StateID> { Set(flagged.reveal(access).map(\.state)) }

  /// What this person allowed to be shown to the partner, in the order asked.
  ///
  /// - Parameter items: See ``Permission/init(of:items:)``.
  public func shown(items: Set<StateID> = []) -> [Response] {
    responses.shown(under: Permission(of: self, items: items))
  }
}

/// A clinic's policy on secrets between partners. Confidential answers cross under none of them.
public enum SecretsPolicy: String, CaseIterable, Codable, Hashable, Sendable {
  /// Nothing private crosses but what the person allowed by kind at the end of the interview.
  case noneCrosses = "none-crosses"
  /// The same, and single answers with the person's written permission.
  case withPermission = "with-permission"
  /// The therapist keeps no secrets between partners. Needs a signed waiver before the first question.
  case noSecrets = "no-secrets"

  /// Names in the braces of an interview's texts that stand for other words under each policy. `{sharing-rule}` is the
  /// text `sharing-rule-none-crosses` in a clinic with that policy.
  public static let textNames = ["secrets-policy", "confidential-rule", "sharing-rule"]

  /// The texts that a name stands for, one for each policy; none for another name.
  public static func texts(for name: String) -> [String] {
    textNames.contains(name) ? allCases.map { $0.text(for: name) } : []
  }

  /// The text that one of ``textNames`` stands for under this policy.
  public func text(for name: String) -> String { "\(name)-\(rawValue)" }
}
