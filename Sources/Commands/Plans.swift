import FoundationEssentials
import Interview
import Records
import Review
import Sharing

/// The plans that the therapist signed, as they lie in a couple's folder.
extension Store {
  static func plan(_ version: Int) -> String { "plan-\(version).json" }

  /// The newest signed plan; nil where none was signed, or where the therapist held or declined a goal of it since.
  ///
  /// What makes a file a plan is its signature among the therapist's decisions: one that was written and not signed, as
  /// after a power cut, is none, and one that was changed since is refused.
  ///
  /// - Throws: ``Failure/unreadablePlan(_:)``, also for a plan that is another couple's; ``Failure/damagedHistory(_:)``
  ///   where it cannot be told which plan is the newest; `RecordsError`.
  func plan(_ couple: String) throws -> SharedPlan? {
    let (history, note) = try history(couple)
    if let note { throw Failure.damagedHistory(note) }
    guard let signature = history.inForce else { return nil }
    let name = Self.plan(signature.version)
    let bytes: [UInt8]
    do {
      bytes = try records.read(name: name, couple: couple, limit: 4 << 20)
    } catch RecordsError.notFound {
      // It went with the visit of somebody who took theirs back.
      if try Partner.allCases.contains(where: { try withdrawals(couple, $0) != nil }) { return nil }
      throw Failure.unreadablePlan(path(couple, name))
    }
    guard sha256Hex(of: bytes) == signature.plan,
      let plan = try? JSONDecoder().decode(SharedPlan.self, from: Data(bytes)),
      plan.format == SharedPlan.format, plan.couple == couple, plan.version == signature.version
    else { throw Failure.unreadablePlan(path(couple, name)) }
    return plan
  }

  /// Removes the plans that have a goal of a partner's, and those that cannot be read.
  func erasePlans(of partner: Partner, _ couple: String) throws {
    for name in try records.files(couple: couple) where name.hasPrefix("plan-") && name.hasSuffix(".json") {
      let plan = try? JSONDecoder().decode(SharedPlan.self, from: Data(try records.read(name: name, couple: couple)))
      guard plan?.goals.contains(where: { $0.owner.includes(partner) }) ?? true else { continue }
      try records.remove(name: name, couple: couple)
    }
  }

  /// The version that the next plan gets: never one whose file may have been signed, even where the end of the journal,
  /// with its signature, was damaged and set aside.
  func nextPlan(_ history: History) throws -> Int {
    let names = try records.files(couple: history.couple)
    guard names.contains(where: { $0.hasPrefix("\(Self.reviewJournal).damaged-") }) else { return history.nextVersion }
    let written = names.compactMap { name -> Int? in
      guard name.hasPrefix("plan-"), name.hasSuffix(".json") else { return nil }
      return Int(name.dropFirst("plan-".count).dropLast(".json".count))
    }
    return max(history.nextVersion, (written.max() ?? 0) + 1)
  }
}
