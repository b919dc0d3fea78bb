import ArgumentParser
import Interview
import Records
import Review
import Scoring
import Transcript

struct ReviewSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Makes a plan of the accepted goals, for the couple to see.",
    discussion: """
      The plan has the accepted goals in the words that both may read, and nothing else. Where a joint goal rests on an \
      answer that its owner did not allow to be shown, say --leave-out to leave it out, or --with-permission with the \
      answers that they have allowed in writing since.
      """)

  @OptionGroup var options: DecisionOptions

  @ArgumentParser.Flag(help: "Leave out what was not allowed to be shown.")
  var leaveOut = false

  @ArgumentParser.Option(
    parsing: .upToNextOption,
    help: "Answers that were allowed in writing, such as a:trust.baseline; the partner can be left out where it is clear.")
  var withPermission: [String] = []

  @ArgumentParser.Option(help: "How that permission was given, such as \"signed paper of 2026-11-20\".")
  var how: String?

  @ArgumentParser.Flag(help: "Sign although a partner's interview is not finished.")
  var althoughUnfinished = false

  func validate() throws {
    if !withPermission.isEmpty, how == nil { throw ValidationError(Wording.sayHow) }
    if withPermission.isEmpty, how != nil { throw ValidationError(Wording.howOfWhat) }
  }

  func run() throws {
    try explaining {
      var session = try options.session()
      let author = try options.author()
      let time = try Surroundings.clock()()
      let permits = try permits(session, author, time)
      let permitted = session.reviewed.with(permits, session.cases.access)
      let drafts = session.open.drafts(permitted.permitted(), session.cases)
      let signed = try permitted.sign(
        drafts, SigningChoices(leavesOut: leaveOut, althoughUnfinished: althoughUnfinished),
        version: try session.store.nextPlan(session.reviewed.history), permits: permits.map(\.action), by: author, time: time)
      // The plan is there before it counts. Without its signature in the journal it is no plan, and is written over.
      try session.store.records.write(
        signed.bytes, name: Store.plan(signed.plan.version), couple: session.couple)
      try session.keep(permits + [signed.decision])
      try options.report(permits + [signed.decision], session)
    }
  }

  private func permits(_ session: ReviewSession, _ author: Author, _ time: String) throws -> [Decision] {
    var decisions: [Decision] = []
    for item in withPermission {
      let reviewed = session.reviewed.with(decisions, session.cases.access)
      let (partner, state) = try owner(of: item, session)
      let action = try decide(.permit(partner, state: state, how: how ?? ""), on: reviewed)
      decisions.append(Decision(time: time, by: author, action: action))
    }
    return decisions
  }

  /// `a:trust.baseline`, or `trust.baseline` where only one partner's answer is in question.
  private func owner(of item: String, _ session: ReviewSession) throws -> (Partner, StateID) {
    let parts = item.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let partner = Partner(rawValue: parts[0].lowercased()) { return (partner, parts[1]) }
    let drafts = session.open.drafts(session.reviewed.permitted(), session.cases)
    let owners = session.reviewed.unshared(drafts).compactMap { obstacle -> Partner? in
      if case .unshared(_, let partner, let state, _) = obstacle, state == item { partner } else { nil }
    }
    guard let owner = owners.first, Set(owners).count == 1 else {
      throw Failure.conflictingOptions(Wording.whoseAnswer(item, owners: owners.count))
    }
    return (owner, item)
  }
}
