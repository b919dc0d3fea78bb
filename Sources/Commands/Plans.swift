import FoundationEssentials
import Records
import Sharing

/// The plans that the therapist signed, as they lie in a couple's folder.
extension Store {
  static func plan(_ version: Int) -> String { "plan-\(version).json" }

  /// The newest signed plan; nil where none was signed.
  ///
  /// - Throws: ``Failure/unreadablePlan(_:)``, also for a plan that is another couple's; `RecordsError`.
  func plan(_ couple: String) throws -> SharedPlan? {
    var newest: SharedPlan?
    for version in 1...999 {
      let name = Self.plan(version)
      let bytes: [UInt8]
      do {
        bytes = try records.read(name: name, couple: couple, limit: 4 << 20)
      } catch RecordsError.notFound {
        return newest
      }
      guard let plan = try? JSONDecoder().decode(SharedPlan.self, from: Data(bytes)),
        plan.format == SharedPlan.format, plan.couple == couple, plan.version == version
      else { throw Failure.unreadablePlan(path(couple, name)) }
      newest = plan
    }
    return newest
  }
}
