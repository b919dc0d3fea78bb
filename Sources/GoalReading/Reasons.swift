/// Why a letter is met or not. ``Wording`` has the sentences.
enum Reason: Hashable {
  // Specific
  case act
  case noAct
  case tooLong
  case somebodyElse
  case onlyDropping
  case vague
  case general
  case thin
  case closeness
  case notFree

  // Measurable
  case counted
  case doneByThen
  case noCount
  case noLength
  case vagueCount
  case noDegree
  case closenessCount

  // Achievable
  case confidenceFigure
  case confidenceWords
  case noConfidence

  // Relevant
  case reasonGiven
  case noReason

  // Time-bound
  case period
  case noPeriod
  case forgivingDate

  // Any
  case danger
  case sayingNo
  case nothing
  case notEnglish
}

/// A verdict on one letter before it is put into words.
struct Verdict {
  var met: Bool
  var reason: Reason
  /// Ranges of tokens.
  var words: [Range<Int>] = []

  static func yes(_ reason: Reason, _ words: [Range<Int>] = []) -> Verdict { Verdict(met: true, reason: reason, words: words) }
  static func no(_ reason: Reason, _ words: [Range<Int>] = []) -> Verdict { Verdict(met: false, reason: reason, words: words) }
}
