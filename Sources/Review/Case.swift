import Interview
import Scoring
import Transcript

/// A couple as the therapist sees it: both visits and what they come to.
public struct Case: Sendable, Redacted {
  public var couple: String
  public var intakes: [Partner: Intake]
  public var assessment: Assessment
  /// Which visit of each partner's it is, counted from 1. A second one goes on where somebody was not alone.
  public var visits: [Partner: Int]
  /// What staff were told, or ought to have been told, while the visits lasted.
  public var alerts: [CaseAlert]
  /// What each partner was promised, and allowed in turn, in the words that they read.
  public var promises: [Partner: Promised]
  /// Visits that were taken back.
  public var withdrawals: [Partner: [Withdrawal]]
  /// What each partner was promised about secrets: the strictest, where it changed while the visit lasted.
  public var strictestPolicy: [Partner: SecretsPolicy]

  /// - Parameters:
  ///   - transcripts: A partner who has not begun is left out.
  ///   - permitted: Single answers that their owner allowed in writing to be shown: see ``History/permitted``.
  ///   - withdrawals: Of partners who took a visit back, all that is kept of it.
  ///   - access: A case holds what was said in confidence.
  public init(
    couple: String, transcripts: [Partner: Transcript], weights: ScoringWeights,
    catalogue: GoalCatalogue, permitted: [Partner: Set<StateID>] = [:],
    withdrawals: [Partner: WithdrawalRecord] = [:], access: TherapistAccess
  ) {
    let intakes = transcripts.mapValues(\.intake)
    let heard = Self.heard(intakes, access)
    self.couple = couple
    self.intakes = intakes
    visits = transcripts.mapValues(\.header.visit)
    alerts = Partner.allCases.flatMap { partner in
      (transcripts[partner]?.alerts ?? []).map { CaseAlert(partner: partner, alert: $0) }
    }
    assessment = assess(
      intakes, couple: couple, weights: weights, catalogue: catalogue, heardFlags: heard,
      permitted: permitted, access: access)
    strictestPolicy = transcripts.mapValues { transcript in
      let all = ([transcript.header.basis] + transcript.changes.map(\.to)).map {
        SecretsPolicy(rawValue: $0.secretsPolicy) ?? .noneCrosses
      }
      return SecretsPolicy.allCases.first(where: all.contains) ?? .noneCrosses
    }
    promises = transcripts.mapValues(\.promised)
    self.withdrawals = withdrawals.mapValues(\.withdrawals)
    for (partner, record) in withdrawals {
      assessment.partners[partner].withdrawals = record.withdrawals
      guard let standing = record.standing else { continue }
      assessment.partners[partner].withdraw(on: CalendarDate(iso: standing.time))
    }
  }

  /// Signs of danger that were heard in free text.
  private static func heard(_ intakes: [Partner: Intake], _ access: TherapistAccess) -> [HeardFlag] {
    Partner.allCases.flatMap { partner in
      (intakes[partner]?.flagged.reveal(access) ?? []).flatMap { answer in
        answer.flagged.words.map { words in
          HeardFlag(
            partner: partner, flag: answer.flagged.flag, state: answer.state, words: words,
            level: answer.flagged.level)
        }
      }
    }
  }

  /// Why the assessment came out as it did, by the data that it was made with.
  public func explanation(
    weights: ScoringWeights, catalogue: GoalCatalogue, access: TherapistAccess
  ) -> Explanation {
    explain(
      intakes, weights: weights, catalogue: catalogue, heardFlags: Self.heard(intakes, access), access: access)
  }

  /// The assessment with what each partner was promised, for whoever reads it whole.
  public var assessmentWithPromises: Assessment {
    var whole = assessment
    for (partner, promised) in promises { whole.partners[partner].promised = promised }
    return whole
  }

  /// A partner's private and shareable answers, in the order asked.
  public func responses(_ partner: Partner, _ access: TherapistAccess) -> [Response] {
    intakes[partner]?.responses.reveal(access) ?? []
  }

  /// What a partner said in confidence, in the order asked.
  public func confidential(_ partner: Partner, _ access: TherapistAccess) -> [Response] {
    intakes[partner]?.confidential.reveal(access) ?? []
  }

  /// What asks for the therapist first: 2 for something urgent, 1 for something to look at, 0 for the rest.
  public var attention: Int {
    if assessment.safety.contains(where: { $0.level == .high }) || hasUnsentAlert { return 2 }
    let wantsStaff = Partner.allCases.contains { assessment.partners[$0].wantsStaff }
    return !assessment.safety.isEmpty || wantsStaff ? 1 : 0
  }

  /// Whether staff may not have been told of somebody, although the clinic has set up how.
  public var hasUnsentAlert: Bool { alerts.contains(where: \.isUnsent) }
}

extension Assessment {
  /// Whether anything speaks of danger between the partners: joint talks wait until each was seen alone.
  public var tellsOfDanger: Bool {
    safety.contains { $0.flag.isDangerFromPartner || $0.flag == .unsafeHere }
  }
}
